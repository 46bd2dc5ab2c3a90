//! Quotations: between guillemets, between curly quotes, between straight ones where they pair.

use std::ops::Range;

/// A quotation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// From the opening guillemet to after the closing one.
    pub range: Range<usize>,
    /// What stands between them, without white space at the edges.
    pub inner: Range<usize>,
}

/// The guillemets, the curly and the straight quotation marks of `text`, with the places where they stand.
pub fn quote_marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    let leads = memchr::memchr3_iter(b'"', 0xc2, 0xe2, text.as_bytes());
    let signs = leads.filter_map(|at| Some((at, text.get(at..)?.chars().next()?)));
    signs.filter(|(_, c)| matches!(c, '«' | '»' | '“' | '”' | '"'))
}

/// The closed, outermost quotations of `text`, in order. A quotation that is never closed is none; straight quotes count
/// only where their number is even.
pub fn quotes(text: &str) -> Vec<Quote> {
    let straight = quote_marks(text).filter(|(_, c)| *c == '"').count().is_multiple_of(2);
    let mut found: Vec<Quote> = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in quote_marks(text) {
        let closes = match (c, open.last()) {
            ('»', Some((_, '«'))) | ('”', Some((_, '“'))) | ('"', Some((_, '"'))) => true,
            ('«' | '“', _) => {
                open.push((at, c));
                false
            }
            ('"', _) if straight => {
                open.push((at, c));
                false
            }
            _ => false,
        };
        if closes && let Some((start, sign)) = open.pop() {
            // What is quoted inside a quotation belongs to it.
            while found.last().is_some_and(|inner| inner.range.start >= start) {
                found.pop();
            }
            let inside = start + sign.len_utf8()..at;
            let piece = &text[inside.clone()];
            let from = inside.start + (piece.len() - piece.trim_start().len());
            let inner = from..from + piece.trim().len();
            found.push(Quote { range: start..at + c.len_utf8(), inner });
        }
    }
    found
}

/// Where a quotation opens that the text does not close: in a paragraph, all that follows is quoted.
pub fn open_quote(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, c) in quote_marks(text) {
        match c {
            '«' => open.push(at),
            '»' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.first().copied()
}
