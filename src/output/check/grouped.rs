use super::{Style, summary, worst_first};
use crate::output::printable::one_line;
use crate::report::{CheckReport, FileReport};
use crate::rules::Severity;
use std::cmp::Reverse;

/// The findings of one rule in a file.
struct Group<'f> {
    severity: Severity,
    code: &'f str,
    slug: &'f str,
    lines: Vec<usize>,
}

/// File by file, a line for each rule with how often it found something and on which lines, worst first; then the summary.
/// Files without a finding are left out.
pub fn grouped(report: &CheckReport, style: &Style) -> String {
    let mut out = String::new();
    for file in report.files.iter().filter(|file| !file.findings.is_empty()) {
        let score = if style.quiet { String::new() } else { format!(" (score {}/100)", file.score.value) };
        out.push_str(&format!("{}{score}\n", style.bold(&one_line(&file.file))));
        for group in groups(file) {
            let head = format!(
                "  {}{:pad$}  {} {:<28} {:>4}  ",
                style.severity(group.severity),
                "",
                group.code,
                group.slug,
                group.lines.len(),
                pad = LABEL - group.severity.label().chars().count().min(LABEL),
            );
            out.push_str(&format!("{head}{}\n", lines(&group.lines, style.width.saturating_sub(HEAD))));
        }
        out.push('\n');
    }
    if !style.quiet {
        out.push_str(&summary(report, style));
    }
    out
}

/// Columns of the longest severity.
const LABEL: usize = "avertissement".len();
/// Columns before the numbers of the lines.
const HEAD: usize = LABEL + 48;

/// The rules of a file, the worst first, then the most frequent.
fn groups(file: &FileReport) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for finding in worst_first(file) {
        let same = |group: &&mut Group| group.code == finding.code && group.severity == finding.severity;
        match groups.iter_mut().find(same) {
            Some(group) => group.lines.push(finding.line),
            None => groups.push(Group {
                severity: finding.severity,
                code: finding.code,
                slug: finding.slug,
                lines: vec![finding.line],
            }),
        }
    }
    groups.sort_by_key(|group| (Reverse(group.severity), Reverse(group.lines.len()), group.code));
    groups
}

/// `ligne 3`, `lignes 3, 12, 40…`: as many as fit in `most` columns, at least one; each line once.
fn lines(lines: &[usize], most: usize) -> String {
    let mut lines = lines.to_vec();
    lines.dedup();
    let mut out = if lines.len() > 1 { "lignes ".to_string() } else { "ligne ".to_string() };
    for (n, line) in lines.iter().enumerate() {
        let next = format!("{}{line}", if n > 0 { ", " } else { "" });
        // One column for the sign of what is left out.
        if n > 0 && out.len() + next.len() + usize::from(n + 1 < lines.len()) > most {
            out.push('…');
            break;
        }
        out.push_str(&next);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn as_many_lines_are_told_as_fit() {
        assert_eq!(lines(&[3], 10), "ligne 3");
        assert_eq!(lines(&[3, 3, 12, 40], 40), "lignes 3, 12, 40");
        assert_eq!(lines(&[3, 12, 40, 41], 15), "lignes 3, 12…");
    }
}
