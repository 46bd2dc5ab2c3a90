//! How much a paragraph goes on from one of its sentences to the next.

use super::cohesion::gaps;
use super::{BlockFacts, Unit, topic_stems};
use crate::source::Span;
use std::collections::BTreeMap;

/// For each sentence of a block but the first, how much the words on both sides of its beginning are alike, from 0 to 1.
pub fn sentence_gaps(facts: &BlockFacts) -> Vec<f64> {
    let mut vocabulary = BTreeMap::new();
    let units: Vec<Unit> = facts
        .sentences
        .iter()
        .map(|sentence| Unit {
            span: Span::new(sentence.range.start, sentence.range.end),
            blocks: (0, 1),
            words: sentence.words,
            after_heading: false,
            pinned: false,
            insertion: None,
            boundary: 0.0,
            form: 0.0,
            inside: true,
            item: false,
            frame: None,
            stems: topic_stems(facts.sentence_tokens(sentence), &mut vocabulary),
            subject: None,
            top: 0,
        })
        .collect();
    gaps(&units, &[]).into_iter().map(|gap| gap.similarity).collect()
}
