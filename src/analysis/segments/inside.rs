//! How much a paragraph goes on from one of its sentences to the next.

use super::cohesion::similarities;
use super::{BlockFacts, Stem, topic_stems};
use std::collections::BTreeMap;

/// For each sentence of a block but the first, how much the words on both sides of its beginning are alike, from 0 to 1.
pub fn sentence_gaps(facts: &BlockFacts) -> Vec<f64> {
    let mut vocabulary = BTreeMap::new();
    let mut stems = |sentence| topic_stems(facts.sentence_tokens(sentence), &mut vocabulary);
    let texts: Vec<(Vec<Stem>, usize)> =
        facts.sentences.iter().map(|sentence| (stems(sentence), sentence.words)).collect();
    similarities(&texts.iter().map(|(stems, words)| (stems.as_slice(), *words)).collect::<Vec<_>>())
}
