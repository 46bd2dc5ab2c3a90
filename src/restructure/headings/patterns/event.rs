//! What happened, as a noun: `Le lancement d’une offensive`, `La démission du maire`.

use super::super::super::plan::Pattern;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Noun, Start};
use super::clause::{Told, due, told};
use super::noun_phrase::hides;
use super::subject::subject;
use crate::lexicon::{Nominalisation, Tag, nominalisations, speaks, title};
use crate::realise::{Complement, Determiner, Element, Head, NounPhrase, Verbatim};
use crate::text::{Factuality, Voice};

/// The noun of a main clause that tells a fact, with what it was done to.
pub(in crate::restructure) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some(Told { clause, verb, lemma }) = told(line, index) else { continue };
        // What it was done to: the object, the subject of a passive; else what befell the subject.
        let done_to = match (verb.voice, clause.object) {
            (Voice::Active, Some(object)) => there(line, object),
            // `La pension est versée chaque mois` tells of what is done; `est composée de` of what it is.
            (Voice::Passive, _) if !verb.is_quality(line.tokens()) => {
                subject(line, article, clause, verb).and_then(|subject| subject.noun)
            }
            (Voice::Active | Voice::Pronominal, None) if verb.is_past() => {
                subject(line, article, clause, verb).and_then(|subject| subject.noun)
            }
            _ => None,
        };
        let Some(noun) = done_to else { continue };
        let acts = verb.voice == Voice::Passive || clause.object.is_some();
        let fitting = nominalisations(&lemma).filter(|nominal| nominal.agent.is_some() == acts);
        drafts.extend(fitting.filter_map(|nominal| of(line, article, nominal, &noun)));
    }
}

/// The noun of what a rule lets or makes somebody do, as a guide announces it: `Le salarié peut contester la décision` gives
/// `La contestation de la décision`.
pub(in crate::restructure) fn ruled(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some(Told { clause, verb, lemma }) = due(line, index) else { continue };
        let done_to = match (verb.voice, clause.object) {
            (Voice::Active, Some(object)) => whole(line, object),
            (Voice::Passive, _) => subject(line, article, clause, verb).and_then(|subject| subject.noun),
            _ => None,
        };
        // A thing that is known: what may be done to some thing is no subject of its own.
        let Some(noun) = done_to.filter(|noun| noun.start == Start::Definite) else { continue };
        let fitting = nominalisations(&lemma).filter(|nominal| nominal.agent.is_some());
        drafts.extend(fitting.filter_map(|nominal| of(line, article, nominal, &noun)));
    }
}

/// An object that the article tells as a fact.
fn there(line: &Line<'_>, object: usize) -> Option<Noun> {
    let standing = line.structure().standings.phrases.get(object)?;
    let fact = standing.factuality == Factuality::Asserted && !standing.attributed;
    whole(line, object).filter(|_| fact)
}

/// A phrase with what completes it.
fn whole(line: &Line<'_>, index: usize) -> Option<Noun> {
    let ways = noun::ways(line, index);
    ways.into_iter().rev().find(|noun| !hides(line, index, noun))
}

/// The noun of an event with the phrase that completes it.
fn of(line: &Line<'_>, article: &Article<'_>, nominal: Nominalisation, noun: &Noun) -> Option<Draft> {
    let phrase = phrase(line, article, nominal, noun)?;
    let draft =
        Draft::new(line, Pattern::Nominalisation, vec![Element::Nominal(phrase.into())], noun.head, Place::Clause)
            .of(line, noun);
    Some(draft.turning_on(nominal.noun).of_no_person())
}

/// `le lancement | d’une offensive`, where the noun fits what completes it.
pub(in crate::restructure) fn phrase(
    line: &Line<'_>,
    article: &Article<'_>,
    nominal: Nominalisation,
    noun: &Noun,
) -> Option<NounPhrase> {
    let preposition = nominal.object?;
    let head = line.tokens().get(noun.head)?.lemma().into_owned();
    // `les études sur le lanceur Nova`: who is named farther on is not what it was done to.
    let named = line.tokens()[noun.head].tag == Tag::Propn && article.names_person(line, &noun.tokens);
    let person = named || title(&head).is_some() || speaks(&head);
    let fits = match nominal.of {
        Some("personne") => person,
        Some("chose") => !person,
        _ => true,
    };
    if !fits || matches!(noun.start, Start::Owned | Start::Bare) {
        return None;
    }
    let object = if nominal.noun == "demande" { bare(line, noun) } else { noun.phrase.clone() };
    let mut phrase = NounPhrase::new(Head::Noun(nominal.noun.to_string()), Determiner::Definite);
    phrase.gender = Some(nominal.gender);
    phrase.complements.push(Complement::Phrase { preposition: preposition.to_string(), object: object.into() });
    phrase.sources = vec![line.source()];
    Some(phrase)
}

/// The phrase without its article: `la demande | d’aide`.
fn bare(line: &Line<'_>, noun: &Noun) -> NounPhrase {
    let inner = noun.tokens.start + 1..noun.tokens.end;
    let article = noun.start == Start::Definite && line.tokens()[noun.tokens.start].tag == Tag::Det;
    if !article || inner.is_empty() {
        return noun.phrase.clone();
    }
    let words = Verbatim { text: line.text(&inner).to_string(), sentence_initial: false, sources: vec![line.source()] };
    NounPhrase { head: Head::Verbatim(words), determiner: Determiner::None, ..noun.phrase.clone() }
}
