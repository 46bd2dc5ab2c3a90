//! A long sentence with what its cuts are decided by; token indices are those of the sentence.

use crate::analysis::{BlockFacts, Entity, Sentence};
use crate::document::Block;
use crate::lexicon::{Gender, Number, Tag, VerbForm, is_actor};
use crate::text::{Clause, ClauseKind, NounPhrase, Parse, Token, VerbGroup};
use std::ops::Range;

/// A sentence of a block.
pub(super) struct Reading<'a> {
    /// The index of its block.
    block: usize,
    pub(super) prose: &'a str,
    pub(super) facts: &'a BlockFacts,
    pub(super) sentence: &'a Sentence,
    pub(super) tokens: &'a [Token],
    pub(super) parse: &'a Parse,
    entities: &'a [Entity],
}

/// A clause with its verb.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) clause: &'a Clause,
    pub(super) verb: &'a VerbGroup,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        index: usize,
        block: &'a Block,
        facts: &'a BlockFacts,
        sentence: &'a Sentence,
        entities: &'a [Entity],
    ) -> Self {
        Self {
            block: index,
            prose: block.prose.text(),
            facts,
            sentence,
            tokens: facts.sentence_tokens(sentence),
            parse: &sentence.structure.parse,
            entities,
        }
    }

    /// The folded form of a token; empty outside the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The tokens of a range, as far as they are there.
    pub(super) fn slice(&self, range: Range<usize>) -> &'a [Token] {
        self.tokens.get(range.start.min(range.end)..range.end.min(self.tokens.len())).unwrap_or(&[])
    }

    /// The bytes of the prose from one token to the end of another.
    pub(super) fn text(&self, range: Range<usize>) -> &'a str {
        let inside = self.slice(range);
        let bytes = inside.first().zip(inside.last()).map(|(first, last)| first.range.start..last.range.end);
        bytes.and_then(|bytes| self.prose.get(bytes)).unwrap_or("")
    }

    /// Its clauses with a finite verb, in the order of their verbs.
    pub(super) fn finite(&self) -> impl Iterator<Item = Told<'a>> + '_ {
        let told = |clause: &'a Clause| Some(Told { clause, verb: self.parse.verbs.get(clause.verb)? });
        self.parse.clauses.iter().filter_map(told).filter(|told| told.verb.is_finite())
    }

    /// Its main clauses.
    pub(super) fn mains(&self) -> impl Iterator<Item = Told<'a>> + '_ {
        self.finite().filter(|told| told.clause.kind == ClauseKind::Main)
    }

    /// The token that ends it: the final stop.
    pub(super) fn end(&self) -> usize {
        self.tokens.len().saturating_sub(1)
    }

    /// The number of a noun or a pronoun, by its form or by the determiner before it.
    pub(super) fn number(&self, at: usize) -> Option<Number> {
        self.tokens.get(at)?.features.number.or_else(|| self.determiner_of(at)?.features.number)
    }

    /// The gender of a noun, by its form, the determiner before it, or what the article calls it by.
    pub(super) fn gender(&self, at: usize) -> Option<Gender> {
        let token = self.tokens.get(at)?;
        let named = || {
            let offset = token.range.start;
            let mention = |entity: &&Entity| {
                entity.mentions.iter().any(|of| of.block == self.block && of.certain && of.range.contains(&offset))
            };
            self.entities.iter().find(mention).filter(|entity| entity.certain && !entity.ambiguous)?.gender
        };
        if token.tag == Tag::Propn {
            return named().or_else(|| self.determiner_of(at)?.features.gender);
        }
        token.features.gender.or_else(|| self.determiner_of(at)?.features.gender)
    }

    /// The determiner of the noun phrase that has its head there.
    fn determiner_of(&self, head: usize) -> Option<&'a Token> {
        let phrase = self.parse.phrases.iter().find(|phrase| phrase.head == head)?;
        self.tokens.get(phrase.tokens.start).filter(|first| first.tag == Tag::Det)
    }

    /// The noun phrase that ends right before a token.
    pub(super) fn phrase_ending_at(&self, end: usize) -> Option<&'a NounPhrase> {
        self.parse.phrases.iter().find(|phrase| phrase.tokens.end == end)
    }

    /// Whether a noun names somebody or a body that can act, as far as is known; a name that is no person’s may.
    pub(super) fn acts(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        token.tag == Tag::Propn || is_actor(&token.lemma())
    }

    /// Whether a token is a noun or a name that a pronoun can stand for: no day, no month.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        let named = |token: &Token| matches!(token.tag, Tag::Noun | Tag::Propn) && token.calendar_class().is_none();
        self.tokens.get(at).is_some_and(named)
    }
}

impl Told<'_> {
    /// Whether it tells something in the indicative, or as a rumour.
    pub(super) fn asserts(&self) -> bool {
        matches!(
            self.verb.form,
            VerbForm::Present | VerbForm::Imperfect | VerbForm::SimplePast | VerbForm::Future | VerbForm::Conditional
        )
    }

    /// Whether it is read for sure, with a subject of its own before its verb: one that nothing else can be, or that stands
    /// right before the verb and agrees with it.
    pub(super) fn is_whole(&self, reading: &Reading<'_>) -> bool {
        let number = self.verb.number(reading.tokens);
        let before = self.clause.subject.as_ref().is_some_and(|subject| {
            let near = subject.tokens.end == self.verb.tokens.start
                && number.is_some()
                && reading.number(subject.head) == number
                && subject.phrase.and_then(|phrase| reading.parse.phrases.get(phrase)).is_some_and(|of| of.sound);
            (subject.certain || near) && !subject.shared && subject.tokens.start < self.verb.head
        });
        let pronoun = self.verb.pronoun.is_some_and(|(_, behind)| !behind);
        self.clause.certain && self.verb.certain && self.asserts() && (before || pronoun)
    }

    /// Where its subject begins; where it shares that of another verb, its verb.
    pub(super) fn start(&self) -> usize {
        let of_verb = self.verb.tokens.start;
        let subject = self.clause.subject.as_ref().filter(|subject| !subject.shared);
        let of_pronoun = self.verb.pronoun.map_or(of_verb, |(at, _)| at);
        subject.map_or(of_verb, |subject| subject.tokens.start).min(of_pronoun).min(of_verb)
    }
}
