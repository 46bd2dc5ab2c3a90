//! Prepositions that are not contracted with the article: `de le maire`, `à les habitants`.

use super::{Fault, Words, cased, nouns};
use crate::lexicon::{Elision, Gender, Tag, analyses, elision, function_word};

/// Missing contractions, in order.
pub fn contractions(words: Words) -> Vec<Fault> {
    let one = |at: usize| {
        let with = match (words.form(at), words.form(at + 1)) {
            ("de", "le") => "du",
            ("de", "les") => "des",
            ("à", "le") => "au",
            ("à", "les") => "aux",
            _ => return None,
        };
        // A capital may be that of a name: `de Le Havre`.
        if !words.adjacent(at) || !words.adjacent(at + 1) || !words.is_usual(at) || !words.is_plain(at + 1) {
            return None;
        }
        // Before a verb it is a pronoun: `de le voir`; and so it is before an adverb: `de le bien faire`.
        let next = words.form(at + 2);
        let nominal = words.is_plain(at + 2)
            && function_word(next).is_none()
            && analyses(next).any(|one| one.tag() != Tag::Propn)
            && analyses(next).all(|one| matches!(one.tag(), Tag::Noun | Tag::Adj | Tag::Propn));
        // `de le arbre` lacks an elision, not a contraction; `à le cas échéant modifier` has the article elsewhere.
        let elided = words.form(at + 1) == "le" && elision(next) != Elision::No;
        if !nominal || elided || matches!((next, words.form(at + 3)), ("cas", "échéant") | ("plus" | "moins", _)) {
            return None;
        }
        // `de le mention` has the wrong article instead.
        let feminine = words.form(at + 1) == "le"
            && nouns(next).next().is_some()
            && nouns(next).all(|one| one.gender() == Some(Gender::Feminine));
        let article = if words.form(at) == "de" { "de la" } else { "à la" };
        let with = if feminine { article } else { with };
        Some(Fault::new(words.range(at, at + 1)?, &[&cased(words.written(at), with)], !feminine))
    };
    (0..words.tokens.len()).filter_map(one).collect()
}
