//! What an article should be found by.

use super::super::plan::Keywords;
use crate::analysis::{Analysis, Role, content_stems, declared_focus};
use crate::document::Document;
use crate::text;
use std::collections::BTreeSet;

/// Most secondary keyphrases that are told.
const SECONDARY: usize = 6;

/// The keyphrase that a title and a description should hold.
pub(super) struct Focus {
    pub(super) text: String,
    stems: Vec<String>,
}

impl Focus {
    /// The one that the author declares, else the principal one of the article.
    pub(super) fn of(document: &Document, analysis: &Analysis) -> Option<Self> {
        let declared = declared_focus(document).map(|text| text.trim().trim_matches(['"', '«', '»', ' ', '\u{a0}']));
        let focus = match declared {
            Some(text) => Self { text: text.to_string(), stems: stems(text).into_iter().collect() },
            None => {
                let principal = analysis.keyphrases.iter().find(|phrase| phrase.role == Role::Principal)?;
                Self { text: principal.text.clone(), stems: principal.stems.clone() }
            }
        };
        (!focus.stems.is_empty()).then_some(focus)
    }

    /// Whether a text holds it, in any form and order: all its words, or most of them where they are more than two.
    pub(super) fn is_in(&self, text: &str) -> bool {
        self.is_in_stems(&stems(text))
    }

    /// The same of the stems of a text.
    pub(super) fn is_in_stems(&self, held: &BTreeSet<String>) -> bool {
        let known = self.stems.iter().filter(|stem| held.contains(*stem)).count();
        let wanted = if self.stems.len() <= 2 { self.stems.len() } else { self.stems.len().div_ceil(2).max(2) };
        known >= wanted
    }
}

fn stems(text: &str) -> BTreeSet<String> {
    content_stems(&text::read(text).0).into_iter().collect()
}

/// The keyphrases of an article, as metadata.
pub(in super::super) fn keywords(document: &Document, analysis: &Analysis) -> Keywords {
    let principal = Focus::of(document, analysis).map(|focus| focus.text);
    let secondary = analysis.keyphrases.iter().filter(|phrase| phrase.role == Role::Secondary);
    let others = secondary.map(|phrase| phrase.text.clone()).filter(|text| Some(text) != principal.as_ref());
    Keywords { secondary: others.take(SECONDARY).collect(), principal }
}
