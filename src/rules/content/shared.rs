//! What several rules of the family say in the same way.

use crate::rules::Context;
use crate::source::Span;
use std::ops::Range;

/// Words between guillemets.
pub(super) fn quoted(words: &str) -> String {
    format!("«\u{a0}{}\u{a0}»", words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Where what is said of the whole page stands: its title, else its front matter, else its first block.
pub(super) fn page(context: &Context) -> Span {
    let title = context.analysis.title.as_ref().map(|title| title.span);
    let front = || context.document.front_matter.as_ref().map(|front| front.fence);
    let first = || context.document.blocks.first().map(|block| block.prose.to_source(0..block.prose.text().len()));
    title.or_else(front).or_else(first).unwrap_or(Span::at(context.source.content_start()))
}

/// The bytes of the file for a range of the prose of a block.
pub(super) fn span(context: &Context, block: usize, range: Range<usize>) -> Span {
    context.document.blocks.get(block).map_or(Span::at(0), |block| block.prose.to_source(range))
}

/// The words of a range of the prose of a block.
pub(super) fn words<'a>(context: &Context<'a>, block: usize, range: &Range<usize>) -> &'a str {
    context.document.blocks.get(block).and_then(|block| block.prose.text().get(range.clone())).unwrap_or("")
}

/// The line of a place, from 1.
pub(super) fn line(context: &Context, block: usize, at: usize) -> usize {
    context.source.position(span(context, block, at..at).start).line
}
