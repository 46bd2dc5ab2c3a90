//! Sections that let a reader look something up, drawn from the facts of the article.

mod key_figures;

use super::plan::Section;
use crate::analysis::Analysis;
use crate::document::Document;

/// The sections that the facts of the article carry.
pub(super) fn choose(document: &Document, analysis: &Analysis) -> Vec<Section> {
    key_figures::section(document, analysis).into_iter().collect()
}
