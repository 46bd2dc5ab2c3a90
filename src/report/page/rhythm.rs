//! The lengths of the sentences.

use super::opening;
use crate::rules::Context;

/// Characters that tell which sentence is meant.
const OPENING: usize = 60;

/// The sentences of the author by their lengths.
#[derive(Clone, Debug, Default)]
pub struct Rhythm {
    /// Words over which a sentence is long.
    pub most: usize,
    /// The sentences, in order.
    pub sentences: Vec<SentenceLength>,
}

/// A sentence.
#[derive(Clone, Debug)]
pub struct SentenceLength {
    /// Its words.
    pub words: usize,
    /// Its line, from 1.
    pub line: usize,
    /// How it begins.
    pub opening: String,
}

pub(super) fn rhythm(context: &Context) -> Rhythm {
    let sentences = context.analysis.author_sentences(context.document).filter_map(|(_, index, sentence)| {
        let block = context.document.blocks.get(index)?;
        let span = block.prose.to_source(sentence.range.clone());
        Some(SentenceLength {
            words: sentence.words,
            line: context.source.position(span.start).line,
            opening: opening(block.prose.text().get(sentence.range.clone())?, OPENING),
        })
    });
    let sentences: Vec<SentenceLength> = sentences.filter(|sentence| sentence.words > 0).collect();
    Rhythm { most: context.options.phrase_longue.mots, sentences }
}
