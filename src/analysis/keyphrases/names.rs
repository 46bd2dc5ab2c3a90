//! Keyphrases that name a person, a place, an organisation: by what name each is shown, and which of them name the same.

use super::candidates::{Candidate, Occurrence};
use crate::analysis::names::{Entity, MentionForm};
use crate::document::{BlockKind, Document};
use crate::lexicon::fold;
use crate::source::Span;
use crate::text::NameKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// Where the names of an article stand.
pub(super) struct Names<'e> {
    entities: &'e [Entity],
    /// The mentions by name of each block, in order, with the entity.
    mentions: BTreeMap<usize, Vec<(Range<usize>, usize)>>,
    /// The sure names, folded and as they are written, where both have the same length.
    written: Vec<(String, &'e str)>,
}

impl<'e> Names<'e> {
    pub(super) fn new(entities: &'e [Entity]) -> Self {
        let mut mentions: BTreeMap<usize, Vec<(Range<usize>, usize)>> = BTreeMap::new();
        for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| !entity.ambiguous) {
            let named = |form| matches!(form, MentionForm::Name | MentionForm::Short | MentionForm::Acronym);
            for mention in entity.mentions.iter().filter(|mention| named(mention.form)) {
                mentions.entry(mention.block).or_default().push((mention.range.clone(), index));
            }
        }
        for places in mentions.values_mut() {
            places.sort_by_key(|(range, _)| range.start);
        }
        // A people gives its name to an adjective too: `communauté arménienne`.
        let sure =
            entities.iter().filter(|entity| entity.certain && !entity.ambiguous && entity.kind != NameKind::People);
        let written = sure.map(|entity| (fold(&entity.name), entity.name.as_str()));
        let written = written.filter(|(folded, name)| folded.len() == name.len()).collect();
        Self { entities, mentions, written }
    }

    /// The entity that a candidate names, wholly or by a part of its name, nearly wherever it stands.
    pub(super) fn named(&self, candidate: &Candidate) -> Option<usize> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for occurrence in &candidate.occurrences {
            if let Some(entity) = self.at(occurrence) {
                *counts.entry(entity).or_default() += 1;
            }
        }
        let (entity, count) = counts.into_iter().max_by_key(|(entity, count)| (*count, std::cmp::Reverse(*entity)))?;
        (count * 4 >= candidate.occurrences.len() * 3).then_some(entity)
    }

    fn at(&self, occurrence: &Occurrence) -> Option<usize> {
        let places = self.mentions.get(&occurrence.block)?;
        let before = places.partition_point(|(range, _)| range.start <= occurrence.range.start);
        let (range, entity) = places.get(before.checked_sub(1)?)?;
        (occurrence.range.end <= range.end).then_some(*entity)
    }

    pub(super) fn entity(&self, index: usize) -> Option<&'e Entity> {
        self.entities.get(index)
    }

    /// Where an entity is named in the body, in order.
    pub(super) fn places(&self, index: usize, document: &Document) -> Vec<Span> {
        let blocks = self.mentions.iter().filter_map(|(at, places)| Some((document.blocks.get(*at)?, places)));
        blocks
            .filter(|(block, _)| block.kind != BlockKind::Heading(1))
            .flat_map(|(block, places)| {
                let own = places.iter().filter(|(_, entity)| *entity == index);
                own.map(|(range, _)| block.prose.to_source(range.clone()))
            })
            .collect()
    }

    /// The name an entity is shown by: its acronym where it is mostly called so, else its longest name.
    pub(super) fn shown(&self, index: usize) -> Option<&'e str> {
        let entity = self.entities.get(index)?;
        let named = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name).count();
        let short = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Acronym).count();
        let acronym = entity.acronym.as_deref().filter(|_| short > named);
        Some(acronym.unwrap_or(&entity.name))
    }

    /// A text with the names in it written as names are: `secours populaire de Mulhouse`, `etats-unis`.
    pub(super) fn written(&self, text: &str) -> String {
        let folded = fold(text);
        if folded.len() != text.len() {
            return text.to_string();
        }
        let mut shown = text.to_string();
        let holds = |name: &str| name.as_bytes().first().is_none_or(|first| folded.as_bytes().contains(first));
        let written = self.written.iter().filter(|(name, _)| name.len() <= folded.len() && holds(name));
        for (name, written) in written {
            for (at, _) in folded.match_indices(name) {
                let bounds = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                let end = at + name.len();
                let whole = bounds(folded[..at].chars().next_back()) && bounds(folded[end..].chars().next());
                if whole && shown.is_char_boundary(at) && shown.is_char_boundary(end) {
                    shown.replace_range(at..end, written);
                }
            }
        }
        shown
    }
}
