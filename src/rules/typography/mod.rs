//! Typographie: spaces, signs, capitals and numbers.
//!
//! By default a page is compared with itself; `[rules.espaces] profil` asks for the usage of a country.

mod abbreviations;
mod accented_capitals;
pub(super) mod apostrophes;
mod calendar_capitals;
pub(super) mod dashes;
mod decimal_point;
mod decomposed;
mod ellipses;
mod extra_spaces;
mod hidden_characters;
pub(super) mod hours;
mod inhabitants;
mod ligatures;
mod missing_spaces;
mod mojibake;
pub(super) mod no_break_spaces;
mod ordinals;
mod places;
pub(super) mod quotes;
mod references;
mod repeated_signs;
pub(super) mod spaces;
mod symbols;
mod thousands;
pub(super) mod units;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "TYP",
    name: "typographie",
    label: "Typographie",
    axis: Axis::Language,
    scope: Scope::Page,
    rules: &[
        &spaces::RULE,
        &no_break_spaces::RULE,
        &extra_spaces::RULE,
        &missing_spaces::RULE,
        &quotes::RULE,
        &apostrophes::RULE,
        &dashes::RULE,
        &accented_capitals::RULE,
        &ligatures::RULE,
        &ordinals::RULE,
        &hours::RULE,
        &thousands::RULE,
        &decimal_point::RULE,
        &units::RULE,
        &symbols::RULE,
        &abbreviations::RULE,
        &ellipses::RULE,
        &repeated_signs::RULE,
        &calendar_capitals::RULE,
        &inhabitants::RULE,
        &hidden_characters::RULE,
        &decomposed::RULE,
        &mojibake::RULE,
        &references::RULE,
    ],
};
