//! The comments around what the program writes: `<!-- intertitre:h2 v=1 h=9f2c41aa -->`, the block, `<!-- /intertitre -->`;
//! in MDX, which knows no such comments, `{/* … */}`.
//!
//! In Markdown a marker stands on a line of its own, a blank line on each side; in HTML the block is followed by an end
//! of line and the indentation of what it was put before. The hash covers the block: when it differs, the editor has
//! changed the block, which is the author's from then on.
//!
//! A block that stands in for the author's words ([`replaced`]) says in its marker what they were (`avant="…"`); in HTML it
//! stands inside the element that held them.

mod escape;

use super::{DocumentError, Format, line_end, line_start};
use crate::source::{Edit, Source, Span, fnv1a};
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// Version of the marker syntax.
const VERSION: u32 = 1;

static OPEN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"^intertitre:([a-z0-9-]+) v=[0-9]+ h=([0-9a-f]{8})(?: avant="([^"]*)")?$"#));
const CLOSE: &str = "/intertitre";

/// What stands between the signs of a comment on a line of its own.
fn comment(line: &str) -> Option<&str> {
    let line = line.trim();
    let html = line.strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" -->"));
    html.or_else(|| line.strip_prefix("{/* ").and_then(|line| line.strip_suffix(" */}")))
}

/// `content` as a comment of a format.
fn commented(format: Format, content: &str) -> String {
    if format == Format::Mdx { format!("{{/* {content} */}}") } else { format!("<!-- {content} -->") }
}

/// A block that the program wrote on an earlier run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneratedBlock {
    /// What it is: `h1` to `h6`, `section-chiffres-cles`.
    pub kind: String,
    /// From the start of the opening marker's line to after the closing marker's line.
    pub span: Span,
    /// Whether it is byte for byte as it was written (ends of line aside).
    pub intact: bool,
    /// The author's words that it stands in for; absent where it was added.
    pub before: Option<String>,
    opening: Span,
    closing: Span,
    /// Whether the spans hold all that was added: in HTML no blank lines belong to the block.
    exact: bool,
}

impl GeneratedBlock {
    /// Whether it holds a heading below the main one.
    pub fn is_heading(&self) -> bool {
        self.kind.strip_prefix('h').is_some_and(|level| level != "1" && level.parse::<u8>().is_ok())
    }
}

/// What becomes of the blocks that the editor has changed, when the program takes its own out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// They stay with their markers, which tell a later run that they are not to be made again.
    Keep,
    /// They stay, their markers go.
    Unmark,
}

/// Whether a line is a marker of the program.
pub fn is_marker(line: &str) -> bool {
    comment(line).is_some_and(|content| content == CLOSE || OPEN.is_match(content))
}

/// Where a generated block is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the start of a line that begins a block: the blank line after it is ours.
    BeforeBlock,
    /// At the end of the file: the blank line before it is ours.
    EndOfFile {
        /// Whether the file ends with an end of line.
        after_eol: bool,
    },
}

/// `content` between markers of `format` (Markdown or MDX), with the blank lines its place needs.
pub fn wrap(format: Format, kind: &str, content: &str, eol: &str, place: Place) -> String {
    wrap_sealed(format, kind, content, &hash(content), eol, place)
}

/// [`wrap`] with the hash of other content than what stands there: the block is one that the editor has changed, or
/// emptied where `content` is empty.
pub fn wrap_sealed(format: Format, kind: &str, content: &str, seal: &str, eol: &str, place: Place) -> String {
    let (open, close) = pair(format, kind, seal);
    let content = if content.is_empty() { String::new() } else { format!("{content}{eol}{eol}") };
    pad(&format!("{open}{eol}{eol}{content}{close}"), eol, place)
}

/// `content` in the place of the author's words `before`, between markers: its own lines in Markdown and MDX, else in the
/// line. The hash is that of this or other content, as [`wrap_sealed`].
pub fn replaced(format: Format, kind: &str, (content, before): (&str, &str), seal: &str, eol: &str) -> String {
    let opening = format!("intertitre:{kind} v={VERSION} h={seal} avant=\"{}\"", escape::escaped(before));
    let gap = if format == Format::Html { String::new() } else { format!("{eol}{eol}") };
    format!("{}{gap}{content}{gap}{}", commented(format, &opening), commented(format, CLOSE))
}

fn pair(format: Format, kind: &str, seal: &str) -> (String, String) {
    let opening = format!("intertitre:{kind} v={VERSION} h={seal}");
    (commented(format, &opening), commented(format, CLOSE))
}

/// Lines of HTML, joined by an end of line and the `indent`, between markers, to put where a tag begins; with the hash of
/// this or other content, as [`wrap_sealed`].
pub fn wrap_html(kind: &str, content: &str, seal: &str, eol: &str, indent: &str) -> String {
    let (open, close) = pair(Format::Html, kind, seal);
    let gap = format!("{eol}{indent}");
    let content = if content.is_empty() { String::new() } else { format!("{content}{gap}") };
    format!("{open}{gap}{content}{close}{gap}")
}

/// `block` with the blank lines its place needs, without markers.
pub fn pad(block: &str, eol: &str, place: Place) -> String {
    match place {
        Place::BeforeBlock => format!("{block}{eol}{eol}"),
        Place::EndOfFile { after_eol: true } => format!("{eol}{block}{eol}"),
        Place::EndOfFile { after_eol: false } => format!("{eol}{eol}{block}"),
    }
}

/// Eight hexadecimal digits over `content` (FNV-1a, folded to 32 bits), the same whatever the ends of line.
pub fn hash(content: &str) -> String {
    let bytes = content.trim().as_bytes();
    let line_feeds = bytes.iter().enumerate().filter_map(|(at, &byte)| match byte {
        b'\r' if bytes.get(at + 1) == Some(&b'\n') => None,
        b'\r' => Some(b'\n'),
        other => Some(other),
    });
    let state = fnv1a(line_feeds);
    format!("{:08x}", (state >> 32) ^ (state & 0xffff_ffff))
}

/// The generated blocks among the comments of a document, in order.
pub(super) fn find(source: &Source, comments: &[Span], format: Format) -> Result<Vec<GeneratedBlock>, DocumentError> {
    let text = source.text();
    let mut found = Vec::new();
    let mut open: Option<(Span, String, String, Option<String>)> = None;
    for &span in comments {
        let Some(content) = comment(source.slice(span)) else { continue };
        if let Some(captures) = OPEN.captures(content) {
            if let Some((earlier, ..)) = open {
                return Err(DocumentError::UnclosedMarker { line: source.position(earlier.start).line });
            }
            let before = captures.get(3).map(|before| escape::unescaped(before.as_str()));
            open = Some((span, captures[1].to_string(), captures[2].to_string(), before));
        } else if content == CLOSE {
            let Some((opening, kind, hash, before)) = open.take() else {
                return Err(DocumentError::StrayMarker { line: source.position(span.start).line });
            };
            let intact = self::hash(&text[opening.end..span.start]) == hash;
            let exact = format == Format::Html || before.is_some();
            let (opening, closing) = if before.is_some() {
                inner_gaps(text, trimmed(source, opening), trimmed(source, span), format)
            } else if exact {
                let indent = indent_before(text, opening.start);
                (with_gap(text, opening, indent), with_gap(text, span, indent))
            } else {
                (whole_line(source, opening), whole_line(source, span))
            };
            let span = Span::new(opening.start, closing.end);
            found.push(GeneratedBlock { kind, span, intact, before, opening, closing, exact });
        }
    }
    match open {
        Some((opening, ..)) => Err(DocumentError::UnclosedMarker { line: source.position(opening.start).line }),
        None => Ok(found),
    }
}

/// A comment without the white space around it.
fn trimmed(source: &Source, span: Span) -> Span {
    let comment = source.slice(span);
    let start = span.start + comment.len() - comment.trim_start().len();
    Span::new(start, start + comment.trim().len())
}

/// The markers around what stands in for the author's words, with the ends of line that they brought: two on the inner side
/// of each, where the block has lines of its own.
fn inner_gaps(text: &str, opening: Span, closing: Span, format: Format) -> (Span, Span) {
    if format == Format::Html {
        return (opening, closing);
    }
    let behind = line_end(text, line_end(text, opening.end));
    let inner = text.get(..closing.start).unwrap_or("");
    let before = without_eol(without_eol(inner)).len();
    let meet = behind.min(closing.start);
    let blank = |from: usize, to: usize| text.get(from..to).is_some_and(|gap| gap.trim().is_empty());
    let opens = if blank(opening.end, meet) { meet } else { opening.end };
    let closes = if before >= opens && blank(before, closing.start) { before } else { closing.start.max(opens) };
    (Span::new(opening.start, opens), Span::new(closes, closing.end))
}

/// `text` without the end of line that ends it.
fn without_eol(text: &str) -> &str {
    text.strip_suffix("\r\n").or_else(|| text.strip_suffix(['\n', '\r'])).unwrap_or(text)
}

/// The line of a comment, its break included.
fn whole_line(source: &Source, span: Span) -> Span {
    let text = source.text();
    let comment = text[span.range()].trim_end();
    let start = line_start(text, span.start).max(source.content_start());
    Span::new(start, line_end(text, span.start + comment.len()))
}

/// What stands before `offset` on its line, when it is white space only.
pub fn indent_before(text: &str, offset: usize) -> &str {
    let before = &text[line_start(text, offset)..offset];
    let before = before.strip_prefix('\u{feff}').unwrap_or(before);
    if before.trim().is_empty() { before } else { "" }
}

/// `span` with the end of line after it, and then `indent`.
fn with_gap(text: &str, span: Span, indent: &str) -> Span {
    let after = &text[span.end..];
    let rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or(after);
    let rest = rest.strip_prefix(indent).unwrap_or(rest);
    Span::new(span.start, text.len() - rest.len())
}

/// The deletions that take the program's blocks out of `text`: intact ones whole, changed ones as `changed` says.
pub fn removal(text: &str, blocks: &[GeneratedBlock], changed: Changed) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut gone = 0;
    for (i, block) in blocks.iter().enumerate() {
        if block.exact {
            edits.extend(match (block.intact, changed) {
                (true, _) => vec![Edit::replace(block.span, block.before.clone().unwrap_or_default())],
                (false, Changed::Unmark) => vec![Edit::delete(block.opening), Edit::delete(block.closing)],
                (false, Changed::Keep) => Vec::new(),
            });
            continue;
        }
        // At the end of the file nothing but other generated blocks follows.
        let mut at = block.span.end;
        for next in &blocks[i + 1..] {
            let blank = text.get(at..next.span.start).is_some_and(|gap| gap.trim().is_empty());
            if blank && next.intact && next.before.is_none() {
                at = next.span.end;
            }
        }
        let at_end = text[at..].trim().is_empty();
        let lines = match (block.intact, changed) {
            (true, _) => vec![block.span],
            (false, Changed::Unmark) => vec![block.opening, block.closing],
            (false, Changed::Keep) => continue,
        };
        for (n, line) in lines.iter().enumerate() {
            let before = at_end && (block.intact || n == 1);
            // What follows it goes too: whether the file ends with an end of line is told by the last block.
            let closed = text.get(..at.max(line.end)).is_some_and(|text| text.ends_with(['\n', '\r']));
            let span = if before { with_line_before(text, *line, closed) } else { with_line_after(text, *line) };
            // A blank line between two markers belongs to the first.
            edits.push(Edit::delete(Span::new(span.start.max(gone), span.end.max(gone))));
            gone = span.end.max(gone);
        }
    }
    edits
}

/// `span` (whole lines) and the blank line after it.
fn with_line_after(text: &str, span: Span) -> Span {
    let end = line_end(text, span.end);
    if text[span.end..end].trim().is_empty() { Span::new(span.start, end) } else { span }
}

/// `span` (whole lines) and the blank line before it; where the file is not `closed` by an end of line, also the one that
/// the insertion had to add to the line before.
fn with_line_before(text: &str, span: Span, closed: bool) -> Span {
    let one_eol_back = |at: usize| without_eol(&text[..at]).len();
    let mut start = one_eol_back(span.start);
    if !closed {
        start = one_eol_back(start);
    }
    Span::new(start, span.end)
}
