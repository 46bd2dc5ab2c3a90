//! What is decided, feared, asked or refused: the noun of a heading says how far it is.

use super::super::super::plan::Pattern;
use super::super::after::is_bare_infinitive;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Noun, Start};
use super::clause::{Told, told};
use super::event;
use super::noun_phrase::hides;
use crate::analysis::is_event;
use crate::lexicon::{Opening, heading_openings, nominalisations};
use crate::realise::{Complement, Determiner, Element, Head, NounPhrase};
use crate::text::uncontracted;

/// What a main verb does to what it governs, as the table of openings says it.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some(Told { verb, lemma, .. }) = told(line, index) else { continue };
        // `En 1998, le maire a décidé…`: what was to come has come, or not.
        if line.structure().dates.iter().any(|date| date.anchored) {
            continue;
        }
        for opening in heading_openings(&lemma) {
            let at = verb.tokens.end;
            let at = match opening.preposition {
                Some(preposition) if uncontracted(line.word(at)) == preposition => at + 1,
                Some(_) => continue,
                None => at,
            };
            if opening.infinitive {
                infinitive(line, article, &opening, at, drafts);
            } else {
                nominal(line, &opening, at, drafts);
            }
        }
    }
}

/// `prévoit | la construction de 40 logements`.
fn nominal(line: &Line<'_>, opening: &Opening, at: usize, drafts: &mut Vec<Draft>) {
    let phrases = &line.structure().parse.phrases;
    for (index, _) in phrases.iter().enumerate().filter(|(_, phrase)| phrase.tokens.start == at) {
        for noun in noun::ways(line, index) {
            let happens = is_event(&line.tokens()[noun.head].lemma());
            if matches!(noun.start, Start::Owned | Start::Name) || !happens || hides(line, index, &noun) {
                continue;
            }
            push(line, opening, noun.phrase.clone(), &noun, None, drafts);
        }
    }
}

/// `décide | de fermer le pont`: the infinitive becomes its noun.
fn infinitive(line: &Line<'_>, article: &Article<'_>, opening: &Opening, at: usize, drafts: &mut Vec<Draft>) {
    let parse = &line.structure().parse;
    let Some(verb) = parse.verbs.iter().find(|verb| verb.tokens.start == at && is_bare_infinitive(line, verb)) else {
        return;
    };
    let lemma = verb.lemma(line.tokens()).into_owned();
    let Some(object) = parse.phrases.iter().position(|phrase| phrase.tokens.start == verb.tokens.end) else { return };
    let Some(noun) = noun::noun(line, object).filter(|noun| !hides(line, object, noun)) else { return };
    for nominal in nominalisations(&lemma) {
        if nominal.agent.is_none() {
            continue;
        }
        if let Some(phrase) = event::phrase(line, article, nominal, &noun) {
            push(line, opening, phrase, &noun, Some(nominal.noun), drafts);
        }
    }
}

fn push(
    line: &Line<'_>,
    opening: &Opening,
    phrase: NounPhrase,
    noun: &Noun,
    head: Option<&str>,
    drafts: &mut Vec<Draft>,
) {
    let elements = match opening.noun {
        None => vec![Element::Complement(Complement::Phrase {
            preposition: opening.word.to_string(),
            object: phrase.into(),
        })],
        Some(gender) => {
            let mut whole = NounPhrase::new(Head::Noun(opening.word.to_string()), Determiner::Definite);
            whole.gender = Some(gender);
            whole.complements.push(Complement::Phrase { preposition: opening.of.to_string(), object: phrase.into() });
            whole.sources = vec![line.source()];
            vec![Element::Nominal(whole.into())]
        }
    };
    let draft =
        Draft::new(line, Pattern::Perspective, elements, noun.head, Place::Clause).of(line, noun).of_no_person();
    drafts.push(match head {
        Some(head) => draft.turning_on(head),
        None => draft,
    });
}
