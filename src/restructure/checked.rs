//! What the independent checker says of each generated unit, before it is used; what it refuses is dropped and told.

use super::plan::{Refused, SectionKind, UnitNature};
use crate::analysis::{Analysis, SentenceId};
use crate::document::{Document, Origin};
use crate::verify::{Checker, Unit, UnitKind};

/// The checker of one article, and what it has refused.
pub(super) struct Gate {
    checker: Checker,
    refused: Vec<Refused>,
    /// The section whose lines are checked.
    section: Option<SectionKind>,
}

impl Gate {
    /// The gate for an article: its sentences by their numbers.
    pub(super) fn new(document: &Document, analysis: &Analysis) -> Self {
        let numbered = document.blocks.iter().zip(&analysis.blocks);
        let paragraphs: Vec<Vec<&str>> = numbered
            .filter(|(block, _)| block.kind.counts() && block.origin == Origin::Author)
            .map(|(block, facts)| {
                let prose = block.prose.text();
                facts.sentences.iter().map(|sentence| prose.get(sentence.range.clone()).unwrap_or("")).collect()
            })
            .collect();
        Self { checker: Checker::new(&paragraphs), refused: Vec::new(), section: None }
    }

    /// Whether a unit may be used; one that may not is remembered.
    pub(super) fn passes(&mut self, text: &str, nature: UnitNature, sources: &[SentenceId]) -> bool {
        self.passes_with(text, nature, sources, &[])
    }

    /// The same, of a unit that may have some words of its own.
    pub(super) fn passes_with(
        &mut self,
        text: &str,
        nature: UnitNature,
        sources: &[SentenceId],
        vocabulary: &[&str],
    ) -> bool {
        self.passes_from(text, nature, (sources, &[]), vocabulary)
    }

    /// The same, of a unit that rests on entries of lexicons too.
    pub(super) fn passes_from(
        &mut self,
        text: &str,
        nature: UnitNature,
        (sources, entries): (&[SentenceId], &[&str]),
        vocabulary: &[&str],
    ) -> bool {
        let cited: Vec<usize> = sources.iter().map(|id| id.0).collect();
        let unit = Unit { text, kind: kind(nature), cited: &cited, entries, vocabulary };
        let Err(refusal) = self.checker.check(&unit) else { return true };
        self.refused.push(Refused {
            nature,
            text: text.to_string(),
            reason: refusal.reason,
            detail: refusal.detail,
            explanation: refusal.reason.label().into(),
            section: self.section,
            sources: sources.to_vec(),
        });
        false
    }

    /// What is checked from now on belongs to this section, or to none.
    pub(super) fn enter(&mut self, section: Option<SectionKind>) {
        self.section = section;
    }

    /// What was refused of a section.
    pub(super) fn refused_of(&self, section: SectionKind) -> Vec<Refused> {
        self.refused.iter().filter(|refused| refused.section == Some(section)).cloned().collect()
    }

    /// What was refused, in the order in which it was tried.
    pub(super) fn into_refused(self) -> Vec<Refused> {
        self.refused
    }
}

fn kind(nature: UnitNature) -> UnitKind {
    match nature {
        UnitNature::Intertitre => UnitKind::Heading,
        UnitNature::Titre => UnitKind::Title,
        UnitNature::Description => UnitKind::Description,
        UnitNature::Ligne => UnitKind::Section,
    }
}
