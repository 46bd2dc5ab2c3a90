//! What was to be taken out before publication: the search that two rules share.

use super::shared::words;
use crate::analysis::{Listed, Voice, listed};
use crate::lexicon::{Leftover, LeftoverPlace, leftover_at};
use crate::rules::Context;
use crate::text::TokenKind;

/// The leftovers of a class.
pub(super) fn leftovers(context: &Context, class: Leftover) -> Vec<Listed<LeftoverPlace>> {
    let found = listed(context.document, context.analysis, Voice::All, |words, _| {
        let (count, of, place, capitals) = leftover_at(words)?;
        (of == class).then_some((count, (place, capitals)))
    });
    let kept = found.into_iter().filter(|hit| is_one(context, hit));
    kept.map(|hit| Listed {
        block: hit.block,
        sentence: hit.sentence,
        tokens: hit.tokens,
        range: hit.range,
        entry: hit.entry.0,
    })
    .collect()
}

/// Whether words stand where they are a leftover, in their own case.
fn is_one(context: &Context, hit: &Listed<(LeftoverPlace, bool)>) -> bool {
    let (place, capitals) = hit.entry;
    let Some(facts) = context.analysis.blocks.get(hit.block) else { return false };
    let quoted = facts.surely_quoted(hit.range.start);
    let cased = !capitals || !words(context, hit.block, &hit.range).chars().any(char::is_lowercase);
    let stands = match place {
        LeftoverPlace::Anywhere => true,
        LeftoverPlace::Start => {
            is_edge(context, hit)
                && facts.sentences.get(hit.sentence).is_some_and(|sentence| sentence.tokens.start == hit.tokens.start)
        }
        LeftoverPlace::Alone => {
            let word = |at: usize| facts.tokens.get(at).is_some_and(|token| token.kind != TokenKind::Sign);
            !(0..hit.tokens.start).any(word) && !(hit.tokens.end..facts.tokens.len()).any(word)
                || capitals && opens_a_note(context, hit)
        }
    };
    cased && stands && !quoted
}

/// Blocks at the beginning and at the end of a file where an assistant speaks of its own work.
const EDGE: usize = 2;

/// Whether words stand at the beginning or the end of the file, or say outright whose they are.
fn is_edge(context: &Context, hit: &Listed<(LeftoverPlace, bool)>) -> bool {
    let blocks = context.document.blocks.len();
    let text = words(context, hit.block, &hit.range).to_lowercase();
    hit.block < EDGE
        || hit.block + EDGE >= blocks
        || ["modèle de langage", "language model"].iter().any(|own| text.contains(own))
}

/// `TODO : …` at the start of a block.
fn opens_a_note(context: &Context, hit: &Listed<(LeftoverPlace, bool)>) -> bool {
    let tokens = context.analysis.blocks.get(hit.block).map_or(&[][..], |facts| &facts.tokens);
    let first = tokens.iter().take(hit.tokens.start).all(|token| token.kind == TokenKind::Sign);
    first && tokens.get(hit.tokens.end).is_some_and(|next| next.folded == ":")
}
