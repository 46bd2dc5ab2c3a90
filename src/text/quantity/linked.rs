//! Two numbers that make one quantity: `un ou plusieurs`, `de 2 semaines à 2 mois`, `2 des 3 barques`, `1/7`.

use super::super::numeral::numeral_at;
use super::{Decimal, Figure, Quantifier, Quantity, QuantityKind, Scan, Value};
use crate::lexicon::Bound;
use std::ops::Range;

/// Whether a unit of time is smaller than another.
fn is_smaller(unit: &str, than: &str) -> bool {
    const UNITS: [&str; 7] = ["seconde", "minute", "heure", "jour", "semaine", "mois", "an"];
    let rank = |word: &str| {
        let word = if word.starts_with("année") { "an" } else { word };
        let single = if word == "mois" { word } else { word.strip_suffix('s').unwrap_or(word) };
        UNITS.iter().position(|unit| *unit == single)
    };
    matches!((rank(unit), rank(than)), (Some(unit), Some(than)) if unit < than)
}

impl Scan<'_> {
    /// `un ou plusieurs prêts`, `une ou deux barques`: one quantifier.
    pub(super) fn one_or(&self, from: usize, at: usize) -> Option<Quantity> {
        if !matches!(self.word(at), "un" | "une") || self.dated.get(at) == Some(&true) {
            return None;
        }
        let opened = usize::from(self.word(at + 1) == "(");
        let or = at + 1 + opened;
        if self.word(or) != "ou" && !(self.word(or) == "à" && opened == 0) {
            return None;
        }
        let second = or + 1;
        let (kind, value, end) = match self.word(second) {
            "plusieurs" | "quelques" if self.word(or) == "ou" => (None, None, second + 1),
            _ => {
                let numeral = numeral_at(self.tokens, second).filter(|numeral| opened == 0 && !numeral.rough)?;
                let high = numeral.value.filter(|high| high.to_whole().is_some_and(|high| (2..=12).contains(&high)))?;
                (Some(()), Some(Value::Between(Decimal::whole(1)?, high)), numeral.end)
            }
        };
        let end = end + usize::from(opened == 1 && self.word(end) == ")");
        if let Some((unit, class)) = self.unit_at(end) {
            let kind = match class {
                "monnaie" => QuantityKind::Money,
                "proportion" => return None,
                _ => QuantityKind::Measure,
            };
            let mut found = self.base(from..unit.end, kind, value, None);
            (found.figure, found.unit) = (at..end, Some(unit));
            return Some(found);
        }
        let noun = self.noun_after(end)?;
        let mut found = self.base(from..end, QuantityKind::Count, value, Some(noun));
        found.figure = at..end;
        if kind.is_none() {
            found.quantifier = Some(Quantifier { tokens: at..end, bound: Bound::Minimum });
        }
        Some(found)
    }

    /// `2 des 3 barques`, `deux de ces trois barques`: a part of a counted whole.
    pub(super) fn some_of(&self, from: usize, at: usize) -> Option<Quantity> {
        let of = numeral_at(self.tokens, at).filter(|first| first.end == at + 1 && !first.rough && !first.nominal)?;
        let second = match (self.word(of.end), self.word(of.end + 1)) {
            ("des", _) => of.end + 1,
            ("de", "ces" | "ses" | "leurs" | "nos") | ("sur", "les") => of.end + 2,
            _ => return None,
        };
        let whole = numeral_at(self.tokens, second).filter(|whole| !whole.rough && !whole.nominal)?;
        let (over, under) = (of.value?.to_whole()?, whole.value?.to_whole()?);
        let noun = self.noun_after(whole.end).filter(|_| over > 0 && over < under)?;
        if self.dated.get(second) == Some(&true) || self.unit_at(whole.end).is_some() {
            return None;
        }
        Some(self.base(from..whole.end, QuantityKind::Proportion, Some(Value::Fraction(over, under)), Some(noun)))
    }

    /// `deux de ses barques`, `trois des barques`: the noun after the determiner is counted.
    pub(super) fn those_of(&self, at: usize) -> Option<Quantity> {
        let first =
            numeral_at(self.tokens, at).filter(|first| !first.rough && !first.nominal && first.high.is_none())?;
        let after = match (self.word(first.end), self.word(first.end + 1)) {
            ("des", _) => first.end + 1,
            ("de", "ces" | "ses" | "leurs" | "nos" | "vos" | "mes") => first.end + 2,
            _ => return None,
        };
        // `la multiplication par dix des votes`.
        let led = matches!(self.back(at, 1), "le" | "la" | "du" | "au" | "n°" | "par") || self.is_figure(at);
        let many = first.value.and_then(Decimal::to_whole).is_some_and(|value| value >= 2);
        if led || !many || self.dated.get(at) == Some(&true) || self.unit_at(after).is_some() {
            return None;
        }
        let noun = self.noun_after(after).filter(|noun| self.word(*noun).ends_with(['s', 'x', 'z']))?;
        Some(self.base(at..first.end, QuantityKind::Count, first.value.map(Value::Number), Some(noun)))
    }

    /// `1/7 des terres`: a fraction in figures, where what it is of follows.
    pub(super) fn ratio(&self, at: usize) -> Option<Quantity> {
        let (over, under) = self.word(at).split_once('/').filter(|_| self.is_figure(at))?;
        let (over, under): (u64, u64) = (over.parse().ok()?, under.parse().ok()?);
        if self.dated.get(at) == Some(&true) || over == 0 || over >= under {
            return None;
        }
        let noun = self.whole_after(at + 1)?;
        Some(self.base(at..at + 1, QuantityKind::Proportion, Some(Value::Fraction(over, under)), Some(noun)))
    }

    /// Whether a greater number of the same unit follows `à`: `3 h | à 5 h`.
    fn rises(&self, figure: &Figure, unit: &Range<usize>) -> bool {
        let start = unit.end + 1;
        let Some(second) = numeral_at(self.tokens, start).filter(|numeral| !numeral.nominal) else { return false };
        let same =
            self.unit_at(second.end).is_some_and(|(last, _)| self.words.get(last) == self.words.get(unit.clone()));
        same && matches!((figure.value, second.value), (Some(Value::Number(low)), Some(high)) if low < high)
    }

    /// A range whose two ends bear each its unit: `de 2 semaines à 2 mois`, `entre 10 € et 25 €`.
    pub(super) fn unlike(&self, figure: &Figure, unit: &Range<usize>, class: &str) -> Option<Quantity> {
        let between = self.word(figure.from) == "entre" || self.back(figure.from, 1) == "entre";
        // `8 minutes et 46 secondes` is one length.
        let length = class == "durée" && !between;
        let joined = match self.word(unit.end) {
            "à" => matches!(self.back(figure.from, 1), "de" | "d'") || self.rises(figure, unit),
            "et" => between || length,
            _ => false,
        };
        let start = unit.end + 1;
        if !joined || self.dated.get(start) == Some(&true) {
            return None;
        }
        let one = matches!(self.word(start), "un" | "une");
        let number = numeral_at(self.tokens, start).filter(|numeral| !numeral.rough);
        let end = number.map(|numeral| numeral.end).or_else(|| one.then_some(start + 1))?;
        let of = usize::from(number.is_some_and(|numeral| numeral.nominal) && matches!(self.word(end), "de" | "d'"));
        let (last, _) = self.unit_at(end + of).filter(|(_, other)| *other == class)?;
        if length && self.word(unit.end) == "et" && !is_smaller(self.word(last.start), self.word(unit.start)) {
            return None;
        }
        let kind = self.measure(figure, unit.start, class)?;
        let same = self.words.get(unit.clone()) == self.words.get(last.clone());
        let high = number.map_or_else(|| Decimal::whole(1), |numeral| numeral.value);
        let value = match (figure.value, high) {
            (Some(Value::Number(low)), Some(high)) if same && low < high => Some(Value::Between(low, high)),
            _ => None,
        };
        let entre = figure.start.checked_sub(1).filter(|at| between && self.word(*at) == "entre");
        let from = entre.unwrap_or(if between { figure.start } else { figure.from });
        let mut found = self.base(from..last.end, kind, value, None);
        found.figure = figure.start..end;
        found.unit = same.then_some(last);
        Some(found)
    }
}
