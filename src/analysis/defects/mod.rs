//! Accidents of copying, converting and translating: found here once, reported by rules, repaired by restructuring.
//!
//! Each class is a file. A doubtful case is no defect.

mod auxiliary;
mod boilerplate;
mod guillemets;
mod place;

pub use guillemets::unclosed_fragments;

use super::sentences::BlockFacts;
use crate::document::Document;
use crate::source::{Edit, Source, Span};
use serde::{Deserialize, Serialize};

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
    let mended: Vec<Span> = found.iter().map(|defect| defect.repair.span).collect();
    // Two repairs at one place would have no order.
    let apart = |defect: &Defect| {
        let at = defect.repair.span;
        !mended.iter().any(|span| span.start <= at.end && at.start <= span.end)
    };
    let auxiliaries = auxiliary::defects(source, document, read);
    found.extend(auxiliaries.into_iter().filter(|defect| stays(defect) && apart(defect)));
    found.sort_by_key(|defect| (defect.repair.span.start, defect.repair.span.end));
    found
}

/// Whether a place lies in lines that are taken out; an insertion right before them does not.
fn goes_with(place: Span, lines: Span) -> bool {
    lines.contains(place.start) && (place.start > lines.start || !place.is_empty())
}
