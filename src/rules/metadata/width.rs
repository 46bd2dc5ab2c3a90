//! The engine of the rules on what search result pages cut off.

use crate::analysis::{MetaFact, text_width};
use crate::rules::Found;
use crate::text::count_characters;

/// What is measured, and against what.
pub(super) struct Width {
    /// Its name with its article.
    pub(super) name: &'static str,
    /// Font size on result pages, in pixels of Arial.
    pub(super) font: u32,
    /// Widest text, in pixels.
    pub(super) limit: u32,
    /// What to do.
    pub(super) advice: &'static str,
}

impl Width {
    /// The widest text that is let through.
    pub(super) fn widest(&self) -> u32 {
        self.limit + self.limit * MARGIN / 100
    }
}

/// Share of the limit, per cent, that a text may go over: result pages do not all cut at the same pixel.
const MARGIN: u32 = 4;

/// A finding when the text is wider than what is shown.
pub(super) fn too_wide(found: &mut Found, fact: &MetaFact, width: &Width) {
    let pixels = text_width(&fact.text, width.font);
    if pixels <= width.widest() {
        return;
    }
    let (name, limit, characters) = (width.name, width.limit, count_characters(&fact.text));
    let message =
        format!("{name} fait {pixels} pixels ({characters} caractères), pour {limit} affichés environ sur ordinateur.");
    found
        .at(fact.span, message)
        .why("Sa fin sera sans doute coupée dans les pages de résultats.")
        .advice(width.advice)
        .generated(fact.generated);
}
