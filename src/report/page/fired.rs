//! The rules that found something.

use crate::report::LocatedFinding;
use crate::rules::{Severity, find};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A rule that found something.
#[derive(Clone, Debug)]
pub struct FiredRule {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub slug: &'static str,
    /// What it checks.
    pub summary: &'static str,
    /// The highest severity of its findings.
    pub severity: Severity,
    /// What it rests on, for people.
    pub nature: &'static str,
    /// Where that can be read.
    pub source: &'static str,
    /// When the source was last read: year, month, day.
    pub verified: &'static str,
    /// How many findings there are of it.
    pub count: usize,
}

/// The rules that found something: most serious first, then most often.
pub(super) fn rules(findings: &[LocatedFinding]) -> Vec<FiredRule> {
    let mut counts: BTreeMap<&str, (usize, Severity)> = BTreeMap::new();
    for finding in findings {
        let (count, severity) = counts.entry(finding.code).or_insert((0, finding.severity));
        *count += 1;
        *severity = (*severity).max(finding.severity);
    }
    let fired = counts.into_iter().filter_map(|(code, (count, severity))| {
        let meta = &find(code)?.meta;
        Some(FiredRule {
            code: meta.code,
            slug: meta.slug,
            summary: meta.summary,
            severity,
            nature: meta.nature.label(),
            source: meta.source,
            verified: meta.verified,
            count,
        })
    });
    let mut fired: Vec<FiredRule> = fired.collect();
    fired.sort_by_key(|rule| (Reverse(rule.severity), Reverse(rule.count), rule.code));
    fired
}
