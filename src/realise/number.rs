//! Numbers in figures and in words, ordinals.

use crate::lexicon::Gender;

/// A whole number in figures, its thousands parted from 10 000 on and in four figures too, as the press does.
pub(super) fn figures(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + 4);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

const SMALL: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];
const TENS: [&str; 7] = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"];

/// A number below a million in words, in the usual spelling (*vingt et un*, *quatre-vingt-trois*); `closed` says that
/// nothing of the number follows, so that *vingts* and *cents* keep their s.
pub fn words(value: u64, gender: Gender, closed: bool) -> Option<String> {
    let one = if gender == Gender::Feminine { "une" } else { "un" };
    Some(match value {
        1 => one.to_string(),
        0 | 2..=16 => (*SMALL.get(usize::try_from(value).ok()?)?).to_string(),
        17..=19 => format!("dix-{}", words(value - 10, gender, closed)?),
        20..=69 => {
            let (tens, units) = (TENS.get(usize::try_from(value / 10).ok()?)?, value % 10);
            match units {
                0 => (*tens).to_string(),
                1 => format!("{tens} et {one}"),
                _ => format!("{tens}-{}", words(units, gender, closed)?),
            }
        }
        70 => "soixante-dix".to_string(),
        71 => "soixante et onze".to_string(),
        72..=79 => format!("soixante-{}", words(value - 60, gender, closed)?),
        80 => if closed { "quatre-vingts" } else { "quatre-vingt" }.to_string(),
        81..=99 => format!("quatre-vingt-{}", words(value - 80, gender, closed)?),
        100..=999 => {
            let (hundreds, rest) = (value / 100, value % 100);
            let many =
                if hundreds == 1 { String::new() } else { format!("{} ", words(hundreds, Gender::Masculine, false)?) };
            match rest {
                0 => format!("{many}cent{}", if hundreds > 1 && closed { "s" } else { "" }),
                _ => format!("{many}cent {}", words(rest, gender, closed)?),
            }
        }
        1000..=999_999 => {
            let (thousands, rest) = (value / 1000, value % 1000);
            let many = if thousands == 1 {
                String::new()
            } else {
                format!("{} ", words(thousands, Gender::Masculine, false)?)
            };
            match rest {
                0 => format!("{many}mille"),
                _ => format!("{many}mille {}", words(rest, gender, closed)?),
            }
        }
        _ => return None,
    })
}

/// An ordinal in words, masculine or feminine: *premier*, *vingt et unième*.
pub(super) fn ordinal_words(value: u64, gender: Gender) -> Option<String> {
    match (value, gender) {
        (0, _) => return None,
        (1, Gender::Masculine) => return Some("premier".to_string()),
        (1, Gender::Feminine) => return Some("première".to_string()),
        _ => {}
    }
    let cardinal = words(value, Gender::Masculine, false)?;
    let stem = match cardinal.as_str() {
        ending if ending.ends_with("cinq") => format!("{ending}u"),
        ending if ending.ends_with("neuf") => format!("{}v", ending.trim_end_matches('f')),
        ending => ending.trim_end_matches('e').to_string(),
    };
    Some(format!("{stem}ième"))
}

/// An ordinal in figures: *1er*, *1re*, *2e*.
pub(super) fn ordinal_figures(value: u64, gender: Gender) -> String {
    let ending = match (value, gender) {
        (1, Gender::Masculine) => "er",
        (1, Gender::Feminine) => "re",
        _ => "e",
    };
    format!("{}{ending}", figures(value))
}
