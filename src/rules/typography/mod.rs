//! Typographie: spaces, signs, capitals and numbers.

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "TYP",
    name: "typographie",
    label: "Typographie",
    axis: Axis::Language,
    scope: Scope::Page,
    rules: &[],
};
