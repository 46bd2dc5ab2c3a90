//! What happened, as a noun: `Le lancement d’une offensive`, `La démission du maire`.

use super::super::super::plan::Pattern;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Noun, Start};
use super::clause::{Told, subject, told};
use super::noun_phrase::hides;
use crate::lexicon::{Nominalisation, VerbForm, nominalisations, speaks, title};
use crate::realise::{Complement, Determiner, Element, Head, NounPhrase};
use crate::text::{Factuality, Voice};

/// The noun of a main clause that tells a fact, with what it was done to.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some(Told { clause, verb, lemma }) = told(line, index) else { continue };
        let happened = verb.compound || verb.form == VerbForm::SimplePast;
        let acted_on = match verb.voice {
            Voice::Active => clause.object,
            Voice::Passive | Voice::Pronominal => None,
        };
        if let Some(object) = acted_on {
            let standing = line.structure().standings.phrases.get(object);
            let there =
                standing.is_some_and(|standing| standing.factuality == Factuality::Asserted && !standing.attributed);
            let Some(noun) = noun::noun(line, object).filter(|noun| there && !hides(line, object, noun)) else {
                continue;
            };
            for nominal in nominalisations(&lemma) {
                if nominal.agent.is_some() {
                    drafts.extend(of(line, article, nominal, &noun));
                }
            }
        } else if happened && clause.object.is_none() && verb.voice != Voice::Passive {
            let Some(noun) = subject(line, article, clause, verb).and_then(|subject| subject.noun) else { continue };
            for nominal in nominalisations(&lemma) {
                if nominal.agent.is_none() {
                    drafts.extend(of(line, article, nominal, &noun));
                }
            }
        } else if verb.voice == Voice::Passive && happened {
            let Some(noun) = subject(line, article, clause, verb).and_then(|subject| subject.noun) else { continue };
            for nominal in nominalisations(&lemma) {
                if nominal.agent.is_some() {
                    drafts.extend(of(line, article, nominal, &noun));
                }
            }
        }
    }
}

/// The noun of an event with the phrase that completes it.
fn of(line: &Line<'_>, article: &Article<'_>, nominal: Nominalisation, noun: &Noun) -> Option<Draft> {
    let phrase = phrase(line, article, nominal, noun)?;
    let mut draft =
        Draft::new(line, Pattern::Nominalisation, vec![Element::Nominal(phrase.into())], noun.head, Place::Clause)
            .of(line, noun);
    draft.head = nominal.noun.to_string();
    draft.person = false;
    Some(draft)
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
