//! The name that was probably meant by one that is not known.

use super::{ascii, fold};

/// The nearest of `names` to `name`, the first of those that are as near, where no more than a third of its letters differ.
/// Case, accents, and hyphens against underscores do not count.
pub fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let plain = |name: &str| ascii(&fold(name)).replace('_', "-");
    let wanted = plain(name);
    let most = (wanted.chars().count() / 3).max(1);
    let ranked = names.into_iter().map(|known| (strsim::levenshtein(&wanted, &plain(known)), known));
    ranked.filter(|(distance, _)| *distance <= most).min_by_key(|(distance, _)| *distance).map(|(_, known)| known)
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
    }
}
