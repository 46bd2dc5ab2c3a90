//! Site: what only shows when the pages of a site are compared.

pub(super) mod broken_link;
mod competing_keyphrase;
mod duplicate_description;
mod duplicate_title;
mod hreflang;
mod missing_image;
pub(super) mod near_duplicate;
mod orphan;
mod pieces;
mod places;
mod same;

use super::{Axis, Family, Finding, Options, RuleMeta, Scope};
use crate::analysis::PageFacts;
use crate::document::address::Addresses;
use crate::source::Span;
pub use pieces::{lower_everywhere, pieces, usages};
use places::Places;
use std::collections::BTreeSet;

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "SIT",
    name: "site",
    label: "Site",
    axis: Axis::Metadata,
    scope: Scope::Page,
    rules: &[
        &duplicate_title::RULE,
        &duplicate_description::RULE,
        &near_duplicate::RULE,
        &competing_keyphrase::RULE,
        &broken_link::RULE,
        &missing_image::RULE,
        &hreflang::RULE,
        &orphan::RULE,
    ],
};

/// The pages of a site.
pub struct Site<'a> {
    pages: &'a [&'a PageFacts],
    /// The paths of all files of the site, pages or not.
    files: &'a BTreeSet<String>,
    /// The names of these files.
    names: BTreeSet<&'a str>,
    addresses: Addresses,
    places: Places,
    options: &'a Options,
}

impl<'a> Site<'a> {
    /// The site of these pages; `files` holds the paths of all its files, pages or not, from the same place as theirs.
    pub fn new(pages: &'a [&'a PageFacts], files: &'a BTreeSet<String>, options: &'a Options) -> Self {
        let mut addresses = Addresses::default();
        for (number, page) in pages.iter().enumerate() {
            addresses.add(&page.path, number);
        }
        let names = files.iter().map(|path| name(path)).collect();
        let paths = || files.iter().map(String::as_str).chain(pages.iter().map(|page| page.path.as_str()));
        Self { pages, files, names, addresses, places: Places::new(paths), options }
    }

    /// Whether a file of the site answers to a path that is written in a page: where it leads, else anywhere by its name,
    /// since sites keep files in places that only their generator knows.
    fn has_file(&self, from: &str, target: &str) -> bool {
        let beside = crate::document::address::beside(from, target);
        self.files.contains(&beside) || self.names.contains(name(&beside))
    }
}

/// The last part of a path.
fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What a rule has found in a site so far.
pub struct SiteFound {
    rule: &'static RuleMeta,
    list: Vec<(usize, Finding)>,
}

impl SiteFound {
    pub(super) fn new(rule: &'static RuleMeta) -> Self {
        Self { rule, list: Vec::new() }
    }

    /// A finding in a page.
    #[expect(clippy::indexing_slicing, reason = "there is a last one, it was just added")]
    fn at(&mut self, page: usize, span: Span, message: impl Into<String>) -> &mut Finding {
        self.list.push((page, Finding::new(self.rule, span, message)));
        let last = self.list.len() - 1;
        &mut self.list[last].1
    }

    pub(super) fn into_list(self) -> Vec<(usize, Finding)> {
        self.list
    }
}
