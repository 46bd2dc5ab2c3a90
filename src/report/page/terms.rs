//! Where the key terms stand along the text.

use super::ReadBlock;
use crate::analysis::{Role, Topics};
use crate::rules::Context;
use crate::source::Span;

/// How many terms are shown.
const MOST: usize = 12;

/// Where the key terms stand.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// The terms, what the article is about first.
    pub rows: Vec<TermRow>,
    /// Where the headings stand, in thousandths of the text.
    pub headings: Vec<u32>,
}

/// A term.
#[derive(Clone, Debug)]
pub struct TermRow {
    /// As the article writes it.
    pub text: String,
    /// How it serves the article, for editors.
    pub role: &'static str,
    /// Where it occurs, in thousandths of the text.
    pub places: Vec<u32>,
    /// The lines on which it occurs, from 1, each once.
    pub lines: Vec<usize>,
}

pub(super) fn terms(context: &Context, topics: &Topics, blocks: &[ReadBlock]) -> Terms {
    // How much of the text stands before each block.
    let mut before = Vec::with_capacity(blocks.len());
    let mut all = 0usize;
    for block in blocks {
        before.push(all);
        all += block.text.len();
    }
    let share = |at: usize| u32::try_from(at.saturating_mul(1000) / all.max(1)).unwrap_or(1000);
    let place = |span: &Span| {
        let holding = blocks.iter().zip(&before).find(|(block, _)| block.span.contains(span.start));
        holding.and_then(|(block, before)| Some(share(before + block.range_of(*span)?.start)))
    };
    let rows = topics.keyphrases.iter().take(MOST).map(|phrase| {
        let mut places: Vec<u32> = phrase.occurrences.iter().filter_map(place).collect();
        places.sort_unstable();
        let mut lines: Vec<usize> =
            phrase.occurrences.iter().map(|span| context.source.position(span.start).line).collect();
        lines.sort_unstable();
        lines.dedup();
        let role = match phrase.role {
            Role::Principal => "principal",
            Role::Secondary => "secondaire",
            Role::Related => "voisin",
        };
        TermRow { text: phrase.text.clone(), role, places, lines }
    });
    let headings = blocks.iter().zip(&before).filter(|(block, _)| block.level.is_some());
    Terms { rows: rows.collect(), headings: headings.map(|(_, before)| share(*before)).collect() }
}
