//! Données structurées: what pages say to machines.

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "DON",
    name: "donnees-structurees",
    label: "Données structurées",
    axis: Axis::Metadata,
    scope: Scope::Page,
    rules: &[],
};
