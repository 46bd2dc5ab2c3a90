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

/// Quotations that a guillemet opens and a sign of another kind closes, or the other way round: `« bon", "bon »`. Only where
/// no sign of the right kind can belong to either; byte offsets of both signs, in order.
pub fn mixed_pairs(text: &str) -> Vec<(usize, usize)> {
    let signs: Vec<(usize, char)> = quote_marks(text).collect();
    let guillemets = |sign: char| matches!(sign, '«' | '»');
    if !signs.iter().any(|(_, sign)| guillemets(*sign)) || signs.iter().all(|(_, sign)| guillemets(*sign)) {
        return Vec::new();
    }
    let before = |at: usize| text.get(..at).and_then(|head| head.chars().next_back());
    let after = |at: usize, sign: char| text.get(at + sign.len_utf8()..).and_then(|tail| tail.chars().next());
    // `27"`: inches.
    let closes = |&(at, sign): &(usize, char)| match sign {
        '"' => before(at).is_some_and(|c| !c.is_ascii_digit()) && after(at, sign).is_none_or(|c| !c.is_alphanumeric()),
        _ => matches!(sign, '»' | '”'),
    };
    let opens = |&(at, sign): &(usize, char)| match sign {
        '"' => {
            before(at).is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '’' | '\''))
                && after(at, sign).is_some_and(char::is_alphanumeric)
        }
        _ => matches!(sign, '«' | '“'),
    };
    let (mut found, mut depth, mut at) = (Vec::new(), 0_usize, 0);
    while let Some(first) = signs.get(at) {
        let second = signs.get(at + 1).filter(|second| depth == 0 && opens(first) && closes(second));
        let other = second.filter(|second| match first.1 {
            '«' => matches!(second.1, '"' | '”'),
            '"' | '“' => second.1 == '»',
            _ => false,
        });
        if let Some(second) = other
            && !signs.get(at + 2).is_some_and(closes)
        {
            found.push((first.0, second.0));
            at += 2;
            continue;
        }
        match first.1 {
            '«' | '“' => depth += 1,
            '»' | '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    found
}

/// The closed, outermost quotations of `text`, in order, those of mixed signs too. A quotation that is never closed is none;
/// straight quotes count only where the number of those that pair with no guillemet is even.
pub fn quotes(text: &str) -> Vec<Quote> {
    let mixed = mixed_pairs(text);
    let is_mixed = |at: usize| mixed.iter().any(|(from, to)| *from == at || *to == at);
    let plain = |(at, c): &(usize, char)| *c == '"' && !is_mixed(*at);
    let straight = quote_marks(text).filter(plain).count().is_multiple_of(2);
    let mut found: Vec<Quote> = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, c) in quote_marks(text) {
        if is_mixed(at) {
            if let Some((from, to)) = mixed.iter().find(|(_, to)| *to == at) {
                found.extend(text.get(*from..*to + c.len_utf8()).map(|whole| quote(whole, *from, c)));
            }
            continue;
        }
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
        if closes && let Some((start, _)) = open.pop() {
            // What is quoted inside a quotation belongs to it.
            while found.last().is_some_and(|inner| inner.range.start >= start) {
                found.pop();
            }
            found.extend(text.get(start..at + c.len_utf8()).map(|whole| quote(whole, start, c)));
        }
    }
    found
}

/// The quotation that `whole`, which stands at `start`, is, signs included; `closing` is its last sign.
fn quote(whole: &str, start: usize, closing: char) -> Quote {
    let opening = whole.chars().next().map_or(0, char::len_utf8);
    let piece = whole.get(opening..whole.len() - closing.len_utf8()).unwrap_or("");
    let from = start + opening + (piece.len() - piece.trim_start().len());
    Quote { range: start..start + whole.len(), inner: from..from + piece.trim().len() }
}

/// Where a quotation opens that the text does not close: in a paragraph, all that follows is quoted.
pub fn open_quote(text: &str) -> Option<usize> {
    let mixed = mixed_pairs(text);
    let mut open = Vec::new();
    for (at, c) in quote_marks(text).filter(|(at, _)| !mixed.iter().any(|(from, to)| from == at || to == at)) {
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
