//! What a candidate is worth: a sum over the facts known of it.

use super::candidate::{Draft, Place};
use super::patterns;

/// What each fact about a candidate adds.
pub(super) const WEIGHTS: &[(&str, f64)] = &[
    ("acte", 0.18),
    ("actor", 0.03),
    ("attribute", 0.09),
    ("changed", -0.05),
    ("counted", -0.15),
    ("coverage", 0.28),
    ("definite", -0.03),
    ("domaine", 0.03),
    ("event", 0.03),
    ("first", 0.12),
    ("followed", -0.05),
    ("in_first", 0.04),
    ("keyword", 0.18),
    ("lieu", -0.03),
    ("long", -0.09),
    ("mesure", 0.10),
    ("moment", -0.09),
    ("names_who", -0.12),
    ("opens", 0.03),
    ("person", -0.07),
    ("personne", -0.04),
    ("plural", 0.02),
    ("present", 0.04),
    ("question", 0.13),
    ("rare", 0.12),
    ("règle", 0.17),
    ("second", 0.09),
    ("short", 0.07),
    ("spoken", 0.18),
    ("step", 0.42),
    ("strength", 0.50),
    ("sure", 0.05),
    ("texte", 0.04),
    ("twice", 0.10),
    ("vague", -0.04),
];

/// What the place of its main phrase in the sentence adds.
fn place(place: Place) -> f64 {
    match place {
        Place::Subject => 0.09,
        Place::Object => 0.07,
        Place::Clause => 0.12,
        Place::Other => -0.06,
        Place::Complement => -0.10,
        Place::Circumstance => -0.10,
        Place::Speaker => -0.03,
    }
}

/// The worth of a candidate: the higher, the better.
pub(super) fn score(draft: &Draft, facts: &[(&str, f64)]) -> f64 {
    let weight = |name: &str| WEIGHTS.iter().find(|(of, _)| *of == name).map_or(0.0, |(_, weight)| *weight);
    let sum: f64 = facts.iter().map(|(name, fact)| weight(name) * fact).sum();
    sum + place(draft.place) + patterns::prior(draft.pattern)
}
