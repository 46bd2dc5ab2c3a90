//! The verb with its subject, the participle after *avoir*, the attribute after *être*.

use super::super::Refusal;
use super::super::form::fault;
use super::super::reading::{Reading, is_finite, is_participle};
use super::subject::{antecedent, inverted_number, pronoun_number, subject, subject_number};
use super::{fit, nominal};
use crate::lexicon::{Analysis, Gender, Number, Tag, VerbForm, analyses};
use crate::text::Token;

/// Refuses a verb form that is out of agreement.
pub(super) fn check(reading: &Reading, at: usize) -> Result<(), Refusal> {
    participle(reading, at)?;
    attribute(reading, at)?;
    verb(reading, at)
}

/// Verbs that join a quality to their subject.
const COPULAS: &[&str] = &["rester", "demeurer", "devenir", "sembler", "paraître"];

/// Refuses a past participle that agrees with its subject after *avoir*, where no object stands before; after `l’`, one in
/// the plural.
fn participle(reading: &Reading, at: usize) -> Result<(), Refusal> {
    let Some(token) = reading.tokens.get(at).filter(|token| is_participle(token)) else { return Ok(()) };
    let clause = reading.clause_start(at);
    // `ont battu Bellerive et remporté la coupe`: the auxiliary goes for both.
    let joined = at > 0 && reading.form(at - 1) == "et";
    let reach = if joined { clause } else { at.saturating_sub(3).max(clause) };
    let auxiliary = (reach..at).rev().find(|before| reading.tag(*before) == Some(Tag::Aux));
    let having = |at: &usize| reading.tokens.get(*at).is_some_and(|token| token.lemma() == "avoir");
    let Some(auxiliary) = auxiliary.filter(having) else { return Ok(()) };
    let mut readings =
        analyses(&token.folded).filter(|analysis| analysis.has_form(VerbForm::PastParticiple)).peekable();
    if readings.peek().is_none() {
        return Ok(());
    }
    let plural = readings.clone().all(|analysis| analysis.number() == Some(Number::Plural));
    let plain = readings
        .any(|analysis| analysis.gender() != Some(Gender::Feminine) && analysis.number() != Some(Number::Plural));
    let pronoun = auxiliary.checked_sub(1).map_or("", |before| reading.form(before));
    let before = |form: &str| {
        matches!(form, "l'" | "les" | "la" | "le" | "me" | "m'" | "nous" | "vous" | "se" | "s'" | "en" | "t'")
    };
    let relative = matches!(reading.form(clause), "que" | "qu'")
        || (clause..auxiliary)
            .any(|at| matches!(reading.form(at), "quel" | "quelle" | "quels" | "quelles" | "combien" | "que" | "qu'"));
    if relative && plain && matches!(reading.form(clause), "que" | "qu'") && reading.tag(clause) != Some(Tag::Sconj) {
        let asked = antecedent(reading, clause);
        let own = nominal(&token.folded);
        let after = reading.tokens.get(at + 1).is_some_and(|next| {
            next.features.form == Some(VerbForm::Infinitive) || matches!(next.folded.as_str(), "que" | "qu'")
        });
        if asked.is_some_and(|asked| !after && !own.iter().any(|own| fit(asked, *own))) {
            return fault(format!("accord du participe : {}", token.text(&reading.text)));
        }
    }
    if plain || relative || before(pronoun) && !(pronoun == "l'" && plural) {
        return Ok(());
    }
    fault(format!("accord du participe : {}", token.text(&reading.text)))
}

/// Refuses a finite verb whose subject is of the other number.
fn verb(reading: &Reading, at: usize) -> Result<(), Refusal> {
    let Some(verb) = reading.tokens.get(at).filter(|token| is_finite(token)) else { return Ok(()) };
    let readings: Vec<Analysis> = analyses(&verb.folded).filter(|analysis| analysis.is_finite()).collect();
    let participle = analyses(&verb.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple));
    let third = |number: Number| {
        readings.iter().any(|analysis| analysis.has_person(3) && analysis.number().is_none_or(|own| own == number))
    };
    let number =
        pronoun_number(reading, at).or_else(|| inverted_number(reading, at)).or_else(|| subject_number(reading, at));
    match number {
        Some(number) if !participle && !readings.is_empty() && !third(number) => {
            fault(format!("accord du verbe : {}", verb.text(&reading.text)))
        }
        _ => Ok(()),
    }
}

/// Refuses a participle or an adjective after *être* that is out of agreement with a subject that is one noun phrase, a
/// pronoun or a number.
fn attribute(reading: &Reading, at: usize) -> Result<(), Refusal> {
    let token = reading.tokens.get(at).filter(|token| is_participle(token) || token.tag == Tag::Adj);
    let Some(token) = token else { return Ok(()) };
    // `se sont vu refuser` never agrees so.
    if reading.tokens.get(at + 1).is_some_and(|next| next.features.form == Some(VerbForm::Infinitive)) {
        return Ok(());
    }
    let copula = |at: usize| {
        let verb = |token: &Token| {
            let lemma = token.lemma();
            token.tag == Tag::Aux && lemma == "être" || is_finite(token) && COPULAS.contains(&&*lemma)
        };
        reading.tokens.get(at).is_some_and(verb)
    };
    let inside = |before: &usize| {
        let form = reading.form(*before);
        let clitic = form.starts_with('-') || matches!(form, "ne" | "n'" | "se" | "s'" | "y");
        clitic || copula(*before) || matches!(reading.tag(*before), Some(Tag::Aux | Tag::Adv))
    };
    let Some(group) = (0..at).rev().take_while(inside).last().filter(|group| (*group..at).any(copula)) else {
        return Ok(());
    };
    let Some(asked) = subject(reading, group, at) else { return Ok(()) };
    let own = nominal(&token.folded);
    if own.is_empty() || own.iter().any(|own| fit(asked, *own)) {
        return Ok(());
    }
    fault(format!("accord de l’attribut : {}", token.text(&reading.text)))
}
