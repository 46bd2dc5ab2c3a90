//! Agreement, as far as the lexicon can decide it: determiner, noun, adjective and participle of a noun phrase; verb and
//! subject; past participle after *avoir*.
//!
//! A form is out of agreement where none of its readings goes with any reading of what it stands with.

use super::Refusal;
use super::form::fault;
use super::reading::{Reading, is_finite, is_participle};
use crate::lexicon::{Analysis, Gender, Number, Tag, VerbForm, analyses, determiner, number_word, title};
use crate::text::{Token, TokenKind};

/// A gender and a number, as far as they are known.
type Features = (Option<Gender>, Option<Number>);

fn fit(one: Features, other: Features) -> bool {
    one.0.zip(other.0).is_none_or(|(one, other)| one == other)
        && one.1.zip(other.1).is_none_or(|(one, other)| one == other)
}

/// The readings of a form as a noun, an adjective or a participle; those of a function have no gender: the lexicon has one
/// for *ministre* and *maire*, usage two.
fn nominal(form: &str) -> Vec<Features> {
    let function = title(form).is_some() && form.trim_end_matches('s').ends_with(['e', 'f']);
    let readings = analyses(form).filter(|analysis| {
        matches!(analysis.tag(), Tag::Noun | Tag::Adj) || analysis.has_form(VerbForm::PastParticiple)
    });
    readings.map(|analysis| (analysis.gender().filter(|_| !function), analysis.number())).collect()
}

/// What a determiner, or a preposition with its article, asks of its noun.
fn asked(form: &str) -> Option<Features> {
    match form {
        "du" | "au" => determiner("le"),
        "aux" => determiner("les"),
        _ => determiner(form),
    }
}

/// Whether a token is a name, as far as its capital tells.
fn is_proper(reading: &Reading, at: usize) -> bool {
    let opens = at == 0
        || reading.tokens.get(at - 1).is_some_and(|before| before.kind == TokenKind::Sign && before.folded != ",");
    reading.tag(at) == Some(Tag::Propn) || !opens && reading.written(at).starts_with(char::is_uppercase)
}

/// Refuses a token that is out of agreement with what stands before it.
pub(super) fn check(reading: &Reading, at: usize) -> Result<(), Refusal> {
    let (Some(token), Some(next)) = (reading.tokens.get(at), reading.tokens.get(at + 1)) else {
        return verb(reading, at);
    };
    let wrong = || fault(format!("accord : {} {}", token.text(&reading.text), next.text(&reading.text)));
    if next.kind != TokenKind::Word || is_proper(reading, at + 1) {
        return verb(reading, at);
    }
    let noun = matches!(next.tag, Tag::Noun | Tag::Adj);
    let article = matches!(token.tag, Tag::Det | Tag::Adp) || next.tag == Tag::Noun && token.tag == Tag::Pron;
    if let Some(asked) = asked(&token.folded).filter(|_| noun && article) {
        let readings = nominal(&next.folded);
        if !readings.is_empty() && !readings.iter().any(|own| fit(asked, *own)) {
            return wrong();
        }
    }
    if token.tag == Tag::Adj && next.tag == Tag::Noun && !is_proper(reading, at) {
        let (ours, theirs) = (nominal(&token.folded), nominal(&next.folded));
        let any = ours.iter().any(|one| theirs.iter().any(|other| fit(*one, *other)));
        if !ours.is_empty() && !theirs.is_empty() && !any {
            return wrong();
        }
    }
    let qualifies = next.tag == Tag::Adj || next.tag == Tag::Verb && is_participle(next);
    if qualifies && matches!(token.tag, Tag::Noun | Tag::Adv | Tag::Adj | Tag::Verb) && !qualifier(reading, at + 1) {
        return wrong();
    }
    participle(reading, at)?;
    attribute(reading, at)?;
    verb(reading, at)
}

/// Whether an adjective or a participle after a noun goes with a noun of its noun phrase, and with the determiner of that.
fn qualifier(reading: &Reading, at: usize) -> bool {
    // `la mairie dément` may be a verb.
    let finite = |analysis: Analysis| analysis.is_finite() && analysis.has_person(3);
    let own = nominal(reading.form(at));
    if own.is_empty() || analyses(reading.form(at)).any(finite) {
        return true;
    }
    let mut nouns = Vec::new();
    let mut start = at;
    while let Some(before) = start.checked_sub(1) {
        let inside = match reading.tag(before) {
            Some(Tag::Noun | Tag::Propn | Tag::Num | Tag::X) => true,
            Some(Tag::Adj) => true,
            Some(Tag::Adp) => matches!(
                reading.form(before),
                "de" | "d'"
                    | "du"
                    | "des"
                    | "à"
                    | "au"
                    | "aux"
                    | "en"
                    | "sur"
                    | "pour"
                    | "contre"
                    | "par"
                    | "dans"
                    | "avec"
                    | "sans"
            ),
            Some(Tag::Det | Tag::Adv) => true,
            Some(Tag::Verb) => reading.tokens.get(before).is_some_and(is_participle) && before + 1 != at,
            // Two nouns joined take a plural.
            _ if matches!(reading.form(before), "et" | "ou" | ",") => return true,
            _ => false,
        };
        if !inside {
            break;
        }
        if matches!(reading.tag(before), Some(Tag::Noun | Tag::Propn | Tag::X)) {
            nouns.push(before);
        }
        start = before;
    }
    // After a verb it may be an attribute; what it goes with stands before the verb.
    if nouns.is_empty() {
        return true;
    }
    let common = nouns.iter().any(|noun| !is_proper(reading, *noun) && !nominal(reading.form(*noun)).is_empty());
    nouns.iter().any(|noun| {
        let readings = nominal(reading.form(*noun));
        if is_proper(reading, *noun) || readings.is_empty() {
            return !common;
        }
        let asked = asked_before(reading, *noun);
        let known = readings.iter().filter(|features| fit(asked, **features));
        known.into_iter().any(|features| own.iter().any(|own| fit(*own, *features) && fit(asked, *own)))
    })
}

/// What the determiner and the number before a noun ask of it, over the adjectives between them.
fn asked_before(reading: &Reading, noun: usize) -> Features {
    let mut plural = false;
    for at in (0..noun).rev() {
        match reading.tag(at) {
            Some(Tag::Adj) => {}
            Some(Tag::Num) => plural = true,
            Some(Tag::Det | Tag::Adp) => {
                let form = reading.form(at);
                let number = number_word(form).is_some_and(|value| value > 1);
                let (gender, asked) = asked(form).unwrap_or_default();
                return (gender, if number || plural { Some(Number::Plural) } else { asked });
            }
            _ => break,
        }
    }
    (None, plural.then_some(Number::Plural))
}

/// Refuses a past participle that agrees with its subject after *avoir*, where no object stands before.
fn participle(reading: &Reading, at: usize) -> Result<(), Refusal> {
    let Some(token) = reading.tokens.get(at).filter(|token| is_participle(token)) else { return Ok(()) };
    let auxiliary = (at.saturating_sub(3)..at).rev().find(|before| reading.tag(*before) == Some(Tag::Aux));
    let Some(auxiliary) =
        auxiliary.filter(|auxiliary| reading.tokens.get(*auxiliary).is_some_and(|token| token.lemma() == "avoir"))
    else {
        return Ok(());
    };
    let clause = reading.clause_start(at);
    let object = (clause..auxiliary).any(|before| {
        matches!(
            reading.form(before),
            "que"
                | "qu'"
                | "les"
                | "l'"
                | "la"
                | "le"
                | "se"
                | "s'"
                | "en"
                | "me"
                | "nous"
                | "vous"
                | "quel"
                | "quelle"
                | "quels"
                | "quelles"
                | "combien"
        )
    });
    let pronoun = (auxiliary.saturating_sub(2)..auxiliary).any(|before| reading.tag(before) == Some(Tag::Pron));
    let inflected = analyses(&token.folded).filter(|analysis| analysis.has_form(VerbForm::PastParticiple));
    let plain =
        |analysis: Analysis| analysis.gender() != Some(Gender::Feminine) && analysis.number() != Some(Number::Plural);
    let mut inflected = inflected.peekable();
    let relative = matches!(reading.form(clause), "que" | "qu'");
    if inflected.peek().is_none() || inflected.any(plain) || relative || object && pronoun {
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
    let number = subject_number(reading, at).or_else(|| inverted_number(reading, at));
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
    let inside = |before: &usize| {
        matches!(reading.tag(*before), Some(Tag::Aux | Tag::Adv)) || reading.form(*before).starts_with('-')
    };
    let Some(group) = (0..at).rev().take_while(inside).last() else { return Ok(()) };
    let being =
        |at: usize| reading.tokens.get(at).is_some_and(|token| token.tag == Tag::Aux && token.lemma() == "être");
    let negated = group > 0 && matches!(reading.form(group - 1), "ne" | "n'");
    let asked = subject(reading, if negated { group - 1 } else { group }, at).filter(|_| (group..at).any(being));
    let Some(asked) = asked else { return Ok(()) };
    let own = nominal(&token.folded);
    if own.is_empty() || own.iter().any(|own| fit(asked, *own)) {
        return Ok(());
    }
    fault(format!("accord de l’attribut : {}", token.text(&reading.text)))
}

/// The gender and number of the subject before a verb group, or inverted inside it.
fn subject(reading: &Reading, group: usize, end: usize) -> Option<Features> {
    let pronoun = |form: &str| match form.trim_start_matches("-t").trim_start_matches('-') {
        "il" => Some((Some(Gender::Masculine), Some(Number::Singular))),
        "elle" => Some((Some(Gender::Feminine), Some(Number::Singular))),
        "ils" => Some((Some(Gender::Masculine), Some(Number::Plural))),
        "elles" => Some((Some(Gender::Feminine), Some(Number::Plural))),
        _ => None,
    };
    if let Some(found) = (group..end).find_map(|at| pronoun(reading.form(at))) {
        return Some(found);
    }
    let before = group.checked_sub(1)?;
    if let Some(found) = pronoun(reading.form(before)) {
        return Some(found);
    }
    let number = subject_number(reading, group)?;
    let start = (reading.clause_start(group)..group).find(|at| reading.tag(*at) == Some(Tag::Det))?;
    let head = (start + 1..group).find(|at| reading.tag(*at) == Some(Tag::Noun))?;
    let genders = nominal(reading.form(head)).into_iter().filter(|features| fit((None, Some(number)), *features));
    let mut genders = genders.map(|(gender, _)| gender);
    let first = genders.next().flatten();
    let gender = first.filter(|gender| genders.all(|other| other == Some(*gender)));
    Some((gender.filter(|_| !is_proper(reading, head)), Some(number)))
}

/// Nouns after which the verb may be in the plural.
const COLLECTIVES: &[&str] = &[
    "plupart",
    "moitié",
    "partie",
    "nombre",
    "majorité",
    "ensemble",
    "total",
    "foule",
    "millier",
    "million",
    "milliard",
    "tiers",
    "quart",
    "série",
    "minorité",
    "poignée",
    "multitude",
];

/// The number of the subject, where all before the verb in its clause is one noun phrase.
fn subject_number(reading: &Reading, verb: usize) -> Option<Number> {
    let mut at = reading.clause_start(verb);
    while reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign)
        || matches!(
            reading.form(at),
            "que" | "qu'" | "et" | "mais" | "car" | "laquelle" | "lequel" | "si" | "quand" | "lorsque"
        )
    {
        at += 1;
    }
    let first = reading.tokens.get(at).filter(|_| at < verb)?;
    let inside = reading.tokens.get(at + 1..verb)?;
    let simple = |token: &Token| {
        let inner = matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Adp | Tag::Det | Tag::Propn | Tag::Num | Tag::X);
        inner && !matches!(token.folded.as_str(), "et" | "ou")
            || matches!(token.folded.as_str(), "ne" | "n'" | "se" | "s'" | "y" | "en")
            || is_participle(token) && token.tag == Tag::Verb
    };
    if !inside.iter().all(simple) {
        return None;
    }
    // `Armand Villiers promet`: one person.
    let named = |token: &Token| {
        let capital = token.text(&reading.text).starts_with(char::is_uppercase);
        token.tag == Tag::Propn || capital && analyses(&token.folded).next().is_none()
    };
    if named(first) && inside.iter().all(named) {
        let plural = first.folded.ends_with(['s', 'x']) && inside.is_empty();
        return (!plural && !first.folded.contains('-')).then_some(Number::Singular);
    }
    if number_word(&first.folded).is_some_and(|value| value > 1) {
        return inside.iter().any(|token| token.tag == Tag::Noun).then_some(Number::Plural);
    }
    let (_, number) = determiner(&first.folded).filter(|_| first.tag == Tag::Det)?;
    let collective = |token: &Token| {
        let form = token.folded.trim_end_matches('s');
        COLLECTIVES.contains(&form) || form.ends_with("aine") || form.ends_with("ième")
    };
    let noun = inside.iter().any(|token| matches!(token.tag, Tag::Noun | Tag::Propn));
    number.filter(|_| noun && !inside.iter().any(collective))
}

/// The number of the subject after a verb of an incise: `promet Xavier Montbrun`, `estime le maire`.
fn inverted_number(reading: &Reading, verb: usize) -> Option<Number> {
    let sign = verb.checked_sub(1).filter(|before| matches!(reading.form(*before), "," | "»" | "”"))?;
    if reading.form(sign) == "," && !reading.may_speak(verb + 1) {
        return None;
    }
    let next = reading.tokens.get(verb + 1)?;
    let joined = reading
        .tokens
        .get(verb + 1..)
        .unwrap_or(&[])
        .iter()
        .take(8)
        .any(|token| matches!(token.folded.as_str(), "et" | "ou"));
    match next.tag {
        _ if joined => None,
        Tag::Propn => Some(Number::Singular),
        Tag::Det => determiner(&next.folded)?.1,
        _ => None,
    }
}
