//! Who in the article a speaker is: the person or the body that he is named as, or that only can be meant.

use super::Speech;
use crate::analysis::names::{Entity, MentionForm};
use crate::analysis::sentences::{BlockFacts, Sentence};
use crate::lexicon::{Gender, Number, SourceClass, Tag, VerbForm, source_noun, title};
use crate::text::{ClauseKind, NameKind, Speaker, Token, Voice, byte_range};
use std::ops::Range;

/// So many bytes before a pronoun, who is named may be meant.
const REACH: usize = 4000;
/// A sentence of more tokens tells nothing for sure.
const LONGEST: usize = 400;

/// A name in a block.
struct Mention {
    range: Range<usize>,
    entity: usize,
    kind: NameKind,
    form: MentionForm,
    gender: Option<Gender>,
}

/// Where the article names somebody or something, block by block.
pub(super) struct People<'a> {
    blocks: &'a [BlockFacts],
    mentions: Vec<Vec<Mention>>,
    genders: Vec<Option<Gender>>,
    /// In each block, the bytes of what it says that somebody is, and who that is.
    roles: Vec<Vec<(Range<usize>, usize)>>,
}

/// What a speaker is called by, where it is no name.
struct Pointer {
    gender: Gender,
    /// `ce pêcheur`, not `-t-il`.
    noun: bool,
}

impl<'a> People<'a> {
    pub(super) fn new(blocks: &'a [BlockFacts], entities: &[Entity]) -> Self {
        let mut mentions: Vec<Vec<Mention>> = Vec::new();
        mentions.resize_with(blocks.len(), Vec::new);
        let mut roles: Vec<Vec<(Range<usize>, usize)>> = vec![Vec::new(); blocks.len()];
        for (index, entity) in entities.iter().enumerate() {
            for role in &entity.roles {
                if let Some(block) = roles.get_mut(role.block) {
                    block.push((role.range.clone(), index));
                }
            }
            for mention in entity.mentions.iter().filter(|mention| mention.certain || mention.form == MentionForm::Name)
            {
                if let Some(block) = mentions.get_mut(mention.block) {
                    let (kind, form, gender) = (entity.kind, mention.form, entity.gender);
                    block.push(Mention { range: mention.range.clone(), entity: index, kind, form, gender });
                }
            }
        }
        for block in &mut mentions {
            block.sort_by_key(|mention| mention.range.start);
        }
        Self { blocks, mentions, genders: entities.iter().map(|entity| entity.gender).collect(), roles }
    }

    /// The gender of an entity, where it is known.
    pub(super) fn gender(&self, entity: Option<usize>) -> Option<Gender> {
        self.genders.get(entity?).copied().flatten()
    }

    /// The mentions that begin in a range of a block.
    fn within(&self, block: usize, range: &Range<usize>) -> &[Mention] {
        let Some(mentions) = self.mentions.get(block) else { return &[] };
        let from = mentions.partition_point(|mention| mention.range.start < range.start);
        let to = mentions.partition_point(|mention| mention.range.start < range.end);
        mentions.get(from..to).unwrap_or(&[])
    }

    /// Whom the words of a speaker name themselves: `Anne Rol`, `le préfet Luc Rol`, `la maire` of whom alone it is said.
    pub(super) fn named(&self, block: usize, speaker: &Speaker) -> Option<usize> {
        let tokens = &self.blocks.get(block)?.tokens;
        let range = byte_range(tokens, &speaker.tokens)?;
        let mut own = self.within(block, &range).iter().filter(|mention| {
            // `le fils de Luc Rol`, `le ministre de la Mer`
            let at = tokens.partition_point(|token| token.range.start < mention.range.start);
            let before = tokens.get(speaker.tokens.start..at).unwrap_or(&[]).iter().rev();
            // `la cheffe du parti Rivage` is no party.
            if mention.kind != NameKind::Person
                && before.clone().any(|token| token.tag == Tag::Adp || is_contracted(token))
            {
                return false;
            }
            let ruling =
                before.into_iter().find(|token| !matches!(token.tag, Tag::Det | Tag::Adj) || is_contracted(token));
            ruling.is_none_or(|ruling| ruling.tag != Tag::Adp && !is_contracted(ruling))
        });
        let Some(first) = own.next() else { return self.described(block, tokens, speaker) };
        own.all(|other| other.entity == first.entity).then_some(first.entity)
    }

    /// Whom the words of a speaker are the role of, where his name stands beside them: `la cheffe du parti, Anne Rol, dit`.
    fn described(&self, block: usize, tokens: &[Token], speaker: &Speaker) -> Option<usize> {
        let first = tokens.get(speaker.tokens.clone())?.iter().position(|token| token.tag != Tag::Det)?;
        let at = tokens.get(speaker.tokens.start + first)?.range.start;
        let mut own = self.roles.get(block)?.iter().filter(|(range, _)| range.start == at);
        let (_, entity) = own.next()?;
        own.all(|(_, other)| other == entity).then_some(*entity)
    }

    /// Whom a pronoun or a pointing noun means: the only one that fits of `last`, who spoke before, and of those named in
    /// the block before it, where nobody else is spoken of.
    pub(super) fn meant(&self, block: usize, speaker: &Speaker, last: Option<(usize, usize, usize)>) -> Option<usize> {
        let facts = self.blocks.get(block)?;
        let pointer = pointer(facts.tokens.get(speaker.tokens.clone())?)?;
        let at = facts.tokens.get(speaker.tokens.start)?.range.start;
        let since = last.filter(|(_, of, end)| *of == block && *end <= at);
        let fits = |entity: usize| self.gender(Some(entity)).is_none_or(|gender| gender == pointer.gender);
        let last =
            last.filter(|(entity, there, end)| !self.names_another(*entity, *there, *end, block, pointer.gender));
        let mut found = last.map(|(entity, ..)| entity).filter(|entity| fits(*entity));
        let mut free = found.is_some();
        let from = since.map_or(at.saturating_sub(REACH), |(.., end)| end);
        for mention in self.within(block, &(from..at)) {
            let personal = mention.kind == NameKind::Person;
            if !personal || facts.in_quote(mention.range.start) || mention.gender.is_some_and(|of| of != pointer.gender)
            {
                continue;
            }
            if found.is_some_and(|found| found != mention.entity) {
                return None;
            }
            found = Some(mention.entity);
            // `sous Luc Rol, a-t-il dit`: who is beside what is told says nothing of it.
            let name = facts.tokens.partition_point(|token| token.range.start < mention.range.start);
            let before = name.checked_sub(1).and_then(|before| facts.tokens.get(before));
            free |= before.is_none_or(|before| before.tag != Tag::Adp && !is_contracted(before));
        }
        // Of whom nothing tells the gender, a pronoun is only said where he spoke right before.
        let spoke = |entity: usize| {
            let right_before = |(of, there, end): (usize, usize, usize)| {
                let near = of == entity && block.saturating_sub(there) <= 1;
                near && (there == block || !self.others(there, end..usize::MAX, Some(entity), false))
            };
            !pointer.noun && last.is_some_and(right_before)
        };
        let entity = found.filter(|_| free).filter(|entity| match self.gender(Some(*entity)) {
            Some(gender) => gender == pointer.gender,
            None => spoke(*entity),
        })?;
        let rival = sentences(facts, &(from..at)).iter().rev().take(8).any(|sentence| {
            sentence.tokens.len() > LONGEST || self.speaks_of_another(block, sentence, from..at, &pointer, entity)
        });
        (!rival).then_some(entity)
    }

    /// Whether another person of this gender is named between where somebody spoke and a block further on.
    fn names_another(&self, entity: usize, there: usize, end: usize, block: usize, gender: Gender) -> bool {
        (there..block).any(|at| {
            let from = if at == there { end } else { 0 };
            self.within(at, &(from..usize::MAX)).iter().any(|mention| {
                let quoted = self.blocks.get(at).is_some_and(|facts| facts.in_quote(mention.range.start));
                let fits = mention.gender.is_none_or(|of| of == gender);
                mention.kind == NameKind::Person && mention.entity != entity && fits && !quoted
            })
        })
    }

    /// Whether a sentence has for subject, in a range, somebody without a name who may be meant.
    fn speaks_of_another(
        &self,
        block: usize,
        sentence: &Sentence,
        range: Range<usize>,
        pointer: &Pointer,
        entity: usize,
    ) -> bool {
        self.subjects(block, sentence).any(|(tokens, head)| {
            let inside = range.contains(&head.range.start);
            let singular = head.features.number != Some(Number::Plural);
            let fits = head.features.gender.is_none_or(|of| of == pointer.gender);
            let own = self.within(block, &tokens).iter().any(|mention| mention.entity == entity);
            inside && singular && fits && !own && (pointer.noun || is_somebody(head))
        })
    }

    /// The subjects of a sentence that stand outside quotations and are no pronouns: the bytes of each, and its head.
    fn subjects(&self, block: usize, sentence: &'a Sentence) -> impl Iterator<Item = (Range<usize>, &'a Token)> {
        let facts = self.blocks.get(block);
        let tokens = facts.map_or(&[][..], |facts| facts.sentence_tokens(sentence));
        sentence.structure.parse.clauses.iter().filter_map(move |clause| {
            let subject = clause.subject.as_ref().filter(|subject| !subject.pronoun)?;
            let head = tokens.get(subject.head)?;
            let bytes = byte_range(tokens, &subject.tokens)?;
            (!facts?.in_quote(head.range.start)).then_some((bytes, head))
        })
    }

    /// The one person that a sentence without quotation tells of, as the subject of its first main clause: the tokens of
    /// the block that name him, and who he is.
    pub(super) fn topic(&self, block: usize, sentence: usize) -> Option<(Range<usize>, usize)> {
        let facts = self.blocks.get(block)?;
        let sentence = facts.sentences.get(sentence)?;
        let parse = &sentence.structure.parse;
        let clause = parse.clauses.iter().find(|clause| clause.kind == ClauseKind::Main && clause.subject.is_some())?;
        let group = parse.verbs.get(clause.verb)?;
        let subject = clause.subject.as_ref().filter(|subject| subject.certain)?;
        let tokens = subject.tokens.start + sentence.tokens.start..subject.tokens.end + sentence.tokens.start;
        let bytes = byte_range(&facts.tokens, &tokens)?;
        let quoted = facts.quotes.iter().any(|quote| sentence.range.contains(&quote.range.start));
        let mut named = self.within(block, &sentence.range).iter().filter(|mention| mention.kind == NameKind::Person);
        let own = named.next().filter(|first| bytes.contains(&first.range.start))?;
        let alone = named.all(|other| other.entity == own.entity);
        let active = group.is_finite() && group.voice != Voice::Passive && group.form != VerbForm::Conditional;
        let others = self.others(block, sentence.range.clone(), Some(own.entity), false);
        (!quoted && alone && active && !others).then_some((tokens, own.entity))
    }

    /// Whether sentences of a block, outside quotations, speak of somebody else than `own`, or name another source; where
    /// `alone`, groups are nobody else.
    pub(super) fn others(&self, block: usize, range: Range<usize>, own: Option<usize>, alone: bool) -> bool {
        let Some(facts) = self.blocks.get(block) else { return true };
        let named = self.within(block, &range).iter().any(|mention| {
            let person = mention.kind == NameKind::Person && mention.form != MentionForm::Pronoun;
            person && Some(mention.entity) != own && !facts.in_quote(mention.range.start)
        });
        let sentences = sentences(facts, &range).iter();
        named
            || sentences.clone().any(|sentence| {
                self.subjects(block, sentence).any(|(tokens, head)| {
                    let inside = range.contains(&head.range.start);
                    let group = alone && head.features.number == Some(Number::Plural);
                    let mine = self.within(block, &tokens).iter().any(|mention| Some(mention.entity) == own);
                    inside && !group && !mine && (is_somebody(head) || head.tag == Tag::Propn && !alone)
                })
            })
            || sentences.flat_map(|sentence| facts.sentence_tokens(sentence)).any(|token| {
                range.contains(&token.range.start) && token.folded == "selon" && !facts.in_quote(token.range.start)
            })
    }
}

/// Gives each speaker of `found` the entity that he is.
pub(super) fn identify(people: &People, order: &[usize], found: &mut [Vec<Speech>]) {
    // Who spoke last: the entity, the block, where his quotation or his name ends.
    let mut last: Option<(usize, usize, usize)> = None;
    for &block in order {
        for speech in found.get_mut(block).into_iter().flatten() {
            let there = speech.speaker_block;
            let Some(speaker) = speech.quotation.speaker.as_ref().filter(|speaker| speaker.certain) else { continue };
            let near = last.filter(|(_, of, _)| block.saturating_sub(*of) <= 2);
            speech.entity = people.named(there, speaker).or_else(|| people.meant(there, speaker, near));
            let end = people.blocks.get(there).and_then(|facts| byte_range(&facts.tokens, &speaker.tokens));
            let end = end.filter(|_| there == block).map_or(0, |range| range.end).max(speech.quotation.range.end);
            last = speech.entity.map(|entity| (entity, block, end));
        }
    }
}

/// `-t-il`, `elle`, `ce pêcheur`: what points at somebody told of.
fn pointer(tokens: &[Token]) -> Option<Pointer> {
    match tokens {
        [only] => {
            let gender = match only.folded.as_str() {
                "il" | "-il" | "-t-il" | "lui" | "celui-ci" => Gender::Masculine,
                "elle" | "-elle" | "-t-elle" | "celle-ci" => Gender::Feminine,
                _ => return None,
            };
            Some(Pointer { gender, noun: false })
        }
        [pointing, noun, ..] if noun.tag == Tag::Noun || noun.tag == Tag::Adj => {
            let gender = match pointing.folded.as_str() {
                "ce" | "cet" => Gender::Masculine,
                "cette" => Gender::Feminine,
                _ => return None,
            };
            tokens.iter().all(|token| token.tag != Tag::Propn).then_some(Pointer { gender, noun: true })
        }
        _ => None,
    }
}

/// The sentences of a block that a range of bytes touches.
fn sentences<'f>(facts: &'f BlockFacts, range: &Range<usize>) -> &'f [Sentence] {
    let from = facts.sentences.partition_point(|sentence| sentence.range.end <= range.start);
    let to = facts.sentences.partition_point(|sentence| sentence.range.start < range.end);
    facts.sentences.get(from..to).unwrap_or(&[])
}

fn is_contracted(token: &Token) -> bool {
    matches!(token.folded.as_str(), "du" | "des" | "au" | "aux")
}

/// Whether a noun is said of people.
fn is_somebody(noun: &Token) -> bool {
    let lemma = noun.lemma();
    noun.tag == Tag::Noun
        && (title(&lemma).is_some()
            || title(&noun.folded).is_some()
            || source_noun(&lemma) == Some(SourceClass::Person))
}
