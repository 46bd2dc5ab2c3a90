//! Treebanks in CoNLL-U: sentences with their text and its surface tokens. A contraction (`du`) keeps the part of speech
//! of its first word.

use intertitre::lexicon::{Tag, fold_short};
use intertitre::text::tagger::{Described, describe_with};
use intertitre::text::{Token, TokenKind, tokenize};
use std::error::Error;
use std::path::Path;

/// A sentence with the parts of speech it should have.
pub(crate) struct Sentence {
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
    pub(crate) tags: Vec<Tag>,
}

/// The sentences of a file whose tokens can be found in their text.
pub(crate) fn read(path: &Path) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let content = std::fs::read_to_string(path)?;
    let mut sentences = Vec::new();
    for block in content.split("\n\n") {
        let Some(text) = block.lines().find_map(|line| line.strip_prefix("# text = ")) else { continue };
        let rows: Vec<Vec<&str>> =
            block.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
        sentences.extend(sentence(text, &rows));
    }
    Ok(sentences)
}

fn sentence(text: &str, rows: &[Vec<&str>]) -> Option<Sentence> {
    let mut at = 0;
    let mut covered = 0;
    let (mut tokens, mut tags) = (Vec::new(), Vec::new());
    for (index, row) in rows.iter().enumerate() {
        let (id, form) = (*row.first()?, *row.get(1)?);
        let tag: Tag = if id.contains('.') {
            continue;
        } else if let Some((_, last)) = id.split_once('-') {
            covered = last.parse().ok()?;
            rows.get(index + 1)?.get(3)?.parse().ok()?
        } else if id.parse::<usize>().ok()? <= covered {
            continue;
        } else {
            row.get(3)?.parse().ok()?
        };
        let gap = text[at..].find(form)?;
        if !text[at..at + gap].trim().is_empty() {
            return None;
        }
        let range = at + gap..at + gap + form.len();
        at = range.end;
        // `-il` is a word after its verb.
        let pronoun = form.starts_with('-') && form.len() > 1;
        let kind = tokenize(form.trim_start_matches('-')).first().map_or(TokenKind::Sign, |token| token.kind);
        let kind = if pronoun && kind != TokenKind::Sign { TokenKind::Word } else { kind };
        tokens.push(Token::new(range, kind, fold_short(form)));
        tags.push(tag);
    }
    Some(Sentence { text: text.to_string(), tokens, tags })
}

/// A sentence as the rules find it.
pub(crate) fn describe(sentence: &Sentence, observed: &super::forms::Forms) -> Vec<Described> {
    describe_with(&sentence.text, &sentence.tokens, &|form| observed.get(form))
}
