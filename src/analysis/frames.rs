//! Frames: who does what, when, where, how many, according to whom, and whether it is a fact.

use super::adjuncts::Adjuncts;
use super::names::{Entity, EntityMention};
use super::sentences::{BlockFacts, Sentence, SentenceId};
use crate::document::{Document, Origin};
use crate::lexicon::VerbForm;
use crate::text::{Factuality, Modality, NameKind, Negation, Token, Voice, byte_range};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

/// What a clause tells; byte ranges of the block's prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Its sentence.
    pub sentence: SentenceId,
    /// Index of its block.
    pub block: usize,
    /// The clause in the sentence's parse.
    pub clause: usize,
    /// The infinitive of its verb.
    pub verb: String,
    /// Where the verb group stands.
    pub verb_range: Range<usize>,
    /// Tense and mood.
    pub form: VerbForm,
    /// Whether an auxiliary makes it a past.
    pub compound: bool,
    /// Voice.
    pub voice: Voice,
    /// Negation.
    pub negation: Negation,
    /// What a semi-auxiliary adds.
    pub modality: Option<Modality>,
    /// Who or what the verb is said of.
    pub subject: Option<Argument>,
    /// The direct object, or what the copula says.
    pub object: Option<Argument>,
    /// The places named in the clause: indices into the entities.
    pub places: Vec<usize>,
    /// The dates and times in it.
    pub dates: Vec<Range<usize>>,
    /// The quantities in it.
    pub quantities: Vec<Range<usize>>,
    /// Who says it, where that is not the article.
    pub source: Option<Range<usize>>,
    /// How far it is a fact.
    pub factuality: Factuality,
    /// Whether verb, subject, place among the clauses are all certain.
    pub certain: bool,
    /// The first frame that tells the same, if this is not the first.
    pub same_as: Option<usize>,
}

/// A subject or an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its words.
    pub range: Range<usize>,
    /// The dictionary form of its head; of a pronoun, itself.
    pub head: String,
    /// The entity it names or stands for: index into the entities.
    pub entity: Option<usize>,
}

/// The frames of the author's prose, in reading order.
pub(super) fn frames(document: &Document, blocks: &[BlockFacts], entities: &[Entity]) -> Vec<Frame> {
    let mentions = Mentions::new(blocks.len(), entities);
    let mut frames: Vec<Frame> = Vec::new();
    for (index, (block, facts)) in document.blocks.iter().zip(blocks).enumerate() {
        if block.origin != Origin::Author || !block.kind.counts() {
            continue;
        }
        for sentence in &facts.sentences {
            let reader =
                Reader { block: index, facts, sentence, tokens: facts.sentence_tokens(sentence), mentions: &mentions };
            let clauses = 0..sentence.structure.parse.clauses.len();
            frames.extend(clauses.filter_map(|clause| reader.frame(clause)));
        }
    }
    link(&mut frames);
    frames
}

/// The mentions of entities by block, in order.
struct Mentions<'a>(Vec<Vec<(&'a EntityMention, usize, NameKind)>>);

impl<'a> Mentions<'a> {
    fn new(blocks: usize, entities: &'a [Entity]) -> Self {
        let mut by_block: Vec<Vec<(&EntityMention, usize, NameKind)>> = vec![Vec::new(); blocks];
        for (index, entity) in entities.iter().enumerate() {
            for mention in &entity.mentions {
                if let Some(block) = by_block.get_mut(mention.block) {
                    block.push((mention, index, entity.kind));
                }
            }
        }
        for block in &mut by_block {
            block.sort_by_key(|(mention, ..)| mention.range.start);
        }
        Self(by_block)
    }

    /// Those that lie within a range of a block.
    fn within(
        &self,
        block: usize,
        range: &Range<usize>,
    ) -> impl Iterator<Item = &(&'a EntityMention, usize, NameKind)> {
        let all = self.0.get(block).map_or(&[][..], Vec::as_slice);
        let from = all.partition_point(|(mention, ..)| mention.range.start < range.start);
        let end = range.end;
        all[from..]
            .iter()
            .take_while(move |(mention, ..)| mention.range.start < end)
            .filter(move |(mention, ..)| mention.range.end <= end)
    }
}

struct Reader<'t> {
    block: usize,
    facts: &'t BlockFacts,
    sentence: &'t Sentence,
    tokens: &'t [Token],
    mentions: &'t Mentions<'t>,
}

impl Reader<'_> {
    fn bytes(&self, range: &Range<usize>) -> Option<Range<usize>> {
        byte_range(self.tokens, range)
    }

    fn frame(&self, index: usize) -> Option<Frame> {
        let structure = &self.sentence.structure;
        let parse = &structure.parse;
        let clause = parse.clauses.get(index)?;
        let group = parse.verbs.get(clause.verb).filter(|group| group.is_finite())?;
        let standing = structure.standings.clauses.get(index)?;
        let subject = clause.subject.as_ref().and_then(|subject| self.argument(&subject.tokens, subject.head));
        let object = clause.object.and_then(|object| parse.phrases.get(object));
        // An object whose end is not sure is left out.
        let object =
            object.filter(|object| object.certain).and_then(|object| self.argument(&object.tokens, object.head));
        let adjuncts = Adjuncts::new(self.tokens, structure, index, group)?;
        let inner = |token: usize| adjuncts.is_innermost(token);
        let dates = structure.dates.iter().filter(|date| adjuncts.has_date(date));
        let quantities = structure.quantities.iter().filter(|quantity| adjuncts.has_quantity(quantity));
        let extent = self.bytes(&clause.tokens)?;
        let places = self.mentions.within(self.block, &extent).filter(|(mention, _, kind)| {
            *kind == NameKind::Place
                && self.tokens.iter().position(|token| token.range.start == mention.range.start).is_some_and(inner)
        });
        let verb_range = self.bytes(&group.tokens)?;
        let quoted = self.facts.in_quote(verb_range.start);
        let factuality = match standing.factuality {
            Factuality::Asserted if quoted => Factuality::Attributed,
            other => other,
        };
        let sure = self.tokens.get(group.head).is_some_and(|token| token.sure);
        let subject_certain = clause.subject.as_ref().is_some_and(|subject| subject.certain);
        Some(Frame {
            sentence: self.sentence.id,
            block: self.block,
            clause: index,
            verb: group.lemma(self.tokens),
            verb_range,
            form: group.form,
            compound: group.compound,
            voice: group.voice,
            negation: group.negation,
            modality: group.modality,
            places: places.map(|(_, entity, _)| *entity).collect(),
            dates: dates.filter_map(|date| self.bytes(&date.tokens)).collect(),
            quantities: quantities.filter_map(|quantity| self.bytes(&quantity.number)).collect(),
            source: standing.source.as_ref().and_then(|source| self.bytes(source)),
            factuality,
            certain: sure && subject_certain && subject.is_some() && clause.certain,
            subject,
            object,
            same_as: None,
        })
    }

    fn argument(&self, range: &Range<usize>, head: usize) -> Option<Argument> {
        let range = self.bytes(range)?;
        let token = self.tokens.get(head)?;
        // The entity that the head names: its mention holds the head.
        let found =
            self.mentions.within(self.block, &range).find(|(mention, ..)| mention.range.contains(&token.range.start));
        Some(Argument { head: token.lemma().into_owned(), entity: found.map(|(_, entity, _)| *entity), range })
    }
}

/// Frames with the same verb, the same negation and the same arguments tell one fact twice.
fn link(frames: &mut [Frame]) {
    let named =
        |argument: &Argument| argument.entity.map_or_else(|| argument.head.clone(), |entity| format!("#{entity}"));
    let mut first = BTreeMap::new();
    for (index, frame) in frames.iter_mut().enumerate() {
        let (Some(subject), Some(object)) = (frame.subject.as_ref().map(named), frame.object.as_ref().map(named))
        else {
            continue;
        };
        let denied = frame.negation == Negation::Full;
        let key = (frame.verb.clone(), denied, frame.voice == Voice::Passive, subject, object);
        match first.entry(key) {
            Entry::Occupied(earlier) => frame.same_as = Some(*earlier.get()),
            Entry::Vacant(place) => {
                place.insert(index);
            }
        }
    }
}
