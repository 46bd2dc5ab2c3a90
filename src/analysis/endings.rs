//! Paragraphs that stop before their end.

use super::PageAnalysis;
use crate::document::{Block, BlockKind, Document, Prose, TopKind};
use crate::text::{Token, count_words};
use std::ops::Range;

/// How a text stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndingKind {
    /// On a word that calls for another: `de la`, a comma.
    Hanging,
    /// On a sign that something was cut: `[…]`.
    Cut,
    /// On a colon that nothing follows.
    Announced,
}

/// A paragraph that stops before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingFact {
    /// How.
    pub kind: EndingKind,
    /// Index of the block.
    pub block: usize,
    /// Byte range of its last words in its prose.
    pub range: Range<usize>,
}

/// Blocks below which a file is a piece of a page: something of the page may follow it.
const FEW: usize = 3;
/// Fewest words of a paragraph that may hang.
const WORDS: usize = 6;
/// Words at which no sentence ends.
const HANGING: &[&str] = &[
    "de", "d'", "du", "des", "le", "l'", "les", "une", "et", "ou", "à", "au", "aux", "que", "qu'", "dans", "par", "ce",
    "cette", "ces", "sa", "ses", "dont", "mais", "car", "ni", "chez", "vers", "lorsque", "lorsqu'", "puisque", ",",
];

/// The author's paragraphs that stop before their end: those that a heading follows, or nothing.
pub fn endings(document: &Document, analysis: &PageAnalysis) -> Vec<EndingFact> {
    let last = document.top.iter().rposition(|top| !matches!(top.kind, TopKind::Note | TopKind::Rule));
    let stops = |block: &Block| {
        let next = document.top.get(block.top + 1);
        Some(block.top) == last || next.is_some_and(|next| matches!(next.kind, TopKind::Heading(_)))
    };
    document
        .author_blocks()
        .filter(|(index, _)| !analysis.languages.is_foreign(*index))
        // Lines with bullets may be blocks of the same paragraph.
        .filter(|(index, block)| document.blocks.get(index + 1).is_none_or(|next| next.top != block.top))
        .filter(|(_, block)| matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead) && stops(block))
        .filter(|(_, block)| {
            document.top.get(block.top).is_some_and(|top| top.kind == TopKind::Paragraph && !top.enclosed)
        })
        .filter_map(|(index, block)| {
            let tokens = &analysis.blocks.get(index)?.tokens;
            let ends = Some(block.top) == last;
            let open = if ends { document.blocks.len() < FEW } else { goes_down(document, block.top) };
            let (kind, range) = ending(block.prose.text(), tokens, ends)?;
            (kind != EndingKind::Announced || !open).then_some(EndingFact { kind, block: index, range })
        })
        .collect()
}

/// Whether the heading after a top-level block opens a part of its section: a paragraph may announce such parts.
fn goes_down(document: &Document, top: usize) -> bool {
    let level = |kind: TopKind| match kind {
        TopKind::Heading(level) => Some(level),
        _ => None,
    };
    let above = document.top.get(..top).and_then(|before| before.iter().rev().find_map(|top| level(top.kind)));
    let below = document.top.get(top + 1).and_then(|next| level(next.kind));
    below.is_some_and(|below| above.is_none_or(|above| below > above || above == 1))
}

/// How a paragraph stops before its end, and its last words; `ends` where nothing follows it.
fn ending(prose: &str, tokens: &[Token], ends: bool) -> Option<(EndingKind, Range<usize>)> {
    let text = prose.trim_end();
    // Something that is not prose may end the sentence.
    if prose.contains(Prose::MASK) && text.ends_with(Prose::MASK) {
        return None;
    }
    let last = tokens.last()?;
    for cut in ["[…]", "[...]", "(…)", "(...)", "[… ]"] {
        if ends && text.ends_with(cut) {
            return Some((EndingKind::Cut, text.len() - cut.len()..text.len()));
        }
    }
    if last.folded == ":" {
        let from =
            tokens.len().checked_sub(2).and_then(|at| tokens.get(at)).map_or(last.range.start, |word| word.range.start);
        return Some((EndingKind::Announced, from..last.range.end));
    }
    let hangs = HANGING.contains(&last.folded.as_str()) && last.range.end == text.len() && count_words(text) >= WORDS;
    // `A ou B ?` and capitals of names are read by their words: only lower case hangs.
    let lower = last.text(prose).chars().next().is_some_and(|c| !c.is_uppercase());
    let from = tokens.len().checked_sub(2).and_then(|at| tokens.get(at))?.range.start;
    (hangs && lower).then_some((EndingKind::Hanging, from..last.range.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Option<EndingKind> {
        ending(text, &crate::text::read(text).0, true).map(|(kind, _)| kind)
    }

    #[test]
    fn what_calls_for_more_hangs() {
        assert_eq!(kind("Le conseil a voté hier soir la rénovation de"), Some(EndingKind::Hanging));
        assert_eq!(kind("Le conseil a voté hier soir la rénovation, […]"), Some(EndingKind::Cut));
        assert_eq!(kind("Les quais qui ferment sont les suivants :"), Some(EndingKind::Announced));
        assert_eq!(kind("Le conseil a voté hier soir la rénovation"), None);
        assert_eq!(kind("Le conseil a voté, et la mairie attend."), None);
    }
}
