//! Whether a word elides the one before it, with what numbers and acronyms add to the lists of the lexicon.

use crate::lexicon::{self, Elision};

/// Letters whose names begin with a vowel though they are consonants: an acronym that begins so is read one way or the
/// other.
const VOCALIC_NAMES: &str = "FHLMNRSX";

/// Whether the first word of a text elides the word before it.
pub(super) fn elision(text: &str) -> Elision {
    let text = text.trim_start_matches(['«', '“', '"', '(', ' ', '\u{a0}', '\u{202f}']);
    let folded_apostrophe = text.replace('’', "'");
    if let Some(organisation) = lexicon::organisation(&folded_apostrophe) {
        match organisation.article {
            Some("l'") => return Elision::Yes,
            Some("le" | "la") => return Elision::No,
            _ => {}
        }
    }
    let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '&' | '.'));
    let word = text.split(is_end).next().unwrap_or("").trim_end_matches('.');
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        // `le 1er`, `le 8`, `le 11`, `de 180 élus`: no number in figures elides.
        return Elision::No;
    }
    // The pronoun.
    if word == "y" {
        return Elision::Yes;
    }
    if ["Oua", "Oue", "Oué", "Oui"].iter().any(|start| word.starts_with(start)) && !word.starts_with("Ouest") {
        // *De Ouagadougou*, *d’Ouagadougou*.
        return Elision::Unsure;
    }
    if lexicon::acronym(word).is_none() && is_acronym(word) && word.starts_with(|c| VOCALIC_NAMES.contains(c)) {
        return if lexicon::organisation(word).is_some() { lexicon::elision(word) } else { Elision::Unsure };
    }
    lexicon::elision(word)
}

/// Whether a word is all capitals.
fn is_acronym(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(|c| c.is_uppercase() || c == '-')
}
