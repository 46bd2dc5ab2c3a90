use super::{place, ranked, told};
use crate::output::{json_pretty, rules};
use crate::report::{CheckReport, LocatedFix};
use crate::rules::{Severity, find};
use crate::source::{Source, Span};
use serde::Serialize;

/// Lines of a suggestion at most: it replaces all that stands between its first splice and its last.
const LINES: usize = 40;

#[derive(Serialize)]
struct Outcome<'r> {
    source: Tool,
    diagnostics: Vec<Diagnostic<'r>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
}

#[derive(Serialize)]
struct Diagnostic<'r> {
    message: String,
    location: Location<'r>,
    severity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<Code>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Location<'r> {
    path: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    start: Place,
    end: Place,
}

/// From 1, the column in bytes of UTF-8.
#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Code {
    value: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

/// A report for reviewdog (`-f=rdjson`), worst first, with fixes as suggestions.
///
/// # Errors
/// As [`json_pretty`].
pub fn rdjson(report: &CheckReport) -> Result<String, serde_json::Error> {
    let errors = report.errors.iter().map(|error| Diagnostic {
        message: error.reason.clone(),
        location: Location { path: &error.file, range: None },
        severity: "ERROR",
        code: None,
        suggestions: Vec::new(),
    });
    let findings = ranked(report).into_iter().map(|(file, finding)| Diagnostic {
        message: told(finding),
        location: Location { path: &file.file, range: Some(range(&file.source, finding.span)) },
        severity: match finding.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Info => "INFO",
        },
        code: Some(Code { value: finding.code, url: find(finding.code).and_then(|rule| rules::address(&rule.meta)) }),
        suggestions: finding.fix.iter().filter_map(|fix| suggestion(&file.source, fix)).collect(),
    });
    let diagnostics = errors.chain(findings).collect();
    json_pretty(&Outcome { source: Tool { name: "intertitre" }, diagnostics })
}

fn range(source: &Source, span: Span) -> Range {
    let place = |offset| {
        let (line, column) = place::in_bytes(source, offset);
        Place { line, column }
    };
    Range { start: place(span.start), end: place(span.end) }
}

/// The splices of a fix as one, from the first to the last: two suggestions would be two choices.
fn suggestion(source: &Source, fix: &LocatedFix) -> Option<Suggestion> {
    let (first, last) = (fix.edits.first()?, fix.edits.last()?);
    let range = range(source, Span::new(first.span.start, last.span.end));
    if range.end.line - range.start.line >= LINES {
        return None;
    }
    let (mut text, mut at) = (String::new(), first.span.start);
    for edit in &fix.edits {
        text.push_str(source.slice(Span::new(at, edit.span.start)));
        text.push_str(&edit.text);
        at = edit.span.end;
    }
    Some(Suggestion { range, text })
}
