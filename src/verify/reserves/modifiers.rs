//! The modifiers without which a noun would say something else.

use super::super::reading::{Reading, is_participle};
use super::super::{Reason, Refusal};
use super::Reserve;
use super::scopes::scopes;
use crate::lexicon::{
    ModifierEffect, ModifierPlace, Tag, binding_modifier, binding_phrases, binding_prefix, calendar_class,
    masculine_singulars,
};
use std::ops::Range;

/// The modifiers without which a noun would say something else, each with the tokens around it.
fn binding(reading: &Reading) -> &[(Range<usize>, String)] {
    reading.modifiers.get_or_init(|| find(reading))
}

fn find(reading: &Reading) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for at in 0..reading.tokens.len() {
        let phrase = binding_phrases().longest_at(reading.tokens.get(at..).unwrap_or(&[]));
        let prefix = binding_prefix(reading.form(at)).map(|modifier| (1, modifier.phrase.to_string()));
        let longest = phrase.map(|(count, row)| (count, row[0].to_string()));
        // `a promis une aide` tells, `l'aide promise` does not give.
        let auxiliary =
            reading.tokens.get(at.saturating_sub(3)..at).unwrap_or(&[]).iter().any(|token| token.tag == Tag::Aux);
        // `a dénoncé une atteinte et annoncé la saisine`
        let joined = at > 0
            && reading.form(at - 1) == "et"
            && (reading.clause_start(at)..at).any(|at| {
                reading.tokens.get(at).is_some_and(|token| token.tag == Tag::Aux && token.lemma() == "avoir")
            });
        let told = (auxiliary || joined) && reading.tokens.get(at).is_some_and(is_participle);
        let finite = |at: usize| {
            reading
                .tokens
                .get(at)
                .is_some_and(|token| token.tag == Tag::Verb && &*token.lemma() == "dire" && !is_participle(token))
        };
        let longest = longest.filter(|(count, _)| *count > 1 || !told && !finite(at));
        let inflected = || {
            // `dit Anne Rol, employée de mairie`: who says something is not said to be it.
            let adjective = match reading.tag(at) {
                Some(Tag::Adj | Tag::Noun) => !told,
                Some(Tag::Verb) => !told && !finite(at),
                _ => false,
            };
            let forms = masculine_singulars(reading.form(at));
            let own = forms.iter().find(|form| {
                binding_modifier(form).is_some_and(|modifier| {
                    modifier.stands(ModifierPlace::Before) || modifier.stands(ModifierPlace::After)
                })
            });
            own.filter(|_| adjective).map(|form| (1, form.clone()))
        };
        if let Some((count, phrase)) = longest.or(prefix).or_else(inflected)
            // The bounds of numbers are read with the numbers.
            && binding_modifier(&phrase).is_some_and(|modifier| binds(modifier.effect, count))
        {
            found.push((at..at + count, phrase));
        }
    }
    found
}

/// Whether a noun says something else without a modifier of so many words: bounds and parts are read with the numbers, what
/// is called off or missing with the words that govern.
fn binds(effect: ModifierEffect, words: usize) -> bool {
    match effect {
        ModifierEffect::Bounded | ModifierEffect::Partial | ModifierEffect::Compared => false,
        ModifierEffect::Cancelled | ModifierEffect::Denied | ModifierEffect::Failed => words == 1,
        _ => true,
    }
}

/// Without the preposition at its end, whose form hangs on the next word.
fn bare(phrase: &str) -> &str {
    [" de", " d'", " du", " des", " de la", " de l'"].iter().find_map(|end| phrase.strip_suffix(end)).unwrap_or(phrase)
}

/// Refuses a noun that has lost what it never goes without: *présumé*, *ancien*, *projet de*.
pub(super) fn check(read: &Reading, cited: &[&Reading], entries: &[Reading]) -> Result<(), Refusal> {
    if cited.iter().all(|source| binding(source).is_empty()) {
        return Ok(());
    }
    // What is planned or put off in other words.
    let planned =
        scopes(read).iter().any(|scope| matches!(scope.reserve, Reserve::Planned | Reserve::Future) && scope.lexical)
            || (0..read.tokens.len()).any(|at| read.form(at) == "vers")
            || read
                .words
                .iter()
                .any(|word| ["repousser", "reporter", "annuler", "suspendre"].iter().any(|verb| word.is(verb)));
    let waits = |phrase: &str| {
        planned && binding_modifier(phrase).is_some_and(|modifier| modifier.effect == ModifierEffect::Planned)
    };
    let own: Vec<String> = binding(read).iter().map(|(_, phrase)| bare(phrase).to_string()).collect();
    for word in
        read.words.iter().filter(|word| read.tag(word.at) == Some(Tag::Noun) || read.tag(word.at) == Some(Tag::Propn))
    {
        if calendar_class(read.form(word.at)).is_some() {
            continue;
        }
        let mut missing = None;
        let mut free = false;
        for source in cited {
            let modifiers = binding(source);
            for place in source.words.iter().filter(|other| other.same(word)) {
                let near = modifiers.iter().find(|(tokens, _)| {
                    let before =
                        tokens.end <= place.at && place.at - tokens.end <= 1 && adjoins(source, tokens.end, place.at);
                    let after = tokens.start > place.at
                        && tokens.start - place.at <= 2
                        && adjoins(source, place.at + 1, tokens.start);
                    let inside = tokens.contains(&place.at);
                    before || after || inside && source.form(place.at).contains('-')
                });
                match near {
                    Some((tokens, phrase))
                        if !own.iter().any(|own| own == bare(phrase))
                            && !told(source, tokens, read)
                            && !waits(phrase) =>
                    {
                        missing = Some(phrase.clone())
                    }
                    Some(_) => free = true,
                    None => free = true,
                }
            }
        }
        let known = || entries.iter().any(|entry| entry.words.iter().any(|other| other.same(word)));
        if let Some(phrase) = missing.filter(|_| !free && !known()) {
            return Err(Refusal::new(Reason::Reserve, format!("« {phrase} » manque à « {} »", read.written(word.at))));
        }
    }
    Ok(())
}

/// Whether a text has a form of the first word of a modifier of another, or the noun of its verb.
fn told(source: &Reading, modifier: &Range<usize>, read: &Reading) -> bool {
    let word = source.words.iter().find(|word| modifier.contains(&word.at));
    word.is_some_and(|word| read.words.iter().any(|own| own.same(word)))
}

/// Whether nothing but adjectives and determiners stand between two places.
fn adjoins(reading: &Reading, from: usize, to: usize) -> bool {
    let between = reading.tokens.get(from..to).unwrap_or(&[]);
    between.iter().all(|token| {
        matches!(token.tag, Tag::Adj | Tag::Det | Tag::Adv)
            || matches!(token.folded.as_str(), "de" | "d'" | "du" | "des" | "la" | "l'")
    })
}
