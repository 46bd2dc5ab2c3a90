//! Français: faults of French that are sure.

mod determiner_agreement;
mod doubled_guillemet;
mod doubled_word;
mod engine;
mod homophone;
mod hyphen;
mod lone_bracket;
mod missing_auxiliary;
mod missing_contraction;
mod missing_elision;
mod misspelling;
mod phrase;
mod subject_agreement;
mod turn;
mod unclosed_guillemet;
mod verb_form;
mod wrong_elision;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "GRA",
    name: "francais",
    label: "Français",
    axis: Axis::Language,
    scope: Scope::Page,
    rules: &[
        &missing_auxiliary::RULE,
        &doubled_guillemet::RULE,
        &unclosed_guillemet::RULE,
        &lone_bracket::RULE,
        &missing_elision::RULE,
        &wrong_elision::RULE,
        &missing_contraction::RULE,
        &doubled_word::RULE,
        &homophone::RULE,
        &phrase::RULE,
        &misspelling::RULE,
        &hyphen::RULE,
        &determiner_agreement::RULE,
        &subject_agreement::RULE,
        &verb_form::RULE,
        &turn::RULE,
    ],
};
