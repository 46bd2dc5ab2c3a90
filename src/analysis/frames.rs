//! Frames: who does what, when, where, how many, according to whom, and whether it is a fact.

use super::adjuncts::Adjuncts;
use super::certainty::Certainty;
use super::names::{Entity, EntityMention};
use super::sentences::{BlockFacts, Sentence, SentenceId};
use crate::document::{Document, Origin};
use crate::lexicon::{Tag, VerbForm, analyses};
use crate::text::{Clause, ClauseKind, Factuality, Modality, NameKind, Negation, Token, VerbGroup, Voice, byte_range};
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
    /// The direct object or, of a copula, the attribute.
    pub object: Option<Argument>,
    /// Whether the verb is a copula: *être* or a verb of state.
    pub copula: bool,
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
    let past = tells_the_past(blocks);
    let mut frames: Vec<Frame> = Vec::new();
    for (index, (block, facts)) in document.blocks.iter().zip(blocks).enumerate() {
        if block.origin != Origin::Author || !block.kind.counts() {
            continue;
        }
        for sentence in &facts.sentences {
            let reader = Reader {
                block: index,
                past,
                facts,
                sentence,
                tokens: facts.sentence_tokens(sentence),
                mentions: &mentions,
                capital: block.prose.text().get(sentence.range.clone()).is_some_and(begins_with_capital),
            };
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

/// Whether a text dates anything before this century: its future may be long past.
fn tells_the_past(blocks: &[BlockFacts]) -> bool {
    let sentences = blocks.iter().flat_map(|facts| &facts.sentences);
    sentences.flat_map(|sentence| &sentence.structure.dates).filter(|date| date.certain).any(|date| {
        let year = date.start.year.or(date.start.decade);
        year.is_some_and(|year| year < 2000) || date.start.century.is_some_and(|century| century < 21)
    })
}

fn begins_with_capital(sentence: &str) -> bool {
    sentence.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase)
}

struct Reader<'t> {
    block: usize,
    /// Whether the text tells of what is long past.
    past: bool,
    facts: &'t BlockFacts,
    sentence: &'t Sentence,
    tokens: &'t [Token],
    mentions: &'t Mentions<'t>,
    /// Whether the sentence begins with a capital.
    capital: bool,
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
        let claimed = clause.object.filter(|_| !self.asks_for_object(clause)).and_then(|object| {
            // An object whose end is not sure is left out.
            let object = parse.phrases.get(object).filter(|object| object.certain)?;
            Some((object.tokens.start..self.core(&object.tokens)?, object.head))
        });
        let object = claimed.as_ref().and_then(|(tokens, head)| self.argument(tokens, *head));
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
        let certainty = Certainty {
            tokens: self.tokens,
            structure,
            clause,
            group,
            standing,
            adjuncts: &adjuncts,
            quoted,
            in_quote: &|at| self.facts.in_quote(at),
            capital: self.capital,
            past: self.past,
            object: claimed.as_ref().map(|(tokens, _)| tokens.clone()),
        };
        Some(Frame {
            sentence: self.sentence.id,
            block: self.block,
            clause: index,
            verb: self.verb(group),
            verb_range,
            form: group.form,
            compound: group.compound,
            voice: group.voice,
            negation: group.negation,
            modality: group.modality,
            copula: group.copula,
            places: places.map(|(_, entity, _)| *entity).collect(),
            dates: dates.filter_map(|date| self.bytes(&date.tokens)).collect(),
            quantities: quantities.filter_map(|quantity| self.bytes(&quantity.number)).collect(),
            source: standing.source.as_ref().and_then(|source| self.bytes(source)),
            factuality,
            certain: subject.is_some() && certainty.holds(),
            subject,
            object,
            same_as: None,
        })
    }

    /// Where an object ends without the participle whose complement follows (`les outils | mis à disposition`); none
    /// before a superlative, without which it says something else: `le fleuve le plus long`.
    fn core(&self, object: &Range<usize>) -> Option<usize> {
        let word = |at: usize| self.tokens.get(at).map_or("", |token| token.folded.as_str());
        let superlative = matches!(word(object.end), "le" | "la" | "les")
            && matches!(word(object.end + 1), "plus" | "moins" | "mieux");
        // `moins un lieu que …`: it is none, or not much of one.
        let lessened = matches!(word(object.start.wrapping_sub(1)), "moins" | "plutôt");
        let last = object.end.checked_sub(1).and_then(|last| self.tokens.get(last))?;
        let next = self.tokens.get(object.end);
        let governs = next.is_some_and(|next| next.tag == Tag::Adp && !matches!(next.folded.as_str(), "pour" | "en"));
        let participle = governs
            && object.len() > 2
            && matches!(last.tag, Tag::Verb | Tag::Adj)
            && analyses(&last.folded).any(|analysis| analysis.has_form(VerbForm::PastParticiple));
        (!superlative && !lessened).then_some(object.end - usize::from(participle))
    }

    /// Whether a clause opens with its object, so that what stands behind the verb is none: `le massif qu’il appelle la Dent`.
    fn asks_for_object(&self, clause: &Clause) -> bool {
        let opener = clause.opener.as_ref().and_then(|opener| self.tokens.get(opener.start));
        clause.kind == ClauseKind::Relative
            && opener.is_some_and(|opener| matches!(opener.folded.as_str(), "que" | "qu'"))
    }

    /// The infinitive of a verb group, with the causative before it: `faire apparaître`.
    fn verb(&self, group: &VerbGroup) -> String {
        let lemma = group.lemma(self.tokens);
        let before = self.tokens.get(group.first..group.head).unwrap_or(&[]);
        let causative = before.iter().rev().find(|token| matches!(token.tag, Tag::Verb | Tag::Aux)).map(Token::lemma);
        match causative.as_deref() {
            Some(causative @ ("faire" | "laisser")) => format!("{causative} {lemma}"),
            _ => lemma.into_owned(),
        }
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
