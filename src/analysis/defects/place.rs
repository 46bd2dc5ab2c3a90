//! Where a defect stands, and what is shown of it.

use super::{Defect, DefectClass};
use crate::document::Block;
use crate::source::{Edit, Source, Span};

/// Characters of context on each side of a repair that is shown.
const CONTEXT: usize = 24;

impl Defect {
    /// The defect repaired by putting `with` in the place of `range` of the block's prose.
    pub(super) fn at(
        source: &Source,
        block: &Block,
        class: DefectClass,
        range: std::ops::Range<usize>,
        with: &str,
    ) -> Option<Self> {
        let prose = block.prose.text();
        let span = if range.is_empty() && range.start > 0 {
            // An insertion goes right after the character before it.
            let before = prose[..range.start].chars().next_back()?;
            let end = block.prose.to_source(range.start - before.len_utf8()..range.start).end;
            Span::at(end)
        } else {
            block.prose.to_source(range.clone())
        };
        let (from, to) = (back(prose, range.start), forth(prose, range.end));
        let (head, tail) = (if from > 0 { "…" } else { "" }, if to < prose.len() { "…" } else { "" });
        let shown =
            |middle: &str| format!("{head}{}{middle}{}{tail}", &prose[from..range.start], &prose[range.end..to]);
        let (before, after) = (shown(&prose[range.clone()]), shown(with));
        source.text().get(span.range())?;
        Some(Self { class, span, repair: Edit::replace(span, with.to_string()), before, after })
    }
}

/// The start of the words around `at`, some characters back.
fn back(prose: &str, at: usize) -> usize {
    let near = prose[..at].char_indices().rev().take(CONTEXT).last().map_or(at, |(i, _)| i);
    if near == 0 { 0 } else { prose[near..at].find(' ').map_or(near, |space| near + space + 1) }
}

/// The end of the words around `at`, some characters on.
fn forth(prose: &str, at: usize) -> usize {
    let far = prose[at..].char_indices().nth(CONTEXT).map_or(prose.len(), |(i, _)| at + i);
    if far == prose.len() { far } else { prose[at..far].rfind(' ').map_or(far, |space| at + space) }
}
