//! Where an article answers to a keyphrase.

use crate::analysis::{FocusForm, FocusMatch, FocusPhrase, FocusPlace};
use crate::source::{Source, Span};
use serde::Serialize;

/// Who gives the keyphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FocusOrigin {
    /// Whoever asks.
    Asked,
    /// The front matter of the article, or the head of its page.
    Article,
    /// The configuration.
    Configuration,
}

/// A keyphrase with where it occurs.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The keyphrase.
    pub phrase: FocusPhrase,
    /// Who gives it.
    pub origin: FocusOrigin,
    /// Its occurrences.
    pub found: Vec<FocusMatch>,
}

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
