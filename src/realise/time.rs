//! Dates and hours.

use super::piece::{Piece, Pieces, Role, SourceId};
use super::refusal::Refusal;

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const LENGTHS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Monday => "lundi",
            Self::Tuesday => "mardi",
            Self::Wednesday => "mercredi",
            Self::Thursday => "jeudi",
            Self::Friday => "vendredi",
            Self::Saturday => "samedi",
            Self::Sunday => "dimanche",
        }
    }
}

/// A date as far as it is known; a day without its month, and an empty date, are refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Date {
    /// The day of the week.
    pub weekday: Option<Weekday>,
    /// The day of the month.
    pub day: Option<u8>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The year.
    pub year: Option<u16>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// How a date stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateUse {
    /// Alone, as an adverb: *le 1er mars*, *mardi 1er mars*, *en mars*, *en 2021*.
    Adverb,
    /// After a preposition or as a noun: *le 1er mars*, *le mardi 1er mars*, *mars 2021*, *2021*.
    Noun,
}

impl Date {
    pub(super) fn pieces(&self, usage: DateUse) -> Pieces {
        let month = match self.month {
            Some(month) => {
                let at = usize::from(month).checked_sub(1);
                let named = at.and_then(|at| MONTHS.get(at).zip(LENGTHS.get(at)));
                Some(named.ok_or(Refusal::Incompatible("mois inexistant"))?)
            }
            None => None,
        };
        let mut words: Vec<String> = Vec::new();
        words.extend(self.weekday.map(|day| day.name().to_string()));
        match (self.day, month) {
            (Some(1), Some(_)) => words.push("1er".to_string()),
            (Some(day), Some((_, length))) if (1..=*length).contains(&day) => words.push(day.to_string()),
            (Some(_), _) => return Err(Refusal::Incompatible("jour sans mois, ou hors du mois")),
            (None, Some(_)) if self.weekday.is_some() => {
                return Err(Refusal::Incompatible("jour de semaine sans quantième"));
            }
            (None, _) => {}
        }
        words.extend(month.map(|(name, _)| (*name).to_string()));
        match (self.year, self.weekday, self.day) {
            (Some(_), Some(_), None) => return Err(Refusal::Incompatible("jour de semaine sans quantième")),
            (Some(year), ..) => words.push(year.to_string()),
            _ => {}
        }
        if words.is_empty() {
            return Err(Refusal::Empty);
        }
        let mut pieces = Vec::new();
        match (usage, self.day, self.weekday) {
            (_, Some(_), None) | (DateUse::Noun, Some(_), Some(_)) => pieces.push(Piece::new("le", Role::Article)),
            (DateUse::Adverb, None, None) => pieces.push(Piece::plain("en")),
            // `mardi` alone is the last or the next one; `le mardi` would be every one.
            _ => {}
        }
        pieces.push(Piece::plain(words.join(" ")).from(&self.sources));
        Ok(pieces)
    }
}

/// An hour of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hour {
    /// From 0 to 24.
    pub hour: u8,
    /// From 0 to 59; none for a full hour.
    pub minute: Option<u8>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

impl Hour {
    pub(super) fn pieces(&self) -> Pieces {
        if self.hour > 24 || self.minute.is_some_and(|minute| minute > 59) {
            return Err(Refusal::Incompatible("heure inexistante"));
        }
        let minutes = self.minute.filter(|minute| *minute > 0).map(|minute| format!("\u{a0}{minute:02}"));
        let text = format!("{}\u{a0}h{}", self.hour, minutes.unwrap_or_default());
        Ok(vec![Piece::plain(text).from(&self.sources)])
    }
}
