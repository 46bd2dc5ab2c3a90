//! Times of day.

use super::calendar::Point;
use super::parts::DateParts;
use super::reader::Reader;

impl Reader<'_> {
    /// Where the sign of an hour at `at` ends (`h`, `heures`).
    pub(super) fn hour_sign(&self, at: usize) -> Option<usize> {
        matches!(self.word(at), "h" | "heure" | "heures").then_some(at + 1)
    }

    /// An hour: `21 h 30`, `8 heures`, `14:30`, `midi`.
    pub(super) fn clock_point(&self, at: usize) -> Option<Point> {
        let (mut end, parts) = self.time(at)?;
        // `du matin`, `de l'après-midi`, `heure locale`, `GMT`.
        for tail in [
            &["du", "matin"][..],
            &["du", "soir"],
            &["de", "l'", "après-midi"],
            &["heure", "locale"],
            &["heures", "locales"],
            &["locales"],
            &["gmt"],
            &["utc"],
            &["cest"],
            &[",", "heure", "locale"],
            &["précises"],
            &["pile"],
        ] {
            if self.rest(end).starts_with(tail) {
                end += tail.len();
            }
        }
        Some(Self::clock_of(end, parts))
    }

    /// The figures of an hour, and where they end.
    fn time(&self, at: usize) -> Option<(usize, DateParts)> {
        let of = |hour: u32, minute: Option<u32>| DateParts {
            hour: u8::try_from(hour).ok(),
            minute: minute.and_then(|minute| u8::try_from(minute).ok()),
            ..DateParts::default()
        };
        match self.word(at) {
            "midi" => return Some((at + 1, of(12, None))),
            "minuit" => return Some((at + 1, of(0, None))),
            word if self.is_figure(at) && word.contains(':') => {
                let (hour, minute) = word.split_once(':')?;
                let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
                return (hour <= 24 && minute < 60 && word.len() <= 5).then(|| (at + 1, of(hour, Some(minute))));
            }
            _ => {}
        }
        let hour = self.small_number(at)?;
        // `huit ou neuf heures`: which of them is not said.
        let next = self.small_number(at + 2).is_some_and(|next| next > hour && next <= 24);
        if self.word(at + 1) == "ou" && next && self.word(at + 3) == "heures" {
            return Some((at + 4, DateParts::default()));
        }
        let mut end = self.hour_sign(at + 1).filter(|_| hour <= 24)?;
        let mut minute = None;
        let symbol = self.word(at + 1) == "h";
        if let Some(minutes) = self.digits(end, 2).filter(|minutes| *minutes < 60 && self.word(end).len() == 2) {
            if symbol || self.tag(end + 1) != Some(crate::lexicon::Tag::Noun) {
                minute = Some(minutes);
                end += 1;
                end += usize::from(matches!(self.word(end), "min" | "mn"));
            }
        } else if self.rest(end).starts_with(&["et", "demie"]) {
            (minute, end) = (Some(30), end + 2);
        } else if self.rest(end).starts_with(&["et", "quart"]) {
            (minute, end) = (Some(15), end + 2);
        }
        Some((end, of(hour, minute)))
    }

    /// A number of two figures at most, or a number word.
    fn small_number(&self, at: usize) -> Option<u32> {
        match self.digits(at, 2) {
            Some(number) => Some(number),
            None if self.is_word(at) => u32::try_from(crate::lexicon::number_word(self.word(at))?).ok(),
            None => None,
        }
    }

    /// A date with the hour that follows it: `mardi soir à 21 h 30`, `le 3 mars, vers midi`.
    pub(super) fn with_time(&self, mut point: Point) -> Point {
        let mut at = point.end;
        if matches!(self.word(at), "," | "-" | "–") {
            at += 1;
        }
        let comma = at > point.end;
        let lead = match (self.word(at), self.word(at + 1)) {
            ("à" | "vers" | "dès", _) => 1,
            ("peu", "avant" | "après") => 2,
            ("aux", "environs" | "alentours") if self.word(at + 2) == "de" => 3,
            _ => 0,
        };
        let lead = if self.rest(at).starts_with(&["à", "partir", "de"]) { 3 } else { lead };
        let lead = if self.rest(at).starts_with(&["un", "peu", "avant"]) { 3 } else { lead };
        if lead == 0 && (comma || !self.is_figure(at) && self.word(at) != "midi") {
            return point;
        }
        let Some(clock) = self.clock_point(at + lead) else { return point };
        // `mardi à deux heures de Paris` is a distance, `lundi 3 heures de grève` a duration.
        let spelt = matches!(self.word(at + lead + 1), "heures" | "heure") && clock.parts.minute.is_none();
        if spelt && (matches!(self.word(clock.end), "de" | "d'") || lead == 0) {
            return point;
        }
        point.parts = point.parts.or(clock.parts);
        point.end = clock.end;
        point
    }
}
