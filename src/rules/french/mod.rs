//! Français: faults of French that are sure.

mod missing_auxiliary;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "GRA",
    name: "francais",
    label: "Français",
    axis: Axis::Language,
    scope: Scope::Page,
    rules: &[&missing_auxiliary::RULE],
};
