//! The text as it is read.

use crate::document::{BlockKind, Origin};
use crate::rules::Context;
use crate::source::Span;
use std::ops::Range;

/// A block of the text.
#[derive(Clone, Debug)]
pub struct ReadBlock {
    /// What it is, for editors; absent for an ordinary paragraph.
    pub label: Option<String>,
    /// Whether it is an item of a list.
    pub item: bool,
    /// Its level, where it is a heading.
    pub level: Option<u8>,
    /// What a reader reads.
    pub text: String,
    /// The bytes it takes in the text of the file.
    pub span: Span,
    /// The generated block that holds it, by its place in [`super::Additions::items`].
    pub generated: Option<usize>,
    /// The language that its markup declares.
    pub lang: Option<String>,
    /// The parts of the prose with the bytes each comes from, and whether it is these bytes.
    pub(super) parts: Vec<(Range<usize>, Span, bool)>,
}

/// The blocks of an article, in order.
pub(super) fn blocks(context: &Context) -> Vec<ReadBlock> {
    let generated = |block: &crate::document::Block| {
        let start = block.span.start;
        let holds = |of: &crate::document::GeneratedBlock| of.intact && of.span.contains(start);
        let place = context.document.generated.iter().position(holds);
        place.filter(|_| block.origin == Origin::Generated)
    };
    let read = context.document.blocks.iter().filter(|block| !block.prose.text().trim().is_empty());
    read.map(|block| ReadBlock {
        label: (block.kind != BlockKind::Paragraph).then(|| block.kind.label()),
        item: block.kind == BlockKind::Item,
        level: match block.kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        },
        text: block.prose.text().to_string(),
        span: block.span,
        generated: generated(block),
        lang: block.lang.clone(),
        parts: block.prose.parts().collect(),
    })
    .collect()
}
