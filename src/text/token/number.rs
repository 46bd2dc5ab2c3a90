//! Numbers in figures.

use super::is_letter;
use crate::lexicon::{composed, unit};

/// The length of the number that `text` begins with: spaces between thousands, decimals, ordinals, ranges, fractions,
/// dates, references made of figures and letters.
pub(super) fn length(text: &str) -> usize {
    let mut end = digits(text);
    if end <= 3 {
        end = spaced(text, end);
    }
    loop {
        let rest = &text[end..];
        // A sign between two figures: `1,5`, `3.600`, `1998-2000`, `1/10`, `10'000`, `14:30`.
        let Some(sign) = rest.chars().next().filter(|c| matches!(c, ',' | '.' | '-' | '–' | '/' | '\'' | '’' | ':'))
        else {
            break;
        };
        let after = digits(&rest[sign.len_utf8()..]);
        if after == 0 {
            break;
        }
        end += sign.len_utf8() + after;
    }
    end + letters(&text[end..])
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The end of the groups of three figures, after a space each, that follow the first group.
fn spaced(text: &str, first: usize) -> usize {
    let mut end = first;
    loop {
        let rest = &text[end..];
        let Some(space) = rest.chars().next().filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')) else {
            return end;
        };
        let group = &rest[space.len_utf8()..];
        if digits(group) != 3 {
            return end;
        }
        // `en 12 345` but not `12 345 678 901` beyond reason: each group is of three.
        end += space.len_utf8() + 3;
    }
}

/// Letters that belong to the figure: `1er`, `3e`, `2D`, `4x4`; a unit does not.
fn letters(text: &str) -> usize {
    let run: usize = text.chars().take_while(|c| is_letter(*c) || c.is_numeric()).map(char::len_utf8).sum();
    if run == 0 || unit_length(text).is_some() {
        return fraction(text);
    }
    run
}

fn fraction(text: &str) -> usize {
    text.chars().next().filter(|c| matches!(c, '½' | '¼' | '¾' | '²' | '³')).map_or(0, char::len_utf8)
}

/// The length of the unit that is written against a figure: `h`, `km`, `km/h`.
pub(super) fn unit_length(text: &str) -> Option<usize> {
    let run: usize = text.chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
    let word = text.get(..run).filter(|word| !word.is_empty() && word.len() <= 12).map(composed)?;
    let word = word.as_ref();
    let hour = matches!(word, "h" | "H");
    let after = &text[run..];
    if hour {
        return Some(run);
    }
    // A figure after the letters makes them part of a name: `5G2`.
    if after.starts_with(|c: char| c.is_ascii_digit()) || word.chars().count() == 1 && !matches!(word, "m" | "g" | "l")
    {
        return None;
    }
    if matches!(word, "er" | "re" | "e" | "es" | "ère" | "ème" | "nd" | "nde" | "th" | "st" | "d") {
        return None;
    }
    unit(&word.to_lowercase()).map(|_| if after.starts_with("/h") { run + 2 } else { run })
}
