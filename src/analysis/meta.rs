use crate::document::{BlockKind, Document};
use crate::lexicon::{MetaRole, arial_width};
use crate::source::Span;

/// Where a title or a description is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetaPlace {
    /// A key of the front matter.
    FrontMatter,
    /// An element of the head of a page.
    Head,
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

/// What the front matter or the head of the page says.
pub(super) fn declared(document: &Document, role: MetaRole) -> Option<MetaFact> {
    let (entry, value) = document.meta(role)?;
    let in_front =
        document.front_matter.as_ref().is_some_and(|front_matter| front_matter.span.contains(entry.value_span.start));
    Some(MetaFact {
        text: value.to_string(),
        span: entry.value_span,
        place: if in_front { MetaPlace::FrontMatter } else { MetaPlace::Head },
        generated: document.is_generated_entry(entry),
    })
}

/// The title that the front matter, the head of the page or the body gives.
pub fn title(document: &Document) -> Option<MetaFact> {
    let declared = declared(document, MetaRole::Title).or_else(|| declared(document, MetaRole::MetaTitle));
    declared.or_else(|| {
        let block = document.blocks.iter().find(|block| block.kind == BlockKind::Heading(1))?;
        Some(MetaFact {
            text: block.prose.text().trim().to_string(),
            span: block.prose.to_source(0..block.prose.text().len()),
            place: MetaPlace::Body,
            generated: block.origin == crate::document::Origin::Generated,
        })
    })
}

/// The title that a file gives for result pages: a key of its front matter, or the element of the page. The inner value is
/// absent where the key or the element is empty, the outer one where there is none.
pub fn meta_title(document: &Document) -> Option<Option<MetaFact>> {
    if document.front_matter.is_none()
        && let Some(entry) = document.head.as_ref().and_then(|head| head.entry(MetaRole::Title))
    {
        let text = entry.value.as_deref().unwrap_or("").trim().to_string();
        let (span, generated) = (entry.value_span, document.is_generated_entry(entry));
        return Some((!text.is_empty()).then_some(MetaFact { text, span, place: MetaPlace::Head, generated }));
    }
    document.has_meta(MetaRole::MetaTitle).then(|| declared(document, MetaRole::MetaTitle))
}

/// Width of `text` in pixels, set in Arial at `size` pixels, without kerning: what search result pages are cut by.
pub fn text_width(text: &str, size: u32) -> u32 {
    let thousandths: u64 = text.chars().map(|c| u64::from(arial_width(c))).sum();
    u32::try_from((thousandths * u64::from(size)).div_ceil(1000)).unwrap_or(u32::MAX)
}
