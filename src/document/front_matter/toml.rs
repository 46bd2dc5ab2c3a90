//! Keys and places in TOML.

use super::collect::{Fault, LONGEST_NAME, Parsed};
use super::{Entry, problem};
use crate::source::Span;
use ::toml::de::{DeTable, DeValue};

/// Tables below which keys are not looked up.
const DEEPEST: usize = 4;

/// The entries of the root table, and where a line can be added: after the last key before the first `[table]`.
pub(super) fn entries(content: &str) -> Result<Parsed, Fault> {
    let table = DeTable::parse(content).map_err(|error| Fault {
        offset: error.span().map_or(0, |span| span.start),
        cause: problem::toml(error.message()),
    })?;
    let mut found = Parsed::default();
    walk(table.get_ref(), "", 0, &mut found);
    found.entries.sort_by_key(|entry| entry.key_span);
    found.nested.sort_by_key(|entry| entry.key_span);
    let mut values = Vec::new();
    values_of(content, table.get_ref(), &mut values);
    values.sort_unstable();
    found.insert_at = Some(insertion(content, &values));
    Ok(found)
}

/// Adds the entries of `table`; the parser bounds how deep tables go.
fn walk(table: &DeTable, path: &str, depth: usize, found: &mut Parsed) {
    for (key, value) in table {
        let name = if path.is_empty() { key.get_ref().to_string() } else { format!("{path}.{}", key.get_ref()) };
        let mut entry = Entry::new(name, scalar(value.get_ref()), Span::from(key.span()), Span::from(value.span()));
        match value.get_ref() {
            DeValue::Array(array) => {
                entry.items =
                    array.iter().filter_map(|item| Some((scalar(item.get_ref())?, Span::from(item.span())))).collect();
            }
            DeValue::Table(table) if depth < DEEPEST && entry.key.len() < LONGEST_NAME => {
                walk(table, &entry.key, depth + 1, found);
            }
            _ => {}
        }
        match value.get_ref() {
            _ if depth == 0 => found.entries.push(entry),
            DeValue::Table(_) => {}
            _ if entry.key.len() < LONGEST_NAME => found.nested.push(entry),
            _ => {}
        }
    }
}

fn scalar(value: &DeValue) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Boolean(truth) => Some(truth.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// The places of all values that are written on lines of their own, brackets and braces included.
fn values_of(content: &str, table: &DeTable, values: &mut Vec<Span>) {
    for (key, value) in table {
        let span = Span::from(value.span());
        let inline = content.get(span.start..).is_some_and(|text| text.starts_with('{'));
        match value.get_ref() {
            DeValue::Table(table) if !inline => values_of(content, table, values),
            // The place of a table or of an array of tables is its header, which holds the key.
            DeValue::Array(array) if span.start < key.span().start => {
                let tables = array.iter().filter_map(|item| match item.get_ref() {
                    DeValue::Table(table) => Some(table),
                    _ => None,
                });
                tables.for_each(|table| values_of(content, table, values));
            }
            _ => values.push(span),
        }
    }
}

/// After the line of the last value that stands before the first table header; at the end where there is no header.
fn insertion(content: &str, values: &[Span]) -> usize {
    let mut values = values.iter().peekable();
    let mut last = 0;
    let mut at = 0;
    while at < content.len() {
        let line = content.get(at..).unwrap_or("");
        let start = at + line.len() - line.trim_start_matches([' ', '\t']).len();
        if line.trim_start_matches([' ', '\t']).starts_with('[') {
            return last;
        }
        // A value may take several lines.
        let mut end = super::line_end(content, start);
        while let Some(value) = values.next_if(|value| value.start < end) {
            end = end.max(super::line_end(content, value.end));
            last = end;
        }
        at = end;
    }
    content.len()
}
