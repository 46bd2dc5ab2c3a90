//! How a noun phrase begins, and what its determiner tells.

use super::super::line::Line;
use super::Start;
use crate::analysis::is_event;
use crate::lexicon::{Gender, Number, Tag};
use crate::realise::noun_gender;
use crate::text::Token;
use std::ops::Range;

/// The gender that the article of a phrase tells, its own or the one that the preposition before it holds.
pub(super) fn told_gender(line: &Line<'_>, from: usize) -> Option<Gender> {
    let held = from.checked_sub(1).map_or("", |at| line.word(at));
    match line.word(from) {
        "le" | "un" | "ce" | "cet" => Some(Gender::Masculine),
        "la" | "une" | "cette" => Some(Gender::Feminine),
        _ if line.tokens()[from].tag != Tag::Det && matches!(held, "du" | "au") => Some(Gender::Masculine),
        _ => None,
    }
}

/// The gender of a noun in its sentence.
pub(super) fn gender(head: &Token) -> Option<Gender> {
    let known = (head.tag != Tag::Propn).then(|| noun_gender(&head.lemma())).flatten();
    match (head.features.gender, known) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    }
}

/// Where a phrase begins with the words that belong to its number: `près de | 70 personnes`.
pub(in super::super) fn counted_from(line: &Line<'_>, start: usize) -> usize {
    let quantity = line.structure().quantities.iter().find(|quantity| {
        quantity.number.start < start && (quantity.number.contains(&start) || quantity.number.end == start)
    });
    quantity.map_or(start, |quantity| quantity.number.start)
}

/// How a phrase begins, and its words without a determiner that changes; none where it cannot begin a heading.
pub(super) fn start(line: &Line<'_>, range: &Range<usize>, head: usize) -> Option<(Start, Range<usize>)> {
    let tokens = line.tokens();
    let first = &tokens[range.start];
    let before = range.start.checked_sub(1).map_or("", |at| line.word(at));
    let quantity = line
        .structure()
        .quantities
        .iter()
        .find(|quantity| range.contains(&quantity.figure.start) && quantity.figure.start < head);
    if let Some(quantity) = quantity {
        // The number keeps its quantifier, wherever that stands.
        let whole =
            quantity.quantifier.as_ref().is_none_or(|of| range.start <= of.tokens.start && of.tokens.end <= range.end);
        let definite = matches!(first.folded.as_str(), "le" | "la" | "les" | "l'");
        let pointing = matches!(first.folded.as_str(), "ce" | "cet" | "cette" | "ces")
            || first.tag == Tag::Det && !definite && first.features.number.is_none();
        return (whole && !pointing && quantity.is_amount())
            .then(|| (if definite { Start::Definite } else { Start::Counted }, range.clone()));
    }
    let after = range.start + 1..range.end;
    let found = match first.folded.as_str() {
        "le" | "la" | "les" | "l'" => (Start::Definite, range.clone()),
        "un" | "une" => (Start::Indefinite, range.clone()),
        "des" if first.tag == Tag::Det && !complement_before(tokens, range.start) => (Start::Indefinite, range.clone()),
        "ce" | "cet" | "cette" | "ces" if first.tag == Tag::Det => (Start::Pointing, after),
        "son" | "sa" | "ses" | "leur" | "leurs" | "votre" | "vos" if first.tag == Tag::Det => (Start::Owned, after),
        "plusieurs" | "quelques" => (Start::Counted, range.clone()),
        // `de nombreux riverains`: an article before an adjective.
        "de" | "d'" if matches!(line.word(range.start + 1), "nombreux" | "nombreuses") => {
            (Start::Counted, range.clone())
        }
        _ if first.tag == Tag::Num => (Start::Counted, range.clone()),
        _ if first.tag == Tag::Det => return None,
        _ if first.tag == Tag::Propn => (Start::Name, range.clone()),
        _ if matches!(before, "du" | "au" | "des" | "aux") && matches!(first.tag, Tag::Noun | Tag::Adj) => {
            (Start::Definite, range.clone())
        }
        _ if range.start == head && first.tag == Tag::Noun && can_take_article(first, before) => {
            (Start::Bare, range.clone())
        }
        _ => return None,
    };
    let one = tokens[range.start..head].iter().filter(|token| token.tag == Tag::Det).count() <= 1;
    one.then_some(found)
}

/// Whether a noun without an article can have the definite one: what happens, or several things, behind *de*.
fn can_take_article(noun: &Token, before: &str) -> bool {
    let several = noun.features.number == Some(Number::Plural);
    matches!(before, "de" | "d'") && (several || is_event(&noun.lemma()))
}

/// Whether `des` is `de + les` after a noun, not the article.
fn complement_before(tokens: &[Token], start: usize) -> bool {
    start
        .checked_sub(1)
        .is_some_and(|at| !matches!(tokens[at].tag, Tag::Verb | Tag::Aux | Tag::Adp | Tag::Cconj | Tag::Punct))
}
