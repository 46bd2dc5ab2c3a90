//! Words, numbers, signs of a text.
//!
//! Built on the word boundaries of UAX #29, then joined and cut as French wants: elided words stand alone with their
//! apostrophe (`l’` + `eau`), hyphenated words stay whole (`cessez-le-feu`) but for inverted subjects (`dit` + `-il`),
//! numbers keep their spaces (`2 000`), abbreviations their full stop (`M.`).

use super::pattern::pattern;
use crate::lexicon::{Tag, abbreviation, fold, function_word};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with hyphens, an apostrophe at the end or an abbreviation's full stop.
    Word,
    /// Begins with a digit.
    Number,
    /// An address or a handle.
    Url,
    /// Punctuation or a symbol.
    Sign,
}

/// A token of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its byte range.
    pub range: Range<usize>,
    /// Its kind.
    pub kind: TokenKind,
    /// Its folded form: lower case, composed, straight apostrophe.
    pub folded: String,
    /// Its part of speech; [`Tag::X`] before [`tag`](super::tag).
    pub tag: Tag,
    /// Whether the tag is more than a guess from the ending.
    pub sure: bool,
}

impl Token {
    /// The token's text in the text it was cut from.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range.clone()).unwrap_or("")
    }

    /// Its dictionary form where a table knows it, else the folded form.
    pub fn lemma(&self) -> &str {
        function_word(&self.folded).map_or(self.folded.as_str(), |known| known.lemma)
    }

    /// Whether it is elided (`l’`).
    pub fn is_elided(&self) -> bool {
        self.folded.ends_with('\'') && self.kind == TokenKind::Word
    }
}

static URL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:https?://|www\.)[^\s<>«»]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\w]{2,}"));

static SPACED_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\d{1,3}(?:[ \u{a0}\u{202f}]\d{3})+(?:,\d+)?(?:\D|$)"));

/// A longer run without space is no word to take apart, in bytes.
const LONGEST_UNIT: usize = 200;

/// Words that lose their last vowel before another word.
const ELIDED: &[&str] =
    &["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu", "entr"];

/// Words with an apostrophe that are one word.
const WHOLE: &[&str] = &[
    "aujourd'hui",
    "presqu'île",
    "presqu'îles",
    "quelqu'un",
    "quelqu'une",
    "prud'homme",
    "prud'hommes",
    "prud'homal",
    "prud'homale",
    "d'abord",
    "d'ailleurs",
];

/// Clitics that an inverted verb carries.
const INVERTED: &[&str] = &[
    "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-ils", "-elles", "-on", "-je", "-tu", "-nous",
    "-vous", "-ce",
];

/// Words that end like an inverted verb and are not.
const NOT_INVERTED: &[&str] = &["rendez-vous", "garde-à-vous", "sauve-qui-peut", "est-ce"];

/// The tokens of `text`, untagged, white space left out.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut urls = URL.find_iter(text).map(|found| found.range()).peekable();
    let mut cut = Cutter { text, tokens: &mut tokens };
    let pieces: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
    let mut i = 0;
    while let Some(&(start, piece)) = pieces.get(i) {
        while urls.peek().is_some_and(|url| url.end <= start) {
            urls.next();
        }
        if let Some(url) = urls.peek().filter(|url| url.start <= start) {
            let end = url.end;
            cut.push(start..end, TokenKind::Url);
            i += pieces[i..].iter().take_while(|(at, _)| *at < end).count();
            continue;
        }
        if piece.chars().all(char::is_whitespace) {
            i += 1;
            continue;
        }
        let end = cut.unit_end(start, piece, &pieces[i + 1..]);
        cut.unit(start..end);
        i += pieces[i..].iter().take_while(|(at, _)| *at < end).count().max(1);
    }
    tokens
}

struct Cutter<'t, 'v> {
    text: &'t str,
    tokens: &'v mut Vec<Token>,
}

impl Cutter<'_, '_> {
    /// Where the unit that starts with `piece` ends: spaced numbers, hyphenated words, runs of full stops.
    fn unit_end(&self, start: usize, piece: &str, rest: &[(usize, &str)]) -> usize {
        let mut end = start + piece.len();
        let Some(first) = piece.chars().next() else { return end };
        if first.is_ascii_digit() {
            if let Some(found) = SPACED_NUMBER.find(&self.text[start..]) {
                let number = found.as_str().trim_end_matches(|c: char| !c.is_ascii_digit());
                end = end.max(start + number.len());
            }
            return end;
        }
        if !first.is_alphabetic() {
            let dots = if first == '.' { self.text[start..].bytes().take_while(|b| *b == b'.').count() } else { 1 };
            return if dots > 1 { start + dots } else { end };
        }
        // A hyphen with a letter or a digit on each side joins.
        let first_end = end;
        let mut pieces = rest.iter().skip_while(|(at, _)| *at < first_end);
        while let Some((_, "-" | "‑")) = pieces.next()
            && let Some((at, word)) = pieces.next()
            && word.starts_with(char::is_alphanumeric)
        {
            end = at + word.len();
        }
        // `m²`
        end + self.text[end..].chars().take_while(|c| matches!(c, '²' | '³')).map(char::len_utf8).sum::<usize>()
    }

    /// Cuts one unit into tokens.
    fn unit(&mut self, range: Range<usize>) {
        let unit = &self.text[range.clone()];
        let first = unit.chars().next().unwrap_or(' ');
        if first.is_ascii_digit() {
            return self.push(range, TokenKind::Number);
        }
        if !first.is_alphabetic() {
            let kind = if unit.chars().any(char::is_alphanumeric) { TokenKind::Word } else { TokenKind::Sign };
            return self.push(range, kind);
        }
        if unit.len() > LONGEST_UNIT {
            return self.push(range, TokenKind::Word);
        }
        let folded = fold(unit);
        if let Some(end) = elision(unit, &folded) {
            self.push(range.start..range.start + end, TokenKind::Word);
            return self.unit(range.start + end..range.end);
        }
        if let Some(clitic) = inverted(unit, &folded) {
            self.push(range.start..range.end - clitic, TokenKind::Word);
            return self.push(range.end - clitic..range.end, TokenKind::Word);
        }
        let stop = self.text[range.end..].starts_with('.') && abbreviation(unit).is_some();
        self.push(range.start..range.end + usize::from(stop), TokenKind::Word);
    }

    fn push(&mut self, range: Range<usize>, kind: TokenKind) {
        // A full stop that an abbreviation has taken is not a token of its own.
        if self.tokens.last().is_some_and(|last| range.start < last.range.end) {
            return;
        }
        let folded = fold(&self.text[range.clone()]);
        self.tokens.push(Token { range, kind, folded, tag: Tag::X, sure: false });
    }
}

/// The length of the elided word that `unit` starts with, apostrophe included.
fn elision(unit: &str, folded: &str) -> Option<usize> {
    if WHOLE.contains(&folded) {
        return None;
    }
    let at = unit.find(['\'', '’', 'ʼ'])?;
    let end = at + unit[at..].chars().next()?.len_utf8();
    let word = fold(&unit[..at]);
    (end < unit.len() && ELIDED.contains(&word.as_str())).then_some(end)
}

/// The length of the clitic that an inverted verb ends with.
fn inverted(unit: &str, folded: &str) -> Option<usize> {
    if folded.len() != unit.len() || NOT_INVERTED.contains(&folded) {
        return None;
    }
    let clitic = INVERTED.iter().find(|clitic| folded.ends_with(**clitic))?;
    (folded.len() > clitic.len() && unit.is_char_boundary(unit.len() - clitic.len())).then_some(clitic.len())
}
