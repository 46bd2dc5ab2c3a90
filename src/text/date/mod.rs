//! Dates, hours, durations and other expressions of time, as far as they are written: nothing is computed or guessed.
//!
//! A core (`3 mars 2021`, `années 1980`, `semaine dernière`) is read from left to right at a number or a word of the
//! calendar, then widened to the left over what introduces it (`depuis la fin des`). One pass, linear in the tokens.

mod calendar;
mod clock;
mod complement;
mod duration;
mod join;
mod moment;
mod opener;
mod order;
mod parts;
mod period;
mod reader;
mod relative;
mod span;

pub(super) use duration::is_war;
pub use order::order;
pub use parts::DateParts;
pub(super) use period::may_begin as may_begin_moment;
pub(super) use relative::{may_be_pointed, may_begin as may_begin_relative};

use super::quantity::quoted_title;
use super::token::Token;
use super::trigger::Trigger;
use crate::lexicon::{Tag, TimePart, TimeRelation, calendar_class};
use reader::{Core, Reader};
use serde::Serialize;
use std::ops::Range;

/// What an expression of time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateKind {
    /// A day and its month, or a month and its year, with or without more.
    Explicit,
    /// A year alone.
    Year,
    /// A month without its year.
    Month,
    /// A day of the week without its date.
    Weekday,
    /// A time of day.
    Hour,
    /// Told from the day of writing or from another moment: `hier`, `cette semaine`, `la veille`, `il y a trois ans`.
    Relative,
    /// A length of time: `pendant deux ans`.
    Duration,
    /// What comes back: `chaque lundi`, `tous les ans`.
    Frequency,
    /// A decade, a century, a quarter, an age: `les années 1980`, `au Moyen Âge`.
    Period,
    /// A feast: `à Noël`.
    Feast,
    /// A season: `au printemps`.
    Season,
}

/// How many moments an expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// One.
    Single,
    /// From one to another: `du 4 au 9 juin`.
    Range,
    /// Several: `les 4 et 9 juin`.
    List,
}

/// An expression of time; token indices into the tokens it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The whole expression, with what introduces it (`depuis la fin des années 1980`).
    pub tokens: Range<usize>,
    /// The expression without what introduces it (`années 1980`).
    pub core: Range<usize>,
    /// What it is.
    pub kind: DateKind,
    /// How many moments it names.
    pub extent: Extent,
    /// How it places what happens, when a preposition says it.
    pub relation: Option<TimeRelation>,
    /// The part of the time that it names: `fin 2019`.
    pub part: Option<TimePart>,
    /// What is written of the moment, or of the first one.
    pub start: DateParts,
    /// What is written of the last one of a range or a list.
    pub end: Option<DateParts>,
    /// Whether it needs no date of publication: it says its year, its decade or its century.
    pub anchored: bool,
    /// Whether a weekday is named of which the text does not tell whether it is the last or the next.
    pub ambiguous_weekday: bool,
    /// Whether it is certainly an expression of time, of this kind.
    pub certain: bool,
}

impl DateMention {
    /// Whether it has both ends.
    pub fn is_range(&self) -> bool {
        self.extent == Extent::Range
    }
}

/// The expressions of time of a tagged sentence, in order; none overlaps another.
pub fn dates(tokens: &[Token]) -> Vec<DateMention> {
    let reader = Reader::new(tokens);
    let mut found: Vec<DateMention> = Vec::new();
    let mut at = 0;
    let works = listed_work(tokens);
    while at < tokens.len() {
        // `1956 : Les Nuits d’avril`: the title of a work.
        if works && at > 1 {
            break;
        }
        let from = found.last().map_or(0, |mention| mention.tokens.end);
        // `le film « Vendredi noir »`.
        if let Some(end) = quoted_title(tokens, at) {
            at = end.max(at + 1);
            continue;
        }
        let core = reader.core_at(at, from);
        match core.and_then(|core| opener::widen(&reader, core, from)) {
            Some(read) => {
                at = read.end.max(at + 1);
                found.extend(read.mention.map(|mention| settled(tokens, mention)));
                reader.join_last(&mut found);
            }
            None => at += 1,
        }
    }
    found
}

/// A mention with the bound of how often (`au moins | une fois par mois`) and the `A` without accent that opens it; doubtful
/// where more of the moment stands beside it (`le troisième jeudi | de novembre`, `dans le mois suivant | la vente`), where
/// it tells a term rather than a length of time (`avant la fin des 5 ans`) or maybe an age (`dès les 8 ans`, `Pass - 26 ans`).
fn settled(tokens: &[Token], mention: DateMention) -> DateMention {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    let back = |n: usize| start.checked_sub(n).map_or("", word);
    let length = mention.kind == DateKind::Duration;
    let of = matches!(word(start), "de" | "d'" | "du");
    let rest = mention.kind == DateKind::Month && of && calendar_class(back(1)) == Some("jour");
    let term = length && word(start) == "avant";
    let age = length && (word(start) == "dès" || matches!(back(1), "-" | "–")) && word(end.saturating_sub(1)) == "ans";
    let anchored = matches!(word(end.saturating_sub(1)), "suivant" | "précédant" | "suivants" | "suivantes")
        && tokens.get(end).is_some_and(|next| next.tag == Tag::Det);
    let often = mention.kind == DateKind::Frequency
        && back(2) == "au"
        && matches!(back(1), "moins" | "plus" | "minimum" | "maximum");
    let opened = mention.kind == DateKind::Relative && start == 1 && word(0) == "a";
    let from = start - if often { 2 } else { usize::from(opened) };
    DateMention { tokens: from..end, certain: mention.certain && !(rest || term || age || anchored), ..mention }
}

/// Whether the line is that of a work in a list, after its year and without a verb: `1956 : Les Nuits d’avril`.
pub(super) fn listed_work(tokens: &[Token]) -> bool {
    let year = |token: &Token| token.folded.len() == 4 && token.folded.bytes().all(|b| b.is_ascii_digit());
    let opened = matches!(tokens, [first, colon, ..] if year(first) && colon.folded == ":");
    let named = opened && tokens.iter().any(|token| token.tag == Tag::Propn);
    named && !tokens.iter().any(|token| matches!(token.tag, Tag::Verb | Tag::Aux))
}

impl Reader<'_> {
    /// The core that starts at `at`; `from` is where the last mention ends.
    fn core_at(&self, at: usize, from: usize) -> Option<Core> {
        if self.is_figure(at) {
            return self.period_figure(at).or_else(|| self.calendar(at)).or_else(|| self.duration(at, from));
        }
        if !self.is_word(at) {
            return None;
        }
        let token = self.tokens.get(at)?;
        let relative = if token.may(Trigger::Relative) { self.relative(at, from) } else { None };
        let other = if token.may(Trigger::Moment) || token.tag == Tag::Num {
            self.period(at, from).or_else(|| self.calendar(at)).or_else(|| self.duration(at, from))
        } else {
            None
        };
        let relative = relative.or_else(|| self.span(at, from));
        match (relative, other) {
            (Some(relative), Some(other)) if other.tokens.end > relative.tokens.end => Some(other),
            (Some(relative), _) => Some(relative),
            (None, other) => other,
        }
    }
}

#[cfg(test)]
mod tests;
