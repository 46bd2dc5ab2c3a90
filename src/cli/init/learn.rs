//! What the files of a repository have in common.

use super::generator::Generator;
use crate::analysis::{self, ContentType, is_unpublished};
use crate::document::{Document, Format, H1Place};
use crate::lexicon::MetaRole;
use crate::source::Source;
use crate::text;
use std::collections::BTreeMap;
use std::path::Path;

/// What was learned of a repository.
#[derive(Default)]
pub(super) struct Learned {
    pub(super) generator: Option<Generator>,
    /// Articles in French.
    pub(super) french: usize,
    /// Articles in other languages, and those in French, by the first folder of their path.
    pub(super) folders: BTreeMap<String, (usize, usize)>,
    /// Files that could not be read.
    pub(super) unread: usize,
    /// Articles that are drafts.
    pub(super) drafts: usize,
    /// Files with front matter.
    pub(super) with_keys: usize,
    /// Files that tell these things, however the key is named.
    pub(super) roles: BTreeMap<MetaRole, usize>,
    /// The lengths in characters of what keys hold that the program does not know.
    pub(super) unknown_keys: BTreeMap<String, Vec<usize>>,
    /// Where the main heading is kept.
    pub(super) h1: BTreeMap<bool, usize>,
    /// The words of each article.
    pub(super) words: Vec<usize>,
    /// The types of the articles.
    pub(super) types: BTreeMap<ContentType, usize>,
    /// No-break spaces and plain ones before `; : ! ? »`.
    pub(super) spaces: (usize, usize),
    /// Typographic apostrophes and straight ones.
    pub(super) apostrophes: (usize, usize),
    /// Articles with a link to a site of the State.
    pub(super) state: usize,
}

impl Learned {
    /// Takes a file in.
    pub(super) fn add(&mut self, source: &Source, format: Format, path: &Path) {
        let Ok(document) = Document::read(source, format) else {
            self.unread += 1;
            return;
        };
        let analysis = analysis::analyze_page(source, &document);
        let first = path.components().next().filter(|_| path.components().count() > 1);
        let folder = first.map(|first| first.as_os_str().to_string_lossy().into_owned());
        let counts = folder.map(|folder| self.folders.entry(folder).or_default());
        let language = &analysis.languages.document;
        if !language.is_french() && language.reliable {
            if let Some((others, _)) = counts {
                *others += 1;
            }
            return;
        }
        if let Some((_, french)) = counts {
            *french += 1;
        }
        self.french += 1;
        self.drafts += usize::from(is_unpublished(&document));
        self.words.push(analysis.words.author);
        let kind = analysis::content_type(source, &document, &analysis, None, None).kind;
        *self.types.entry(kind).or_default() += 1;
        if let Some(place) = document.h1_place() {
            *self.h1.entry(place == H1Place::Body).or_default() += 1;
        }
        self.state += usize::from(document.links.iter().any(|link| link.target.contains(".gouv.fr")));
        self.add_keys(&document);
        for block in &document.blocks {
            self.add_signs(block.prose.text());
        }
    }

    fn add_keys(&mut self, document: &Document) {
        let Some(front_matter) = &document.front_matter else { return };
        self.with_keys += 1;
        let roles = [MetaRole::Title, MetaRole::Description, MetaRole::Date, MetaRole::Author, MetaRole::Image];
        for role in roles.into_iter().filter(|role| front_matter.get(*role).is_some()) {
            *self.roles.entry(role).or_default() += 1;
        }
        for entry in front_matter.entries.iter().filter(|entry| entry.role.is_none()) {
            // What holds several words may be a sentence; an address or a name of a template is none.
            let Some(value) = entry.value.as_deref().filter(|value| value.trim().contains(' ')) else { continue };
            self.unknown_keys.entry(entry.key.clone()).or_default().push(text::count_characters(value));
        }
    }

    fn add_signs(&mut self, prose: &str) {
        let mut before = None;
        for c in prose.chars() {
            match (before, c) {
                (Some('\u{a0}' | '\u{202f}'), ';' | ':' | '!' | '?' | '»') => self.spaces.0 += 1,
                (Some(' '), ';' | ':' | '!' | '?' | '»') => self.spaces.1 += 1,
                (Some(letter), '’') if letter.is_alphabetic() => self.apostrophes.0 += 1,
                (Some(letter), '\'') if letter.is_alphabetic() => self.apostrophes.1 += 1,
                _ => {}
            }
            before = Some(c);
        }
    }

    /// How many files with front matter tell this.
    pub(super) fn telling(&self, role: MetaRole) -> usize {
        self.roles.get(&role).copied().unwrap_or(0)
    }

    /// The key, but one, that most files with front matter give and that holds texts of such a length, with how many give it
    /// and the middle length.
    pub(super) fn key_of_length(
        &self,
        lengths: std::ops::RangeInclusive<usize>,
        but: Option<&str>,
    ) -> Option<(&str, usize, usize)> {
        let keys = self.unknown_keys.iter().map(|(key, list)| (key.as_str(), list.len(), middle(list)));
        keys.filter(|(key, files, length)| {
            Some(*key) != but && files * 10 >= self.with_keys * 6 && lengths.contains(length)
        })
        .max_by(|a, b| (a.1, b.0).cmp(&(b.1, a.0)))
    }
}

/// The number in the middle of a list.
pub(super) fn middle(list: &[usize]) -> usize {
    let mut sorted = list.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or(0)
}
