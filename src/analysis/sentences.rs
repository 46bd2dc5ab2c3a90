use crate::document::{Document, Origin};
use crate::lexicon::doubt_cues;
use crate::text::{self, Quote, Token};
use serde::Serialize;
use std::ops::Range;

/// Number of a sentence of the article: the author's prose without headings, counted from 0 in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct SentenceId(pub usize);

/// A sentence of a block.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Its number; sentences of headings and of generated blocks have that of the sentence before them.
    pub id: SentenceId,
    /// Its byte range in the block's prose.
    pub range: Range<usize>,
    /// Its tokens, as indices into [`BlockFacts::tokens`].
    pub tokens: Range<usize>,
    /// Its words.
    pub words: usize,
    /// Classes of the cues that keep its noun phrases from being facts (negation, hypothesis, hearsay…).
    pub doubts: Vec<&'static str>,
}

/// Tokens, sentences and quotations of a block.
#[derive(Clone, Debug)]
pub struct BlockFacts {
    /// The tokens of its prose, tagged.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its closed quotations.
    pub quotes: Vec<Quote>,
}

impl BlockFacts {
    /// The tokens of one of its sentences.
    pub fn sentence_tokens(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or(&[])
    }

    /// Whether a byte of the prose stands inside a quotation.
    pub fn in_quote(&self, offset: usize) -> bool {
        self.quotes.iter().any(|quote| quote.range.contains(&offset))
    }
}

pub(super) fn blocks(document: &Document) -> Vec<BlockFacts> {
    let mut next_id = 0;
    document
        .blocks
        .iter()
        .map(|block| {
            let prose = block.prose.text();
            let mut tokens = text::tokenize(prose);
            text::tag(prose, &mut tokens);
            let numbered = block.kind.counts() && block.origin == Origin::Author;
            let sentences = text::sentences(prose)
                .into_iter()
                .map(|range| {
                    let from = tokens.partition_point(|token| token.range.start < range.start);
                    let to = tokens.partition_point(|token| token.range.start < range.end);
                    let id = SentenceId(if numbered { next_id } else { next_id.max(1) - 1 });
                    next_id += usize::from(numbered);
                    Sentence { id, words: text::count_words(&prose[range.clone()]), range, tokens: from..to, doubts: doubts(&tokens[from..to]) }
                })
                .collect();
            BlockFacts { tokens, sentences, quotes: text::quotes(prose) }
        })
        .collect()
}

fn doubts(tokens: &[Token]) -> Vec<&'static str> {
    let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let mut classes: Vec<&'static str> = (0..words.len()).filter_map(|i| doubt_cues().longest_at(&words[i..])).map(|(_, [_, class])| *class).collect();
    if words.last().is_some_and(|word| *word == "?") {
        classes.push("question");
    }
    classes.sort_unstable();
    classes.dedup();
    classes
}
