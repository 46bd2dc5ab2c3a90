//! Liens et images: links, anchors and images.

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "LIE",
    name: "liens-et-images",
    label: "Liens et images",
    axis: Axis::Structure,
    scope: Scope::Page,
    rules: &[],
};
