//! Decades, centuries, quarters, ages; seasons and feasts.

use super::parts::DateParts;
use super::reader::{Core, Need, Reader};
use super::{DateKind, Extent};
use crate::lexicon::{Tag, begins_calendar_phrase, calendar_phrases, calendar_word, number_word};

/// The value of an ordinal: `XIXe`, `19e`, `premier`.
pub(super) fn ordinal(word: &str) -> Option<u8> {
    match word {
        "premier" | "première" | "1er" | "1ère" | "1re" | "ier" => return Some(1),
        "deuxième" | "second" | "seconde" => return Some(2),
        "troisième" => return Some(3),
        "quatrième" => return Some(4),
        _ => {}
    }
    let stem = word.strip_suffix("ème").or_else(|| word.strip_suffix("eme")).or_else(|| word.strip_suffix('e'))?;
    if stem.bytes().all(|b| b.is_ascii_digit()) && !stem.is_empty() {
        return stem.parse().ok();
    }
    let mut total = 0_u8;
    let mut last = 0_u8;
    for letter in stem.chars().rev() {
        let value = match letter {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            _ => return None,
        };
        total = if value < last { total.checked_sub(value)? } else { total.checked_add(value)? };
        last = value;
    }
    (1..=39).contains(&total).then_some(total)
}

/// Whether a period, a moment of the calendar or a length of time may begin with a word that no figure begins; a number
/// may in any case.
pub(in crate::text) fn may_begin(word: &str) -> bool {
    let calendar = |word: &str| calendar_word(word).is_some() || word == "févr";
    calendar(word.trim_end_matches('.'))
        || calendar(word)
        || begins_calendar_phrase(word, &["fête", "période"])
        || number_word(word).is_some()
        || ordinal(word).is_some()
        || ordinal(&format!("{}e", word.trim_end_matches('e'))).is_some()
        || word.starts_with("mi-")
        || matches!(word, "années" | "printemps" | "été" | "automne" | "hiver" | "midi" | "minuit")
        || matches!(word, "un" | "une" | "quelques" | "plusieurs" | "des")
}

impl Reader<'_> {
    /// `3e trimestre`, `19e siècle`.
    pub(super) fn period_figure(&self, at: usize) -> Option<Core> {
        ordinal(self.word(at)).and_then(|_| self.ordinal_period(at))
    }

    /// The period, the season or the feast that starts at `at`.
    pub(super) fn period(&self, at: usize, from: usize) -> Option<Core> {
        match self.word(at) {
            "années" => return self.decade(at),
            "printemps" | "été" | "automne" | "hiver" => return self.season(at),
            "premier" | "deuxième" | "second" | "troisième" | "quatrième" => {
                return self.ordinal_period(at).or_else(|| self.named(at, from));
            }
            word if word.starts_with(['i', 'v', 'x']) => {
                // `XVIII siècle`, which has lost its raised letter.
                let several = matches!(self.word(at + 1), "et" | "au" | "à" | "ou" | "-" | "–")
                    && self.word(at + 2).starts_with(['i', 'v', 'x'])
                    && self.word(at + 3) == "siècles";
                let bare = matches!(self.word(at + 1), "siècle" | "siècles") || several;
                let core = if word.ends_with('e') || word == "ier" {
                    ordinal(word).and_then(|_| self.ordinal_period(at))
                } else {
                    None
                };
                let core = core.or_else(|| if bare { self.bare_century(at) } else { None });
                if core.is_some() {
                    return core;
                }
            }
            word if word.starts_with("mi-") => return self.middle(at),
            _ => {}
        }
        self.named(at, from)
    }

    /// `années 1980`, `années 80`, `années 1970-1980`.
    fn decade(&self, at: usize) -> Option<Core> {
        if !matches!(self.back(at, 1), "les" | "des" | "aux" | "ces") {
            return None;
        }
        let of = |year: i32| DateParts { decade: (year >= 1000).then_some(year), ..DateParts::default() };
        let mut core = Core::new(at..at + 2, DateKind::Period, DateParts::default(), Need::Nothing);
        if let Some((low, high)) = self.years(at + 1) {
            (core.start, core.end, core.extent) = (of(low), Some(of(high)), Extent::Range);
            return Some(core);
        }
        // `années 1970-80`.
        let short = self.word(at + 1).split_once('-').filter(|(low, high)| low.len() == 4 && high.len() == 2);
        if let Some((low, high)) =
            short.and_then(|(low, high)| Some((low.parse::<i32>().ok()?, high.parse::<i32>().ok()?)))
            && (1000..=2100).contains(&low)
            && high % 10 == 0
            && low % 100 < high
        {
            (core.start, core.end, core.extent) = (of(low), Some(of(low - low % 100 + high)), Extent::Range);
            return Some(core);
        }
        let value = |at: usize| {
            let figures = self.digits(at, 4).filter(|value| (10..100).contains(value) || (1000..=2100).contains(value));
            figures.and_then(|value| i32::try_from(value).ok())
        };
        let word = self.word(at + 1);
        let spelt = number_word(word).filter(|value| value % 10 == 0 && (20..=90).contains(value)).is_some();
        let Some(first) = value(at + 1) else { return spelt.then_some(core) };
        core.start = of(first);
        while matches!(self.word(core.tokens.end), "et" | "," | "à" | "-" | "–" | "ou" | "aux") {
            // `des années 1960 aux années 1980`.
            let range = matches!(self.rest(core.tokens.end), ["aux", "années", ..]);
            if self.word(core.tokens.end) == "aux" && !range {
                break;
            }
            let after = core.tokens.end + 1 + usize::from(range);
            let Some(next) = value(after).filter(|next| (*next >= 1000) == (first >= 1000) || *next < 100) else {
                break;
            };
            let range = range || matches!(self.word(core.tokens.end), "à" | "-" | "–");
            core.extent = if range { Extent::Range } else { Extent::List };
            core.end = Some(of(next));
            core.tokens.end = after + 1;
        }
        Some(core)
    }

    /// `XIXe siècle`, `XVIe et XVIIe siècles`, `premier trimestre 2019`.
    fn ordinal_period(&self, at: usize) -> Option<Core> {
        let first = ordinal(self.word(at))?;
        let (mut last, mut end, mut extent) = (first, at + 1, Extent::Single);
        for _ in 0..4 {
            let joint = self.word(end);
            if !matches!(joint, "et" | "au" | "à" | "-" | "–" | "," | "ou") {
                break;
            }
            let skip = usize::from(matches!(self.word(end + 1), "le" | "du" | "au"));
            let Some(next) = ordinal(self.word(end + 1 + skip)) else { break };
            extent = if matches!(joint, "au" | "à" | "-" | "–") { Extent::Range } else { Extent::List };
            (last, end) = (next, end + 2 + skip);
        }
        match self.word(end) {
            "siècle" | "siècles" | "s." => {
                let (to, before) = self.era(end + 1);
                let of = |century: u8| DateParts {
                    century: Some(if before { -i32::from(century) } else { i32::from(century) }),
                    ..DateParts::default()
                };
                let mut core = Core::new(at..to, DateKind::Period, of(first), Need::Nothing);
                core.extent = extent;
                core.end = (extent != Extent::Single).then(|| of(last));
                Some(core)
            }
            "trimestre" | "semestre" | "trimestres" | "semestres" => {
                let of = usize::from(matches!(self.word(end + 1), "de") && self.year(end + 2).is_some());
                let year = self.year(end + 1 + of);
                let to = end + 1 + if year.is_some() { of + 1 } else { 0 };
                let parts = DateParts { year, ..DateParts::default() };
                let mut core = Core::new(at..to, DateKind::Period, parts, Need::Nothing);
                core.extent = if extent == Extent::Range { Extent::List } else { extent };
                core.end = (core.extent != Extent::Single).then_some(parts);
                Some(core)
            }
            _ => None,
        }
    }

    /// A century whose ordinal has lost its ending.
    fn bare_century(&self, at: usize) -> Option<Core> {
        let several = !matches!(self.word(at + 1), "siècle" | "siècles");
        let last = at + if several { 2 } else { 0 };
        let (end, before) = self.era(last + 2);
        let of = |at: usize| {
            let century = i32::from(ordinal(&format!("{}e", self.word(at).trim_end_matches('e')))?);
            Some(DateParts { century: Some(if before { -century } else { century }), ..DateParts::default() })
        };
        let mut core = Core::new(at..end, DateKind::Period, of(at)?, Need::Nothing);
        if several {
            let list = matches!(self.word(at + 1), "et" | "ou");
            (core.extent, core.end) = (if list { Extent::List } else { Extent::Range }, Some(of(last)?));
        }
        Some(core)
    }

    /// `mi-mars`, `mi-2019`.
    fn middle(&self, at: usize) -> Option<Core> {
        let rest = self.word(at).strip_prefix("mi-")?;
        let of = |parts: DateParts, end: usize, kind: DateKind| {
            let mut core = Core::new(at..end, kind, parts, Need::Nothing);
            core.part = Some(crate::lexicon::TimePart::Middle);
            core
        };
        let known = crate::lexicon::calendar_word(rest);
        if let Some(month) = known.filter(|word| word.class == "mois").and_then(|word| word.rank) {
            let year = self.year(at + 1);
            let parts = DateParts { month: Some(month), year, ..DateParts::default() };
            let kind = if year.is_some() { DateKind::Explicit } else { DateKind::Month };
            let near = usize::from(year.is_some() || self.is_near(at + 1));
            return Some(of(parts, at + 1 + near, kind));
        }
        if rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit()) {
            return Some(of(DateParts { year: rest.parse().ok(), ..DateParts::default() }, at + 1, DateKind::Year));
        }
        None
    }

    /// `automne 2019`, `hiver dernier`, `à l’été`.
    fn season(&self, at: usize) -> Option<Core> {
        let known = self.calendar_word(at)?;
        let lead = self.back(at, 1);
        let summer = self.word(at) == "été";
        let stands = !summer
            || matches!(lead, "l'" | "cet" | "d'" | "en" | "plein" | "chaque" | "fin" | "début")
            || self.year(at + 1).is_some() && self.tag(at) != Some(Tag::Aux);
        // `le Printemps de Bourges`, `les Printemps arabes`.
        let name = self.word(at) == "printemps"
            && (matches!(self.word(at + 1), "de" | "des") && self.year(at + 2).is_none()
                || self.tag(at + 1) == Some(Tag::Adj) && !self.is_near(at + 1) && !self.is_next_to(at + 1));
        if !stands || name {
            return None;
        }
        let mut parts = DateParts { season: known.rank, ..DateParts::default() };
        let mut end = at + 1;
        let mut need = Need::Placed;
        let mut extent = Extent::Single;
        let mut last = None;
        let of = usize::from(self.word(end) == "de" && self.year(end + 1).is_some());
        if let Some(year) = self.year(end + of) {
            parts.year = Some(year);
            end += 1 + of;
            need = Need::Nothing;
        } else if let Some((low, high)) = self.years(end) {
            parts.year = Some(low);
            last = Some(DateParts { year: Some(high), ..parts });
            extent = Extent::Range;
            end += 1;
            need = Need::Nothing;
        } else if self.is_near(end) || self.is_next_to(end) {
            end += 1;
            need = Need::Nothing;
        }
        let mut core = Core::new(at..end, DateKind::Season, parts, need);
        (core.end, core.extent) = (last, extent);
        Some(core)
    }

    /// A feast or a period by its name.
    fn named(&self, at: usize, _from: usize) -> Option<Core> {
        let phrase = calendar_phrases().longest_at(self.rest(at)).map(|(n, row)| (n, row[1], row[0]));
        let (n, class, name) = match phrase {
            Some((n, class, name)) if n > 1 || class == "fête" => (n, class, name),
            _ => (
                1,
                self.calendar_word(at).filter(|word| matches!(word.class, "fête" | "période"))?.class,
                self.word(at),
            ),
        };
        let kind = match class {
            "fête" => DateKind::Feast,
            "période" => DateKind::Period,
            _ => return None,
        };
        let lead = self.back(at, 1);
        let common = class == "période"
            && n == 1
            && !matches!(name, "rentrée" | "antiquité" | "préhistoire" | "entre-deux-guerres" | "renaissance");
        // Names of people and places, and words of the garden.
        let plain = matches!(
            name,
            "rameaux" | "carnaval" | "carnavals" | "avent" | "réveillons" | "têt" | "holi" | "magal" | "gamou"
        );
        let saint = name.starts_with("saint-") || name.starts_with("sainte-");
        let named = self.tag(at + n) == Some(Tag::Propn) || saint && lead != "la";
        let vague = matches!(
            name,
            "saison sèche"
                | "basse saison"
                | "haute saison"
                | "jour férié"
                | "jours fériés"
                | "jour ouvrable"
                | "jours ouvrables"
                | "jours ouvrés"
                | "jour ouvré"
                | "année civile"
                | "année scolaire"
                | "année universitaire"
                | "années scolaires"
                | "exercice budgétaire"
                | "saison des pluies"
                | "été indien"
        );
        // `une rentrée scolaire sans heurts`: an event.
        let common = common || name.starts_with("rentrée") && matches!(lead, "une" | "sa" | "cette");
        let reborn = name == "renaissance" && !matches!(lead, "la" | "à" | "de" | "dès" | "début" | "haute");
        if common || plain || named || vague || reborn || is_length(name) {
            return None;
        }
        let year = self.year(at + n);
        let years = self.years(at + n);
        let end = at + n + usize::from(year.is_some() || years.is_some());
        let parts = DateParts { year: year.or(years.map(|(low, _)| low)), ..DateParts::default() };
        Some(Core::new(at..end, kind, parts, Need::Placed))
    }
}

/// Phrases that the table lists as periods and that are lengths of time.
fn is_length(name: &str) -> bool {
    name.starts_with("quart") || name.starts_with("demi-")
}
