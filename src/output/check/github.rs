use super::{place, ranked, stale, told};
use crate::output::printable::{HIDDEN, is_hostile};
use crate::report::{CheckReport, FileReport, LocatedFinding, count};
use crate::rules::Severity;

/// Annotations of each level that GitHub keeps of a step; it drops the others without a word.
const KEPT: usize = 10;

/// Workflow commands of GitHub Actions, worst first, at most ten of each level, then how many there are more; files that
/// cannot be read and known findings that are gone are errors.
pub fn github(report: &CheckReport) -> String {
    let unread =
        report.errors.iter().map(|error| (Severity::Error, annotation("error", &error.file, "", &error.reason)));
    let gone = report.stale.iter().map(|one| (Severity::Error, annotation("error", &one.file, "", &stale(one))));
    let found = ranked(report).into_iter().map(|(file, finding)| (finding.severity, of_finding(file, finding)));
    let all: Vec<(Severity, String)> = unread.chain(gone).chain(found).collect();
    let mut out = String::new();
    let mut shown = 0;
    for level in [Severity::Error, Severity::Warning, Severity::Info] {
        for (_, line) in all.iter().filter(|(severity, _)| *severity == level).take(KEPT) {
            out.push_str(line);
            shown += 1;
        }
    }
    if all.len() > shown {
        let others = count(all.len() - shown, "autre constat", "autres constats");
        out.push_str(&format!("+ {others} : GitHub garde {KEPT} annotations par niveau et par étape.\n"));
    }
    out
}

fn of_finding(file: &FileReport, finding: &LocatedFinding) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let place = if place::is_page(file, finding) {
        ",line=1".to_string()
    } else {
        let LocatedFinding { line, column, .. } = finding;
        let end = place::end(file, finding);
        // GitHub takes columns on one line only.
        let columns = if *line == end.line { format!(",col={column},endColumn={}", end.column) } else { String::new() };
        format!(",line={line},endLine={}{columns}", end.line)
    };
    let title = format!("{place},title={}", property(&format!("{} {}", finding.code, finding.slug)));
    annotation(level, &file.file, &title, &told(finding))
}

fn annotation(level: &str, file: &str, properties: &str, message: &str) -> String {
    format!("::{level} file={}{properties}::{}\n", property(file), data(message))
}

/// The message of a command.
fn data(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '%' => "%25".to_string(),
        '\r' => "%0D".to_string(),
        '\n' => "%0A".to_string(),
        '\t' => " ".to_string(),
        c if is_hostile(c) => HIDDEN.to_string(),
        c => c.to_string(),
    });
    escaped.collect()
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn commands_cannot_be_broken_out_of() {
        assert_eq!(data("10 %\r\n::error::non\u{1b}[31m"), "10 %25%0D%0A::error::non\u{fffd}[31m");
        assert_eq!(property("a,b:c%.md\n"), "a%2Cb%3Ac%25.md%0A");
    }
}
