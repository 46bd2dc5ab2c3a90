//! Keys and places in JSON: an object at the head of the file, as Hugo writes it, or between fences.

use super::collect::{Collector, Fault, Parsed};
use super::problem;
use crate::source::Span;

/// The object that begins at `at`, when it is one of metadata and ends a line: from its brace to its brace.
pub(super) fn object(text: &str, at: usize) -> Option<Span> {
    let inside = text.get(at..)?.strip_prefix('{')?;
    let first = inside.trim_start();
    // Shortcodes, template tags, attribute lists and comments begin in other ways.
    if !first.starts_with(['"', '}']) {
        return None;
    }
    let end = matching_brace(text, at)?;
    let line = text.get(end..super::line_end(text, end))?;
    // `{"Texte"}` is an expression.
    let string = text.len() - first.len();
    let after = string_end(text.as_bytes(), string);
    let lone = first.starts_with('"') && text.get(after..end)?.trim_start() == "}";
    (line.trim().is_empty() && !lone).then(|| Span::new(at, end))
}

/// After the brace that closes the one at `at`. A string that is not closed goes to the end of its line.
fn matching_brace(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 0usize;
    let mut at = at;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at = string_end(bytes, at);
                continue;
            }
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// After the string that opens at `at`: its closing quote, or the end of the line.
fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut at = at + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\n' | b'\r' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The entries of the object, and where a pair can be added: after the last value, or after the opening brace.
pub(super) fn entries(content: &str) -> Result<Parsed, Fault> {
    let open = content.len() - content.trim_start().len();
    match serde_json::from_str::<serde_json::Value>(content) {
        Ok(value) if value.is_object() => {}
        Ok(_) => return Err(Fault { offset: open, cause: Some(problem::NO_OBJECT) }),
        Err(error) => return Err(fault(content, &error)),
    }
    let bytes = content.as_bytes();
    let mut collector = Collector::default();
    let mut at = open;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        match byte {
            b'{' | b'[' => {
                collector.open(*byte == b'{', at);
                at += 1;
            }
            b'}' | b']' => {
                at += 1;
                collector.close(at);
            }
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => at += 1,
            _ => {
                at = if *byte == b'"' { string_end(bytes, at) } else { atom_end(bytes, at) };
                let text = content.get(start..at).unwrap_or("");
                let value = match byte {
                    b'"' => serde_json::from_str::<String>(text).ok(),
                    _ => (text != "null").then(|| text.to_string()),
                };
                collector.scalar(value, Span::new(start, at));
            }
        }
    }
    let mut parsed = collector.finish(None);
    parsed.insert_at = Some(parsed.entries.last().map_or(open + 1, |entry| entry.value_span.end));
    Ok(parsed)
}

/// After the number or word at `at`.
fn atom_end(bytes: &[u8], at: usize) -> usize {
    let ends = |byte: &u8| matches!(byte, b',' | b':' | b'}' | b']' | b'{' | b'[' | b'"') || byte.is_ascii_whitespace();
    bytes.iter().skip(at + 1).position(ends).map_or(bytes.len(), |length| at + 1 + length)
}

fn fault(content: &str, error: &serde_json::Error) -> Fault {
    let lines = content.split_inclusive('\n').map(str::len);
    let line: usize = lines.take(error.line().saturating_sub(1)).sum();
    // A line break inside a string is told at column 0 of the next line.
    let offset = (line + error.column()).saturating_sub(1).min(content.len());
    Fault { offset, cause: problem::json(&error.to_string()) }
}
