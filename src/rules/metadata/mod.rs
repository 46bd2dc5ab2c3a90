//! Métadonnées: of the page: title, description, address, dates, what it asks of search engines.

mod canonical;
mod capitals_title;
mod dates;
mod dates_in_disorder;
mod declared_language;
mod described;
mod description;
mod echoing_description;
mod generic_author;
mod glued_elision;
mod hreflang_address;
mod hreflang_code;
mod hreflang_self;
mod leftovers;
pub(super) mod long_slug;
mod malformed_slug;
mod markup;
mod markup_in_metadata;
pub(super) mod missing_author;
mod missing_date;
mod missing_language;
mod mute_slug;
mod no_snippet;
mod not_indexed;
mod provisional_description;
mod provisional_title;
pub(super) mod repetitive_title;
mod sharing_image;
pub(super) mod short_description;
pub(super) mod title;
mod twice_told;
mod unknown_robots;
mod unreadable_date;
pub(super) mod wide_description;
pub(super) mod wide_title;
mod width;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "MET",
    name: "metadonnees",
    label: "Métadonnées",
    axis: Axis::Metadata,
    scope: Scope::Page,
    rules: &[
        &title::RULE,
        &description::RULE,
        &declared_language::RULE,
        &wide_title::RULE,
        &provisional_title::RULE,
        &capitals_title::RULE,
        &repetitive_title::RULE,
        &wide_description::RULE,
        &short_description::RULE,
        &echoing_description::RULE,
        &provisional_description::RULE,
        &markup_in_metadata::RULE,
        &twice_told::RULE,
        &malformed_slug::RULE,
        &long_slug::RULE,
        &mute_slug::RULE,
        &glued_elision::RULE,
        &unreadable_date::RULE,
        &dates_in_disorder::RULE,
        &missing_date::RULE,
        &missing_author::RULE,
        &generic_author::RULE,
        &sharing_image::RULE,
        &not_indexed::RULE,
        &no_snippet::RULE,
        &unknown_robots::RULE,
        &canonical::RULE,
        &hreflang_code::RULE,
        &hreflang_address::RULE,
        &hreflang_self::RULE,
        &missing_language::RULE,
    ],
};
