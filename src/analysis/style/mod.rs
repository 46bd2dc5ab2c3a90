//! Facts about how the running text is written: its sentences, without headings, lists, tables and what a site left there.

mod brackets;
mod chains;
mod lengths;
mod links;
mod negations;
mod openings;
mod passives;
mod subordination;

#[cfg(test)]
mod tests;

pub use brackets::{Bracket, brackets};
pub use chains::{Chain, chains};
pub use lengths::{Lengths, lengths};
pub use links::is_linked;
pub use negations::{DoubleNegation, double_negations};
pub use openings::{RepeatedOpening, repeated_openings};
pub use passives::{AgentlessPassive, agentless_passives};
pub use subordination::{Subordination, subordination};

use super::{PageAnalysis, Sentence};
use crate::document::{BlockKind, Document};
use crate::text::Token;
use std::ops::Range;

/// A sentence of the running text.
#[derive(Clone, Copy, Debug)]
pub struct Running<'a> {
    /// The index of its block.
    pub block: usize,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// The prose of its block.
    pub prose: &'a str,
}

impl Running<'_> {
    /// Its own text.
    pub fn text(&self) -> &str {
        self.prose.get(self.sentence.range.clone()).unwrap_or("")
    }

    /// The bytes of the prose that a run of its tokens takes.
    pub fn bytes(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        crate::text::byte_range(self.tokens, tokens)
    }
}

/// The sentences of the author's paragraphs and chapô in French, in reading order. What ends without a full stop is a
/// title or a line of a form, and none of them.
pub fn running<'a>(document: &'a Document, analysis: &'a PageAnalysis) -> Vec<Running<'a>> {
    let mut last: Option<(usize, bool)> = None;
    let mut found = Vec::new();
    for (_, index, sentence) in analysis.author_sentences(document) {
        let known = last.filter(|(block, _)| *block == index).map(|(_, runs)| runs);
        let Some((block, facts)) = document.blocks.get(index).zip(analysis.blocks.get(index)) else { continue };
        let runs = known.unwrap_or_else(|| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead) && !analysis.is_stray(block.span)
        });
        last = Some((index, runs));
        let running =
            Running { block: index, sentence, tokens: facts.sentence_tokens(sentence), prose: block.prose.text() };
        if runs && ends(running.text()) {
            found.push(running);
        }
    }
    found
}

/// Whether a text ends as a sentence does.
fn ends(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(['.', '!', '?', '…', ':', ';', '»', '”', '"', ')'])
}
