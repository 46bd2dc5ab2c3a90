//! The gender and the number of a subject, as far as its place and its words tell.

use super::super::reading::{Reading, is_participle};
use super::{Features, asked_before, fit, is_proper, nominal, nominal_as};
use crate::lexicon::{Gender, Number, Tag, analyses, determiner, number_word, quantifiers};
use crate::text::{Token, TokenKind};

/// Words that open a clause and are no part of its subject.
const OPENERS: &[&str] =
    &["que", "qu'", "et", "mais", "car", "laquelle", "lequel", "si", "quand", "lorsque", "pourquoi", "comment", "où"];

/// Nouns after which the verb may be in the plural.
const COLLECTIVES: &[&str] = &[
    "plupart",
    "moitié",
    "partie",
    "nombre",
    "majorité",
    "ensemble",
    "total",
    "foule",
    "millier",
    "million",
    "milliard",
    "tiers",
    "quart",
    "série",
    "minorité",
    "poignée",
    "multitude",
];

/// The gender and number of the subject before a verb group, or inverted inside it.
pub(super) fn subject(reading: &Reading, group: usize, end: usize) -> Option<Features> {
    let pronoun = |form: &str| match form.trim_start_matches("-t").trim_start_matches('-') {
        "il" => Some((Some(Gender::Masculine), Some(Number::Singular))),
        "elle" => Some((Some(Gender::Feminine), Some(Number::Singular))),
        "ils" => Some((Some(Gender::Masculine), Some(Number::Plural))),
        "elles" => Some((Some(Gender::Feminine), Some(Number::Plural))),
        "rien" => Some((Some(Gender::Masculine), Some(Number::Singular))),
        _ => None,
    };
    if reading.form(reading.clause_start(group)) == "qui" {
        return antecedent(reading, reading.clause_start(group));
    }
    if let Some(found) = (group..end).find_map(|at| pronoun(reading.form(at))) {
        return Some(found);
    }
    let before = group.checked_sub(1)?;
    if let Some(found) = pronoun(reading.form(before)) {
        return Some(found);
    }
    let number = subject_number(reading, group)?;
    let start = (reading.clause_start(group)..group).find(|at| reading.tag(*at) == Some(Tag::Det))?;
    let head = (start + 1..group).find(|at| reading.tag(*at) == Some(Tag::Noun))?;
    let genders = nominal(reading.form(head)).into_iter().filter(|features| fit((None, Some(number)), *features));
    let mut genders = genders.map(|(gender, _)| gender);
    let first = genders.next().flatten();
    let gender = first.filter(|gender| genders.all(|other| other == Some(*gender)));
    Some((gender.filter(|_| !is_proper(reading, head)), Some(number)))
}

/// The gender and the number of the noun that a relative pronoun stands right behind, where no other may be meant.
pub(super) fn antecedent(reading: &Reading, pronoun: usize) -> Option<Features> {
    let noun = pronoun.checked_sub(1).filter(|at| reading.tag(*at) == Some(Tag::Noun))?;
    let asked = asked_before(reading, noun);
    asked.1?;
    let start = (0..noun).rev().find(|at| !matches!(reading.tag(*at), Some(Tag::Adj | Tag::Num | Tag::Det)));
    let alone = start.is_none_or(|start| reading.tag(start) != Some(Tag::Adp));
    let readings: Vec<Features> =
        nominal_as(reading, noun).into_iter().filter(|features| fit(asked, *features)).collect();
    let first = readings.first().copied()?;
    let gender = first.0.filter(|gender| readings.iter().all(|features| features.0 == Some(*gender)));
    alone.then_some((gender.or(asked.0), asked.1))
}

/// The number of the subject, where all before the verb in its clause is one noun phrase.
pub(super) fn subject_number(reading: &Reading, verb: usize) -> Option<Number> {
    let start = reading.clause_start(verb);
    if reading.form(start) == "qui" {
        return antecedent(reading, start)?.1;
    }
    if reading.form(start) != "," || start + 2 < verb || start == 0 {
        return number_of(reading, start, verb);
    }
    // `L’usine, dont les ouvriers chôment, a fermé`: the subject stands before the commas.
    let opens = |at: &usize| matches!(reading.form(*at), ";" | ":" | "." | "que" | "qu'");
    let first = (0..start).rev().find(opens).map_or(0, |sign| sign + 1);
    let end = reading.clause_end(first);
    let other = reading.has_main_verb(first, start) || reading.has_finite_verb(first, end);
    if other { None } else { number_of(reading, first, end) }
}

/// The number of a run of tokens that is one noun phrase.
fn number_of(reading: &Reading, start: usize, end: usize) -> Option<Number> {
    let mut at = start;
    while reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign)
        || OPENERS.contains(&reading.form(at))
    {
        at += 1;
    }
    // `Jusqu'à 460 postes`: what bounds a number stands before it.
    let bound = quantifiers().longest_at(reading.tokens.get(at..end)?).map_or(0, |(count, _)| count);
    let number = |at: usize| {
        reading
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Number || number_word(&token.folded).is_some())
    };
    at += if number(at + bound) { bound } else { 0 };
    let first = reading.tokens.get(at).filter(|_| at < end)?;
    let inside = reading.tokens.get(at + 1..end)?;
    let simple = |token: &Token| {
        let inner = matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Adp | Tag::Det | Tag::Propn | Tag::Num | Tag::X);
        inner
            || matches!(token.folded.as_str(), "ne" | "n'" | "se" | "s'" | "y" | "en")
            || is_participle(token) && token.tag == Tag::Verb
    };
    // `Les hôpitaux de Tavers et de Milleron` are several in any case.
    let joined = inside.iter().any(|token| matches!(token.folded.as_str(), "et" | "ou"));
    if !inside.iter().all(|token| simple(token) || matches!(token.folded.as_str(), "et" | "ou")) {
        return None;
    }
    // `Armand Villiers promet`: one person.
    let named = |token: &Token| {
        let capital = token.text(&reading.text).starts_with(char::is_uppercase);
        token.tag == Tag::Propn
            || capital && !token.is_function_word() && (analyses(&token.folded).next().is_none() || !inside.is_empty())
    };
    if !joined && named(first) && inside.iter().all(named) {
        let plural = first.folded.ends_with(['s', 'x']) && inside.is_empty();
        return (!plural && !first.folded.contains('-')).then_some(Number::Singular);
    }
    let many = first.kind == TokenKind::Number
        && !matches!(first.folded.as_str(), "0" | "1")
        && !first.folded.starts_with("0,")
        && !first.folded.starts_with("1,");
    if many || number_word(&first.folded).is_some_and(|value| value > 1) {
        return inside.iter().any(|token| token.tag == Tag::Noun).then_some(Number::Plural);
    }
    let (_, number) = determiner(&first.folded).filter(|_| first.tag == Tag::Det)?;
    let collective = |token: &Token| {
        let form = token.folded.trim_end_matches('s');
        COLLECTIVES.contains(&form) || form.ends_with("aine") || form.ends_with("ième")
    };
    let noun = inside.iter().any(|token| matches!(token.tag, Tag::Noun | Tag::Propn));
    number.filter(|number| noun && !inside.iter().any(collective) && (!joined || *number == Number::Plural))
}

/// The number of the pronoun right before a verb.
pub(super) fn pronoun_number(reading: &Reading, verb: usize) -> Option<Number> {
    let clitic = |at: &usize| {
        matches!(
            reading.form(*at),
            "ne" | "n'" | "se" | "s'" | "y" | "en" | "l'" | "la" | "le" | "les" | "lui" | "leur"
        )
    };
    let before = (0..verb).rev().find(|at| !clitic(at))?;
    match reading.form(before) {
        "il" | "elle" | "on" | "rien" => Some(Number::Singular),
        "ils" | "elles" => Some(Number::Plural),
        _ => None,
    }
}

/// The number of the subject after a verb of an incise: `promet Xavier Montbrun`, `estime le maire`.
pub(super) fn inverted_number(reading: &Reading, verb: usize) -> Option<Number> {
    let sign = verb.checked_sub(1).filter(|before| matches!(reading.form(*before), "," | "»" | "”"))?;
    if reading.form(sign) == "," && !reading.may_speak(verb + 1) {
        return None;
    }
    let next = reading.tokens.get(verb + 1)?;
    let joined = reading
        .tokens
        .get(verb + 1..)
        .unwrap_or(&[])
        .iter()
        .take(8)
        .any(|token| matches!(token.folded.as_str(), "et" | "ou"));
    match next.tag {
        _ if joined => None,
        Tag::Propn => Some(Number::Singular),
        Tag::Det => determiner(&next.folded)?.1,
        _ => None,
    }
}
