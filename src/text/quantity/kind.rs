//! What a number does where it stands.

use super::super::age::is_age;
use super::super::numeral::numeral_at;
use super::{Figure, Quantifier, Quantity, QuantityKind, Scan, Value};
use crate::lexicon::{Number, Tag, calendar_class, is_numbered, is_street, is_total};
use std::ops::Range;

/// Whether a noun after a measure says in which direction: `3 m de | haut`.
fn is_dimension(noun: &str) -> bool {
    is_total(noun)
        || matches!(
            noun,
            "haut"
                | "long"
                | "longueur"
                | "large"
                | "largeur"
                | "diamètre"
                | "profondeur"
                | "circonférence"
                | "épaisseur"
                | "envergure"
                | "rayon"
                | "côté"
                | "intervalle"
        )
}

impl Scan<'_> {
    /// The quantity that a number is.
    pub(super) fn read(&self, figure: &Figure) -> Option<Quantity> {
        // `tous deux partis`.
        if matches!(self.back(figure.from, 1), "tous" | "toutes") && !self.is_figure(figure.start) {
            return None;
        }
        if let Some(kind) = self.label(figure) {
            return Some(Self::plain(figure, kind));
        }
        let measured = self.unit_of(figure);
        if let Some((unit, class)) = &measured
            && let Some(whole) = self.unlike(figure, unit, class)
        {
            return Some(whole);
        }
        let (number_end, mut kind) = match &measured {
            Some((unit, class)) => (unit.end, self.measure(figure, unit.start, class)?),
            None => (figure.end, QuantityKind::Count),
        };
        // `1 an et demi`, `deux heures et quart`.
        let more = measured.is_some() && self.word(number_end) == "et";
        let half = more && self.word(number_end + 1).starts_with("demi");
        let quarter = more && self.word(number_end + 1) == "quart";
        let number_end = number_end + if half || quarter { 2 } else { 0 };
        // `3 h 30`, `2 heures 15 minutes`.
        let minutes = if measured.is_some() && !more { self.minutes(number_end) } else { 0 };
        let number_end = number_end + minutes;
        let value = match figure.value {
            Some(value) if half => value.and_half(),
            value => value.filter(|_| !quarter && minutes == 0),
        };
        // `pour deux tiers`: a fraction whose whole is not said.
        if let (Some((unit, _)), Some(Value::Number(over))) = (&measured, figure.value)
            && let (Some(under), Some(over)) = (super::vague::denominator(self.word(unit.start)), over.to_whole())
        {
            let mut found = Self::plain(figure, QuantityKind::Proportion);
            found.number.end = unit.end;
            found.value = (over < under).then_some(Value::Fraction(over, under));
            return found.value.is_some().then_some(found);
        }
        let mut later = self.later_bound(number_end);
        let after = later.as_ref().map_or(number_end, |bound| bound.tokens.end);
        let noun = match kind {
            QuantityKind::Percentage | QuantityKind::Proportion => self.whole_after(after),
            _ if measured.is_some() => {
                let noun = self.noun_after(after);
                noun.filter(|noun| {
                    matches!(self.word(after), "de" | "d'")
                        && !is_dimension(self.word(*noun))
                        && self.word(*noun) != "affilée"
                })
            }
            // `le cycle 3 de conservatoire`.
            _ if !figure.numeral.nominal && !figure.is_great() && matches!(self.word(after), "de" | "d'") => None,
            _ => self.noun_after(after),
        };
        if kind == QuantityKind::Count {
            kind = self.count(figure, after, noun, later.is_some())?;
        }
        if let (None, Some(noun)) = (&later, noun) {
            later = self.later_bound(noun + 1).filter(|_| figure.bound.is_none());
        }
        let before = figure.bound.map(|bound| {
            // `une trentaine` is rough by itself.
            let end = if figure.from < figure.start { figure.start } else { figure.end };
            Quantifier { tokens: figure.from..end, bound }
        });
        let after_number = later.as_ref().is_some_and(|bound| bound.tokens.start == number_end);
        let complement = noun.and_then(|noun| self.complement(figure.start, noun));
        Some(Quantity {
            number: figure.from..if after_number { after } else { number_end },
            figure: figure.start..figure.end,
            kind,
            value,
            quantifier: before.or(later),
            unit: measured.map(|(unit, _)| unit),
            noun,
            complement,
            subset_of: None,
        })
    }

    /// The unit that a number counts, and its class.
    fn unit_of(&self, figure: &Figure) -> Option<(Range<usize>, &'static str)> {
        self.unit_at(self.past_near(figure.end)).or_else(|| {
            // `3 millions d’euros`.
            let of = figure.numeral.nominal && matches!(self.word(figure.end), "de" | "d'");
            self.unit_at(figure.end + usize::from(of)).filter(|_| of)
        })
    }

    /// How many tokens the minutes take that are told after the hours that end at `end`: `3 h | 30`.
    fn minutes(&self, end: usize) -> usize {
        let hours = matches!(self.back(end, 1), "h" | "heure" | "heures");
        let pair = self.is_figure(end) && self.word(end).len() <= 2;
        if !hours || !pair {
            return 0;
        }
        1 + usize::from(matches!(self.word(end + 1), "min" | "mn" | "minute" | "minutes"))
    }

    /// Past the adjective of `sept derniers jours`, where a length of time follows.
    fn past_near(&self, end: usize) -> usize {
        let near = matches!(self.word(end), "seul" | "seule" | "seuls" | "seules")
            || self.word(end).starts_with("derni")
            || self.word(end).starts_with("prochain")
            || self.word(end).starts_with("premi");
        let timed = near && self.unit_at(end + 1).is_some_and(|(_, class)| class == "durée");
        end + usize::from(timed)
    }

    fn plain(figure: &Figure, kind: QuantityKind) -> Quantity {
        Quantity {
            number: figure.from..figure.end,
            figure: figure.start..figure.end,
            kind,
            value: figure.value,
            quantifier: None,
            unit: None,
            noun: None,
            complement: None,
            subset_of: None,
        }
    }

    pub(super) fn measure(&self, figure: &Figure, unit: usize, class: &str) -> Option<QuantityKind> {
        Some(match class {
            "monnaie" => QuantityKind::Money,
            "proportion" if matches!(self.word(unit), "%" | "pour") => QuantityKind::Percentage,
            "proportion" if !self.word(unit).starts_with("point") => QuantityKind::Proportion,
            // What may be an age or a length of time is told as neither.
            "durée" if is_age(self.tokens, figure.from, unit)? => QuantityKind::Age,
            _ => QuantityKind::Measure,
        })
    }

    /// What a number without unit is; none where that is not sure.
    fn count(&self, figure: &Figure, after: usize, noun: Option<usize>, later: bool) -> Option<QuantityKind> {
        // `une cinquante` lacks something.
        if matches!(self.back(figure.start, 1), "un" | "une") {
            return None;
        }
        if let Some(noun) = noun {
            let word = self.word(noun);
            let calendar = matches!(calendar_class(word), Some("mois" | "jour"));
            // A house number: `12 rue de la Gare`.
            if is_street(word) && noun == figure.end && self.is_figure(figure.start) && figure.from == figure.start {
                return Some(QuantityKind::Reference);
            }
            if word == "fois" {
                let more = self.multiplies(figure, noun + 1);
                return Some(if more { QuantityKind::Multiple } else { QuantityKind::Count });
            }
            // `le 3 étage` has lost its raised letter; `2 millions d’aide` its currency.
            let single = self.token(noun).is_some_and(|token| !token.folded.ends_with(['s', 'x', 'z']));
            let lone = matches!(self.back(figure.from, 1), "le" | "la" | "au" | "du") && self.is_figure(figure.start);
            let rated = matches!(word, "étoiles" | "étoile") && self.is_noun(figure.from.wrapping_sub(1));
            // `les 100 premiers m²`: a unit is measured, and not counted.
            if noun > figure.end && word.contains(['²', '³']) {
                return None;
            }
            // `37 000 côté ouest`: the noun is not what is counted.
            let one = matches!(self.token(noun), Some(token) if token.features.number == Some(Number::Singular));
            let many = match figure.value {
                Some(Value::Number(number)) => number.to_whole().is_some_and(|value| value > 1),
                Some(_) => true,
                None => false,
            };
            if single && one && many && noun == figure.end && self.is_figure(figure.start) {
                return None;
            }
            let unsure = single && (lone || figure.numeral.nominal) || rated;
            return (!calendar && !unsure).then_some(QuantityKind::Count);
        }
        // `plus de 200 ont défilé`, `dont deux grièvement`, `deux d’entre eux`.
        let verb = self.token(after).is_some_and(|next| matches!(next.tag, Tag::Verb | Tag::Aux));
        let told = later
            || figure.numeral.nominal && verb
            || figure.from < figure.start
                && figure.bound.is_some()
                && !matches!(self.word(figure.from), "vers" | "entre" | "à")
            || self.back(figure.from, 1) == "dont"
            || self.word(after) == "autres"
            || matches!(self.word(after), "d'") && self.word(after + 1) == "entre";
        // `plus de 120 et 140 milliards d’euros`: the first lacks its scale.
        let next =
            if matches!(self.word(after), "et" | "à" | "ou") { numeral_at(self.tokens, after + 1) } else { None };
        if next.is_some_and(|next| next.nominal) && !figure.numeral.nominal {
            return None;
        }
        let closed =
            self.token(after).is_none_or(|next| !matches!(next.tag, Tag::Num | Tag::Sym | Tag::X | Tag::Propn));
        (told && closed).then_some(QuantityKind::Count)
    }

    /// Whether `fois` before `at` multiplies what follows: `fois plus`, `fois le salaire`, `1,5 fois`.
    fn multiplies(&self, figure: &Figure, at: usize) -> bool {
        let word = self.word(at);
        let compared = matches!(word, "plus" | "moins")
            || ["supérieur", "inférieur", "égal"].iter().any(|stem| word.starts_with(stem));
        let broken = match figure.value {
            Some(Value::Number(number)) => number.decimals > 0,
            _ => false,
        };
        let mut noun = at;
        while noun < at + 3 && self.token(noun).is_some_and(|token| matches!(token.tag, Tag::Det | Tag::Adj)) {
            noun += 1;
        }
        compared || broken || noun > at && is_total(self.word(noun))
    }

    fn is_noun(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Propn))
    }

    /// A score: `2-1`, `battus 3 à 1`.
    pub(super) fn score(&self, at: usize) -> Option<Quantity> {
        if !self.is_figure(at) {
            return None;
        }
        let small = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        let counts = |at: usize| self.unit_at(at).is_some() || self.noun_after(at).is_some();
        let lead = self.back(at, 1);
        // `les années 25-10 av. J.-C.`
        if lead == "années" || matches!(self.word(at + 1), "av." | "av" | "apr." | "ap.") {
            return None;
        }
        let text = self.word(at);
        let end = match text.split_once(['-', '–']) {
            Some((one, other)) if small(one) && small(other) => at + 1,
            Some(_) => return None,
            None => {
                let second = self.word(at + 2);
                let to = self.word(at + 1) == "à" && self.is_figure(at + 2);
                let goals = text.len() <= 2 && second.len() <= 2 && small(text) && small(second);
                // `passer de 5 à 8` is a change.
                let led = !matches!(lead, "de" | "entre" | "du" | "des" | "les" | "à");
                // `les groupes 1 à 4 en bénéficient`: from one to the other.
                let rising = self.is_noun(at.wrapping_sub(1))
                    && matches!((text.parse::<u32>(), second.parse::<u32>()), (Ok(low), Ok(high)) if low < high);
                if to && goals && led && !rising { at + 3 } else { return None }
            }
        };
        // `Marc (4, 12-13)`: a verse; `(885-887)`: years.
        let plain = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        let verse = matches!(lead, "," | ":") && plain(self.back(at, 2)) && at >= 2 && self.is_figure(at - 2);
        let years = matches!(lead, "(" | "[") && text.len() > 6;
        if verse || years {
            return None;
        }
        if counts(end)
            || is_numbered(lead)
            || matches!(self.word(end), "%" | "." | "/") && end + 1 < self.tokens.len() && self.unit_at(end).is_some()
        {
            return None;
        }
        Some(self.base(at..end, QuantityKind::Score, None, None))
    }

    /// A telephone number: pairs of figures after a zero.
    pub(super) fn telephone(&self, at: usize) -> Option<Quantity> {
        let pair = |at: usize| self.is_figure(at) && self.word(at).len() == 2;
        let whole = pair(at) && self.word(at).starts_with('0') && (1..=4).all(|n| pair(at + n));
        whole.then(|| self.base(at..at + 5, QuantityKind::Reference, None, None))
    }

    /// The kind of a number that counts nothing.
    fn label(&self, figure: &Figure) -> Option<QuantityKind> {
        let (start, end) = (figure.start, figure.end);
        if figure.from < start {
            return None;
        }
        let lead = self.back(start, 1);
        let text = self.word(start);
        let measured = self.unit_at(end).is_some();
        let of = matches!(self.word(end), "de" | "d'") && !figure.numeral.nominal;
        let counts = !of && self.noun_after(end).is_some();
        if !self.is_figure(start) {
            return None;
        }
        if measured || matches!(lead, "h" | "heure" | "heures") {
            return None;
        }
        // `les échelons 0 bis à 7`.
        if matches!(self.word(end), "bis" | "ter" | "quater") {
            return Some(QuantityKind::Reference);
        }
        if is_numbered(lead) && !(counts && self.word(end).ends_with('s') && !is_numbered(self.word(end))) {
            return Some(QuantityKind::Reference);
        }
        let before = start.checked_sub(1).and_then(|at| self.token(at));
        let named = before.is_some_and(|token| matches!(token.tag, Tag::Noun | Tag::Propn));
        let plain = text.bytes().all(|b| b.is_ascii_digit());
        // `Boeing 747`, `le groupe 3`: after a noun and with nothing to count.
        // `les comptes 2020`, `la coupe Rimet 1950`: a year.
        let year = text.len() == 4 && text.parse::<u32>().is_ok_and(|year| (1900..=2060).contains(&year));
        if named && !counts && plain && !year && !figure.numeral.nominal {
            return Some(QuantityKind::Reference);
        }
        None
    }
}
