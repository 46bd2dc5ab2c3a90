//! Contenu: what the text says, leaves open and fails to source.

pub(super) mod anglicism;
mod assistant_leftover;
mod boilerplate_line;
mod broken_ending;
pub(super) mod cliche;
mod empty_opening;
pub(super) mod empty_phrase;
pub(super) mod inclusive_writing;
pub(super) mod jargon;
mod late_acronym;
mod leftover;
pub(super) mod mixed_address;
pub(super) mod no_text;
mod orphan_section;
mod placeholder;
pub(super) mod pleonasm;
pub(super) mod promotional_tone;
mod relative_time;
pub(super) mod repeated_passage;
mod shared;
pub(super) mod shouted_sentence;
mod sign_series;
pub(super) mod unexplained_acronym;
mod vague_source;
pub(super) mod word_count;
mod wording;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "CON",
    name: "contenu",
    label: "Contenu",
    axis: Axis::Content,
    scope: Scope::Author,
    rules: &[
        &word_count::RULE,
        &no_text::RULE,
        &boilerplate_line::RULE,
        &placeholder::RULE,
        &assistant_leftover::RULE,
        &repeated_passage::RULE,
        &broken_ending::RULE,
        &empty_opening::RULE,
        &orphan_section::RULE,
        &empty_phrase::RULE,
        &pleonasm::RULE,
        &cliche::RULE,
        &jargon::RULE,
        &anglicism::RULE,
        &promotional_tone::RULE,
        &unexplained_acronym::RULE,
        &late_acronym::RULE,
        &relative_time::RULE,
        &vague_source::RULE,
        &sign_series::RULE,
        &shouted_sentence::RULE,
        &mixed_address::RULE,
        &inclusive_writing::RULE,
    ],
};
