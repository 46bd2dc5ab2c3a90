//! Structure: headings, sections, paragraphs, lists and tables.

pub(super) mod headings;
pub(super) mod long_section;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "STR",
    name: "structure",
    label: "Structure",
    axis: Axis::Structure,
    scope: Scope::Page,
    rules: &[&headings::RULE, &long_section::RULE],
};
