//! Wordings that a sub-editor takes out or replaces, and what an office forgets to take out before it publishes.

use super::table::Table;
use super::{field, tables};

/// What is wrong with a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordingClass {
    /// It says nothing.
    Empty,
    /// It says the same thing twice.
    Pleonasm,
    /// It has been read too often.
    Cliche,
    /// Only those of the trade talk so.
    Jargon,
    /// It is English, and French has a word.
    Anglicism,
    /// It sells.
    Promotion,
    /// Nothing: it only looks like another.
    Sound,
}

/// A wording of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong with it.
    pub class: WordingClass,
    /// What stands in its place, `~` for its first word as it is; empty where it goes; none where nothing is sure.
    pub replacement: Option<&'static str>,
    /// What to do, where the replacement does not say it.
    pub advice: Option<&'static str>,
}

/// The sign of a wording that goes with nothing lost.
const GOES: &str = "ø";

/// Longest wording of the table, in words.
const LONGEST: usize = 10;

/// The longest wording that `words` (folded, elided ones with their apostrophe) start with, `lemma` being that of the first;
/// and how many words it takes.
pub fn wording_at<'w>(words: &[&'w str], lemma: Option<&'w str>) -> Option<(usize, Wording)> {
    let written = tables::TOURNURES.longest_at(words);
    let inflected = lemma.filter(|lemma| tables::TOURNURES.begins(lemma)).and_then(|lemma| {
        let rest = words.iter().skip(1).copied();
        let mut uninflected: Vec<&str> = Vec::with_capacity(LONGEST);
        uninflected.extend([lemma].into_iter().chain(rest).take(LONGEST));
        tables::TOURNURES.longest_at(&uninflected).filter(|(_, row)| row[2] == "fléchie")
    });
    let (count, [_, class, _, replacement, advice, _]) = match (written, inflected) {
        (Some(written), Some(inflected)) if inflected.0 > written.0 => inflected,
        (Some(written), _) => written,
        (None, inflected) => inflected?,
    };
    let class = match class {
        "creux" => WordingClass::Empty,
        "pléonasme" => WordingClass::Pleonasm,
        "cliché" => WordingClass::Cliche,
        "jargon" => WordingClass::Jargon,
        "anglicisme" => WordingClass::Anglicism,
        "promotion" => WordingClass::Promotion,
        _ => WordingClass::Sound,
    };
    let replacement = field(replacement).map(|text| if text == GOES { "" } else { text });
    Some((count, Wording { class, replacement, advice: field(advice) }))
}

/// The openings of articles that say nothing, with their class: `décor`, `question`, `annonce`.
pub fn empty_openings() -> &'static Table<3> {
    tables::ATTAQUES_CREUSES
}

/// The ways to call on somebody who is not named, with their class: `étude`, `personne`, `rumeur`.
pub fn vague_sources() -> &'static Table<3> {
    tables::SOURCES_VAGUES
}

/// Who left something in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leftover {
    /// The author, who meant to come back to it.
    Placeholder,
    /// A generator of texts.
    Assistant,
}

/// Where a leftover is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftoverPlace {
    /// Anywhere.
    Anywhere,
    /// At the beginning of a sentence.
    Start,
    /// Where a block holds nothing else.
    Alone,
}

/// The longest leftover that `words` (folded) start with: how many words it takes, who left it, where it is one, and
/// whether only in capitals.
pub fn leftover_at(words: &[&str]) -> Option<(usize, Leftover, LeftoverPlace, bool)> {
    let (count, [_, class, place, case, _]) = tables::RESTES.longest_at(words)?;
    let class = if class == "assistant" { Leftover::Assistant } else { Leftover::Placeholder };
    let place = match place {
        "début" => LeftoverPlace::Start,
        "seul" => LeftoverPlace::Alone,
        _ => LeftoverPlace::Anywhere,
    };
    Some((count, class, place, case == "capitales"))
}
