//! Days, months and years, alone, from one to another, or several.

use super::parts::DateParts;
use super::period::ordinal;
use super::reader::{Core, Need, Reader};
use super::{DateKind, Extent};
use crate::lexicon::Tag;

/// Most members of a list of moments.
const LONGEST: usize = 12;

/// A moment that was read, and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) end: usize,
    pub(super) parts: DateParts,
    /// Whether it waits for the month of the moment after it (`4` in `du 4 au 9 juin`).
    partial: bool,
    plural: bool,
    placed: bool,
    pub(super) clock: bool,
}

impl Point {
    pub(super) fn kind(&self) -> DateKind {
        let parts = &self.parts;
        match (parts.year, parts.month, parts.day, parts.weekday) {
            (_, Some(_), Some(_), _) | (Some(_), Some(_), ..) => DateKind::Explicit,
            (_, Some(_), ..) => DateKind::Month,
            (Some(_), ..) => DateKind::Year,
            (.., Some(_)) => DateKind::Weekday,
            _ => DateKind::Hour,
        }
    }
}

impl Reader<'_> {
    /// The core that begins with a day, a month, a year or an hour at `at`.
    pub(super) fn calendar(&self, at: usize) -> Option<Core> {
        if let Some((low, high)) = self.years(at) {
            let of = |year| DateParts { year: Some(year), ..DateParts::default() };
            let mut core = Core::new(at..at + 1, DateKind::Year, of(low), Need::Year);
            (core.extent, core.end) = (Extent::Range, Some(of(high)));
            return Some(core);
        }
        let first = self.point(at, true)?;
        let joined = self.joined(first, self.is_between(at));
        if first.partial && joined.is_none() {
            return None;
        }
        let (last, extent) = joined.map_or((first, Extent::Single), |(last, extent)| (last, extent));
        let kind = last.kind();
        let mut core = Core::new(at..last.end, kind, first.parts, need(&last));
        if extent != Extent::Single {
            (core.start, core.end) = (shared(first, last), Some(last.parts));
            core.extent = extent;
        }
        let bare = core.start.weekday.is_some() && last.parts.day.is_none() && first.parts.day.is_none();
        // `un deuxième dimanche`, `le dernier jeudi`.
        let determined = at > 1 && self.tag(at - 2) == Some(Tag::Det);
        let ranked = core.start.weekday.is_some()
            && at > 0
            && (self.tag(at - 1) == Some(Tag::Adj) && determined || ordinal(self.back(at, 1)).is_some());
        core.certain = !ranked;
        core.ambiguous_weekday = bare && !last.placed && !first.plural;
        if first.plural || last.plural {
            core.kind = DateKind::Frequency;
        }
        // `Mercredi Addams`, `Vendredi noir`.
        if bare && core.extent == Extent::Single && at + 1 == last.end {
            let name = self.tag(last.end) == Some(Tag::Propn) && self.tag(at) == Some(Tag::Propn);
            let phrase = crate::lexicon::calendar_phrases().longest_at(self.rest(at));
            if name || phrase.is_some_and(|(n, row)| n > 1 && row[1] == "fête") {
                return None;
            }
        }
        Some(core)
    }

    /// Whether `entre` opens what stands at `at`.
    fn is_between(&self, at: usize) -> bool {
        let article = usize::from(matches!(self.back(at, 1), "le" | "la" | "l'"));
        self.back(at, 1 + article) == "entre"
    }

    /// What follows `first` as the end of its range or list; `between` where `entre` opens it.
    fn joined(&self, first: Point, between: bool) -> Option<(Point, Extent)> {
        let (mut last, mut extent) = (first, None);
        for _ in 0..LONGEST {
            let sign = self.word(last.end);
            let (skip, of) = match sign {
                "au" | "à" | "jusqu'" | "-" | "–" | "—" if extent.is_none() => (1, Extent::Range),
                "et" if between && extent.is_none() => (1, Extent::Range),
                "et" | "ou" | "," | "/" => (1, Extent::List),
                _ => break,
            };
            let mut next = last.end + skip;
            if sign == "jusqu'" {
                next += 1;
            }
            if matches!(self.word(next), "le" | "les" | "la" | "l'" | "au" | "en" | "à" | "du")
                && sign != "au"
                && sign != "-"
            {
                // `du 4 mars et du 8 avril` are two; `le 4 et le 9 juin`, `le lundi et le jeudi` are one.
                if self.word(next) == "du" || !last.partial && last.parts.weekday.is_none() && of == Extent::List {
                    break;
                }
                next += 1;
            }
            let Some(point) = self.member(next, true, false) else { break };
            let fits = match (last.partial, point.partial) {
                (true, false) => point.parts.day.is_some() && point.parts.month.is_some(),
                (true, true) => of == Extent::List,
                (false, true) => false,
                (false, false) => {
                    // `janvier et février 2020`.
                    let months =
                        last.kind() == DateKind::Month && point.parts.month.is_some() && point.parts.day.is_none();
                    (last.kind() == point.kind() || months) && (between || matches_sign(sign, &last, &point))
                }
            };
            if !fits {
                break;
            }
            last = point;
            extent = Some(if extent == Some(Extent::Range) { Extent::Range } else { of });
            if of == Extent::Range && !last.partial {
                break;
            }
        }
        // What still waits for its month is no date.
        (!last.partial).then(|| extent.map(|extent| (last, extent)))?
    }

    /// The moment that begins at `at`; a bare day is read where `partial` allows it.
    fn point(&self, at: usize, partial: bool) -> Option<Point> {
        self.member(at, partial, true)
    }

    /// As [`Reader::point`]; whether a weekday with its day alone waits for a month is looked up only for the `first` of
    /// a list, else a long list would be read again from each of its members.
    fn member(&self, at: usize, partial: bool, first: bool) -> Option<Point> {
        let mut point =
            Point { end: at, parts: DateParts::default(), partial: false, plural: false, placed: false, clock: false };
        if let Some(parts) = self.numeric(at) {
            (point.end, point.parts) = (at + 1, parts);
            return Some(self.with_time(point));
        }
        if let Some((weekday, plural)) = self.weekday(at) {
            point.parts.weekday = Some(weekday);
            (point.end, point.plural) = (at + 1, plural);
            self.place(&mut point);
        }
        let day_at = point.end + usize::from(self.word(point.end) == "," && point.end > at);
        let day_at = day_at + usize::from(self.word(day_at) == "le" && point.end > at);
        let introduced = point.end > at || matches!(self.back(at, 1), "le" | "du" | "au" | "les" | "ce");
        if let Some(day) = self.day(day_at, introduced) {
            let day_end = day_at + 1;
            // `8-Mai`, `du mois de mars`.
            let month_at = day_end + usize::from(self.word(day_end) == "-" && self.touches(day_end));
            if let Some(month) = self.month(month_at, true) {
                (point.parts.day, point.parts.month) = (Some(day), Some(month));
                point.end = month_at + 1;
                self.take_year(&mut point);
                self.place(&mut point);
                return Some(self.with_time(point));
            }
            if partial && (self.is_figure(day_at) || point.end > at) && self.hour_sign(day_end).is_none() {
                let with_day =
                    Point { parts: DateParts { day: Some(day), ..point.parts }, end: day_end, partial: true, ..point };
                // `lundi 4` says enough for a date; a number alone does not.
                if first && point.end > at && self.joined(with_day, self.is_between(at)).is_none() {
                    let stands =
                        self.tag(day_end).is_none_or(|tag| !matches!(tag, Tag::Noun | Tag::Adj | Tag::Num | Tag::Sym));
                    let near = day_at == point.end && stands;
                    return Some(self.with_time(if near { Point { partial: false, ..with_day } } else { point }));
                }
                return Some(with_day);
            }
        }
        if point.end > at {
            return Some(self.with_time(point));
        }
        if let Some(month) = self.month(at, self.year(at + 1).is_some()) {
            point.parts.month = Some(month);
            point.end = at + 1;
            self.take_year(&mut point);
            self.place(&mut point);
            return Some(point);
        }
        if let Some(year) = self.year(at) {
            point.parts.year = Some(year);
            point.end = at + 1;
            self.take_era(&mut point);
            return Some(point);
        }
        self.clock_point(at).or_else(|| self.ancient(at))
    }

    pub(super) fn clock_of(end: usize, parts: DateParts) -> Point {
        Point { end, parts, partial: false, plural: false, placed: false, clock: true }
    }

    /// A year of less than four figures, told by its era: `52 av. J.-C.`.
    fn ancient(&self, at: usize) -> Option<Point> {
        let year = i32::try_from(self.digits(at, 4)?).ok()?;
        let mut point = Self::clock_of(at + 1, DateParts { year: Some(year), ..DateParts::default() });
        point.clock = false;
        let end = point.end;
        self.take_era(&mut point);
        // `en 451, les Huns`: an old year alone.
        let old = (100..1000).contains(&year) && matches!(self.back(at, 1), "en" | "an" | "l'an");
        let closed = self.tag(end).is_none_or(|tag| matches!(tag, Tag::Punct | Tag::Pron)) && self.word(end) != "%";
        (point.end > end || old && closed).then_some(point)
    }

    fn take_year(&self, point: &mut Point) {
        let at = point.end + usize::from(self.word(point.end) == "de" && self.year(point.end + 1).is_some());
        let Some(year) = self.year(at) else { return };
        // `le 3 mars 2000 personnes`: rare, but a number before what it counts is no year.
        if self.tag(at + 1) == Some(Tag::Noun) && self.tag(at + 2) != Some(Tag::Adp) && year == 2000 {
            return;
        }
        point.parts.year = Some(year);
        point.end = at + 1;
        self.take_era(point);
    }

    /// `av. J.-C.`, `avant notre ère` after a year.
    fn take_era(&self, point: &mut Point) {
        let (end, before) = self.era(point.end);
        point.end = end;
        if before {
            point.parts.year = point.parts.year.map(|year| -year);
        }
    }

    /// Where the mention of an era at `at` ends, and whether it is the one before ours.
    pub(super) fn era(&self, at: usize) -> (usize, bool) {
        let before = match self.word(at) {
            "av." | "av" | "avant" => true,
            "apr." | "ap." | "après" => false,
            "de" => {
                return if self.rest(at).starts_with(&["de", "notre", "ère"]) { (at + 3, false) } else { (at, false) };
            }
            _ => return (at, false),
        };
        match (self.word(at + 1), self.word(at + 2)) {
            ("j.-c." | "j.-c" | "jc" | "j-c" | "jésus-christ" | "j.c." | "j.c", _) => (at + 2, before),
            ("notre", "ère") => (at + 3, before),
            _ => (at, false),
        }
    }

    /// `dernier`, `prochain`, `en huit` after a weekday, a month or a date, and the moment of the day.
    fn place(&self, point: &mut Point) {
        if self.is_near(point.end) || self.is_next_to(point.end) {
            // `mardi dernier jour`: the adjective belongs to what follows.
            if self.tag(point.end + 1) != Some(Tag::Noun)
                || matches!(self.word(point.end + 1), "matin" | "soir" | "après-midi")
            {
                point.end += 1;
                point.placed = true;
            }
        }
        if let (Some(_), Some(end)) = (point.parts.weekday.or(point.parts.day.map(|_| 0)), self.moment(point.end)) {
            point.end = end;
        }
        if !point.placed && point.parts.weekday.is_some() && self.is_near(point.end) {
            point.end += 1;
            point.placed = true;
        }
    }

    /// A date in figures: `12/03/2021`, `2021-03-12`, `12.03.2021`.
    fn numeric(&self, at: usize) -> Option<DateParts> {
        if !self.is_figure(at) || self.word(at).len() < 8 {
            return None;
        }
        let sign = self.word(at).chars().find(|c| matches!(c, '/' | '.' | '-'))?;
        let fields: Vec<&str> = self.word(at).split(sign).collect();
        let [first, month, last] = *fields.as_slice() else { return None };
        let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u16>().ok()).flatten();
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        let short = year.len() == 2 && sign == '/';
        let (year_of, month, day) = (number(year)?, number(month)?, number(day)?);
        let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (short || (1000..=2100).contains(&year_of));
        fits.then_some(DateParts {
            // Two figures do not say the century.
            year: (!short).then_some(i32::from(year_of)),
            month: u8::try_from(month).ok(),
            day: u8::try_from(day).ok(),
            ..DateParts::default()
        })
    }
}

/// What is written once for both ends: `du 4 au 9 juin 2019`.
fn shared(first: Point, last: Point) -> DateParts {
    let month = DateParts { month: last.parts.month, year: last.parts.year, ..DateParts::default() };
    if first.partial { first.parts.or(month) } else { first.parts }
}

/// Whether a sign can join two moments of the same kind.
fn matches_sign(sign: &str, first: &Point, last: &Point) -> bool {
    match sign {
        "au" => first.parts.day.is_some() && last.parts.day.is_some() || first.parts.weekday.is_some(),
        // `le paiement de juin 2019 jusqu’au 30 juin 2021`: not the two ends of one span.
        "jusqu'" => first.parts.day.is_some() == last.parts.day.is_some(),
        "à" | "-" | "–" | "—" => true,
        "," => first.kind() != DateKind::Explicit && first.kind() != DateKind::Hour,
        _ => first.kind() != DateKind::Explicit || first.parts.year.is_none(),
    }
}

fn need(point: &Point) -> Need {
    match point.kind() {
        DateKind::Month if point.placed => Need::Nothing,
        DateKind::Month => Need::Opener,
        DateKind::Year => Need::Year,
        DateKind::Hour => Need::Clock,
        _ => Need::Nothing,
    }
}

impl Point {
    /// A moment of which nothing is written yet, that ends at `end`.
    pub(super) fn moment_at(end: usize) -> Self {
        Reader::clock_of(end, DateParts::default())
    }
}
