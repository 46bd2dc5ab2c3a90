//! What the head of a page says of it.

use super::super::front_matter::Entry;
use super::text::Reading;
use super::tree::Tree;
use crate::lexicon::{MetaRole, meta_role};
use crate::source::Span;

/// The metadata of a page.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// `title`, then the `meta` elements by their name, then `canonical`, `hreflang:xx` and `lang`, each with its place.
    pub entries: Vec<Entry>,
    /// The blocks of structured data.
    pub json_ld: Vec<JsonLd>,
    /// Where an element can be added: before the closing tag.
    pub insert_at: Option<usize>,
    /// The name in the tag that opens the page, `html`; absent in a fragment.
    pub page: Option<Span>,
    /// The titles that the head holds, in order; there should be one.
    pub titles: Vec<Span>,
    /// The same page in other languages, in order.
    pub alternates: Vec<Alternate>,
}

/// A link to the same page in another language.
#[derive(Clone, Debug)]
pub struct Alternate {
    /// The language as written, `fr-CA` or `x-default`.
    pub code: String,
    /// Where it stands, without its quotes.
    pub code_span: Span,
    /// The address.
    pub address: String,
    /// Where it stands, without its quotes.
    pub address_span: Span,
}

/// A block of structured data.
#[derive(Clone, Debug)]
pub struct JsonLd {
    /// Where it stands, without its tags.
    pub span: Span,
    /// The types of its items (`NewsArticle`, `BreadcrumbList`), in order.
    pub types: Vec<String>,
    /// The offset in the file at which it stops being JSON.
    pub broken_at: Option<usize>,
}

impl Head {
    /// The first entry with a value for a role: the element made for it before those of social networks.
    pub fn get(&self, role: MetaRole) -> Option<(&Entry, &str)> {
        let of = |social: bool| {
            self.entries
                .iter()
                .filter(move |entry| entry.role == Some(role) && entry.key.contains(':') == social)
                .filter_map(|entry| Some((entry, entry.value.as_deref()?.trim())))
                .find(|(_, value)| !value.is_empty())
        };
        of(false).or_else(|| of(true))
    }

    /// The first entry of a role, with a value or without, those of social networks apart.
    pub fn entry(&self, role: MetaRole) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.role == Some(role) && !entry.key.contains(':'))
    }

    /// Its closing tag, where it has one that is written.
    pub fn closing(&self) -> Option<Span> {
        self.insert_at.map(|end| Span::new(end, end + "</head>".len()))
    }

    /// The language the page declares.
    pub fn lang(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == "lang")
    }
}

pub(super) fn read(tree: &Tree, text: &str, offset: usize) -> Head {
    let mut head = Head::default();
    let nodes = &tree.nodes;
    let whole = nodes.iter().any(|node| matches!(node.name(), "head" | "body"));
    for (at, node) in nodes.iter().enumerate() {
        let name = node.name();
        let entries = &mut head.entries;
        let titled = entries.iter().any(|entry| entry.key == "title");
        let mut add = |key: String, value: String, span: Span, key_span: Span| {
            let role = if key.starts_with("hreflang") { None } else { meta_role(&key) };
            entries.push(entry(key, role, value, key_span.shift(offset), span.shift(offset)));
        };
        match name {
            "html" => {
                let start = node.span.start + 1;
                head.page.get_or_insert(Span::new(start, start + "html".len()).shift(offset));
                if let Some(lang) = node.attribute("lang").or_else(|| node.attribute("xml:lang")) {
                    add("lang".to_string(), lang.value.clone(), lang.span, lang.span);
                }
            }
            // A picture may have a title too.
            "title" if whole && nodes[node.parent].name() != "svg" && !titled => {
                let inner = Span::new(
                    nodes.get(at + 1).map_or(node.inner_end, |text| text.span.start).min(node.inner_end),
                    node.inner_end,
                );
                let mut reading = Reading::default();
                reading.text(text, inner, offset, &[]);
                head.titles.push(inner.shift(offset));
                add("title".to_string(), reading.prose.text().to_string(), inner, node.span);
            }
            "title" if nodes[node.parent].name() == "head" => head.titles.push(node.span.shift(offset)),
            "meta" => {
                let key =
                    [node.value("name"), node.value("property"), node.value("itemprop"), node.value("http-equiv")]
                        .into_iter()
                        .find(|key| !key.is_empty())
                        .map(str::to_lowercase);
                if let (Some(key), Some(content)) = (key, node.attribute("content")) {
                    let key = if key == "content-language" { "lang".to_string() } else { key };
                    add(key, content.value.clone(), content.span, node.span);
                }
            }
            "link" => {
                let Some(href) = node.attribute("href") else { continue };
                let rel = node.value("rel").to_lowercase();
                if rel.split_ascii_whitespace().any(|rel| rel == "canonical") {
                    add("canonical".to_string(), href.value.clone(), href.span, node.span);
                } else if let Some(lang) = node.attribute("hreflang").filter(|_| !rel.contains("stylesheet")) {
                    if !node.value("type").contains("rss") && !node.value("type").contains("atom") {
                        head.alternates.push(Alternate {
                            code: lang.value.trim().to_string(),
                            code_span: lang.span.shift(offset),
                            address: href.value.trim().to_string(),
                            address_span: href.span.shift(offset),
                        });
                    }
                    add(format!("hreflang:{}", lang.value.to_lowercase()), href.value.clone(), href.span, node.span);
                }
            }
            "script" if node.value("type").eq_ignore_ascii_case("application/ld+json") => {
                let start =
                    nodes.get(at + 1).filter(|text| text.parent == at).map_or(node.inner_end, |text| text.span.start);
                head.json_ld.push(json_ld(text, Span::new(start, node.inner_end), offset));
            }
            "head" if node.inner_end < node.span.end => head.insert_at = Some(node.inner_end + offset),
            _ => {}
        }
    }
    head
}

fn json_ld(text: &str, span: Span, offset: usize) -> JsonLd {
    let content = &text[span.range()];
    let mut types = Vec::new();
    let broken_at = match serde_json::from_str::<serde_json::Value>(content) {
        Ok(value) => {
            collect_types(&value, &mut types);
            None
        }
        Err(error) => {
            let line: usize = content.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
            Some((span.start + line + error.column().saturating_sub(1)).min(span.end) + offset)
        }
    };
    JsonLd { span: span.shift(offset), types, broken_at }
}

/// The types at the top and in `@graph`. The parser bounds the depth.
fn collect_types(value: &serde_json::Value, types: &mut Vec<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect_types(item, types)),
        serde_json::Value::Object(fields) => {
            match fields.get("@type") {
                Some(serde_json::Value::String(name)) => types.push(name.clone()),
                Some(serde_json::Value::Array(names)) => {
                    types.extend(names.iter().filter_map(|name| name.as_str().map(String::from)));
                }
                _ => {}
            }
            if let Some(graph) = fields.get("@graph") {
                collect_types(graph, types);
            }
        }
        _ => {}
    }
}

fn entry(key: String, role: Option<MetaRole>, value: String, key_span: Span, value_span: Span) -> Entry {
    Entry { key, role, items: vec![(value.clone(), value_span)], value: Some(value), key_span, value_span }
}
