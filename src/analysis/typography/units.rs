use super::{Gap, Passage, Respelling, is_no_break};
use crate::text::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// The space between a number and its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitSpace {
    /// What it is.
    pub gap: Gap,
    /// Where; empty where there is none.
    pub space: Range<usize>,
    /// The number and its unit.
    pub whole: Range<usize>,
}

/// A number and a symbol of which nobody writes names of things.
static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[0-9]([ \u{a0}\u{202f}\u{2009}]?)(%|€|£|°C|°F|k€|M€|Md€|(?:kg|mg|km/h|km²|km2|km|cm²|cm|mm|m²|m³|ha|cl|ml|kWh|MWh|GWh|TWh|kW|MW|GW|kHz|MHz|GHz|Hz|dB|hPa|Go|Mo|ko|To|Mbit/s|Gbit/s|mmHg|kcal)\b)",
    )
});

/// Metres, grams and litres glued to a figure; alone, they may name a thing (`la 4g`, `un 400m haies`).
static SHORT_UNIT: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9]()(m|g|l|L)\b"));

/// What shows that a letter behind a figure is a unit, right after it: `25m sur 12m`, `12m de haut`, `200g de farine`.
static MEASURED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:m[ \u{a0}]?(?:sur|x|×)[ \u{a0}]?[0-9]|m[ \u{a0}]de[ \u{a0}](?:long|large|haut|profond|diamètre|dénivelé|distance|fond)|m[ \u{a0}]d['’](?:altitude|épaisseur|envergure|eau\b)|[lL][ \u{a0}](?:de[ \u{a0}]|d['’])[a-zà-ÿ]|g[ \u{a0}](?:de[ \u{a0}]|d['’])[a-zà-ÿ])",
    )
});

/// The same, right before its number: `25m sur 12m`.
static MEASURED_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[0-9][ \u{a0}]?m[ \u{a0}]?(?:sur|x|×)[ \u{a0}]?$"));

/// The spaces between numbers and their units, in order, where there is one or not.
pub fn unit_spaces(passage: &Passage) -> Vec<UnitSpace> {
    let mut found = spaces_of(passage, &UNIT);
    found.extend(spaces_of(passage, &SHORT_UNIT).into_iter().filter(|one| {
        let text = |range: Range<usize>| passage.text.get(range).unwrap_or("");
        // A generation of networks is no weight.
        let network = matches!(text(one.whole.clone()), "2g" | "3g" | "4g" | "5g" | "6g");
        MEASURED.is_match(text(one.space.end..passage.text.len())) && !network
            || MEASURED_BEFORE.is_match(text(0..one.whole.start)) && text(one.space.end..one.whole.end) == "m"
    }));
    found.sort_by_key(|one| one.whole.start);
    found
}

/// The units that `units` finds, each with the space before it.
fn spaces_of(passage: &Passage, units: &Regex) -> Vec<UnitSpace> {
    let found = units.captures_iter(passage.text).filter_map(|measure| {
        let (whole, space, unit) = (measure.get(0)?, measure.get(1)?, measure.get(2)?);
        let gap = match space.as_str().chars().next() {
            None => Gap::Bare,
            Some('\u{202f}' | '\u{2009}') => Gap::Narrow,
            Some(c) if is_no_break(c) => Gap::NoBreak,
            Some(_) => Gap::Plain,
        };
        let head = passage.text.get(..whole.end() - whole.len() + 1)?;
        let figures = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}');
        let start = head.trim_end_matches(figures).len();
        let start = start + head[start..].len() - head[start..].trim_start_matches(|c: char| !c.is_ascii_digit()).len();
        let before = passage.before(start);
        // `H264kg`, `x2%`, `\u{2212}5%` and `100%25` are told by what stands around.
        let apart = before.is_none_or(|c| {
            c.is_whitespace()
                || matches!(
                    c,
                    '(' | '[' | '«' | '’' | '\'' | '+' | '-' | '–' | '−' | '±' | '~' | '≈' | '<' | '>' | '"' | '“'
                )
        });
        let after = passage.after(unit.end());
        let free = after.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '_' | '='));
        if !apart || !free || passage.in_address(&whole.range()) {
            return None;
        }
        Some(UnitSpace { gap, space: space.range(), whole: start..unit.end() })
    });
    found.collect()
}

static CURRENCY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(€|£)[ \u{a0}]?([0-9]+(?:[\u{a0}\u{202f}., ][0-9]{3})*(?:,[0-9]{1,2})?)"));

/// Currencies before their amount.
pub fn currency_before(passage: &Passage) -> Vec<Respelling> {
    let found = CURRENCY.captures_iter(passage.text).filter_map(|amount| {
        let (whole, sign, figures) = (amount.get(0)?, amount.get(1)?, amount.get(2)?);
        let before = passage.text.get(..whole.start())?.trim_end().chars().next_back();
        let apart = before.is_none_or(|c| !c.is_numeric());
        let free = passage.after(whole.end()).is_none_or(|c| !c.is_alphanumeric() && c != '€');
        if !apart || !free {
            return None;
        }
        Some(Respelling { range: whole.range(), right: format!("{}\u{a0}{}", figures.as_str(), sign.as_str()) })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{in_text, mended};
    use super::*;

    #[test]
    fn spaces_before_units_are_told_apart() {
        fn gaps(text: &str) -> Vec<(Gap, &str)> {
            in_text(text, unit_spaces).into_iter().map(|one| (one.gap, text.get(one.whole).unwrap_or(""))).collect()
        }
        assert_eq!(
            gaps("Près de 10%, 12,5 %, 5kg, (30\u{a0}km/h) et 20€."),
            [
                (Gap::Bare, "10%"),
                (Gap::Plain, "12,5 %"),
                (Gap::Bare, "5kg"),
                (Gap::NoBreak, "30\u{a0}km/h"),
                (Gap::Bare, "20€")
            ]
        );
        assert_eq!(
            gaps("Un bassin de 25m sur 12m, un mur de 3m de haut, 200g de farine et 2l d’eau."),
            [(Gap::Bare, "25m"), (Gap::Bare, "12m"), (Gap::Bare, "3m"), (Gap::Bare, "200g"), (Gap::Bare, "2l")]
        );
        assert_eq!(gaps("La 4g de cet opérateur, la 5g d’un autre, le 100m d’une finale."), []);
        assert_eq!(gaps("La 5G, le 4x4, un SSD-128Gold, /a%20b, un 400m haies, H2%x"), []);
    }

    #[test]
    fn currencies_follow_their_amount() {
        assert_eq!(mended("Il coûte €20, voire € 1,50.", currency_before), "Il coûte 20\u{a0}€, voire 1,50\u{a0}€.");
        assert_eq!(mended("De 5 € 12 fois.", currency_before), "De 5 € 12 fois.");
    }
}
