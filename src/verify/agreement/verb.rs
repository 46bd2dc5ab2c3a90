//! The verb with its subject, the participle after *avoir*, the attribute after *être*.

use super::super::Refusal;
use super::super::form::fault;
use super::super::reading::{Reading, is_finite, is_participle};
use super::subject::{antecedent, subject};
use super::{Features, asked, fit, is_proper, nominal, nominal_as};
use crate::lexicon::{Analysis, Gender, Number, Tag, VerbForm, analyses, calendar_class, noun_takes_clause};
use crate::text::Token;

/// Refuses a verb form that is out of agreement.
pub(super) fn check(reading: &Reading, at: usize, sources: &[&Reading]) -> Result<(), Refusal> {
    participle(reading, at)?;
    attribute(reading, at)?;
    verb(reading, at, sources)
}

/// Verbs that join a quality to their subject.
const COPULAS: &[&str] = &["rester", "demeurer", "devenir", "sembler", "paraître"];

/// Verbs that may stand between a subject and *être*.
const MODALS: &[&str] = &["aller", "devoir", "pouvoir"];

/// Refuses a past participle after *avoir* that does not agree with the object before it, or agrees with none.
fn participle(reading: &Reading, at: usize) -> Result<(), Refusal> {
    let Some(token) = reading.tokens.get(at).filter(|token| is_participle(token)) else { return Ok(()) };
    let clause = reading.clause_start(at);
    // `ont battu Bellerive et remporté la coupe`: the auxiliary goes for both.
    let joined = at > 0 && reading.form(at - 1) == "et";
    let reach = if joined { clause } else { at.saturating_sub(4).max(clause) };
    let group = |at: usize| {
        let between = matches!(reading.tag(at), Some(Tag::Adv | Tag::Aux)) || reading.form(at).starts_with('-');
        between || matches!(reading.form(at), "tous" | "toutes" | "rien")
    };
    let having = |at: usize| {
        let verb = |token: &Token| matches!(token.tag, Tag::Aux | Tag::Verb) && token.lemma() == "avoir";
        reading.tokens.get(at).is_some_and(verb)
    };
    let auxiliary = (reach..at).rev().find(|before| having(*before) || reading.tag(*before) == Some(Tag::Aux));
    let Some(auxiliary) = auxiliary.filter(|at| having(*at)) else { return Ok(()) };
    // `avait une maison détruite`: what it has stands between.
    if !joined && !(auxiliary + 1..at).all(group) {
        return Ok(());
    }
    let mut readings =
        analyses(&token.folded).filter(|analysis| analysis.has_form(VerbForm::PastParticiple)).peekable();
    if readings.peek().is_none() {
        return Ok(());
    }
    let plain = readings
        .clone()
        .any(|analysis| analysis.gender() != Some(Gender::Feminine) && analysis.number() != Some(Number::Plural));
    let own: Vec<Features> = readings.map(|analysis| (analysis.gender(), analysis.number())).collect();
    let wrong = || fault(format!("accord du participe : {}", token.text(&reading.text)));
    let agrees = |asked: Features| own.iter().any(|own| fit(asked, *own));
    // Before an infinitive or a clause it need not agree.
    let governs = (at + 1..at + 3).any(|next| {
        let infinitive = reading.tokens.get(next).is_some_and(|next| next.features.form == Some(VerbForm::Infinitive));
        infinitive || matches!(reading.form(next), "que" | "qu'")
    });
    let pronoun = auxiliary.checked_sub(1).map_or("", |before| reading.form(before));
    match pronoun {
        "me" | "m'" | "nous" | "vous" | "se" | "s'" | "en" | "t'" | "te" => return Ok(()),
        "l'" if agrees((None, Some(Number::Singular))) => return Ok(()),
        "les" if governs || agrees((None, Some(Number::Plural))) => return Ok(()),
        "l'" | "les" => return wrong(),
        _ => {}
    }
    // `Quelle peine le tribunal a-t-il prononcée ?`
    let interrogative =
        (clause..auxiliary).find(|at| matches!(reading.form(*at), "quel" | "quelle" | "quels" | "quelles"));
    if let Some(first) = interrogative {
        let opens = first == 0 || matches!(reading.form(first - 1), ":" | "." | "?" | "!" | ";");
        let inverted = reading.form(auxiliary + 1).starts_with('-') && reading.form(auxiliary + 1) != "-t-il-y";
        let last = matches!(reading.form(at + 1), "?" | "à" | "au" | "aux" | "en" | "dans" | "pour" | "contre")
            || calendar_class(reading.form(at + 1)) == Some("jour");
        return match asked(reading.form(first)) {
            Some(asked) if opens && inverted && last && token.folded != "fallu" && !agrees(asked) => wrong(),
            _ => Ok(()),
        };
    }
    if (clause..auxiliary).any(|at| reading.form(at) == "combien") {
        return Ok(());
    }
    let opener = (clause..auxiliary).find(|at| matches!(reading.form(*at), "que" | "qu'"));
    let Some(opener) = opener else { return if plain { Ok(()) } else { wrong() } };
    match stands_for(reading, opener) {
        Some(true) => match antecedent(reading, opener) {
            Some(asked) if !governs && !agrees(asked) => wrong(),
            _ => Ok(()),
        },
        Some(false) if !plain => wrong(),
        _ => Ok(()),
    }
}

/// Whether *que* stands for the noun before it, or opens what is said or done; nothing where it cannot be told.
fn stands_for(reading: &Reading, que: usize) -> Option<bool> {
    let before = que.checked_sub(1)?;
    // `C'est à Lyon que`: what stands before has its preposition.
    let clause = reading.clause_start(before)..before;
    if let Some(cleft) =
        clause.clone().find(|at| matches!(reading.form(*at), "c'" | "ce") && reading.tag(*at) == Some(Tag::Pron))
    {
        return reading.tag(cleft + 2).filter(|tag| *tag == Tag::Adp).map(|_| false);
    }
    let word = reading.words.iter().find(|word| word.at == before);
    match reading.tag(before)? {
        Tag::Noun if calendar_class(reading.form(before)).is_some() => None,
        Tag::Noun if word.is_some_and(|word| word.lemmas.iter().any(|lemma| noun_takes_clause(lemma))) => None,
        Tag::Noun => Some(true),
        Tag::Verb | Tag::Aux if reading.tag(que) == Some(Tag::Sconj) => Some(false),
        _ => None,
    }
}

/// Refuses a finite verb whose subject is of the other number.
fn verb(reading: &Reading, at: usize, sources: &[&Reading]) -> Result<(), Refusal> {
    let Some(verb) = reading.tokens.get(at).filter(|token| is_finite(token)) else { return Ok(()) };
    let readings: Vec<Analysis> = analyses(&verb.folded).filter(|analysis| analysis.is_finite()).collect();
    if readings.is_empty() || analyses(&verb.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple)) {
        return Ok(());
    }
    let third = |number: Number| {
        readings.iter().any(|analysis| analysis.has_person(3) && analysis.number().is_none_or(|own| own == number))
    };
    let number = subject(reading, at, at + 1).and_then(|subject| subject.1);
    let number = number.or_else(|| same_subject(reading, at)).or_else(|| known_name(reading, at, sources));
    match number {
        Some(number) if !third(number) => fault(format!("accord du verbe : {}", verb.text(&reading.text))),
        _ => Ok(()),
    }
}

/// The number of a finite verb in the third person, where its form tells.
fn number_of_form(token: &Token) -> Option<Number> {
    let mut readings = analyses(&token.folded).filter(|analysis| analysis.is_finite() && analysis.has_person(3));
    let first = readings.next()?.number()?;
    readings.all(|analysis| analysis.number() == Some(first)).then_some(first)
}

/// The number of the verbs before one that `et` joins to them: `elle exige des tirs et dénonce l’abandon`.
fn same_subject(reading: &Reading, at: usize) -> Option<Number> {
    let link = at.checked_sub(1).filter(|link| reading.form(*link) == "et")?;
    let start =
        (0..link).rev().find(|at| matches!(reading.form(*at), ";" | ":" | "." | "»" | "?")).map_or(0, |sign| sign + 1);
    let mut numbers = (start..link).filter_map(|at| reading.tokens.get(at).filter(|token| is_finite(token)));
    let first = number_of_form(numbers.next()?)?;
    numbers.all(|token| number_of_form(token) == Some(first)).then_some(first)
}

/// The number of the verb that a source has behind the same name, which may be one in `s`.
fn known_name(reading: &Reading, at: usize, sources: &[&Reading]) -> Option<Number> {
    let name = at.checked_sub(1).filter(|name| reading.tag(*name) == Some(Tag::Propn))?;
    if reading.clause_start(at) + 1 < name {
        return None;
    }
    let places = sources.iter().flat_map(|source| {
        (1..source.tokens.len())
            .filter(|there| source.written(there - 1) == reading.written(name))
            .map(move |there| (*source, there))
    });
    places
        .filter(|(source, there)| {
            *there < 2 || !matches!(source.form(there - 2), "et" | "de" | "d'" | "à" | "par" | "du")
        })
        .find_map(|(source, there)| source.tokens.get(there).filter(|token| is_finite(token)).and_then(number_of_form))
}

/// Refuses a participle or an adjective after *être* that is out of agreement with the subject.
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
        let clitic = form.starts_with('-') || matches!(form, "ne" | "n'" | "se" | "s'" | "y" | "lui" | "leur");
        let modal = |token: &Token| is_finite(token) && MODALS.contains(&&*token.lemma());
        clitic
            || copula(*before)
            || matches!(reading.tag(*before), Some(Tag::Aux | Tag::Adv))
            || reading.tokens.get(*before).is_some_and(modal)
    };
    // `seraient, selon elle, menacés`
    let aside = at.checked_sub(1).filter(|comma| reading.form(*comma) == ",").and_then(|comma| {
        let first = (comma.saturating_sub(6)..comma).rev().find(|at| reading.form(*at) == ",")?;
        (first > 0 && inside(&(first - 1))).then_some(first)
    });
    let last = aside.unwrap_or(at);
    let Some(group) = (0..last).rev().take_while(inside).last().filter(|group| (*group..last).any(copula)) else {
        return Ok(());
    };
    let Some(verb) = (group..last).find(|at| reading.tokens.get(*at).is_some_and(is_finite)) else { return Ok(()) };
    // `on est convaincus`, `vous êtes prête`.
    let open = |at: usize| matches!(reading.form(at), "on" | "l'on" | "-on" | "-t-on" | "nous" | "vous" | "ce" | "c'");
    if (reading.clause_start(verb)..at).any(open) {
        return Ok(());
    }
    let Some(asked) = subject(reading, verb, last) else { return Ok(()) };
    let own = nominal(&token.folded);
    // `ils se sont parlé`: what is done to oneself may agree with nothing.
    let plain = own.iter().any(|own| fit((Some(Gender::Masculine), Some(Number::Singular)), *own));
    let pronominal = (group.saturating_sub(1)..last).any(|at| matches!(reading.form(at), "se" | "s'"));
    if own.is_empty() || pronominal && plain || own.iter().any(|own| fit(asked, *own)) {
        return Ok(());
    }
    fault(format!("accord de l’attribut : {}", token.text(&reading.text)))
}

/// Refuses a quality set between a verb that gives it and the noun that it is given to: `juge inévitable le rachat`.
pub(super) fn given(reading: &Reading, at: usize) -> Result<(), Refusal> {
    const GIVING: &[&str] = &["juger", "estimer", "rendre", "trouver", "croire", "laisser", "tenir"];
    let token = reading.tokens.get(at).filter(|token| token.tag == Tag::Adj);
    let verb = at.checked_sub(1).and_then(|before| reading.tokens.get(before)).filter(|token| is_finite(token));
    let (Some(token), Some(verb)) = (token, verb) else { return Ok(()) };
    if !GIVING.contains(&&*verb.lemma()) || reading.tag(at + 1) != Some(Tag::Det) || is_proper(reading, at + 2) {
        return Ok(());
    }
    let joined = (at + 2..at + 8).any(|at| matches!(reading.form(at), "et" | "ou"));
    let Some(asked) = asked(reading.form(at + 1)).filter(|_| !joined && reading.tag(at + 2) == Some(Tag::Noun)) else {
        return Ok(());
    };
    let nouns: Vec<Features> = nominal_as(reading, at + 2).into_iter().filter(|noun| fit(asked, *noun)).collect();
    let own = nominal(&token.folded);
    let any = own.iter().any(|own| fit(asked, *own) && nouns.iter().any(|noun| fit(*noun, *own)));
    if own.is_empty() || nouns.is_empty() || any {
        return Ok(());
    }
    fault(format!("accord de l’attribut : {}", token.text(&reading.text)))
}
