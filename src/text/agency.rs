//! Press agencies named in lines: what of a line is nothing but their names.

use crate::lexicon::{Provenance, fold, provenances};
use std::ops::Range;

/// A signature has no more bytes than this.
const SIGNED: usize = 160;
/// Words that stand beside the name of an agency in a signature, folded.
const BESIDE: &[&str] =
    &["avec", "et", "l'", "la", "le", "les", "par", "source", "sources", "agence", "agences", "de", "d'"];

/// The agencies that a text names, the longest name at each place, in order: the name with its preposition, and where.
pub fn agencies(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
    for (words, _, name) in provenances().filter(|(_, class, _)| *class == Provenance::Agence) {
        let places = text.match_indices(words).map(|(at, _)| at..at + words.len());
        found.extend(places.filter(|range| is_whole(text, range)).map(|range| (name, range)));
    }
    found.sort_by(|a, b| a.1.start.cmp(&b.1.start).then(b.1.end.cmp(&a.1.end)));
    found.dedup_by(|next, kept| next.1.start < kept.1.end);
    found
}

/// Whether no letter or digit touches a range.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// Whether a text holds nothing but names of agencies and what stands beside them.
pub fn holds_only_agencies(text: &str) -> bool {
    if text.len() > SIGNED {
        return false;
    }
    let mut rest = text.to_string();
    for (_, place) in agencies(text).iter().rev() {
        rest.replace_range(place.clone(), " ");
    }
    let rest = fold(&rest).replace('\'', "' ");
    let mut words =
        rest.split(|c: char| c.is_whitespace() || matches!(c, '/' | ',' | ':' | '(' | ')' | '&' | '-' | '–'));
    words.all(|word| word.is_empty() || BESIDE.contains(&word))
}
