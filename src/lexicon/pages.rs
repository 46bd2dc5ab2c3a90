use super::{fold, tables};
use serde::{Deserialize, Serialize};

/// What a front-matter key holds, whatever the repository calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MetaRole {
    /// The title of the page.
    Title,
    /// The title for result pages, where it is not the title of the article.
    #[serde(alias = "meta-title")]
    MetaTitle,
    /// The meta description.
    Description,
    /// The last part of the address.
    Slug,
    /// The lead image.
    Image,
    /// The date of publication.
    Date,
    /// The date of the last change.
    Modified,
    /// The language.
    Language,
    /// Keywords, tags or categories.
    Keywords,
    /// The author or authors.
    Author,
    /// Draft, hidden, published…
    State,
    /// The keyphrase that the page should be found by.
    Focus,
}

/// The boilerplate lines of media sites: pattern with `*` for anything, and class.
pub fn boilerplate_lines() -> impl Iterator<Item = [&'static str; 3]> {
    tables::LIGNES_PARASITES.iter()
}

/// What some words of a text tell of where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// The name of a press agency.
    Agence,
    /// That it was written in another language, or published elsewhere first.
    Traduction,
    /// That somebody keeps the rights.
    Droits,
    /// What stands before a link to where it was taken.
    Source,
}

/// The words that tell where a text comes from: as they are written for agencies, in lower case for the others; with
/// the class, and the name of the agency with its preposition.
pub fn provenances() -> impl Iterator<Item = (&'static str, Provenance, &'static str)> {
    tables::PROVENANCE.iter().filter_map(|[words, class, name, _]| {
        let class = match class {
            "agence" => Provenance::Agence,
            "traduction" => Provenance::Traduction,
            "droits" => Provenance::Droits,
            "source" => Provenance::Source,
            _ => return None,
        };
        Some((words, class, name))
    })
}

/// What the class or identifier of an element says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageBlock {
    /// The body of an article.
    Article,
    /// The chapô of an article.
    Lead,
    /// The line that names the author.
    Byline,
    /// The caption of a picture.
    Caption,
    /// A list of notes.
    Note,
    /// The title of a box.
    Label,
    /// Pictures that follow one another: of what it holds only the captions are read.
    Slideshow,
    /// Links of a wiki's tools, where they stand in a table.
    PlainLinks,
    /// A part of the page that is no part of an article.
    Boilerplate,
}

/// What a word of a class or an identifier says of its element: the word itself is listed, or it begins or ends with a
/// listed part, set off by a hyphen or an underscore, that stands for all such words (`share*`, `*sidebar`).
pub fn page_block(word: &str) -> Option<PageBlock> {
    let word = word.to_lowercase();
    let exact = tables::BLOCS_DE_PAGE.row(&word);
    let cuts = || word.match_indices(['-', '_']).map(|(at, _)| at).take(8);
    let begins = || cuts().chain([word.len()]).find_map(|at| tables::BLOCS_DE_PAGE.row(&format!("{}*", &word[..at])));
    let ends = || {
        [0].into_iter()
            .chain(cuts().map(|at| at + 1))
            .find_map(|at| tables::BLOCS_DE_PAGE.row(&format!("*{}", &word[at..])))
    };
    Some(match exact.or_else(begins).or_else(ends)?[1] {
        "article" => PageBlock::Article,
        "chapo" => PageBlock::Lead,
        "signature" => PageBlock::Byline,
        "legende" => PageBlock::Caption,
        "note" => PageBlock::Note,
        "intitule" => PageBlock::Label,
        "diaporama" => PageBlock::Slideshow,
        "liens" => PageBlock::PlainLinks,
        _ => PageBlock::Boilerplate,
    })
}

/// What a front-matter key holds; the case of the key does not matter.
pub fn meta_role(key: &str) -> Option<MetaRole> {
    Some(match tables::CLES.row(&fold(key))?[1] {
        "title" => MetaRole::Title,
        "metatitle" => MetaRole::MetaTitle,
        "description" => MetaRole::Description,
        "slug" => MetaRole::Slug,
        "image" => MetaRole::Image,
        "date" => MetaRole::Date,
        "modified" => MetaRole::Modified,
        "lang" => MetaRole::Language,
        "keywords" => MetaRole::Keywords,
        "author" => MetaRole::Author,
        "state" => MetaRole::State,
        "focus" => MetaRole::Focus,
        _ => return None,
    })
}

/// A value that a tool or a template puts into metadata until there is a better one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provisional {
    /// Of whatever it is the value.
    Anything,
    /// As a title.
    Title,
    /// As a description.
    Description,
    /// As the name of an author.
    Author,
    /// As the title of a page whose main heading says something else.
    Vague,
}

/// Where a folded value, without final punctuation, is a provisional one.
pub fn provisional(value: &str) -> Option<Provisional> {
    Some(match tables::PROVISOIRES.row(value)?[1] {
        "tous" => Provisional::Anything,
        "titre" => Provisional::Title,
        "description" => Provisional::Description,
        "auteur" => Provisional::Author,
        "vague" => Provisional::Vague,
        _ => return None,
    })
}
