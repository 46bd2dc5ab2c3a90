use super::{Passage, Respelling};
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// A number in figures or in Roman ones, and the ending that makes it an ordinal, at a distance or not.
static ORDINAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b([0-9]{1,4}|[IVX][IVXLC]*|[LC][IVXLC]+)[ \u{a0}]?([èéeê]me|i[èée]me|è|[èe]re|i[èe]re|ier)(s?)\b")
});

/// Ordinals with another ending than `1er`, `1re`, `2e`.
pub fn ordinals(passage: &Passage) -> Vec<Respelling> {
    let found = ORDINAL.captures_iter(passage.text).filter_map(|ordinal| {
        let (whole, number, ending) = (ordinal.get(0)?, ordinal.get(1)?, ordinal.get(2)?.as_str());
        let plural = ordinal.get(3).map_or("", |plural| plural.as_str());
        let first = matches!(number.as_str(), "1" | "I");
        let feminine = ending.ends_with("re");
        let right = match (ending, first) {
            ("ier", true) => "er",
            (_, true) if feminine => "re",
            (_, false) if !feminine && ending != "ier" => "e",
            // `1ème`: of which gender?
            _ => return None,
        };
        // A lone letter beside a word is a letter.
        let apart = whole.as_str().contains([' ', '\u{a0}']);
        let roman = !number.as_str().starts_with(|c: char| c.is_ascii_digit());
        let lone = apart && roman && number.len() == 1;
        let loose = apart && ending.len() < 3;
        if lone || loose || passage.is_technical(&whole.range()) {
            return None;
        }
        Some(Respelling { range: whole.range(), right: format!("{}{right}{plural}", number.as_str()) })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::ordinals;

    #[test]
    fn ordinals_are_shortened() {
        assert_eq!(
            mended(
                "La 2ème fois, la 1ère, les 3èmes, le XXème siècle, le XIXè, la IIIe, le 1ier, le 12 ème et le 4è.",
                ordinals
            ),
            "La 2e fois, la 1re, les 3es, le XXe siècle, le XIXe, la IIIe, le 1er, le 12e et le 4e."
        );
        let right = "Le 1er, la 1re, la 2e, la 2nde, Xavière, même, Ier, Vere, I ere, 1ème, la cinquième, 3 eres.";
        assert_eq!(mended(right, ordinals), right);
    }
}
