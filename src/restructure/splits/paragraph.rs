//! A long paragraph and the places between its sentences where it could be cut.

use super::super::plan::{LongParagraph, ParagraphBreak, Place};
use super::NO_SURE_CUT;
use super::inside::begins_alone;
use crate::analysis::{self, BlockFacts};
use crate::document::Block;
use crate::source::Source;

/// Fewest words of a paragraph that a cut makes.
const SHORTEST: usize = 40;
/// Words that name a place.
const OPENING: usize = 6;

/// A long paragraph with its cuts, where some are sure: where the text goes on least, until no part is too long.
pub(super) fn long_paragraph(base: &Source, block: &Block, facts: &BlockFacts, most: usize) -> LongParagraph {
    let similarities = analysis::sentence_gaps(facts);
    let mut cuts: Vec<usize> = Vec::new();
    while let Some(next) = next_cut(block, facts, &similarities, &cuts, most) {
        cuts.push(next);
        cuts.sort_unstable();
    }
    let breaks: Vec<ParagraphBreak> = cuts
        .iter()
        .filter_map(|at| {
            let sentence = facts.sentences.get(*at)?;
            let start = block.prose.to_source(sentence.range.clone()).start;
            let text = block.prose.text().get(sentence.range.clone())?;
            let continuity = percent(similarities.get(at.checked_sub(1)?).copied()?);
            Some(ParagraphBreak {
                place: Place::of(base, start),
                sentence: sentence.id,
                opening: opening(text),
                continuity,
            })
        })
        .collect();
    let part_words =
        if breaks.is_empty() { Vec::new() } else { bounds(facts, &cuts).map(|part| words(facts, part)).collect() };
    LongParagraph {
        span: block.span,
        line: base.position(block.span.start).line,
        opening: opening(block.prose.text()),
        words: facts.words,
        obstacle: breaks.is_empty().then_some(NO_SURE_CUT),
        breaks,
        part_words,
    }
}

/// The best cut of the first part that is still too long and can be cut.
fn next_cut(block: &Block, facts: &BlockFacts, similarities: &[f64], cuts: &[usize], most: usize) -> Option<usize> {
    bounds(facts, cuts).filter(|part| words(facts, part.clone()) > most).find_map(|part| {
        let inner = part.start + 1..part.end;
        let allowed = inner.filter(|at| {
            words(facts, part.start..*at) >= SHORTEST
                && words(facts, *at..part.end) >= SHORTEST
                && begins_alone(block.prose.text(), facts, *at)
        });
        let similarity = |at: &usize| at.checked_sub(1).and_then(|at| similarities.get(at)).copied().unwrap_or(1.0);
        // Of two places alike, the one that leaves the shorter of the longest parts.
        allowed.min_by(|a, b| {
            let longest = |at: usize| words(facts, part.start..at).max(words(facts, at..part.end));
            similarity(a).total_cmp(&similarity(b)).then_with(|| longest(*a).cmp(&longest(*b)))
        })
    })
}

/// The parts that some cuts make, as ranges of sentences.
fn bounds<'c>(facts: &BlockFacts, cuts: &'c [usize]) -> impl Iterator<Item = std::ops::Range<usize>> + use<'c> {
    let starts = [0].into_iter().chain(cuts.iter().copied());
    starts.zip(cuts.iter().copied().chain([facts.sentences.len()])).map(|(start, end)| start..end)
}

fn words(facts: &BlockFacts, sentences: std::ops::Range<usize>) -> usize {
    facts.sentences.get(sentences).unwrap_or(&[]).iter().map(|sentence| sentence.words).sum()
}

/// The first words of a text.
fn opening(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(OPENING + 1).collect();
    let shown = words.iter().take(OPENING).copied().collect::<Vec<_>>().join(" ");
    if words.len() > OPENING { format!("{shown}…") } else { shown }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn percent(share: f64) -> u8 {
    libm::round(share.clamp(0.0, 1.0) * 100.0) as u8
}
