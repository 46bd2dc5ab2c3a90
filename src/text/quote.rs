//! Quotations between guillemets.

use std::ops::Range;

/// A quotation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// From the opening guillemet to after the closing one.
    pub range: Range<usize>,
    /// What stands between them, without white space at the edges.
    pub inner: Range<usize>,
}

/// Whether `c` opens a quotation in French.
pub fn is_opening(c: char) -> bool {
    c == '«'
}

/// The closed, outermost quotations of `text`, in order. A quotation that is never closed is none.
pub fn quotes(text: &str) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '«' => open.push(at),
            '»' => {
                if let Some(start) = open.pop()
                    && open.is_empty()
                {
                    let inside = start + '«'.len_utf8()..at;
                    let piece = &text[inside.clone()];
                    let from = inside.start + (piece.len() - piece.trim_start().len());
                    let inner = from..from + piece.trim().len();
                    found.push(Quote { range: start..at + '»'.len_utf8(), inner });
                }
            }
            _ => {}
        }
    }
    found
}
