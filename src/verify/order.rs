//! The order of words that tells who speaks, and the pronoun that tells of whom.

use super::parties::{auxiliaries, bare, is_inverted, lead, nouns, preposition};
use super::reading::{Reading, Word, is_finite, is_participle, says};
use super::{Reason, Refusal};
use crate::lexicon::{
    Gender, Number, Tag, VerbForm, analyses, event_noun, given_name, is_nominalisation, source_noun, title,
};

/// Refuses a part in which what is said stands where who says it does, or a pronoun of the wrong gender.
pub(super) fn check(part: &Reading) -> Result<(), Refusal> {
    said_first(part)?;
    other_gender(part)
}

/// Whether a word names somebody who may say or want something.
fn is_somebody(reading: &Reading, word: &Word) -> bool {
    reading.tag(word.at) == Some(Tag::Propn)
        || word.lemmas.iter().any(|lemma| source_noun(lemma).is_some() || title(lemma).is_some())
}

/// Verbs besides those of saying that only somebody does.
const WILLING: &[&str] = &["projeter", "parapher", "espérer", "vouloir", "souhaiter", "devenir", "prendre"];

/// Refuses what is said put before the verb as if it spoke: `le report exclut la directrice`, `sa défaite reconnaît Anne Roy`.
fn said_first(part: &Reading) -> Result<(), Refusal> {
    for word in part.words.iter().filter(|word| part.quoted.get(word.at) != Some(&true)) {
        let done = || {
            part.tokens.get(word.at).is_some_and(is_participle)
                && auxiliaries(part, word.at)
                    .any(|at| part.tokens.get(at).is_some_and(|token| token.lemma() == "avoir"))
        };
        let willing =
            WILLING.iter().any(|verb| word.is(verb)) && (part.tokens.get(word.at).is_some_and(is_finite) || done());
        if !(says(part, word.at) || willing) || is_inverted(part, word.at) || part.text.ends_with('?') {
            continue;
        }
        let start = part.clause_start(word.at);
        // The infinitive of a perfect is no auxiliary of the verb.
        let group = auxiliaries(part, word.at)
            .filter(|at| part.tokens.get(*at).is_some_and(is_finite))
            .last()
            .unwrap_or(word.at);
        if matches!(part.form(start), "que" | "qu'" | "dont" | "où" | "comme" | "qui") {
            continue;
        }
        let pronoun = (start..group)
            .any(|at| matches!(part.tag(at), Some(Tag::Pron)) && !matches!(part.form(at), "l'" | "le" | "la" | "les"));
        let infinitive = (start..start + 4).any(|at| {
            at < group && part.tokens.get(at).is_some_and(|token| token.features.form == Some(VerbForm::Infinitive))
        });
        let left = bare(part, &(start..group));
        let next = part
            .words
            .iter()
            .find(|other| other.at > word.at && matches!(part.tag(other.at), Some(Tag::Noun | Tag::Propn)));
        // Right behind the verb, with its article at most.
        let follows = next.filter(|next| next.at <= word.at + 2 && preposition(part, next.at).is_none());
        let unquoted = |next: &&Word| part.quoted.get(next.at) != Some(&true);
        let person = follows.filter(unquoted).is_some_and(|next| {
            part.tag(next.at) == Some(Tag::Propn)
                || next.lemmas.iter().any(|lemma| title(lemma).is_some() || lemma == "intéressé")
        });
        let body = follows.filter(unquoted).is_some_and(|next| is_somebody(part, next));
        let becomes = word.is("devenir") && follows.is_some_and(|next| given_name(part.written(next.at)).is_some());
        let nobody =
            !left.is_empty() && !left.iter().any(|word| is_somebody(part, word)) || left.is_empty() && infinitive;
        let event = left.first().is_some_and(|word| {
            word.lemmas.iter().any(|lemma| event_noun(lemma).is_some() || is_nominalisation(lemma))
        });
        // `l'engagement a pris l'entreprise`
        let taken = !word.is("prendre")
            || left.first().is_some_and(|word| word.is("engagement") || word.is("décision") || word.is("mesure"));
        if becomes || (person && nobody || body && event && nobody) && !pronoun && taken && !word.is("devenir") {
            return Err(Refusal::new(Reason::Parties, format!("qui le dit : « {} »", part.written(word.at))));
        }
    }
    Ok(())
}

/// Refuses `Anne Roy, photographe : il a`: a pronoun of the other gender than the only one it may stand for.
fn other_gender(part: &Reading) -> Result<(), Refusal> {
    let Some(lead) = lead(part) else { return Ok(()) };
    let Some(gender) = lead.iter().find_map(|word| given_name(part.written(word.at))).and_then(|given| given.gender)
    else {
        return Ok(());
    };
    let colon = part.tokens.iter().position(|token| token.folded == ":").unwrap_or(0);
    let subject = |at: &usize| matches!(part.form(*at), "il" | "elle") && part.quoted.get(*at) != Some(&true);
    let Some(at) = (colon..part.tokens.len()).find(subject) else { return Ok(()) };
    let own = if part.form(at) == "il" { Gender::Masculine } else { Gender::Feminine };
    let verb = part.tokens.get(at + 1).map(|token| token.lemma().into_owned()).unwrap_or_default();
    let impersonal = own == Gender::Masculine
        && (matches!(
            verb.as_str(),
            "falloir"
                | "y"
                | "s'"
                | "se"
                | "rester"
                | "sembler"
                | "paraître"
                | "convenir"
                | "suffire"
                | "exister"
                | "manquer"
                | "ne"
                | "n'"
                | "pouvoir"
                | "devoir"
        ) || part.form(at + 1) == "y"
            || verb == "être" && part.tag(at + 2) == Some(Tag::Adj));
    // Another noun of that gender may be meant.
    let other = nouns(part, &(0..at)).into_iter().any(|word| {
        part.tag(word.at) == Some(Tag::Noun)
            && title(part.form(word.at)).is_none()
            && analyses(part.form(word.at))
                .any(|analysis| analysis.tag() == Tag::Noun && analysis.number() != Some(Number::Plural))
            && word.at > colon
            && analyses(part.form(word.at)).any(|analysis| analysis.gender().is_none_or(|gender| gender == own))
    });
    if own == gender || impersonal || other {
        return Ok(());
    }
    Err(Refusal::new(Reason::Parties, part.written(at)))
}
