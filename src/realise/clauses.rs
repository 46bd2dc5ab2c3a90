//! Clauses as pieces.

use super::agree::{Agreement, agreement};
use super::clause::{Attribute, Clause, Negation, Object, Order, Question, Quotation, Tense, Voice};
use super::complements::{after, complement};
use super::nouns::{Context, adjective_pieces, after_preposition, nominal, verbatim};
use super::phrase::{Nominal, Pronoun};
use super::piece::{Piece, Pieces, Role};
use super::refusal::Refusal;
use super::verbs::{bare, flat, group, infinitive, inverted_pronoun};
use crate::lexicon::{Number, speech_verb_named};

/// Verbs of thought, fact or speech that take the indicative after *que* besides those of the table.
const INDICATIVE: &[&str] =
    &["savoir", "constater", "montrer", "prouver", "démontrer", "observer", "apprendre", "voir"];

/// The classes of speech verbs that take the indicative after *que*.
const FACTUAL: &[&str] =
    &["neutre", "assertion", "opinion", "engagement", "accusation", "avertissement", "aveu", "annonce", "manière"];

/// Verbs that take the subjunctive, or may, though they report what is said.
const SUBJUNCTIVE: &[&str] = &[
    "accepter",
    "admettre",
    "approuver",
    "attendre",
    "comprendre",
    "contester",
    "craindre",
    "défendre",
    "demander",
    "démentir",
    "déplorer",
    "désirer",
    "douter",
    "dénoncer",
    "empêcher",
    "envisager",
    "espérer",
    "exiger",
    "imaginer",
    "implorer",
    "interdire",
    "insister",
    "mériter",
    "nier",
    "obtenir",
    "ordonner",
    "permettre",
    "préconiser",
    "préférer",
    "proposer",
    "récuser",
    "réclamer",
    "recommander",
    "redouter",
    "refuser",
    "regretter",
    "réfuter",
    "souhaiter",
    "suggérer",
    "supposer",
    "tolérer",
    "vouloir",
    "rejeter",
    "requérir",
    "revendiquer",
    "prier",
    "supplier",
    "plaider",
    "s'étonner",
    "se réjouir",
    "se féliciter",
    "se plaindre",
    "s'inquiéter",
    "s'indigner",
    "se lamenter",
    "militer",
    "conseiller",
    "consentir",
    "veiller",
    "critiquer",
    "applaudir",
    "saluer",
    "ironiser",
    "concevoir",
];

/// Verbs that join their subject to an attribute.
const COPULAS: &[&str] = &["être", "devenir", "rester", "demeurer", "sembler", "paraître", "redevenir", "s'avérer"];

/// A clause with a subject.
pub(super) fn clause(of: &Clause) -> Pieces {
    if matches!(of.tense, Tense::Infinitif | Tense::InfinitifPasse) && of.subject.is_none() && of.opening.is_empty() {
        return infinitive(of);
    }
    let subject = of.subject.as_ref().ok_or(Refusal::Incompatible("proposition sans sujet"))?;
    if matches!(of.tense, Tense::Infinitif | Tense::InfinitifPasse | Tense::ParticipePresent | Tense::ParticipePasse) {
        return Err(Refusal::Incompatible("sujet d’un verbe sans personne"));
    }
    let agreed = agreement(subject)?;
    let mut pieces = Vec::new();
    for opening in &of.opening {
        pieces.extend(complement(opening, None)?);
        pieces.push(Piece::mark(","));
    }
    let stated = match of.question {
        Some(Question::Why | Question::WhyStated) => Some("pourquoi"),
        Some(Question::How | Question::HowStated) => Some("comment"),
        Some(Question::When) => Some("quand"),
        Some(Question::Whether) | None => None,
    };
    pieces.extend(stated.map(Piece::plain));
    let asked = matches!(of.question, Some(Question::Why | Question::How | Question::When | Question::Whether));
    let verb_group = group(of, Some(agreed))?;
    let written = match subject {
        Nominal::Pronoun(pronoun) if asked || of.order == Order::Inverted => {
            let pronoun = inverted_pronoun(&verb_group.finite.text, *pronoun)?;
            pieces.extend(verb_group.before);
            pieces.extend([verb_group.finite, pronoun]);
            pieces.extend(verb_group.after);
            None
        }
        _ if asked => {
            let gender = agreed.gender_for("il")?;
            let pronoun = inverted_pronoun(&verb_group.finite.text, Pronoun::Personal(gender, agreed.number))?;
            pieces.extend(nominal(subject, Context::default())?);
            pieces.extend(verb_group.before);
            pieces.extend([verb_group.finite, pronoun]);
            pieces.extend(verb_group.after);
            None
        }
        _ if of.order == Order::Inverted => {
            if of.object.is_some() {
                return Err(Refusal::Incompatible("sujet inversé et complément d’objet"));
            }
            pieces.extend(flat(verb_group));
            Some(nominal(subject, Context::default())?)
        }
        _ => {
            pieces.extend(nominal(subject, Context::default())?);
            pieces.extend(flat(verb_group));
            None
        }
    };
    pieces.extend(written.unwrap_or_default());
    pieces.extend(rest(of, Some(agreed))?);
    if let Some(source) = &of.according_to {
        pieces.push(Piece::mark(","));
        pieces.push(Piece::plain("selon"));
        pieces.extend(nominal(source, Context::default())?);
        pieces.push(Piece::soft_comma());
    }
    if asked {
        pieces.push(Piece::mark("?"));
    }
    Ok(pieces)
}

/// What follows the verb: attribute, object, agent, complements.
pub(super) fn rest(of: &Clause, subject: Option<Agreement>) -> Pieces {
    let mut pieces = Vec::new();
    let copula = of.verb.replace('’', "'");
    match (&of.attribute, subject) {
        (Some(_), _) if !COPULAS.contains(&copula.as_str()) || of.voice == Voice::Passive => {
            return Err(Refusal::Incompatible("attribut sans verbe d’état"));
        }
        (Some(Attribute::Adjective(adjective)), Some(subject)) => {
            let invariable = crate::lexicon::invariability(&adjective.lemma).is_some();
            // `il est nouveau`, never `nouvel`: the form before a vowel is for what stands before a noun.
            let gender = subject.gender;
            if gender.is_none()
                && !invariable
                && super::inflect::adjective(&adjective.lemma, None, subject.number).is_err()
            {
                return Err(Refusal::UnknownGender(adjective.lemma.clone()));
            }
            let after = super::phrase::Position::After;
            let adjective = super::phrase::Adjective { position: after, ..adjective.clone() };
            pieces.extend(adjective_pieces(&adjective, gender, subject.number)?);
        }
        (Some(Attribute::Adjective(_)), None) => return Err(Refusal::Incompatible("attribut sans sujet")),
        (Some(Attribute::Nominal(of)), _) => pieces.extend(nominal(of, Context::default())?),
        (None, _) => {}
    }
    match &of.object {
        None => {}
        Some(Object::Nominal(object)) => {
            let denied = of.negation.is_some_and(|negation| negation != Negation::Only);
            pieces.extend(nominal(object, Context { denied })?);
        }
        Some(Object::Content(content)) => {
            if !takes_indicative(of) {
                return Err(Refusal::Subjunctive(of.verb.clone()));
            }
            pieces.push(Piece::small("que"));
            pieces.extend(clause(content)?);
        }
        Some(Object::Whether(content)) => {
            pieces.push(Piece::small("si"));
            pieces.extend(clause(content)?);
        }
        Some(Object::Infinitive(before, content)) => pieces.extend(after(before, infinitive(content)?)?),
        Some(Object::Quotation(quotation)) => {
            if quotation.sentence {
                pieces.push(Piece::mark(":"));
            }
            pieces.extend(quotation_pieces(quotation)?);
        }
    }
    match (&of.agent, of.voice, of.tense) {
        (None, ..) => {}
        (Some(agent), Voice::Passive, _) | (Some(agent), _, Tense::ParticipePasse) => {
            pieces.extend(after_preposition("par", agent)?);
        }
        _ => return Err(Refusal::Incompatible("agent sans passif")),
    }
    for of in &of.complements {
        pieces.extend(complement(of, subject)?);
    }
    Ok(pieces)
}

/// Whether a verb, as it stands, takes the indicative after *que* without doubt.
fn takes_indicative(of: &Clause) -> bool {
    let verb = of.verb.replace('’', "'");
    if of.negation.is_some() || of.question.is_some() || SUBJUNCTIVE.contains(&verb.as_str()) {
        return false;
    }
    let (infinitive, pronominal) = bare(&verb);
    let listed = speech_verb_named(infinitive, pronominal).filter(|of| of.lemma == verb);
    INDICATIVE.contains(&infinitive)
        || listed.is_some_and(|of| {
            FACTUAL.contains(&of.class) && of.construction.split('+').any(|construction| construction == "que")
        })
}

/// Words in guillemets.
pub(super) fn quotation_pieces(of: &Quotation) -> Pieces {
    let words = verbatim(&of.words, false)?;
    let text = words.first().map_or("", |piece| piece.text.as_str());
    let stopped = text.ends_with(['.', '!', '?', '…']);
    let text = match (of.sentence, stopped) {
        (true, false) => format!("{text}."),
        (false, true) => text.trim_end_matches('.').to_string(),
        _ => text.to_string(),
    };
    let open = Piece::new("«", Role::Open);
    Ok(vec![open, Piece::plain(text).from(&of.words.sources), Piece::new("\u{a0}»", Role::Joined)])
}

/// *Que sait-on de X ?*
pub(super) fn what_is_known(of: &Nominal) -> Pieces {
    let mut pieces = vec![Piece::plain("que sait-on")];
    pieces.extend(after_preposition("de", of)?);
    pieces.push(Piece::mark("?"));
    Ok(pieces)
}

/// *Qui est X ?*, *Qui sont X et Y ?*
pub(super) fn who_is(of: &Nominal) -> Pieces {
    let plural = agreement(of)?.number == Number::Plural;
    let mut pieces = vec![Piece::plain(if plural { "qui sont" } else { "qui est" })];
    pieces.extend(nominal(of, Context::default())?);
    pieces.push(Piece::mark("?"));
    Ok(pieces)
}

/// *Ce que prévoit le texte*.
pub(super) fn what_it_does(of: &Clause) -> Pieces {
    if of.order != Order::Inverted || !of.opening.is_empty() {
        return Err(Refusal::Incompatible("« ce que » demande un sujet inversé"));
    }
    let mut pieces = vec![Piece::small("ce que")];
    pieces.extend(clause(of)?);
    Ok(pieces)
}
