//! The metadata at the head of a Markdown file, with the place of each key and value; and what is written there.
//!
//! Keys that the program adds stand after the author's, with one key that names them:
//! `intertitre: {genere: [description, slug], h: ["9f2c41aa", "0b77e1d2"]}`.

mod collect;
mod head;
mod json;
mod pelican;
mod problem;
mod toml;
mod write;
mod yaml;

pub(crate) use problem::{data as data_problem, json as json_problem, toml as toml_problem};
pub use write::Key;

use super::{DocumentError, Reading, line_end, line_start};
use crate::lexicon::MetaRole;
use crate::source::{Source, Span};
use collect::Parsed;
use write::Written;

pub(super) use head::would_open;

/// The key that names what the program wrote.
pub const OWN_KEY: &str = "intertitre";

/// How front matter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// YAML between `---` lines.
    Yaml,
    /// TOML between `+++` lines, or after `---toml`.
    Toml,
    /// A JSON object, without fences or after `---json`.
    Json,
    /// `Key: value` lines up to a blank one, as Pelican and MultiMarkdown read them.
    Pelican,
}

impl Dialect {
    /// Its name, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
            Self::Json => "JSON",
            Self::Pelican => "Pelican",
        }
    }
}

/// A key of the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key as written; below the top level, after the keys above it and a dot: `seo.title`.
    pub key: String,
    /// What it holds, where the table of keys knows it.
    pub role: Option<MetaRole>,
    /// Its value, where it is a single one and not null.
    pub value: Option<String>,
    /// The scalars of a list with their places, or the single value.
    pub items: Vec<(String, Span)>,
    /// Where the key stands.
    pub key_span: Span,
    /// Where the value stands: quotes, brackets and the sign of a block scalar included, anchors and tags left out.
    pub value_span: Span,
}

/// The metadata at the head of a file.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// How it is written.
    pub dialect: Dialect,
    /// From the opening fence, brace or key to after its last line.
    pub span: Span,
    /// What opens it: the fence, the brace or the first key.
    pub fence: Span,
    /// What holds the keys: the lines between the fences, the whole object in JSON without fences.
    pub inner: Span,
    /// The keys of the top level, in order.
    pub entries: Vec<Entry>,
    /// The single values and lists below the top level, in order, under dotted keys.
    pub nested: Vec<Entry>,
    /// Where keys can be added; absent when the keys are not one to a line, JSON aside.
    insert_at: Option<usize>,
    /// What an earlier run wrote.
    written: Option<Written>,
}

impl FrontMatter {
    /// The front matter of `source`, if it begins with one.
    ///
    /// # Errors
    /// [`DocumentError::FrontMatter`] when what is surely front matter does not parse.
    pub(super) fn read(source: &Source) -> Result<Option<Self>, DocumentError> {
        let text = source.text();
        let Some(head) = head::find(source) else { return Ok(None) };
        let inner = head.inner;
        let content = super::with_line_feeds(source.slice(inner));
        let parsed = match head.dialect {
            Dialect::Yaml => yaml::entries(&content),
            Dialect::Toml => toml::entries(&content),
            Dialect::Json => json::entries(&content),
            Dialect::Pelican => Ok(pelican::entries(&content)),
        };
        let Parsed { mut entries, mut nested, insert_at } = match parsed {
            Ok(parsed) if head.certain || !parsed.entries.is_empty() => parsed,
            Err(fault) if head.certain => {
                return Err(DocumentError::FrontMatter {
                    line: source.position(inner.start + fault.offset).line,
                    dialect: head.dialect.name(),
                    problem: fault.cause,
                });
            }
            _ => return Ok(None),
        };
        for entry in entries.iter_mut().chain(&mut nested) {
            entry.shift(inner.start);
        }
        let mut front_matter = Self {
            dialect: head.dialect,
            span: Span::new(head.fence.start, head.end),
            fence: head.fence,
            inner,
            entries,
            nested,
            insert_at: insert_at.map(|at| at + inner.start),
            written: None,
        };
        let own: Vec<usize> = front_matter.own_keys().collect();
        if let Some(&first) = own.first() {
            front_matter.written = if own.len() == 1 { front_matter.find_written(text, first) } else { None };
            // An own key written in another way, or twice, is not ours to touch, nor is there to be another one.
            front_matter.insert_at = front_matter.insert_at.filter(|_| front_matter.written.is_some());
        }
        Ok(Some(front_matter))
    }

    /// Gives keys the roles that the user names them for. A key that the program would take for one of these roles loses it
    /// where a named key is there.
    pub(super) fn assign(&mut self, reading: &Reading) {
        let mut named = reading.named_roles();
        named.retain(|role| self.all().any(|entry| reading.role(&entry.key) == Some(*role)));
        for entry in self.entries.iter_mut().chain(&mut self.nested) {
            let kept = entry.role.filter(|role| !named.contains(role));
            entry.role = reading.role(&entry.key).or(kept);
        }
    }

    /// The first entry with a value for a role: of the top level in the order of the file, else of those below.
    pub fn get(&self, role: MetaRole) -> Option<(&Entry, &str)> {
        self.all()
            .filter(|entry| entry.role == Some(role))
            .filter_map(|entry| Some((entry, entry.value.as_deref()?.trim())))
            .find(|(_, value)| !value.is_empty())
    }

    /// The first entry for a role, with or without a value.
    pub fn entry(&self, role: MetaRole) -> Option<&Entry> {
        self.all().find(|entry| entry.role == Some(role))
    }

    /// The entry that gives a title: of the article, else for result pages.
    pub fn title(&self) -> Option<&Entry> {
        self.entry(MetaRole::Title).or_else(|| self.entry(MetaRole::MetaTitle))
    }

    /// The entries of the top level, then those below.
    pub fn all(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().chain(&self.nested)
    }
}

impl Entry {
    /// Moves its places right by `by` bytes.
    fn shift(&mut self, by: usize) {
        let items = self.items.iter_mut().map(|(_, span)| span);
        for span in items.chain([&mut self.key_span, &mut self.value_span]) {
            *span = span.shift(by);
        }
    }
}
