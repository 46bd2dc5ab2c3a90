use crate::report::{CheckReport, LocatedFinding, count};
use crate::rules::{RuleMeta, Severity, all};
use std::collections::BTreeMap;

/// How a report is shown.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// The severity from which findings are shown.
    pub level: Severity,
    /// Findings alone, without scores and sums.
    pub quiet: bool,
    /// How often each rule found something, in place of what it found.
    pub statistics: bool,
    /// In colors.
    pub color: bool,
}

impl Default for Style {
    /// Everything, without colors.
    fn default() -> Self {
        Self { level: Severity::Info, quiet: false, statistics: false, color: false }
    }
}

impl Style {
    /// A severity by its name, in its color.
    fn severity(&self, severity: Severity) -> String {
        let code = match severity {
            Severity::Error => "31",
            Severity::Warning => "33",
            Severity::Info => "36",
        };
        if self.color { format!("\u{1b}[1;{code}m{}\u{1b}[0m", severity.label()) } else { severity.label().to_string() }
    }

    /// A text in bold.
    fn bold(&self, text: &str) -> String {
        if self.color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_string() }
    }
}

/// The findings of a run, a place, a sentence, the reason and the advice for each, then the scores.
pub fn check(report: &CheckReport, style: &Style) -> String {
    let mut out = String::new();
    if style.statistics {
        out.push_str(&statistics(report, style));
    }
    for file in report.files.iter().filter(|_| !style.statistics) {
        for finding in file.findings.iter().filter(|finding| finding.severity >= style.level) {
            out.push_str(&shown(&file.file, finding, style));
        }
        if !style.quiet {
            let blocked = if file.score.blockers.is_empty() { "" } else { " (bloquant)" };
            out.push_str(&format!(
                "{} : score {}/100{blocked} = {}\n",
                file.file, file.score.value, file.score.formula
            ));
        }
    }
    if !style.quiet {
        out.push_str(&sums(report));
    }
    out
}

/// A finding in a few lines.
fn shown(file: &str, finding: &LocatedFinding, style: &Style) -> String {
    let generated = if finding.generated { " (texte généré)" } else { "" };
    let place = style.bold(&format!("{file}:{}:{}", finding.line, finding.column));
    let severity = style.severity(finding.severity);
    let mut out =
        format!("{place}: {severity} {} {}{generated}\n    {}\n", finding.code, finding.slug, finding.message);
    let fix =
        finding.fix.as_ref().map_or("", |fix| if fix.safe { "sûre, `--fix`" } else { "à relire, `--unsafe-fixes`" });
    for (label, text) in [("Pourquoi", finding.why.as_str()), ("À faire", finding.advice.as_str()), ("Correction", fix)]
    {
        if !text.is_empty() {
            out.push_str(&format!("    {label}\u{a0}: {text}\n"));
        }
    }
    out
}

/// How often each rule found something, most often first.
fn statistics(report: &CheckReport, style: &Style) -> String {
    let mut counts: BTreeMap<(&str, &str, Severity), (usize, usize)> = BTreeMap::new();
    for finding in report.files.iter().flat_map(|file| &file.findings).filter(|finding| finding.severity >= style.level)
    {
        let (count, fixes) = counts.entry((finding.code, finding.slug, finding.severity)).or_default();
        *count += 1;
        *fixes += usize::from(finding.fix.is_some());
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|((code, ..), (count, _))| (std::cmp::Reverse(*count), *code));
    let row = |((code, slug, severity), (count, fixes)): ((&str, &str, Severity), (usize, usize))| {
        let fixes = if fixes > 0 { format!("  ({} à corriger par le logiciel)", fixes) } else { String::new() };
        format!("{count:>7}  {code}  {slug:<28}  {}{fixes}\n", severity.label())
    };
    rows.into_iter().map(row).collect()
}

/// What was read, left out, mended and found.
fn sums(report: &CheckReport) -> String {
    let mut out = String::new();
    if !report.skipped.is_empty() {
        let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for skipped in &report.skipped {
            reasons.entry(&skipped.reason).or_default().push(&skipped.file);
        }
        out.push_str(&format!("{} ignoré{} :\n", files(report.skipped.len()), plural(report.skipped.len())));
        for (reason, names) in reasons {
            match names.as_slice() {
                [name] => out.push_str(&format!("    {name} : {reason}\n")),
                [first, ..] => out.push_str(&format!("    {reason} : {}, dont {first}\n", files(names.len()))),
                [] => {}
            }
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
    if report.known > 0 {
        out.push_str(&format!(
            "{}, non compté{}.\n",
            count(report.known, "constat connu", "constats connus"),
            plural(report.known)
        ));
    }
    for stale in &report.stale {
        let count = count(stale.count, "constat connu a disparu", "constats connus ont disparu");
        out.push_str(&format!("{} : {count} ({}). Lancez `--update-baseline`.\n", stale.file, stale.rule));
    }
    if !report.files.is_empty() {
        out.push_str("Ce score résume les constats ; il ne prédit aucun classement.\n");
    }
    out
}

/// The table of rules.
pub fn rules() -> String {
    let row = |meta: &RuleMeta| {
        format!("{}  {:<28}  {:<13}  {}\n", meta.code, meta.slug, meta.severity.label(), meta.summary)
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
