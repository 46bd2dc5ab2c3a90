//! JSX tags and ECMAScript lines in Markdown.

use super::lines::{before_marker, line_end, next_line};
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// Longest tag, in bytes.
const LONGEST: usize = 4096;
/// Longest statement, in lines.
const LONGEST_MODULE: usize = 200;

/// A JSX tag at the start of a text.
pub(super) struct JsxTag<'t> {
    pub(super) len: usize,
    pub(super) name: &'t str,
    pub(super) kind: JsxKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JsxKind {
    Opens,
    Closes,
    Alone,
}

/// The tag of a component (`<Tabs …>`, `</Tabs>`, `<Chart />`, `<>`) that `text`, which begins with `<`, begins with.
/// On failure, how many bytes were searched.
pub(super) fn tag(text: &str) -> Result<JsxTag<'_>, usize> {
    let closes = text[1..].starts_with('/');
    let named = &text[1 + usize::from(closes)..];
    let name_len = named.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_'))).unwrap_or(named.len());
    let name = &named[..name_len];
    // Components begin with a capital; HTML written in capitals is HTML.
    let component = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.bytes().any(|b| b.is_ascii_lowercase());
    if !component || !named[name_len..].starts_with(['>', ' ', '/', '\n', '\r', '\t']) {
        return Err(0);
    }
    let rest = &named[name_len..];
    let mut depth = 0usize;
    let mut quote = None;
    let window = before_marker(rest, LONGEST);
    for (at, byte) in window.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'' | b'`') => quote = Some(byte),
            (None, b'{') => depth += 1,
            (None, b'}') => depth = depth.saturating_sub(1),
            (None, b'<') if depth == 0 => return Err(at),
            (None, b'>') if depth == 0 => {
                let kind = match (closes, rest[..at].ends_with('/')) {
                    (true, _) => JsxKind::Closes,
                    (false, true) => JsxKind::Alone,
                    (false, false) => JsxKind::Opens,
                };
                return Ok(JsxTag { len: text.len() - rest.len() + at + 1, name, kind });
            }
            _ => {}
        }
    }
    Err(window.len())
}

/// Whether a component holds something that is not prose: code, or what a terminal shows.
pub(super) fn is_opaque(name: &str) -> bool {
    ["Terminal", "Console", "CodeBlock", "Highlight", "Mermaid"].iter().any(|known| name.starts_with(known))
}

/// The length of the `{…}` expression that `text` begins with, on one paragraph; on failure, how many bytes were searched.
pub(super) fn expression(text: &str) -> Result<usize, usize> {
    let mut depth = 0usize;
    let mut last = 0;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Ok(at + 1);
                }
            }
            // A blank line.
            b'\n' | b'\r' if matches!(last, b'\n' | b'\r') && (last, byte) != (b'\r', b'\n') => return Err(at),
            _ => {}
        }
        if byte != b' ' {
            last = byte;
        }
    }
    Err(text.len().min(LONGEST))
}

static MODULE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^(?:import\s+(?:["'][^"']+["']|(?:type\s+)?[\w*{][^;"']*\bfrom\s+["'])|import\s+\{\s*$|export\s+(?:default|const|let|var|function|async|\{|\*)\b?)"#,
    )
});

/// The length of the `import` or `export` statement that a line at the start of `text` begins: up to the line where
/// its brackets are closed.
pub(super) fn module(text: &str) -> Option<usize> {
    let first = &text[..line_end(text, 0)];
    if !MODULE.is_match(first) {
        return None;
    }
    let mut depth = 0i64;
    let mut len = 0;
    for _ in 0..LONGEST_MODULE {
        let next = next_line(text, len);
        for byte in text[len..next].bytes() {
            match byte {
                b'{' | b'(' | b'[' => depth += 1,
                b'}' | b')' | b']' => depth -= 1,
                _ => {}
            }
        }
        len = next;
        if depth <= 0 || len == text.len() {
            break;
        }
    }
    if depth <= 0 {
        return Some(text[..len].trim_end().len());
    }
    Some(first.len())
}
