use super::{Passage, is_technical};
use crate::text::{self, pattern};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// The signs that a quotation stands between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteForm {
    /// `« »`
    French,
    /// `“ ”`
    Curly,
    /// `" "`
    Straight,
    /// Signs that stand for guillemets: `<< >>`, `'' ''`.
    Makeshift,
}

/// Words between a pair of quotation marks, inside no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotePair {
    /// The signs.
    pub form: QuoteForm,
    /// The opening one, with the white space after it.
    pub open: Range<usize>,
    /// The closing one, with the white space before it.
    pub close: Range<usize>,
}

/// `<<mot>>`, `''mot''`, ` ``mot'' `, `,,mot''`
static MAKESHIFT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(<<\s*)[^<>]{1,300}?(\s*>>)|((?:''|``|,,)\s*)[^'`,]{1,300}?(\s*'')"));

/// The pairs of quotation marks of a passage.
pub fn quote_pairs(passage: &Passage) -> Vec<QuotePair> {
    let text = passage.text;
    let mut found: Vec<QuotePair> =
        text::quotes(text).into_iter().filter_map(|quote| pair(passage, &quote.range, &quote.inner)).collect();
    for makeshift in MAKESHIFT.captures_iter(text) {
        let signs = makeshift.get(1).zip(makeshift.get(2)).or_else(|| makeshift.get(3).zip(makeshift.get(4)));
        let Some((open, close)) = signs else { continue };
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let worded = text[open.end()..close.start()].chars().any(char::is_alphabetic);
        if worded && apart(passage.before(open.start())) && apart(passage.after(close.end())) {
            found.push(QuotePair { form: QuoteForm::Makeshift, open: open.range(), close: close.range() });
        }
    }
    found.sort_by_key(|pair| pair.open.start);
    found
}

fn pair(passage: &Passage, range: &Range<usize>, inner: &Range<usize>) -> Option<QuotePair> {
    let form = match passage.after(range.start)? {
        '«' => QuoteForm::French,
        '“' => QuoteForm::Curly,
        _ => QuoteForm::Straight,
    };
    // A pair of two kinds is a fault of its own.
    let closing = passage.before(range.end)?;
    if (form == QuoteForm::French) != (closing == '»') {
        return None;
    }
    let (before, after) = (passage.before(range.start), passage.after(range.end));
    if form != QuoteForm::French {
        // Inches, attributes, strings of a program.
        let beside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '=' | '\\'));
        let words = passage.text.get(inner.clone())?;
        if beside(before)
            || beside(after)
            || !words.chars().any(char::is_alphabetic)
            || is_code(words)
            || passage.is_english_inside(inner)
        {
            return None;
        }
    }
    Some(QuotePair { form, open: range.start..inner.start, close: inner.end..range.end })
}

/// Whether what stands between straight signs is a value of a program rather than words.
fn is_code(words: &str) -> bool {
    let one = !words.contains(char::is_whitespace);
    let name = words.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | ','));
    let capitals = words.chars().skip(1).any(char::is_uppercase) && words.chars().any(char::is_lowercase);
    one && (is_technical(words)
        || name && (words.contains(['-', '.', ':']) || capitals || words.contains(char::is_numeric)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::in_text;
    use super::*;

    #[test]
    fn pairs_are_told_apart() {
        let forms =
            |text: &str| -> Vec<QuoteForm> { in_text(text, quote_pairs).into_iter().map(|pair| pair.form).collect() };
        use QuoteForm::{Curly, French, Makeshift, Straight};
        assert_eq!(
            forms("Un « mot “dit” ainsi », un \"autre\", un “tiers”, <<un>> et ''deux''."),
            [French, Straight, Curly, Makeshift, Makeshift]
        );
        assert_eq!(forms("Un écran de 27\" et de 32\", la clé \"user-id\", x=\"a\", d''abord."), []);
    }
}
