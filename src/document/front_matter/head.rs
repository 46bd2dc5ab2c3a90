//! Where the front matter stands, and how it is written.

use super::{Dialect, json, pelican};
use crate::document::markers::is_marker;
use crate::document::{line_end, line_start};
use crate::source::{Source, Span};

/// A front matter that has been found, not read.
pub(super) struct Head {
    /// How it is written.
    pub(super) dialect: Dialect,
    /// What tells that it opens: the fence, the brace or the first key.
    pub(super) fence: Span,
    /// What holds the keys.
    pub(super) inner: Span,
    /// After its last line.
    pub(super) end: usize,
    /// Whether it is one even when it does not parse.
    pub(super) certain: bool,
}

/// The front matter at the head of `source`, after HTML comments.
pub(super) fn find(source: &Source) -> Option<Head> {
    let text = source.text();
    let start = after_comments(text, source.content_start());
    let mut head = fenced(text, start).or_else(|| object(text, start)).or_else(|| lines(text, start))?;
    if start > source.content_start() {
        // What comes later in the file is more often a thematic break or prose: no complaint about it.
        head.certain = false;
        let opening = text.get(head.inner.start..line_end(text, head.inner.start))?;
        if opening.trim().is_empty() {
            return None;
        }
    }
    Some(head)
}

/// After the HTML comments that begin at `start` and the blank lines around them; `start` when there is none. What the
/// program writes between its markers is no comment.
fn after_comments(text: &str, start: usize) -> usize {
    let mut after = start;
    let mut at = start;
    while at < text.len() {
        let end = line_end(text, at);
        let line = text.get(at..end).unwrap_or("");
        if line.trim().is_empty() {
            at = end;
            if after > start {
                after = at;
            }
            continue;
        }
        let comment = text.get(at..).and_then(|rest| rest.strip_prefix("<!--")).filter(|_| !is_marker(line));
        let Some(length) = comment.and_then(|comment| comment.find("-->")) else { break };
        let close = at + "<!--".len() + length + "-->".len();
        at = line_end(text, close);
        if text.get(close..at).is_none_or(|rest| !rest.trim().is_empty()) {
            break;
        }
        after = at;
    }
    after
}

/// Between a line `---` (or `---toml`, `---json`) or `+++` and the line that closes it.
fn fenced(text: &str, start: usize) -> Option<Head> {
    let open = line_end(text, start);
    let fence = text.get(start..open)?.trim_end();
    let (dialect, closing): (Dialect, &[&str]) = match fence.strip_prefix("---").map(str::trim_start) {
        None if fence == "+++" => (Dialect::Toml, &["+++"]),
        Some("") => (Dialect::Yaml, &["---", "..."]),
        Some("yaml" | "yml") => (Dialect::Yaml, &["---"]),
        Some("toml") => (Dialect::Toml, &["---"]),
        Some("json") => (Dialect::Json, &["---"]),
        _ => return None,
    };
    let mut at = open;
    while at < text.len() {
        let end = line_end(text, at);
        if closing.contains(&text.get(at..end)?.trim_end()) {
            let fence = Span::new(start, start + fence.len());
            return Some(Head { dialect, fence, inner: Span::new(open, at), end, certain: true });
        }
        at = end;
    }
    None
}

fn object(text: &str, start: usize) -> Option<Head> {
    let inner = json::object(text, start)?;
    let fence = Span::new(start, start + 1);
    Some(Head { dialect: Dialect::Json, fence, inner, end: line_end(text, inner.end), certain: true })
}

fn lines(text: &str, start: usize) -> Option<Head> {
    let inner = pelican::block(text, start)?;
    let key = pelican::key(text.get(start..line_end(text, start))?)?;
    let fence = Span::new(start, start + key.len());
    Some(Head { dialect: Dialect::Pelican, fence, inner, end: inner.end, certain: true })
}

/// Whether `text`, a plain one, would be read as front matter at `start` once its indents are off.
pub(in crate::document) fn would_open(text: &str, start: usize) -> bool {
    let mut lines = text.get(start..).unwrap_or("").split(['\n', '\r']).map(str::trim_start).filter(|l| !l.is_empty());
    let first = lines.next().unwrap_or("").trim_end();
    first.starts_with("---")
        || first == "+++"
        || first.starts_with('{')
        || pelican::key(first).is_some_and(|key| crate::lexicon::meta_role(key).is_some())
            && lines.next().and_then(pelican::key).is_some()
}

/// The line that holds the start of `span`.
pub(super) fn whole_line(text: &str, span: Span) -> Span {
    Span::new(line_start(text, span.start), line_end(text, span.start))
}
