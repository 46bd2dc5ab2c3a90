//! Words that are often written in a way that no dictionary has: `parmis`, `malgrès`.

use super::{Fault, Words, cased};
use crate::lexicon::misspelling;
use crate::text::TokenKind;

/// Words written as no dictionary has them, in order.
pub fn misspellings(words: Words) -> Vec<Fault> {
    let one = |at: usize| {
        let token = words.get(at)?;
        let right = misspelling(&token.folded)?;
        // A capital inside a sentence is that of a name; a label of a word or two may be in another language.
        let long = words.tokens.iter().filter(|token| token.kind == TokenKind::Word).nth(2).is_some();
        if !words.is_usual(at) || !words.is_plain(at) && !long {
            return None;
        }
        // Capitals often go without their accents: `Egalement`.
        let (own, accented) = (token.folded.chars().next(), right.chars().next());
        if !words.is_plain(at) && own != accented {
            return None;
        }
        let right = right.replace('\'', words.apostrophe());
        Some(Fault::new(token.range.clone(), &[&cased(words.written(at), &right)], true))
    };
    (0..words.tokens.len()).filter_map(one).collect()
}
