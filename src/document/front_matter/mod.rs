//! The metadata at the head of a Markdown file, with the place of each key and value; and what is written there.
//!
//! Keys that the program adds stand on lines of their own after the author's, with one key that names them:
//! `intertitre: {genere: [description, slug], h: ["9f2c41aa", "0b77e1d2"]}`.

mod toml;
mod yaml;

use super::markers::hash;
use super::{DocumentError, line_end, line_start};
use crate::lexicon::{MetaRole, meta_role};
use crate::source::{Edit, Source, Span};

/// The key that names what the program wrote.
pub const OWN_KEY: &str = "intertitre";

/// How front matter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Between `---` lines.
    Yaml,
    /// Between `+++` lines.
    Toml,
}

/// A key at the top level of the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key as written.
    pub key: String,
    /// What it holds, where the table of keys knows it.
    pub role: Option<MetaRole>,
    /// Its value, where it is a single one.
    pub value: Option<String>,
    /// Where the key stands.
    pub key_span: Span,
    /// Where the value stands, quotes included.
    pub value_span: Span,
}

/// The metadata at the head of a file.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// How it is written.
    pub dialect: Dialect,
    /// From the opening fence to after the closing fence's line.
    pub span: Span,
    /// What stands between the fences.
    pub inner: Span,
    /// The keys of the top level, in order.
    pub entries: Vec<Entry>,
    /// Where a line can be added; absent when the keys are not one to a line.
    insert_at: Option<usize>,
    /// What an earlier run wrote.
    written: Option<Written>,
}

/// What an earlier run wrote into the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Written {
    /// The keys whose values are as they were written; those the editor has changed are the author's.
    keys: Vec<String>,
    /// Whether the front matter itself was made by the program.
    created: bool,
    /// The lines to take out: those of the keys and of the own key.
    lines: Vec<Span>,
}

impl FrontMatter {
    /// The front matter of `source`, if it begins with one.
    ///
    /// # Errors
    /// [`DocumentError::FrontMatter`] when the lines between the fences do not parse.
    pub(super) fn read(source: &Source) -> Result<Option<Self>, DocumentError> {
        let text = source.text();
        let start = source.content_start();
        let open_end = line_end(text, start);
        let dialect = match text[start..open_end].trim_end() {
            "---" => Dialect::Yaml,
            "+++" => Dialect::Toml,
            _ => return Ok(None),
        };
        let Some(close) = closing_fence(text, open_end, dialect) else { return Ok(None) };
        let inner = Span::new(open_end, close.start);
        let content = super::with_line_feeds(source.slice(inner));
        let parsed = match dialect {
            Dialect::Yaml => yaml::entries(&content),
            Dialect::Toml => toml::entries(&content),
        };
        let (entries, insert_at) = parsed.map_err(|(offset, problem)| DocumentError::FrontMatter {
            line: source.position(inner.start + offset).line,
            dialect: match dialect {
                Dialect::Yaml => "YAML",
                Dialect::Toml => "TOML",
            },
            problem,
        })?;
        let entries: Vec<Entry> = entries
            .into_iter()
            .map(|(key, value, key_span, value_span)| Entry {
                role: meta_role(&key),
                key,
                value,
                key_span: key_span.shift(inner.start),
                value_span: value_span.shift(inner.start),
            })
            .collect();
        let mut front_matter = Self {
            dialect,
            span: Span::new(start, close.end),
            inner,
            entries,
            insert_at: insert_at.map(|at| at + inner.start),
            written: None,
        };
        if let Some(own) = front_matter.entries.iter().position(|entry| entry.key == OWN_KEY) {
            front_matter.written = front_matter.find_written(text, own);
            // An own key written in another way is not ours to touch, nor is there to be a second one.
            front_matter.insert_at = front_matter.insert_at.filter(|_| front_matter.written.is_some());
        }
        Ok(Some(front_matter))
    }

    /// The first entry with a value for a role, in the order of the file.
    pub fn get(&self, role: MetaRole) -> Option<(&Entry, &str)> {
        self.entries
            .iter()
            .filter(|entry| entry.role == Some(role))
            .filter_map(|entry| Some((entry, entry.value.as_deref()?.trim())))
            .find(|(_, value)| !value.is_empty())
    }

    /// The first entry for a role, with or without a value.
    pub fn entry(&self, role: MetaRole) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.role == Some(role))
    }

    /// Whether keys can be added here.
    pub fn is_writable(&self) -> bool {
        self.insert_at.is_some()
    }

    /// The edit that adds `keys` with their values, and the own key that names them (without it when not `marked`).
    pub fn addition(&self, keys: &[(&str, &str)], marked: bool, text: &str, eol: &str) -> Option<Edit> {
        let at = self.insert_at.filter(|_| !keys.is_empty())?;
        let glue = if at > 0 && !text[..at].ends_with(['\n', '\r']) { eol } else { "" };
        Some(Edit::insert(at, format!("{glue}{}", lines(self.dialect, keys, marked.then_some(false), eol))))
    }

    /// A whole front matter made of `keys`, to put at the head of a file that has none.
    pub fn created(keys: &[(&str, &str)], marked: bool, eol: &str) -> String {
        format!("---{eol}{}---{eol}{eol}", lines(Dialect::Yaml, keys, marked.then_some(true), eol))
    }

    /// The deletions that take out what an earlier run wrote and the editor has not changed.
    pub(crate) fn removal(&self, text: &str) -> Vec<Edit> {
        let Some(written) = &self.written else { return Vec::new() };
        if written.created && self.entries.len() == written.keys.len() + 1 {
            let end = line_end(text, self.span.end);
            let blank = text[self.span.end..end].trim().is_empty();
            return vec![Edit::delete(Span::new(self.span.start, if blank { end } else { self.span.end }))];
        }
        written.lines.iter().map(|line| Edit::delete(*line)).collect()
    }

    /// Whether the value of `key` was written by an earlier run and is unchanged.
    pub fn is_generated(&self, key: &str) -> bool {
        self.written.as_ref().is_some_and(|written| written.keys.iter().any(|own| own == key))
    }

    fn find_written(&self, text: &str, own: usize) -> Option<Written> {
        let own_line = whole_line(text, self.entries[own].key_span);
        let value = &text[own_line.range()];
        let mut lists = value.split('[').skip(1).map(|list| list.split(']').next().unwrap_or(""));
        let (names, marks) = (lists.next()?, lists.next()?);
        let items =
            |list: &str| list.split(',').map(|item| item.trim().trim_matches('"').to_string()).collect::<Vec<_>>();
        let mut keys = Vec::new();
        let mut lines = vec![own_line];
        for (key, mark) in items(names).into_iter().zip(items(marks)) {
            let Some(entry) = self.entries.iter().find(|entry| entry.key == key) else { continue };
            let line = whole_line(text, entry.key_span);
            if hash(&text[line.range()]) == mark {
                keys.push(key);
                lines.push(line);
            }
        }
        lines.sort_unstable();
        Some(Written { keys, created: value.contains("cree: true"), lines })
    }
}

/// The lines for `keys`; `created` is absent when no own key is wanted.
fn lines(dialect: Dialect, keys: &[(&str, &str)], created: Option<bool>, eol: &str) -> String {
    let sign = match dialect {
        Dialect::Yaml => ": ",
        Dialect::Toml => " = ",
    };
    let rows: Vec<String> = keys.iter().map(|(key, value)| format!("{key}{sign}{}", quoted(value))).collect();
    let mut out: String = rows.iter().map(|row| format!("{row}{eol}")).collect();
    if let Some(created) = created {
        let quoted_list = |items: Vec<String>| format!("[\"{}\"]", items.join("\", \""));
        let marks = quoted_list(rows.iter().map(|row| hash(row)).collect());
        let names: Vec<String> = keys.iter().map(|(key, _)| (*key).to_string()).collect();
        out.push_str(&match dialect {
            Dialect::Yaml => {
                let made = if created { "cree: true, " } else { "" };
                format!("{OWN_KEY}: {{{made}genere: [{}], h: {marks}}}{eol}", names.join(", "))
            }
            Dialect::Toml => format!("{OWN_KEY} = {{ genere = {}, h = {marks} }}{eol}", quoted_list(names)),
        });
    }
    out
}

/// A value between double quotes, which YAML and TOML read alike.
fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn closing_fence(text: &str, from: usize, dialect: Dialect) -> Option<Span> {
    let mut at = from;
    while at < text.len() {
        let end = line_end(text, at);
        let line = text[at..end].trim_end();
        let closes = match dialect {
            Dialect::Yaml => matches!(line, "---" | "..."),
            Dialect::Toml => line == "+++",
        };
        if closes {
            return Some(Span::new(at, end));
        }
        at = end;
    }
    None
}

fn whole_line(text: &str, span: Span) -> Span {
    Span::new(line_start(text, span.start), line_end(text, span.start))
}
