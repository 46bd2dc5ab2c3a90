use super::excerpt::excerpt;
use super::{Style, change, place, summary, worst_first};
use crate::output::printable::{one_line, width, wrapped};
use crate::report::{CheckReport, FileReport, LocatedFinding};
use std::collections::BTreeSet;

/// Each finding with its line, the words it is about underlined, its reason, its advice and what a fix would make of it; file
/// by file, worst first; then the summary. A reason or an advice that a rule has given already in a file is not said again.
pub fn full(report: &CheckReport, style: &Style) -> String {
    let mut out = String::new();
    for file in &report.files {
        let mut said = BTreeSet::new();
        for finding in worst_first(file) {
            out.push_str(&shown(file, finding, style, &mut said));
        }
    }
    if !style.quiet {
        out.push_str(&summary(report, style));
    }
    out
}

fn shown<'f>(
    file: &FileReport,
    finding: &'f LocatedFinding,
    style: &Style,
    said: &mut BTreeSet<(&'static str, &'f str)>,
) -> String {
    let generated = if finding.generated { " (texte généré)" } else { "" };
    let mut out = format!(
        "{} {} {}{generated}\u{a0}: {}\n",
        style.severity(finding.severity),
        style.bold(finding.code),
        finding.slug,
        one_line(&finding.message),
    );
    let gutter = number_width(finding);
    let (lines, last) = if place::is_page(file, finding) {
        (Vec::new(), None)
    } else {
        excerpt(&file.source, finding.span, style.width.saturating_sub(gutter + 3))
    };
    let place = format!("{}:{}:{}", one_line(&file.file), finding.line, finding.column);
    out.push_str(&format!("{:gutter$}{} {}\n", "", style.faint("-->"), style.bold(&place)));
    let bar = format!("{:gutter$} {}", "", style.faint("|"));
    if !lines.is_empty() {
        out.push_str(&format!("{bar}\n"));
    }
    for line in lines {
        let number = style.faint(&format!("{:>gutter$} |", line.number));
        let carets = style.colored(finding.severity, &"^".repeat(line.mark.1));
        out.push_str(&format!("{number} {}\n{bar} {}{carets}\n", line.text, " ".repeat(line.mark.0)));
    }
    if let Some(last) = last {
        out.push_str(&format!("{bar} … jusqu’à la ligne {last}\n"));
    }
    let mut note = |label: &str, text: &str| {
        let head = format!("{:gutter$} {} ", "", style.faint("="));
        let label = format!("{label}\u{a0}: ");
        let most = style.width.saturating_sub(gutter + 3).max(30);
        for (n, line) in wrapped(&format!("{label}{}", one_line(text)), most).into_iter().enumerate() {
            let head = if n == 0 { head.clone() } else { format!("{:1$}", "", gutter + 3 + 2) };
            out.push_str(&format!("{head}{line}\n"));
        }
    };
    for (label, text) in [("Pourquoi", finding.why.as_str()), ("À faire", finding.advice.as_str())] {
        if !text.is_empty() && said.insert((finding.code, text)) {
            note(label, text);
        }
    }
    if let Some(fix) = &finding.fix {
        let label = if fix.safe { "Correction sûre (`--fix`)" } else { "Correction à relire (`--unsafe-fixes`)" };
        note(label, &change::changes(&file.source, fix).join(" ; "));
    }
    out.push('\n');
    out
}

/// Columns for the numbers of the lines of a finding.
fn number_width(finding: &LocatedFinding) -> usize {
    width(&(finding.line + 1).to_string()).max(2)
}
