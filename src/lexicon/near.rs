//! The name that was probably meant by one that is not known.

use super::{ascii, fold};

/// The nearest of `names` to `name`, the first of those that are as near, where no more than a third of its letters differ.
/// Case, accents, and hyphens against underscores do not count.
pub fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let plain = |name: &str| -> Vec<char> { ascii(&fold(name)).replace('_', "-").chars().collect() };
    let wanted = plain(name);
    let most = (wanted.len() / 3).max(1);
    let ranked = names.into_iter().map(|known| (distance(&wanted, &plain(known)), known));
    ranked.filter(|(distance, _)| *distance <= most).min_by_key(|(distance, _)| *distance).map(|(_, known)| known)
}

/// How many characters are to be put in, taken out or replaced to make one word of the other (Levenshtein).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.iter().enumerate() {
        let mut corner = at;
        let mut left = at + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(other) {
            let best = (corner + usize::from(a != b)).min(left + 1).min(*cell + 1);
            corner = std::mem::replace(cell, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = at + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_told_and_none_that_is_far() {
        let names = ["essentiel", "chronologie", "chiffres-cles", "suite", "lieux"];
        for (given, meant) in [
            ("chronologi", Some("chronologie")),
            ("chrnologie", Some("chronologie")),
            ("Chiffres_clés", Some("chiffres-cles")),
            ("lieu", Some("lieux")),
            ("essentiels", Some("essentiel")),
            ("météo", None),
            ("", None),
        ] {
            assert_eq!(nearest(given, names), meant, "{given}");
        }
        assert_eq!(distance(&['a', 'b'], &[]), 2);
    }
}
