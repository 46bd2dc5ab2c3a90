use super::placeholders::is_vague_title;
use crate::document::front_matter::Entry;
use crate::document::{BlockKind, Document};
use crate::lexicon::{MetaRole, arial_width, fold};
use crate::source::{Source, Span};

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

/// The title that the front matter, the head of the page or the body gives; the main heading where the declared one says
/// nothing of the page.
pub fn title(document: &Document) -> Option<MetaFact> {
    let declared = declared_title(document);
    let heading = main_heading(document);
    match (declared, heading) {
        (Some(declared), Some(heading)) if !heading.generated && is_vague_title(&declared.text, &heading.text) => {
            Some(heading)
        }
        (declared, heading) => declared.or(heading),
    }
}

fn declared_title(document: &Document) -> Option<MetaFact> {
    declared(document, MetaRole::Title).or_else(|| declared(document, MetaRole::MetaTitle))
}

/// The first heading of level 1.
pub fn main_heading(document: &Document) -> Option<MetaFact> {
    let block = document.blocks.iter().find(|block| block.kind == BlockKind::Heading(1))?;
    Some(MetaFact {
        text: block.prose.text().trim().to_string(),
        span: block.prose.span(),
        place: MetaPlace::Body,
        generated: block.origin == crate::document::Origin::Generated,
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

/// The titles of a file: that of the article and, where it gives its own to result pages, that one too.
/// Those that a template is to fill in are left out.
pub fn titles(source: &Source, document: &Document) -> Vec<MetaFact> {
    let mut titles: Vec<MetaFact> = title(document).into_iter().collect();
    let declared = declared_title(document).filter(|other| titles.iter().all(|title| title.span != other.span));
    titles.extend(declared);
    let other = meta_title(document).flatten().filter(|other| titles.iter().all(|title| title.span != other.span));
    titles.extend(other);
    titles.retain(|title| is_filled(source, title));
    titles
}

/// Whether a title or a description is written, and not left to a template of pages.
pub fn is_filled(source: &Source, fact: &MetaFact) -> bool {
    fact.place != MetaPlace::Head || !is_templated(source.slice(fact.span))
}

/// The entries for a role: of the front matter, else of the head of the page, those of social networks apart.
pub fn meta_entries(document: &Document, role: MetaRole) -> impl Iterator<Item = &Entry> {
    let front = document.front_matter.as_ref();
    let head = document.head.as_ref().filter(|_| front.is_none());
    let own = front.into_iter().flat_map(|front| front.all());
    let head = head.into_iter().flat_map(|head| &head.entries).filter(|entry| !entry.key.contains(':'));
    own.chain(head).filter(move |entry| entry.role == Some(role))
}

/// The name of the site that a page gives.
pub fn site_name(document: &Document) -> Option<&str> {
    let head = document.head.as_ref()?;
    let entry = head.entries.iter().find(|entry| entry.key == "og:site_name")?;
    entry.value.as_deref().map(str::trim).filter(|name| !name.is_empty())
}

/// Where a piece of a value stands: in the written value where it is there once as it is, else the whole value.
pub fn place_in(source: &Source, value: Span, piece: &str) -> Span {
    let written = source.slice(value);
    match written.find(piece) {
        Some(at) if !piece.is_empty() && written.rfind(piece) == Some(at) => {
            Span::new(value.start + at, value.start + at + piece.len())
        }
        _ => value,
    }
}

/// Whether a value holds what a template is to replace: it says nothing yet.
pub fn is_templated(text: &str) -> bool {
    ["{{", "{%", "<%", "<?", "${", "{$", "`r "].iter().any(|sign| text.contains(sign))
}

/// Whether the file says that it is not published: a draft, or a page that no list shows.
pub fn is_unpublished(document: &Document) -> bool {
    let entries = document.front_matter.iter().flat_map(|front| front.all());
    entries.filter(|entry| entry.role == Some(MetaRole::State)).any(|entry| {
        let value = fold(entry.value.as_deref().unwrap_or("").trim());
        match fold(&entry.key).as_str() {
            "published" | "publie" | "publié" => matches!(value.as_str(), "false" | "non" | "no"),
            "status" | "statut" | "state" | "etat" | "état" => {
                matches!(
                    value.as_str(),
                    "draft" | "brouillon" | "pending" | "private" | "privé" | "à relire" | "archived"
                )
            }
            "noindex" | "robots" => false,
            _ => matches!(value.as_str(), "true" | "oui" | "yes"),
        }
    })
}

/// Width of `text` in pixels, set in Arial at `size` pixels, without kerning: what search result pages are cut by.
pub fn text_width(text: &str, size: u32) -> u32 {
    let thousandths: u64 = text.chars().map(|c| u64::from(arial_width(c))).sum();
    u32::try_from((thousandths * u64::from(size)).div_ceil(1000)).unwrap_or(u32::MAX)
}
