//! What an article says of itself, to readers and to machines.

use super::opening;
use crate::analysis::{DataItem, DataValue, robots};
use crate::document::front_matter::{Entry, OWN_KEY};
use crate::lexicon::MetaRole;
use crate::rules::Context;
use crate::source::Span;

/// Characters of a value.
const LONGEST: usize = 400;

/// The address that a page gives itself.
const CANONICAL: &str = "canonical";

/// What an article says of itself.
#[derive(Clone, Debug)]
pub struct MetaRow {
    /// What it is, for editors.
    pub label: &'static str,
    /// The key or the element as written; absent where the article says nothing of it.
    pub key: Option<String>,
    /// What it says.
    pub value: Option<String>,
    /// Where it is written.
    pub span: Option<Span>,
    /// Whether the program wrote it.
    pub generated: bool,
}

/// An object of structured data.
#[derive(Clone, Debug)]
pub struct DataObjectRow {
    /// Its types; empty where it is no JSON.
    pub types: Vec<String>,
    /// Its keys with what they hold.
    pub fields: Vec<(String, String)>,
    /// The line of its type, from 1.
    pub line: usize,
    /// Where it stands.
    pub span: Span,
}

/// What is looked for first, in order; what an article may do without stands behind.
const ASKED: [(MetaRole, &str); 7] = [
    (MetaRole::Title, "Titre"),
    (MetaRole::Description, "Description"),
    (MetaRole::Slug, "Slug"),
    (MetaRole::Author, "Auteur"),
    (MetaRole::Date, "Date de publication"),
    (MetaRole::Image, "Image"),
    (MetaRole::Language, "Langue"),
];
const BESIDES: [(MetaRole, &str); 5] = [
    (MetaRole::MetaTitle, "Titre pour les moteurs"),
    (MetaRole::Modified, "Date de modification"),
    (MetaRole::Keywords, "Mots-clés et rubriques"),
    (MetaRole::State, "État de publication"),
    (MetaRole::Focus, "Expression clé"),
];

/// What the front matter or the head of the page says, as it was understood.
pub(super) fn rows(context: &Context) -> Vec<MetaRow> {
    let document = context.document;
    let front = document.front_matter.iter().flat_map(|front| front.all());
    let entries: Vec<&Entry> = front.chain(document.head.iter().flat_map(|head| &head.entries)).collect();
    let row = |label: &'static str, entry: &&Entry| {
        let value = entry.value.clone().unwrap_or_else(|| {
            let items: Vec<&str> = entry.items.iter().map(|(text, _)| text.as_str()).collect();
            items.join(", ")
        });
        MetaRow {
            label,
            key: Some(entry.key.clone()),
            value: Some(opening(&value, LONGEST)),
            span: Some(entry.key_span.cover(entry.value_span)),
            generated: document.is_generated_entry(entry),
        }
    };
    let mut rows = Vec::new();
    for (role, label) in ASKED {
        // The address that a page gives itself has a line of its own.
        let wanted = |entry: &&&Entry| entry.role == Some(role) && entry.key != CANONICAL;
        let found: Vec<MetaRow> = entries.iter().filter(wanted).map(|entry| row(label, entry)).collect();
        if found.is_empty() {
            let title = context.analysis.title.as_ref().filter(|_| role == MetaRole::Title);
            rows.push(MetaRow {
                label,
                key: title.map(|_| "H1".to_string()),
                value: title.map(|title| opening(&title.text, LONGEST)),
                span: title.map(|title| title.span),
                generated: title.is_some_and(|title| title.generated),
            });
        }
        rows.extend(found);
    }
    for (role, label) in BESIDES {
        rows.extend(entries.iter().filter(|entry| entry.role == Some(role)).map(|entry| row(label, entry)));
    }
    rows.extend(entries.iter().filter(|entry| entry.key == CANONICAL).map(|entry| row("Adresse canonique", entry)));
    rows.extend(robots(context.source, document).into_iter().map(|asked| MetaRow {
        label: "Consigne aux robots",
        value: Some(asked.value.map_or(asked.name.clone(), |value| format!("{}:{value}", asked.name))),
        key: Some(asked.agent),
        span: Some(asked.span),
        generated: false,
    }));
    let other = |entry: &&&Entry| {
        entry.role.is_none()
            && !matches!(entry.key.as_str(), CANONICAL | "robots" | "viewport" | "charset")
            && entry.key.split('.').next() != Some(OWN_KEY)
            && !entry.items.is_empty()
    };
    rows.extend(
        entries
            .iter()
            .filter(other)
            .map(|entry| row(if entry.key.starts_with("hreflang") { "Autre langue" } else { "Autre" }, entry)),
    );
    rows
}

/// The objects of structured data, in order, and the blocks that are no JSON.
pub(super) fn objects(context: &Context) -> Vec<DataObjectRow> {
    let data = &context.analysis.structured;
    let line = |span: Span| context.source.position(span.start).line;
    let value = |value: &DataValue| {
        let written = value.text().unwrap_or_else(|| context.source.slice(value.span));
        opening(written, LONGEST / 2)
    };
    let object = |item: &DataItem| {
        let fields = item.object.fields.iter().filter(|(key, ..)| key != "@type" && key != "@graph");
        let reach = item.object.fields.iter().map(|(_, key, value)| key.cover(value.span)).reduce(Span::cover);
        DataObjectRow {
            types: item.object.types().map(str::to_string).collect(),
            fields: fields.map(|(key, _, of)| (key.clone(), value(of))).collect(),
            line: line(item.place),
            span: reach.unwrap_or(item.place),
        }
    };
    let broken = data.broken.iter().map(|(at, span)| DataObjectRow {
        types: Vec::new(),
        fields: Vec::new(),
        line: line(Span::at(*at)),
        span: *span,
    });
    data.items.iter().map(object).chain(broken).collect()
}
