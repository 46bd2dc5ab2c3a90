//! Verbs that do not agree with the pronoun right before them: `ils mange`, `tu as` but `tu a`.

use super::{Fault, Words, can_be, verbs};
use crate::lexicon::{Analysis, Features, Number, Tag, VerbForm, frequency, function_word, inflections};

/// Disagreements, in order: the range is that of both.
pub fn subjects(words: Words) -> Vec<Fault> {
    let one = |at: usize| {
        let (person, number) = subject(words, at)?;
        // The negation may stand between.
        let verb = if matches!(words.form(at + 1), "ne" | "n'") { at + 2 } else { at + 1 };
        let form = words.form(verb);
        if !words.is_plain(verb) || can_be(form, &[Tag::Adv, Tag::Intj]) {
            return None;
        }
        // `ils nous`, `il en`: no verbs.
        if function_word(form).is_some_and(|word| !matches!(word.tag, Tag::Verb | Tag::Aux)) {
            return None;
        }
        let finite = |verb: &Analysis| verb.forms().any(|form| form.is_finite() && form != VerbForm::Imperative);
        let mut readings = verbs(form).filter(finite).peekable();
        readings.peek()?;
        let agrees = |verb: Analysis| verb.has_person(person) && verb.number().is_none_or(|own| own == number);
        // `on permis` lacks a verb.
        let participle = verbs(form).any(|verb| verb.has_form(VerbForm::PastParticiple));
        if participle || readings.clone().any(agrees) {
            return None;
        }
        let pronoun = words.form(at);
        if can_be(form, &[Tag::Noun, Tag::Adj]) && matches!(pronoun, "elle" | "elles" | "nous" | "vous") {
            return None;
        }
        // `vous permet` may be a clause without its subject.
        if matches!(pronoun, "nous" | "vous") && readings.clone().any(|verb| verb.has_person(3)) {
            return None;
        }
        let mut right: Vec<String> = Vec::new();
        for reading in readings.clone() {
            for written in in_person(reading, form, person, number) {
                if !right.contains(&written) {
                    right.push(written);
                }
            }
        }
        // The lexicon has forms that nobody writes.
        if right.iter().any(|form| frequency(form).is_some()) {
            right.retain(|form| frequency(form).is_some());
        }
        // `bien qu’il ai` is meant in the subjunctive.
        if form == "ai" && person == 3 {
            right.push("ait".to_string());
        }
        right.truncate(3);
        let range = words.range(at, verb)?;
        let before = words.text.get(range.start..words.get(verb)?.range.start)?;
        let mut with: Vec<String> = right.iter().map(|right| format!("{before}{right}")).collect();
        // The pronoun may lack its plural, or have one too many.
        let other = match pronoun {
            "il" => Some("ils"),
            "elle" => Some("elles"),
            "ils" => Some("il"),
            "elles" => Some("elle"),
            _ => None,
        };
        let third = readings.clone().any(|verb| verb.has_person(3));
        if let Some(other) = other.filter(|_| third) {
            let rest = before.get(words.written(at).len()..)?;
            with.push(format!("{}{rest}{}", super::cased(words.written(at), other), words.written(verb)));
        }
        let fault = Fault { with, ..Fault::new(range, &[], false) };
        let pronoun = words.written(at).to_lowercase().replace('\'', "’");
        Some(fault.because(format!("Le sujet du verbe est «\u{a0}{pronoun}\u{a0}».")))
    };
    (0..words.tokens.len()).filter_map(one).collect()
}

/// A verb form in another person, in the tenses and moods that it may be of.
fn in_person(reading: Analysis, form: &str, person: u8, number: Number) -> Vec<String> {
    let own: Vec<VerbForm> = reading.forms().filter(|form| form.is_finite() && *form != VerbForm::Imperative).collect();
    let wanted = |features: Features| {
        features.tag() == Tag::Verb
            && features.has_person(person)
            && features.number().is_none_or(|own| own == number)
            && own.iter().any(|form| features.has_form(*form))
    };
    inflections(&reading.lemma(form), wanted).into_iter().map(|(form, _)| form).collect()
}

/// The person and number of a pronoun that is surely the subject of what follows.
fn subject(words: Words, at: usize) -> Option<(u8, Number)> {
    if !words.is_usual(at) {
        return None;
    }
    let before = words.form_before(at);
    // After a preposition, `elle` and the others are no subjects; nor surely are they after something that is not read.
    let starts = words.opens(at)
        && words.written(at).starts_with(char::is_uppercase)
        && words.tokens.iter().take(at).all(|token| token.folded != "\u{fffc}");
    let opens = starts || matches!(before, "si" | "quand" | "lorsqu'");
    let told = opens || matches!(before, "que" | "qu'" | "puisqu'" | "mais" | "car" | "donc");
    Some(match words.form(at) {
        "je" | "j'" => (1, Number::Singular),
        // `il s’est tu`.
        "tu" if !matches!(before, "est" | "sont" | "a" | "ai" | "ont" | "étais" | "était" | "avait" | "être") => {
            (2, Number::Singular)
        }
        "il" | "on" => (3, Number::Singular),
        "ils" => (3, Number::Plural),
        "elle" if told => (3, Number::Singular),
        "elles" if told => (3, Number::Plural),
        "nous" if opens => (1, Number::Plural),
        "vous" if opens => (2, Number::Plural),
        _ => return None,
    })
}
