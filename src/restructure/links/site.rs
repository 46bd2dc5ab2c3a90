//! The pages of a site by what they are about.

use super::words::{Title, keys, phrase_keys};
use crate::analysis::{self, Analysis, Role};
use crate::document::address::{Addresses, Style};
use crate::document::{Document, DocumentError, Format, Reading};
use crate::lexicon::fold;
use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};

/// What a title weighs that is no keyphrase.
const TITLE_WEIGHT: u8 = 90;
/// The same without the name at its end.
const UNNAMED_WEIGHT: u8 = 80;
/// Keyphrases of a page that its title may hold.
const MOST_SUBJECTS: usize = 20;
/// Words of the longest title that is a subject itself.
const LONGEST_TITLE: usize = 4;

/// A phrase that a page is about.
#[derive(Clone, Debug)]
pub(super) struct PageSubject {
    pub(super) page: usize,
    pub(super) text: String,
    /// Its words, as they are compared.
    pub(super) keys: Vec<String>,
    /// From 0 to 100.
    pub(super) weight: u8,
}

/// A page of the site.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// Its path from the folder of the site, with `/`.
    pub(super) path: String,
    pub(super) title: Option<String>,
}

/// The pages that an article can link to.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub(super) pages: Vec<Page>,
    pub(super) subjects: Vec<PageSubject>,
    /// The subjects by their first word.
    pub(super) by_key: BTreeMap<String, Vec<usize>>,
    /// On how many pages each word stands.
    pub(super) spread: BTreeMap<String, usize>,
    /// How many pages are in French.
    pub(super) french: usize,
    pub(super) addresses: Addresses,
    /// The links of each page, until all pages are known.
    links: Vec<(usize, String)>,
}

impl Site {
    /// Adds the page `path` of the site, read as `format`; one that is not in French is left out.
    ///
    /// # Errors
    /// [`DocumentError`] when it cannot be read.
    pub fn add(&mut self, path: &str, source: &Source, format: Format, ignore: &Reading) -> Result<(), DocumentError> {
        let document = Document::read_with(source, format, ignore)?;
        let analysis = analysis::analyze(source, &document, None);
        let page = self.pages.len();
        let title = analysis.title.as_ref().map(|title| title.text.clone());
        self.pages.push(Page { path: path.to_string(), title: title.clone() });
        self.addresses.add(path, page);
        self.links.extend(document.links.iter().map(|link| (page, link.target.clone())));
        if !analysis.languages.document.is_french() {
            return Ok(());
        }
        self.french += 1;
        let own: BTreeSet<String> = analysis.blocks.iter().flat_map(|block| keys(&block.tokens)).collect();
        for key in own {
            *self.spread.entry(key).or_default() += 1;
        }
        for subject in subjects(&analysis, title.as_deref(), page) {
            if let Some(first) = subject.keys.first() {
                self.by_key.entry(first.clone()).or_default().push(self.subjects.len());
                self.subjects.push(subject);
            }
        }
        Ok(())
    }

    /// Learns how pages link to each other, once all are known.
    pub(super) fn style(&self) -> Style {
        let mut addresses = self.addresses.clone();
        for (page, target) in &self.links {
            if let Some(from) = self.pages.get(*page) {
                addresses.count(&from.path, target);
            }
        }
        addresses.custom()
    }
}

/// Titles of pages that every site has: what is named so in an article is seldom they.
const SERVICE: &[&str] = &[
    "politique de confidentialité",
    "mentions légales",
    "contact",
    "contacts",
    "contactez-nous",
    "plan du site",
    "accessibilité",
    "accueil",
    "page d'accueil",
    "à propos",
    "glossaire",
    "sommaire",
    "introduction",
    "conclusion",
    "conditions d'utilisation",
    "conditions générales",
    "conditions générales d'utilisation",
    "foire aux questions",
    "faq",
    "annexes",
    "ressources",
    "actualités",
    "liens",
    "aide",
    "documentation",
    "ressources utiles",
    "retours d'expérience",
    "questions fréquentes",
    "bonnes pratiques",
    "exemples",
];

/// What a page is about: its short title, and the keyphrases that its title speaks of.
fn subjects(analysis: &Analysis, title: Option<&str>, page: usize) -> Vec<PageSubject> {
    // A title of markup (`<option>`) names no thing that articles name.
    let told = title.filter(|title| !title.contains(['<', '`', '{', '=', '_']));
    let Some(title) = told.map(Title::read) else { return Vec::new() };
    // `Temps partiel : quelle durée ?` is about the question, not about the thing.
    if !title.whole || SERVICE.contains(&fold(&title.text).as_str()) {
        return Vec::new();
    }
    let best = analysis.topics.keyphrases.iter().map(|of| of.score).fold(0.0, f64::max);
    let mut found: Vec<PageSubject> = Vec::new();
    if title.speaks_of(&title.keys) && title.keys.len() <= LONGEST_TITLE {
        let (text, keys) = (title.text.clone(), title.keys.clone());
        found.push(PageSubject { page, text, keys, weight: TITLE_WEIGHT });
    }
    if let Some((text, keys)) = title.unnamed().filter(|(_, keys)| keys.len() > 1) {
        found.push(PageSubject { page, text, keys, weight: UNNAMED_WEIGHT });
    }
    for keyphrase in analysis.topics.keyphrases.iter().take(MOST_SUBJECTS) {
        let keys = phrase_keys(&keyphrase.text);
        if !title.speaks_of(&keys) {
            continue;
        }
        let weight = if keyphrase.role == Role::Principal { 100 } else { super::percent(keyphrase.score, best) };
        match found.iter_mut().find(|of| of.keys == keys) {
            Some(known) => known.weight = known.weight.max(weight),
            None => found.push(PageSubject { page, text: keyphrase.text.clone(), keys, weight }),
        }
    }
    found
}
