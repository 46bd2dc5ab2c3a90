//! What the program writes into a front matter, and how it is found again.

use super::head::whole_line;
use super::{Dialect, Entry, FrontMatter, OWN_KEY};
use crate::document::line_end;
use crate::document::markers::hash;
use crate::source::{Edit, Span};

/// More keys than the program ever writes: a longer list is not its own.
const MOST_KEYS: usize = 16;

/// A key that is added.
#[derive(Clone, Copy, Debug)]
pub struct Key<'k> {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: &'k str,
    /// Whether the program made the value; one that the editor chose is the author's from the start.
    pub own: bool,
}

/// What an earlier run wrote into the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The keys whose values are as they were written; those the editor has changed are the author's.
    pub(super) keys: Vec<String>,
    /// Whether the front matter itself was made by the program, and holds nothing else.
    created: bool,
    /// What is taken out: the keys and the own key, each with its line or its comma.
    taken: Vec<Span>,
}

impl FrontMatter {
    /// Whether keys can be added here.
    pub fn is_writable(&self) -> bool {
        self.insert_at.is_some()
    }

    /// The edit that adds `keys` with their values, and the own key that names them (without it when not `marked`).
    pub fn addition(&self, keys: &[Key<'_>], marked: bool, text: &str, eol: &str) -> Option<Edit> {
        let at = self.insert_at.filter(|_| !keys.is_empty())?;
        let capital = self.entries.first().is_some_and(|entry| entry.key.starts_with(char::is_uppercase));
        let rows = rows(self.dialect, keys, marked.then_some(false), capital);
        if self.dialect == Dialect::Json {
            let between = self.separator(text, eol);
            let comma = if self.entries.is_empty() { "" } else { "," };
            let gap = if comma.is_empty() && !between.starts_with(['\n', '\r']) { "" } else { &between };
            return Some(Edit::insert(at, format!("{comma}{gap}{}", rows.join(&format!(",{between}")))));
        }
        let before = text.get(..at)?;
        let glue = if before.is_empty() || before.ends_with(['\n', '\r']) { "" } else { eol };
        let lines: String = rows.iter().map(|row| format!("{row}{eol}")).collect();
        Some(Edit::insert(at, format!("{glue}{lines}")))
    }

    /// A whole front matter made of `keys`, to put at the head of a file that has none.
    pub fn created(keys: &[Key<'_>], marked: bool, eol: &str) -> String {
        let rows = rows(Dialect::Yaml, keys, marked.then_some(true), false);
        let lines: String = rows.iter().map(|row| format!("{row}{eol}")).collect();
        format!("---{eol}{lines}---{eol}{eol}")
    }

    /// The deletions that take out what an earlier run wrote and the editor has not changed.
    pub(crate) fn removal(&self, text: &str) -> Vec<Edit> {
        let Some(written) = &self.written else { return Vec::new() };
        if written.created {
            let end = line_end(text, self.span.end);
            let blank = text[self.span.end..end].trim().is_empty();
            return vec![Edit::delete(Span::new(self.span.start, if blank { end } else { self.span.end }))];
        }
        written.taken.iter().map(|taken| Edit::delete(*taken)).collect()
    }

    /// Whether the value of `key` was written by an earlier run and is unchanged.
    pub fn is_generated(&self, key: &str) -> bool {
        self.written.as_ref().is_some_and(|written| written.keys.iter().any(|own| own == key))
    }

    /// The own keys, of which an earlier run wrote one.
    pub(super) fn own_keys(&self) -> impl Iterator<Item = usize> {
        let own = |entry: &Entry| match self.dialect {
            Dialect::Pelican => entry.key.eq_ignore_ascii_case(OWN_KEY),
            _ => entry.key == OWN_KEY,
        };
        self.entries.iter().enumerate().filter(move |(_, entry)| own(entry)).map(|(index, _)| index)
    }

    /// What the own key at `own` tells, when it is written as the program writes it.
    pub(super) fn find_written(&self, text: &str, own: usize) -> Option<Written> {
        let own_row = self.row(text, self.entries.get(own)?);
        let value = text.get(own_row.range())?;
        let mut lists = value.split('[').skip(1).map(|list| list.split(']').next().unwrap_or(""));
        let (names, marks) = (lists.next()?, lists.next()?);
        let items =
            |list: &str| list.split(',').map(|item| item.trim().trim_matches('"').to_string()).collect::<Vec<_>>();
        let mut keys = Vec::new();
        let mut indexes = vec![own];
        for (key, mark) in items(names).into_iter().zip(items(marks)).take(MOST_KEYS) {
            let Some(index) = self.entries.iter().position(|entry| entry.key == key) else { continue };
            let row = self.entries.get(index).map(|entry| self.row(text, entry))?;
            if hash(text.get(row.range())?) == mark && !indexes.contains(&index) {
                keys.push(key);
                indexes.push(index);
            }
        }
        indexes.sort_unstable();
        let taken = if self.dialect == Dialect::Json {
            self.pairs(text, &indexes)
        } else {
            indexes.iter().filter_map(|index| Some(self.row(text, self.entries.get(*index)?))).collect()
        };
        let created = self.dialect == Dialect::Yaml && value.contains("cree: true") && self.is_only(text, &taken);
        Some(Written { keys, created, taken })
    }

    /// Whether nothing but `lines` (in order) stands between the fences.
    fn is_only(&self, text: &str, lines: &[Span]) -> bool {
        let starts = lines.iter().map(|line| line.start).chain([self.inner.end]);
        let ends = [self.inner.start].into_iter().chain(lines.iter().map(|line| line.end));
        ends.zip(starts).all(|(end, start)| text.get(end..start).is_none_or(|between| between.trim().is_empty()))
    }

    /// What stands for a key and its value: the line, or in JSON the pair.
    fn row(&self, text: &str, entry: &Entry) -> Span {
        match self.dialect {
            Dialect::Json => Span::new(entry.key_span.start, entry.value_span.end),
            Dialect::Yaml | Dialect::Toml | Dialect::Pelican => whole_line(text, entry.key_span),
        }
    }

    /// The pairs at `indexes` (in order), each run of them with the comma before it, or else the one after it.
    fn pairs(&self, text: &str, indexes: &[usize]) -> Vec<Span> {
        let brace = text.get(self.inner.range()).and_then(|object| object.find('{')).unwrap_or(0);
        let open = self.inner.start + brace + 1;
        let mut taken: Vec<Span> = Vec::new();
        for run in indexes.chunk_by(|one, next| one + 1 == *next) {
            let entry = |index: usize| self.entries.get(index);
            let (Some(&first), Some(&last)) = (run.first(), run.last()) else { continue };
            let (Some(from), Some(to)) = (entry(first), entry(last)) else { continue };
            let before = first.checked_sub(1).and_then(entry);
            taken.push(match (before, entry(last + 1)) {
                (Some(before), _) => Span::new(before.value_span.end, to.value_span.end),
                (None, Some(after)) => Span::new(from.key_span.start, after.key_span.start),
                (None, None) => Span::new(open, to.value_span.end),
            });
        }
        taken
    }

    /// What stands between two pairs of the object besides the comma: a line break and the indent of the first key that
    /// begins its line, or a space.
    fn separator(&self, text: &str, eol: &str) -> String {
        let indent = |entry: &Entry| {
            let line = text.get(whole_line(text, entry.key_span).start..entry.key_span.start)?;
            line.chars().all(|c| matches!(c, ' ' | '\t')).then_some(line)
        };
        let object = text.get(self.inner.range()).unwrap_or("").trim();
        match self.entries.iter().find_map(indent) {
            Some(indent) => format!("{eol}{indent}"),
            None if self.entries.is_empty() && object.contains(['\n', '\r']) => format!("{eol}  "),
            None => " ".to_string(),
        }
    }
}

/// The rows for `keys`, then the own key that names those the program made; `created` is absent when it is not wanted.
fn rows(dialect: Dialect, keys: &[Key<'_>], created: Option<bool>, capital: bool) -> Vec<String> {
    let name = |key: &str| match dialect {
        Dialect::Pelican if capital => crate::text::capitalize(key),
        _ => key.to_string(),
    };
    let mut rows: Vec<String> = keys
        .iter()
        .map(|Key { name: key, value, .. }| match dialect {
            Dialect::Yaml => format!("{key}: {}", quoted(value)),
            Dialect::Toml => format!("{key} = {}", quoted(value)),
            Dialect::Json => format!("\"{key}\": {}", json_string(value)),
            Dialect::Pelican => format!("{}: {}", name(key), one_line(value).trim()),
        })
        .collect();
    if let Some(created) = created.filter(|_| keys.iter().any(|key| key.own)) {
        let quoted_list = |items: &[String]| format!("[\"{}\"]", items.join("\", \""));
        let own = keys.iter().zip(&rows).filter(|(key, _)| key.own);
        let marks: Vec<String> = own.clone().map(|(_, row)| hash(row)).collect();
        let marks = quoted_list(&marks);
        let names: Vec<String> = own.map(|(key, _)| name(key.name)).collect();
        let made = if created { "cree: true, " } else { "" };
        rows.push(match dialect {
            Dialect::Yaml | Dialect::Pelican => {
                format!("{}: {{{made}genere: [{}], h: {marks}}}", name(OWN_KEY), names.join(", "))
            }
            Dialect::Toml => format!("{OWN_KEY} = {{ genere = {}, h = {marks} }}", quoted_list(&names)),
            Dialect::Json => format!("\"{OWN_KEY}\": {{\"genere\": {}, \"h\": {marks}}}", quoted_list(&names)),
        });
    }
    rows
}

/// A value between double quotes, which YAML and TOML read alike.
fn quoted(value: &str) -> String {
    format!("\"{}\"", one_line(value).replace('\\', "\\\\").replace('"', "\\\""))
}

/// A JSON string.
fn json_string(value: &str) -> String {
    serde_json::Value::from(value).to_string()
}

/// A value without line breaks and other control characters.
fn one_line(value: &str) -> String {
    value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
