use crate::document::{BlockKind, Document};
use crate::lexicon::{MetaRole, arial_width};
use crate::source::Span;

/// Where a title or a description is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetaPlace {
    /// A key of the front matter.
    FrontMatter,
    /// A heading of level 1 in the body.
    Body,
}

/// A title or a description.
#[derive(Clone, Debug)]
pub struct MetaFact {
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// Where it is kept.
    pub place: MetaPlace,
    /// Whether the program wrote it on an earlier run.
    pub generated: bool,
}

pub(super) fn from_front_matter(document: &Document, role: MetaRole) -> Option<MetaFact> {
    let front_matter = document.front_matter.as_ref()?;
    let (entry, value) = front_matter.get(role)?;
    Some(MetaFact {
        text: value.to_string(),
        span: entry.value_span,
        place: MetaPlace::FrontMatter,
        generated: front_matter.is_generated(&entry.key),
    })
}

pub(super) fn title(document: &Document) -> Option<MetaFact> {
    from_front_matter(document, MetaRole::Title).or_else(|| {
        let block = document.blocks.iter().find(|block| block.kind == BlockKind::Heading(1))?;
        Some(MetaFact {
            text: block.prose.text().trim().to_string(),
            span: block.prose.to_source(0..block.prose.text().len()),
            place: MetaPlace::Body,
            generated: block.origin == crate::document::Origin::Generated,
        })
    })
}

/// Width of `text` in pixels, set in Arial at `size` pixels, without kerning: what search result pages are cut by.
pub fn text_width(text: &str, size: u32) -> u32 {
    let thousandths: u64 = text.chars().map(|c| u64::from(arial_width(c))).sum();
    u32::try_from((thousandths * u64::from(size)).div_ceil(1000)).unwrap_or(u32::MAX)
}
