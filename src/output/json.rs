use crate::rules::{RuleMeta, all};
use serde::Serialize;

/// `value` as indented JSON with a final end of line.
///
/// # Errors
/// When a value cannot be written as JSON, which no report of this crate does.
pub fn pretty(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}

/// `value` as one line of JSON with its end of line.
///
/// # Errors
/// As [`pretty`].
pub fn line(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string(value).map(|text| text + "\n")
}

#[derive(Serialize)]
struct RuleRow {
    code: &'static str,
    nom: &'static str,
    resume: &'static str,
    gravite: crate::rules::Severity,
    nature: crate::rules::Nature,
    source: &'static str,
    verifie: &'static str,
    page: &'static str,
}

/// The table of rules.
///
/// # Errors
/// As [`pretty`].
pub fn rules() -> Result<String, serde_json::Error> {
    let row = |meta: &RuleMeta| RuleRow {
        code: meta.code,
        nom: meta.slug,
        resume: meta.summary,
        gravite: meta.severity,
        nature: meta.nature,
        source: meta.source,
        verifie: meta.verified,
        page: meta.page,
    };
    pretty(&all().map(|rule| row(&rule.meta)).collect::<Vec<_>>())
}
