//! Judgements: one rule, one file, whose doc comment is its page.
//!
//! A rule reads facts and compares them with its options; it computes nothing itself.

mod declare;
mod finding;
mod options;

mod declared_language;
mod description;
mod headings;
mod long_section;
mod long_sentence;
mod missing_auxiliary;
mod title;
mod width;

pub use declare::{Nature, RuleMeta};
pub use finding::{Finding, Severity};
pub use options::Options;

use crate::analysis::Analysis;
use crate::document::Document;
use crate::source::Source;

/// What a rule looks at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The file.
    pub source: &'a Source,
    /// Its blocks.
    pub document: &'a Document,
    /// Its facts.
    pub analysis: &'a Analysis,
    /// The thresholds of all rules.
    pub options: &'a Options,
}

/// A rule.
pub trait Rule: Sync {
    /// Its identity and its page.
    fn meta(&self) -> &'static RuleMeta;

    /// Adds what it finds to `findings`, in the order of the text.
    fn run(&self, context: &Context, findings: &mut Vec<Finding>);
}

/// All rules, in the order of their documentation.
pub const RULES: &[&dyn Rule] = &[
    &title::Title,
    &description::Description,
    &headings::Headings,
    &long_section::LongSection,
    &long_sentence::LongSentence,
    &missing_auxiliary::MissingAuxiliary,
    &declared_language::DeclaredLanguage,
];

/// The rule with this code or name, in any case.
pub fn find(name: &str) -> Option<&'static dyn Rule> {
    let wanted = name.to_lowercase();
    RULES.iter().copied().find(|rule| rule.meta().code.to_lowercase() == wanted || rule.meta().slug == wanted)
}

/// Runs every rule that `wanted` lets through; findings in the order of the text.
pub fn run(context: &Context, wanted: impl Fn(&RuleMeta) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| wanted(rule.meta())) {
        rule.run(context, &mut findings);
    }
    let suppressions = &context.document.suppressions;
    findings.retain(|finding| {
        let names = [finding.rule.code, finding.rule.slug];
        !suppressions.iter().any(|suppression| suppression.covers(finding.span.start, &names))
    });
    for finding in &mut findings {
        finding.generated |= context.document.generated_at(finding.span.start).is_some();
    }
    findings.sort_by(|a, b| (a.span.start, a.rule.code).cmp(&(b.span.start, b.rule.code)));
    findings
}
