use super::sentences::BlockFacts;
use crate::document::{BlockKind, Document, TopKind};
use crate::source::Span;

/// The prose between one heading and the next, or before the first.
#[derive(Clone, Debug)]
pub struct SectionFact {
    /// Index of the heading's block; absent before the first heading.
    pub heading: Option<usize>,
    /// Words of its prose.
    pub words: usize,
    /// Words of its running text, without lists, tables and notes.
    pub running_words: usize,
    /// From its first block to its last; empty when there is none.
    pub span: Span,
}

pub(super) fn sections(document: &Document, facts: &[BlockFacts]) -> Vec<SectionFact> {
    let mut sections =
        vec![SectionFact { heading: None, words: 0, running_words: 0, span: Span::at(document.body.start) }];
    for (index, (block, facts)) in document.blocks.iter().zip(facts).enumerate() {
        if let BlockKind::Heading(_) = block.kind {
            sections.push(SectionFact {
                heading: Some(index),
                words: 0,
                running_words: 0,
                span: Span::at(block.span.end),
            });
            continue;
        }
        let Some(section) = sections.last_mut() else { continue };
        section.words += facts.words;
        if block.kind == BlockKind::Paragraph && document.top[block.top].kind == TopKind::Paragraph {
            section.running_words += facts.words;
        }
        section.span = if section.span.is_empty() { block.span } else { section.span.cover(block.span) };
    }
    sections
}
