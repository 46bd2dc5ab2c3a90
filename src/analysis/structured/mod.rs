//! What a page says of itself to machines, in JSON-LD.

mod json;

pub use json::{DataObject, DataValue};

use super::meta::is_templated;
use crate::document::Document;
use crate::source::{Source, Span};

/// The structured data of a page.
#[derive(Clone, Debug, Default)]
pub struct StructuredData {
    /// The items at the top of a block, in its `@graph`, or the main one of such an item, in order.
    pub items: Vec<DataItem>,
    /// The blocks that are no JSON: where they stop being it, and the block.
    pub broken: Vec<(usize, Span)>,
    /// The whole blocks, without their tags.
    pub roots: Vec<DataValue>,
}

/// An item: something of a type, with what is said of it.
#[derive(Clone, Debug)]
pub struct DataItem {
    /// The place of its type; its first byte where it has none.
    pub place: Span,
    /// What is said of it.
    pub object: DataObject,
}

impl DataItem {
    /// Where one of its types stands.
    pub fn place_of(&self, kind: &str) -> Span {
        let types = self.object.get("@type").map_or(&[][..], DataValue::items);
        let named = |value: &&DataValue| value.text().is_some_and(|text| text.ends_with(kind));
        types.iter().find(named).map_or(self.place, |value| value.span)
    }

    /// The first of its types that `wanted` holds.
    pub fn is_one_of<'w>(&self, wanted: &[&'w str]) -> Option<&'w str> {
        self.object.types().find_map(|own| wanted.iter().find(|name| **name == own).copied())
    }
}

/// The structured data of a page. A block that a template is to fill in is not read.
pub(super) fn structured(source: &Source, document: &Document) -> StructuredData {
    let mut data = StructuredData::default();
    for block in document.head.iter().flat_map(|head| &head.json_ld) {
        let text = source.slice(block.span);
        if is_templated(text) {
            continue;
        }
        if let Some(at) = block.broken_at {
            data.broken.push((at, block.span));
        } else if let Some(root) = json::read(text, block.span.start) {
            for value in root.items() {
                data.add(value, 0);
            }
            data.roots.push(root);
        }
    }
    data
}

/// How many items may hold one another.
const DEPTH: usize = 3;

impl StructuredData {
    fn add(&mut self, value: &DataValue, depth: usize) {
        let Some(object) = value.object().filter(|_| depth < DEPTH) else { return };
        let graph = object.get("@graph");
        if object.get("@type").is_some() || graph.is_none() {
            let place = object.get("@type").map_or(Span::new(value.span.start, value.span.start + 1), |kind| kind.span);
            self.items.push(DataItem { place, object: object.clone() });
        }
        for inner in graph.map_or(&[][..], DataValue::items) {
            self.add(inner, depth);
        }
        if let Some(main) = object.get("mainEntity") {
            for inner in main.items().iter().filter(|inner| !is_reference(inner) && is_article(inner)) {
                self.add(inner, depth + 1);
            }
        }
    }

    /// The object that a value is, or that it refers to by its `@id`.
    pub fn resolve<'d>(&'d self, value: &'d DataValue) -> Option<&'d DataObject> {
        let object = value.object()?;
        if !is_reference(value) {
            return Some(object);
        }
        let id = object.text("@id")?;
        let whole = self.items.iter().map(|item| &item.object).filter(|item| item.text("@id") == Some(id));
        whole.max_by_key(|item| item.fields.len())
    }
}

/// Types of articles, for search engines.
pub(super) const ARTICLES: [&str; 11] = [
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "LiveBlogPosting",
    "TechArticle",
];

fn is_article(value: &DataValue) -> bool {
    value.object().is_some_and(|object| object.types().any(|own| ARTICLES.contains(&own)))
}

/// Whether an object has nothing but its identifier and its type.
fn is_reference(value: &DataValue) -> bool {
    value.object().is_some_and(|object| {
        object.get("@id").is_some() && object.fields.iter().all(|(key, ..)| matches!(key.as_str(), "@id" | "@type"))
    })
}

impl DataItem {
    /// The type of article it is, where it is one that says more than its identifier.
    pub fn article(&self) -> Option<&'static str> {
        let told = self.object.fields.iter().any(|(key, ..)| !key.starts_with('@'));
        self.is_one_of(&ARTICLES).filter(|_| told)
    }
}
