//! The engine of the rules on what several pages have in common.

use super::{Site, SiteFound};
use crate::analysis::PageFacts;
use crate::source::Span;
use std::collections::BTreeMap;

/// Pages that are named in a message.
const NAMED: usize = 3;

/// What is compared, and how it is told.
pub(super) struct Same<'a> {
    /// What a page has: its form for comparison, and where it stands.
    pub(super) of: &'a dyn Fn(&PageFacts) -> Option<(String, Span)>,
    /// What is the same, as the subject of the message.
    pub(super) what: &'static str,
    /// Why that matters.
    pub(super) why: &'static str,
    /// What to do.
    pub(super) advice: &'static str,
    /// What is told of pages that have everything in common, where that is told otherwise.
    pub(super) copies: Option<Copies<'a>>,
}

/// What is told of copies of a page.
pub(super) struct Copies<'a> {
    /// Whether two pages are.
    pub(super) alike: &'a dyn Fn(&PageFacts, &PageFacts) -> bool,
    /// What they are, as the subject of the message.
    pub(super) what: &'static str,
    /// Why that matters.
    pub(super) why: &'static str,
    /// What to do.
    pub(super) advice: &'static str,
}

/// A finding for each page that has something in common with others.
pub(super) fn tell(site: &Site, found: &mut SiteFound, same: &Same) {
    let mut groups: BTreeMap<(&str, String), Vec<(usize, Span)>> = BTreeMap::new();
    for (number, page) in site.pages.iter().enumerate() {
        if let Some((key, span)) = (same.of)(page).filter(|(key, _)| !key.is_empty()) {
            groups.entry((site.places.root(&page.path), key)).or_default().push((number, span));
        }
    }
    for group in groups.values().filter(|group| group.len() > 1) {
        for (number, span) in group {
            let others = || group.iter().filter(|(other, _)| other != number).map(|(other, _)| site.pages[*other]);
            let own = site.pages[*number];
            let paths =
                |pages: &[&'_ PageFacts]| list(&pages.iter().map(|page| page.path.as_str()).collect::<Vec<_>>());
            if let Some(copies) = &same.copies {
                let alike: Vec<&PageFacts> = others().filter(|other| (copies.alike)(own, other)).collect();
                if !alike.is_empty() {
                    let message = format!("{} : {}.", copies.what, paths(&alike));
                    found.at(*number, *span, message).why(copies.why).advice(copies.advice);
                    continue;
                }
            }
            let others: Vec<&PageFacts> = others().collect();
            found.at(*number, *span, format!("{} : {}.", same.what, paths(&others))).why(same.why).advice(same.advice);
        }
    }
}

/// The first pages of a list, and how many others there are.
pub(super) fn list(pages: &[&str]) -> String {
    let named = pages.get(..NAMED).unwrap_or(pages).join(", ");
    match pages.len().saturating_sub(NAMED) {
        0 => named,
        1 => format!("{named} et 1 autre page"),
        more => format!("{named} et {more} autres pages"),
    }
}
