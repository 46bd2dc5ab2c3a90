//! What a reader of a guide does, who may, and when it is so.

use super::super::super::plan::Pattern;
use super::super::after::{After, Piece, after, can_stand, is_bare_infinitive};
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::Start;
use super::clause::written;
use super::noun_phrase::hides;
use crate::lexicon::{NoHeading, Tag, VerbForm, makes_no_heading, speaks, title};
use crate::realise::{Clause, Complement, Element, Mark, Object, Tense, Verbatim};
use crate::text::{ClauseKind, Factuality, Modality, Negation, VerbGroup, uncontracted};

/// `Déclarer le changement d’adresse`: what *vous devez*, *il faut*, *pour* or an order tells the reader to do.
pub(super) fn infinitive(line: &Line<'_>, _: &Article<'_>, drafts: &mut Vec<Draft>) {
    let parse = &line.structure().parse;
    for (at, verb) in parse.verbs.iter().enumerate() {
        let Some(clause) = parse.clauses.iter().position(|clause| clause.verb == at) else { continue };
        let first = verb.tokens.start;
        let opens = first == 1 && line.word(0) == "pour" && is_bare_infinitive(line, verb);
        let asked = asks(line, verb, clause);
        if !(opens || asked) || line.is_quoted(&verb.tokens) {
            continue;
        }
        let lemma = verb.lemma(line.tokens()).into_owned();
        for (clause, head) in tasks(line, lemma, verb) {
            let draft = Draft::new(line, Pattern::Infinitif, vec![Element::Clause(clause)], head, Place::Clause);
            drafts.push(draft.of_no_person());
        }
    }
}

/// Whether a clause tells the reader to do something: `vous devez déclarer`, `il faut déclarer`, `Déclarez`.
fn asks(line: &Line<'_>, verb: &VerbGroup, clause: usize) -> bool {
    let parse = &line.structure().parse;
    let Some(clause) = parse.clauses.get(clause).filter(|clause| clause.kind == ClauseKind::Main) else { return false };
    let Some(subject) = clause.subject.as_ref() else {
        return verb.form == VerbForm::Imperative
            && verb.negation == Negation::None
            && verb.tokens.len() == 1
            && verb.tokens.start == 0;
    };
    let you = subject.pronoun && matches!(line.word(subject.head), "vous" | "il");
    let must = matches!(verb.modality, Some(Modality::Obligation | Modality::Possibility));
    let impersonal = line.word(subject.head) != "il" || line.word(verb.first) == "faut";
    let inner = &line.tokens()[verb.head];
    let plain = (verb.first..verb.tokens.end).len() == 2 && inner.features.form == Some(VerbForm::Infinitive);
    you && must && impersonal && plain && verb.negation == Negation::None
}

/// A task with its object and, where it can stop there, what follows: the clause and the token it turns on.
fn tasks(line: &Line<'_>, lemma: String, verb: &VerbGroup) -> Vec<(Clause, usize)> {
    let mut found = Vec::new();
    if makes_no_heading(&lemma, NoHeading::Task) {
        return found;
    }
    let rest = after(line, verb);
    let Some(Piece::Noun(object)) = rest.pieces.first() else { return found };
    let index = line.structure().parse.phrases.iter().position(|phrase| phrase.tokens.contains(&object.head));
    if matches!(object.start, Start::Owned) || index.is_some_and(|index| hides(line, index, object)) {
        return found;
    }
    for count in 1..=rest.pieces.len() {
        let Some(complements) = stopped(line, &rest, count) else { continue };
        let clause = Clause {
            verb: lemma.clone(),
            tense: Tense::Infinitif,
            object: Some(Object::Nominal(object.phrase.clone().into())),
            complements,
            sources: vec![line.source()],
            ..Clause::default()
        };
        found.push((clause, object.head));
    }
    found
}

/// The pieces behind the object, up to `count` pieces in all, where a heading can stop there.
fn stopped(line: &Line<'_>, rest: &After, count: usize) -> Option<Vec<Complement>> {
    if !rest.can_stop(line, count) {
        return None;
    }
    let pieces = rest.pieces.get(1..count)?;
    if pieces.iter().any(|piece| matches!(piece, Piece::Noun(_))) {
        return None;
    }
    pieces.iter().map(|piece| written(line, piece)).collect()
}

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
        for (task, head) in tasks(line, lemma, verb) {
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
