//! Where a noun phrase may end farther on, and where it is cut.

use super::super::after::is_bare_infinitive;
use super::super::line::Line;
use super::Noun;
use super::form::STANDING_FOR;
use crate::lexicon::{NoHeading, Tag, VerbForm, makes_no_heading, noun_prepositions};
use crate::text::{NounPhrase as Phrase, participle_tail, uncontracted};

/// Where a phrase may end farther on: behind a participle with its complement; before its verb, where nothing but
/// prepositional phrases stands between; behind what a noun of its kind governs.
pub(super) fn tails(line: &Line<'_>, index: usize, phrase: &Phrase) -> Vec<usize> {
    let tokens = line.tokens();
    let end = phrase.tokens.end;
    let mut found: Vec<usize> = participle_tail(tokens, end).into_iter().collect();
    let parse = &line.structure().parse;
    let clause = parse.clauses.iter().find(|clause| {
        clause.subject.as_ref().is_some_and(|subject| !subject.pronoun && subject.phrase == Some(index))
    });
    let verb = clause.and_then(|clause| parse.verbs.get(clause.verb)).map(|verb| verb.tokens.start);
    if let Some(verb) = verb.filter(|verb| *verb > end) {
        let between = &tokens[end..verb];
        let inner = between.iter().all(|token| {
            matches!(token.tag, Tag::Adp | Tag::Det | Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num)
                && !STANDING_FOR.contains(&token.folded.as_str())
        });
        let opens = between.first().is_some_and(|first| matches!(first.tag, Tag::Adp | Tag::Adj));
        if inner
            && opens
            && line.structure().dates.iter().all(|date| date.tokens.end <= end || date.tokens.start >= verb)
        {
            found.push(verb);
        }
    }
    found.extend(purpose(line, end));
    // `une aide | aux familles`, `la lutte | contre le bruit`: what the noun asks for.
    let next = parse.phrases.get(index + 1);
    if let Some(next) = next.filter(|next| next.tokens.start == end + 1 && next.certain && phrase.head + 1 == end) {
        let preposition = uncontracted(line.word(end));
        if noun_prepositions(&tokens[phrase.head].lemma()).any(|of| of == preposition) {
            found.push(next.tokens.end);
        }
    }
    found
}

/// `les pièces | à fournir`, `les conditions | pour toucher la prime`: an infinitive that says what something is for.
fn purpose(line: &Line<'_>, end: usize) -> Option<usize> {
    let opens = matches!(line.word(end), "à" | "pour");
    let parse = &line.structure().parse;
    let verb =
        parse.verbs.iter().find(|verb| opens && verb.tokens.start == end + 1 && is_bare_infinitive(line, verb))?;
    let object = parse.phrases.iter().find(|phrase| phrase.tokens.start == verb.tokens.end);
    match (line.word(end), object) {
        ("à", None) if !matches!(line.word(verb.tokens.end), "en" | "de" | "d'" | "à" | "au") => {
            Some(verb.tokens.end)
        }
        ("pour", Some(object)) if object.certain => Some(object.tokens.end),
        _ => None,
    }
}

/// Whether what follows the phrase belongs to it: a complement of its last noun, a second member that shares its first.
pub(super) fn is_cut(line: &Line<'_>, noun: &Noun) -> bool {
    let tokens = line.tokens();
    let end = noun.tokens.end;
    let is_of = |at: usize| uncontracted(line.word(at)) == "de";
    let shares = |at: usize| {
        is_of(at)
            || matches!(line.word(at), "plus" | "moins")
            || tokens.get(at).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Propn))
    };
    // `informe l’employeur | des précautions`: what follows *de* completes the verb.
    let before = noun.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    let told = before.is_some_and(|verb| verb.tag == Tag::Verb && makes_no_heading(&verb.lemma(), NoHeading::Of));
    if told && (noun.head + 1..end).any(is_of) {
        return true;
    }
    if qualified(line, end) {
        return true;
    }
    match line.word(end) {
        "de" | "d'" | "du" | "des" | "par" | "au" | "aux" | "contre" | "entre" => true,
        "," => is_of(end + 1),
        "et" | "ou" | "ni" => shares(end + 1),
        _ => false,
    }
}

/// Whether an adjective that stands right behind a noun was left out: `l’emploi des travailleurs | handicapés`.
fn qualified(line: &Line<'_>, end: usize) -> bool {
    let tokens = line.tokens();
    let Some((noun, next)) = end.checked_sub(1).and_then(|at| tokens.get(at)).zip(tokens.get(end)) else {
        return false;
    };
    // A participle with something behind it only says more.
    let loose =
        tokens.get(end + 1).is_none_or(|after| matches!(after.tag, Tag::Punct | Tag::Verb | Tag::Aux | Tag::Cconj));
    let says_which = next.tag == Tag::Adj || next.features.form == Some(VerbForm::PastParticiple) && loose;
    let agrees = noun.features.number.zip(next.features.number).is_none_or(|(one, other)| one == other)
        && noun.features.gender.zip(next.features.gender).is_none_or(|(one, other)| one == other);
    noun.tag == Tag::Noun && says_which && agrees
}

/// Whether the noun is a part of a preposition.
pub(super) fn is_locution(line: &Line<'_>, noun: &Noun) -> bool {
    let tokens = line.tokens();
    let before = noun.tokens.start.checked_sub(1).and_then(|at| tokens.get(at));
    let governed = before.is_some_and(|token| {
        matches!(token.folded.as_str(), "à" | "a" | "au" | "aux" | "dans" | "en" | "sous" | "par" | "sur")
    });
    let completes = uncontracted(line.word(noun.head + 1)) == "de";
    governed && completes && makes_no_heading(&tokens[noun.head].lemma(), NoHeading::Locution)
}
