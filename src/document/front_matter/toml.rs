//! Keys and places in TOML.

use super::Span;
use super::yaml::RawEntry;
use ::toml::de::{DeTable, DeValue};

/// The entries of the root table, and where a line can be added: before the first `[table]`.
pub(super) fn entries(content: &str) -> Result<(Vec<RawEntry>, Option<usize>), (usize, String)> {
    let table = DeTable::parse(content)
        .map_err(|error| (error.span().map_or(0, |span| span.start), error.message().to_string()))?;
    let mut entries: Vec<RawEntry> = table
        .get_ref()
        .iter()
        .map(|(key, value)| {
            let text = match value.get_ref() {
                DeValue::String(text) => Some(text.to_string()),
                DeValue::Boolean(truth) => Some(truth.to_string()),
                DeValue::Datetime(date) => Some(date.to_string()),
                DeValue::Integer(number) => Some(number.to_string()),
                DeValue::Float(number) => Some(number.to_string()),
                DeValue::Array(_) | DeValue::Table(_) => None,
            };
            (key.get_ref().to_string(), text, Span::from(key.span()), Span::from(value.span()))
        })
        .collect();
    entries.sort_by_key(|entry| entry.2);
    let first_table = entries
        .iter()
        .map(|entry| super::line_start(content, entry.2.start))
        .find(|&line| content[line..].trim_start().starts_with('['));
    Ok((entries, Some(first_table.unwrap_or(content.len()))))
}
