//! Conditionals and futures, and what they bear on.

use super::super::reading::{Reading, says};
use super::Reserve;
use super::scopes::{Scope, group_start, part_end};
use crate::lexicon::{Tag, VerbForm, speech_verb};
use crate::text::TokenKind;
use std::ops::Range;

/// The clause of a token and those after it that have no finite verb of their own.
pub(super) fn own_clauses(reading: &Reading, at: usize) -> Range<usize> {
    let start = reading.clause_start(at);
    let mut end = reading.clause_end(at);
    let last = part_end(reading, at);
    while end < last && !matches!(reading.form(end), ":") {
        let next = reading.clause_end(end);
        // What names a source is not told in this tense.
        let source = (end..next.min(end + 3)).any(|at| matches!(reading.form(at), "selon" | "après"));
        if next <= end || reading.has_finite_verb(end, next) || source {
            break;
        }
        end = next;
    }
    start..end
}

/// Verbs that tell that something comes to be: what their subject names is not there without them.
const OCCURRING: &[&str] = &[
    "lieu",
    "exister",
    "tenir",
    "produire",
    "prévoir",
    "prévu",
    "envisager",
    "envisagé",
    "programmer",
    "exclure",
    "obtenir",
    "trouver",
    "accorder",
    "signer",
    "conclure",
    "construire",
    "créer",
    "organiser",
    "lancer",
    "adopter",
    "intervenir",
    "débuter",
    "commencer",
    "démarrer",
    "annoncer",
    "décider",
    "survenir",
    "confirmer",
    "effectuer",
    "réaliser",
    "mener",
    "voter",
    "ouvrir",
    "autoriser",
    "établir",
    "prouver",
    "démontrer",
    "suivre",
    "attendre",
];

/// Where what a tense or a negation bears on begins in the clause of a verb group: behind a subject that the article takes as
/// known (`la proposition permettrait`), unless the verb tells that there is one (`la fermeture aurait lieu`).
pub(super) fn bears_from(reading: &Reading, start: usize, group: usize, end: usize) -> usize {
    let known = (start..group).find(|at| reading.tokens.get(*at).is_some_and(|token| token.kind == TokenKind::Word));
    let definite = known.is_some_and(|at| {
        let form = reading.form(at);
        matches!(
            form,
            "le" | "la" | "l'" | "les" | "ce" | "cet" | "cette" | "ces" | "son" | "sa" | "ses" | "leur" | "leurs"
        ) && reading.tag(at) == Some(Tag::Det)
    });
    let verbs = group..end.min(group + 6);
    let occurs =
        reading.words.iter().any(|word| verbs.contains(&word.at) && OCCURRING.iter().any(|verb| word.is(verb)));
    if definite && !occurs { group } else { start }
}

/// Conditionals, futures, near futures.
pub(super) fn tenses(reading: &Reading, found: &mut Vec<Scope>) {
    for (at, token) in reading.tokens.iter().enumerate() {
        if !matches!(token.tag, Tag::Verb | Tag::Aux) {
            continue;
        }
        let near = matches!(token.folded.as_str(), "va" | "vont" | "allait" | "allaient")
            && (at + 1..at + 4).any(|next| {
                reading.tokens.get(next).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive))
            });
        let reserve = match token.features.form {
            // `a promis que l'État verserait`: what was to come when it was said.
            Some(VerbForm::Conditional) if is_promised(reading, at) => Reserve::Future,
            Some(VerbForm::Conditional) => Reserve::Rumoured,
            Some(VerbForm::Future) => Reserve::Future,
            _ if near => Reserve::Future,
            _ => continue,
        };
        let possible = reserve == Reserve::Rumoured && token.lemma() == "pouvoir";
        let mut tokens = own_clauses(reading, at);
        tokens.start = bears_from(reading, tokens.start, group_start(reading, at), tokens.end);
        if possible {
            found.push(Scope {
                reserve: Reserve::Doubtful,
                marker: at..at + 1,
                tokens: tokens.start..at,
                lexical: false,
            });
        }
        found.push(Scope { reserve, marker: at..at + 1, tokens, lexical: false });
    }
}

/// Whether a verb stands in a clause with *que* behind a verb of promise or announcement.
fn is_promised(reading: &Reading, at: usize) -> bool {
    let start = reading.clause_start(at);
    // `a fait savoir qu'il viendrait`, `a affirmé que la loi créerait`: said then of what was to come.
    let past = |at: usize| {
        (at.saturating_sub(3)..at)
            .any(|before| reading.tokens.get(before).is_some_and(|token| token.lemma() == "avoir"))
    };
    let told =
        |at: usize| past(at) && (says(reading, at) || reading.form(at) == "savoir" && reading.form(at - 1) == "fait");
    if matches!(reading.form(start), "que" | "qu'") && start > 1 && told(start - 1) {
        return true;
    }
    let promises = |at: usize| {
        let verb = speech_verb(reading.form(at)).filter(|_| says(reading, at));
        verb.is_some_and(|verb| matches!(verb.class, "engagement" | "annonce"))
    };
    matches!(reading.form(start), "que" | "qu'") && start > 0 && promises(start - 1)
}
