//! The words that deny or restrict, and what they bear on.

use super::super::reading::{Reading, is_finite};
use super::Reserve;
use super::scopes::{Scope, group_start, part_end, push};
use super::tenses::bears_from;
use crate::lexicon::{Tag, VerbForm};

/// Words that deny with *ne*.
fn second(form: &str) -> bool {
    matches!(
        form,
        "pas"
            | "plus"
            | "jamais"
            | "aucun"
            | "aucune"
            | "rien"
            | "personne"
            | "ni"
            | "guère"
            | "point"
            | "nul"
            | "nulle"
    )
}

/// Tokens after *ne* among which the word that denies with it is looked for.
const REACH: usize = 9;

/// Finds the scopes of negations and restrictions.
pub(super) fn negations(reading: &Reading, found: &mut Vec<Scope>) {
    for at in 0..reading.tokens.len() {
        let form = reading.form(at);
        if matches!(form, "ne" | "n'") {
            with_ne(reading, at, found);
        }
        let alone = matches!(form, "aucun" | "aucune" | "sans" | "ni" | "nul" | "nulle" | "jamais")
            // `Non, elle…` answers; `non reconnu` denies.
            || form == "pas" && (at == 0 || matches!(reading.form(at - 1), "mais" | "," | ":" | "non" | "et"))
            || form == "non" && reading.form(at + 1) != ","
            || form == "pas"
                && matches!(reading.form(at + 1), "de" | "d'")
                && reading.tag(at) != Some(Tag::Noun)
                && reading.tokens.get(at + 2).is_none_or(|token| token.features.form != Some(VerbForm::Infinitive));
        // `ne décider rien sans consulter` is to consult.
        let undone =
            form == "sans" && (reading.clause_start(at)..at).any(|before| matches!(reading.form(before), "ne" | "n'"));
        if undone {
            push(found, Reserve::Planned, &(at..at + 1), at + 1..reading.clause_end(at));
        } else if alone {
            push(found, Reserve::Negated, &(at..at + 1), at + 1..reading.clause_end(at));
        }
        if matches!(
            form,
            "seulement" | "uniquement" | "seul" | "seule" | "seuls" | "seules" | "simplement" | "exclusivement"
        ) {
            push(found, Reserve::Limited, &(at..at + 1), at..at);
        }
    }
}

/// Whether no word that denies stands among some tokens.
fn near_none(reading: &Reading, tokens: &std::ops::Range<usize>) -> bool {
    !tokens.clone().any(|near| second(reading.form(near)))
}

/// The scope of *ne* with the word that goes with it.
fn with_ne(reading: &Reading, at: usize, found: &mut Vec<Scope>) {
    let clause = reading.clause_start(at)..reading.clause_end(at);
    let marker = at..at + 1;
    let after = at + 1..(at + REACH).min(clause.end);
    let near = after.clone().find(|near| second(reading.form(*near)));
    // `aucune réponse, regrette-t-il, ne lui est apportée`
    let strong = |at: &usize| matches!(reading.form(*at), ";" | ":" | "." | "?" | "!" | "«" | "»");
    let first = (0..at).rev().find(strong).map_or(0, |sign| sign + 1);
    let subject = |form: &str| matches!(form, "aucun" | "aucune" | "rien" | "personne" | "nul" | "nulle");
    let before = (clause.start..at).any(|near| second(reading.form(near)))
        || near_none(reading, &after) && (first..clause.start).any(|near| subject(reading.form(near)));
    let que =
        (at + 1..(at + REACH).min(reading.tokens.len())).find(|near| matches!(reading.form(*near), "que" | "qu'"));
    // `ne reçoit plus que les cas graves` only restricts.
    let limits = near.is_some_and(|near| matches!(reading.form(near), "plus" | "jamais" | "guère"))
        && que
            .is_some_and(|que| !(que..reading.clause_end(que)).any(|at| reading.tokens.get(at).is_some_and(is_finite)));
    let denies = before || near.is_some() && !limits;
    if !denies {
        if que.is_some() {
            push(found, Reserve::Limited, &marker, clause.start..part_end(reading, at));
        }
        return;
    }
    let opens = |at: usize| matches!(reading.form(at), "que" | "qu'");
    let undone = (at..clause.end).find(|at| reading.form(*at) == "sans");
    let end = if opens(clause.end) { part_end(reading, at) } else { undone.unwrap_or(clause.end) };
    let start = if before { clause.start } else { bears_from(reading, clause.start, group_start(reading, at), end) };
    // `n'est pas exclu` leaves it possible; only the verb is denied.
    let excludes = |word: &&super::super::reading::Word| {
        after.contains(&word.at) && ["exclure", "écarter"].iter().any(|verb| word.is(verb))
    };
    if let Some(verb) = reading.words.iter().find(excludes) {
        push(found, Reserve::Negated, &marker, at..verb.at + 1);
        push(found, Reserve::Doubtful, &marker, start..end);
        return;
    }
    push(found, Reserve::Negated, &marker, start..end);
}
