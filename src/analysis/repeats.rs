//! Sentences that stand twice in the running text, word for word.

use super::PageAnalysis;
use crate::document::{Block, BlockKind, Document, TopKind};
use crate::text::{Token, TokenKind, count_words};
use std::collections::BTreeMap;
use std::ops::Range;

/// Sentences in a row that stand elsewhere before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// Index of the block.
    pub block: usize,
    /// Byte range in its prose.
    pub range: Range<usize>,
    /// How many sentences.
    pub sentences: usize,
    /// The block that holds the first of them for the first time, and where it begins in its prose.
    pub first: (usize, usize),
}

/// The repeats of sentences of at least so many words in the author's paragraphs, each in the section of its first place:
/// parallel sections say some things again.
pub fn repeats(document: &Document, analysis: &PageAnalysis, words: usize) -> Vec<Repeat> {
    let mut seen: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut found: Vec<Repeat> = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    let mut number = 0;
    for (block, of) in document.author_blocks() {
        if matches!(of.kind, BlockKind::Heading(_) | BlockKind::Crosshead) || is_label(of) {
            seen.clear();
        }
        if !is_running(document, of) {
            continue;
        }
        let Some(facts) = analysis.blocks.get(block) else { continue };
        for sentence in &facts.sentences {
            number += 1;
            let text = of.prose.text().get(sentence.range.clone()).unwrap_or("");
            if sentence.words < words || !is_whole(text) {
                continue;
            }
            let key = key(facts.sentence_tokens(sentence));
            let Some(&first) = seen.get(&key) else {
                seen.insert(key, (block, sentence.range.start));
                continue;
            };
            match found.last_mut() {
                Some(open) if last == Some((block, number - 1)) => {
                    open.range.end = sentence.range.end;
                    open.sentences += 1;
                }
                _ => found.push(Repeat { block, range: sentence.range.clone(), sentences: 1, first }),
            }
            last = Some((block, number));
        }
    }
    found
}

/// Most words of a line that titles what follows.
const LABEL: usize = 8;

/// Whether a paragraph is a short line without a stop, as many files title their parts.
fn is_label(block: &Block) -> bool {
    let text = block.prose.text().trim();
    block.kind == BlockKind::Paragraph
        && !text.ends_with(['.', '!', '?', '…', ':', ';', ','])
        && count_words(text) <= LABEL
}

/// A sentence with its capital and its stop: labels, and items that a converter made paragraphs of, may come back.
fn is_whole(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "«»“”\"".contains(c));
    text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && text.ends_with(['.', '!', '?', '…'])
}

/// Paragraphs of the page itself: what tabs and boxes hold may have to be said again in each.
fn is_running(document: &Document, block: &Block) -> bool {
    let top = document.top.get(block.top);
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead)
        && top.is_some_and(|top| matches!(top.kind, TopKind::Paragraph | TopKind::Html) && !top.enclosed)
}

fn key(tokens: &[Token]) -> String {
    let words = tokens.iter().filter(|token| token.kind != TokenKind::Sign);
    words.map(|token| token.folded.as_str()).collect::<Vec<_>>().join(" ")
}
