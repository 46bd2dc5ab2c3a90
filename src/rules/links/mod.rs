//! Liens et images: links, anchors and images.

pub(super) mod bare_address;
mod broken_syntax;
mod dead_anchor;
pub(super) mod download_format;
mod empty_alternative;
mod empty_link;
pub(super) mod long_alternative;
pub(super) mod long_text;
mod missing_alternative;
mod missing_reference;
mod new_window;
pub(super) mod no_image;
pub(super) mod no_internal_link;
pub(super) mod no_outbound_link;
mod redundant_alternative;
mod same_alternative;
mod same_text;
mod tracking;
mod unused_definition;
mod vague_alternative;
pub(super) mod vague_text;
mod working_target;

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "LIE",
    name: "liens-et-images",
    label: "Liens et images",
    axis: Axis::Structure,
    scope: Scope::Page,
    rules: &[
        &vague_text::RULE,
        &bare_address::RULE,
        &same_text::RULE,
        &empty_link::RULE,
        &long_text::RULE,
        &dead_anchor::RULE,
        &missing_reference::RULE,
        &unused_definition::RULE,
        &broken_syntax::RULE,
        &working_target::RULE,
        &tracking::RULE,
        &download_format::RULE,
        &no_internal_link::RULE,
        &no_outbound_link::RULE,
        &new_window::RULE,
        &missing_alternative::RULE,
        &empty_alternative::RULE,
        &vague_alternative::RULE,
        &redundant_alternative::RULE,
        &long_alternative::RULE,
        &same_alternative::RULE,
        &no_image::RULE,
    ],
};

/// Whether a host is that of the site, or of a part of it.
fn is_own(host: &str, domains: &[String]) -> bool {
    domains.iter().any(|domain| domain == host || host.ends_with(&format!(".{domain}")))
}
