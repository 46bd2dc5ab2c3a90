//! Lengths of time, and what they are told from: `pendant deux ans`, `il y a trois jours`, `une heure plus tard`.

use super::parts::DateParts;
use super::reader::{Core, Need, Reader};
use super::{DateKind, Extent};
use crate::lexicon::{Tag, TimeRelation, quantifiers};
use crate::text::age::is_age;
use crate::text::numeral::{may_begin, numeral_at};
use crate::text::token::{Token, TokenKind};

/// Nouns that count time.
pub(super) fn is_time_unit(word: &str) -> bool {
    const UNITS: &[&str] = &[
        "an",
        "année",
        "année-lumière",
        "années",
        "ans",
        "décennie",
        "décennies",
        "demi-heure",
        "demi-journée",
        "demi-siècle",
        "h",
        "heure",
        "heures",
        "jour",
        "journée",
        "journées",
        "jours",
        "millénaire",
        "millénaires",
        "min",
        "minute",
        "minutes",
        "mn",
        "mois",
        "nuit",
        "nuits",
        "quinzaine",
        "seconde",
        "secondes",
        "semaine",
        "semaines",
        "semestre",
        "semestres",
        "siècle",
        "siècles",
        "trimestre",
        "trimestres",
        "week-ends",
    ];
    word != "année-lumière" && UNITS.contains(&word)
}

/// Whether a word names the beginning of a series: `les six premiers mois`.
fn is_first(word: &str) -> bool {
    matches!(word, "premier" | "première" | "premiers" | "premières")
}

impl Reader<'_> {
    /// The length of time whose number starts at `at`.
    pub(super) fn duration(&self, at: usize, from: usize) -> Option<Core> {
        // `un Breton d’une | vingtaine d’années`: read from its article, or not at all.
        if self.word(at).ends_with("aine") && matches!(self.back(at, 1), "un" | "une" | "," | "et" | "ou") {
            return None;
        }
        let (number_end, counted) = self.time_number(at)?;
        let mut end = number_end;
        let (mut near, mut first) = (false, false);
        // `trois longues années`, `les deux dernières semaines`.
        while matches!(
            self.word(end),
            "long"
                | "longs"
                | "longue"
                | "longues"
                | "bonnes"
                | "petites"
                | "petits"
                | "seul"
                | "seule"
                | "seuls"
                | "seules"
        ) || self.is_near(end)
            || is_first(self.word(end))
        {
            near |= self.is_near(end);
            first |= is_first(self.word(end));
            end += 1;
        }
        end +=
            usize::from(end == number_end && matches!(self.word(end), "de" | "d'") && is_time_unit(self.word(end + 1)));
        let unit = end;
        let war = is_war(self.tokens, at, unit);
        // `en faire une seconde Venise`: another one; `24 h/24`.
        let another = self.word(unit) == "seconde"
            && self.word(at) == "une"
            && matches!(self.tag(unit + 1), Some(Tag::Propn | Tag::Noun | Tag::Adj));
        let round = self.word(unit) == "h" && self.word(unit + 1).starts_with('/');
        if war
            || another
            || round
            || !is_time_unit(self.word(unit))
            || self.tag(unit) == Some(Tag::Propn)
            || self.is_figure(unit)
        {
            return None;
        }
        end += 1;
        end = self.past_day_kind(self.rest_of_length(end, self.back(at, 1) == "entre"));
        let unlike = self.other_end(at, end);
        end = unlike.unwrap_or(end);
        // `dix ans passés à bâtir` are spent.
        let spent = self.word(end).starts_with("passé") && self.tag(end + 1) == Some(Tag::Adp);
        if self.is_next_to(end) || self.is_near(end) && !spent {
            near = true;
            end += 1;
        }
        // `les 24 Heures du Mans`; a newspaper.
        let race =
            matches!(self.word(unit), "heures") && self.word(end) == "du" && self.tag(end + 1) == Some(Tag::Propn);
        if race || matches!(self.back(at, 1), "le" | "au" | "selon") && !near && self.is_figure(at) {
            return None;
        }
        let mut start = self.quantified(at, from);
        // `les dernières 24 heures`.
        if start > from && self.is_near(start - 1) && self.tag(start - 1) != Some(Tag::Verb) {
            near = true;
            start -= 1;
        }
        // `entre 6 et 24 mois`.
        let between = start == at && start > from && self.back(start, 1) == "entre" && self.word(at + 1) == "et";
        start -= usize::from(between);
        let mut core = Core::new(start..end, DateKind::Duration, DateParts::default(), Need::Nothing);
        let ago = matches!((self.back(start, 2), self.back(start, 1)), ("y", "a"));
        match if ago { Some(false) } else { is_age(self.tokens, start + usize::from(between), unit) } {
            Some(true) => return None,
            Some(false) => {}
            None => core.certain = false,
        }
        // `un mois d’août`.
        if self.word(unit) == "mois" && matches!(self.word(end), "de" | "d'") && self.month(end + 1, false).is_some() {
            return None;
        }
        // `un mois de 30 jours`: what sort of month.
        let sort = numeral_at(self.tokens, end + 1)
            .filter(|numeral| matches!(self.word(end), "de" | "d'") && is_time_unit(self.word(numeral.end)));
        if let Some(days) = sort {
            core.tokens.end = days.end + 1;
            core.certain = false;
        }
        // `le train de 19 h`, `un film de 2 h`.
        let hour = self.word(unit) == "h"
            && self.back(start, 1) == "de"
            && self.digits(at, 2).is_some_and(|hour| (5..=24).contains(&hour));
        // `11 h 30 pour l’un et 18 h pour l’autre`.
        let evening = self.word(unit) == "h"
            && matches!(self.back(start, 1), "et" | "ou" | "," | "(")
            && self.digits(at, 2).is_some_and(|hour| (13..=24).contains(&hour));
        core.certain &= !hour && !evening;
        let first_end = numeral_at(self.tokens, at).map_or(at + 1, |numeral| numeral.end);
        let pair = number_end > first_end + 1;
        if unlike.is_some() || between || pair && matches!(self.word(first_end), "à" | "-" | "–") {
            core.extent = Extent::Range;
        } else if pair && self.word(first_end) == "ou" {
            core.extent = Extent::List;
        }
        if first {
            // `des premières années` counts nothing.
            if !counted {
                return None;
            }
            self.first_part(&mut core, from);
        }
        self.anchor(&mut core, near, from);
        if near {
            core.kind = DateKind::Relative;
        }
        // An article or an indefinite counts only where something says that it does.
        let light = !counted && core.kind == DateKind::Duration;
        // `dans une année électorale`: what sort of year.
        let sort = !counted && matches!(self.word(at), "un" | "une") && self.tag(core.tokens.end) == Some(Tag::Adj);
        core.certain &= !sort || self.back(core.tokens.start, 1) != "dans";
        // `une semaine après le scrutin`.
        let beside = matches!(self.word(core.tokens.end), "après" | "avant");
        if light && !beside && !self.measures(core.tokens.start) {
            return None;
        }
        let years = self.word(end) == "sur" && self.word(number_end) == self.word(unit);
        Some(core).filter(|_| !years)
    }

    /// Where the number of a length of time ends, and whether it is more than an article or an indefinite.
    fn time_number(&self, at: usize) -> Option<(usize, bool)> {
        let token = self.tokens.get(at)?;
        if matches!(token.folded.as_str(), "un" | "une" | "quelques" | "plusieurs" | "des") {
            if let Some(numeral) = numeral_at(self.tokens, at) {
                return Some((numeral.end, true));
            }
            // `des dizaines d’années`, `plusieurs dizaines d’années`.
            // `une à deux semaines`, `un ou deux mois`.
            if matches!(token.folded.as_str(), "un" | "une")
                && matches!(self.word(at + 1), "à" | "ou")
                && let Some(second) = numeral_at(self.tokens, at + 2).filter(|second| !second.rough)
                && is_time_unit(self.word(second.end))
            {
                return Some((second.end, true));
            }
            let tens = numeral_at(self.tokens, at + 1).filter(|numeral| numeral.rough);
            return Some((tens.map_or(at + 1, |numeral| numeral.end), tens.is_some()));
        }
        if !may_begin(token) {
            return None;
        }
        let mut numeral = numeral_at(self.tokens, at)?;
        // `deux à trois ans`, `cinq ou six jours`.
        let between = self.back(at, 1) == "entre" && self.word(numeral.end) == "et";
        if (matches!(self.word(numeral.end), "à" | "ou" | "-" | "–") || between)
            && let Some(second) = numeral_at(self.tokens, numeral.end + 1)
            && is_time_unit(
                self.word(second.end + usize::from(second.nominal && matches!(self.word(second.end), "de" | "d'"))),
            )
        {
            numeral.end = second.end;
        }
        Some((numeral.end, true))
    }

    /// Where the other end of a length of time ends, told in another unit: `de 2 semaines | à 2 mois`.
    fn other_end(&self, at: usize, end: usize) -> Option<usize> {
        let joined = match self.word(end) {
            // `3 h à 5 h`.
            "à" => matches!(self.back(at, 1), "de" | "d'") || self.back(end, 1) == "h" && self.word(end + 2) == "h",
            "et" => self.back(at, 1) == "entre",
            _ => false,
        };
        let number = if matches!(self.word(end + 1), "un" | "une") {
            Some(end + 2)
        } else {
            numeral_at(self.tokens, end + 1).map(|numeral| numeral.end)
        };
        let unit = number.filter(|unit| joined && is_time_unit(self.word(*unit)) && !self.is_figure(*unit))?;
        Some(self.past_day_kind(unit + 1))
    }

    /// What goes on a length of time: `et demi`, `et trois mois`, `30` after `2 h`.
    fn rest_of_length(&self, end: usize, between: bool) -> usize {
        if self.word(end) == "et" && !between {
            if matches!(self.word(end + 1), "demi" | "demie" | "quart") {
                return end + 2;
            }
            if let Some(numeral) = numeral_at(self.tokens, end + 1)
                && is_time_unit(self.word(numeral.end))
            {
                return numeral.end + 1;
            }
        }
        if self.digits(end, 2).is_some()
            && matches!(self.back(end, 1), "h" | "heures" | "heure" | "minutes" | "min" | "mn")
        {
            return end + 1 + usize::from(is_time_unit(self.word(end + 1)));
        }
        end
    }

    /// The quantifier that ends before `at`.
    fn quantified(&self, at: usize, from: usize) -> usize {
        let before = self.words.get(from.max(at.saturating_sub(5))..at).unwrap_or(&[]);
        // `à moins de deux mois du vote`: the preposition is none of the quantifier's.
        if matches!(before, [.., "à" | "a", "moins", "de" | "d'"]) {
            return at - 2;
        }
        let found = quantifiers().longest_before(before).filter(|(n, row)| {
            let lead = before.len().checked_sub(*n).and_then(|at| before.get(at)).copied().unwrap_or("");
            !matches!(row[0], "jusqu'à" | "jusqu'au" | "à partir de" | "à compter de" | "vers" | "un petit")
                // `une durée minimum de trois mois`: of the noun.
                && !matches!(row[0], "minimum de" | "minimum d'" | "maximum de" | "maximum d'")
                && !["passé", "limit", "fixé", "port"].iter().any(|stem| row[0].starts_with(stem))
                && !matches!(lead, "dépasse" | "dépassent" | "fixé" | "fixée" | "entre")
        });
        found.map_or(at, |(n, _)| at - n)
    }

    /// Looks at both sides of a length of time: `il y a`, `dans`, `depuis`; `plus tard`, `après`.
    fn anchor(&self, core: &mut Core, near: bool, from: usize) {
        let start = core.tokens.start;
        let lead = |words: &[&str]| {
            let fits = start >= from + words.len() && self.words.get(start - words.len()..start) == Some(words);
            fits.then(|| start - words.len())
        };
        for words in [
            &["il", "y", "a"][..],
            &["il", "y", "a", "de", "cela"],
            &["voilà"],
            &["voici"],
            &["cela", "fait"],
            &["ça", "fait"],
            &["y", "a"],
        ] {
            if let Some(at) = lead(words) {
                core.kind = DateKind::Relative;
                core.tokens.start = at;
                core.whole = true;
                return;
            }
        }
        let end = core.tokens.end;
        let later: &[&[&str]] =
            &[&["plus", "tard"], &["plus", "tôt"], &["auparavant"], &["après"], &["avant"], &["à", "peine", "après"]];
        if let Some(tail) = later.iter().find(|tail| self.rest(end).starts_with(tail)) {
            if tail.len() == 1 && matches!(tail.first(), Some(&"après" | &"avant")) && self.told_from(core, end) {
                return;
            }
            let governs = matches!(tail.last(), Some(&"après" | &"avant"))
                && matches!(self.tag(end + tail.len()), Some(Tag::Noun | Tag::Propn | Tag::Num | Tag::Verb | Tag::Det));
            if !governs {
                core.kind = DateKind::Relative;
                core.tokens.end = end + tail.len();
                // `deux mois plus tôt qu’en mai`: than when, is told.
                core.certain &= !matches!(self.word(core.tokens.end), "que" | "qu'");
                return;
            }
        }
        // `deux ans | jour pour jour après la vente`.
        core.certain &= !self.rest(end).starts_with(&["jour", "pour", "jour"]);
        // `cent ans durant`; `trois ans durant lesquels` and `durant la guerre` go on with something else.
        let governs = matches!(self.tag(end + 1), Some(Tag::Det | Tag::Noun | Tag::Propn))
            || self.word(end + 1).starts_with("lesquel")
            || self.word(end + 1) == "lequel"
            || self.word(end + 1) == "laquelle";
        if self.word(end) == "durant" && !governs {
            core.tokens.end = end + 1;
            core.relation = Some(TimeRelation::During);
            return;
        }
        match self.back(start, 1) {
            "depuis" => core.kind = DateKind::Relative,
            "dans" if !near => core.kind = DateKind::Relative,
            "ici" => core.kind = DateKind::Relative,
            "à" if self.back(start, 2) == "ici" => core.kind = DateKind::Relative,
            _ => {}
        }
    }

    /// Takes what a length of time that ends at `end`, before `après` or `avant`, is told from: `deux ans | après la
    /// vente`; whether something is. It stays a length where it is that of a delay or of a wait (`un délai de trois jours
    /// avant le départ`), and is unsure where a clause follows.
    fn told_from(&self, core: &mut Core, end: usize) -> bool {
        let at = end + 1;
        let next = self.word(at);
        let clause = matches!(next, "que" | "qu'")
            || matches!(self.tag(at), Some(Tag::Aux | Tag::Verb))
            || matches!(next, "de" | "d'");
        let noun = matches!(self.tag(at), Some(Tag::Noun | Tag::Propn | Tag::Num | Tag::Det | Tag::Adj))
            || matches!(next, "cela" | "ça" | "celui" | "celle" | "ceux" | "celles" | "eux" | "elle" | "lui" | "elles");
        if !clause && !noun {
            return false;
        }
        if self.is_awaited(core.tokens.start) {
            return true;
        }
        core.kind = DateKind::Relative;
        core.tokens.end = at;
        if clause {
            core.certain = false;
        } else {
            self.take_origin(core, at);
        }
        true
    }

    /// Whether the length of time that starts at `start` is that of a delay or of a wait.
    fn is_awaited(&self, start: usize) -> bool {
        const WAITS: &[&str] = &["attend", "patient", "dur", "pass", "délai", "délais", "durée", "période", "préavis"];
        let waits = |n: usize| {
            let word = self.back(start, n);
            WAITS.iter().any(|stem| word.starts_with(stem))
        };
        match self.back(start, 1) {
            // `dans un délai de trois jours après la vente` is a moment.
            "de" | "d'" => {
                ((2..=3).any(waits) || self.back(start, 3) == "de" && waits(4))
                    && !(3..=5).any(|n| matches!(self.back(start, n), "dans" | "sous"))
            }
            "pendant" | "durant" => true,
            _ => (1..=2).any(waits),
        }
    }

    /// Whether what stands before a light number makes it a length of time: `pendant une heure`, `depuis des années`.
    fn measures(&self, start: usize) -> bool {
        match self.back(start, 1) {
            "pendant" | "durant" | "depuis" | "dans" | "ici" | "sous" => true,
            "de" => matches!(self.back(start, 2), "bout" | "cours" | "moins" | "plus" | "espace" | "période" | "durée"),
            "d'" => matches!(self.back(start, 2), "bout" | "cours" | "moins" | "plus" | "espace" | "près"),
            "en" => matches!(self.word(start), "un" | "une" | "quelques") && self.word(start + 1) != "années",
            "après" => matches!(self.word(start), "un" | "une" | "quelques" | "plusieurs"),
            "pour" => matches!(self.word(start), "un" | "une" | "quelques" | "plusieurs"),
            _ => false,
        }
    }
}

/// Whether the number at `at` and its `unit` are the name of a war: `la guerre de Sept Ans`.
pub(in crate::text) fn is_war(tokens: &[Token], at: usize, unit: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |token| token.folded.as_str());
    tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
        && matches!(word(at.checked_sub(1)), "de" | "des")
        && matches!(word(at.checked_sub(2)), "guerre" | "guerres" | "paix")
        && word(Some(unit)) == "ans"
}
