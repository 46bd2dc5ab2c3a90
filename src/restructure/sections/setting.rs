//! What the article says of where it is, and which words it has.

use super::super::headings::line::Line;
use crate::lexicon::{country, country_names, fold};
use std::collections::BTreeSet;

/// What the article says of where it is.
pub(super) struct Setting {
    /// The first parts of its words, folded: `cessez` of `cessez-le-feu`.
    begins: BTreeSet<String>,
    /// Its text, folded, each word between single spaces.
    text: String,
    /// Whether nothing tells that it is about another country than France.
    french: bool,
}

impl Setting {
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let tokens = lines.iter().flat_map(|line| line.tokens());
        let folded: Vec<&str> = tokens.map(|token| token.folded.as_str()).collect();
        let begins = folded.iter().map(|word| first_part(word).to_string()).collect();
        let text = format!(" {} ", folded.join(" "));
        let mut setting = Self { begins, text, french: true };
        let foreign = || country_names().filter(|name| *name != "France");
        setting.french = setting.names_country("France") || !foreign().any(|name| setting.names_country(name));
        setting
    }

    /// Whether a word of the article begins as this form does: without it, the form is not there.
    pub(super) fn may_have(&self, form: &str) -> bool {
        self.begins.contains(first_part(&fold(form)))
    }

    /// Whether the article has these words in a row.
    pub(super) fn names(&self, words: &str) -> bool {
        let words = fold(words).replace('’', "'");
        self.begins.contains(first_part(&words)) && self.text.contains(&format!(" {} ", words.replace('\'', "' ")))
    }

    /// Whether the article names a country, its people or what is of it.
    fn names_country(&self, name: &str) -> bool {
        let Some(of) = country(name) else { return false };
        let mut forms = of.inhabitant.into_iter().chain(of.adjective).flat_map(|(man, woman)| [man, woman]);
        self.names(name) || forms.any(|form| self.names(form) || self.names(&format!("{form}s")))
    }

    /// Whether what is told of France alone may be told here.
    pub(super) fn is_of(&self, nature: &str) -> bool {
        let french = ["France", "français", "République", "département", "région", "commune"];
        self.french || !french.iter().any(|word| nature.contains(word))
    }

    /// Whether nothing tells that the article is about another country than France.
    pub(super) fn is_french(&self) -> bool {
        self.french
    }
}

/// A word up to its first apostrophe, hyphen or space.
fn first_part(word: &str) -> &str {
    word.split([' ', '\'', '-']).next().unwrap_or(word)
}
