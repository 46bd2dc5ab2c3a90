//! Agreement, as far as the lexicon can decide it: determiner, noun, adjective and participle of a noun phrase; verb and
//! subject; past participle after *avoir*.
//!
//! A form is out of agreement where none of its readings goes with any reading of what it stands with.

mod detached;
mod phrase;
mod subject;
mod verb;

use super::Refusal;
use super::form::fault;
use super::reading::{Reading, is_participle};
use crate::lexicon::{
    Analysis, Gender, Number, Tag, VerbForm, analyses, determiner, given_name, number_word, title, unit,
};
use crate::text::TokenKind;

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
    let gender = |analysis: Analysis| analysis.gender().filter(|gender| !function || *gender == Gender::Feminine);
    readings.map(|analysis| (gender(analysis), analysis.number())).collect()
}

/// The readings of a token: those as a noun, where it is one.
fn nominal_as(reading: &Reading, at: usize) -> Vec<Features> {
    let form = reading.form(at);
    let noun = reading.tag(at) == Some(Tag::Noun) && title(form).is_none();
    let nouns = analyses(form).filter(|analysis| analysis.tag() == Tag::Noun);
    let nouns: Vec<Features> = nouns.map(|analysis| (analysis.gender(), analysis.number())).collect();
    if noun && !nouns.is_empty() { nouns } else { nominal(form) }
}

/// What a determiner, or a preposition with its article, asks of its noun.
fn asked(form: &str) -> Option<Features> {
    match form {
        "du" | "au" => determiner("le"),
        "aux" => determiner("les"),
        // `son avocate`: before a vowel, whatever the gender.
        "mon" | "ton" | "son" => determiner("notre"),
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
pub(super) fn check(reading: &Reading, at: usize, sources: &[&Reading]) -> Result<(), Refusal> {
    detached::check(reading, at, sources)?;
    verb::given(reading, at)?;
    let (Some(token), Some(next)) = (reading.tokens.get(at), reading.tokens.get(at + 1)) else {
        return verb::check(reading, at, sources);
    };
    let wrong = || fault(format!("accord : {} {}", token.text(&reading.text), next.text(&reading.text)));
    if next.kind != TokenKind::Word || is_proper(reading, at + 1) {
        return verb::check(reading, at, sources);
    }
    let all = |singular: bool| match token.folded.as_str() {
        "tout" | "toute" => !singular,
        "tous" | "toutes" => singular,
        _ => false,
    };
    if next.tag == Tag::Det && all(matches!(next.folded.as_str(), "le" | "la" | "l'")) && opens(reading, at) {
        return wrong();
    }
    let noun = matches!(next.tag, Tag::Noun | Tag::Adj) || is_object_nowhere(reading, at);
    let article = matches!(token.tag, Tag::Det | Tag::Adp)
        || token.tag == Tag::Pron && (next.tag == Tag::Noun || is_object_nowhere(reading, at));
    if let Some(asked) = asked(&token.folded).filter(|_| noun && article) {
        let readings = nominal_as(reading, at + 1);
        if !readings.is_empty() && !readings.iter().any(|own| fit(asked, *own)) {
            return wrong();
        }
        // `la ministre Paul Durand`
        let given = given_name(reading.written(at + 2)).and_then(|given| given.gender);
        let la = asked.0 == Some(Gender::Feminine);
        if la && title(&next.folded).is_some() && given == Some(Gender::Masculine) {
            return wrong();
        }
    }
    let tells = analyses(&next.folded).any(|analysis| analysis.is_finite() && analysis.has_person(3));
    if token.tag == Tag::Adj && next.tag == Tag::Noun && !is_proper(reading, at) && !tells {
        let (ours, theirs) = (nominal(&token.folded), nominal(&next.folded));
        let any = ours.iter().any(|one| theirs.iter().any(|other| fit(*one, *other)));
        if !ours.is_empty() && !theirs.is_empty() && !any {
            return wrong();
        }
    }
    let past = || analyses(&next.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple));
    let qualifies = next.tag == Tag::Adj || next.tag == Tag::Verb && (is_participle(next) || past());
    // `un prix trop élevé`; `deux fois plus cher` is an adverb.
    let degree = || {
        let noun = at.checked_sub(1).filter(|before| reading.tag(*before) == Some(Tag::Noun));
        let measured = |noun: usize| reading.form(noun) == "fois" || unit(reading.form(noun)).is_some();
        token.tag == Tag::Adv && noun.is_some_and(|noun| !measured(noun))
    };
    if qualifies
        && (matches!(token.tag, Tag::Noun | Tag::Adj | Tag::Propn)
            || token.tag == Tag::Verb && is_participle(token)
            || degree())
        && !(qualifier(reading, at + 1) && detached::as_given(reading, at + 1, sources))
    {
        return wrong();
    }
    verb::check(reading, at, sources)
}

/// Whether a noun phrase may begin at a token, as far as what stands before it tells.
fn opens(reading: &Reading, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| reading.tokens.get(before)) else { return true };
    before.kind == TokenKind::Sign || before.tag == Tag::Adp || before.features.form == Some(VerbForm::Infinitive)
}

/// Whether *le*, *la* or *les* opens a clause or follows a preposition or an infinitive, before what is no infinitive: it is
/// no pronoun, whatever the tag of what follows.
fn is_object_nowhere(reading: &Reading, at: usize) -> bool {
    matches!(reading.form(at), "le" | "la" | "les")
        && opens(reading, at)
        && reading.tag(at + 1) == Some(Tag::Verb)
        && analyses(reading.form(at + 1)).any(|analysis| analysis.tag() == Tag::Noun)
        && !analyses(reading.form(at + 1)).any(|analysis| analysis.has_form(VerbForm::Infinitive))
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
    let mut joined = false;
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
            Some(Tag::Verb)
                if reading
                    .tokens
                    .get(before)
                    .is_some_and(|token| token.features.form == Some(VerbForm::PresentParticiple)) =>
            {
                true
            }
            Some(Tag::Verb) => {
                let behind = before.checked_sub(1).and_then(|behind| reading.tag(behind));
                reading.tokens.get(before).is_some_and(is_participle) && (before + 1 != at || behind == Some(Tag::Noun))
            }
            // Two nouns joined take a plural.
            _ if matches!(reading.form(before), "et" | "ou") => {
                joined = true;
                false
            }
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
    // `deux autres accusés` is a noun, `les langues française et anglaise` share theirs.
    let head = analyses(reading.form(at)).any(|analysis| analysis.tag() == Tag::Noun)
        && reading.tag(at - 1) == Some(Tag::Adj)
        && at.checked_sub(2).is_some_and(|before| matches!(reading.tag(before), Some(Tag::Det | Tag::Num)));
    let shared = matches!(reading.form(at + 1), "et" | "ou") && reading.tag(at + 2) == Some(Tag::Adj);
    if head || shared {
        return true;
    }
    // `1,3 million d'euros détourné` and `détournés` are both written.
    if (start..at).any(|at| matches!(reading.form(at), "million" | "milliard") || phrase::is_collective(reading, at)) {
        return true;
    }
    if joined && own.iter().any(|own| own.1 != Some(Number::Singular)) {
        return true;
    }
    let common = nouns.iter().any(|noun| !is_proper(reading, *noun) && !nominal(reading.form(*noun)).is_empty());
    nouns.iter().any(|noun| {
        let readings = nominal_as(reading, *noun);
        let asked = asked_before(reading, *noun);
        if is_proper(reading, *noun) && (asked.0.is_some() || asked.1.is_some()) {
            return own.iter().any(|own| fit(asked, *own));
        }
        if is_proper(reading, *noun) {
            let given = noun.checked_sub(1).and_then(|given| given_name(reading.written(given)));
            let full = noun.checked_sub(1).is_some_and(|before| is_proper(reading, before));
            let one = (given.and_then(|given| given.gender), (given.is_some() || full).then_some(Number::Singular));
            return (!common || *noun + 1 == at) && own.iter().any(|own| fit(one, *own));
        }
        if readings.is_empty() {
            return (!common || *noun + 1 == at) && own.iter().any(|own| fit(asked, *own));
        }
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
