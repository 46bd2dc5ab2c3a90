//! Données structurées: what pages say to machines.

mod article_author;
pub(super) mod article_fields;
mod breadcrumb;
mod broken_json;
mod data_dates;
mod data_dates_in_disorder;
mod foreign_context;
mod headline_unlike_title;
mod invisible_questions;
mod markup_in_data;
pub(super) mod retired_type;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "DON",
    name: "donnees-structurees",
    label: "Données structurées",
    axis: Axis::Metadata,
    scope: Scope::Page,
    rules: &[
        &broken_json::RULE,
        &foreign_context::RULE,
        &article_fields::RULE,
        &article_author::RULE,
        &data_dates::RULE,
        &data_dates_in_disorder::RULE,
        &headline_unlike_title::RULE,
        &retired_type::RULE,
        &invisible_questions::RULE,
        &breadcrumb::RULE,
        &markup_in_data::RULE,
    ],
};
