//! Dates as metadata write them: for machines, or for people.

use crate::lexicon::{calendar_word, fold};

/// A day, and a time where one is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// Year, month and day.
    pub day: (u32, u32, u32),
    /// Minutes after midnight.
    pub minutes: Option<u32>,
    /// The offset of its time zone, in minutes.
    pub zone: Option<i32>,
}

/// What a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateReading {
    /// A date that every machine reads: `2026-03-12`, with or without a time.
    Iso(WrittenDate),
    /// The same with other signs than those of the norm, which many machines read: `2026/3/12`.
    Loose(WrittenDate),
    /// A date in the order or the words of people: `12/03/2026`, `12 mars 2026`.
    Human(WrittenDate),
    /// In figures, with a day that can be a month: `03/04/2026`.
    Ambiguous,
    /// No day of any calendar: `2026-02-30`.
    Impossible,
    /// No date, or one in part, on which nothing is said: a year, a number of seconds, a word, a template.
    Unjudged,
    /// What no machine and nobody reads.
    Unknown,
}

impl DateReading {
    /// The date, where there is one.
    pub fn date(self) -> Option<WrittenDate> {
        match self {
            Self::Iso(date) | Self::Loose(date) | Self::Human(date) => Some(date),
            _ => None,
        }
    }
}

impl WrittenDate {
    /// Whether it is surely before another one: by the day, and by the time where both tell it in the same way.
    pub fn is_before(self, other: Self) -> bool {
        if self.zone.is_some() && other.zone.is_some() {
            return self.instant() < other.instant();
        }
        // A day without a zone may have begun elsewhere.
        if self.zone.is_some() != other.zone.is_some() {
            return self.number() + 1 < other.number();
        }
        match (self.minutes, other.minutes) {
            (Some(own), Some(others)) => (self.number(), own) < (other.number(), others),
            _ => self.number() < other.number(),
        }
    }

    fn instant(self) -> i64 {
        self.number() * 24 * 60 + i64::from(self.minutes.unwrap_or(0)) - i64::from(self.zone.unwrap_or(0))
    }

    /// A number of days, by the civil calendar.
    fn number(self) -> i64 {
        let (year, month, day) = self.day;
        let (year, month) = if month <= 2 { (i64::from(year) - 1, month + 9) } else { (i64::from(year), month - 3) };
        let before = i64::from((153 * month + 2) / 5);
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + before + i64::from(day)
    }

    /// `2026-03-12`.
    pub fn iso_day(self) -> String {
        let (year, month, day) = self.day;
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// Signs of templates, and words that a program replaces by a date.
const TEMPLATES: [&str; 6] = ["{{", "{%", "<%", "${", "`", "$("];
const COMPUTED: [&str; 9] =
    ["today", "now", "last-modified", "lastmod", "date", "auto", "git log", "filesystem", "created"];
/// What English dates begin with.
const ENGLISH: [&str; 19] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun",
];

/// Reads a date of metadata.
pub fn written_date(text: &str) -> DateReading {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    let folded = fold(text);
    if text.is_empty() || TEMPLATES.iter().any(|sign| text.contains(sign)) || COMPUTED.contains(&folded.as_str()) {
        return DateReading::Unjudged;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        // A year, a compact date, a number of seconds.
        return match (text.len(), text.get(..4), text.get(4..6), text.get(6..)) {
            (8, Some(year), Some(month), Some(day)) => {
                day_of(year, month, day).map_or(DateReading::Unjudged, DateReading::Loose)
            }
            _ => DateReading::Unjudged,
        };
    }
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.'))).unwrap_or(text.len());
    let (figures, rest) = text.split_at(end);
    let sign = figures.chars().find(|c| !c.is_ascii_digit()).unwrap_or('-');
    let fields: Vec<&str> = figures.trim_end_matches(['-', '.', '/']).split(sign).collect();
    match fields[..] {
        [first, month, day] if first.len() == 4 => from_year(first, month, day, sign, rest),
        [first, second, year] if year.len() == 4 => in_figures(first, second, year),
        // A month alone.
        [year, month] if year.len() == 4 && (1..=2).contains(&month.len()) && rest.is_empty() => DateReading::Unjudged,
        _ => in_words(&folded),
    }
}

fn from_year(year: &str, month: &str, day: &str, sign: char, rest: &str) -> DateReading {
    let whole = month.len() == 2 && day.len() == 2 && sign == '-';
    let Some(date) = day_of(year, month, day) else {
        let numbers = [month, day].iter().all(|field| number(field).is_some());
        return if numbers { DateReading::Impossible } else { DateReading::Unknown };
    };
    let Some((minutes, zone, strict)) = time(rest) else { return DateReading::Unknown };
    let date = WrittenDate { minutes, zone, ..date };
    if whole && strict { DateReading::Iso(date) } else { DateReading::Loose(date) }
}

fn in_figures(first: &str, second: &str, year: &str) -> DateReading {
    match (number(first), number(second)) {
        (Some(first), Some(second)) if first <= 12 && second <= 12 && first != second => {
            if first == 0 || second == 0 {
                DateReading::Impossible
            } else {
                DateReading::Ambiguous
            }
        }
        _ => day_of(year, second, first)
            .or_else(|| day_of(year, first, second))
            .map_or(DateReading::Impossible, DateReading::Human),
    }
}

/// `lundi 12 mars 2026`, `1er mars 2026`.
fn in_words(folded: &str) -> DateReading {
    let words: Vec<&str> = folded.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let class = |word: &str| calendar_word(word.trim_end_matches('.'));
    let month_at = words.iter().position(|word| class(word).is_some_and(|word| word.class == "mois"));
    let read = month_at.and_then(|at| {
        let month = class(words.get(at)?)?.rank?;
        let day = words.get(at.checked_sub(1)?)?.trim_end_matches("er");
        let year = words.get(at + 1)?;
        Some(day_of(year, &month.to_string(), day).map_or(DateReading::Impossible, DateReading::Human))
    });
    let english = words.iter().any(|word| word.get(..3).is_some_and(|start| ENGLISH.contains(&start)));
    match read {
        Some(read) => read,
        // `Tue, 10 Mar 2026 08:30:00 +0100`, `March 10, 2026`: machines read them.
        None if english && words.iter().any(|word| word.len() == 4 && number(word).is_some()) => DateReading::Unjudged,
        None if month_at.is_some() => DateReading::Unjudged,
        None => DateReading::Unknown,
    }
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
}

fn day_of(year: &str, month: &str, day: &str) -> Option<WrittenDate> {
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let fits = (1..=last).contains(&day) && year > 0 && year < 10_000;
    fits.then_some(WrittenDate { day: (year, month, day), minutes: None, zone: None })
}

/// The time, the zone, and whether they are written as the norm says: `T08:30:00+01:00`, `T08:30Z`.
fn time(rest: &str) -> Option<(Option<u32>, Option<i32>, bool)> {
    let strict = rest.starts_with('T');
    let rest = rest.strip_prefix(['T', 't', ' ', '_']).unwrap_or(rest).trim();
    if rest.is_empty() {
        return Some((None, None, true));
    }
    let split = rest.find(['Z', 'z', '+', '-', ' ', 'U', 'C', 'G']).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(split);
    let clock = clock.replace('h', ":");
    let mut fields = clock.split(':');
    let hours = number(fields.next()?).filter(|hours| *hours <= 24)?;
    let minutes = fields.next().map_or(Some(0), |text| if text.is_empty() { Some(0) } else { number(text) })?;
    let seconds = fields.next().map(|text| text.split(['.', ',']).next().and_then(number));
    if minutes > 59 || seconds.is_some_and(|seconds| seconds.is_none_or(|seconds| seconds > 60)) {
        return None;
    }
    let spaced = zone.starts_with(' ');
    let zone = zone.trim();
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let offset = match zone.chars().next() {
        None => None,
        Some('Z' | 'z' | 'U' | 'G') => Some(0),
        Some(sign @ ('+' | '-')) => {
            let hours = number(digits.get(..2)?)?;
            let minutes = digits.get(2..4).and_then(number).unwrap_or(0);
            if hours > 14 || minutes > 59 {
                return None;
            }
            let offset = i32::try_from(hours * 60 + minutes).ok()?;
            Some(if sign == '-' { -offset } else { offset })
        }
        Some(_) => None,
    };
    let written = zone.is_empty() || zone == "Z" || zone.contains(':');
    Some((Some(hours * 60 + minutes), offset, strict && !spaced && written))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        written_date(text).date().map(WrittenDate::iso_day)
    }

    #[test]
    fn dates_of_all_forms_are_read() {
        for (text, expected) in [
            ("2026-03-12", "2026-03-12"),
            ("2026-03-12T08:30:00+01:00", "2026-03-12"),
            ("2026/3/2", "2026-03-02"),
            ("20260312", "2026-03-12"),
            ("2024-02-29 10:20 +0100", "2024-02-29"),
            ("23/06/2026", "2026-06-23"),
            ("06/23/2026", "2026-06-23"),
            ("lundi 1er mars 2026", "2026-03-01"),
            ("12 févr. 2026", "2026-02-12"),
        ] {
            assert_eq!(day(text).as_deref(), Some(expected), "{text}");
        }
        assert!(matches!(written_date("2026-03-12T08:30:00Z"), DateReading::Iso(_)));
        assert!(matches!(written_date("2026-03-12 08:30"), DateReading::Loose(_)));
    }

    #[test]
    fn what_is_no_date_is_told_apart() {
        for (text, expected) in [
            ("2026-02-30", DateReading::Impossible),
            ("2026-13-01", DateReading::Impossible),
            ("31/04/2026", DateReading::Impossible),
            ("31 juin 2026", DateReading::Impossible),
            ("03/04/2026", DateReading::Ambiguous),
            ("2026", DateReading::Unjudged),
            ("1770812345", DateReading::Unjudged),
            ("`r Sys.Date()`", DateReading::Unjudged),
            ("Tue, 10 Mar 2026 08:30:00 +0100", DateReading::Unjudged),
            ("mars 2026", DateReading::Unjudged),
            ("bientôt", DateReading::Unknown),
            ("2026-03-12 matin", DateReading::Unknown),
            ("2026-03-12T29:00", DateReading::Unknown),
        ] {
            assert_eq!(written_date(text), expected, "{text}");
        }
    }

    #[test]
    fn the_order_of_dates_is_told_where_it_is_sure() {
        let before = |a: &str, b: &str| {
            let (a, b) = (written_date(a).date().expect("a date"), written_date(b).date().expect("a date"));
            a.is_before(b)
        };
        assert!(before("2026-02-28", "2026-03-01"));
        assert!(before("2026-03-01T10:00+02:00", "2026-03-01T09:00Z"));
        assert!(!before("2026-03-01T10:00+01:00", "2026-03-01T09:00Z"));
        assert!(!before("2026-03-01", "2026-03-01T09:00"));
        assert!(!before("2026-03-01", "2026-03-02T01:00+02:00"));
        assert!(before("2026-03-01", "2026-03-03T01:00+02:00"));
    }
}
