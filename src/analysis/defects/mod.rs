//! Accidents of copying, converting and translating: found here once, reported by rules, repaired by restructuring.
//!
//! Each class is a file. A doubtful case is no defect.

mod articles;
mod auxiliary;
mod boilerplate;
mod guillemets;
mod place;

pub use guillemets::unclosed_fragments;

use super::sentences::BlockFacts;
use crate::document::{Block, Document};
use crate::source::{Edit, Source, Span};
use crate::text::{self, Token};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The kinds of defects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DefectClass {
    /// A line of the site the text was copied from: player, newsletter, share buttons.
    LigneParasite,
    /// An opening or closing guillemet written twice.
    GuillemetDouble,
    /// A quotation that is opened and never closed.
    GuillemetOuvert,
    /// A quotation that a guillemet opens and another sign closes, or the other way round.
    GuillemetDepareille,
    /// A past participle before *que* whose auxiliary is missing.
    AuxiliaireManquant,
    /// A vowel that is not elided: *le arbre*.
    Elision,
    /// An article that is not contracted: *de le maire*.
    Contraction,
    /// A word written twice.
    MotDouble,
}

impl DefectClass {
    /// What happened, for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::LigneParasite => "ligne étrangère à l’article retirée",
            Self::GuillemetDouble => "guillemet doublé retiré",
            Self::GuillemetOuvert => "citation refermée",
            Self::GuillemetDepareille => "guillemet dépareillé remplacé",
            Self::AuxiliaireManquant => "auxiliaire rétabli",
            Self::Elision => "élision rétablie",
            Self::Contraction => "article contracté",
            Self::MotDouble => "mot doublé retiré",
        }
    }
}

/// A defect and its repair.
#[derive(Clone, Debug)]
pub struct Defect {
    /// Its kind.
    pub class: DefectClass,
    /// Where it stands.
    pub span: Span,
    /// The splice that mends it.
    pub repair: Edit,
    /// The place before, in a few words.
    pub before: String,
    /// The place after the repair; empty when the line goes.
    pub after: String,
}

/// The defects of a document, in the order of the text; their repairs do not overlap. `read` holds its blocks where they
/// have been read already.
pub fn defects(source: &Source, document: &Document, read: Option<&[BlockFacts]>) -> Vec<Defect> {
    let mut found = boilerplate::defects(source, document);
    let gone: Vec<Span> = found.iter().map(|defect| defect.repair.span).collect();
    let stays = |defect: &Defect| !gone.iter().any(|span| goes_with(defect.span, *span));
    found.extend(guillemets::defects(source, document).into_iter().filter(stays));
    for (index, block) in document.author_blocks() {
        let mut reading = Reading { block, read: read.and_then(|read| read.get(index)), own: None };
        let auxiliaries = auxiliary::defects(source, &mut reading);
        for defect in auxiliaries.into_iter().chain(articles::defects(source, &mut reading)) {
            // Two repairs at one place would have no order.
            let at = defect.repair.span;
            let apart =
                found.iter().all(|other: &Defect| other.repair.span.start > at.end || at.start > other.repair.span.end);
            if stays(&defect) && apart {
                found.push(defect);
            }
        }
    }
    found.sort_by_key(|defect| (defect.repair.span.start, defect.repair.span.end));
    found
}

/// The words of a block, read once for those who look at them.
struct Reading<'a> {
    block: &'a Block,
    /// Its reading where it has been made already.
    read: Option<&'a BlockFacts>,
    own: Option<(Vec<Token>, Vec<Range<usize>>)>,
}

impl Reading<'_> {
    /// Whether its words may hold what is looked for, before they are tagged: most blocks do not.
    fn may(&self, holds: impl Fn(&[Token]) -> bool) -> bool {
        match (self.read, &self.own) {
            (Some(facts), _) => holds(&facts.tokens),
            (None, Some((tokens, _))) => holds(tokens),
            (None, None) => holds(&text::tokenize(self.block.prose.text())),
        }
    }

    /// Its sentences, each with its tokens.
    fn sentences(&mut self) -> Vec<&[Token]> {
        if self.read.is_none() && self.own.is_none() {
            self.own = Some(text::read(self.block.prose.text()));
        }
        let (tokens, ranges): (&[Token], Vec<&Range<usize>>) = match (self.read, &self.own) {
            (Some(facts), _) => (&facts.tokens, facts.sentences.iter().map(|sentence| &sentence.range).collect()),
            (None, Some((tokens, ranges))) => (tokens, ranges.iter().collect()),
            (None, None) => (&[], Vec::new()),
        };
        let at = |place: usize| tokens.partition_point(|token| token.range.start < place);
        ranges.into_iter().map(|range| tokens.get(at(range.start)..at(range.end)).unwrap_or(&[])).collect()
    }
}

/// Whether a place lies in lines that are taken out; an insertion right before them does not.
fn goes_with(place: Span, lines: Span) -> bool {
    lines.contains(place.start) && (place.start > lines.start || !place.is_empty())
}
