//! Times told from the day of writing or from another moment, and what comes back: words of the table, and `cette
//! semaine`, `le mois dernier`, `chaque lundi`, `par an`.

use super::DateKind;
use super::duration::is_time_unit;
use super::parts::DateParts;
use super::reader::{Core, NEAR, NEXT_TO, Need, Reader};
use crate::lexicon::{Tag, VerbForm, begins_calendar_phrase, calendar_phrases, number_word, unit};
use crate::text::token::{Token, TokenKind};
use crate::text::trigger::Trigger;

/// What the table lists for titles and is no moment by itself.
const NO_MOMENT: &[&str] = &[
    "aussitôt",
    "dans la foulée",
    "dans l'immédiat",
    "de jour",
    "de nuit",
    "du matin",
    "du soir",
    "en temps réel",
    "en temps utile",
    "fraîchement",
    "immédiatement",
    "incessamment",
    "jour et nuit",
    "le jour j",
    "le moment venu",
    "nuit et jour",
    "simultanément",
    "sur le moment",
    "sur-le-champ",
    "tantôt",
    "un jour",
    "un matin",
    "un soir",
    "une nuit",
    "à terme",
    "à court terme",
    "à long terme",
    "à moyen terme",
    "plus tôt",
    "plus tard",
    "au matin",
    "au soir",
    "du jour au lendemain",
    "en plein jour",
    "par le passé",
    "de nos jours même",
    "en cours d'année",
    "à l'instant",
];

/// Whether a word ranks a day among others: `premier`, `deuxièmes`.
fn is_rank(word: &str) -> bool {
    let single = word.strip_suffix('s').unwrap_or(word);
    matches!(single, "premier" | "première" | "deuxième" | "second" | "seconde" | "troisième" | "quatrième")
}

/// Whether such a time may begin with a word.
pub(in crate::text) fn may_begin(word: &str) -> bool {
    is_lead(word)
        || begins_calendar_phrase(word, &["relatif"])
        || matches!(word, "chaque" | "tous" | "toutes" | "par" | "en" | "dans" | "plus" | "un")
        || matches!(word, "année" | "mois" | "semaine" | "journée" | "siècle" | "décennie")
}

/// The demonstratives and articles that open such a time.
fn is_lead(word: &str) -> bool {
    matches!(word, "ce" | "cet" | "cette" | "ces" | "le" | "la" | "l'" | "les" | "aux" | "des" | "du" | "au")
}

/// Whether a word may stand right after the article of such a time: its noun, a number, an adjective before the noun.
pub(in crate::text) fn may_be_pointed(word: &str) -> bool {
    number_word(word).is_some()
        || NEAR.contains(&word)
        || NEXT_TO.contains(&word)
        || matches!(word, "même" | "tout" | "toutes" | "tous")
        || is_time_unit(word)
        || is_moment(word)
        || is_season(word)
}

/// Nouns of moments that an article and an adjective, or a demonstrative, make a time of.
fn is_moment(word: &str) -> bool {
    matches!(
        word,
        "matin"
            | "soir"
            | "midi"
            | "après-midi"
            | "matinée"
            | "soirée"
            | "week-end"
            | "weekend"
            | "époque"
            | "moment"
            | "instant"
            | "jour-là"
            | "temps"
    )
}

fn is_season(word: &str) -> bool {
    matches!(word, "été" | "hiver" | "automne" | "printemps")
}

impl Reader<'_> {
    /// The relative time or the frequency that starts at `at`.
    pub(super) fn relative(&self, at: usize, from: usize) -> Option<Core> {
        self.frequency(at)
            .or_else(|| self.pointed(at))
            .or_else(|| self.listed(at))
            .or_else(|| self.moment_of_day(at))
            .or_else(|| self.some_day(at, from))
            .or_else(|| self.followed(at))
            .or_else(|| self.part_of(at))
            .map(|core| self.sooner(core, from))
    }

    pub(super) fn whole_core(range: std::ops::Range<usize>, kind: DateKind) -> Core {
        let mut core = Core::new(range, kind, DateParts::default(), Need::Nothing);
        core.whole = true;
        core
    }

    /// `chaque semaine`, `tous les deux ans`, `par mois`.
    fn frequency(&self, at: usize) -> Option<Core> {
        let time = |at: usize| {
            is_time_unit(self.word(at))
                || self.weekday(at).is_some()
                || matches!(
                    self.word(at),
                    "matin"
                        | "soir"
                        | "matins"
                        | "soirs"
                        | "week-end"
                        | "week-ends"
                        | "été"
                        | "hiver"
                        | "automne"
                        | "printemps"
                        | "étés"
                        | "hivers"
                        | "midis"
                        | "saison"
                )
                || self.month(at, false).is_some()
        };
        let end = match self.word(at) {
            // `chaque premier samedi`.
            "chaque" => at + 1 + usize::from(is_rank(self.word(at + 1)) || self.is_near(at + 1)),
            "tous" | "toutes" if self.word(at + 1) == "les" => {
                let number = crate::text::numeral::numeral_at(self.tokens, at + 2);
                let rank = usize::from(is_rank(self.word(at + 2)));
                // `tous les 2 à 6 ans`.
                let last = number.filter(|numeral| matches!(self.word(numeral.end), "à" | "ou"));
                let last = last.and_then(|numeral| crate::text::numeral::numeral_at(self.tokens, numeral.end + 1));
                last.or(number).map_or(at + 2 + rank, |numeral| numeral.end)
            }
            "par"
                if matches!(
                    self.word(at + 1),
                    "an" | "année"
                        | "mois"
                        | "semaine"
                        | "jour"
                        | "heure"
                        | "minute"
                        | "seconde"
                        | "trimestre"
                        | "semestre"
                        | "nuit"
                ) =>
            {
                // `500 mètres par seconde`: a speed.
                if matches!(self.word(at + 1), "seconde" | "heure" | "minute")
                    && unit(self.back(at, 1)).is_some_and(|unit| !matches!(unit.class, "monnaie" | "durée"))
                {
                    return None;
                }
                // `trois fois par semaine`.
                let fois = self.back(at, 1) == "fois";
                let number = at.checked_sub(2).filter(|_| fois);
                // `deux à trois fois par semaine`.
                let number = number.map(|n| {
                    let range =
                        matches!(self.back(n, 1), "à" | "ou" | "-") && self.tag(n.wrapping_sub(2)) == Some(Tag::Num);
                    if range { n - 2 } else { n }
                });
                let counted = number.filter(|n| {
                    self.tag(*n) == Some(Tag::Num) || matches!(self.word(*n), "une" | "plusieurs" | "quelques")
                });
                let end = self.past_day_kind(at + 2);
                let mut core = Self::whole_core(counted.unwrap_or(at)..end, DateKind::Frequency);
                core.need = Need::Nothing;
                return Some(core);
            }
            _ => return None,
        };
        if !time(end) {
            return None;
        }
        let mut to = end + 1;
        if let Some(after) = self.moment(to).filter(|_| self.weekday(end).is_some()) {
            to = after;
        }
        // `chaque premier week-end de septembre`, `tous les premiers lundis du mois`.
        let month = match self.word(to) {
            "de" | "d'" => self.month(to + 1, false).is_some() || self.word(to + 1) == "chaque",
            "du" => self.word(to + 1) == "mois",
            _ => false,
        };
        if month {
            to += 2 + usize::from(self.word(to + 1) == "chaque" && is_time_unit(self.word(to + 2)));
        }
        // `le 30 | de chaque mois`.
        let dated =
            self.word(at) == "chaque" && self.back(at, 1) == "de" && self.digits(at.wrapping_sub(2), 2).is_some();
        let led = dated && matches!(self.back(at, 3), "le" | "au" | "du");
        let start = at - if led { 3 } else { 0 };
        Some(Self::whole_core(start..to, DateKind::Frequency))
    }

    /// `cette semaine`, `ces derniers mois`, `la semaine dernière`, `le même jour`, `les prochains jours`.
    fn pointed(&self, at: usize) -> Option<Core> {
        let lead = self.word(at);
        let demonstrative = matches!(lead, "ce" | "cet" | "cette" | "ces");
        let pointed = |next: &Token| next.kind == TokenKind::Number || next.may(Trigger::Pointed);
        if !is_lead(lead) || !self.tokens.get(at + 1).is_some_and(pointed) {
            return None;
        }
        let mut noun = at + 1;
        let mut near = false;
        let counted = crate::text::numeral::numeral_at(self.tokens, noun).is_some();
        if let Some(numeral) = crate::text::numeral::numeral_at(self.tokens, noun) {
            noun = numeral.end;
        }
        while self.is_near(noun)
            || self.is_next_to(noun)
            || self.word(noun) == "même"
            || matches!(self.word(noun), "tout" | "toutes" | "tous")
        {
            near = true;
            noun += 1;
        }
        let word = self.word(noun);
        let season = is_season(word) && self.tag(noun) != Some(Tag::Verb);
        if !is_time_unit(word) && !is_moment(word) && !season {
            return None;
        }
        let mut end = self.past_year_kind(noun + 1);
        let this = matches!(self.word(end), "-ci" | "-là");
        end += usize::from(this);
        let after: &[&[&str]] = &[
            &["d'", "avant"],
            &["d'", "après"],
            &["en", "cours"],
            &["qui", "vient"],
            &["qui", "viennent"],
            &["à", "venir"],
            &["écoulée"],
            &["écoulé"],
            &["écoulées"],
            &["écoulés"],
            &["même"],
        ];
        if self.is_near(end) || self.is_next_to(end) {
            near = true;
            end += 1;
        } else if let Some(tail) = after.iter().find(|tail| self.rest(end).starts_with(tail)) {
            near = true;
            end += tail.len();
        }
        let moments = matches!(word, "temps" | "moment" | "instant" | "époque");
        if !demonstrative && (!near || moments && self.word(noun.wrapping_sub(1)) != "même") {
            return None;
        }
        // `cette heure de cours`, `ce temps de lecture`, `ces années de lutte`, `cette année 2020`.
        let opened = matches!(self.word(end), "de" | "d'") && demonstrative && !near && !this;
        if opened && self.tag(end + 1) != Some(Tag::Num) || word == "temps" && !near && !this {
            return None;
        }
        let short = matches!(word, "heure" | "minute" | "seconde" | "heures" | "minutes" | "secondes");
        if (short || matches!(word, "siècles" | "ans")) && !near && !this || self.year(end).is_some() {
            return None;
        }
        // `pluie et soleil dans la même heure`: a length.
        if matches!(word, "heure" | "minute" | "seconde") && self.back(noun, 1) == "même" && self.back(at, 1) == "dans"
        {
            return None;
        }
        let mut core = Self::whole_core(at..end, DateKind::Relative);
        // `ce mois sacré`: which one, the adjective says.
        let told = self
            .tokens
            .get(end)
            .is_some_and(|token| token.tag == Tag::Adj || token.features.form == Some(VerbForm::PastParticiple));
        core.certain = !demonstrative || near || this || !told;
        // `il a validé ces deux trimestres`.
        core.certain &= !(demonstrative && counted && !near) || at > 0 && self.tag(at - 1) == Some(Tag::Adp);
        // `il a fixé cet instant`: what is told, and not when.
        if demonstrative && !this && matches!(word, "moment" | "instant" | "époque") {
            core.certain &= at > 0 && self.tag(at - 1) == Some(Tag::Adp);
            // `à partir de ce moment`, and not `la beauté de ce moment`.
            core.certain &= self.back(at, 1) != "de" || matches!(self.back(at, 2), "partir" | "compter" | "lors");
        }
        // `cette journée du 5 juillet 1962`.
        if demonstrative
            && self.word(end) == "du"
            && let Some(dated) = self.calendar(end + 1).filter(|dated| dated.kind == DateKind::Explicit)
        {
            core.tokens.end = dated.tokens.end;
            (core.kind, core.start, core.end, core.extent) = (dated.kind, dated.start, dated.end, dated.extent);
        }
        // `le dernier week-end | de mai`.
        if !demonstrative
            && matches!(self.word(end), "de" | "d'")
            && let Some(dated) = self.calendar(end + 1)
            && matches!(dated.kind, DateKind::Month | DateKind::Explicit)
            && dated.start.day.is_none()
        {
            core.tokens.end = dated.tokens.end;
            (core.kind, core.start) = (dated.kind, dated.start);
        }
        if matches!(lead, "du" | "des" | "au" | "aux") {
            // The preposition is in the article.
            let part = crate::lexicon::time_opener(self.words.get(at.saturating_sub(5)..=at)?);
            let (n, opener) = part?;
            core.tokens.start = (at + 1).saturating_sub(n);
            if let crate::lexicon::TimeOpener::Relation(relation) = opener {
                core.relation = Some(relation);
            }
            if let crate::lexicon::TimeOpener::Part(part) = opener {
                core.part = Some(part);
            }
        }
        Some(core)
    }

    /// `avant la fin de l’année`, `depuis le début du mois`.
    fn part_of(&self, at: usize) -> Option<Core> {
        if !matches!(self.word(at), "année" | "mois" | "semaine" | "journée" | "siècle" | "décennie") {
            return None;
        }
        let before = self.words.get(at.saturating_sub(6)..at)?;
        let part = matches!(crate::lexicon::time_opener(before), Some((_, crate::lexicon::TimeOpener::Part(_))));
        let goes_on = matches!(self.word(at + 1), "de" | "d'" | "où" | "du" | "des")
            || matches!(self.tag(at + 1), Some(Tag::Adj | Tag::Num | Tag::Noun));
        let mut core = Core::new(at..at + 1, DateKind::Relative, DateParts::default(), Need::Nothing);
        core.certain = part;
        (part && !goes_on).then_some(core)
    }

    /// A phrase of the table.
    fn listed(&self, at: usize) -> Option<Core> {
        let (n, row) = calendar_phrases().longest_at(self.rest(at)).filter(|(_, row)| row[1] == "relatif")?;
        let dated = (at..at + n).any(|i| {
            self.weekday(i).is_some()
                || self.month(i, false).is_some()
                || self.word(i).starts_with("mi-")
                || self.calendar_word(i).is_some_and(|word| word.class == "saison" || word.class == "fête")
        });
        // `à minuit` is an hour; `maintenant que` tells a reason.
        let hour = matches!(self.word(at + n - 1), "midi" | "minuit");
        if hour || row[0] == "maintenant" && matches!(self.word(at + n), "que" | "qu'") {
            return None;
        }
        let numbered = (at..at + n)
            .any(|i| crate::text::numeral::may_begin(&self.tokens[i]) && !matches!(self.word(i), "un" | "une"));
        if dated || numbered || NO_MOMENT.contains(&row[0]) || row[0].starts_with("un ") || row[0].starts_with("une ") {
            return None;
        }
        let mut end = at + n;
        // `peu après le dîner`: a preposition; `au cours de l'année 2020`: the year says which.
        let governs = row[0].ends_with(" après") || row[0].ends_with(" avant");
        if governs && matches!(self.tag(end), Some(Tag::Det | Tag::Noun | Tag::Propn | Tag::Num))
            || self.year(end).is_some()
        {
            return None;
        }
        // `à cette soirée d’adieux`: which one, the complement says.
        if matches!(self.word(end), "de" | "d'")
            && ["cette soirée", "cette nuit", "cette journée"].iter().any(|noun| row[0].ends_with(noun))
        {
            return None;
        }
        end = self.past_year_kind(end);
        // `depuis un an et demi`: a length.
        if self.word(end) == "et" && self.word(end + 1).starts_with("demi") {
            return None;
        }
        end += usize::from(self.is_near(end) || self.is_next_to(end));
        // `au cours de l’année écoulée`.
        end += usize::from(is_time_unit(self.word(end.wrapping_sub(1))) && self.word(end).starts_with("écoulé"));
        // `à ce moment-là`.
        end += usize::from(matches!(self.word(end), "-là" | "-ci"));
        // `à l’époque gauloise`.
        let age = row[0].ends_with("époque") && self.tag(end) == Some(Tag::Adj);
        end += usize::from(age);
        // `du jour au lendemain`: all at once.
        if row[0].ends_with("lendemain") && (self.back(at, 1) == "jour" || self.back(at, 2) == "jour") {
            return None;
        }
        // `un cortège maintenant la pression`: a verb.
        let holds = row[0] == "maintenant" && at > 0 && self.tag(end) == Some(Tag::Det);
        if holds && self.back(at, 1) == "en" {
            return None;
        }
        let mut weekday = None;
        if matches!(self.word(at + n - 1), "hier" | "demain" | "aujourd'hui" | "avant-hier") {
            // `hier mardi`.
            weekday = self.weekday(end).map(|(day, _)| day);
            end += usize::from(weekday.is_some());
            let timed = self.moment(end).unwrap_or(end);
            end = timed;
        }
        let kind = if row[0].starts_with("tou") {
            if row[0].starts_with("tous") || row[0].starts_with("toutes") {
                DateKind::Frequency
            } else {
                DateKind::Duration
            }
        } else if row[0].starts_with("chaque") {
            DateKind::Frequency
        } else {
            DateKind::Relative
        };
        let kind = if row[0].contains("récemment") || row[0].contains("dernièrement") || row[0].contains("à l'heure")
        {
            DateKind::Relative
        } else {
            kind
        };
        // `la veille de Noël`, `dans la nuit de mardi`: the date goes with it.
        let mut core = Self::whole_core(at..end, kind);
        core.start.weekday = weekday;
        core.certain = !holds && row[0] != "en journée";
        if age {
            core.kind = DateKind::Period;
        }
        // `quelques instants auparavant`.
        let far = matches!(row[0], "auparavant" | "plus tôt" | "plus tard");
        if far
            && matches!(
                (self.back(at, 2), self.back(at, 1)),
                ("quelque" | "quelques", "temps" | "instants" | "moments")
            )
        {
            core.tokens.start -= 2;
        }
        if matches!(self.word(end), "de" | "du" | "d'") {
            let skip = end + 1;
            let inner = self.calendar(skip).or_else(|| self.period(skip, skip));
            if let Some(inner) = inner.filter(|inner| {
                inner.kind != DateKind::Hour && (inner.kind != DateKind::Month && inner.kind != DateKind::Year)
            }) {
                core.tokens.end = inner.tokens.end;
                (core.kind, core.start, core.end, core.extent) = (inner.kind, inner.start, inner.end, inner.extent);
                core.ambiguous_weekday = inner.ambiguous_weekday;
            }
        }
        // `hier à 20 h`.
        let point = super::calendar::Point::moment_at(core.tokens.end);
        let timed = self.with_time(point);
        if timed.end > core.tokens.end {
            core.tokens.end = timed.end;
            core.start = core.start.or(timed.parts);
        }
        Some(core)
    }

    /// `l’année | suivant la création`, `le mois | qui précède la vente`: the complement tells which.
    fn followed(&self, at: usize) -> Option<Core> {
        let end = at + 2;
        let unit = matches!(self.word(at + 1), "année" | "mois" | "semaine" | "jour" | "trimestre" | "semestre");
        let governed = match self.word(end) {
            "suivant" | "précédant" => matches!(self.tag(end + 1), Some(Tag::Det | Tag::Noun)),
            "qui" => matches!(self.word(end + 1), "suit" | "suivait" | "suivit" | "précède" | "précédait"),
            _ => false,
        };
        let article = matches!(self.word(at), "le" | "la" | "l'");
        (unit && governed && article).then(|| Self::whole_core(at..end, DateKind::Relative))
    }
}
