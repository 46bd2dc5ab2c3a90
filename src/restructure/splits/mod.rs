//! Long sentences and long paragraphs, with where they could be cut: an offer to the editor, never put into the article.
//!
//! In: the repaired article with its structure, and the most words a sentence and a paragraph may have. Out: the long ones in
//! reading order, each with a cut where one is certain, else with the reason why there is none. A sentence is cut only where
//! both halves are sentences of French as they stand, or with one word that grammar decides (`relative`, `coordination`);
//! what the whole sentence depends on (a source, a condition, an announcement) forbids any cut (`guard`).

mod coordination;
mod guard;
mod inside;
mod paragraph;
mod reading;
mod relative;
mod sentence;

use super::plan::{LongParagraph, LongSentence};
use crate::analysis::Analysis;
use crate::document::{BlockKind, Document};
use crate::source::Source;
use std::borrow::Cow;

/// What is said of a sentence or a paragraph that is not cut.
const NO_SURE_CUT: Cow<'static, str> = Cow::Borrowed("aucune coupe sûre");

/// The most words; 0 for no limit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Of a sentence.
    pub(super) sentence: usize,
    /// Of a paragraph.
    pub(super) paragraph: usize,
}

/// The long sentences and paragraphs of the author, in reading order.
pub(super) fn splits(
    base: &Source,
    document: &Document,
    analysis: &Analysis,
    limits: Limits,
) -> (Vec<LongSentence>, Vec<LongParagraph>) {
    let long = |words: usize, most: usize| most > 0 && words > most;
    let mut sentences = Vec::new();
    for (_, index, found) in analysis.author_sentences(document) {
        if !long(found.words, limits.sentence) {
            continue;
        }
        let (Some(block), Some(facts)) = (document.blocks.get(index), analysis.blocks.get(index)) else { continue };
        let reading = reading::Reading::new(index, block, facts, found, &analysis.entities);
        sentences.push(sentence::long_sentence(base, block, &reading, limits.sentence));
    }
    let paragraphs = document.blocks.iter().zip(&analysis.blocks).enumerate().filter(|(index, (block, facts))| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead)
            && block.origin == crate::document::Origin::Author
            && !analysis.languages.is_foreign(*index)
            && long(facts.words, limits.paragraph)
    });
    let paragraphs =
        paragraphs.map(|(_, (block, facts))| paragraph::long_paragraph(base, block, facts, limits.paragraph));
    (sentences, paragraphs.collect())
}
