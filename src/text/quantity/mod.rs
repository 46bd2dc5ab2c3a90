//! Quantities: a number with its quantifier and what it counts or measures. Dates and hours are none; ages, ranks,
//! scores and references are told apart.

mod counted;
mod idiom;
mod kind;
mod linked;
mod vague;

pub(super) use idiom::quoted_title;
pub(super) use vague::may_begin as may_begin_vague;

use super::date::{DateKind, DateMention, dates, is_war, listed_work};
use super::numeral::{Decimal, Numeral, may_begin, numeral_at};
use super::token::{Token, TokenKind};
use super::trigger::Trigger;
use crate::lexicon::{Bound, TimeRelation, calendar_class, later_bounds, quantifiers};
use serde::Serialize;
use std::ops::Range;

/// What a number does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuantityKind {
    /// Counts things or people.
    Count,
    /// Measures, in a unit that is no money; lengths of time too.
    Measure,
    /// A sum of money.
    Money,
    /// A percentage.
    Percentage,
    /// A part of a whole: `un tiers des élèves`, `un sur trois`.
    Proportion,
    /// So many times more or less: `deux fois plus`.
    Multiple,
    /// Somebody's age.
    Age,
    /// A place in an order: `3e`.
    Rank,
    /// The score of a match or a vote: `2-1`.
    Score,
    /// A label that counts nothing: `article 12`, a telephone number, a house number.
    Reference,
}

/// What a quantity is worth, when it can be told exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number.
    Number(Decimal),
    /// From one number to another: `3 à 5`.
    Between(Decimal, Decimal),
    /// A fraction: `deux tiers`, `un sur trois`.
    Fraction(u64, u64),
    /// Tens, hundreds, thousands of it: `des dizaines de`.
    Magnitude(u64),
}

impl Value {
    /// With a half more: `1 an et demi`; none where it is no whole number.
    fn and_half(self) -> Option<Self> {
        let Self::Number(number) = self else { return None };
        let mantissa = number.to_whole()?.checked_mul(10)?.checked_add(5)?;
        Some(Self::Number(Decimal { mantissa: i64::try_from(mantissa).ok()?, decimals: 1 }))
    }
}

/// A quantifier: its tokens, and what it makes of the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantifier {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it makes of the number.
    pub bound: Bound,
}

/// A counted or measured thing; token indices into the tokens it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Quantifier and number, and the unit where it is a symbol or a measure (`au moins 200`, `environ 3 km`).
    pub number: Range<usize>,
    /// The number alone.
    pub figure: Range<usize>,
    /// What the number does.
    pub kind: QuantityKind,
    /// Its value.
    pub value: Option<Value>,
    /// The quantifier, before or after.
    pub quantifier: Option<Quantifier>,
    /// The unit.
    pub unit: Option<Range<usize>>,
    /// What is counted, or what the percentage is of: the first noun after the number; absent after a unit that nothing
    /// follows.
    pub noun: Option<usize>,
    /// What completes the noun (`habitants | de la vallée`), when its end is certain.
    pub complement: Option<Range<usize>>,
    /// The quantity that it is a part of, by its place in the list: `40 blessés, dont 12 enfants`.
    pub subset_of: Option<usize>,
}

impl Quantity {
    /// Whether it tells how much or how many, and not which.
    pub fn is_amount(&self) -> bool {
        !matches!(self.kind, QuantityKind::Age | QuantityKind::Rank | QuantityKind::Score | QuantityKind::Reference)
    }
}

/// A number, and the quantifier before it.
struct Figure {
    /// Where the quantifier starts.
    from: usize,
    /// Where the number starts.
    start: usize,
    /// Where it ends.
    end: usize,
    value: Option<Value>,
    numeral: Numeral,
    bound: Option<Bound>,
}

impl Figure {
    /// Whether it is millions written out in figures: `40 000 000 d’habitants` is met.
    fn is_great(&self) -> bool {
        matches!(self.value, Some(Value::Number(number)) if number.to_whole().is_some_and(|value| value >= 1_000_000))
    }
}

/// The sentence, and which of its tokens count nothing: dates, set phrases, titles.
struct Scan<'t> {
    tokens: &'t [Token],
    words: Vec<&'t str>,
    dated: Vec<bool>,
    /// Where moments told as `jusqu’à trois jours avant le vote` start: the preposition bounds the moment, no number.
    until: Vec<usize>,
}

/// Whether no token can begin a quantity.
fn holds_none(tokens: &[Token]) -> bool {
    !tokens.iter().any(|token| may_begin(token) || token.may(Trigger::Vague))
}

/// The quantities of a tagged sentence, in order.
pub fn quantities(tokens: &[Token]) -> Vec<Quantity> {
    if holds_none(tokens) { Vec::new() } else { quantities_beside(tokens, &dates(tokens)) }
}

/// [`quantities`], where the dates of the sentence are known.
pub fn quantities_beside(tokens: &[Token], dates: &[DateMention]) -> Vec<Quantity> {
    if holds_none(tokens) {
        return Vec::new();
    }
    let scan = Scan::new(tokens, dates);
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(quantity) = scan.quantity_at(at) else {
            at = scan.skip(at);
            continue;
        };
        at = quantity.noun.map_or(quantity.number.end, |noun| noun + 1).max(quantity.number.end).max(at + 1);
        let quantity = scan.subset(&found, quantity);
        found.push(quantity);
    }
    found
}

/// Flags the date that the moment at `range` is told from: `trois jours avant | le 3 mai`.
fn flag_origin(words: &[&str], range: &Range<usize>, flags: &mut [bool]) {
    let word = |at: usize| words.get(at).copied().unwrap_or("");
    for at in range.clone().filter(|at| matches!(word(*at), "avant" | "après")) {
        let day = at + 1 + usize::from(matches!(word(at + 1), "le" | "l'" | "les"));
        let month = calendar_class(word(day + 1)) == Some("mois");
        let year = word(day).len() == 4 && word(day).bytes().all(|b| b.is_ascii_digit());
        if let Some(flags) = flags.get_mut(day..range.end.max(day)).filter(|_| month || year) {
            flags.fill(true);
        }
    }
}

impl<'t> Scan<'t> {
    fn new(tokens: &'t [Token], dates: &[DateMention]) -> Self {
        let mut dated = vec![false; tokens.len()];
        let words: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
        let mut until = Vec::new();
        for mention in dates {
            if mention.kind == DateKind::Relative && mention.relation == Some(TimeRelation::Until) {
                until.push(mention.tokens.start);
            }
            // A length of time is a measure; what is relative may hold one.
            let timed = matches!(mention.kind, DateKind::Duration | DateKind::Relative | DateKind::Frequency);
            // `le train de 19 h`: an hour, or a length of time.
            let unsure = !mention.certain
                && tokens.get(mention.core.clone()).is_some_and(|core| core.iter().any(|token| token.folded == "h"));
            if timed && mention.start == super::DateParts::default() && !unsure {
                flag_origin(&words, &mention.tokens, &mut dated);
                continue;
            }
            if let Some(flags) = dated.get_mut(mention.tokens.clone()) {
                flags.fill(true);
            }
        }
        idiom::strike(tokens, &words, &mut dated);
        if listed_work(tokens) {
            let spelt = |token: &Token| token.kind == TokenKind::Word;
            dated.iter_mut().zip(tokens).filter(|(_, token)| spelt(token)).for_each(|(flag, _)| *flag = true);
        }
        Self { tokens, words, dated, until }
    }

    fn word(&self, at: usize) -> &'t str {
        self.words.get(at).copied().unwrap_or("")
    }

    fn back(&self, at: usize, n: usize) -> &'t str {
        at.checked_sub(n).map_or("", |at| self.word(at))
    }

    fn rest(&self, at: usize) -> &[&'t str] {
        self.words.get(at..).unwrap_or(&[])
    }

    fn token(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at)
    }

    fn is_figure(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Where to go on after `at`, where no quantity starts.
    fn skip(&self, at: usize) -> usize {
        if may_begin(&self.tokens[at]) {
            return numeral_at(self.tokens, at).map_or(at + 1, |numeral| numeral.end.max(at + 1));
        }
        at + 1
    }

    /// Whether the figures at `at` are the rest of a number that was written to the word before it: `fixé à1,|50 %`.
    fn is_rest(&self, at: usize) -> bool {
        let digit = |token: &Token| token.folded.ends_with(|c: char| c.is_ascii_digit());
        let glued = |at: usize| self.token(at).is_some_and(|token| token.kind == TokenKind::Word && digit(token));
        let comma = |at: usize| matches!(self.word(at), "," | ".");
        let touches = |at: usize| matches!(self.tokens.get(at..at + 2), Some([a, b]) if a.range.end == b.range.start);
        let Some(before) = at.checked_sub(1).filter(|_| self.is_figure(at)) else { return false };
        let first = before.checked_sub(1).filter(|first| comma(before) && touches(*first));
        first.is_some_and(glued) || self.word(before).len() > 3 && glued(before) && self.word(at).len() == 3
    }

    /// Figures that stand for no amount: the end of a number that a blank cuts (`100  000 €`), a label with a letter or a
    /// *bis* (`échelon 0 bis`), a name (`la guerre de Cent Ans`); and `Vers deux millions de clients`, where something goes.
    fn is_no_amount(&self, at: usize) -> bool {
        let word = self.word(at);
        let cut = word.len() == 3 && word.starts_with('0') && word.bytes().all(|byte| byte.is_ascii_digit());
        let label = self.is_figure(at) && matches!(self.word(at + 1), "bis" | "ter" | "quater");
        let name = is_war(self.tokens, at, at + 1);
        cut || label || name || at == 0 && word == "vers"
    }

    /// Whether a quantity may start at `at`, by its word and the next one.
    fn may_start(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        may_begin(token)
            || token.may(Trigger::Quantifier)
            || match token.folded.as_str() {
                "plusieurs" | "quelques" => true,
                "des" | "de" | "d'" | "les" | "ces" => self.token(at + 1).is_some_and(may_begin),
                "le" => vague::denominator(self.word(at + 1)).is_some(),
                "la" => matches!(self.word(at + 1), "moitié" | "majorité" | "grande" | "large" | "vaste"),
                _ => false,
            }
    }

    fn quantity_at(&self, at: usize) -> Option<Quantity> {
        if !self.may_start(at) {
            return None;
        }
        if self.dated.get(at) == Some(&true) || self.until.contains(&at) || self.is_rest(at) || self.is_no_amount(at) {
            return None;
        }
        if let Some(quantity) = self
            .one_or(at, at)
            .or_else(|| self.some_of(at, at))
            .or_else(|| self.those_of(at))
            .or_else(|| self.vague(at))
            .or_else(|| self.ratio(at))
            .or_else(|| self.score(at))
            .or_else(|| self.telephone(at))
        {
            return Some(quantity);
        }
        let quantifier =
            if self.token(at)?.kind == TokenKind::Word { quantifiers().longest_at(self.rest(at)) } else { None };
        // `tourner autour de deux idées`, `près des deux halles`, `une durée minimum de trois mois`: no quantifier.
        let around = |n: usize| self.places(at, n);
        let (n, bound) =
            quantifier.filter(|(n, _)| !around(*n)).map_or((0, None), |(n, row)| (n, Bound::parse(row[1])));
        // `plus de « 300 barques »`.
        let n = n + usize::from(n > 0 && matches!(self.word(at + n), "«" | "\"" | "“") && self.is_figure(at + n + 1));
        // `partagé entre plusieurs hameaux`: a preposition.
        if n > 0
            && self.word(at) != "entre"
            && let Some(mut quantity) = self.one_or(at, at + n).or_else(|| self.vague(at + n))
        {
            quantity.number.start = at;
            quantity.quantifier = bound.map(|bound| Quantifier { tokens: at..at + n, bound });
            return Some(quantity);
        }
        self.figure(at, at + n, bound).and_then(|figure| self.read(&figure))
    }

    /// Whether the words of a quantifier, `n` from `at`, place or complete something else than a number.
    fn places(&self, at: usize, n: usize) -> bool {
        let spelt = !self.is_figure(at + n);
        match (self.word(at), self.word((at + n).saturating_sub(1))) {
            ("autour", _) => spelt,
            // `n’ont pas dépassé 100 €`: the verb.
            ("dépassé" | "atteint", _) => at > 0 && self.word(at - 1) == "pas",
            // `près des deux tiers`: a part is bounded.
            ("près" | "proche", "des" | "du") => spelt && vague::denominator(self.word(at + n + 1)).is_none(),
            ("minimum" | "maximum", "de" | "d'") => true,
            _ => false,
        }
    }

    /// The number at `start`, with the second one of a range.
    fn figure(&self, from: usize, start: usize, bound: Option<Bound>) -> Option<Figure> {
        if self.dated.get(start) != Some(&false) {
            return None;
        }
        let single = matches!(self.word(start), "un" | "une");
        let numeral = match numeral_at(self.tokens, start) {
            Some(numeral) if !numeral.rough || numeral.value.is_some() => numeral,
            // `au moins un mort`, `un seul élu`.
            _ if single
                && (from < start && self.bounds_one(from, start)
                    || matches!(self.word(start + 1), "seul" | "seule"))
                && (!matches!(self.word(from), "un" | "une") || self.word(from + 1) == "peu") =>
            {
                Numeral {
                    end: start + 1,
                    value: Decimal::whole(1),
                    high: None,
                    figures: false,
                    nominal: false,
                    rough: false,
                }
            }
            _ => return None,
        };
        let mut value = match (numeral.value, numeral.high) {
            (Some(low), Some(high)) => Some(Value::Between(low, high)),
            (Some(value), None) => Some(Value::Number(value)),
            _ => None,
        };
        let mut figure = Figure { from, start, end: numeral.end, value: None, numeral, bound };
        if numeral.rough {
            figure.bound = figure.bound.or(Some(Bound::Approximation));
        }
        // `entre 3 et 5`, `3 à 5`, `de 20 à 30`, `cinq ou six`.
        let between = self.word(from) == "entre" || self.back(from, 1) == "entre";
        let joint = self.word(figure.end);
        if self.word(from) == "entre" && from + 1 == start && joint != "et" {
            // `entre deux rives`: a preposition.
            (figure.from, figure.bound) = (start, None);
        }
        let joins = match joint {
            "et" => between,
            "à" | "ou" | "-" | "–" => true,
            _ => false,
        };
        if joins
            && self.dated.get(figure.end + 1) == Some(&false)
            && let (Some(second), Some(low)) = (numeral_at(self.tokens, figure.end + 1), numeral.value)
            && let Some(end) = second.value.filter(|_| numeral.high.is_none())
            && let Some((low, high)) = self.ends(low, end, second.end, between)
        {
            // `3 à 5 millions`: the scale is that of both.
            let scaled = second.nominal && !numeral.nominal;
            value = if scaled { None } else { Some(Value::Between(low, high)) };
            figure.end = second.end;
            figure.numeral.nominal = second.nominal;
            figure.bound = figure.bound.filter(|_| !between);
        }
        figure.value = value;
        Some(figure)
    }

    /// Whether a quantifier makes a number of `un` (`au moins un`, `plus d’un`) and not `vers un`.
    fn bounds_one(&self, from: usize, start: usize) -> bool {
        self.word(from) == "au"
            || self.back(start, 1) == "d'" && matches!(self.word(from), "plus" | "moins" | "pas" | "un")
    }

    /// The lower and the higher end of a range whose second number ends at `end`: greater than the first (or less, in
    /// `entre 50 000 et 40 000 ans`), and with what both count after it.
    fn ends(&self, low: Decimal, high: Decimal, end: usize, between: bool) -> Option<(Decimal, Decimal)> {
        let counts =
            self.noun_after(end).is_some() || self.unit_at(end).is_some() || self.word(end - 1).contains("illi");
        let ago = between && high < low && matches!(self.word(end), "ans" | "années");
        let ends = if ago { (high, low) } else { (low, high) };
        ((high > low || ago) && counts).then_some(ends)
    }

    /// The quantifier after a number or after what it counts.
    fn later_bound(&self, at: usize) -> Option<Quantifier> {
        let (n, row) = later_bounds().longest_at(self.rest(at))?;
        // `trois mois au plus tard`: a term.
        if matches!(self.word(at + n), "tard" | "tôt") {
            return None;
        }
        Bound::parse(row[1]).map(|bound| Quantifier { tokens: at..at + n, bound })
    }

    /// With the quantity it is a part of: after `dont`, or joined to one that is.
    fn subset(&self, found: &[Quantity], mut quantity: Quantity) -> Quantity {
        let start = quantity.number.start;
        let part = self.back(start, 1) == "dont"
            || matches!(
                (self.back(start, 2), self.back(start, 1)),
                ("parmi", "lesquels" | "lesquelles" | "eux" | "elles")
            );
        let Some((last, previous)) = found.len().checked_sub(1).and_then(|at| Some((at, found.get(at)?))) else {
            return quantity;
        };
        if !quantity.is_amount() {
            return quantity;
        }
        if part {
            quantity.subset_of = previous.is_amount().then_some(previous.subset_of.unwrap_or(last));
        } else if let Some(whole) = previous.subset_of {
            // `dont 12 enfants et 3 femmes`.
            let end = previous.noun.map_or(previous.number.end, |noun| noun + 1);
            let end = previous.complement.as_ref().map_or(end, |complement| complement.end.max(end));
            let joined = matches!(self.word(end), "et" | ",") && end + 1 == start;
            quantity.subset_of = joined.then_some(whole);
        }
        quantity
    }
}

#[cfg(test)]
mod tests;
