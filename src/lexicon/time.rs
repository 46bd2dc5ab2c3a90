//! The calendar, and the words that introduce a date.

use super::Table;
use super::table::Forms;
use super::{fold, tables};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A word of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarWord {
    /// `jour`, `mois`, `saison`, `moment`, `période`, `fête` or `relatif`.
    pub class: &'static str,
    /// 1 to 7 for days (Monday first), 1 to 12 for months, 1 to 4 for seasons (spring first).
    pub rank: Option<u8>,
}

/// What a folded word or phrase is in the calendar.
pub fn calendar_word(word: &str) -> Option<CalendarWord> {
    /// Feasts, which are listed with their capital, folded.
    static FEASTS: LazyLock<Forms> = LazyLock::new(|| {
        let names = tables::CALENDRIER.iter().enumerate().map(|(at, row)| (row[0], fold(row[0]), at));
        Forms::new(names.filter(|(name, folded, _)| name != folded).map(|(_, folded, at)| (folded.into(), at)))
    });
    static WORDS: LazyLock<Vec<CalendarWord>> = LazyLock::new(|| {
        let word = |[_, class, rank, _]: [&'static str; 4]| CalendarWord { class, rank: rank.parse().ok() };
        tables::CALENDRIER.iter().map(word).collect()
    });
    WORDS.get(tables::CALENDRIER.find(word).or_else(|| FEASTS.row(word))?).copied()
}

/// Whether a word names a day, a month, a season, a moment, a period, a feast or a relative time, and which of these
/// (`jour`, `mois`, `saison`, `moment`, `période`, `fête`, `relatif`).
pub fn calendar_class(word: &str) -> Option<&'static str> {
    calendar_word(word).map(|word| word.class)
}

/// The words and phrases of the calendar, with their class and rank.
pub fn calendar_phrases() -> &'static Table<4> {
    tables::CALENDRIER
}

/// Whether a word begins a phrase of the calendar of one of these classes, or is one.
pub fn begins_calendar_phrase(word: &str, classes: &[&str]) -> bool {
    /// The beginnings of phrases that end with a word, with the classes of these.
    static BEGINNINGS: LazyLock<BTreeMap<&str, BTreeSet<&str>>> = LazyLock::new(|| {
        let mut beginnings: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for [phrase, class, ..] in tables::CALENDRIER.iter() {
            let ends = phrase.match_indices([' ', '\'']).map(|(at, sign)| at + usize::from(sign == "'"));
            for beginning in ends.chain([phrase.len()]).filter_map(|end| phrase.get(..end)) {
                beginnings.entry(beginning).or_default().insert(class);
            }
        }
        beginnings
    });
    BEGINNINGS.get(word).is_some_and(|found| classes.iter().any(|class| found.contains(class)))
}

/// How a preposition places what happens in the time that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeRelation {
    /// In it, on it: `en`, `à`, `le`.
    At,
    /// Complement of a noun: `de`, `du`.
    Of,
    /// From it until now: `depuis`.
    Since,
    /// From it on: `dès`, `à partir de`.
    From,
    /// Up to it: `jusqu’à`.
    Until,
    /// At the latest then: `d’ici à`.
    By,
    /// Before it.
    Before,
    /// After it.
    After,
    /// All through it or within it: `pendant`, `au cours de`.
    During,
    /// About then: `vers`.
    About,
}

/// A part of the time that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TimePart {
    Start,
    Middle,
    End,
}

/// What a word or phrase before a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOpener {
    /// An article or a demonstrative.
    Article,
    /// The name of the period before its number: `l’année`, `le mois de`.
    Name,
    /// Which part of it.
    Part(TimePart),
    /// How what happens stands to it.
    Relation(TimeRelation),
}

impl TimeOpener {
    /// As the table writes it.
    pub fn parse(relation: &str) -> Option<Self> {
        let relation = match relation {
            "article" => return Some(Self::Article),
            "mois" => return Some(Self::Name),
            "début" => return Some(Self::Part(TimePart::Start)),
            "milieu" => return Some(Self::Part(TimePart::Middle)),
            "fin" => return Some(Self::Part(TimePart::End)),
            "à" => TimeRelation::At,
            "de" => TimeRelation::Of,
            "depuis" => TimeRelation::Since,
            "dès" => TimeRelation::From,
            "jusqu'à" => TimeRelation::Until,
            "d'ici" => TimeRelation::By,
            "avant" => TimeRelation::Before,
            "après" => TimeRelation::After,
            "pendant" => TimeRelation::During,
            "vers" => TimeRelation::About,
            _ => return None,
        };
        Some(Self::Relation(relation))
    }
}

/// The phrase that ends `words` and introduces a date: how many words it takes, and what it says.
pub fn time_opener<W: AsRef<str>>(words: &[W]) -> Option<(usize, TimeOpener)> {
    let (n, row) = tables::INTRODUCTEURS.longest_before(words)?;
    TimeOpener::parse(row[1]).map(|opener| (n, opener))
}

/// Whether a bare number of four figures after this noun is a year (`rentrée 2021`).
pub fn carries_year(noun: &str) -> bool {
    tables::NOMS_A_MILLESIME.holds(noun)
}

/// Whether a noun names a way or a place that may bear a date as its name (`rue`, `place`, `lycée`).
pub fn is_street(noun: &str) -> bool {
    tables::NOMS_DE_VOIES.holds(noun)
}

/// What a noun of a span of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// A span that one lives or goes through: `pendant la guerre`, `durant son enfance`.
    Time,
    /// The rule of somebody or of something: `sous le règne de`, `sous la République`.
    Rule,
}

/// Whether a noun names a span of time after `pendant`, `durant`, `au cours de` or `sous`, and which.
pub fn span_noun(noun: &str) -> Option<Span> {
    match tables::NOMS_DE_PERIODE.row(noun)?[1] {
        "règne" => Some(Span::Rule),
        _ => Some(Span::Time),
    }
}

/// Whether an adjective says how days, months or years are counted: `ouvrés`, `francs`, `consécutives`.
pub fn is_day_kind(word: &str) -> bool {
    tables::ADJECTIFS_DE_DUREE.holds(word)
}
