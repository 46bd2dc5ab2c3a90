use super::{fingerprinted, place, told};
use crate::output::{json_pretty, rules};
use crate::report::{CheckReport, FileReport, LocatedEdit, LocatedFinding, LocatedFix, Skipped, TOOL_VERSION, count};
use crate::rules::{RuleMeta, Severity, family, find};
use crate::source::{Source, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Results that GitHub shows of a run.
const RESULTS: usize = 5000;
/// Bytes of a snippet: longer ones are left out.
const SNIPPET: usize = 2000;

/// A SARIF 2.1.0 log, as the code scanning of GitHub reads it: results worst first, at most 5,000 of them, columns in UTF-16
/// units, fingerprints that do not depend on the number of a line, fixes as replacements; files that cannot be read are
/// notifications.
///
/// # Errors
/// As [`json_pretty`].
pub fn sarif(report: &CheckReport) -> Result<String, serde_json::Error> {
    let all = fingerprinted(report);
    let shown = all.get(..RESULTS.min(all.len())).unwrap_or_default();
    let codes: BTreeSet<&str> = shown.iter().map(|(_, finding, _)| finding.code).collect();
    let metas: Vec<&RuleMeta> = codes.iter().filter_map(|code| find(code)).map(|rule| &rule.meta).collect();
    let index = |code: &str| metas.iter().position(|meta| meta.code == code);
    let results: Vec<Value> =
        shown.iter().map(|(file, finding, print)| result(file, finding, print, index(finding.code))).collect();
    let mut notifications: Vec<Value> = report.errors.iter().map(unread).collect();
    if all.len() > RESULTS {
        let left_out = count(all.len() - RESULTS, "constat est laissé", "constats sont laissés");
        let text = format!("{left_out} de côté : GitHub montre les {RESULTS} plus graves.");
        notifications.push(json!({ "level": "warning", "message": { "text": text } }));
    }
    json_pretty(&json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "intertitre",
                "version": TOOL_VERSION,
                "semanticVersion": TOOL_VERSION,
                "language": "fr-FR",
                "rules": metas.iter().map(|meta| rule(meta)).collect::<Vec<_>>(),
            }},
            "language": "fr-FR",
            "columnKind": "utf16CodeUnits",
            "invocations": [{
                "executionSuccessful": report.errors.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    }))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(meta: &RuleMeta) -> Value {
    let family = family(meta);
    let page = rules::body(meta);
    let problem = match meta.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "recommendation",
    };
    // A tag stands once: some families are a part of the score by themselves.
    let tags: BTreeSet<&str> = [family.name, family.axis.label(), meta.nature.label()].into();
    let mut rule = json!({
        "id": meta.code,
        "name": meta.slug,
        "shortDescription": { "text": format!("{}.", meta.summary) },
        "fullDescription": {
            "text": format!("{}. Nature : {}. Source : {} (lue le {}).", meta.summary, meta.nature.label(), meta.source, meta.verified),
        },
        "help": { "text": page, "markdown": page },
        "defaultConfiguration": { "level": level(meta.severity), "enabled": meta.default },
        "properties": { "tags": tags, "problem.severity": problem },
    });
    if let Some(address) = rules::address(meta) {
        rule["helpUri"] = address.into();
    }
    rule
}

fn result(file: &FileReport, finding: &LocatedFinding, fingerprint: &str, index: Option<usize>) -> Value {
    let mut region = region(&file.source, finding.span);
    let text = file.source.slice(finding.span);
    if !text.is_empty() && text.len() <= SNIPPET {
        region["snippet"] = json!({ "text": text });
    }
    let mut result = json!({
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": level(finding.severity),
        "message": { "text": told(finding) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": place::uri(&file.file) },
            "region": region,
        }}],
        "partialFingerprints": { "primaryLocationLineHash": fingerprint },
    });
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([self::fix(file, fix)]);
    }
    result
}

fn region(source: &Source, span: Span) -> Value {
    let (start, end) = (source.position(span.start), source.position(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column_utf16,
        "endLine": end.line,
        "endColumn": end.column_utf16,
    })
}

fn fix(file: &FileReport, fix: &LocatedFix) -> Value {
    let replacement = |edit: &LocatedEdit| json!({ "deletedRegion": region(&file.source, edit.span), "insertedContent": { "text": edit.text } });
    let text = if fix.safe { "Correction sûre" } else { "Correction à relire" };
    json!({
        "description": { "text": text },
        "artifactChanges": [{
            "artifactLocation": { "uri": place::uri(&file.file) },
            "replacements": fix.edits.iter().map(replacement).collect::<Vec<_>>(),
        }],
    })
}

/// The notification of a file that could not be read.
fn unread(error: &Skipped) -> Value {
    json!({
        "level": "error",
        "message": { "text": error.reason },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": place::uri(&error.file) } } }],
    })
}
