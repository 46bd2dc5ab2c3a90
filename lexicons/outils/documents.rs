//! In how many blocks of a corpus each word stands.

use crate::conllu::Sentence;
use intertitre::lexicon::Tag;
use intertitre::text::{TokenKind, tag, tokenize};
use std::collections::{BTreeMap, BTreeSet};

/// Sentences of a block: about a short article.
const BLOCK: usize = 10;
/// Words of fewer blocks are left out: one block tells no frequency.
const LEAST: usize = 2;

/// The number of blocks, and the rows of the table.
pub(crate) fn count<'a>(corpora: impl Iterator<Item = &'a [Sentence]>) -> (usize, Vec<String>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut blocks = 0;
    for block in corpora.flat_map(|corpus| corpus.chunks(BLOCK)) {
        blocks += 1;
        let words: BTreeSet<String> = block.iter().flat_map(|sentence| words(&sentence.text)).collect();
        for word in words {
            *counts.entry(word).or_default() += 1;
        }
    }
    let rows = counts.into_iter().filter(|(_, count)| *count >= LEAST);
    (blocks, rows.map(|(word, count)| format!("{word}\t{count}")).collect())
}

/// The words of a sentence, as the program itself reads it.
fn words(text: &str) -> Vec<String> {
    let mut tokens = tokenize(text);
    tag(text, &mut tokens);
    tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word && !token.folded.contains(char::is_whitespace))
        .map(|token| if token.tag == Tag::Propn { format!("^{}", token.folded) } else { token.lemma().into_owned() })
        .collect()
}
