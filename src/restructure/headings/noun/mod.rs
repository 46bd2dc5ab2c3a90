//! Noun phrases of the article as material for headings: copied as they stand, but for a determiner that points.

mod form;
mod start;
mod tail;

pub(in crate::restructure) use form::{fuses_person, is_telling, points_elsewhere, stands_alone};

use super::line::Line;
use crate::lexicon::{Number, Tag};
use crate::realise::{Determiner, Head, NounPhrase, Verbatim};
use crate::text::NounPhrase as Phrase;
use form::is_well_formed;
pub(super) use start::counted_from;
use start::{gender, start, told_gender};
use std::ops::Range;
use tail::{is_cut, is_locution, tails};

/// How a phrase begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::restructure) enum Start {
    /// With *le, la, les*, its own or one that a preposition holds.
    Definite,
    /// With *un, une, des*.
    Indefinite,
    /// With *ce, cette*: the heading has *le, la* instead.
    Pointing,
    /// With a number or *plusieurs*.
    Counted,
    /// With a possessive: the heading has *le, la* instead.
    Owned,
    /// With nothing: the heading has *le, la*.
    Bare,
    /// With nothing: a name.
    Name,
}

/// A noun phrase that a heading can hold.
#[derive(Clone, Debug)]
pub(in crate::restructure) struct Noun {
    /// What the realiser writes.
    pub(in crate::restructure) phrase: NounPhrase,
    /// Its tokens; of a contracted article (`du`), without it.
    pub(in crate::restructure) tokens: Range<usize>,
    /// Its head.
    pub(in crate::restructure) head: usize,
    /// How it begins.
    pub(in crate::restructure) start: Start,
    /// Whether its end is certain.
    pub(in crate::restructure) certain: bool,
}

/// The phrase of a line, whole.
pub(in crate::restructure) fn noun(line: &Line<'_>, index: usize) -> Option<Noun> {
    piece(line, index).filter(|noun| !is_cut(line, noun))
}

/// The phrase of a line, whole, where what follows it is told too.
pub(in crate::restructure) fn piece(line: &Line<'_>, index: usize) -> Option<Noun> {
    let phrase = line.phrase(index)?;
    (phrase.certain || phrase.sound).then(|| up_to(line, phrase, phrase.tokens.end)).flatten()
}

/// The phrase of a line up to `end`, where its words show that all of that belongs to it.
pub(in crate::restructure) fn reaching(line: &Line<'_>, index: usize, end: usize) -> Option<Noun> {
    up_to(line, line.phrase(index)?, end)
}

/// A phrase of somebody's words, whole.
pub(in crate::restructure) fn quoted(line: &Line<'_>, index: usize) -> Option<Noun> {
    let phrase = line.phrase(index).filter(|phrase| phrase.certain)?;
    built(line, phrase, phrase.tokens.end).filter(|noun| !is_cut(line, noun))
}

/// The ways to take a phrase: whole, and with what follows and belongs to it.
pub(in crate::restructure) fn ways(line: &Line<'_>, index: usize) -> Vec<Noun> {
    let Some(phrase) = line.phrase(index) else { return Vec::new() };
    let mut ends = Vec::new();
    if phrase.certain || phrase.sound {
        ends.push(phrase.tokens.end);
    }
    ends.extend(tails(line, index, phrase));
    ends.sort_unstable();
    ends.dedup();
    ends.into_iter().filter_map(|end| up_to(line, phrase, end)).filter(|noun| !is_cut(line, noun)).collect()
}

/// The phrase from its determiner to `end`.
fn up_to(line: &Line<'_>, of: &Phrase, end: usize) -> Option<Noun> {
    built(line, of, end).filter(|noun| !line.is_quoted(&noun.tokens))
}

fn built(line: &Line<'_>, of: &Phrase, end: usize) -> Option<Noun> {
    let tokens = line.tokens();
    let head = of.head;
    if end <= head || end > tokens.len() {
        return None;
    }
    let from = counted_from(line, of.tokens.start);
    let range = from..end;
    let (start, rest) = start(line, &range, head)?;
    let features = tokens[head].features;
    let number = match start {
        Start::Counted if features.number.is_none() => Number::Plural,
        _ => features.number.or_else(|| (tokens[head].tag == Tag::Propn).then_some(Number::Singular))?,
    };
    let gender = told_gender(line, from).or_else(|| gender(&tokens[head]));
    let text = line.text(&rest);
    let determiner = match start {
        Start::Pointing | Start::Owned | Start::Bare => Determiner::Definite,
        Start::Definite if rest.start == range.start && tokens[rest.start].tag != Tag::Det => Determiner::Definite,
        _ => Determiner::None,
    };
    // A capital that only begins a sentence or a line.
    let opener = tokens.get(rest.start)?;
    let grammatical = matches!(opener.tag, Tag::Det | Tag::Adv | Tag::Adp | Tag::Num);
    let begins = rest.start == 0 || tokens[rest.start - 1].tag == Tag::Punct && grammatical;
    let capitals = opener.text(line.prose).chars().skip(1).any(char::is_uppercase);
    let initial = begins && opener.tag != Tag::Propn && !capitals;
    let words = Verbatim { text: text.to_string(), sentence_initial: initial, sources: vec![line.source()] };
    let mut phrase = NounPhrase::new(Head::Verbatim(words), determiner);
    phrase.gender = gender;
    phrase.number = number;
    phrase.sources = vec![line.source()];
    let noun = Noun { phrase, tokens: range, head, start, certain: of.certain };
    (is_well_formed(line, &noun) && !is_locution(line, &noun)).then_some(noun)
}
