//! `Key: value` lines at the head of a file, as Pelican and MultiMarkdown read them: no fence, a blank line after.

use super::collect::Parsed;
use super::{Entry, line_end};
use crate::lexicon::{MetaRole, meta_role};
use crate::source::Span;

/// The lines of metadata that begin at `at`, when they are: two keys at least, the first one known, a title or a date
/// among them. Anything else is prose, such as a paragraph that begins with `Note: `.
pub(super) fn block(text: &str, at: usize) -> Option<Span> {
    let mut end = at;
    let mut keys = 0usize;
    let mut dated = false;
    while end < text.len() {
        let next = line_end(text, end);
        let line = text.get(end..next)?;
        if line.trim().is_empty() {
            break;
        }
        if let Some(key) = key(line) {
            let role = meta_role(key);
            if keys == 0 && role.is_none() {
                return None;
            }
            keys += 1;
            dated |= matches!(role, Some(MetaRole::Title | MetaRole::MetaTitle | MetaRole::Date | MetaRole::Modified));
        } else if keys == 0 || !continues(line) {
            return None;
        }
        end = next;
    }
    (keys >= 2 && dated).then(|| Span::new(at, end))
}

/// The entries, and where a line can be added: at the end, when the last line is ended.
pub(super) fn entries(content: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut at = 0;
    while at < content.len() {
        let next = line_end(content, at);
        let line = content.get(at..next).unwrap_or("");
        let words = line.trim();
        match key(line) {
            Some(key) => {
                let value = line.get(key.len() + 1..).unwrap_or("");
                let start = at + line.len() - value.trim_start_matches([' ', '\t']).len();
                let value = value.trim();
                let end = start + value.len();
                // A key alone has its place on its own line.
                let start = start.min(at + line.trim_end().len());
                let span = Span::new(start, end.max(start));
                let value = (!value.is_empty()).then(|| value.to_string());
                parsed.entries.push(Entry::new(key.to_string(), value, Span::new(at, at + key.len()), span));
            }
            None => {
                if let Some(entry) = parsed.entries.last_mut() {
                    let start = at + line.len() - line.trim_start().len();
                    let value = entry.value.take();
                    if value.is_none() {
                        entry.value_span.start = start;
                    }
                    entry.value_span.end = start + words.len();
                    let mut value = value.map(|value| value + " ").unwrap_or_default();
                    value.push_str(words);
                    entry.value = Some(value);
                }
            }
        }
        at = next;
    }
    for entry in &mut parsed.entries {
        entry.items = entry.value.iter().map(|value| (value.clone(), entry.value_span)).collect();
    }
    parsed.insert_at = content.ends_with(['\n', '\r']).then_some(content.len());
    parsed
}

/// The key of a line `Key: value`.
pub(super) fn key(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let letter = |c: char| c.is_ascii_alphabetic() || ('À'..='ÿ').contains(&c);
    let sound = key.starts_with(letter)
        && !key.ends_with(' ')
        && key.chars().all(|c| letter(c) || c.is_ascii_digit() || matches!(c, ' ' | '_' | '.' | '-'));
    (sound && (value.is_empty() || value.starts_with([' ', '\t', '\n', '\r']))).then_some(key)
}

/// Whether a line goes on with the value of the line before.
fn continues(line: &str) -> bool {
    line.starts_with('\t') || line.starts_with("    ")
}
