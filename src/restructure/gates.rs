//! What no heading may be.

use crate::lexicon::Tag;
use crate::text::{self, TokenKind};

/// How headings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Register {
    /// To be found: a heading says enough to be read alone.
    #[default]
    Seo,
    /// As newspapers do: short and dry.
    Presse,
    /// As practical guides do: what the reader does or asks.
    Guide,
    /// The title of the article.
    Title,
}

impl Register {
    /// Fewest and most characters of a heading.
    pub(super) fn length(self) -> (usize, usize) {
        match self {
            Self::Seo | Self::Guide => (20, 60),
            Self::Presse => (8, 35),
            Self::Title => (30, 70),
        }
    }

    /// The length in characters that headings should have.
    pub(super) fn best(self) -> f64 {
        match self {
            Self::Seo | Self::Guide => 40.0,
            Self::Presse => 22.0,
            Self::Title => 52.0,
        }
    }
}

/// Nouns that judge what they name: a heading has them only in a quotation.
const LOADED: &[&str] = &["junte", "terroriste", "clique", "nébuleuse", "milice", "despote", "tyran", "soudard"];

/// Words that a heading cannot end with.
const OPEN_ENDS: &[Tag] = &[Tag::Det, Tag::Adp, Tag::Cconj, Tag::Sconj, Tag::Aux];

/// Whether a text may stand as a heading: its length, its ends, its quotation marks, no loaded noun, no word twice in a row.
pub(super) fn passes(text: &str, register: Register) -> bool {
    let (least, most) = register.length();
    let mut tokens = text::tokenize(text);
    text::tag(text, &mut tokens);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let quoted = |at: usize| text[..at].matches('«').count() > text[..at].matches('»').count();
    let doubled = tokens.windows(2).any(|pair| pair[0].folded == pair[1].folded && pair[0].kind == TokenKind::Word);
    (least..=most).contains(&text::count_characters(text))
        && text.matches('«').count() == text.matches('»').count()
        && first.text(text).chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '«')
        && !OPEN_ENDS.contains(&last.tag)
        && !doubled
        && !text.contains("’ ")
        && tokens.iter().all(|token| !LOADED.contains(&&*token.lemma()) || quoted(token.range.start))
}
