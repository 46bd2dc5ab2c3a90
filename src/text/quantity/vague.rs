//! Quantities without an exact number: `plusieurs`, `des dizaines de`, `la moitié`, `deux tiers`, `un sur trois`; and
//! ranks.

use super::super::numeral::numeral_at;
use super::{Quantifier, Quantity, QuantityKind, Scan, TokenKind, Value};
use crate::lexicon::{Bound, Tag, number_word};

/// Whether a word can begin such a quantity.
pub(in crate::text) fn may_begin(word: &str) -> bool {
    matches!(
        word,
        "plusieurs"
            | "quelques"
            | "moitié"
            | "tiers"
            | "quart"
            | "quarts"
            | "dizaines"
            | "centaines"
            | "milliers"
            | "millions"
            | "milliards"
            | "majorité"
            | "douzaines"
    ) || word.ends_with("ièmes")
}

pub(super) fn denominator(word: &str) -> Option<u64> {
    match word {
        "tiers" => Some(3),
        "quart" | "quarts" => Some(4),
        "cinquième" | "cinquièmes" => Some(5),
        "sixième" | "sixièmes" => Some(6),
        "septième" | "septièmes" => Some(7),
        "huitième" | "huitièmes" => Some(8),
        "dixième" | "dixièmes" => Some(10),
        "centième" | "centièmes" => Some(100),
        _ => None,
    }
}

impl Scan<'_> {
    pub(super) fn vague(&self, at: usize) -> Option<Quantity> {
        match self.word(at) {
            "plusieurs" | "quelques" => self.indefinite(at).or_else(|| self.tens(at)),
            "des" | "de" | "d'" | "les" | "ces" => self.tens(at).or_else(|| self.fraction(at)),
            "la" if self.word(at + 1) == "moitié" => self.whole(at, at + 2, Some(Value::Fraction(1, 2))),
            "la" | "une" if self.majority(at).is_some() => {
                let end = self.majority(at)?;
                let mut found = self.whole(at, end, None)?;
                found.quantifier = Some(Quantifier { tokens: at..end, bound: Bound::Minimum });
                Some(found)
            }
            _ => self.rank(at).or_else(|| self.fraction(at)).or_else(|| self.among(at)),
        }
    }

    fn majority(&self, at: usize) -> Option<usize> {
        let large = usize::from(matches!(self.word(at + 1), "grande" | "large" | "vaste"));
        let end = at + large + 2;
        // `un an avant la majorité de l’enfant`: an age.
        let grown = self.whole_after(end).is_some_and(|noun| {
            matches!(self.word(noun), "enfant" | "mineur" | "mineure" | "jeune" | "fils" | "fille" | "adolescent")
        });
        (self.word(end - 1) == "majorité"
            && !grown
            && matches!(self.word(end), "des" | "de")
            && (self.word(at) == "la" || large == 1))
            .then_some(end)
    }

    pub(super) fn base(
        &self,
        number: std::ops::Range<usize>,
        kind: QuantityKind,
        value: Option<Value>,
        noun: Option<usize>,
    ) -> Quantity {
        let complement = noun.and_then(|noun| self.complement(noun, noun));
        Quantity {
            figure: number.clone(),
            number,
            kind,
            value,
            quantifier: None,
            unit: None,
            noun,
            complement,
            subset_of: None,
        }
    }

    /// `plusieurs communes`, `quelques heures`.
    pub(super) fn indefinite(&self, at: usize) -> Option<Quantity> {
        let unit = self.unit_at(at + 1);
        let noun = self.noun_after(at + 1);
        if let Some((unit, class)) = unit {
            let kind = match class {
                "monnaie" => QuantityKind::Money,
                "proportion" if !self.word(unit.start).starts_with("point") => return None,
                _ => QuantityKind::Measure,
            };
            let mut found = self.base(at..unit.end, kind, None, None);
            found.figure = at..at + 1;
            found.unit = Some(unit);
            return Some(found);
        }
        let rough = |word: &str| {
            word.ends_with("aines") || word == "milliers" || word.contains("illion") || word.contains("illiard")
        };
        // `quelque temps plus tard` is a moment.
        let time = |word: &str| matches!(word, "temps" | "instants" | "moments");
        let noun = noun.filter(|noun| !rough(self.word(*noun)) && !time(self.word(*noun)))?;
        Some(self.base(at..at + 1, QuantityKind::Count, None, Some(noun)))
    }

    /// `des dizaines de milliers de manifestants`, `plusieurs centaines d’euros`.
    fn tens(&self, at: usize) -> Option<Quantity> {
        let numeral = numeral_at(self.tokens, at + 1).filter(|numeral| numeral.rough && numeral.value.is_none())?;
        if !matches!(self.word(numeral.end), "de" | "d'") || !self.word(at + 1).ends_with('s') {
            return None;
        }
        let mut size: u64 = 1;
        for word in self.words.get(at + 1..numeral.end)? {
            size = size.saturating_mul(number_word(word).unwrap_or(1));
        }
        let value = Some(Value::Magnitude(size));
        let preposition = matches!(self.word(at), "de" | "d'");
        let start = at + usize::from(preposition);
        let unit = self.unit_at(numeral.end + 1);
        let mut found = match unit {
            Some((unit, class)) => {
                let kind = if class == "monnaie" { QuantityKind::Money } else { QuantityKind::Measure };
                let mut found = self.base(start..unit.end, kind, value, None);
                found.unit = Some(unit);
                found
            }
            None => {
                // `des centaines de millions d’aide` counts money that is not named.
                let noun = self.noun_after(numeral.end).filter(|noun| self.word(*noun).ends_with(['s', 'x', 'z']))?;
                self.base(start..numeral.end, QuantityKind::Count, value, Some(noun))
            }
        };
        found.figure = start..numeral.end;
        found.quantifier = Some(Quantifier { tokens: start..numeral.end, bound: Bound::Approximation });
        Some(found)
    }

    /// A part of what follows.
    fn whole(&self, start: usize, end: usize, value: Option<Value>) -> Option<Quantity> {
        let noun = self.whole_after(end);
        let told = noun.is_some() || self.word(end) == "d'" && self.word(end + 1) == "entre";
        told.then(|| self.base(start..end, QuantityKind::Proportion, value, noun))
    }

    /// `un tiers des`, `les deux tiers de`, `trois quarts des`.
    fn fraction(&self, at: usize) -> Option<Quantity> {
        let article = usize::from(matches!(self.word(at), "les" | "des"));
        let number = at + article;
        let over = if article == 0 && matches!(self.word(number), "un" | "le") {
            1
        } else {
            let value = number_word(self.word(number)).filter(|value| (2..10).contains(value));
            value.or_else(|| self.word(number).parse().ok().filter(|value| (2..10).contains(value)))?
        };
        let under = denominator(self.word(number + 1)).filter(|under| over < *under)?;
        if self.word(number + 2) == "d'" && self.word(number + 3).starts_with("heure") {
            return None;
        }
        self.whole(at, number + 2, Some(Value::Fraction(over, under)))
    }

    /// `un Français sur trois`, `neuf élèves sur dix`, `une fois sur deux`.
    fn among(&self, at: usize) -> Option<Quantity> {
        let over = match self.word(at) {
            "un" | "une" => 1,
            word if self.token(at)?.tag == Tag::Num || number_word(word).is_some() => {
                number_word(word).or_else(|| word.parse().ok())?
            }
            _ => return None,
        };
        let sur = (at + 1..at + 4).find(|i| self.word(*i) == "sur")?;
        let numeral = numeral_at(self.tokens, sur + 1)?;
        let under = numeral
            .value
            .and_then(super::Decimal::to_whole)
            .filter(|under| *under > over && numeral.end == sur + 2 && *under <= 1000)?;
        let noun = (at + 1..sur).find(|i| self.token(*i).is_some_and(|token| matches!(token.tag, Tag::Noun)));
        let after = self.noun_after(numeral.end).filter(|_| noun.is_none());
        // `7 jours sur 7`, `trois buts sur deux matches`.
        let counted = self.token(numeral.end).is_some_and(|next| next.tag == Tag::Noun);
        if counted && noun.is_some() || noun.is_none() && sur > at + 1 {
            return None;
        }
        if noun.is_none() && after.is_none() && self.is_figure(at) && !self.is_figure(sur + 1) {
            return None;
        }
        let end = numeral.end;
        Some(self.base(at..end, QuantityKind::Proportion, Some(Value::Fraction(over, under)), noun.or(after)))
    }

    /// `3e`, `21ème`.
    fn rank(&self, at: usize) -> Option<Quantity> {
        let token = self.token(at).filter(|token| token.kind == TokenKind::Number)?;
        let digits = token.folded.trim_end_matches(|c: char| c.is_alphabetic());
        let ending = token.folded.get(digits.len()..)?;
        let ordinal =
            matches!(ending, "e" | "er" | "re" | "ère" | "ème" | "eme" | "ième" | "nd" | "nde" | "es" | "èmes");
        if !ordinal || digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        // `le 1er du mois`, `du 1er au 15`: a day.
        let day = digits == "1" && matches!(self.back(at, 1), "le" | "du" | "au");
        if day && matches!((self.word(at + 1), self.word(at + 2)), ("du", "mois") | ("de", "chaque"))
            || day && self.word(at + 1) == "au" && self.is_figure(at + 2)
        {
            return None;
        }
        let value = super::Decimal::parse(digits).map(Value::Number);
        let noun = self.noun_after(at + 1);
        Some(self.base(at..at + 1, QuantityKind::Rank, value, noun))
    }
}
