//! What a sentence takes as known, whatever a tense, a negation or a source bears on.

use super::super::reading::{Reading, Word, is_finite, is_participle};
use super::scopes::Scope;
use super::{Given, Reserve};
use crate::lexicon::{Tag, event_noun, is_nominalisation};
use crate::text::TokenKind;

/// Whether a participle right behind a noun is that noun's in a sentence too: `le tarif réglementé` only names it.
pub(super) fn is_known_quality(read: &Reading, word: &Word, given: &Given<'_>) -> bool {
    let behind = |reading: &Reading, at: usize| at > 0 && reading.tag(at - 1) == Some(Tag::Noun);
    let quality = |reading: &Reading, at: usize| {
        reading.tokens.get(at).is_some_and(|token| is_participle(token) && token.tag != Tag::Noun)
    };
    if !behind(read, word.at) || !quality(read, word.at) {
        return false;
    }
    given.iter().any(|(source, _)| {
        source.words.iter().any(|other| {
            other.at > 0
                && source.form(other.at) == read.form(word.at)
                && source.form(other.at - 1) == read.form(word.at - 1)
                && behind(source, other.at)
        })
    })
}

/// Whether a place in a sentence is taken as known there, whatever a tense, a negation or a source bears on: a definite noun
/// behind a preposition (`n'a pas participé à l'étude`), what an apposition says by the way (`la verrerie, installée en 1924,
/// fermera`), a subject of whom a figure is told (`un incendie a parcouru 300 hectares`) where the unit leaves the figure.
pub(super) fn is_presupposed(read: &Reading, source: &Reading, at: usize, scope: &Scope) -> bool {
    if !matches!(scope.reserve, Reserve::Negated | Reserve::Rumoured | Reserve::Future | Reserve::Attributed) {
        return false;
    }
    if scope.reserve == Reserve::Negated && !scope.marker.clone().any(|at| matches!(source.form(at), "ne" | "n'")) {
        return false;
    }
    let noun = source.tag(at) == Some(Tag::Noun);
    let determiner = (0..at).rev().find(|before| source.tag(*before) != Some(Tag::Adj));
    let behind = |at: usize| {
        matches!(source.form(at), "à" | "sur" | "lors" | "après" | "pendant" | "dans" | "contre" | "depuis" | "avant")
    };
    let known = determiner.is_some_and(|at| match source.form(at) {
        "le" | "la" | "l'" | "les" | "ce" | "cette" | "ces" | "son" | "sa" | "ses" => at > 0 && behind(at - 1),
        "au" | "aux" => true,
        _ => false,
    });
    // `vendre son buteur`: that there is one, nobody needs to say.
    let thing = || {
        let word = source.words.iter().find(|word| word.at == at);
        word.is_some_and(|word| {
            !word.lemmas.iter().any(|lemma| event_noun(lemma).is_some() || is_nominalisation(lemma))
        })
    };
    // What somebody presupposes is his word still where it happened: `selon lui, il a fui après le vol`.
    if noun && known && (matches!(scope.reserve, Reserve::Negated | Reserve::Future) || thing()) {
        return true;
    }
    let definite = determiner.is_some_and(|at| matches!(source.form(at), "son" | "sa" | "ses"));
    if noun && definite && scope.reserve == Reserve::Attributed && thing() {
        return true;
    }
    let (start, end) = (source.clause_start(at), source.clause_end(at));
    // Between commas, behind a noun, without a verb of its own.
    let aside = source.form(start) == ","
        && matches!(source.form(end), "," | ".")
        && start > 0
        && matches!(source.tag(start - 1), Some(Tag::Noun | Tag::Propn | Tag::Adj))
        && source.tokens.get(start + 1).is_some_and(|token| is_participle(token) || token.tag == Tag::Adj)
        && !source.has_finite_verb(start, end)
        && !scope.marker.clone().any(|marker| (start..end).contains(&marker));
    if aside && scope.reserve != Reserve::Negated {
        return true;
    }
    if scope.reserve != Reserve::Attributed || !noun {
        return false;
    }
    let Some(verb) = (at..end).find(|at| source.tokens.get(*at).is_some_and(is_finite)) else {
        return false;
    };
    let mut figures =
        (verb..end).filter(|at| source.tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Number)).peekable();
    figures.peek().is_some()
        && figures.all(|figure| !read.tokens.iter().any(|token| token.folded == source.form(figure)))
}
