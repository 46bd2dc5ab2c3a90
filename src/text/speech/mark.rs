//! Pairs of quotation marks among the tokens of a block.

use crate::text::quote::Quote;
use crate::text::token::Token;
use std::ops::Range;

/// Quotations that are looked through for the one that a mark closes.
const DEEPEST: usize = 16;

/// An outermost pair of marks; token indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) open: usize,
    pub(super) close: Option<usize>,
    /// Whether its opening mark is written twice.
    pub(super) doubled: bool,
    /// Where a quotation ends that was never closed and that another follows: the token behind its last.
    pub(super) cut: Option<usize>,
    pub(super) nested: Vec<Quote>,
}

impl Mark {
    /// The tokens between the marks.
    pub(super) fn inner(&self, tokens: usize) -> Range<usize> {
        let from = self.open + 1 + usize::from(self.doubled);
        from..self.close.or(self.cut).unwrap_or(tokens).max(from)
    }
}

/// What a mark does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Opens,
    Closes,
    /// A straight mark that can do both.
    Either,
}

/// The outermost quotations of a block, in order. Straight marks open or close by the white space around them; where
/// that does not come out even, they take turns.
pub(super) fn marks(prose: &str, tokens: &[Token]) -> Vec<Mark> {
    let signs: Vec<(usize, Turn)> =
        tokens.iter().enumerate().filter_map(|(at, token)| Some((at, turn(prose, token)?))).collect();
    if signs.is_empty() {
        return Vec::new();
    }
    let sign = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let straight = |at: usize| sign(at) == "\"";
    let count = signs.iter().filter(|(at, _)| straight(*at)).count();
    let odd = !count.is_multiple_of(2);
    let by_turns = !odd && !comes_out_even(&signs, straight);
    let mut stack: Vec<Mark> = Vec::new();
    let mut found = Vec::new();
    for &(at, turn) in &signs {
        let plain = straight(at);
        let inside = stack.iter().rev().take(DEEPEST).any(|mark| straight(mark.open));
        let opens = match turn {
            Turn::Either => !inside,
            _ if plain && by_turns => !inside,
            // `„ … “`
            Turn::Opens if sign(at) == "“" => stack.last().is_none_or(|mark| sign(mark.open) != "„"),
            other => other == Turn::Opens,
        };
        if opens {
            // `dit "oui. Anne dit "non"`: of an odd number, what another opens inside was never closed.
            let lost = stack.pop_if(|mark| odd && plain && straight(mark.open)).filter(|_| stack.is_empty());
            found.extend(lost.map(|mark| Mark { cut: Some(end_of_lost(tokens, mark.open, at)), ..mark }));
            open(&mut stack, tokens, at);
        } else {
            if plain && odd && stack.is_empty() {
                stack.extend(plus_before(tokens, at));
            }
            close(&mut stack, &mut found, prose, tokens, (at, odd));
        }
    }
    // What is never closed takes all that follows.
    found.extend(stack.into_iter().next());
    found
}

/// Where a quotation ends that is never closed, before the one that opens at `next`: at the end of its sentence or clause.
fn end_of_lost(tokens: &[Token], open: usize, next: usize) -> usize {
    let inside = tokens.get(open + 1..next).unwrap_or(&[]);
    let stop = inside.iter().position(|token| matches!(token.folded.as_str(), "." | "!" | "?" | "…" | "," | ";" | ":"));
    stop.map_or(next, |stop| open + 1 + stop)
}

/// The sign that opens what only a straight mark at `close` closes: `lance : +Ouvrez le pont !"`.
fn plus_before(tokens: &[Token], close: usize) -> Option<Mark> {
    /// So many tokens may stand between.
    const FAR: usize = 60;
    let from = close.saturating_sub(FAR);
    let open = from + tokens.get(from..close)?.iter().rposition(|token| token.folded == "+")?;
    let told = open.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| before.folded == ":");
    told.then(|| Mark { open, close: None, doubled: false, cut: None, nested: Vec::new() })
}

/// Whether straight marks pair by their white space.
fn comes_out_even(signs: &[(usize, Turn)], straight: impl Fn(usize) -> bool) -> bool {
    let mut depth = 0usize;
    for (_, turn) in signs.iter().filter(|(at, _)| straight(*at)) {
        match turn {
            Turn::Opens => depth += 1,
            Turn::Either if depth == 0 => depth += 1,
            _ if depth == 0 => return false,
            _ => depth -= 1,
        }
        if depth > 2 {
            return false;
        }
    }
    depth == 0
}

fn turn(prose: &str, token: &Token) -> Option<Turn> {
    Some(match token.folded.as_str() {
        "«" | "“" => Turn::Opens,
        "»" | "”" => Turn::Closes,
        "„" => {
            let after = prose.get(token.range.end..).and_then(|text| text.chars().next());
            if after.is_some_and(char::is_alphanumeric) { Turn::Opens } else { Turn::Closes }
        }
        "\"" => {
            let before = prose.get(..token.range.start).and_then(|text| text.chars().next_back());
            let after = prose.get(token.range.end..).and_then(|text| text.chars().next());
            let free_before = before
                .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '\'' | '’' | '/' | '—' | '–' | '-'));
            let free_after = after
                .is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | ')' | ']' | '!' | '?' | '»'));
            match (free_before, free_after) {
                (true, false) => Turn::Opens,
                (false, true) => Turn::Closes,
                _ => Turn::Either,
            }
        }
        _ => return None,
    })
}

fn open(stack: &mut Vec<Mark>, tokens: &[Token], at: usize) {
    let sign = |at: usize| tokens.get(at).map(|token| token.folded.as_str());
    if let Some(last) = stack.last_mut()
        && last.open + 1 == at
        && !last.doubled
        && sign(at) == Some("«")
        && sign(last.open) == sign(at)
    {
        last.doubled = true;
        return;
    }
    stack.push(Mark { open: at, close: None, doubled: false, cut: None, nested: Vec::new() });
}

/// Closes what the mark at `at` closes; where straight marks are `odd` in number, one may pair with another sign.
fn close(stack: &mut Vec<Mark>, found: &mut Vec<Mark>, prose: &str, tokens: &[Token], (at, odd): (usize, bool)) {
    let sign = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let pairs = |open: &str| match (open, sign(at)) {
        ("«", "»") | ("“", "”" | "„") | ("„", "”" | "“") | ("\"", "\"") | ("+", "\"") => true,
        ("\"", "»" | "”") | ("«" | "“", "\"") => odd,
        _ => false,
    };
    let Some(above) = stack.iter().rev().take(DEEPEST).position(|mark| pairs(sign(mark.open))) else { return };
    // What was opened inside and never closed was no quotation.
    stack.truncate(stack.len() - above);
    let Some(mut mark) = stack.pop() else { return };
    mark.close = Some(at);
    match stack.last_mut() {
        Some(outer) => outer.nested.extend(quote(prose, tokens, &mark)),
        None => found.push(mark),
    }
}

/// The byte ranges of a pair of marks.
pub(super) fn quote(prose: &str, tokens: &[Token], mark: &Mark) -> Option<Quote> {
    let start = tokens.get(mark.open)?.range.start;
    let from = tokens.get(mark.open + usize::from(mark.doubled))?.range.end;
    let cut = mark.cut.and_then(|cut| tokens.get(cut.checked_sub(1)?)).map(|last| last.range.end..last.range.end);
    let closing = match mark.close {
        Some(close) => tokens.get(close)?.range.clone(),
        None => cut.unwrap_or(prose.len()..prose.len()),
    };
    let piece = prose.get(from..closing.start)?;
    let lead = piece.len() - piece.trim_start().len();
    let inner = from + lead..from + lead + piece.trim().len();
    Some(Quote { range: start..closing.end, inner })
}
