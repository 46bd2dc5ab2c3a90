//! What the first words of a unit say for or against a cut before it.

use crate::lexicon::{calendar_class, connectives};
use crate::text::Token;

/// The first words, folded.
pub(super) fn first_words(tokens: &[Token]) -> Vec<&str> {
    let words = tokens.iter().map(|token| token.folded.as_str());
    words.filter(|word| !matches!(*word, "«" | "\"" | "—" | "–")).take(6).collect()
}

/// Whether a pronoun stands for what was said before: `Ceux de la ville voisine`, `S'y ajoute une amende`, not `il y a`.
pub(super) fn needs_what_precedes(words: &[&str]) -> bool {
    match words {
        ["celui" | "celle" | "ceux" | "celles" | "y", ..] => true,
        [first, "y", ..] => *first != "il",
        _ => false,
    }
}

/// What speaks for or against a cut before a unit with these tokens.
pub(super) fn boundary(tokens: &[Token]) -> f64 {
    let words = first_words(tokens);
    let mut cost = 0.0;
    if matches!(
        words.as_slice(),
        ["il" | "elle" | "ils" | "elles" | "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci", ..]
            | ["ce" | "cette" | "ces", "dernier" | "dernière" | "derniers" | "dernières", ..]
    ) {
        cost += 3.0;
    }
    // `Sa digue`, `cette digue`: what these point to stands before.
    let points_back = match words.as_slice() {
        ["son" | "sa" | "ses" | "leur" | "leurs", ..] => true,
        // `Ce matin`, `cette année` point to nothing.
        ["ce" | "cet" | "cette" | "ces", noun, ..] => calendar_class(noun).is_none(),
        words => needs_what_precedes(words),
    };
    if points_back {
        cost += 2.0;
    }
    match connectives().longest_at(&words) {
        Some((_, [_, _, "milieu", ..])) | None => {}
        // They go on with what was said; the others turn to something else.
        Some((_, [_, "exemple" | "reformulation" | "conséquence", ..])) => cost += 0.5,
        Some(_) => cost -= 0.5,
    }
    if words.iter().take(3).any(|word| matches!(calendar_class(word), Some("jour" | "mois" | "saison" | "relatif"))) {
        cost -= 0.5;
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_points_back_speaks_against_a_cut() {
        let cost = |prose: &str| boundary(&crate::text::read(prose).0);
        let plain = cost("Le barrage retient l’eau du lac.");
        for prose in ["Cette digue a cédé.", "Ceux du lac ont fui.", "S’y ajoute une digue.", "Sa digue a cédé."]
        {
            assert!(cost(prose) > plain + 1.0, "{prose}");
        }
        assert!(cost("Ce matin, la digue a cédé.") <= plain);
        assert!(!needs_what_precedes(&["il", "y", "a", "un", "lac"]));
    }
}
