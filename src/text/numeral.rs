//! Numbers as French texts write them, in figures, in words or both (`1,5 million`, `vingt et un`, `une trentaine`).

use super::token::{Token, TokenKind};
use super::trigger::Trigger;
use crate::lexicon::{Tag, number_word, number_words};
use serde::Serialize;
use std::cmp::Ordering;

/// An exact decimal number: `mantissa` shifted right by `decimals` figures, without trailing zeros after the comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Decimal {
    /// All its figures.
    pub mantissa: i64,
    /// How many of them stand after the comma.
    pub decimals: u8,
}

impl Decimal {
    /// A whole number; none beyond what fits.
    pub fn whole(value: u64) -> Option<Self> {
        i64::try_from(value).ok().map(|mantissa| Self { mantissa, decimals: 0 })
    }

    /// The value of figures with spaces or a point between thousands and a decimal comma or point; none when the reading
    /// is not sure (`0.250`) or the number too long.
    pub fn parse(figures: &str) -> Option<Self> {
        let unsigned = figures.trim_start_matches(['-', '−', '–', '+']);
        let (whole, decimals) = match unsigned.split_once(['.', ',']) {
            // `10.881` is written for ten thousand; `0.250` is English.
            Some((whole, group)) if group.len() == 3 && unsigned.contains('.') => {
                let thousands = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
                return if thousands { Self::parse(&figures.replace('.', "")) } else { None };
            }
            Some((whole, decimals)) => (whole, decimals),
            None => (unsigned, ""),
        };
        let digits: String = whole.chars().filter(|c| *c != ' ').chain(decimals.chars()).collect();
        if digits.is_empty() || digits.len() > 17 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let mantissa: i64 = digits.parse().ok()?;
        let mantissa = if figures.starts_with(['-', '−', '–']) { -mantissa } else { mantissa };
        Some(Self { mantissa, decimals: u8::try_from(decimals.len()).ok()? }.normal())
    }

    /// Its product with a whole number; none beyond what fits.
    pub fn times(self, factor: u64) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(i64::try_from(factor).ok()?)?;
        Some(Self { mantissa, ..self }.normal())
    }

    /// Its value when it is a whole number and not negative.
    pub fn to_whole(self) -> Option<u64> {
        if self.decimals == 0 { u64::try_from(self.mantissa).ok() } else { None }
    }

    fn normal(mut self) -> Self {
        while self.decimals > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.decimals -= 1;
        }
        self
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scaled = |number: &Self, other: &Self| {
            i128::from(number.mantissa).saturating_mul(10_i128.saturating_pow(u32::from(other.decimals)))
        };
        scaled(self, other).cmp(&scaled(other, self))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Most tokens of a number in words: a longer run is none, and is not read again and again.
const LONGEST: usize = 12;

/// A number found in the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Where it ends.
    pub(super) end: usize,
    /// Its value, when it can be told exactly.
    pub(super) value: Option<Decimal>,
    /// The other end of `18-25`.
    pub(super) high: Option<Decimal>,
    /// Whether it is written in figures, at least at its start.
    pub(super) figures: bool,
    /// Whether it ends with a noun (`million`, `dizaine`), so that what it counts follows after `de`.
    pub(super) nominal: bool,
    /// Whether it is round by nature (`une trentaine`, `des milliers`).
    pub(super) rough: bool,
}

/// Nouns that make a rough number.
fn rough_noun(word: &str) -> Option<u64> {
    let rough = word.ends_with("aine") || word.ends_with("aines") || matches!(word, "millier" | "milliers");
    if rough { number_word(word) } else { None }
}

/// The great numbers, which are nouns.
fn great(word: &str) -> Option<u64> {
    if word.contains("illi") && !word.starts_with("millier") { number_word(word) } else { None }
}

/// Whether a token can begin a number: cheap, for scans.
pub(super) fn may_begin(token: &Token) -> bool {
    match token.kind {
        TokenKind::Number => true,
        TokenKind::Word => token.tag == Tag::Num || token.may(Trigger::Number),
        _ => false,
    }
}

/// The number that starts at `at`. `un` and `une` are articles, but before `million` or `vingtaine`.
pub(super) fn numeral_at(tokens: &[Token], at: usize) -> Option<Numeral> {
    let first = tokens.get(at)?;
    let found = if first.kind == TokenKind::Number { figures_at(tokens, at) } else { words_at(tokens, at) };
    found.map(|found| with_half(tokens, found))
}

/// With the half that is told after a great number: `deux millions | et demi`.
fn with_half(tokens: &[Token], found: Numeral) -> Numeral {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let half = found.nominal && word(found.end) == "et" && word(found.end + 1) == "demi";
    let Some(scale) = great(word(found.end.saturating_sub(1))).filter(|_| half) else { return found };
    let value = found.value.and_then(Decimal::to_whole).and_then(|value| Decimal::whole(value.checked_add(scale / 2)?));
    Numeral { end: found.end + 2, value, ..found }
}

fn figures_at(tokens: &[Token], at: usize) -> Option<Numeral> {
    let text = tokens.get(at)?.folded.as_str();
    let mut found = Numeral { end: at + 1, value: None, high: None, figures: true, nominal: false, rough: false };
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '-' | '–' | '−' | '+')) {
        return None;
    }
    let body = text.trim_start_matches(['-', '–', '−', '+']);
    if let Some((low, high)) = body.split_once(['-', '–']) {
        let (low, high) = (Decimal::parse(low)?, Decimal::parse(high)?);
        if low >= high || body.len() < text.len() {
            return None;
        }
        (found.value, found.high) = (Some(low), Some(high));
    } else if body.matches('.').count() > 1 {
        let groups = body.split('.').skip(1).all(|group| group.len() == 3);
        found.value = groups.then(|| Decimal::parse(&body.replace('.', "")))?;
    } else {
        found.value = Decimal::parse(text);
    }
    // `1,5 million`, `200 milliards`, `300 mille`, `2 douzaines`.
    if let Some(next) = tokens.get(found.end) {
        let scale = great(&next.folded).or_else(|| rough_noun(&next.folded));
        let scale = scale.or((next.folded == "mille").then_some(1000));
        if let Some(scale) = scale {
            found.value = found.value.and_then(|value| value.times(scale));
            found.high = found.high.and_then(|value| value.times(scale));
            found.nominal = next.folded != "mille";
            found.end += 1;
            while found.end < at + LONGEST
                && matches!(tokens.get(found.end).map(|token| token.folded.as_str()), Some("de" | "d'"))
                && tokens.get(found.end + 1).is_some_and(|token| great(&token.folded).is_some())
            {
                found.end += 2;
                found.value = None;
            }
            // `2 millions 300 000`: told, not reckoned.
            if tokens.get(found.end).is_some_and(|token| token.kind == TokenKind::Number) {
                found.end += 1;
                (found.value, found.nominal) = (None, false);
            }
        }
    }
    Some(found)
}

fn words_at(tokens: &[Token], at: usize) -> Option<Numeral> {
    let first = tokens.get(at)?;
    let article = matches!(first.folded.as_str(), "un" | "une");
    let opens = |token: &Token| token.kind == TokenKind::Word && token.may(Trigger::Number);
    if !opens(first) || article && !tokens.get(at + 1).is_some_and(opens) {
        return None;
    }
    let word =
        |i: usize| tokens.get(i).filter(|token| token.kind == TokenKind::Word).map(|token| token.folded.as_str());
    let mut found = Numeral { end: at + 1, value: None, high: None, figures: false, nominal: false, rough: false };
    let next = word(at + 1);
    match first.folded.as_str() {
        "un" | "une" => {
            if let Some(value) = next.and_then(rough_noun) {
                // `une vingtaine de millions`.
                let of = matches!(word(at + 2), Some("de" | "d'"));
                let scale = word(at + 3).filter(|_| of).and_then(|word| great(word).or_else(|| rough_noun(word)));
                let end = at + if scale.is_some() { 4 } else { 2 };
                let value = Decimal::whole(value.saturating_mul(scale.unwrap_or(1)));
                return Some(Numeral { end, value, nominal: true, rough: true, ..found });
            }
            let value = next.and_then(great)?;
            // `un million quatre cent mille`.
            let rest = if word(at + 2).is_some_and(|word| !matches!(word, "un" | "une")) {
                words_at(tokens, at + 2)
            } else {
                None
            };
            let rest = rest.filter(|rest| !rest.rough && !rest.nominal);
            if let Some((rest, less)) = rest.and_then(|rest| Some((rest, rest.value?.to_whole()?)))
                && less < value
            {
                return Some(Numeral { end: rest.end, value: Decimal::whole(value.saturating_add(less)), ..found });
            }
            return Some(Numeral { end: at + 2, value: Decimal::whole(value), nominal: true, ..found });
        }
        "neuf" if first.tag == Tag::Adj => return None,
        _ => {}
    }
    // `dizaines de milliers`, after its determiner.
    if rough_noun(&first.folded).is_some() || great(&first.folded).is_some() {
        found.end = at + 1;
        while found.end < at + LONGEST
            && matches!(word(found.end), Some("de" | "d'"))
            && word(found.end + 1).is_some_and(|word| rough_noun(word).is_some() || great(word).is_some())
        {
            found.end += 2;
        }
        return Some(Numeral { nominal: true, rough: true, ..found });
    }
    let (mut total, mut current, mut i) = (0_u64, 0_u64, at);
    while i < tokens.len().min(at + LONGEST) {
        let Some((n, value)) = word_at(tokens, i) else { break };
        let joined = match value {
            100 if current < 10 => Some(current.max(1) * 100),
            1000 if total == 0 || total % 1_000_000 == 0 => {
                total += current.max(1) * 1000;
                Some(0)
            }
            1_000_000.. if i > at => {
                total = (total + current).saturating_mul(value);
                Some(0)
            }
            1..100 if current % 100 == 0 => Some(current + value),
            0 if i == at => Some(0),
            _ => None,
        };
        let Some(joined) = joined else { break };
        current = joined;
        found.nominal = value >= 1_000_000;
        i += n;
    }
    if i == at {
        return None;
    }
    (found.end, found.value) = (i, Decimal::whole(total.saturating_add(current)));
    // `deux douzaines`, `trois milliers`.
    if let Some(value) = word(i).and_then(rough_noun) {
        found.value = found.value.and_then(|number| number.times(value));
        (found.end, found.nominal, found.rough) = (i + 1, true, true);
    }
    Some(found)
}

/// The number word at `at` (`vingt et un` is one), and how many tokens it takes; articles and nouns are none.
fn word_at(tokens: &[Token], at: usize) -> Option<(usize, u64)> {
    let words = tokens.get(at..(at + 3).min(tokens.len()))?;
    words.first().filter(|token| token.kind == TokenKind::Word && token.may(Trigger::Number))?;
    let folded: Vec<&str> = words.iter().map(|token| token.folded.as_str()).collect();
    let (n, row) = number_words().longest_at(&folded)?;
    let value: u64 = row[1].parse().ok()?;
    (!matches!(row[0], "un" | "une") && rough_noun(row[0]).is_none()).then_some((n, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<(usize, Option<Decimal>)> {
        let (tokens, _) = crate::text::read(text);
        numeral_at(&tokens, 0).map(|numeral| (numeral.end, numeral.value))
    }

    #[test]
    fn numbers_are_read_exactly_or_not_at_all() {
        let decimal = |mantissa, decimals| Some(Decimal { mantissa, decimals });
        for (text, wanted) in [
            ("12 500 arbres", Some((1, decimal(12500, 0)))),
            ("3,50 euros", Some((1, decimal(35, 1)))),
            ("1,5 million de truites", Some((2, decimal(1_500_000, 0)))),
            ("vingt et un bateaux", Some((3, decimal(21, 0)))),
            ("deux cent trente mille pommes", Some((4, decimal(230_000, 0)))),
            ("quatre-vingt-dix-sept lampes", Some((1, decimal(97, 0)))),
            ("trois millions quatre cent mille tuiles", Some((5, decimal(3_400_000, 0)))),
            ("une trentaine de moutons", Some((2, decimal(30, 0)))),
            ("un million quatre cent mille moutons", Some((5, decimal(1_400_000, 0)))),
            ("un million et demi de moutons", Some((4, decimal(1_500_000, 0)))),
            ("une trentaine de millions de moutons", Some((4, decimal(30_000_000, 0)))),
            ("trois douzaines d’œufs", Some((2, decimal(36, 0)))),
            ("3.600 tuiles", Some((1, decimal(3600, 0)))),
            ("0.250 gramme", Some((1, None))),
            ("1.250.000 tuiles", Some((1, decimal(1_250_000, 0)))),
            ("3.2.1 du logiciel", None),
            ("un bateau", None),
            ("arbres", None),
        ] {
            assert_eq!(number(text), wanted, "{text}");
        }
    }

    #[test]
    fn decimals_compare_by_value() {
        let of = |figures| Decimal::parse(figures).expect("a number");
        assert!(of("1,5") < of("1,75") && of("-3") < of("0,5") && of("1 000") > of("999,9"));
        assert_eq!(of("2,50"), of("2,5"));
        assert_eq!(of("12").to_whole(), Some(12));
        assert_eq!(of("1,2").to_whole(), None);
    }
}
