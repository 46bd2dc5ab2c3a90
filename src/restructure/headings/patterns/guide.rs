//! Who may do what a guide speaks of, and when it is so.

use super::super::super::plan::Pattern;
use super::super::after::{after, can_stand};
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::task::tasks;
use crate::lexicon::{Tag, VerbForm, speaks, title};
use crate::realise::{Element, Mark, Verbatim};
use crate::text::{ClauseKind, Factuality, Modality, Negation, uncontracted};

/// `Qui peut demander une bourse ?`: the sentence says who.
pub(super) fn who(line: &Line<'_>, _: &Article<'_>, drafts: &mut Vec<Draft>) {
    let structure = line.structure();
    for (clause, standing) in structure.parse.clauses.iter().zip(&structure.standings.clauses) {
        let Some(verb) = structure.parse.verbs.get(clause.verb) else { continue };
        let named = clause.subject.as_ref().is_some_and(|subject| !subject.pronoun && subject.certain);
        let may = verb.modality == Some(Modality::Possibility) && verb.negation == Negation::None;
        let present = verb.form == VerbForm::Present && !verb.compound && verb.tokens.len() == 2;
        let told = matches!(standing.factuality, Factuality::Hedged | Factuality::Asserted | Factuality::Due)
            && !standing.attributed;
        if clause.kind != ClauseKind::Main || !named || !may || !present || !told {
            continue;
        }
        let person = clause.subject.as_ref().is_some_and(|subject| {
            let lemma = line.tokens()[subject.head].lemma();
            title(&lemma).is_some() || speaks(&lemma)
        });
        if !person {
            continue;
        }
        let lemma = verb.lemma(line.tokens()).into_owned();
        for (task, head) in tasks(line, lemma, &after(line, verb)) {
            let elements =
                vec![Element::Word("qui peut".to_string()), Element::Clause(task), Element::Mark(Mark::Question)];
            drafts.push(Draft::new(line, Pattern::QuestionQui, elements, head, Place::Clause).of_no_person());
        }
    }
}

/// What a sentence can open with that says when or for whom all of it holds.
const OPENERS: &[&[&str]] = &[
    &["en", "cas", "de"],
    &["en", "l'", "absence", "de"],
    &["à", "l'", "issue", "de"],
    &["à", "la", "fin", "de"],
    &["au", "cours", "de"],
    &["au", "terme", "de"],
    &["à", "défaut", "de"],
    &["lors", "de"],
    &["pendant"],
    &["durant"],
    &["après"],
    &["avant"],
    &["pour"],
    &["face", "à"],
];

/// `En cas de retard de paiement`, `Pendant le congé de maternité`: what opens the sentence and holds for all of it.
pub(super) fn condition(line: &Line<'_>, _: &Article<'_>, drafts: &mut Vec<Draft>) {
    let stands = |word: &str, wanted: &str| word == wanted || uncontracted(word) == wanted;
    let opener =
        OPENERS.iter().find(|opener| opener.iter().enumerate().all(|(at, wanted)| stands(line.word(at), wanted)));
    let Some(opener) = opener else { return };
    let Some(end) = line.tokens().iter().position(|token| token.folded == ",").filter(|end| *end > opener.len()) else {
        return;
    };
    let range = 0..end;
    let structure = line.structure();
    let crossed = structure.parse.phrases.iter().any(|phrase| phrase.tokens.start < end && phrase.tokens.end > end);
    let finite =
        structure.parse.verbs.iter().any(|verb| verb.tokens.start < end && verb.form != VerbForm::PastParticiple);
    let dated = structure.dates.iter().any(|date| date.tokens.start < end && !date.anchored);
    let listed = matches!(line.word(end + 1), "de" | "d'" | "du" | "des" | "à" | "au" | "pour" | "et" | "ou");
    if crossed || finite || dated || listed || !can_stand(line, &range) {
        return;
    }
    // `pour les salariés intérimaires`: a class of people or things; `pour le maire`: who says so.
    let class = opener != &["pour"] || line.word(1) == "les";
    if !class {
        return;
    }
    let Some(head) = (opener.len()..end).find(|at| line.tokens()[*at].tag == Tag::Noun) else { return };
    let words = Verbatim { text: line.text(&range).to_string(), sentence_initial: true, sources: vec![line.source()] };
    drafts.push(Draft::new(line, Pattern::Condition, vec![Element::Text(words)], head, Place::Clause));
}
