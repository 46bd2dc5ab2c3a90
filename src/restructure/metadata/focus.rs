//! What an article should be found by.

use super::super::plan::Keywords;
use crate::analysis::{Analysis, Role, declared_focus};
use crate::document::Document;
use crate::lexicon::function_word;
use crate::text::{self, Token, TokenKind};
use std::collections::BTreeSet;

/// Most secondary keyphrases that are told.
const SECONDARY: usize = 6;

/// The keyphrase that a title and a description should hold.
pub(super) struct Focus {
    pub(super) text: String,
    /// The forms and stems of each of its words.
    words: Vec<BTreeSet<String>>,
    /// The acronyms of the title, folded: *VAE* stands for what the title spells out.
    acronyms: Vec<String>,
}

impl Focus {
    /// The one that the author declares, else the principal one of the article.
    pub(super) fn of(document: &Document, analysis: &Analysis) -> Option<Self> {
        let declared = declared_focus(document).map(|text| text.trim().trim_matches(['"', '«', '»', ' ', '\u{a0}']));
        let principal = analysis.topics.keyphrases.iter().find(|phrase| phrase.role == Role::Principal);
        let text = declared.or(principal.map(|phrase| phrase.text.as_str()))?;
        let mut focus = Self::of_words(text)?;
        let title = analysis.title.as_ref().map(|title| title.text.as_str()).filter(|title| focus.is_in(title));
        let bracketed =
            title.and_then(|title| title.split_once('(')?.1.split_once(')')).map(|(inside, _)| inside.trim());
        let acronym = |text: &&str| (2..=8).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase());
        focus.acronyms = bracketed.filter(acronym).map(str::to_lowercase).into_iter().collect();
        Some(focus)
    }

    /// All the content words of a text; none where it has none.
    pub(super) fn of_words(text: &str) -> Option<Self> {
        let words: Vec<_> = text::read(text).0.iter().filter(|token| is_content(token)).map(forms).collect();
        (!words.is_empty()).then(|| Self { text: text.to_string(), words, acronyms: Vec::new() })
    }

    /// Whether a text has as many of its words as `least`, or all.
    pub(super) fn shares(&self, least: usize, text: &str) -> bool {
        self.held(text) >= self.words.len().min(least)
    }

    /// Whether a text holds it, in any form and order: all its words, or most of them where they are more than two.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let wanted = if self.words.len() <= 2 { self.words.len() } else { self.words.len().div_ceil(2).max(2) };
        self.held(text) >= wanted
    }

    /// Whether a text names it: half of its words.
    pub(super) fn is_named_in(&self, text: &str) -> bool {
        let short = || text::tokenize(text).iter().any(|token| self.acronyms.iter().any(|one| token.folded == *one));
        self.held(text) >= self.words.len().div_ceil(2) || short()
    }

    /// Whether a folded word is one of its own.
    pub(super) fn has_word(&self, folded: &str) -> bool {
        self.words.iter().any(|forms| forms.contains(folded))
    }

    fn held(&self, text: &str) -> usize {
        let held: BTreeSet<String> = text::read(text).0.iter().flat_map(forms).collect();
        self.words.iter().filter(|forms| !forms.is_disjoint(&held)).count()
    }
}

fn is_content(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Number)
        && !token.is_elided()
        && function_word(&token.folded).is_none()
}

/// What a word answers to: itself, its stem and that of its lemma, as the same word is not read alike everywhere.
fn forms(token: &Token) -> BTreeSet<String> {
    let stems = [text::stem(&token.folded), text::stem(&token.lemma())];
    [token.folded.to_string()].into_iter().chain(stems).collect()
}

/// The keyphrases of an article, as metadata.
pub(in super::super) fn keywords(document: &Document, analysis: &Analysis) -> Keywords {
    let principal = Focus::of(document, analysis).map(|focus| focus.text);
    let secondary = analysis.topics.keyphrases.iter().filter(|phrase| phrase.role == Role::Secondary);
    let others = secondary.map(|phrase| phrase.text.clone()).filter(|text| Some(text) != principal.as_ref());
    Keywords { secondary: others.take(SECONDARY).collect(), principal }
}
