//! Judgements: one rule, one file, whose doc comment is its page; one folder for each family of them.
//!
//! A rule reads facts and compares them with its options; it computes nothing itself. To add one: a file in the folder of
//! its family (`declare_rule!`, `options!` where it has any, `run`), its line in the `mod.rs` of the family, a line in
//! `options.rs`, and its fixtures.

#[macro_use]
mod declare;
mod finding;
mod fix;
mod options;
mod place;
mod quoted;
mod shared;

mod content;
mod french;
mod keyphrase;
mod links;
mod metadata;
mod readability;
mod site;
mod structure;
mod structured_data;
mod suppressions;
mod typography;

use declare::Work;
pub use declare::{Mends, Nature, Rule, RuleMeta};
pub use finding::{Finding, Fix, Found, Severity};
pub use fix::{Fixes, fixed};
pub use options::Options;
pub use shared::Shared;
pub use site::{Site, SiteFound, lower_everywhere, pieces, usages};

use crate::analysis::{ContentType, Focus, PageAnalysis};
use crate::document::{Document, Suppression};
use crate::source::Source;
use serde::Serialize;

/// What a rule looks at.
pub struct Context<'a> {
    /// The file.
    pub source: &'a Source,
    /// Its blocks.
    pub document: &'a Document,
    /// Its facts.
    pub analysis: &'a PageAnalysis,
    /// What sort of text it is.
    pub kind: ContentType,
    /// The keyphrase it should be found by, where one is given.
    pub focus: Option<&'a Focus>,
    /// Words it should have; 0 for no target.
    pub min_words: usize,
    /// Who publishes it, where that is known.
    pub publisher: Option<&'a str>,
    /// The options of all rules.
    pub options: &'a Options,
    /// What the rules found out so far.
    pub shared: Shared<'a>,
}

/// What the score is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Axis {
    /// Metadata and structured data.
    #[serde(rename = "metadonnees")]
    Metadata,
    /// Headings, sections, links, images.
    #[serde(rename = "structure")]
    Structure,
    /// The keyphrase.
    #[serde(rename = "expression_cle")]
    Keyphrase,
    /// Readability.
    #[serde(rename = "lisibilite")]
    Readability,
    /// Content.
    #[serde(rename = "contenu")]
    Content,
    /// French and typography.
    #[serde(rename = "langue")]
    Language,
}

impl Axis {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::Metadata, Self::Structure, Self::Keyphrase, Self::Readability, Self::Content, Self::Language];

    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Metadata => "métadonnées",
            Self::Structure => "structure",
            Self::Keyphrase => "expression clé",
            Self::Readability => "lisibilité",
            Self::Content => "contenu",
            Self::Language => "langue",
        }
    }
}

/// Which text the rules of a family see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The page, with what the program added to it.
    Page,
    /// What the author wrote.
    Author,
}

/// A family of rules.
#[derive(Debug)]
pub struct Family {
    /// What their codes begin with.
    pub prefix: &'static str,
    /// Its name in the configuration.
    pub name: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// The part of the score that its findings lower.
    pub axis: Axis,
    /// Which text its rules see.
    pub scope: Scope,
    /// Its rules, in the order of their codes.
    pub rules: &'static [&'static Rule],
}

/// All families, in the order of the documentation.
pub static FAMILIES: &[&Family] = &[
    &metadata::FAMILY,
    &structure::FAMILY,
    &keyphrase::FAMILY,
    &readability::FAMILY,
    &content::FAMILY,
    &typography::FAMILY,
    &french::FAMILY,
    &links::FAMILY,
    &structured_data::FAMILY,
    &site::FAMILY,
    &suppressions::FAMILY,
];

/// All rules, in the order of their documentation.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.rules.iter().copied())
}

/// The rule with this code or name, in any case.
pub fn find(name: &str) -> Option<&'static Rule> {
    let wanted = name.to_lowercase();
    all().find(|rule| rule.meta.code.to_lowercase() == wanted || rule.meta.slug == wanted)
}

/// The family that a rule belongs to.
pub fn family(rule: &RuleMeta) -> &'static Family {
    // The registry is tested: each prefix is that of one family.
    FAMILIES.iter().find(|family| rule.code.starts_with(family.prefix)).unwrap_or(&&metadata::FAMILY)
}

/// Runs every rule on one page that `wanted` lets through. What the file switches off is still there: see [`settle`].
pub fn run(context: &Context, wanted: impl Fn(&RuleMeta) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in all().filter(|rule| wanted(&rule.meta)) {
        if let Work::Page(run) = rule.work {
            let mut found = Found::new(&rule.meta);
            run(context, &mut found);
            findings.extend(found.into_list());
        }
    }
    for finding in &mut findings {
        finding.generated |= context.document.generated_at(finding.span.start).is_some();
    }
    findings
}

/// Runs every rule on the pages of a site that `wanted` lets through; each finding with its page.
pub fn run_site(site: &Site, wanted: impl Fn(&RuleMeta) -> bool) -> Vec<(usize, Finding)> {
    let mut findings = Vec::new();
    for rule in all().filter(|rule| wanted(&rule.meta)) {
        if let Work::Site(run) = rule.work {
            let mut found = SiteFound::new(&rule.meta);
            run(site, &mut found);
            findings.extend(found.into_list());
        }
    }
    findings
}

/// Takes out what the file switches off, tells what it switches off in vain, and sorts by place. `ran` are the rules that
/// looked at the file.
pub fn settle(findings: &mut Vec<Finding>, suppressions: &[Suppression], ran: impl Fn(&Rule) -> bool) {
    let mut used = vec![false; suppressions.len()];
    findings.retain(|finding| {
        let names = [finding.rule.code, finding.rule.slug];
        let mut kept = true;
        for (suppression, used) in suppressions.iter().zip(&mut used) {
            if suppression.covers(finding.span.start, &names) {
                *used = true;
                kept = false;
            }
        }
        kept
    });
    suppressions::tell(suppressions, &used, &ran, findings);
    findings.sort_by(|a, b| (a.span.start, a.rule.code, a.span.end).cmp(&(b.span.start, b.rule.code, b.span.end)));
}
