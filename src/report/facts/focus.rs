//! Where an article answers to a keyphrase.

use crate::analysis::{Focus, FocusForm, FocusMatch, FocusOrigin, FocusPlace};
use crate::source::{Source, Span};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub(super) struct FocusRow {
    text: String,
    origin: FocusOrigin,
    /// Whether only its own forms count.
    exact: bool,
    occurrences: Vec<OccurrenceRow>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct OccurrenceRow {
    place: FocusPlace,
    form: FocusForm,
    #[serde(flatten)]
    span: Span,
}

impl FocusRow {
    pub(super) fn new(source: &Source, focus: Focus) -> Self {
        let row = |found: &FocusMatch| OccurrenceRow {
            place: found.place,
            form: found.form,
            span: source.original(found.span),
        };
        Self {
            occurrences: focus.found.iter().map(row).collect(),
            text: focus.phrase.text,
            origin: focus.origin,
            exact: focus.phrase.exact,
        }
    }
}
