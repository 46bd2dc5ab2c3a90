//! Quantities: a number with its quantifier and what it counts. Dates, hours, ages, ranks and article numbers are none.

use super::token::{Token, TokenKind};
use crate::lexicon::{Tag, calendar_class, number_word, quantifiers, unit};
use std::ops::Range;

/// A counted or measured thing; token indices into the tokens it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Quantifier and number, and the unit where it is a symbol or a measure (`au moins 200`, `environ 3 km`).
    pub number: Range<usize>,
    /// What is counted: the first noun after the number; absent after a unit that nothing follows.
    pub noun: Option<usize>,
}

/// Words before a number that make it a reference, a date or a rank.
const REFERENCES: &[&str] = &[
    "article",
    "articles",
    "page",
    "pages",
    "p.",
    "art.",
    "n°",
    "numéro",
    "chapitre",
    "annexe",
    "route",
    "rue",
    "ligne",
    "salle",
    "en",
    "depuis",
    "année",
    "de",
    "du",
    "l'an",
    "département",
    "groupe",
    "acte",
    "version",
    "étape",
    "le",
    "fin",
    "début",
];

/// Nouns after which a number was that of a house, and words before which it is part of a name.
const ADDRESSES: &[&str] =
    &["rue", "avenue", "boulevard", "place", "quai", "chemin", "impasse", "allée", "route", "cours", "square"];
const NAMES: &[&str] = &["vol", "top", "loi", "années", "année", "groupe", "ligne", "jusqu'au", "au"];

/// The quantities of a tagged sentence, in order.
pub fn quantities(tokens: &[Token]) -> Vec<Quantity> {
    let folded: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let quantifier = quantifiers().longest_at(&folded[i..]).map_or(0, |(n, _)| n);
        let start = i + quantifier;
        match number_end(tokens, start).and_then(|end| quantity(tokens, i, start, end)) {
            Some(quantity) => {
                i = quantity.noun.map_or(quantity.number.end, |noun| noun + 1);
                found.push(quantity);
            }
            None => i = number_end(tokens, start).unwrap_or(i + 1),
        }
    }
    found
}

/// Where the number that starts at `i` ends: digits or number words, *million*, *milliard* and *dizaine* included.
fn number_end(tokens: &[Token], i: usize) -> Option<usize> {
    let is_number = |token: &Token| match token.kind {
        TokenKind::Number => token.folded.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ')),
        TokenKind::Word => number_word(&token.folded).is_some(),
        _ => false,
    };
    let first = tokens.get(i)?;
    // `un` and `une` are articles, but for `une vingtaine`.
    let article = matches!(first.folded.as_str(), "un" | "une");
    let mut end = i;
    while tokens.get(end).is_some_and(is_number) {
        end += 1;
    }
    if end == i || article && end == i + 1 { None } else { Some(end) }
}

fn quantity(tokens: &[Token], from: usize, start: usize, end: usize) -> Option<Quantity> {
    let digits = tokens[start].kind == TokenKind::Number;
    let plain = tokens[start].folded.as_str();
    let before = from.checked_sub(1).map(|at| tokens[at].folded.as_str());
    let next = tokens.get(end);
    // `entre 45 et 60`, `45 à 60`, `soit 45, soit 60`: neither number stands alone.
    let joins = |word: &str| matches!(word, "et" | "à" | "ou" | "-" | "–");
    let joined_before = before.is_some_and(joins) && from >= 2 && number_end(tokens, from - 2).is_some();
    let joined_after = next.is_some_and(|token| joins(&token.folded)) && number_end(tokens, end + 1).is_some();
    if joined_before || joined_after || matches!(before, Some("entre" | "soit")) {
        return None;
    }
    let measure = next.filter(|token| unit(&token.folded).is_some());
    let year = digits
        && end == start + 1
        && plain.len() == 4
        && !plain.contains([' ', ','])
        && ("1000".."2101").contains(&plain);
    if year && measure.is_none()
        || next
            .is_some_and(|token| matches!(token.folded.as_str(), "h" | "heures" | "heure") && from == start && digits)
    {
        return None;
    }
    if next.is_some_and(|token| {
        matches!(calendar_class(&token.folded), Some("mois" | "jour")) && unit(&token.folded).is_none()
    }) {
        return None;
    }
    if digits
        && measure.is_none()
        && from == start
        && before.is_some_and(|word| REFERENCES.contains(&word) && !matches!(word, "de" | "le" | "en"))
    {
        return None;
    }
    // An age: « Léa, 26 ans, … », « âgé de 26 ans ».
    if next.is_some_and(|token| token.folded == "ans") {
        let after = tokens.get(end + 1).map(|token| token.folded.as_str());
        let aged = from >= 2 && tokens[from - 2].folded.starts_with("âgé");
        if aged
            || before == Some(",") && after.is_none_or(|word| matches!(word, "," | "." | ")"))
            || before == Some("(")
        {
            return None;
        }
    }
    let address = next.is_some_and(|token| ADDRESSES.contains(&token.folded.as_str()));
    if address || before.is_some_and(|word| NAMES.contains(&word)) {
        return None;
    }
    let number_ends = end + usize::from(measure.is_some());
    let mut at = number_ends;
    if tokens.get(at).is_some_and(|token| matches!(token.folded.as_str(), "de" | "d'")) {
        at += 1;
    }
    while tokens.get(at).is_some_and(|token| token.tag == Tag::Adj) {
        at += 1;
    }
    let noun =
        tokens.get(at).filter(|token| token.tag == Tag::Noun && (measure.is_none() || at > number_ends)).map(|_| at);
    if noun.is_none() && measure.is_none() {
        return None;
    }
    Some(Quantity { number: from..number_ends, noun })
}
