use super::{Style, summary};
use crate::output::printable::one_line;
use crate::report::CheckReport;

/// A line for each finding, in the order of the files and of the text: `fichier:ligne:colonne: gravité CODE message`; then the
/// summary.
pub fn concise(report: &CheckReport, style: &Style) -> String {
    let mut out = String::new();
    for file in &report.files {
        for finding in &file.findings {
            out.push_str(&format!(
                "{}: {} {} {}\n",
                style.bold(&format!("{}:{}:{}", one_line(&file.file), finding.line, finding.column)),
                style.severity(finding.severity),
                finding.code,
                one_line(&finding.message),
            ));
        }
    }
    if !style.quiet {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&summary(report, style));
    }
    out
}
