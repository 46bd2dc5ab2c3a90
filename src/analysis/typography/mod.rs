//! How the prose is written down: its spaces, signs, capitals and numbers, place by place.
//!
//! Each file finds one sort of place in the prose of one block; rules compare what a page does in all of them. Nothing here
//! is kept in [`PageAnalysis`]: these facts are computed where a rule asks for them.

mod abbreviations;
mod accents;
mod apostrophes;
mod calendar;
mod characters;
mod dashes;
mod dots;
mod hours;
mod inhabitants;
mod ligatures;
mod mojibake;
mod numbers;
mod ordinals;
mod quotes;
mod signs;
mod spaces;
mod symbols;
mod units;

pub use abbreviations::abbreviations;
pub use accents::{bare_capitals, bare_names};
pub use apostrophes::{Apostrophe, ApostropheForm, apostrophes};
pub use calendar::{CalendarCapital, calendar_capitals};
pub use characters::{HiddenCharacter, decomposed, hidden_characters, visible_references};
pub use dashes::{Dash, DashForm, dashes};
pub use dots::{Dots, DotsForm, dots};
pub use hours::{Hour, HourForm, hours};
pub use inhabitants::inhabitant_capitals;
pub use ligatures::{Ligature, ligatures};
pub use mojibake::mojibake;
pub use numbers::{NumberFault, decimal_points, long_numbers};
pub use ordinals::ordinals;
pub use quotes::{QuoteForm, QuotePair, quote_pairs};
pub use signs::{Gap, Sign, SignSpace, repeated_signs, sign_spaces};
pub use spaces::{ExtraSpace, ExtraSpaceKind, MissingSpace, extra_spaces, missing_spaces, single_stops};
pub use symbols::wrong_symbols;
pub use units::{UnitSpace, currency_before, unit_spaces};

use super::PageAnalysis;
use crate::document::{Block, Document, Prose};
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// A prose with its tokens.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'t> {
    /// The prose.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: &'t [Token],
}

/// A place that is to be written otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respelling {
    /// Where, in the prose.
    pub range: Range<usize>,
    /// How.
    pub right: String,
}

/// The blocks in French, with their prose.
pub fn french<'a>(
    document: &'a Document,
    analysis: &'a PageAnalysis,
) -> impl Iterator<Item = (&'a Block, Passage<'a>)> {
    let blocks = document.blocks.iter().zip(&analysis.blocks).enumerate();
    blocks
        .filter(|(index, _)| !analysis.languages.is_foreign(*index))
        .map(|(_, (block, facts))| (block, Passage { text: block.prose.text(), tokens: &facts.tokens }))
}

impl<'t> Passage<'t> {
    /// The character before `at`.
    fn before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// The character at `at`.
    fn after(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// What stands around `range` up to the next white space on both sides, as far as a word goes.
    fn run(&self, range: &Range<usize>) -> &'t str {
        let head = self.text.get(..range.start).unwrap_or("");
        let start = head.char_indices().rev().take(LONGEST_RUN).take_while(|(_, c)| !c.is_whitespace()).last();
        let tail = self.text.get(range.end..).unwrap_or("");
        let end = tail.char_indices().take(LONGEST_RUN).take_while(|(_, c)| !c.is_whitespace()).last();
        let start = start.map_or(range.start, |(at, _)| at);
        let end = end.map_or(range.end, |(at, c)| range.end + at + c.len_utf8());
        self.text.get(start..end).unwrap_or("")
    }

    /// The word before `at`, beyond white space; empty where another sign stands there.
    fn word_before(&self, at: usize) -> &'t str {
        let head = self.text.get(..at).unwrap_or("").trim_end();
        let start = head
            .char_indices()
            .rev()
            .find(|(_, c)| !c.is_alphanumeric() && !matches!(c, '°' | '-'))
            .map_or(0, |(at, c)| at + c.len_utf8());
        head.get(start..).unwrap_or("")
    }

    /// The word after `at`, beyond white space; empty where another sign stands there.
    fn word_after(&self, at: usize) -> &'t str {
        let tail = self.text.get(at..).unwrap_or("").trim_start();
        let end = tail.find(|c: char| !c.is_alphanumeric()).unwrap_or(tail.len());
        tail.get(..end).unwrap_or("")
    }

    /// Whether `range` lies in an address, a path, a file name or a piece of code.
    fn is_technical(&self, range: &Range<usize>) -> bool {
        is_technical(self.run(range)) || self.in_address(range)
    }

    /// Whether the words around `range` are English: a title or a quotation in a French text.
    fn is_english(&self, range: &Range<usize>) -> bool {
        let from = self.tokens.partition_point(|token| token.range.end <= range.start);
        let near = from.saturating_sub(NEAR)..(from + NEAR + 1).min(self.tokens.len());
        let words = self.tokens.get(near).unwrap_or(&[]);
        let of = |list: &[&str]| words.iter().filter(|token| list.contains(&token.folded.as_str())).count();
        let english = of(ENGLISH);
        english > 1 && english > of(FRENCH)
    }

    /// Whether the words inside `range` are English.
    fn is_english_inside(&self, range: &Range<usize>) -> bool {
        let from = self.tokens.partition_point(|token| token.range.start < range.start);
        let to = self.tokens.partition_point(|token| token.range.start < range.end);
        let words = self.tokens.get(from..to).unwrap_or(&[]);
        let holds = |list: &[&str]| words.iter().any(|token| list.contains(&token.folded.as_str()));
        holds(ENGLISH) && !holds(FRENCH)
    }

    /// Whether `range` touches an address or a handle.
    fn in_address(&self, range: &Range<usize>) -> bool {
        let from = self.tokens.partition_point(|token| token.range.end <= range.start);
        let rest = self.tokens.get(from..).unwrap_or(&[]);
        let mut touched = rest.iter().take_while(|token| token.range.start < range.end.max(range.start + 1));
        touched.any(|token| token.kind == TokenKind::Url)
    }

    /// Whether a sentence may begin at `at`: at the start, or after the end of another, guillemets and brackets apart.
    fn begins_sentence(&self, at: usize) -> bool {
        let head = self.text.get(..at).unwrap_or("").trim_end();
        let head = head.trim_end_matches(|c: char| {
            matches!(c, '«' | '“' | '"' | '(' | '–' | '—' | '-' | '•') || c.is_whitespace()
        });
        head.is_empty() || head.ends_with(['.', '!', '?', '…', ':', '»'])
    }
}

/// Most characters on each side that a run of them is looked at.
const LONGEST_RUN: usize = 120;

/// How many tokens on each side tell the language of a place.
const NEAR: usize = 6;

/// Words that English has, and French has not.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "how", "for", "with", "is", "are", "you", "your", "what", "why", "who", "from", "by",
    "this", "that", "when", "do", "does", "we", "it", "be", "was", "can", "will", "has", "have", "its", "their",
    "about", "into",
];

/// Words that French has, and English has not.
const FRENCH: &[&str] = &[
    "le", "la", "les", "l'", "des", "du", "de", "d'", "et", "est", "un", "une", "qui", "que", "dans", "pour", "à",
    "au", "aux", "en",
];

/// Whether a run of characters without white space is no prose: an address, a path, a name in a program.
fn is_technical(run: &str) -> bool {
    let inside = run.trim_matches(|c: char| {
        matches!(c, '(' | ')' | '«' | '»' | '"' | '“' | '”' | ',' | ';' | '.' | ':' | '!' | '?')
    });
    inside.contains(['/', '\\', '_', '=', '{', '}', '<', '>', '`', '@', '#', '|', '~', '^', '$', '*', '+'])
        || inside.contains("::")
        || inside.contains("()")
        || inside.starts_with("www.")
        || run.contains(Prose::MASK)
}

/// Whether `c` is a space at which no line ends.
fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

#[cfg(test)]
mod tests {
    use super::Passage;
    use crate::text;

    /// What `find` finds in `text`.
    pub(super) fn in_text<T>(text: &str, find: impl Fn(&Passage) -> Vec<T>) -> Vec<T> {
        let (tokens, _) = text::read(text);
        find(&Passage { text, tokens: &tokens })
    }

    /// What respellings make of `text`.
    pub(super) fn mended(text: &str, find: impl Fn(&Passage) -> Vec<super::Respelling>) -> String {
        let mut mended = text.to_string();
        for one in in_text(text, find).into_iter().rev() {
            mended.replace_range(one.range, &one.right);
        }
        mended
    }
}
