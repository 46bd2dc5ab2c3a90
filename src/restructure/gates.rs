//! What no heading may be.

use crate::lexicon::{ContentType, NoHeading, Tag, makes_no_heading};
use crate::text::{self, TokenKind};
use serde::{Deserialize, Serialize};

/// How headings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// To be found: a heading says enough to be read alone.
    #[default]
    Seo,
    /// As newspapers do: short and dry.
    Presse,
    /// As practical guides do: what the reader does or asks, too.
    Guide,
}

impl Register {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Seo, Self::Presse, Self::Guide];

    /// Its identifier.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seo => "seo",
            Self::Presse => "presse",
            Self::Guide => "guide",
        }
    }

    /// The one that a type of content asks for.
    pub(super) fn of(kind: ContentType) -> Self {
        match kind {
            ContentType::Nouvelle | ContentType::Communique | ContentType::Opinion => Self::Seo,
            _ => Self::Guide,
        }
    }

    /// The room that a heading has.
    pub(super) fn room(self) -> Room {
        match self {
            Self::Seo | Self::Guide => Room { least: 20, most: 60, best: 40 },
            Self::Presse => Room { least: 8, most: 35, best: 22 },
        }
    }
}

/// The characters that a text may have, and should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    pub(super) least: usize,
    pub(super) most: usize,
    pub(super) best: usize,
}

impl Room {
    /// The characters up to which the author's own heading is not said to be too long.
    pub(super) fn tolerated(self) -> usize {
        self.most + self.most / 6
    }
}

/// The room that a title has.
pub(super) const TITLE: Room = Room { least: 30, most: 70, best: 52 };

/// Words that a heading cannot end with.
const OPEN_ENDS: &[Tag] = &[Tag::Det, Tag::Adp, Tag::Cconj, Tag::Sconj, Tag::Aux];

/// Whether a text may stand as a heading: its length, its ends, its quotation marks, no loaded noun, no word twice in a row.
pub(super) fn passes(text: &str, room: Room) -> bool {
    let mut tokens = text::tokenize(text);
    text::tag(text, &mut tokens);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let quoted = |at: usize| text[..at].matches('«').count() > text[..at].matches('»').count();
    let doubled = tokens.windows(2).any(|pair| pair[0].folded == pair[1].folded && pair[0].kind == TokenKind::Word);
    (room.least..=room.most).contains(&text::count_characters(text))
        && text.matches('«').count() == text.matches('»').count()
        && first.text(text).chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '«')
        && !OPEN_ENDS.contains(&last.tag)
        && !doubled
        && tokens.iter().all(|token| is_written_well(token.text(text)))
        && !text.contains("’ ")
        && tokens.iter().all(|token| !makes_no_heading(&token.lemma(), NoHeading::Loaded) || quoted(token.range.start))
}

/// Whether a word is written as French writes it: no note mark stuck to a word (`jury17`), no thousands without a space
/// (`14000`), no day with a zero before it (`07`).
fn is_written_well(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let number = digits == word.chars().count();
    let note = letters > 2 && word.ends_with(|c: char| c.is_ascii_digit()) && word.starts_with(char::is_lowercase);
    !note && !(number && (digits > 4 || digits > 1 && word.starts_with('0')))
}
