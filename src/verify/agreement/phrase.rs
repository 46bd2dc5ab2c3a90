//! The gender and the number of a noun phrase that a run of tokens is.

use super::super::reading::{Reading, is_participle};
use super::subject::infinitive;
use super::{Features, asked, fit, is_proper, nominal_as};
use crate::lexicon::{Gender, Number, Tag, VerbForm, analyses, determiner, given_name, number_word, quantifiers};
use crate::text::{Token, TokenKind};

/// Words that open a clause and are no part of its subject.
const OPENERS: &[&str] = &[
    "que", "qu'", "et", "mais", "car", "laquelle", "lequel", "si", "quand", "lorsque", "lorsqu'", "pourquoi",
    "comment", "où", "dont", "puisque", "tandis",
];

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
    "part",
    "reste",
    "cortège",
    "équipe",
];

/// Whether a token is a noun, or an adjective that can be one.
pub(super) fn reads_as_noun(reading: &Reading, at: usize) -> bool {
    match reading.tag(at) {
        Some(Tag::Noun | Tag::Propn | Tag::X) => true,
        Some(Tag::Adj) => analyses(reading.form(at)).any(|analysis| analysis.tag() == Tag::Noun),
        _ => false,
    }
}

/// Whether a noun names several as one, and the verb may be of either number.
pub(super) fn is_collective(reading: &Reading, at: usize) -> bool {
    let whole = reading.form(at);
    let form = whole.trim_end_matches('s');
    COLLECTIVES.contains(&whole) || COLLECTIVES.contains(&form) || form.ends_with("aine") || form.ends_with("ième")
}

/// What `l'un de` and `aucun des` ask: one of them.
fn one_of(reading: &Reading, at: usize, end: usize) -> Option<Features> {
    let from = if reading.form(at) == "l'" { at + 1 } else { at };
    let gender = match reading.form(from) {
        "un" | "l'un" | "chacun" | "aucun" => Gender::Masculine,
        "une" | "l'une" | "chacune" | "aucune" => Gender::Feminine,
        _ => return None,
    };
    let of = from + 1 < end && matches!(reading.form(from + 1), "de" | "des" | "d'");
    of.then_some((Some(gender), Some(Number::Singular)))
}

/// The gender and the number of a run of tokens, where it is one noun phrase or several joined by `et`.
pub(super) fn number_and_gender(reading: &Reading, start: usize, end: usize) -> Option<Features> {
    let mut at = start;
    while at < end
        && (reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign)
            || OPENERS.contains(&reading.form(at)))
    {
        at += 1;
    }
    reading.tokens.get(at).filter(|_| at < end)?;
    if let Some(found) = infinitive(reading, at, end).or_else(|| one_of(reading, at, end)) {
        return Some(found);
    }
    // `toutes les écoles`
    if matches!(reading.form(at), "tout" | "toute" | "tous" | "toutes") && reading.tag(at + 1) == Some(Tag::Det) {
        at += 1;
    }
    let joined = (at..end).find(|at| matches!(reading.form(*at), "et" | "ou" | "ni"));
    let Some(link) = joined else { return single(reading, at, end) };
    if (link + 1..end).any(|at| matches!(reading.form(at), "et" | "ou" | "ni")) {
        return single(reading, at, link).filter(|own| own.1 == Some(Number::Plural)).map(|own| (None, own.1));
    }
    let (first, second) = (single(reading, at, link), single(reading, link + 1, end));
    // `Le gouvernement et les rebelles`; not `le prix de l'eau et du gaz`, `le maire et président`.
    let apart = reading.form(link) == "et"
        && matches!(
            reading.form(link + 1),
            "le" | "la"
                | "l'"
                | "les"
                | "un"
                | "une"
                | "son"
                | "sa"
                | "ses"
                | "leur"
                | "leurs"
                | "cette"
                | "ce"
                | "ces"
        )
        && (at..link)
            .all(|at| reading.tag(at) != Some(Tag::Adp) || matches!(reading.form(at), "de" | "d'" | "du" | "des"));
    match (first, second) {
        (Some(one), Some(other)) if apart => {
            let feminine = one.0 == Some(Gender::Feminine) && other.0 == Some(Gender::Feminine);
            let masculine = one.0 == Some(Gender::Masculine) || other.0 == Some(Gender::Masculine);
            let gender = if masculine { Some(Gender::Masculine) } else { feminine.then_some(Gender::Feminine) };
            Some((gender, Some(Number::Plural)))
        }
        (Some(one), _) if one.1 == Some(Number::Plural) => Some((None, one.1)),
        // `viande et poisson`
        (None, None) if reading.form(link) == "et" && bare(reading, at, link) && bare(reading, link + 1, end) => {
            Some((None, Some(Number::Plural)))
        }
        _ => None,
    }
}

/// Whether a run of tokens is nouns and adjectives, without a determiner.
fn bare(reading: &Reading, start: usize, end: usize) -> bool {
    let common = |at: usize| matches!(reading.tag(at), Some(Tag::Noun | Tag::Adj)) && !is_proper(reading, at);
    start < end && (start..end).all(common) && reading.tag(start) == Some(Tag::Noun)
}

/// The gender and the number of a run of tokens that is one noun phrase.
fn single(reading: &Reading, start: usize, end: usize) -> Option<Features> {
    let number = |at: usize| {
        let token = reading.tokens.get(at);
        token.is_some_and(|token| token.kind == TokenKind::Number || number_word(&token.folded).is_some())
    };
    // `le maire ainsi que le préfet`
    if (start..end).any(|at| matches!(reading.form(at), "ainsi" | "comme")) {
        return None;
    }
    // `Jusqu'à 460 postes`: what bounds a number stands before it.
    let bound = quantifiers().longest_at(reading.tokens.get(start..end)?).map_or(0, |(count, _)| count);
    let at = start + if number(start + bound) { bound } else { 0 };
    let first = reading.tokens.get(at).filter(|_| at < end)?;
    if !(at + 1..end).all(|at| inside(reading, at)) {
        return None;
    }
    if let Some(person) = person(reading, at, end) {
        return Some(person);
    }
    let counted = first.kind == TokenKind::Number;
    let few =
        matches!(first.folded.as_str(), "0" | "1") || first.folded.starts_with("0,") || first.folded.starts_with("1,");
    if counted && reading.form(at + 1) == "%" {
        // `60 % des élèves`; of a singular the number decides as well.
        let head = (at + 2..end).find(|at| reads_as_noun(reading, *at))?;
        return (reading.form(at + 2) == "des")
            .then(|| (gender(reading, head, Some(Number::Plural)), Some(Number::Plural)));
    }
    if counted && !few || number_word(&first.folded).is_some_and(|value| value > 1) {
        let head = (at + 1..end).find(|at| reading.tag(*at) == Some(Tag::Noun))?;
        let many = is_collective(reading, head) && !reading.form(head).ends_with('s');
        return (!many).then(|| (gender(reading, head, Some(Number::Plural)), Some(Number::Plural)));
    }
    let (asked_gender, number) = determiner(&first.folded).filter(|_| first.tag == Tag::Det)?;
    if (at + 1..end).any(|at| is_collective(reading, at)) {
        return None;
    }
    let head = (at + 1..end).find(|at| reading.tag(*at) == Some(Tag::Noun) || reading.tag(*at) == Some(Tag::Propn));
    let head = head.or_else(|| (at + 1..end).find(|at| reads_as_noun(reading, *at)))?;
    let number = number?;
    let article = asked(&first.folded).and_then(|asked| asked.0).or(asked_gender.filter(|_| is_proper(reading, head)));
    let own = if is_proper(reading, head) { None } else { gender(reading, head, Some(number)) };
    let own = if article.is_some() && own.is_some() && own != article { None } else { own.or(article) };
    Some((own, Some(number)))
}

/// The gender of a noun of a number, where it has one only.
fn gender(reading: &Reading, head: usize, number: Option<Number>) -> Option<Gender> {
    let fitting = nominal_as(reading, head).into_iter().filter(|features| fit((None, number), *features));
    let mut genders = fitting.map(|(gender, _)| gender);
    let first = genders.next().flatten()?;
    genders.all(|other| other == Some(first)).then_some(first)
}

/// Whether a token may stand inside of a noun phrase, behind its first.
fn inside(reading: &Reading, at: usize) -> bool {
    let Some(token) = reading.tokens.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|before| reading.tag(before));
    match token.tag {
        Tag::Noun | Tag::Adj | Tag::Adp | Tag::Propn | Tag::Num | Tag::X | Tag::Adv => true,
        // `Le lendemain les élus`: another begins.
        Tag::Det => matches!(before, Some(Tag::Adp | Tag::Det | Tag::Adv)) || number_word(&token.folded).is_some(),
        Tag::Verb => {
            let form = token.features.form;
            is_participle(token)
                || form == Some(VerbForm::PresentParticiple)
                || form == Some(VerbForm::Infinitive) && before == Some(Tag::Adp)
        }
        _ => token.folded == "%",
    }
}

/// `Armand Villiers`, `Me Dumortier`: one person; a name in `s` alone may be several.
fn person(reading: &Reading, at: usize, end: usize) -> Option<Features> {
    let civility = reading.is_civility(at);
    let from = if civility { at + 1 } else { at };
    let alone = from + 1 == end;
    let named = |token: &Token| {
        let capital = token.text(&reading.text).starts_with(char::is_uppercase);
        token.tag == Tag::Propn
            || capital && !token.is_function_word() && (analyses(&token.folded).next().is_none() || !alone)
    };
    let tokens = reading.tokens.get(from..end).filter(|tokens| !tokens.is_empty())?;
    let first = tokens.first()?;
    if !tokens.iter().all(named) {
        return None;
    }
    let given = given_name(first.text(&reading.text));
    let plural = alone && !civility && given.is_none() && first.folded.ends_with(['s', 'x']);
    let single = !plural && (given.is_some() || !first.folded.contains('-'));
    single.then(|| (given.and_then(|given| given.gender), Some(Number::Singular)))
}
