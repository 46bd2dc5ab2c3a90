//! Sentence boundaries: the candidates of UAX #29 and those that it does not see (before a figure, a list dash, between
//! sentences that are glued), moved past closing signs, then refused where French says no.

use super::token::{Token, TokenKind, is_initialism, is_letter, names_follow};
use crate::lexicon::{AbbreviationEnd, abbreviation, analyses, fold, function_word};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

const CLOSING: &[char] = &['»', '”', '"', ')', ']', '’', '\''];
const OPENING: &[char] = &['«', '“', '"', '(', '[', '—', '–', '-', '‘', '\''];
const FINAL: &[char] = &['.', '!', '?', '…'];
/// Signs that begin an item of a list.
const BULLETS: &[char] = &['-', '–', '—', '•', '‣', '▪', '*'];

/// The byte ranges of the sentences of `text`, in order, without the white space around them. Together they hold every
/// character of `text` that is not white space.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut candidates = seen(text);
    candidates.extend(unseen(text));
    candidates.sort_unstable();
    let mut bounds: Vec<usize> = Vec::new();
    for candidate in candidates {
        let start = bounds.last().copied().unwrap_or(0);
        if candidate <= start {
            continue;
        }
        let bound = past_closing(text, start, candidate);
        if bound < text.len() && is_boundary(text, start, bound) {
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

/// Signs after which UAX #29 ends a sentence, of those in [`FINAL`], and the ends of lines.
const STOPS: &[char] = &['.', '!', '?'];
const LINE_ENDS: &[char] = &['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// The places where UAX #29 ends a sentence behind a final sign or at the end of a line. It decides by a few characters on
/// both sides, so that only these are shown to it.
fn seen(text: &str) -> Vec<usize> {
    // Characters that the rules never pass over: letters, marks of their own.
    let plain = |c: char| matches!(c, '\0'..'\u{80}' | '\u{c0}'..='\u{24f}');
    let decides = |c: char| plain(c) && c.is_alphabetic() || STOPS.contains(&c) || LINE_ENDS.contains(&c);
    let mut found = Vec::new();
    // The first bytes of these signs: most bytes of a text are others.
    let leads = |byte: u8| matches!(byte, b'.' | b'!' | b'?' | b'\n' | b'\r' | 0xc2 | 0xe2);
    let leads = text.bytes().enumerate().filter(|(_, byte)| leads(*byte));
    for (at, sign) in leads.filter_map(|(at, _)| Some((at, text[at..].chars().next()?))) {
        let after = at + sign.len_utf8();
        if LINE_ENDS.contains(&sign) {
            found.push(if sign == '\r' && text[after..].starts_with('\n') { after + 1 } else { after });
            continue;
        }
        if !STOPS.contains(&sign) {
            continue;
        }
        let from = text[..at].char_indices().rev().find(|(_, c)| plain(*c)).map_or(0, |(from, _)| from);
        let to = text[after..].char_indices().find(|(_, c)| decides(*c));
        let to = to.map_or(text.len(), |(to, c)| after + to + c.len_utf8());
        let window = &text[from..to];
        let bounds = window.split_sentence_bound_indices().map(|(start, piece)| from + start + piece.len());
        found.extend(bounds.filter(|bound| (after..to).contains(bound)));
    }
    found
}

/// Places after a final stop that UAX #29 does not see: before a figure or the sign of an item, after `…`, and where the
/// space is missing.
fn unseen(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(FINAL).filter_map(|(at, stop)| {
        let after = &text[at + stop.len()..];
        let closed = after.trim_start_matches(CLOSING);
        let rest = closed.trim_start();
        let starts = item(rest).is_some()
            || starts_with_a(rest)
            || begins_with_name(rest)
            || rest.starts_with(INLINE)
            || rest.starts_with(|c: char| c.is_ascii_digit() || OPENING.contains(&c))
            || stop == "…" && rest.starts_with(char::is_uppercase);
        let spaced = rest.len() < closed.len() && starts;
        (spaced || stop == "." && is_glued(&text[..at], after)).then_some(text.len() - rest.len())
    })
}

/// Whether `à` is the first word.
fn starts_with_a(text: &str) -> bool {
    text.strip_prefix('à').or(text.strip_prefix("a\u{300}")).is_some_and(|rest| rest.starts_with(' '))
}

/// What stands for code within a sentence, in the prose that a document gives.
const INLINE: char = '\u{fffc}';

/// Whether the first word is a name that begins without a capital: the address of a site, `data.exemple.fr`, or a mark with
/// a capital inside, `iPhone`.
fn begins_with_name(text: &str) -> bool {
    let word = text.split(char::is_whitespace).next().unwrap_or("");
    let word = word.trim_end_matches([',', ';', ':']);
    if word.starts_with(char::is_lowercase)
        && word.chars().all(is_letter)
        && word.chars().skip(1).any(char::is_uppercase)
    {
        return true;
    }
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let last = word.rsplit('.').next().unwrap_or("");
    word.contains('.') && word.split('.').all(label) && last.len() > 1 && last.chars().all(|c| c.is_ascii_alphabetic())
}

/// What follows the sign of an item.
fn item(text: &str) -> Option<&str> {
    text.strip_prefix(BULLETS).filter(|item| item.starts_with(char::is_whitespace))
}

/// Whether two sentences touch: `la fin.Le début`. Both words are known, so that names of files and sites are not cut.
fn is_glued(before: &str, after: &str) -> bool {
    let letters = |c: &char| is_letter(*c);
    let next: usize = after.chars().take_while(letters).map(char::len_utf8).sum();
    let word = &after[..next];
    let capital = word.starts_with(char::is_uppercase) && !word.chars().skip(1).any(char::is_uppercase);
    if next < 2 || !capital || !after[next..].starts_with([' ', '\'', '’', ',']) {
        return false;
    }
    let last: usize = before.chars().rev().take_while(letters).map(char::len_utf8).sum();
    let last = &before[before.len() - last..];
    let known = |word: &str| {
        let folded = fold(word);
        function_word(&folded).is_some() || analyses(&folded).next().is_some()
    };
    let lower = |c: char| !c.is_uppercase();
    last.chars().count() >= 3 && last.chars().all(lower) && known(last) && known(word)
}

/// `bound` moved over closing signs that stand after the final stop: `« Je pars ! » Il…`.
fn past_closing(text: &str, start: usize, bound: usize) -> usize {
    let mut taken = 0;
    let mut quoted = true;
    for (at, c) in text[bound..].char_indices() {
        match c {
            '»' | '”' | ')' | ']' => taken = at + c.len_utf8(),
            '"' if quoted && closes(text, start, bound + at) => {
                quoted = false;
                taken = at + c.len_utf8();
            }
            _ if c.is_whitespace() => {}
            _ => break,
        }
    }
    // A mark that the candidate has already passed may open what follows.
    let back = text[start..bound].trim_end().strip_suffix('"').filter(|before| taken == 0 && ends_sentence(before));
    match back.map(|before| start + before.len()) {
        Some(before) if !closes(text, start, before) => before,
        _ => bound + taken,
    }
}

/// Whether the straight quotation mark at `at` closes: a space after it and none before; with both, or neither, when the
/// sentence has opened one.
fn closes(text: &str, start: usize, at: usize) -> bool {
    let before = text[..at].ends_with(char::is_whitespace);
    let after = text[at + 1..].starts_with(char::is_whitespace) || at + 1 == text.len();
    match (before, after) {
        (false, true) => true,
        (true, false) => false,
        _ => text[start..at].matches('"').count() % 2 == 1,
    }
}

fn ends_sentence(text: &str) -> bool {
    let before = text.trim_end();
    before.len() < text.len() && before.ends_with(FINAL)
}

/// Whether a sentence that starts at `start` ends at `bound`.
fn is_boundary(text: &str, start: usize, bound: usize) -> bool {
    let sentence = text[start..bound].trim();
    let right = text[bound..].trim_start();
    let spaced = right.len() < text.len() - bound || text[..bound].ends_with(char::is_whitespace);
    let bare = sentence.trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(&c));
    if !bare.ends_with(FINAL) || right.is_empty() || !spaced && !is_glued(&bare[..bare.len() - 1], right) {
        return false;
    }
    if right.starts_with([',', ';', ':', '»', ')', ']', '.', '!', '?', '…']) {
        return false;
    }
    // A passage that is left out stands for words of the sentence; in brackets, dots do too.
    let ellipsis = bare.ends_with("..") || bare.ends_with('…');
    let opened = |open: char, close: char| bare.matches(open).count() > bare.matches(close).count();
    if ellipsis && (opened('(', ')') || opened('[', ']')) {
        return false;
    }
    if let Some(item) = item(right) {
        // A list in a text, or somebody who answers; not an aside.
        return bare.ends_with('.') && !ellipsis && !abbreviates(bare, item)
            || item.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    }
    let next = right.trim_start_matches(|c: char| c.is_whitespace() || OPENING.contains(&c)).chars().next();
    // A lower-case letter goes on with the sentence: « Je pars ! » puis il… ; Est-ce vrai ? demanda-t-il. Keyboards have
    // no key for À, which many begin sentences with as `à`.
    if next.is_some_and(char::is_lowercase) {
        return (starts_with_a(right) || begins_with_name(right))
            && bare.ends_with('.')
            && !ellipsis
            && ends_with_known_word(bare);
    }
    if ellipsis && next.is_some_and(|c| c.is_ascii_digit()) {
        return false;
    }
    if !bare.ends_with('.') || ellipsis {
        return true;
    }
    // The number of a list item or of a heading: `3. Le budget`.
    if sentence.len() <= 4 && sentence.trim_end_matches('.').chars().all(|c| c.is_ascii_digit()) {
        return false;
    }
    !abbreviates(bare, right)
}

/// Whether the stop at the end of `bare` is that of an abbreviation or an initial, `right` being what follows.
fn abbreviates(bare: &str, right: &str) -> bool {
    let word = last_word(bare);
    let number = right.starts_with(|c: char| c.is_ascii_digit());
    if number && matches!(word, "No" | "no" | "N" | "Nos") {
        return true;
    }
    // `18 h. 30`.
    if number && word == "h" && bare[..bare.len() - 2].trim_end().ends_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    // « J.-C. » ends a date; elsewhere it is somebody's initials.
    if matches!(word, "J.-C" | "J.C") {
        let date = ["av.", "ap.", "avant", "après"]
            .iter()
            .any(|before| bare[..bare.len() - word.len() - 1].trim_end().ends_with(before));
        return !date && names_follow(&format!(" {right}"));
    }
    let next = right.trim_start_matches(|c: char| c.is_whitespace() || OPENING.contains(&c)).chars().next();
    match abbreviation(word) {
        Some(AbbreviationEnd::Never) => true,
        Some(AbbreviationEnd::Sometimes) => !next.is_some_and(char::is_uppercase),
        None if word.is_empty() => false,
        // Initials: `J. Dupont`, `J.-P. Dupont`; `la vitamine C. Elle…` and `25 °C. La…` end sentences.
        None => {
            let before = &bare[..bare.len() - word.len() - 1];
            let initials = is_initialism(word);
            let symbol = before.ends_with(['°', 'º']) || before.trim_end().ends_with(|c: char| c.is_ascii_digit());
            // Articles of codes: `L. 642-3`.
            let article = matches!(word, "A" | "D" | "L" | "R") && right.starts_with(|c: char| c.is_ascii_digit());
            article
                || initials
                    && !symbol
                    && (word.contains('.') && !starts_sentence(right) || names_follow(&format!(" {right}")))
        }
    }
}

/// Whether the last word of a sentence is one that the lexicon knows, and no abbreviation.
fn ends_with_known_word(bare: &str) -> bool {
    let word = fold(last_word(bare));
    word.chars().count() > 2 && abbreviation(&word).is_none() && analyses(&word).next().is_some()
}

/// Whether a word of grammar in capitals follows, as at the beginning of a sentence.
fn starts_sentence(right: &str) -> bool {
    let word: String = right.trim_start_matches(OPENING).trim_start().chars().take_while(|c| is_letter(*c)).collect();
    function_word(&fold(&word)).is_some() && word.chars().count() > 1
}

/// The word before the final stop, in its own case, with inner full stops and hyphens.
fn last_word(text: &str) -> &str {
    let text = text.strip_suffix('.').unwrap_or(text);
    let start = text
        .rfind(|c: char| !(is_letter(c) || c.is_numeric() || matches!(c, '.' | '-')))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    &text[start..]
}

/// Whether a token closes a clause.
pub(crate) fn is_stop(token: &Token) -> bool {
    token.kind == TokenKind::Sign && !matches!(token.folded.as_str(), "-" | "%" | "€" | "$" | "°" | "/" | "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every place behind a final sign where UAX #29 ends a sentence of the whole text is seen in its surroundings.
    #[test]
    fn surroundings_show_what_the_whole_text_does() {
        let pieces = [
            "a", "B", " ", ".", "!", "?", "…", "»", ")", "\n", "\r", "1", ",", "é", "\u{301}", "中", "\"", "«", "-",
            "’",
        ];
        let mut state = 7_u64;
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..12 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
            }
            let behind = |bound: &usize| {
                let before = text[..*bound].trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(&c));
                *bound < text.len() && before.ends_with(FINAL)
            };
            let whole = text.split_sentence_bound_indices().map(|(start, piece)| start + piece.len());
            let whole: Vec<usize> = whole.filter(behind).collect();
            let mut seen: Vec<usize> = seen(&text).into_iter().filter(behind).collect();
            seen.dedup();
            assert_eq!(seen, whole, "{text:?}");
        }
    }
}
