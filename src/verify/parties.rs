//! Who does and who says stays who did and who said.

use super::reading::{Reading, Word, is_participle};
use super::{Reason, Refusal, Unit};
use crate::lexicon::{Tag, nominalisations, speech_verb};
use std::ops::Range;

/// Verbs that make their past with *être*: their participles are no passives.
const MOVEMENT: &[&str] = &[
    "aller",
    "arriver",
    "partir",
    "naître",
    "mourir",
    "venir",
    "entrer",
    "sortir",
    "rester",
    "tomber",
    "devenir",
    "monter",
    "descendre",
    "retourner",
    "décéder",
    "intervenir",
    "parvenir",
    "revenir",
    "rentrer",
    "survenir",
];

/// Whether a verb form is passive: a participle after *être*, or alone before *par* or after its noun.
fn is_passive(reading: &Reading, word: &Word) -> bool {
    let Some(token) = reading.tokens.get(word.at).filter(|token| is_participle(token)) else { return false };
    if MOVEMENT.iter().any(|verb| word.is(verb))
        || token.tag == Tag::Adj
            && reading.form(word.at + 1) != "par"
            && reading.tag(word.at.saturating_sub(1)) != Some(Tag::Aux)
    {
        return false;
    }
    let before = reading.tokens.get(word.at.saturating_sub(4)..word.at).unwrap_or(&[]);
    let auxiliary = before.iter().rev().find(|token| token.tag == Tag::Aux);
    let pronominal = before.iter().any(|token| matches!(token.folded.as_str(), "se" | "s'"));
    match auxiliary {
        Some(auxiliary) => (auxiliary.lemma() == "être" || auxiliary.folded == "été") && !pronominal,
        None => true,
    }
}

/// The words of a run of tokens, quotations apart.
fn within<'r>(reading: &'r Reading, tokens: &Range<usize>) -> Vec<&'r Word> {
    let inside = |word: &&Word| {
        tokens.contains(&word.at)
            && matches!(reading.tag(word.at), Some(Tag::Noun | Tag::Propn | Tag::X))
            && !reading.quoted.get(word.at).copied().unwrap_or(false)
    };
    reading.words.iter().filter(inside).collect()
}

fn has(words: &[&Word], word: &Word) -> bool {
    words.iter().any(|other| other.same(word))
}

/// The words before and after a verb in its clause; where it opens its clause, the clause before counts.
fn sides<'r>(reading: &'r Reading, verb: usize) -> (Vec<&'r Word>, Vec<&'r Word>) {
    let mut start = reading.clause_start(verb);
    // Appositions and relatives between commas stand between a subject and its verb.
    while start > 0 && within(reading, &(start..verb)).is_empty() {
        start = reading.clause_start(start - 1);
    }
    if matches!(reading.form(start), ",") && start > 0 {
        let mut from = start;
        while from > 0 && !reading.has_finite_verb(reading.clause_start(from - 1), from) {
            from = reading.clause_start(from - 1);
            if from == 0 {
                break;
            }
        }
        start = from;
    }
    (within(reading, &(start..verb)), within(reading, &(verb + 1..reading.clause_end(verb))))
}

/// Refuses a unit in which those who act have changed places.
fn check_actors(read: &Reading, cited: &[&Reading]) -> Result<(), Refusal> {
    for word in &read.words {
        let verbal =
            matches!(read.tag(word.at), Some(Tag::Verb)) || read.tokens.get(word.at).is_some_and(is_participle);
        for source in cited {
            let verbs = source.words.iter().filter(|other| {
                other.same(word)
                    && (matches!(source.tag(other.at), Some(Tag::Verb))
                        || source.tokens.get(other.at).is_some_and(is_participle))
            });
            let mut fits = Vec::new();
            for verb in verbs {
                let (left, right) = sides(source, verb.at);
                let (left, right) = if is_passive(source, verb) { (right, left) } else { (left, right) };
                fits.push(if verbal {
                    same_sides(read, word, &left, &right)
                } else {
                    same_complements(read, word, verb, &left, &right)
                });
            }
            if !fits.is_empty() && fits.iter().all(|fit| !fit) {
                return Err(Refusal::new(Reason::Parties, format!("qui fait quoi : « {} »", read.written(word.at))));
            }
        }
    }
    Ok(())
}

/// Whether nobody stands on the other side of the verb than in the source, given as who acts and who is acted on.
fn same_sides(read: &Reading, verb: &Word, actors: &[&Word], objects: &[&Word]) -> bool {
    let (left, right) = sides(read, verb.at);
    let (left, right) = if is_passive(read, verb) { (right, left) } else { (left, right) };
    let moved =
        |words: &[&Word], from: &[&Word], to: &[&Word]| words.iter().any(|word| has(to, word) && !has(from, word));
    let head = |words: &[&Word]| words.iter().any(|word| has(actors, word) || has(objects, word));
    let swapped = moved(&left, actors, objects) && (moved(&right, objects, actors) || !head(&right));
    let taken = moved(&right, objects, actors) && (moved(&left, actors, objects) || !head(&left));
    !(swapped && !left.iter().any(|word| has(actors, word)) || taken && !right.iter().any(|word| has(objects, word)))
}

/// Whether the complements of a noun of event are those of its verb: `de` its object (or the subject of an intransitive),
/// `par` its subject.
fn same_complements(read: &Reading, noun: &Word, verb: &Word, actors: &[&Word], objects: &[&Word]) -> bool {
    let named = verb.lemmas.iter().flat_map(|lemma| nominalisations(lemma)).find(|named| noun.is(named.noun));
    let Some(named) = named else { return true };
    let mut end = noun.at + 1;
    // Adjectives may stand between the noun and its complement.
    while matches!(read.tag(end), Some(Tag::Adj | Tag::Adv)) {
        end += 1;
    }
    let limit = read.clause_end(noun.at);
    let by = (end..limit).find(|at| read.form(*at) == "par");
    let of = matches!(read.form(end), "de" | "du" | "des" | "d'")
        .then(|| first_noun(read, end, by.unwrap_or(limit)))
        .flatten();
    let agent = by.and_then(|by| first_noun(read, by, limit));
    if let Some(agent) = agent
        && has(objects, agent)
        && !has(actors, agent)
    {
        return false;
    }
    let Some(of) = of else { return true };
    match named.agent {
        Some("par") => !(has(actors, of) && !has(objects, of) && !objects.is_empty()),
        Some(_) => true,
        None => !(has(objects, of) && !has(actors, of) && !actors.is_empty() && named.object == Some("de")),
    }
}

fn first_noun<'r>(read: &'r Reading, from: usize, to: usize) -> Option<&'r Word> {
    within(read, &(from..to)).into_iter().next()
}

/// The words that name who speaks in a text: after *selon*, before or after a verb of saying; and whether it is a pronoun.
fn speakers(reading: &Reading) -> (Vec<&Word>, bool) {
    let mut found = Vec::new();
    let mut pronoun = false;
    for (at, token) in reading.tokens.iter().enumerate() {
        let form = token.folded.as_str();
        let according = form == "selon"
            || form == "suivant" && token.tag == Tag::Adp
            || form == "après" && at > 0 && reading.form(at - 1) == "d'"
            || form == "pour" && at == 0;
        if according {
            let mut end = reading.clause_end(at);
            let next = reading.clause_end(end);
            // The name after the function, or the function after the name.
            if next > end && !reading.has_finite_verb(end, next) {
                end = next;
            }
            found.extend(within(reading, &(at..end)));
            pronoun |= matches!(reading.form(at + 1), "lui" | "elle" | "eux" | "elles");
        }
        let quoted = reading.quoted.get(at).copied().unwrap_or(false);
        if token.tag == Tag::Verb && speech_verb(form).is_some() && !quoted {
            let (left, right) = sides(reading, at);
            let inverted = matches!(reading.form(reading.clause_start(at)), ",") && reading.clause_start(at) + 2 >= at
                || at > 0 && matches!(reading.form(at - 1), "»" | "," | "”");
            pronoun |=
                reading.tokens.get(at.saturating_sub(3)..(at + 2).min(reading.tokens.len())).unwrap_or(&[]).iter().any(
                    |token| {
                        matches!(
                            token.folded.as_str(),
                            "il" | "elle"
                                | "ils"
                                | "elles"
                                | "-il"
                                | "-elle"
                                | "-t-il"
                                | "-t-elle"
                                | "-ils"
                                | "-elles"
                                | "on"
                        )
                    },
                );
            found.extend(if left.is_empty() || inverted { right } else { left });
        }
    }
    // `Nom, fonction : ce qu'il dit`.
    if let Some(colon) = reading.tokens.iter().position(|token| token.folded == ":") {
        found.extend(within(reading, &(0..colon)));
    }
    (found, pronoun)
}

/// Refuses words given to somebody who does not say them.
fn check_speakers(read: &Reading, cited: &[&Reading]) -> Result<(), Refusal> {
    let attributed = |reading: &Reading| {
        reading.tokens.iter().enumerate().any(|(at, token)| {
            token.folded == "selon"
                || token.folded == "après" && at > 0 && reading.form(at - 1) == "d'"
                || token.tag == Tag::Verb && speech_verb(&token.folded).is_some()
        })
    };
    if !attributed(read) {
        return Ok(());
    }
    let mut start = 0;
    let ends = read
        .tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| matches!(token.folded.as_str(), ";" | "."))
        .map(|(at, _)| at);
    for end in ends.chain([read.tokens.len()]) {
        let text = read
            .tokens
            .get(start..end)
            .and_then(|part| read.text.get(part.first()?.range.start..part.last()?.range.end));
        if let Some(text) = text {
            let part = Reading::new(text);
            if attributed(&part) {
                check_part(&part, cited)?;
            }
        }
        start = end + 1;
    }
    Ok(())
}

fn check_part(part: &Reading, cited: &[&Reading]) -> Result<(), Refusal> {
    let (own, _) = speakers(part);
    let names: Vec<&Word> = own.iter().copied().filter(|word| part.tag(word.at) == Some(Tag::Propn)).collect();
    let own = if names.is_empty() { own } else { names };
    if own.is_empty() {
        return Ok(());
    }
    // The sentence that holds most of what is said.
    let shared = |source: &&&Reading| {
        part.words.iter().filter(|word| !has(&own, word) && source.words.iter().any(|other| other.same(word))).count()
    };
    let most = cited.iter().map(|source| shared(&source)).max().unwrap_or(0);
    let holds = |source: &&Reading| {
        let (said, pronoun) = speakers(source);
        let here = own.iter().any(|word| has(&said, word));
        // A pronoun stands for somebody whom another cited sentence names.
        let elsewhere =
            own.iter().any(|word| cited.iter().any(|other| other.words.iter().any(|word_there| word_there.same(word))));
        here || (pronoun || said.is_empty()) && elsewhere
    };
    if cited.iter().filter(|source| shared(source) == most).any(|source| holds(source)) {
        return Ok(());
    }
    let words: Vec<&str> = own.iter().map(|word| part.written(word.at)).collect();
    Err(Refusal::new(Reason::Parties, format!("qui le dit : {}", words.join(" "))))
}

/// Refuses a unit whose actors or speakers have changed places.
pub(super) fn check(read: &Reading, _unit: &Unit<'_>, cited: &[&Reading]) -> Result<(), Refusal> {
    check_actors(read, cited)?;
    check_speakers(read, cited)
}
