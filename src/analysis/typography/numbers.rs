use super::{Passage, Respelling};
use crate::lexicon::{Number, Tag, analyses, fold, unit};
use crate::text::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A number whose thousands are not set apart as French does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberFault {
    /// Where, and the number with its spaces.
    pub place: Respelling,
    /// Whether commas or points stand between its thousands.
    pub separated: bool,
}

static LONG: LazyLock<Regex> = LazyLock::new(|| pattern(r"[0-9]+(?:[.,][0-9]+)*"));

/// Words before a number that is no amount.
const NAMED: &[&str] = &[
    "n°",
    "no",
    "nº",
    "numéro",
    "code",
    "article",
    "articles",
    "référence",
    "réf",
    "siret",
    "siren",
    "port",
    "ports",
    "rfc",
    "iso",
    "cve",
    "ligne",
    "version",
    "v",
    "bp",
    "cs",
    "cedex",
    "postal",
    "tél",
    "téléphone",
    "au",
    "fax",
    "insee",
    "rna",
    "décret",
    "loi",
    "norme",
    "cerfa",
    "matricule",
    "id",
    "ticket",
    "issue",
    "pr",
    "epsg",
];

/// Numbers of five figures and more in one run, and those with commas or points between their thousands, where they count
/// something.
pub fn long_numbers(passage: &Passage) -> Vec<NumberFault> {
    let found = LONG.find_iter(passage.text).filter_map(|number| {
        let written = number.as_str();
        let figures: String = written.chars().filter(char::is_ascii_digit).collect();
        let separated = figures.len() < written.len();
        let parted = separated && has_groups(written);
        let long = figures.len() > 4 && !figures.starts_with('0') && figures.len() < 13;
        if !(long && (parted || !separated)) || !counts(passage, &number.range(), parted) {
            return None;
        }
        Some(NumberFault { place: Respelling { range: number.range(), right: spaced(&figures) }, separated })
    });
    found.collect()
}

/// Whether a number is made of groups of three figures after the first, with one sign between them, and surely no decimal:
/// several groups, or a last one of zeros.
fn has_groups(number: &str) -> bool {
    let signs: Vec<char> = number.chars().filter(|c| !c.is_ascii_digit()).collect();
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    let same = signs.windows(2).all(|two| two.first() == two.last());
    let three = groups.iter().skip(1).all(|group| group.len() == 3);
    let first = groups.first().is_some_and(|first| (1..=3).contains(&first.len()));
    same && three && first && (groups.len() > 2 || groups.last() == Some(&"000"))
}

/// The figures in groups of three, with narrow spaces.
fn spaced(figures: &str) -> String {
    let mut out = String::new();
    for (at, c) in figures.char_indices() {
        if at > 0 && (figures.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(c);
    }
    out
}

/// Whether a number counts what follows it: a plural noun in small letters, a unit.
fn counts(passage: &Passage, range: &Range<usize>, parted: bool) -> bool {
    let before = passage.before(range.start);
    let apart = before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '«' | '’' | '\''));
    let tail = passage.text.get(range.end..).unwrap_or("");
    let next = tail.trim_start();
    if !apart || tail.len() == next.len() && !next.starts_with(['€', '$', '%']) || passage.is_technical(range) {
        return false;
    }
    let named = fold(passage.word_before(range.start));
    if NAMED.contains(&named.as_str()) {
        return false;
    }
    if next.starts_with(['€', '$', '%']) {
        return true;
    }
    let word = fold(passage.word_after(range.end));
    let small = next.starts_with(char::is_lowercase);
    let noun =
        analyses(&word).any(|analysis| analysis.tag() == Tag::Noun && analysis.number() != Some(Number::Singular));
    small && (unit(&word).is_some() || noun && word.ends_with(['s', 'x']) && (!parted || word.len() > 3))
}

/// A figure, a point, figures, and what they measure.
static POINT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b([0-9]{1,6})\.([0-9]{1,2})([ \u{a0}\u{202f}]?(?:%|€|°C\b|millions?\b|milliards?\b|euros?\b|k[gm]\b|[cmd]m\b|[MGTk][oW]h?\b|hectares?\b|degrés?\b|litres?\b|mètres?\b|kilomètres?\b|tonnes?\b|secondes?\b|minutes?\b|heures?\b|points? de\b))",
    )
});

/// Decimal points before a unit, where French has a comma.
pub fn decimal_points(passage: &Passage) -> Vec<Respelling> {
    let found = POINT.captures_iter(passage.text).filter_map(|number| {
        let (whole, left, right) = (number.get(1)?, number.get(1)?.as_str(), number.get(2)?);
        let range = whole.start()..right.end();
        let apart = passage
            .before(range.start)
            .is_none_or(|c| !matches!(c, '.' | ',' | '-' | '/' | '_') && !c.is_alphanumeric());
        let named = fold(passage.word_before(range.start));
        if !apart || NAMED.contains(&named.as_str()) || passage.in_address(&range) {
            return None;
        }
        Some(Respelling { range, right: format!("{left},{}", right.as_str()) })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    fn parted(text: &str) -> String {
        mended(text, |passage| long_numbers(passage).into_iter().map(|one| one.place).collect())
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(
            parted("Une ville de 12500 habitants, 1,250,000 euros, 10.000 personnes et 15000 €."),
            "Une ville de 12\u{202f}500 habitants, 1\u{202f}250\u{202f}000 euros, 10\u{202f}000 personnes et 15\u{202f}000 €."
        );
        let right = "Le code 75001 de Paris, 48000 Mende, la norme 12345 révisée, 2024 places, 1.250 m, 01000 lits, RFC 10000 octets, n° 12345 pages.";
        assert_eq!(parted(right), right);
    }

    #[test]
    fn decimal_points_become_commas() {
        assert_eq!(
            mended("Environ 3.5 millions, 2.5% et 1.75 km.", decimal_points),
            "Environ 3,5 millions, 2,5% et 1,75 km."
        );
        let right = "La version 3.5 est sortie. Python 3.5, v2.5 %, 1.2.3 km, 10.5 est lu, 192.168.0.1 octets.";
        assert_eq!(mended(right, decimal_points), right);
    }
}
