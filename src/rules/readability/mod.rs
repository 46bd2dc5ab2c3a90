//! Lisibilité: sentences, words and how they go on.

pub(super) mod long_sentence;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "LIS",
    name: "lisibilite",
    label: "Lisibilité",
    axis: Axis::Readability,
    scope: Scope::Author,
    rules: &[&long_sentence::RULE],
};
