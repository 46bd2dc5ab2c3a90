//! Sentence boundaries: the candidates of UAX #29, moved past closing signs, then refused where French says no.

use super::token::{Token, TokenKind};
use crate::lexicon::{AbbreviationEnd, abbreviation};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

const CLOSING: &[char] = &['»', '”', '"', ')', ']', '’', '\''];
const OPENING: &[char] = &['«', '“', '"', '(', '[', '—', '–', '-', '‘', '\''];
const FINAL: &[char] = &['.', '!', '?', '…'];

/// The byte ranges of the sentences of `text`, in order, without the white space around them. Together they hold every
/// character of `text` that is not white space.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut bounds = Vec::new();
    let mut candidates: Vec<usize> =
        text.split_sentence_bound_indices().map(|(start, piece)| start + piece.len()).collect();
    candidates.extend(before_numbers(text));
    candidates.sort_unstable();
    for candidate in candidates {
        let bound = past_closing(text, candidate);
        if bound < text.len() && bounds.last().is_none_or(|last| *last < bound) && is_boundary(text, bound, &bounds) {
            bounds.push(bound);
        }
    }
    bounds.push(text.len());
    let mut start = 0;
    let mut ranges = Vec::with_capacity(bounds.len());
    for bound in bounds {
        let piece = &text[start..bound];
        let trimmed = piece.trim();
        if !trimmed.is_empty() {
            let from = start + (piece.len() - piece.trim_start().len());
            ranges.push(from..from + trimmed.len());
        }
        start = bound;
    }
    ranges
}

/// Places after a final stop and a space where a number or the dash of an item follows: UAX #29 sees no boundary there.
fn before_numbers(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(FINAL).filter_map(|(at, stop)| {
        let after = &text[at + stop.len()..];
        let closed = after.trim_start_matches(CLOSING);
        let rest = closed.trim_start();
        let item = rest.strip_prefix(['-', '–', '—']).is_some_and(|item| item.starts_with(char::is_whitespace));
        let starts = item || rest.starts_with(|c: char| c.is_ascii_digit());
        (rest.len() < closed.len() && starts).then(|| text.len() - rest.len())
    })
}

/// `bound` moved over closing signs that stand after the final stop: `« Je pars ! » Il…`.
fn past_closing(text: &str, bound: usize) -> usize {
    let rest = &text[bound..];
    let closing = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '»' | '”' | ')' | ']'));
    let taken = rest.len() - closing.len();
    if rest[..taken].contains(|c: char| !c.is_whitespace()) { bound + taken } else { bound }
}

fn is_boundary(text: &str, bound: usize, earlier: &[usize]) -> bool {
    let (left, right) = (text[..bound].trim_end(), text[bound..].trim_start());
    let bare = left.trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(&c));
    if !bare.ends_with(FINAL) {
        return false;
    }
    let next = right.trim_start_matches(|c: char| c.is_whitespace() || OPENING.contains(&c)).chars().next();
    // A lower-case letter goes on with the sentence: « Je pars ! » puis il… ; Est-ce vrai ? demanda-t-il.
    if next.is_some_and(char::is_lowercase) || right.starts_with([',', ';', ':', '»', ')', ']']) {
        return false;
    }
    if !bare.ends_with('.') || bare.ends_with("..") {
        return true;
    }
    let sentence = bare[earlier.last().copied().unwrap_or(0).min(bare.len())..].trim_start();
    let word = last_word(bare);
    // The number of a list item or of a heading: `3. Le budget`.
    if sentence.len() <= 4 && sentence.trim_end_matches('.').chars().all(|c| c.is_ascii_digit()) {
        return false;
    }
    match abbreviation(word) {
        Some(AbbreviationEnd::Never) => false,
        Some(AbbreviationEnd::Sometimes) => next.is_some_and(char::is_uppercase),
        // Initials: `J. Dupont`, `J.-P. Dupont`.
        None => word.is_empty() || !word.split(['.', '-']).all(is_initial),
    }
}

fn is_initial(part: &str) -> bool {
    let mut letters = part.chars();
    letters.next().is_none_or(char::is_uppercase) && letters.next().is_none()
}

/// The word before the final stop, in its own case, with inner full stops and hyphens.
fn last_word(text: &str) -> &str {
    let text = text.strip_suffix('.').unwrap_or(text);
    let start = text
        .rfind(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-'))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    &text[start..]
}

/// Whether a token closes a clause.
pub(crate) fn is_stop(token: &Token) -> bool {
    token.kind == TokenKind::Sign && !matches!(token.folded.as_str(), "-" | "%" | "€" | "$" | "°" | "/" | "&")
}
