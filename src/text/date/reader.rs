//! The tokens of a sentence, and what is read in them word by word.

use super::parts::DateParts;
use super::{DateKind, Extent};
use crate::lexicon::{CalendarWord, Tag, TimePart, TimeRelation, calendar_word, number_word};
use crate::text::token::{Token, TokenKind};
use std::ops::Range;

/// What a core needs on its left to be an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing.
    Nothing,
    /// A preposition, or the name of a part or of a period.
    Opener,
    /// What a bare year needs.
    Year,
    /// What an hour needs.
    Clock,
    /// What a feast or a season needs: a preposition that is not *de*.
    Placed,
}

/// A core: an expression of time without what introduces it.
#[derive(Clone, Debug)]
pub(super) struct Core {
    pub(super) tokens: Range<usize>,
    pub(super) kind: DateKind,
    pub(super) extent: Extent,
    pub(super) start: DateParts,
    pub(super) end: Option<DateParts>,
    pub(super) relation: Option<TimeRelation>,
    pub(super) part: Option<TimePart>,
    pub(super) need: Need,
    pub(super) ambiguous_weekday: bool,
    pub(super) certain: bool,
    /// Whether what stands on the left belongs to it already.
    pub(super) whole: bool,
}

impl Core {
    pub(super) fn new(tokens: Range<usize>, kind: DateKind, start: DateParts, need: Need) -> Self {
        Self {
            tokens,
            kind,
            extent: Extent::Single,
            start,
            end: None,
            relation: None,
            part: None,
            need,
            ambiguous_weekday: false,
            certain: true,
            whole: false,
        }
    }
}

/// The tokens of a sentence.
pub(super) struct Reader<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) words: Vec<&'t str>,
}

/// Words that place a moment after the date they follow: `lundi prochain`, `mars dernier`.
pub(super) const NEAR: &[&str] = &[
    "dernier",
    "dernière",
    "derniers",
    "dernières",
    "prochain",
    "prochaine",
    "prochains",
    "prochaines",
    "passé",
    "passée",
    "passés",
    "passées",
];
pub(super) const NEXT_TO: &[&str] =
    &["suivant", "suivante", "suivants", "suivantes", "précédent", "précédente", "précédents", "précédentes"];

impl<'t> Reader<'t> {
    pub(super) fn new(tokens: &'t [Token]) -> Self {
        Self { tokens, words: tokens.iter().map(|token| token.folded.as_str()).collect() }
    }

    /// The folded word at `at`, empty beyond the sentence.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.words.get(at).copied().unwrap_or("")
    }

    /// The folded word `n` before `at`, empty before the sentence.
    pub(super) fn back(&self, at: usize, n: usize) -> &'t str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.tokens.get(at).map(|token| token.tag)
    }

    pub(super) fn rest(&self, at: usize) -> &[&'t str] {
        self.words.get(at..).unwrap_or(&[])
    }

    pub(super) fn is_figure(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether the two tokens touch.
    pub(super) fn touches(&self, at: usize) -> bool {
        matches!(self.tokens.get(at..at + 2), Some([one, other]) if one.range.end == other.range.start)
    }

    pub(super) fn is_near(&self, at: usize) -> bool {
        NEAR.contains(&self.word(at))
    }

    pub(super) fn is_next_to(&self, at: usize) -> bool {
        // `les deux mois suivant la demande`: a preposition.
        let governs = self.word(at) == "suivant"
            && matches!(self.tag(at + 1), Some(Tag::Det | Tag::Noun | Tag::Propn | Tag::Num));
        NEXT_TO.contains(&self.word(at)) && !governs
    }

    pub(super) fn calendar_word(&self, at: usize) -> Option<CalendarWord> {
        if self.is_word(at) { calendar_word(self.word(at)) } else { None }
    }

    /// Digits alone, of `len` figures at most, as a number.
    pub(super) fn digits(&self, at: usize, len: usize) -> Option<u32> {
        let word = self.word(at);
        let digits = self.is_figure(at) && word.len() <= len && word.bytes().all(|b| b.is_ascii_digit());
        if digits { word.parse().ok() } else { None }
    }

    /// A day of the month in figures, or `1er`; in letters too where `letters` allows it.
    pub(super) fn day(&self, at: usize, letters: bool) -> Option<u8> {
        if matches!(self.word(at), "1er" | "premier") {
            return (self.is_figure(at) || letters).then_some(1);
        }
        let day = match self.digits(at, 2) {
            Some(day) => u64::from(day),
            None if letters && self.is_word(at) => number_word(self.word(at)).filter(|day| *day > 1)?,
            None => return None,
        };
        u8::try_from(day).ok().filter(|day| (1..=31).contains(day))
    }

    /// A month; abbreviated only where `short` allows it.
    pub(super) fn month(&self, at: usize, short: bool) -> Option<u8> {
        let word = self.word(at);
        let bare = word.trim_end_matches('.');
        let whole = matches!(word, "mars" | "mai" | "juin" | "aout" | "août") || word.len() >= 5;
        if !self.is_word(at) || !(whole || short) || bare.len() < word.len() && !short {
            return None;
        }
        if bare == "févr" {
            return Some(2);
        }
        calendar_word(bare).filter(|found| found.class == "mois").and_then(|found| found.rank)
    }

    /// A year of four figures.
    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let year = self.digits(at, 4).filter(|year| (1000..=2100).contains(year))?;
        i32::try_from(year).ok()
    }

    /// Two years in one token: `2010-2015`, `2018/2019`, `2018-19`.
    pub(super) fn years(&self, at: usize) -> Option<(i32, i32)> {
        if !self.is_figure(at) {
            return None;
        }
        let (low, high) = self.word(at).split_once(['-', '–', '/'])?;
        let digits = |text: &str, len: usize| text.len() == len && text.bytes().all(|b| b.is_ascii_digit());
        let low: i32 = if digits(low, 4) { low.parse().ok()? } else { return None };
        let high: i32 = match high.len() {
            4 if digits(high, 4) => high.parse().ok()?,
            // `2018-19` writes its second year short.
            2 if digits(high, 2) && low % 100 + 1 == high.parse::<i32>().ok()? => low + 1,
            _ => return None,
        };
        ((1000..=2100).contains(&low) && (low + 1..=2100).contains(&high)).then_some((low, high))
    }

    /// A day of the week, written in full; the flag tells the plural.
    pub(super) fn weekday(&self, at: usize) -> Option<(u8, bool)> {
        let word = self.word(at);
        if !self.is_word(at) || !word.trim_end_matches('s').ends_with("di") && !word.starts_with("dimanche") {
            return None;
        }
        let found = self.calendar_word(at).filter(|found| found.class == "jour")?;
        Some((found.rank?, word.ends_with('s')))
    }

    /// Where a moment of the day that follows a date ends: `matin`, `au soir`, `dans la nuit`, `en soirée`, `en fin de
    /// journée`.
    pub(super) fn moment(&self, at: usize) -> Option<usize> {
        let moments = ["matin", "soir", "après-midi", "matinée", "soirée", "nuit", "journée", "aube"];
        let is_moment = |at: usize| moments.contains(&self.word(at));
        if is_moment(at) && !matches!(self.word(at), "journée" | "nuit" | "aube") {
            return Some(at + 1);
        }
        let leads: &[&[&str]] = &[
            &["au"],
            &["en"],
            &["au", "petit"],
            &["dans", "la"],
            &["dans", "l'"],
            &["à", "la", "mi-journée"],
            &["en", "fin", "de"],
            &["en", "fin", "d'"],
            &["en", "début", "de"],
            &["en", "début", "d'"],
            &["en", "milieu", "de"],
            &["en", "milieu", "d'"],
            &["tard", "dans", "la"],
            &["tôt", "le"],
            &["tôt"],
            &["à", "l'"],
        ];
        leads.iter().find_map(|lead| {
            let fits = self.rest(at).starts_with(lead);
            let whole = lead.last() == Some(&"mi-journée");
            (fits && (whole || is_moment(at + lead.len()))).then(|| at + lead.len() + usize::from(!whole))
        })
    }
}
