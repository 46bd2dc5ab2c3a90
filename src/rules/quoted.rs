//! How messages quote.

/// Words between guillemets, on one line.
pub(super) fn quoted(words: &str) -> String {
    format!("«\u{a0}{}\u{a0}»", words.split_whitespace().collect::<Vec<_>>().join(" "))
}
