use super::{Style, summary};
use crate::report::CheckReport;
use crate::rules::Severity;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How often a rule found something at a severity.
pub(super) struct Frequency {
    pub(super) code: &'static str,
    pub(super) slug: &'static str,
    pub(super) severity: Severity,
    pub(super) count: usize,
    /// How many of these the program can mend.
    pub(super) fixes: usize,
}

/// The rules that found something, most often first.
pub(super) fn frequencies(report: &CheckReport) -> Vec<Frequency> {
    let mut counts: BTreeMap<(&str, Severity), Frequency> = BTreeMap::new();
    for finding in report.files.iter().flat_map(|file| &file.findings) {
        let (code, slug, severity) = (finding.code, finding.slug, finding.severity);
        let none = Frequency { code, slug, severity, count: 0, fixes: 0 };
        let found = counts.entry((code, severity)).or_insert(none);
        found.count += 1;
        found.fixes += usize::from(finding.fix.is_some());
    }
    let mut rows: Vec<_> = counts.into_values().collect();
    rows.sort_by_key(|row| (Reverse(row.count), row.code, row.severity));
    rows
}

/// How often each rule found something, most often first; then the summary.
pub fn statistics(report: &CheckReport, style: &Style) -> String {
    let row = |row: Frequency| {
        let fixes =
            if row.fixes > 0 { format!("  ({} à corriger par le logiciel)", row.fixes) } else { String::new() };
        format!("{:>7}  {}  {:<28}  {}{fixes}\n", row.count, row.code, row.slug, style.severity(row.severity))
    };
    let mut out: String = frequencies(report).into_iter().map(row).collect();
    if !style.quiet {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&summary(report, style));
    }
    out
}
