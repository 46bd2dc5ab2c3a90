//! What a candidate is worth: a sum over the facts known of it.

use super::candidate::{Draft, Place};
use super::patterns;

/// What each fact about a candidate adds.
pub(super) const WEIGHTS: &[(&str, f64)] = &[
    ("actor", -0.03),
    ("attribute", 0.21),
    ("changed", -0.06),
    ("counted", -0.20),
    ("coverage", 0.23),
    ("definite", -0.04),
    ("event", 0.11),
    ("first", 0.12),
    ("followed", -0.06),
    ("in_first", 0.03),
    ("keyword", 0.12),
    ("listed", 0.02),
    ("long", -0.03),
    ("named", -0.02),
    ("opens", 0.02),
    ("person", -0.07),
    ("plural", 0.02),
    ("present", 0.07),
    ("rare", 0.19),
    ("second", 0.09),
    ("short", 0.06),
    ("spread", 0.05),
    ("strength", 0.50),
    ("sure", 0.03),
    ("twice", 0.14),
];

/// What the place of its main phrase in the sentence adds.
fn place(place: Place) -> f64 {
    match place {
        Place::Subject => 0.10,
        Place::Object => 0.10,
        Place::Clause => 0.12,
        Place::Other => -0.07,
        Place::Complement => -0.12,
        Place::Circumstance => -0.08,
        Place::Speaker => -0.06,
    }
}

/// The worth of a candidate: the higher, the better.
pub(super) fn score(draft: &Draft, facts: &[(&str, f64)]) -> f64 {
    let weight = |name: &str| WEIGHTS.iter().find(|(of, _)| *of == name).map_or(0.0, |(_, weight)| *weight);
    let sum: f64 = facts.iter().map(|(name, fact)| weight(name) * fact).sum();
    sum + place(draft.place) + patterns::prior(draft.pattern)
}
