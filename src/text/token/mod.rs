//! Words, numbers, signs of a text, cut as the French treebanks cut them.
//!
//! Elided words stand alone with their apostrophe (`l’` + `eau`); hyphenated words stay whole (`cessez-le-feu`) but for
//! the pronouns of inverted and imperative verbs (`dit` + `-il`, `donnez` + `-moi`) and for `-ci` and `-là` after a noun;
//! numbers keep their spaces (`2 000`), their ranges and fractions (`1998-2000`, `1/10`); hours and measures stand apart
//! from their figure (`20` + `h` + `30`); abbreviations and initials keep their full stop (`M.`, `J.-P.`, `B.C.E.`).
//!
//! One pass over the characters, linear in the text.

mod address;
mod number;
mod word;

pub(super) use word::{is_initialism, names_follow};

use super::tagger::Features;
use super::trigger::{Trigger, Triggers};
use crate::lexicon::{Analysis, Tag, calendar_class, fold_short, function_word};
use smol_str::SmolStr;
use std::borrow::Cow;
use std::ops::Range;

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
    pub folded: SmolStr,
    /// Its part of speech; [`Tag::X`] before [`tag`](super::tag).
    pub tag: Tag,
    /// Whether the tag is more than a guess.
    pub sure: bool,
    /// What the lexicon says of it with this tag.
    pub analysis: Option<Analysis>,
    /// Gender, number, person, tense and mood, as far as they are known.
    pub features: Features,
    /// What its form may begin.
    pub(super) triggers: Triggers,
}

impl Token {
    /// A token that is not tagged yet.
    pub fn new(range: Range<usize>, kind: TokenKind, folded: SmolStr) -> Self {
        let triggers = Triggers::of(&folded);
        Self { range, kind, folded, tag: Tag::X, sure: false, analysis: None, features: Features::default(), triggers }
    }

    /// The token's text in the text it was cut from.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range.clone()).unwrap_or("")
    }

    /// Its dictionary form where a table knows it, else the folded form.
    pub fn lemma(&self) -> Cow<'_, str> {
        if let Some(analysis) = self.analysis {
            return analysis.lemma(&self.folded);
        }
        let known = if self.is_function_word() { function_word(&self.folded) } else { None };
        Cow::Borrowed(known.map_or(self.folded.as_str(), |known| known.lemma))
    }

    /// Its dictionary form for people: [`Token::lemma`], but names as they are written in `text`.
    pub fn dictionary_form<'t>(&'t self, text: &'t str) -> Cow<'t, str> {
        if self.tag == Tag::Propn { Cow::Borrowed(self.text(text)) } else { self.lemma() }
    }

    /// Whether its form may begin something.
    pub(super) fn may(&self, trigger: Trigger) -> bool {
        self.triggers.has(trigger)
    }

    /// Whether it may tell a judicial state, or begin what does.
    pub fn may_be_judicial(&self) -> bool {
        self.may(Trigger::Judicial)
    }

    /// Whether it is a word of the closed classes, or a very frequent verb form.
    pub fn is_function_word(&self) -> bool {
        self.may(Trigger::Function)
    }

    /// What its form is in the calendar, as [`calendar_class`] names it.
    pub fn calendar_class(&self) -> Option<&'static str> {
        if self.may(Trigger::Calendar) { calendar_class(&self.folded) } else { None }
    }

    /// Whether it is elided (`l’`).
    pub fn is_elided(&self) -> bool {
        self.kind == TokenKind::Word && self.folded.as_bytes().last() == Some(&b'\'')
    }
}

/// Tables are looked up by the folded forms of tokens.
impl AsRef<str> for Token {
    fn as_ref(&self) -> &str {
        &self.folded
    }
}

/// The bytes from the first to the last of a run of tokens; none for an empty run or one outside the tokens.
pub fn byte_range(tokens: &[Token], run: &Range<usize>) -> Option<Range<usize>> {
    let inside = tokens.get(run.clone())?;
    Some(inside.first()?.range.start..inside.last()?.range.end)
}

/// The tokens of `text`, untagged, white space left out.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut cut = Cutter { text, tokens: Vec::with_capacity(text.len() / 5) };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at = if c.is_whitespace() { at + c.len_utf8() } else { cut.next(at, c) };
    }
    cut.tokens
}

/// Apostrophes, as they are written or mistaken.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘')
}

/// Hyphens that join words.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‑' | '‐')
}

/// Letters, and the accents written apart from them.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..'\u{80}' => c.is_ascii_alphabetic(),
        // All but two of them, without a look-up.
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        _ => c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c),
    }
}

struct Cutter<'t> {
    text: &'t str,
    tokens: Vec<Token>,
}

impl Cutter<'_> {
    /// Takes the tokens that begin at `at`, whose first character is `c` and no white space; gives where to go on.
    fn next(&mut self, at: usize, c: char) -> usize {
        let rest = &self.text[at..];
        if let Some(len) = address::length(rest, c) {
            return self.push(at, len, TokenKind::Url);
        }
        if c.is_ascii_digit() {
            return self.number(at, number::length(rest));
        }
        if is_letter(c) || c.is_numeric() {
            return self.word(at, word::length(rest));
        }
        let signed =
            matches!(c, '-' | '+' | '−' | '–') && rest[c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
        if signed && self.stands_free(at) {
            return self.number(at, c.len_utf8() + number::length(&rest[c.len_utf8()..]));
        }
        self.push(at, sign_length(rest, c), TokenKind::Sign)
    }

    /// Whether nothing but white space or an opening bracket stands before `at`.
    fn stands_free(&self, at: usize) -> bool {
        self.text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '«' | '"'))
    }

    /// A number of `len` bytes, and the hour or the unit that is written against it.
    fn number(&mut self, at: usize, len: usize) -> usize {
        let mut at = self.push(at, len, TokenKind::Number);
        if let Some(unit) = number::unit_length(&self.text[at..]) {
            at = self.push(at, unit, TokenKind::Word);
            let minutes = self.text[at..].bytes().take_while(u8::is_ascii_digit).count();
            if minutes > 0 {
                at = self.push(at, minutes, TokenKind::Number);
            }
        }
        at
    }

    /// A run of letters, hyphens and apostrophes of `len` bytes, taken apart.
    fn word(&mut self, at: usize, len: usize) -> usize {
        let mut rest = &self.text[at..at + len];
        let mut at = at;
        while let Some(elided) = word::elision(rest) {
            at = self.push(at, elided, TokenKind::Word);
            rest = &rest[elided..];
        }
        if rest.is_empty() {
            return at;
        }
        let stop = word::stop_length(rest, &self.text[at + rest.len()..]);
        if stop > 0 {
            return self.push(at, rest.len() + stop, TokenKind::Word);
        }
        // Most words carry no pronoun.
        if word::clitic(rest).is_none() {
            return self.push(at, rest.len(), TokenKind::Word);
        }
        let mut ends = vec![rest.len()];
        while let Some(clitic) = word::clitic(&rest[..ends[ends.len() - 1]]) {
            ends.push(ends[ends.len() - 1] - clitic);
        }
        let mut from = 0;
        for &end in ends.iter().rev() {
            self.push(at + from, end - from, TokenKind::Word);
            from = end;
        }
        at + rest.len()
    }

    fn push(&mut self, at: usize, len: usize, kind: TokenKind) -> usize {
        let range = at..at + len;
        let folded = fold_short(&self.text[range.clone()]);
        self.tokens.push(Token::new(range, kind, folded));
        at + len
    }
}

/// The length of the sign that `text` begins with: a run of stops or hyphens is one.
fn sign_length(text: &str, c: char) -> usize {
    match c {
        '.' | '-' | '_' | '=' | '*' | '~' | '…' => {
            text.chars().take_while(|&other| other == c).map(char::len_utf8).sum()
        }
        '+' if text.starts_with("+/-") => 3,
        '°' => {
            let degree = text[c.len_utf8()..].chars().next().filter(|scale| matches!(scale, 'C' | 'F' | 'K'));
            let alone = |scale: &char| {
                !text[c.len_utf8() + scale.len_utf8()..].starts_with(|next: char| next.is_alphanumeric())
            };
            c.len_utf8() + degree.filter(alone).map_or(0, char::len_utf8)
        }
        _ => {
            c.len_utf8()
                + text[c.len_utf8()..].chars().take_while(|&next| is_modifier(next)).map(char::len_utf8).sum::<usize>()
        }
    }
}

/// Characters that change the one before them: accents, variants and skin colours of emoji.
fn is_modifier(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}
