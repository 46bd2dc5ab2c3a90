use crate::rules::{RuleMeta, all};
use serde::Serialize;

/// The table of rules.
pub fn table() -> String {
    let row = |meta: &RuleMeta| {
        format!("{}  {:<28}  {:<13}  {}\n", meta.code, meta.slug, meta.severity.label(), meta.summary)
    };
    all().map(|rule| row(&rule.meta)).collect()
}

/// The page of a rule, in Markdown.
pub fn page(meta: &RuleMeta) -> String {
    format!(
        "# {} {}\n\n{}.\n\nGravité : {}. Nature : {}. Source : {} (lue le {}).\n\n{}",
        meta.code,
        meta.slug,
        meta.summary,
        meta.severity.label(),
        meta.nature.label(),
        meta.source,
        meta.verified,
        body(meta),
    )
}

/// The page of a rule without its head.
pub(super) fn body(meta: &RuleMeta) -> String {
    let lines = meta.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).to_string() + "\n");
    lines.collect::<String>().trim_start_matches('\n').to_string()
}

/// Where the source of a rule can be read, where it has an address: `developers.google.com/…`.
pub(super) fn address(meta: &RuleMeta) -> Option<String> {
    let first = meta.source.split([' ', ';', ',']).next()?;
    let (host, _) = first.split_once('/')?;
    (host.contains('.') && first.is_ascii()).then(|| format!("https://{first}"))
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

/// The table of rules, in JSON.
///
/// # Errors
/// As [`super::json_pretty`].
pub fn json() -> Result<String, serde_json::Error> {
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
    super::json_pretty(&all().map(|rule| row(&rule.meta)).collect::<Vec<_>>())
}
