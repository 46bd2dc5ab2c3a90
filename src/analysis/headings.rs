use crate::document::{BlockKind, Document, Origin};
use crate::source::Span;

/// A heading of the body.
#[derive(Clone, Debug)]
pub struct HeadingFact {
    /// Index of its block.
    pub block: usize,
    /// Its level, 1 to 6.
    pub level: u8,
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Who wrote it.
    pub origin: Origin,
}

pub(super) fn headings(document: &Document) -> Vec<HeadingFact> {
    document
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| match block.kind {
            BlockKind::Heading(level) => Some(HeadingFact {
                block: index,
                level,
                text: block.prose.text().trim().to_string(),
                span: block.prose.span(),
                origin: block.origin,
            }),
            _ => None,
        })
        .collect()
}
