//! Qualities that stand away from what they are said of: behind a comma, at the head of a text, joined to another; and
//! those that the sources give to the same noun in another form.

use super::super::Refusal;
use super::super::form::fault;
use super::super::reading::{Reading, is_participle};
use super::{Features, asked_before, fit, is_proper, nominal, nominal_as};
use crate::lexicon::{Gender, Number, Tag, given_name};
use crate::text::{Token, TokenKind};

/// Whether a token is an adjective or a past participle.
fn qualifies(token: &Token) -> bool {
    token.tag == Tag::Adj || token.tag == Tag::Verb && is_participle(token)
}

/// Refuses a quality behind a comma, or at the beginning, that goes with no noun of the text, and two joined that do not go
/// together.
pub(super) fn check(reading: &Reading, at: usize, sources: &[&Reading]) -> Result<(), Refusal> {
    let Some(token) = reading.tokens.get(at).filter(|token| qualifies(token)) else { return Ok(()) };
    let own = nominal(&token.folded);
    if own.is_empty() {
        return Ok(());
    }
    let wrong = || fault(format!("accord : {}", token.text(&reading.text)));
    if !goes_with_partner(reading, at, &own) {
        return wrong();
    }
    // Over adverbs: `jamais retrouvées`, `déjà élue`.
    let first = (0..at).rev().take_while(|at| reading.tag(*at) == Some(Tag::Adv)).last().unwrap_or(at);
    let before = first.checked_sub(1);
    let opens = before.is_none_or(|before| reading.form(before) == ":");
    let comma = before.is_some_and(|before| reading.form(before) == "," && before > 0);
    let named = reading.tokens.get(at + 1).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Propn));
    if !(opens || comma) || named || goes_with_any(reading, at, &own) {
        return Ok(());
    }
    // As the sources have it, whoever it is said of.
    let same = sources.iter().any(|source| source.tokens.iter().any(|other| other.folded == token.folded));
    if same {
        return Ok(());
    }
    // What opens with a quality need not say whose it is.
    let headless = reading.tokens.iter().find(|token| token.kind == TokenKind::Word).is_none_or(|first| {
        qualifies(first) || first.tag == Tag::Adv || first.features.form.is_some_and(|form| !form.is_finite())
    });
    if headless && !inflected_there(reading, at, sources) { Ok(()) } else { wrong() }
}

/// Whether a source has another form of the same quality.
fn inflected_there(reading: &Reading, at: usize, sources: &[&Reading]) -> bool {
    let Some(word) = reading.words.iter().find(|word| word.at == at) else { return false };
    let other = |source: &Reading| {
        let quality = |at: usize| source.tokens.get(at).is_some_and(qualifies);
        source.words.iter().any(|other| quality(other.at) && other.lemmas.iter().any(|lemma| word.is(lemma)))
    };
    sources.iter().any(|source| other(source))
}

/// Whether a quality goes with some noun or pronoun of the text that does not complete it.
fn goes_with_any(reading: &Reading, at: usize, own: &[Features]) -> bool {
    let end = reading.clause_end(at);
    let joined = reading.tokens.iter().any(|token| matches!(token.folded.as_str(), "et" | "ou"));
    if joined && own.iter().any(|own| own.1 != Some(Number::Singular)) {
        return true;
    }
    let fits = |features: &Features| own.iter().any(|own| fit(*own, *features));
    (0..reading.tokens.len()).filter(|other| *other < at || *other >= end).any(|other| match reading.tag(other) {
        Some(Tag::Pron) => match reading.form(other).trim_start_matches("-t").trim_start_matches('-') {
            "il" | "lui" => fits(&(Some(Gender::Masculine), Some(Number::Singular))),
            "elle" => fits(&(Some(Gender::Feminine), Some(Number::Singular))),
            "ils" | "eux" => fits(&(Some(Gender::Masculine), Some(Number::Plural))),
            "elles" => fits(&(Some(Gender::Feminine), Some(Number::Plural))),
            "qui" | "que" | "qu'" | "dont" | "où" | "se" | "s'" => false,
            _ => true,
        },
        Some(Tag::Noun | Tag::Propn | Tag::X) if is_proper(reading, other) => {
            let given = other.checked_sub(1).and_then(|before| given_name(reading.written(before)));
            let given = given.or_else(|| given_name(reading.written(other)));
            let place = other.checked_sub(1).is_some_and(|before| reading.tag(before) == Some(Tag::Adp));
            match given {
                Some(given) => fits(&(given.gender, Some(Number::Singular))),
                None => !place,
            }
        }
        Some(Tag::Noun | Tag::Adj) => {
            let asked = asked_before(reading, other);
            let readings = nominal_as(reading, other);
            reading.tag(other) == Some(Tag::Noun) && readings.is_empty() && fits(&asked)
                || readings.iter().any(|features| fit(asked, *features) && fits(features) && fits(&asked))
                    && (reading.tag(other) == Some(Tag::Noun) || super::phrase::reads_as_noun(reading, other))
        }
        _ => false,
    })
}

/// Whether two qualities joined by `et`, `mais pas`, `et non` may be said of the same noun.
fn goes_with_partner(reading: &Reading, at: usize, own: &[Features]) -> bool {
    let link = |at: usize| {
        matches!(reading.form(at), "et" | "ou" | "mais" | "non" | "pas")
            || reading.form(at) == ","
            || reading.tag(at) == Some(Tag::Adv)
    };
    let first = (0..at).rev().take_while(|at| link(*at)).last();
    let Some(before) = first.and_then(|first| first.checked_sub(1)) else { return true };
    let joins = |at: usize| matches!(reading.form(at), "et" | "ou" | "mais");
    // What follows the second may be its noun.
    let noun = matches!(reading.tag(at + 1), Some(Tag::Noun | Tag::Propn));
    let partner = reading.tokens.get(before).filter(|token| qualifies(token));
    let Some(partner) = partner.filter(|_| (before + 1..at).any(joins) && !noun) else { return true };
    // One of another form is of the same noun, as the first is behind it.
    let behind = before.checked_sub(1).is_some_and(|noun| reading.tag(noun) == Some(Tag::Noun));
    let theirs = nominal(&partner.folded);
    !behind || theirs.is_empty() || own.iter().any(|own| theirs.iter().any(|other| fit(*own, *other)))
}

/// Whether a quality right behind a noun has the form that the sources give it behind the same form of that noun.
pub(super) fn as_given(reading: &Reading, at: usize, sources: &[&Reading]) -> bool {
    let Some(noun) = at.checked_sub(1).filter(|noun| reading.tag(*noun) == Some(Tag::Noun)) else { return true };
    let (Some(word), true) =
        (reading.words.iter().find(|word| word.at == at), reading.tokens.get(at).is_some_and(qualifies))
    else {
        return true;
    };
    let mut other = false;
    for source in sources {
        for there in source.words.iter().filter(|there| there.at > 0 && source.form(there.at - 1) == reading.form(noun))
        {
            if source.form(there.at) == reading.form(at) {
                return true;
            }
            other |=
                source.tokens.get(there.at).is_some_and(qualifies) && there.lemmas.iter().any(|lemma| word.is(lemma));
        }
    }
    !other
}
