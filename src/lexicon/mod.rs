//! Typed access to the tables under `lexicons/`, compiled into the program; and the folding of letters that look-ups
//! and comparisons share.
//!
//! All look-ups take folded words (see [`fold`]): lower case, composed letters, straight apostrophes.

mod fold;
mod frequency;
mod morphology;
mod phrases;
mod tag;

mod tables {
    #![allow(clippy::all, reason = "generated")]
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

pub use fold::{ascii, fold};
pub use frequency::{Frequency, frequency};
pub use morphology::{Analysis, Gender, Number, VerbForm, analyses};
pub use phrases::{Phrases, join_words};
pub use tag::Tag;

use serde::Serialize;
use std::str::FromStr;

/// A word of the closed classes, or a very frequent verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FunctionWord {
    /// Its most frequent part of speech.
    pub tag: Tag,
    /// Its dictionary form.
    pub lemma: &'static str,
    /// Whether it ends a keyphrase that it would stand in.
    pub bounds: bool,
}

/// Whether the full stop after an abbreviation can end a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbbreviationEnd {
    /// Never: something always follows (`M.`, `p.`).
    Never,
    /// When a capital follows (`etc.`).
    Sometimes,
}

/// What a number word counts, or what a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The kind of measure, as the table names it (`monnaie`, `longueur`, `durée`…).
    pub class: &'static str,
}

/// What a front-matter key holds, whatever the repository calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MetaRole {
    /// The title of the page.
    Title,
    /// The meta description.
    Description,
    /// The last part of the address.
    Slug,
    /// The lead image.
    Image,
    /// A date of publication or change.
    Date,
    /// The language.
    Language,
    /// Keywords, tags or categories.
    Keywords,
    /// The author or authors.
    Author,
    /// Draft, hidden, published…
    State,
}

fn row<const N: usize>(table: &'static [[&'static str; N]], key: &str) -> Option<&'static [&'static str; N]> {
    table.binary_search_by(|row| row[0].cmp(key)).ok().map(|at| &table[at])
}

/// The closed-class reading of a word.
pub fn function_word(word: &str) -> Option<FunctionWord> {
    let [_, tag, lemma, bounds] = row(tables::MOTS_OUTILS, word)?;
    Some(FunctionWord { tag: Tag::from_str(tag).ok()?, lemma, bounds: *bounds == "oui" })
}

/// Whether `word`, given without its full stop and in its own case, is an abbreviation.
pub fn abbreviation(word: &str) -> Option<AbbreviationEnd> {
    let [_, end] = row(tables::ABREVIATIONS, word)?;
    Some(if *end == "jamais" { AbbreviationEnd::Never } else { AbbreviationEnd::Sometimes })
}

/// The phrases that link sentences and paragraphs, with their class.
pub fn connectives() -> Phrases<2> {
    Phrases::new(tables::CONNECTEURS)
}

/// The words and phrases near which a noun phrase may not be taken as a fact, with their class.
pub fn doubt_cues() -> Phrases<2> {
    Phrases::new(tables::DOUTE)
}

/// The words that belong to a number (`au moins`, `près de`), with their class.
pub fn quantifiers() -> Phrases<2> {
    Phrases::new(tables::QUANTIFICATEURS)
}

/// The class of a form of a verb of speech.
pub fn speech_verb(word: &str) -> Option<&'static str> {
    row(tables::VERBES_DE_PAROLE, word).map(|[_, _, class]| *class)
}

/// The boilerplate lines of media sites: pattern with `*` for anything, and class.
pub fn boilerplate_lines() -> &'static [[&'static str; 2]] {
    tables::LIGNES_PARASITES
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
    let exact = row(tables::BLOCS_DE_PAGE, &word);
    let cuts = || word.match_indices(['-', '_']).map(|(at, _)| at).take(8);
    let begins = || cuts().chain([word.len()]).find_map(|at| row(tables::BLOCS_DE_PAGE, &format!("{}*", &word[..at])));
    let ends = || {
        [0].into_iter()
            .chain(cuts().map(|at| at + 1))
            .find_map(|at| row(tables::BLOCS_DE_PAGE, &format!("*{}", &word[at..])))
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

/// Whether a noun is too light to head a heading (`cas`, `partie`, `fois`).
pub fn is_light_noun(word: &str) -> bool {
    row(tables::NOMS_LEGERS, word).is_some()
}

/// The value of a number word.
pub fn number_word(word: &str) -> Option<u64> {
    row(tables::NOMBRES, word)?[1].parse().ok()
}

/// The unit a word or symbol stands for.
pub fn unit(word: &str) -> Option<Unit> {
    row(tables::UNITES, word).map(|[_, class, _]| Unit { class })
}

/// Whether a word names a day, a month or a relative time, and which of these (`jour`, `mois`, `saison`, `relatif`).
pub fn calendar_class(word: &str) -> Option<&'static str> {
    row(tables::CALENDRIER, word).map(|[_, class, _]| *class)
}

/// What a front-matter key holds; the case of the key does not matter.
pub fn meta_role(key: &str) -> Option<MetaRole> {
    Some(match row(tables::CLES, &fold(key))?[1] {
        "title" => MetaRole::Title,
        "description" => MetaRole::Description,
        "slug" => MetaRole::Slug,
        "image" => MetaRole::Image,
        "date" => MetaRole::Date,
        "lang" => MetaRole::Language,
        "keywords" => MetaRole::Keywords,
        "author" => MetaRole::Author,
        "state" => MetaRole::State,
        _ => return None,
    })
}

/// Advance width of a character in Arial, in thousandths of the font size; accents do not widen a letter.
pub fn arial_width(c: char) -> u32 {
    const UNKNOWN: u32 = 556;
    let name = match c {
        ' ' | '\u{9}' | '\u{a}' | '\u{d}' => "espace",
        '\u{a0}' => "insécable",
        '\u{202f}' => "fine",
        _ => "",
    };
    let mut buffer = [0; 4];
    let key = if name.is_empty() { c.encode_utf8(&mut buffer) } else { name };
    let width = |key: &str| row(tables::LARGEURS_ARIAL, key).and_then(|[_, width]| width.parse().ok());
    width(key).or_else(|| width(&ascii(key).to_string())).unwrap_or(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_every_table_is_read() {
        for [form, tag, _, bounds] in tables::MOTS_OUTILS {
            assert!(Tag::from_str(tag).is_ok(), "{form}: unknown tag {tag}");
            assert!(["oui", "non"].contains(bounds), "{form}: {bounds}");
            assert_eq!(fold(form), **form, "a form must be folded");
        }
        for [word, end] in tables::ABREVIATIONS {
            assert!(["jamais", "parfois"].contains(end), "{word}: {end}");
        }
        for [word, value] in tables::NOMBRES {
            assert!(value.parse::<u64>().is_ok(), "{word}: {value}");
        }
        for [c, width] in tables::LARGEURS_ARIAL {
            assert!(width.parse::<u32>().is_ok(), "{c}: {width}");
        }
        for [key, role] in tables::CLES {
            assert!(meta_role(key).is_some(), "{key}: unknown role {role}");
        }
        for table in [tables::DOUTE, tables::CONNECTEURS, tables::QUANTIFICATEURS, tables::LIGNES_PARASITES] {
            for [phrase, _] in table {
                assert_eq!(fold(phrase), **phrase, "a phrase must be folded");
            }
        }
    }

    #[test]
    fn widths_are_those_of_the_font() {
        assert_eq!(arial_width('A'), 667);
        assert_eq!(arial_width('É'), arial_width('E'));
        assert_eq!(arial_width('œ'), 944);
        assert_eq!(arial_width(' '), 278);
    }
}
