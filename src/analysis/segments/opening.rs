//! What the first words of a unit say for a cut before it.

use crate::lexicon::{calendar_class, connectives};
use crate::text::Token;

/// The first words, folded.
pub(super) fn first_words(tokens: &[Token]) -> Vec<&str> {
    let words = tokens.iter().map(|token| token.folded.as_str());
    words.filter(|word| !matches!(*word, "«" | "\"" | "—" | "–")).take(6).collect()
}

/// What speaks for a cut before a unit with these tokens: a word that turns to something else, a date.
pub(super) fn boundary(tokens: &[Token]) -> f64 {
    let words = first_words(tokens);
    let mut cost = 0.0;
    match connectives().longest_at(&words) {
        Some((_, [_, "exemple" | "reformulation" | "conséquence", ..] | [_, _, "milieu", ..])) | None => {}
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
    fn a_turn_or_a_date_speaks_for_a_cut() {
        let cost = |prose: &str| boundary(&crate::text::read(prose).0);
        let plain = cost("Le barrage retient l’eau du lac.");
        for prose in ["Ce matin, la digue a cédé.", "De son côté, la préfète attend.", "Lundi, le lac a débordé."]
        {
            assert!(cost(prose) < plain, "{prose}");
        }
    }
}
