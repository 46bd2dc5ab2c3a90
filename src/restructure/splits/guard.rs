//! What forbids to cut a sentence, wherever: what is told in it holds for the whole, or is told by somebody else.

use super::reading::Reading;
use crate::document::Prose;
use crate::text::{AttributionKind, ClauseKind, VerbGroup};

/// Words that tie the parts of a sentence together: what is told by both, one after the other or by degrees.
const TIES: &[&[&str]] = &[
    &["non", "seulement"],
    &["pas", "seulement"],
    &["d'", "une", "part"],
    &["d'", "un", "côté"],
    &["les", "uns"],
    &["les", "unes"],
    &["l'", "un"],
    &["l'", "une"],
    &["à", "la", "fois"],
    &["à", "tel", "point"],
    &["tantôt"],
    &["soit"],
    &["respectivement"],
    &["d'", "autant"],
    &["tellement"],
    &["tant"],
    &["suffit"],
    &["à", "peine"],
    &["autant"],
];

/// Words that tell whose words they are.
const SOURCES: &[&[&str]] = &[
    &["selon"],
    &["d'", "après"],
    &["suivant"],
    &["à", "en", "croire"],
    &["aux", "yeux"],
    &["au", "dire"],
    &["aux", "dires"],
    &["de", "l'", "avis"],
    &["de", "source"],
    &["de", "sources"],
    &["de", "même", "source"],
];

/// Fewest tokens of a sentence that is cut.
const FEWEST: usize = 16;

/// Whether a sentence may be cut at all.
pub(super) fn may_be_cut(reading: &Reading<'_>) -> bool {
    reading.tokens.len() >= FEWEST
        && ends_plainly(reading)
        && is_the_authors(reading)
        && is_read(reading)
        && !has(reading, TIES)
        && !has(reading, SOURCES)
}

/// A full stop ends it and nothing in it hides: no question, no mask, no list, brackets and dashes in pairs.
fn ends_plainly(reading: &Reading<'_>) -> bool {
    let text = reading.prose.get(reading.sentence.range.clone()).unwrap_or("");
    let count = |sign: char| text.matches(sign).count();
    let capital = text.trim_start_matches(['«', '“', '"', ' ', '\u{a0}', '\u{202f}']).starts_with(char::is_uppercase);
    capital
        && reading.word(reading.end()) == "."
        && !text.contains([Prose::MASK, '\n', '?', '!', '…', '•'])
        && !text.contains("...")
        && count('(') == count(')')
        && count('[') == count(']')
        && count('"').is_multiple_of(2)
        && (count('–') + count('—')).is_multiple_of(2)
        && !text.starts_with(['-', '–', '—'])
}

/// Nobody else says it, in an answer or in a quotation that goes on over several sentences.
fn is_the_authors(reading: &Reading<'_>) -> bool {
    let (facts, range) = (reading.facts, &reading.sentence.range);
    let open = facts.open_quote.is_some_and(|open| open < range.end);
    let crosses = facts.quotes.iter().any(|quote| {
        let (start, end) = (quote.range.start, quote.range.end);
        start < range.end && end > range.start && (start < range.start || end > range.end)
    });
    let marks = ["«", "“"].iter().zip(["»", "”"]);
    let text = reading.prose.get(range.clone()).unwrap_or("");
    let paired = marks.into_iter().all(|(open, close)| text.matches(open).count() == text.matches(close).count());
    let said = &reading.sentence.structure.attributions;
    let whole = said.iter().any(|of| matches!(of.kind, AttributionKind::According | AttributionKind::Incise));
    !facts.answer && !open && !crosses && paired && !whole
}

/// Its verbs are read: each that is finite has its clause, and no incise stands in it.
fn is_read(reading: &Reading<'_>) -> bool {
    let verbs = reading.parse.verbs.iter().enumerate();
    let clauses = &reading.parse.clauses;
    let told = |verb: usize| clauses.iter().any(|clause| clause.verb == verb);
    let incise = clauses.iter().any(|clause| clause.kind == ClauseKind::Incise);
    let inverted = |verb: &VerbGroup| verb.pronoun.is_some_and(|(_, behind)| behind);
    !incise && verbs.filter(|(_, verb)| verb.is_finite()).all(|(at, verb)| told(at) && verb.certain && !inverted(verb))
}

fn has(reading: &Reading<'_>, phrases: &[&[&str]]) -> bool {
    let stands = |at: usize, phrase: &[&str]| phrase.iter().enumerate().all(|(n, word)| reading.word(at + n) == *word);
    (0..reading.tokens.len()).any(|at| phrases.iter().any(|phrase| stands(at, phrase)))
}

/// Whether the place before a token stands in the open: in no quotation, no bracket, between no dashes.
pub(super) fn in_the_open(reading: &Reading<'_>, at: usize) -> bool {
    let Some(token) = reading.tokens.get(at) else { return false };
    let before =
        |signs: &[&str]| reading.slice(0..at).iter().filter(|token| signs.contains(&token.folded.as_str())).count();
    !reading.facts.in_quote(token.range.start)
        && before(&["(", "["]) == before(&[")", "]"])
        && before(&["–", "—"]).is_multiple_of(2)
        && before(&["\""]).is_multiple_of(2)
}
