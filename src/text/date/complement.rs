//! What stands after a core and says which time it is: adjectives of days, complements; and years that something else
//! than a preposition tells.

use super::DateKind;
use super::duration::is_time_unit;
use super::parts::DateParts;
use super::reader::{Core, Reader};
use crate::lexicon::{Tag, is_day_kind, is_total, later_bounds};
use crate::text::parse::phrase_at;

/// Most words between `(` and a year of somebody's life.
const BRACKET: usize = 12;

impl Reader<'_> {
    /// Past the adjectives of the unit that ends at `end`: `jours | francs`, `années | consécutives`.
    pub(super) fn past_day_kind(&self, mut end: usize) -> usize {
        for _ in 0..2 {
            end += usize::from(is_day_kind(self.word(end)));
        }
        end + if self.rest(end).starts_with(&["d'", "affilée"]) { 2 } else { 0 }
    }

    /// Past what says which sort of year the one that ends at `end` is: `l’année | scolaire`.
    pub(super) fn past_year_kind(&self, end: usize) -> usize {
        let year = self.back(end, 1) == "année";
        let sort = matches!(self.word(end), "civile" | "scolaire" | "universitaire" | "fiscale" | "budgétaire");
        end + usize::from(year && sort)
    }

    /// Past what bounds the time after it: `3 jours | au plus tard`, `un an | au maximum`, `entre 1840 et 1850 | environ`.
    pub(super) fn past_bound(&self, core: &Core) -> usize {
        let end = core.tokens.end;
        if matches!(self.rest(end), ["au", "plus", "tard" | "tôt", ..]) {
            return end + 3;
        }
        let counted = matches!(core.kind, DateKind::Duration | DateKind::Year | DateKind::Hour)
            || core.kind == DateKind::Relative && core.tokens.clone().any(|at| self.tag(at) == Some(Tag::Num));
        let Some((n, row)) = later_bounds().longest_at(self.rest(end)).filter(|_| counted) else { return end };
        let bounds = matches!(
            row[0],
            "environ"
                | "approximativement"
                | "à peu près"
                | "au moins"
                | "au plus"
                | "au maximum"
                | "au minimum"
                | "et plus"
                | "ou plus"
                | "et moins"
                | "ou moins"
        ) || matches!(row[0], "maximum" | "minimum" | "au grand maximum" | "tout au plus");
        // `depuis trois jours environ 200 personnes`: of what follows.
        let goes_on =
            matches!(self.tag(end + n), Some(Tag::Num | Tag::Det)) || matches!(self.word(end + n), "de" | "d'");
        if bounds && !goes_on { end + n } else { end }
    }

    /// `les six premiers mois | de l’année`: a part of the year and no length; unsure where nothing says of what.
    pub(super) fn first_part(&self, core: &mut Core, from: usize) {
        core.kind = DateKind::Period;
        let start = core.tokens.start;
        if start > from && matches!(self.back(start, 1), "seuls" | "seules" | "tout" | "toutes") {
            core.tokens.start -= 1;
        }
        let end = core.tokens.end;
        let of = match (self.word(end), self.word(end + 1), self.word(end + 2)) {
            ("de", "l'", "année") | ("de", "cette", "année") => end + 3,
            ("de", "la", "semaine" | "journée") => end + 3,
            ("du", "mois" | "siècle" | "trimestre" | "semestre", _) => end + 2,
            ("de", ..) if self.year(end + 1).is_some() => end + 1,
            ("de" | "d'", ..) if self.month(end + 1, false).is_some() => end + 2,
            _ => {
                core.certain = false;
                return;
            }
        };
        let year = self.year(of);
        core.tokens.end = of + usize::from(year.is_some());
        core.start = DateParts { year, ..core.start };
    }

    /// Takes the complement that fixes the time (`le dernier jour | du délai`, `dans les 15 jours | suivant la vente`); a
    /// complement whose end is not sure leaves the date unsure.
    pub(super) fn complete(&self, core: &mut Core) {
        if matches!(core.kind, DateKind::Explicit | DateKind::Month) && core.end.unwrap_or(core.start).year.is_none() {
            self.take_year_of(core);
            return;
        }
        let blank = core.start == DateParts::default() && core.end.is_none();
        let timed = matches!(core.kind, DateKind::Relative | DateKind::Duration);
        let end = core.tokens.end;
        let Some(last) = end.checked_sub(1).filter(|last| blank && timed && core.tokens.contains(last)) else { return };
        let fixed = matches!(self.word(last), "veille" | "lendemain" | "surlendemain" | "avant-veille");
        let time = if self.word(last) == "même" { last.saturating_sub(1) } else { last };
        let moment = matches!(self.word(time), "moment" | "instant" | "époque");
        let named = (is_time_unit(self.word(time)) || moment) && !self.is_figure(time);
        let placed = matches!(self.word(last), "suivants" | "suivantes" | "précédents");
        let governs = self.tag(end).is_some_and(|tag| tag != Tag::Punct)
            && (named && matches!(self.word(end), "précédant" | "suivant")
                || named
                    && self.word(end) == "qui"
                    && matches!(
                        self.word(end + 1),
                        "suit" | "suivent" | "suivaient" | "suivirent" | "précède" | "précèdent" | "précédaient"
                    ));
        if governs {
            core.kind = DateKind::Relative;
            let after = end + 1 + usize::from(self.word(end) == "qui");
            self.take_phrase(core, after);
        } else if placed && self.tag(end) == Some(Tag::Det) {
            self.take_phrase(core, end);
        } else if core.kind == DateKind::Duration && self.is_ahead(core) {
            core.kind = DateKind::Relative;
            self.take_phrase(core, end + 1);
        } else if core.kind == DateKind::Relative && (fixed || named) {
            self.take_complement(core, fixed);
        }
    }

    /// Whether a length of time tells how far what follows is: `à huit mois | du scrutin`.
    fn is_ahead(&self, core: &Core) -> bool {
        let end = core.tokens.end;
        let unit = matches!(self.back(end, 1), "mois" | "semaine" | "semaines" | "jours" | "ans");
        let definite = matches!(self.word(end), "du" | "des")
            || self.word(end) == "de" && matches!(self.word(end + 1), "la" | "l'" | "son" | "sa" | "ses" | "leur");
        let (two, one) = (self.back(core.tokens.start, 2), self.back(core.tokens.start, 1));
        let one = if one == "a" && core.tokens.start == 1 { "à" } else { one };
        // `mort à 49 ans de sa maladie`: an age.
        let within = one == "les" && two == "dans" && !matches!(self.word(end), "des");
        if within {
            return unit && definite;
        }
        let own = self.word(end) == "de" && !matches!(self.word(end + 1), "la" | "l'");
        if own && self.back(end, 1) == "ans" {
            return false;
        }
        let set = ["condamn", "fix", "port", "ramen", "rédui", "limit"].iter().any(|stem| two.starts_with(stem));
        unit && definite && one == "à" && !set
    }

    /// Takes the year that a complement tells: `le 3 mai | de l’année suivante`, `le 1er juin | de chaque année`.
    fn take_year_of(&self, core: &mut Core) {
        let end = core.tokens.end;
        let year = match (self.word(end), self.word(end + 1), self.word(end + 2)) {
            ("de", "l'" | "la" | "cette" | "chaque", "année") => end + 3,
            ("de", "la", "même") if self.word(end + 3) == "année" => end + 4,
            ("de", "chaque", "an") => end + 3,
            _ => return,
        };
        core.tokens.end = year;
        match self.word(end + 1) {
            "chaque" => core.kind = DateKind::Frequency,
            "cette" => {}
            _ if self.word(end + 2) == "même" => {}
            _ if self.is_near(year)
                || self.is_next_to(year)
                || self.word(year) == "d'" && self.word(year + 1) == "après" =>
            {
                core.tokens.end += if self.word(year) == "d'" { 2 } else { 1 };
            }
            // `de l’année où…`, `de l’année de la vente`.
            _ => core.certain = self.year(year).is_some(),
        }
    }

    fn take_complement(&self, core: &mut Core, fixed: bool) {
        let end = core.tokens.end;
        let first = self.word(core.tokens.start);
        let same = self.back(end, 1) == "même";
        // `il y a trois ans`, `cette semaine`, `depuis deux jours` say by themselves when.
        let definite = fixed
            || matches!(first, "le" | "la" | "l'" | "au" | "à" | "avant" | "année" | "mois" | "semaine" | "jusqu'");
        match self.word(end) {
            "où" => core.certain = false,
            "que" | "qu'" if definite => core.certain = false,
            "de" | "d'" | "du" | "des" if definite && !same => self.take_phrase(core, end + 1),
            _ => {}
        }
    }

    /// Takes the noun phrase at `at`, which the date is told from; unsure where its end is.
    fn take_phrase(&self, core: &mut Core, at: usize) {
        let phrase = phrase_at(self.tokens, at).filter(|phrase| phrase.tokens.start == at);
        let phrase = phrase.filter(|phrase| phrase.certain || self.is_closed(phrase.tokens.end));
        // Another date inside it is read for itself.
        let dated =
            |at: usize| self.month(at, false).is_some() || self.weekday(at).is_some() || self.year(at).is_some();
        match phrase {
            Some(phrase) if !phrase.tokens.clone().any(dated) => {
                core.tokens.end = phrase.tokens.end;
                // `le dernier jour du mois | suivant celui de la vente`.
                core.certain &= !matches!(self.word(core.tokens.end), "suivant" | "précédant");
                self.take_state(core);
            }
            Some(_) => core.certain = false,
            None => {
                let stands =
                    core.tokens.end < at && self.tag(at).is_some_and(|tag| tag != Tag::Punct) || core.tokens.end == at;
                core.certain &= !stands;
            }
        }
    }

    /// Takes what says which state one was put in: `la mise | en service`, `leur entrée | en scène`; unsure where it goes on.
    fn take_state(&self, core: &mut Core) {
        let end = core.tokens.end;
        let put = matches!(self.back(end, 1), "mise" | "remise" | "prise" | "entrée" | "venue" | "accession");
        if !put || !matches!(self.word(end), "en" | "à" | "sur" | "au") {
            return;
        }
        if self.word(end) == "en" && self.tag(end + 1) == Some(Tag::Noun) {
            core.tokens.end = end + 2;
            core.certain &= !matches!(self.word(end + 2), "de" | "d'" | "du" | "des");
        } else {
            core.certain = false;
        }
    }

    /// Takes the moment or the event at `at` that a length of time is told from: `trois jours avant | le 3 mai`, `deux ans
    /// après | la vente`; unsure where its end is.
    pub(super) fn take_origin(&self, core: &mut Core, at: usize) {
        if matches!(self.word(at), "cela" | "ça") {
            core.tokens.end = at + 1;
            return;
        }
        let article = usize::from(matches!(self.word(at), "le" | "la" | "l'" | "les"));
        let dated = self.calendar(at + article).or_else(|| self.period(at + article, at));
        let dated = dated.filter(|dated| dated.kind != DateKind::Hour);
        if let Some(dated) = dated.or_else(|| self.relative(at, at)) {
            core.tokens.end = dated.tokens.end;
            core.certain &= dated.certain;
            return;
        }
        self.take_phrase(core, at);
    }

    /// Whether a phrase that ends at `end` is whole enough to tell a time from: no complement or adjective follows.
    fn is_closed(&self, end: usize) -> bool {
        match self.tag(end) {
            None | Some(Tag::Punct | Tag::Verb | Tag::Aux | Tag::Pron) => true,
            Some(Tag::Adp) => !matches!(self.word(end), "de" | "d'" | "du" | "des" | "à" | "au" | "aux"),
            _ => false,
        }
    }

    /// Whether a bare year is that of a birth or a death in brackets: `(Tours, 1452 – Blois, 1519)`.
    pub(super) fn is_lived(&self, at: usize, end: usize) -> bool {
        let lead = self.back(at, 1);
        let place = lead == "," && at.checked_sub(2).is_some_and(|at| self.tag(at) == Some(Tag::Propn));
        let opened = || {
            (1..=BRACKET)
                .map(|n| self.back(at, n))
                .find(|word| matches!(*word, "(" | "[" | ")" | "]"))
                .is_some_and(|word| matches!(word, "(" | "["))
        };
        let dash = matches!(lead, "-" | "–" | "—");
        let closes = matches!(self.word(end), ")" | "]" | "-" | "–" | "—" | ";");
        (place || dash && matches!(self.word(end), ")" | "]")) && closes && opened()
    }

    /// Whether a bare year is an end of `entre 1967 (…) et 1973`.
    pub(super) fn is_apart(&self, at: usize, end: usize) -> bool {
        match self.back(at, 1) {
            "entre" => {
                let close = (end..end + BRACKET).find(|i| self.word(*i) == ")");
                self.word(end) == "("
                    && close.is_some_and(|close| self.word(close + 1) == "et" && self.year(close + 2).is_some())
            }
            "et" if self.back(at, 2) == ")" => {
                let open = (3..=BRACKET + 2).find(|n| self.back(at, *n) == "(");
                open.is_some_and(|n| {
                    self.back(at, n + 2) == "entre" && at.checked_sub(n + 1).is_some_and(|at| self.year(at).is_some())
                })
            }
            _ => false,
        }
    }

    /// Whether `de 1830` dates the noun before it (`la révolution de 1830`) and does not count (`un total de 1830`).
    pub(super) fn is_dated_noun(&self, at: usize, end: usize) -> bool {
        let Some(noun) = at.checked_sub(2) else { return false };
        let old = self.year(at).is_some_and(|year| year >= 1400);
        let closed = self
            .tag(end)
            .is_none_or(|tag| matches!(tag, Tag::Punct | Tag::Cconj | Tag::Verb | Tag::Aux | Tag::Pron | Tag::Det));
        let named = matches!(self.tag(noun), Some(Tag::Noun | Tag::Propn));
        old && closed && named && !is_total(self.word(noun)) && self.word(end) != "%"
    }
}
