//! Places of a file as the readers of reports count them.

use crate::report::{FileReport, LocatedFinding};
use crate::source::{Position, Source, Span};

/// Where a line begins, and its text without its end.
pub(super) fn line(source: &Source, number: usize) -> (usize, &str) {
    source.line(number).map_or((0, ""), |span| (span.start, source.slice(span)))
}

/// Whether a finding is about the page as a whole: at its first byte, about no word that stands there (at most the line that
/// opens the front matter).
pub(super) fn is_page(file: &FileReport, finding: &LocatedFinding) -> bool {
    let source = &file.source;
    finding.span.start <= source.content_start() && !source.slice(finding.span).contains(char::is_alphanumeric)
}

/// What is shown of a span: without the ends of lines behind it.
pub(super) fn without_break(source: &Source, span: Span) -> Span {
    let text = source.slice(span);
    Span::new(span.start, span.start + text.trim_end_matches(['\n', '\r']).len())
}

/// Where the words of a finding end: the end of a line behind them, which belongs to what is to go, is not counted.
pub(super) fn end(file: &FileReport, finding: &LocatedFinding) -> Position {
    file.source.position(without_break(&file.source, finding.span).end)
}

/// The line and the column of a place, in bytes of UTF-8, both from 1.
pub(super) fn in_bytes(source: &Source, offset: usize) -> (usize, usize) {
    let number = source.position(offset).line;
    (number, offset.saturating_sub(line(source, number).0) + 1)
}

/// The name of a file as a URI: what is not plain ASCII is percent-encoded.
pub(super) fn uri(name: &str) -> String {
    let scheme = if name.starts_with('/') { "file://" } else { "" };
    let encoded = name.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    scheme.to_string() + &encoded.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::{in_bytes, line, uri};
    use crate::source::Source;

    #[test]
    fn names_become_uris() {
        assert_eq!(uri("été/100 %.md"), "%C3%A9t%C3%A9/100%20%25.md");
        assert_eq!(uri("/tmp/a:b.md"), "file:///tmp/a%3Ab.md");
    }

    #[test]
    fn columns_are_counted_in_bytes_behind_a_byte_order_mark_too() {
        let source = Source::from_text("a.md", "\u{feff}été 🚒 ici\r\nfin");
        let at = source.text().find("ici").expect("a word");
        assert_eq!(in_bytes(&source, at), (1, 12));
        assert_eq!(line(&source, 1).1, "été 🚒 ici");
        assert_eq!(in_bytes(&source, source.text().len()), (2, 4));
        assert_eq!(line(&source, 9).1, "");
    }
}
