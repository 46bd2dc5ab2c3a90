//! *Les prochaines étapes* and *Les engagements pris*: what is planned, asked, feared; what is promised.

use super::super::headings::after::is_bare_infinitive;
use super::super::headings::line::Line;
use super::super::headings::noun;
use super::super::headings::patterns::clause::{Told, told};
use super::super::headings::patterns::noun_phrase::hides;
use super::super::headings::patterns::{event, subject::subject};
use super::facts::text;
use super::lines::{From, Lines, entry};
use super::material::Material;
use crate::lexicon::{VerbForm, heading_openings, nominalisations};
use crate::realise::{Clause, Complement, Element, NounPhrase, Object, Tense, Verbatim, stopped};
use crate::text::uncontracted;

/// Most lines.
const MOST: usize = 5;
/// Verbs that bind whoever they are said of, with their nouns.
const PROMISES: &[(&str, &str)] = &[("s'engager", "engagement à"), ("promettre", "promesse de")];

/// What somebody plans, asks for or fears: the infinitive that the article has becomes a noun.
pub(super) fn planned(material: &Material<'_>, lines: &mut Lines<'_>) {
    for line in &material.lines {
        for index in 0..line.structure().parse.clauses.len() {
            if lines.len() == MOST {
                return;
            }
            let Some((clause, from)) = plan(material, line, index) else { continue };
            let Some(told) = text(&[Element::Clause(clause)], true) else { continue };
            lines.add(material, vec![stopped(&told)], &from);
        }
    }
}

fn plan(material: &Material<'_>, line: &Line<'_>, index: usize) -> Option<(Clause, From)> {
    let Told { clause, verb, lemma } = told(line, index)?;
    // What was to come long ago has come, or not.
    if line.structure().dates.iter().any(|date| date.anchored) || verb.voice != crate::text::Voice::Active {
        return None;
    }
    let subject = subject(line, &material.article, clause, verb).filter(|subject| subject.place.is_none())?;
    let takes_noun = heading_openings(&lemma).any(|of| !of.infinitive && of.preposition.is_none());
    let opening = heading_openings(&lemma).find(|of| of.infinitive).filter(|_| takes_noun)?;
    let at = verb.tokens.end;
    let at = match opening.preposition {
        Some(preposition) if uncontracted(line.word(at)) == preposition => at + 1,
        Some(_) => return None,
        None => at,
    };
    let object = infinitive(material, line, at)?;
    let past = verb.is_past();
    let clause = Clause {
        subject: Some(subject.phrase.clone().into()),
        verb: lemma,
        tense: if past { Tense::PasseCompose } else { Tense::Present },
        object: Some(Object::Nominal(object.into())),
        sources: vec![line.source()],
        ..Clause::default()
    };
    let sources = subject.sources(line);
    Some((clause, From { sources, fact: Some((line.id(), index)), ..From::default() }))
}

/// `fermer le pont` as a noun, where the sentence ends behind it or goes on after a mark.
fn infinitive(material: &Material<'_>, line: &Line<'_>, at: usize) -> Option<NounPhrase> {
    let parse = &line.structure().parse;
    let verb = parse.verbs.iter().find(|verb| verb.tokens.start == at && is_bare_infinitive(line, verb))?;
    let lemma = verb.lemma(line.tokens()).into_owned();
    let object = parse.phrases.iter().position(|phrase| phrase.tokens.start == verb.tokens.end)?;
    let noun = noun::noun(line, object).filter(|noun| !hides(line, object, noun))?;
    if !matches!(line.word(noun.tokens.end), "" | "." | "," | ";") {
        return None;
    }
    let mut fitting = nominalisations(&lemma).filter(|nominal| nominal.agent.is_some());
    fitting.find_map(|nominal| event::phrase(line, &material.article, nominal, &noun))
}

/// What somebody promises to do, each with what he promises.
pub(super) fn promised(material: &Material<'_>, lines: &mut Lines<'_>) {
    for line in &material.lines {
        for index in 0..line.structure().parse.clauses.len() {
            if lines.len() == MOST {
                return;
            }
            promise(material, line, index, lines);
        }
    }
}

fn promise(material: &Material<'_>, line: &Line<'_>, index: usize, lines: &mut Lines<'_>) -> Option<()> {
    let Told { clause, verb, lemma } = told(line, index)?;
    let subject = subject(line, &material.article, clause, verb)?;
    let at = verb.tokens.end;
    let (_, noun_of) = PROMISES.iter().find(|(verb, _)| *verb == lemma)?;
    if !matches!(uncontracted(line.word(at)), "à" | "de") {
        return None;
    }
    let parse = &line.structure().parse;
    let done = parse.verbs.iter().find(|verb| verb.tokens.start == at + 1 && verb.form == VerbForm::Infinitive)?;
    let object = parse.phrases.iter().position(|phrase| phrase.tokens.start == done.tokens.end)?;
    let noun = noun::noun(line, object).filter(|noun| !hides(line, object, noun))?;
    if !matches!(line.word(noun.tokens.end), "" | "." | "," | ";") || !is_bare_infinitive(line, done) {
        return None;
    }
    let words = Verbatim {
        text: line.text(&(at + 1..noun.tokens.end)).to_string(),
        sentence_initial: false,
        sources: vec![line.source()],
    };
    let lead = text(&[Element::Nominal(subject.phrase.clone().into())], true)?;
    // A promise is no fact: its noun says so.
    let body = text(&[Element::Word((*noun_of).to_string()), Element::Complement(Complement::Text(words))], false)?;
    let sources = subject.sources(line);
    let vocabulary = vec!["engagement", "promesse"];
    let from = From { sources, vocabulary, fact: Some((line.id(), index)), ..From::default() };
    lines.add(material, vec![entry(&lead, &stopped(&body))], &from).then_some(())
}
