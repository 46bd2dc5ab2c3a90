//! What a candidate is worth: a sum over the facts known of it.

use super::candidate::{Draft, Place};
use super::patterns;

/// What each fact about a candidate adds.
pub(super) const WEIGHTS: &[(&str, f64)] = &[
    ("actor", -0.04),
    ("attribute", 0.07),
    ("changed", -0.05),
    ("counted", -0.16),
    ("coverage", 0.26),
    ("event", 0.10),
    ("first", 0.12),
    ("followed", -0.04),
    ("in_first", 0.04),
    ("keyword", 0.18),
    ("long", -0.09),
    ("named", -0.04),
    ("opens", 0.03),
    ("person", -0.07),
    ("present", 0.04),
    ("rare", 0.10),
    ("second", 0.09),
    ("short", 0.04),
    ("spoken", 0.18),
    ("strength", 0.50),
    ("sure", 0.06),
    ("twice", 0.10),
];

/// What the place of its main phrase in the sentence adds.
fn place(place: Place) -> f64 {
    match place {
        Place::Subject => 0.09,
        Place::Object => 0.08,
        Place::Clause => 0.12,
        Place::Other => -0.06,
        Place::Complement => -0.10,
        Place::Circumstance => -0.10,
        Place::Speaker => -0.04,
    }
}

/// The worth of a candidate: the higher, the better.
pub(super) fn score(draft: &Draft, facts: &[(&str, f64)]) -> f64 {
    let weight = |name: &str| WEIGHTS.iter().find(|(of, _)| *of == name).map_or(0.0, |(_, weight)| *weight);
    let sum: f64 = facts.iter().map(|(name, fact)| weight(name) * fact).sum();
    sum + place(draft.place) + patterns::prior(draft.pattern)
}
