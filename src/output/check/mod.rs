//! The report of `check`, in the formats its readers expect: `full`, `concise`, `grouped` and `statistics` for people,
//! the others for programs. `docs/formats.md` describes them.
//!
//! Whoever prints for programs gives the names of files as their readers know them: from the root of the repository.

mod change;
mod concise;
mod excerpt;
mod fingerprint;
mod full;
mod github;
mod gitlab;
mod grouped;
mod jsonl;
mod junit;
mod place;
mod rdjson;
mod sarif;
mod statistics;
mod step_summary;
mod summary;

pub use concise::concise;
pub use full::full;
pub use github::github;
pub use gitlab::gitlab;
pub use grouped::grouped;
pub use jsonl::jsonl;
pub use junit::junit;
pub use rdjson::rdjson;
pub use sarif::sarif;
pub use statistics::statistics;
pub use step_summary::step_summary;
pub use summary::summary;

use crate::report::{CheckReport, FileReport, LocatedFinding};
use crate::rules::Severity;
use std::cmp::Reverse;

/// How a report is shown to people.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Findings alone, without scores and sums.
    pub quiet: bool,
    /// In colors.
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
}

impl Default for Style {
    /// Everything, without colors, as wide as a line of a file may be.
    fn default() -> Self {
        Self { quiet: false, color: false, width: 100 }
    }
}

impl Style {
    fn painted(&self, text: &str, code: &str) -> String {
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_string() }
    }

    /// A text in the color of a severity.
    fn colored(&self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Info => "1;36",
        };
        self.painted(text, code)
    }

    /// A severity by its name, in its color.
    fn severity(&self, severity: Severity) -> String {
        self.colored(severity, severity.label())
    }

    /// A text in bold.
    fn bold(&self, text: &str) -> String {
        self.painted(text, "1")
    }

    /// What stands around a text: rules, arrows, numbers of lines.
    fn faint(&self, text: &str) -> String {
        self.painted(text, "34")
    }
}

/// The findings of a file, worst first, then in the order of the text.
fn worst_first(file: &FileReport) -> Vec<&LocatedFinding> {
    let mut findings: Vec<&LocatedFinding> = file.findings.iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    findings
}

/// All findings with their file, worst first, then in the order of the files and of the text.
fn ranked(report: &CheckReport) -> Vec<(&FileReport, &LocatedFinding)> {
    let mut all: Vec<_> =
        (report.files.iter()).flat_map(|file| file.findings.iter().map(move |finding| (file, finding))).collect();
    all.sort_by_key(|(_, finding)| Reverse(finding.severity));
    all
}

/// As [`ranked`], each with its fingerprint.
fn fingerprinted(report: &CheckReport) -> Vec<(&FileReport, &LocatedFinding, String)> {
    let prints = |file| fingerprint::fingerprints(file);
    let mut all: Vec<_> = (report.files.iter())
        .flat_map(|file| file.findings.iter().zip(prints(file)).map(move |(finding, print)| (file, finding, print)))
        .collect();
    all.sort_by_key(|(_, finding, _)| Reverse(finding.severity));
    all
}

/// Message and advice in one text, for readers that show no more.
fn told(finding: &LocatedFinding) -> String {
    let generated = if finding.generated { "(Texte généré.)" } else { "" };
    let parts = [finding.message.as_str(), finding.advice.as_str(), generated];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A known finding that is gone, for people.
pub fn stale(stale: &crate::report::Stale) -> String {
    let count = crate::report::count(stale.count, "constat connu a disparu", "constats connus ont disparu");
    format!("{} : {count} ({}). Lancez `--update-baseline`.", stale.file, stale.rule)
}

fn plural(count: usize) -> &'static str {
    if count > 1 { "s" } else { "" }
}
