//! What several rules of the family say in the same way.

use crate::rules::Context;
use crate::source::Span;
use std::ops::Range;

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
