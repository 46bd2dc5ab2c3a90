use super::Passage;
use crate::text::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// How an hour is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HourForm {
    /// `14 h 30`
    Spaced,
    /// `14h30`
    Compact,
    /// `14:30`
    Colon,
}

/// An hour of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hour {
    /// How it is written.
    pub form: HourForm,
    /// Where.
    pub range: Range<usize>,
    /// Its figures.
    pub figures: (String, String),
}

impl Hour {
    /// The hour as French typography writes it, with spaces at which no line ends.
    pub fn spaced(&self) -> String {
        let (hours, minutes) = &self.figures;
        format!("{hours}\u{a0}h\u{a0}{minutes}")
    }
}

static HOUR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b([01]?[0-9]|2[0-4])(?:([ \u{a0}\u{202f}]?)[hH](?:([ \u{a0}\u{202f}]?)([0-5][0-9]))?|:([0-5][0-9]))\b")
});

/// Words that an hour follows, and no score, verse or ratio.
const BEFORE: &[&str] = &["à", "dès", "vers", "jusqu", "entre", "avant", "après", "de", "et"];

/// The hours of a passage. `24h/24` and names (`les 24h du Mans`) are none.
pub fn hours(passage: &Passage) -> Vec<Hour> {
    let found = HOUR.captures_iter(passage.text).filter_map(|hour| {
        let (whole, hours) = (hour.get(0)?, hour.get(1)?);
        let colon = hour.get(5);
        let minutes = hour.get(4).or(colon)?;
        let before = passage.before(whole.start());
        let after = passage.after(whole.end());
        let free = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '«' | '-' | '–' | '’'))
            && after.is_none_or(|c| !matches!(c, ':' | '/' | '\'' | '’') && !c.is_alphanumeric());
        let told = passage.word_before(whole.start()).to_lowercase();
        if !free || colon.is_some() && !BEFORE.contains(&told.as_str()) {
            return None;
        }
        let space = |group: usize| hour.get(group).is_some_and(|space| !space.is_empty());
        let form = match (colon, space(2) && space(3)) {
            (Some(_), _) => HourForm::Colon,
            (None, true) => HourForm::Spaced,
            (None, false) => HourForm::Compact,
        };
        let figures = (hours.as_str().to_string(), minutes.as_str().to_string());
        Some(Hour { form, range: whole.range(), figures })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::in_text;
    use super::*;

    #[test]
    fn hours_are_told_apart() {
        let forms = |text: &str| -> Vec<HourForm> { in_text(text, hours).into_iter().map(|one| one.form).collect() };
        use HourForm::{Colon, Compact, Spaced};
        assert_eq!(
            forms("À 14h30, puis 15 h 10, de 9:00 à 17:30 et à 9h 05."),
            [Compact, Spaced, Colon, Colon, Compact]
        );
        assert_eq!(forms("Le ratio 16:09, Jean 3:16, 24h/24, 00:12:30, les 24h du Mans, à 8 h, 2h en tout."), []);
    }
}
