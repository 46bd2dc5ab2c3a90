//! Expression clé: where the keyphrase stands, and how often.

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "CLE",
    name: "expression-cle",
    label: "Expression clé",
    axis: Axis::Keyphrase,
    scope: Scope::Author,
    rules: &[],
};
