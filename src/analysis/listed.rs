//! Where listed words stand in what the author wrote.

use super::{BlockFacts, PageAnalysis, Sentence};
use crate::document::{BlockKind, Document, Origin};
use crate::text::Token;
use std::ops::Range;

/// Which words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The author's own, in French: no quotations, no headings.
    Own,
    /// All that the author's file holds.
    All,
}

/// Listed words in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// Index of the block.
    pub block: usize,
    /// Index of the sentence in its block.
    pub sentence: usize,
    /// The tokens, counted in the block.
    pub tokens: Range<usize>,
    /// The byte range in the prose of the block.
    pub range: Range<usize>,
    /// What the list says of them.
    pub entry: T,
}

/// The listed words of a document, in order: `find` is given the folded words from a place on and their tokens, and tells
/// how many of them it knows.
pub fn listed<T>(
    document: &Document,
    analysis: &PageAnalysis,
    voice: Voice,
    find: impl Fn(&[&str], &[Token]) -> Option<(usize, T)>,
) -> Vec<Listed<T>> {
    let mut found = Vec::new();
    for (block, facts) in read(document, analysis, voice) {
        for (sentence, of) in facts.sentences.iter().enumerate() {
            in_sentence(facts, of, voice, &find, |tokens, range, entry| {
                found.push(Listed { block, sentence, tokens, range, entry });
            });
        }
    }
    found
}

/// The blocks that are read, with their facts.
fn read<'a>(
    document: &'a Document,
    analysis: &'a PageAnalysis,
    voice: Voice,
) -> impl Iterator<Item = (usize, &'a BlockFacts)> {
    document
        .blocks
        .iter()
        .zip(&analysis.blocks)
        .enumerate()
        .filter(move |(index, (block, _))| {
            let own =
                || block.kind.counts() && block.kind != BlockKind::Quote && !analysis.languages.is_foreign(*index);
            block.origin == Origin::Author && (voice == Voice::All || own())
        })
        .map(|(index, (_, facts))| (index, facts))
}

fn in_sentence<T>(
    facts: &BlockFacts,
    sentence: &Sentence,
    voice: Voice,
    find: &impl Fn(&[&str], &[Token]) -> Option<(usize, T)>,
    mut take: impl FnMut(Range<usize>, Range<usize>, T),
) {
    let tokens = facts.sentence_tokens(sentence);
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let mut at = 0;
    while let (Some(rest), Some(here)) = (words.get(at..), tokens.get(at..)) {
        let Some(first) = here.first() else { break };
        let known = find(rest, here).filter(|_| voice == Voice::All || !facts.in_quote(first.range.start));
        match known.and_then(|(count, entry)| Some((count, entry, here.get(..count)?.last()?))) {
            Some((count, entry, last)) => {
                let start = sentence.tokens.start + at;
                take(start..start + count, first.range.start..last.range.end, entry);
                at += count.max(1);
            }
            None => at += 1,
        }
    }
}
