//! A heading in capitals: hard to read, spelt out letter by letter by some screen readers, and blind to proper names.

use super::Judged;
use crate::lexicon::analyses;
use crate::text::TokenKind;

/// Words shorter than this may be acronyms.
const LONG: usize = 4;

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    let capitals = heading.text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    // Acronyms alone are written so; a word of the language is not.
    let common = heading.tokens.iter().any(|token| {
        token.kind == TokenKind::Word
            && token.folded.chars().count() >= LONG
            && analyses(&token.folded).next().is_some()
    });
    let more = heading.tokens.iter().filter(|token| token.kind == TokenKind::Word).nth(1).is_some();
    (capitals && common && more).then(|| "il est tout en capitales".to_string())
}
