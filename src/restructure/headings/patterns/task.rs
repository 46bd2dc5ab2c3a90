//! What the reader of a guide does: `Déclarer le changement d’adresse`.

use super::super::super::plan::Pattern;
use super::super::after::{After, Piece, after, is_bare_infinitive};
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{Noun, Start};
use super::clause::written;
use super::noun_phrase::hides;
use super::subject::subject;
use crate::lexicon::{NoHeading, VerbForm, makes_no_heading, speaks, title};
use crate::realise::{Clause, Complement, Element, Object, Tense};
use crate::text::{ClauseKind, Modality, Negation, VerbGroup, Voice, uncontracted};

/// What *vous devez*, *il faut*, *il convient de*, *pour* or an order tells the reader to do, and what is to be done.
pub(super) fn infinitive(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    let parse = &line.structure().parse;
    for (at, verb) in parse.verbs.iter().enumerate() {
        let Some(clause) = parse.clauses.iter().position(|clause| clause.verb == at) else { continue };
        let first = verb.tokens.start;
        let opens = first == 1 && line.word(0) == "pour" && is_bare_infinitive(line, verb);
        let asked = asks(line, verb, clause) || is_recommended(line, verb);
        if line.is_quoted(&verb.tokens) {
            continue;
        }
        let lemma = verb.lemma(line.tokens()).into_owned();
        let tasks = match opens || asked {
            true => tasks(line, lemma, verb),
            false => to_be_done(line, article, verb, clause).unwrap_or_default(),
        };
        for (clause, head) in tasks {
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

/// What, behind *il est* or *il*, tells the reader to do what follows *de*.
const ADVISED: &[&str] = &[
    "convient",
    "suffit",
    "possible",
    "nécessaire",
    "obligatoire",
    "recommandé",
    "conseillé",
    "préférable",
    "utile",
    "indispensable",
    "important",
];

/// Whether an infinitive is recommended to the reader: `il convient de vérifier`, `il est possible de demander`.
fn is_recommended(line: &Line<'_>, verb: &VerbGroup) -> bool {
    let Some(before) = verb.tokens.start.checked_sub(2) else { return false };
    // Nothing else stands there: `il est peu utile de`, `il était obligatoire de` advise nothing.
    let opener: Vec<&str> = (0..before).map(|at| line.word(at)).collect();
    let impersonal = match line.word(before) {
        "convient" | "suffit" => opener == ["il"],
        _ => matches!(opener.as_slice(), ["il", "est"] | ["il", "est", "très" | "fortement" | "vivement"]),
    };
    is_bare_infinitive(line, verb)
        && uncontracted(line.word(before + 1)) == "de"
        && ADVISED.contains(&line.word(before))
        && impersonal
}

/// `La demande doit être adressée à la mairie`: what is to be done to a thing, by nobody that is named.
fn to_be_done(line: &Line<'_>, article: &Article<'_>, verb: &VerbGroup, clause: usize) -> Option<Vec<(Clause, usize)>> {
    let clause = line.structure().parse.clauses.get(clause).filter(|clause| clause.kind == ClauseKind::Main)?;
    let due = verb.modality == Some(Modality::Obligation) && verb.voice == Voice::Passive && verb.certain;
    let present = verb.form == VerbForm::Present && !verb.compound && verb.negation == Negation::None;
    if !due || !present || verb.tokens.len() != 3 {
        return None;
    }
    let lemma = verb.lemma(line.tokens()).into_owned();
    let object = subject(line, article, clause, verb)?.noun?;
    let head = line.tokens()[object.head].lemma();
    let person = title(&head).is_some() || speaks(&head) || article.names_person(line, &object.tokens);
    let rest = after(line, verb);
    let by_somebody = line.tokens()[verb.tokens.end..].iter().any(|token| token.folded == "par");
    if person || by_somebody || makes_no_heading(&lemma, NoHeading::Task) {
        return None;
    }
    let counts = (0..=rest.pieces.len()).filter(|count| *count > 0 || rest.ends);
    let found = counts.filter_map(|count| {
        let complements = complements(line, &rest, 0, count)?;
        Some((done(line, &lemma, &object, complements), object.head))
    });
    Some(found.collect())
}

fn done(line: &Line<'_>, lemma: &str, object: &Noun, complements: Vec<Complement>) -> Clause {
    Clause {
        verb: lemma.to_string(),
        tense: Tense::Infinitif,
        object: Some(Object::Nominal(object.phrase.clone().into())),
        complements,
        sources: vec![line.source()],
        ..Clause::default()
    }
}

/// A task with its object and, where it can stop there, what follows: the clause and the token it turns on.
pub(super) fn tasks(line: &Line<'_>, lemma: String, verb: &VerbGroup) -> Vec<(Clause, usize)> {
    let mut found = Vec::new();
    if makes_no_heading(&lemma, NoHeading::Task) {
        return found;
    }
    let rest = after(line, verb);
    let Some(Piece::Noun(object)) = rest.pieces.first() else { return found };
    let index = line.structure().parse.phrases.iter().position(|phrase| phrase.tokens.contains(&object.head));
    // `déclarer vos revenus`: those of whoever reads are the ones that are meant.
    let yours = matches!(line.word(object.tokens.start), "votre" | "vos");
    if object.start == Start::Owned && !yours || index.is_some_and(|index| hides(line, index, object)) {
        return found;
    }
    for count in 1..=rest.pieces.len() {
        let Some(complements) = complements(line, &rest, 1, count) else { continue };
        found.push((done(line, &lemma, object, complements), object.head));
    }
    found
}

/// The pieces from one on, up to `count` in all, where a heading can stop there.
fn complements(line: &Line<'_>, rest: &After, from: usize, count: usize) -> Option<Vec<Complement>> {
    if !rest.can_stop(line, count) {
        return None;
    }
    let pieces = rest.pieces.get(from..count)?;
    if pieces.iter().any(|piece| matches!(piece, Piece::Noun(_))) {
        return None;
    }
    pieces.iter().map(|piece| written(line, piece)).collect()
}
