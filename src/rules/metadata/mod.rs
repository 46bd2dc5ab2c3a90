//! Métadonnées: of the page: title, description, address, dates, what it asks of search engines.

mod declared_language;
pub(super) mod description;
pub(super) mod title;
mod width;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "MET",
    name: "metadonnees",
    label: "Métadonnées",
    axis: Axis::Metadata,
    scope: Scope::Page,
    rules: &[&title::RULE, &description::RULE, &declared_language::RULE],
};
