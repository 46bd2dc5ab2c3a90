//! What happened, as a noun: `Le lancement d’une offensive`, `La démission du maire`.

use super::super::super::plan::Pattern;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Noun, Start};
use super::clause::{Told, told};
use super::noun_phrase::hides;
use super::subject::{is_past, subject};
use crate::lexicon::{Nominalisation, nominalisations, speaks, title};
use crate::realise::{Complement, Determiner, Element, Head, NounPhrase};
use crate::text::{Factuality, Voice};

/// The noun of a main clause that tells a fact, with what it was done to.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some(Told { clause, verb, lemma }) = told(line, index) else { continue };
        // What it was done to: the object, the subject of a passive; else what befell the subject.
        let done_to = match (verb.voice, clause.object) {
            (Voice::Active, Some(object)) => there(line, object),
            // `La pension est versée chaque mois` tells of what is done; `est composée de` of what it is.
            (Voice::Passive, _) if !verb.is_quality(line.tokens()) => {
                subject(line, article, clause, verb).and_then(|subject| subject.noun)
            }
            (Voice::Active | Voice::Pronominal, None) if is_past(verb) => {
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

/// An object that the article tells as a fact.
fn there(line: &Line<'_>, object: usize) -> Option<Noun> {
    let standing = line.structure().standings.phrases.get(object)?;
    let fact = standing.factuality == Factuality::Asserted && !standing.attributed;
    noun::noun(line, object).filter(|noun| fact && !hides(line, object, noun))
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
pub(super) fn phrase(
    line: &Line<'_>,
    article: &Article<'_>,
    nominal: Nominalisation,
    noun: &Noun,
) -> Option<NounPhrase> {
    let preposition = nominal.object?;
    let head = line.tokens().get(noun.head)?.lemma().into_owned();
    let person = article.names_person(line, &noun.tokens) || title(&head).is_some() || speaks(&head);
    let fits = match nominal.of {
        Some("personne") => person,
        Some("chose") => !person,
        _ => true,
    };
    if !fits || matches!(noun.start, Start::Owned | Start::Bare) {
        return None;
    }
    let mut phrase = NounPhrase::new(Head::Noun(nominal.noun.to_string()), Determiner::Definite);
    phrase.gender = Some(nominal.gender);
    phrase
        .complements
        .push(Complement::Phrase { preposition: preposition.to_string(), object: noun.phrase.clone().into() });
    phrase.sources = vec![line.source()];
    Some(phrase)
}
