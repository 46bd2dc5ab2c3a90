//! Prose from a text whose template tags were covered before it was parsed.

use super::super::Prose;
use super::super::dialects::{Shows, Tag as TemplateTag};
use crate::source::Span;

/// Appends what stands in `span` of the file, the covered `tags` (from the first that can reach it on) left out.
pub(super) fn push_uncovered(prose: &mut Prose, text: &str, span: Span, tags: &[TemplateTag]) {
    let mut at = span.start;
    for tag in tags.iter().take_while(|tag| tag.span.start < span.end) {
        if tag.span.start > at {
            push_collapsed(prose, text, Span::new(at, tag.span.start));
        }
        if tag.shows == Shows::Something && tag.span.start >= at {
            prose.push_replaced("\u{fffc}", tag.span);
        }
        at = at.max(tag.span.end);
    }
    if at < span.end {
        push_collapsed(prose, text, Span::new(at, span.end));
    }
}

/// Appends `span` byte for byte, but no second space where a tag was left out.
fn push_collapsed(prose: &mut Prose, text: &str, span: Span) {
    let words = text.get(span.range()).unwrap_or("");
    let spaced = words.starts_with(' ') && (prose.is_empty() || prose.text().ends_with(' '));
    let skipped = usize::from(spaced);
    prose.push_verbatim(&words[skipped..], span.start + skipped);
}
