use super::{Passage, Respelling};
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// Symbols of units as they are miswritten, and as they are written.
const SYMBOLS: &[(&str, &str)] = &[
    ("Kg", "kg"),
    ("KG", "kg"),
    ("kgs", "kg"),
    ("Kgs", "kg"),
    ("grs", "g"),
    ("gr", "g"),
    ("Km", "km"),
    ("KM", "km"),
    ("kms", "km"),
    ("Kms", "km"),
    ("Km/h", "km/h"),
    ("KM/H", "km/h"),
    ("Km/H", "km/h"),
    ("km/H", "km/h"),
    ("kmh", "km/h"),
    ("km2", "km²"),
    ("Km2", "km²"),
    ("m2", "m²"),
    ("m3", "m³"),
    ("cm2", "cm²"),
    ("cm3", "cm³"),
    ("Mhz", "MHz"),
    ("mhz", "MHz"),
    ("Ghz", "GHz"),
    ("ghz", "GHz"),
    ("Khz", "kHz"),
    ("KHz", "kHz"),
    ("khz", "kHz"),
    ("hz", "Hz"),
    ("Kwh", "kWh"),
    ("KWh", "kWh"),
    ("KWH", "kWh"),
    ("kwh", "kWh"),
    ("Mwh", "MWh"),
    ("Gwh", "GWh"),
    ("Kw", "kW"),
    ("KW", "kW"),
    ("kw", "kW"),
    ("db", "dB"),
    ("Db", "dB"),
    ("hrs", "h"),
    ("mn", "min"),
    ("Ko", "ko"),
    ("mo", "Mo"),
    ("MO", "Mo"),
    ("GO", "Go"),
    ("Cm", "cm"),
    ("CM", "cm"),
    ("Ha", "ha"),
    ("Mm", "mm"),
    ("°c", "°C"),
    ("Euros", "euros"),
    ("€uros", "euros"),
];

static MEASURE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[0-9][ \u{a0}\u{202f}]?(€uros|°c|[A-Za-z]{1,3}/[hH]|[A-Za-z]{2,5}[23]?|m[23])\b"));

/// Symbols of units that are written in another way than the one all agreed on.
pub fn wrong_symbols(passage: &Passage) -> Vec<Respelling> {
    let found = MEASURE.captures_iter(passage.text).filter_map(|measure| {
        let (whole, symbol) = (measure.get(0)?, measure.get(1)?);
        let (_, right) = SYMBOLS.iter().find(|(wrong, _)| *wrong == symbol.as_str())?;
        let digits = passage.text.get(..=whole.start())?;
        let start = digits
            .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '\u{a0}' | '\u{202f}'))
            .len();
        let apart = passage.before(start).is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '/'));
        let free =
            passage.after(symbol.end()).is_none_or(|c| !matches!(c, '-' | '_' | '/' | '=') && !c.is_alphanumeric());
        (apart && free && !passage.in_address(&whole.range()))
            .then(|| Respelling { range: symbol.range(), right: (*right).to_string() })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::wrong_symbols;

    #[test]
    fn symbols_are_put_right() {
        assert_eq!(
            mended("5 Kg, 30 Km/h, 12 m2, 2 hrs, 3 mn, 90km2.", wrong_symbols),
            "5 kg, 30 km/h, 12 m², 2 h, 3 min, 90km²."
        );
        let right = "5 kg, un 12 mm, MO, le 4 mars, 3 KO techniques d’un boxeur, le M2, 2 gr-pi, 10 Mots.";
        assert_eq!(mended(right, wrong_symbols), right);
    }
}
