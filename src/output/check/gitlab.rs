use super::{fingerprinted, place, told};
use crate::output::json_pretty;
use crate::report::CheckReport;
use crate::rules::Severity;
use crate::source::fnv1a;
use serde::Serialize;

#[derive(Serialize)]
struct Issue<'r> {
    description: String,
    check_name: &'r str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'r>,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// A Code Quality report of GitLab: an array of issues, worst first; a file that cannot be read is one.
///
/// # Errors
/// As [`json_pretty`].
pub fn gitlab(report: &CheckReport) -> Result<String, serde_json::Error> {
    let errors = report.errors.iter().map(|error| Issue {
        description: error.reason.clone(),
        check_name: "fichier-illisible",
        fingerprint: format!("{:016x}", fnv1a(format!("\0{}", error.file).bytes())),
        severity: "critical",
        location: Location { path: &error.file, lines: Lines { begin: 1, end: 1 } },
    });
    let findings = fingerprinted(report).into_iter().map(|(file, finding, fingerprint)| Issue {
        description: format!("{} {} : {}", finding.code, finding.slug, told(finding)),
        check_name: finding.code,
        fingerprint,
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        location: Location {
            path: &file.file,
            lines: Lines { begin: finding.line, end: place::end(file, finding).line },
        },
    });
    json_pretty(&errors.chain(findings).collect::<Vec<_>>())
}
