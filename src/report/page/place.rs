//! From places of the file to places of the prose that is read.

use super::ReadBlock;
use crate::source::Span;
use std::ops::Range;

impl ReadBlock {
    /// The words of the block that come from `span`; none where it holds no part of them.
    pub(super) fn range_of(&self, span: Span) -> Option<Range<usize>> {
        let mut found: Option<Range<usize>> = None;
        for (range, source, verbatim) in &self.parts {
            if source.end <= span.start || span.end <= source.start {
                continue;
            }
            let inside = |offset: usize| range.start + offset.clamp(source.start, source.end) - source.start;
            let (start, end) =
                if *verbatim { (inside(span.start), inside(span.end)) } else { (range.start, range.end) };
            found = Some(match found {
                Some(known) => known.start.min(start)..known.end.max(end),
                None => start..end,
            });
        }
        // A place inside a character of the prose belongs to all of it.
        let range = found?;
        let start = self.text.floor_char_boundary(range.start);
        let end = (range.end..=self.text.len()).find(|at| self.text.is_char_boundary(*at))?;
        (start < end).then_some(start..end)
    }

    /// Where the prose goes on from `offset` of the file.
    pub(super) fn prose_at(&self, offset: usize) -> usize {
        let part = self.parts.iter().find(|(_, source, _)| offset < source.end);
        let Some((range, source, verbatim)) = part else { return self.text.len() };
        let at = if *verbatim { range.start + offset.saturating_sub(source.start) } else { range.start };
        self.text.floor_char_boundary(at)
    }
}
