//! Structure: headings, sections, paragraphs, lists and tables.

mod bare_heading;
mod bold_heading;
pub(super) mod centred_text;
pub(super) mod choppy_sections;
mod empty_heading;
pub(super) mod fake_list;
mod heading_punctuation;
pub(super) mod headings;
pub(super) mod inline_enumeration;
mod judged;
pub(super) mod line_breaks;
pub(super) mod list_punctuation;
pub(super) mod long_heading;
pub(super) mod long_paragraph;
pub(super) mod long_section;
pub(super) mod main_headings;
mod presentational_tags;
mod repeated_heading;
mod single_item;
mod skipped_level;
mod table_caption;
mod table_headers;
pub(super) mod vague_heading;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "STR",
    name: "structure",
    label: "Structure",
    axis: Axis::Structure,
    scope: Scope::Page,
    rules: &[
        &headings::RULE,
        &long_section::RULE,
        &skipped_level::RULE,
        &main_headings::RULE,
        &empty_heading::RULE,
        &repeated_heading::RULE,
        &vague_heading::RULE,
        &heading_punctuation::RULE,
        &long_heading::RULE,
        &bold_heading::RULE,
        &bare_heading::RULE,
        &long_paragraph::RULE,
        &choppy_sections::RULE,
        &fake_list::RULE,
        &single_item::RULE,
        &list_punctuation::RULE,
        &inline_enumeration::RULE,
        &table_caption::RULE,
        &table_headers::RULE,
        &centred_text::RULE,
        &presentational_tags::RULE,
        &line_breaks::RULE,
    ],
};
