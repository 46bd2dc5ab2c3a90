use crate::report::{CheckReport, count};
use crate::rules::{RuleMeta, Severity, all};

/// The findings of a run, a place, a sentence, the reason and the advice for each, then the scores.
pub fn check(report: &CheckReport) -> String {
    let mut out = String::new();
    for file in &report.files {
        for finding in &file.findings {
            let generated = if finding.generated { " (texte généré)" } else { "" };
            out.push_str(&format!(
                "{}:{}:{}: {} {} {}{generated}\n    {}\n",
                file.file,
                finding.line,
                finding.column,
                finding.severity.label(),
                finding.code,
                finding.slug,
                finding.message,
            ));
            for (label, text) in [("Pourquoi", &finding.why), ("À faire", &finding.advice)] {
                if !text.is_empty() {
                    out.push_str(&format!("    {label}\u{a0}: {text}\n"));
                }
            }
        }
        let sum = if file.findings.is_empty() { String::new() } else { format!(" = {}", file.score.formula) };
        out.push_str(&format!("{} : score {}/100{sum}\n", file.file, file.score.value));
    }
    if !report.skipped.is_empty() {
        out.push_str(&format!("{} ignoré{} :\n", files(report.skipped.len()), plural(report.skipped.len())));
        for skipped in &report.skipped {
            out.push_str(&format!("    {} : {}\n", skipped.file, skipped.reason));
        }
    }
    if !report.errors.is_empty() {
        out.push_str(&format!("{} non lu{} :\n", files(report.errors.len()), plural(report.errors.len())));
        for error in &report.errors {
            out.push_str(&format!("    {}\n", error.reason));
        }
    }
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Info]
        .iter()
        .map(|severity| (report.count(*severity), severity.label()))
        .map(|(count, label)| format!("{count} {label}{}", plural(count)))
        .collect();
    out.push_str(&format!("{} lu{} : {}.\n", files(report.files.len()), plural(report.files.len()), counts.join(", ")));
    if !report.files.is_empty() {
        out.push_str("Ce score résume les constats ; il ne prédit aucun classement.\n");
    }
    out
}

/// The table of rules.
pub fn rules() -> String {
    let row = |meta: &RuleMeta| {
        format!("{}  {:<16}  {:<13}  {}\n", meta.code, meta.slug, meta.severity.label(), meta.summary)
    };
    all().map(|rule| row(&rule.meta)).collect()
}

/// The page of a rule.
pub fn explain(meta: &RuleMeta) -> String {
    let page: String =
        meta.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).to_string() + "\n").collect();
    format!(
        "# {} {}\n\n{}.\n\nGravité : {}. Nature : {}. Source : {} (lue le {}).\n\n{}",
        meta.code,
        meta.slug,
        meta.summary,
        meta.severity.label(),
        meta.nature.label(),
        meta.source,
        meta.verified,
        page.trim_start_matches('\n'),
    )
}

fn files(number: usize) -> String {
    count(number, "fichier", "fichiers")
}

fn plural(count: usize) -> &'static str {
    if count > 1 { "s" } else { "" }
}
