//! Noun phrases copied from the article, alone or with the source that they have.

use super::super::super::plan::Pattern;
use super::super::super::topics;
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Noun, Start, is_telling, stands_alone};
use super::task::orders;
use crate::analysis::{Entity, MentionForm, is_event};
use crate::realise::{Determiner, Element, Head, Mark, NameKind, NounPhrase};
use crate::text::{self, ClauseKind, Factuality, Standing, TokenKind, uncontracted};
use std::ops::Range;

/// What the article speaks of as being there.
pub(in crate::restructure) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    // `1927 : La Ville rouge`: an entry of a list.
    if line.word(1) == ":" && line.tokens().first().is_some_and(|token| token.kind == TokenKind::Number) {
        return;
    }
    let people = article.people(line);
    for (index, (phrase, standing)) in line.structure().phrases().enumerate() {
        let Some(place) = article.topics.place(line.tokens(), line.structure(), phrase, standing) else { continue };
        let speaks = place != topics::Place::Topic;
        let step = if line.opens_block() { named_step(line).filter(|named| *named == index) } else { None };
        for noun in noun::ways(line, index) {
            let step = step.is_some() && noun.tokens == phrase.tokens && noun.start == Start::Definite;
            if !(stands_alone(line, &noun) || step && is_telling(line, &noun))
                || hides(line, index, &noun)
                || noun.start == Start::Counted && standing.attributed
            {
                continue;
            }
            if noun::fuses_person(line, &noun.tokens, &people) {
                continue;
            }
            let place = if speaks { Place::Speaker } else { place_of(line, index) };
            let elements = vec![Element::Nominal(noun.phrase.clone().into())];
            let mut draft = Draft::new(line, Pattern::GroupeNominal, elements, noun.head, place).of(line, &noun);
            draft.actor = article.is_actor(line, &noun);
            draft.step = step;
            drafts.push(draft);
        }
    }
}

/// Fewest orders behind the name of a step.
const ORDERS: usize = 2;

/// The subject that opens a sentence where it names what the orders of its paragraph do: `La cuisson | dure une heure.
/// Préchauffez le four. Fermez le couvercle`.
pub(super) fn named_step(line: &Line<'_>) -> Option<usize> {
    let parse = &line.structure().parse;
    let index = parse.phrases.iter().position(|phrase| phrase.tokens.start == 0)?;
    let head = line.tokens().get(parse.phrases[index].head)?;
    let doing = is_event(&head.lemma()) || DOING.iter().any(|end| head.lemma().ends_with(end));
    let definite = matches!(line.word(0), "le" | "la" | "l'");
    if !doing || !definite || place_of(line, index) != Place::Subject {
        return None;
    }
    let given: usize = line.facts.sentences.iter().map(|sentence| orders(&Line { sentence, ..*line })).sum();
    (given >= ORDERS).then_some(index)
}

/// How nouns end that name what somebody does: `pétrissage`, `cuisson`, `levée`.
const DOING: &[&str] = &["age", "tion", "ment", "cuisson", "levée", "pose", "découpe"];

/// What somebody says there is, with who says it.
pub(in crate::restructure) fn attributed(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for (index, (phrase, standing)) in line.structure().phrases().enumerate() {
        if standing.factuality != Factuality::Attributed || !standing.sure {
            continue;
        }
        let Some(source) = source(line, article, standing, phrase.head) else { continue };
        for noun in noun::ways(line, index) {
            // Who says that there is a thing that nobody doubts says nothing.
            let claimed = noun.start == Start::Counted
                || noun.start == Start::Indefinite && is_event(&line.tokens()[noun.head].lemma());
            if !claimed || !stands_alone(line, &noun) || hides(line, index, &noun) || overlaps(&noun.tokens, &source.1)
            {
                continue;
            }
            let elements = vec![
                Element::Nominal(noun.phrase.clone().into()),
                Element::Mark(Mark::Comma),
                Element::Word("selon".to_string()),
                Element::Nominal(source.0.clone().into()),
            ];
            let place = place_of(line, index);
            drafts.push(Draft::new(line, Pattern::GroupeSource, elements, noun.head, place).of(line, &noun));
        }
    }
}

fn overlaps(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Who says what stands at a token, as a heading can name it: a noun phrase or the name of a person, with its tokens.
fn source(
    line: &Line<'_>,
    article: &Article<'_>,
    standing: &Standing,
    token: usize,
) -> Option<(NounPhrase, Range<usize>)> {
    let tokens = standing.source.as_ref().or_else(|| line.structure().source_at(token))?;
    let phrases = &line.structure().parse.phrases;
    let index = phrases.iter().position(|phrase| overlaps(&phrase.tokens, tokens))?;
    named(line, article, tokens, index).map(|phrase| (phrase, tokens.clone()))
}

/// Who says what the article only reports of the clause of a verb.
pub(in crate::restructure) fn said_by(
    line: &Line<'_>,
    article: &Article<'_>,
    standing: &Standing,
    verb: usize,
) -> Option<NounPhrase> {
    let told = standing.factuality == Factuality::Attributed && standing.sure;
    told.then(|| source(line, article, standing, verb)).flatten().map(|(source, _)| source)
}

/// A person or a body as a heading names it.
pub(in crate::restructure) fn named(
    line: &Line<'_>,
    article: &Article<'_>,
    tokens: &Range<usize>,
    index: usize,
) -> Option<NounPhrase> {
    let entity = article.entity(line, tokens).filter(|entity| entity.certain && !entity.ambiguous);
    if let Some(person) = entity.filter(|entity| entity.kind == text::NameKind::Person) {
        let full =
            person.mentions.iter().any(|mention| mention.form == MentionForm::Name && mention.sentence == line.id());
        return full.then(|| whole_name(line, person));
    }
    let noun = noun::noun(line, index)?;
    matches!(noun.start, Start::Definite | Start::Indefinite | Start::Name).then_some(noun.phrase)
}

/// The whole name of a person.
pub(in crate::restructure) fn whole_name(line: &Line<'_>, person: &Entity) -> NounPhrase {
    let name = Head::Name { text: person.name.clone(), kind: NameKind::Person };
    let mut phrase = NounPhrase::new(name, Determiner::None);
    phrase.gender = person.gender;
    phrase.sources = vec![line.source()];
    phrase
}

/// Whether something that binds a phrase would be lost: a modifier that may not be dropped, a restriction behind it.
pub(in crate::restructure) fn hides(line: &Line<'_>, index: usize, noun: &Noun) -> bool {
    let bound = line.structure().bindings.get(index).is_some_and(|bindings| {
        bindings.iter().any(|binding| binding.tokens.start < noun.tokens.start || binding.tokens.end > noun.tokens.end)
    });
    let inside = &line.structure().standings.inside;
    let told = noun.tokens.end..line.phrase(index).map_or(noun.tokens.end, |phrase| phrase.tokens.end);
    bound || inside.iter().any(|(tokens, _)| overlaps(tokens, &noun.tokens) && overlaps(tokens, &told))
}

/// What a phrase does in its sentence.
pub(in crate::restructure) fn place_of(line: &Line<'_>, index: usize) -> Place {
    let parse = &line.structure().parse;
    let main = |clause: &&text::Clause| clause.kind == ClauseKind::Main;
    let subject = |clause: &text::Clause| {
        clause.subject.as_ref().is_some_and(|subject| !subject.pronoun && subject.phrase == Some(index))
    };
    if parse.clauses.iter().filter(main).any(subject) {
        return Place::Subject;
    }
    if parse.clauses.iter().filter(main).any(|clause| clause.object == Some(index)) {
        return Place::Object;
    }
    let parts = text::phrase_parts(line.tokens(), parse, index);
    match parts.preposition {
        Some(of) if of.len() == 1 && uncontracted(line.word(of.start)) == "de" => Place::Complement,
        Some(_) => Place::Circumstance,
        None => Place::Other,
    }
}
