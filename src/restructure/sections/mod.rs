//! Sections that let a reader look something up, drawn from the facts of the article.

mod key_figures;

use super::checked::{self, Gate};
use super::plan::Section;
use crate::analysis::Analysis;
use crate::document::Document;

/// The sections that the facts of the article carry, without the lines that the checker refuses.
pub(super) fn choose(document: &Document, analysis: &Analysis, gate: &mut Gate) -> Vec<Section> {
    let figures = key_figures::section(document, analysis);
    figures.and_then(|section| checked::section(gate, section, key_figures::FEWEST)).into_iter().collect()
}
