use super::{told, worst_first};
use crate::report::{CheckReport, FileReport, LocatedFinding};

/// A JUnit report: a suite for each file, a case that fails for each rule that found something there, one that passes where
/// none did; files that cannot be read are errors, files that are left out are skipped.
pub fn junit(report: &CheckReport) -> String {
    let mut suites = String::new();
    let (mut tests, mut failures) = (report.errors.len() + report.skipped.len(), 0);
    for error in &report.errors {
        let case = case("fichier illisible", &error.file, &element("error", &[("message", &error.reason)], ""));
        suites.push_str(&suite(&error.file, [1, 0, 1, 0], &case));
    }
    for file in &report.files {
        let rules = by_rule(file);
        let cases: String = if rules.is_empty() {
            case("aucun constat", &file.file, "")
        } else {
            rules.iter().map(|findings| failed(file, findings)).collect()
        };
        let count = rules.len().max(1);
        tests += count;
        failures += rules.len();
        suites.push_str(&suite(&file.file, [count, rules.len(), 0, 0], &cases));
    }
    for skipped in &report.skipped {
        let case = case("fichier ignoré", &skipped.file, &element("skipped", &[("message", &skipped.reason)], ""));
        suites.push_str(&suite(&skipped.file, [1, 0, 0, 1], &case));
    }
    let counts = [tests, failures, report.errors.len(), report.skipped.len()].map(|count| count.to_string());
    let [tests, failures, errors, skipped] = &counts;
    let attributes =
        [("name", "intertitre"), ("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)];
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", element("testsuites", &attributes, &suites))
}

/// The findings of each rule, that with the worst first.
fn by_rule(file: &FileReport) -> Vec<Vec<&LocatedFinding>> {
    let mut rules: Vec<Vec<&LocatedFinding>> = Vec::new();
    for finding in worst_first(file) {
        match rules.iter_mut().find(|rule| rule.first().is_some_and(|first| first.code == finding.code)) {
            Some(rule) => rule.push(finding),
            None => rules.push(vec![finding]),
        }
    }
    rules
}

fn failed(file: &FileReport, findings: &[&LocatedFinding]) -> String {
    let Some(first) = findings.first() else { return String::new() };
    let lines: String = findings
        .iter()
        .map(|one| format!("{}:{}:{}: {} {}\n", file.file, one.line, one.column, one.severity.label(), told(one)))
        .collect();
    let others = if findings.len() > 1 { format!(" (et {} de plus)", findings.len() - 1) } else { String::new() };
    let attributes = [("message", &*format!("{}{others}", first.message)), ("type", first.severity.label())];
    let failure = element("failure", &attributes, &escaped(&lines, false));
    case(&format!("{} {}", first.code, first.slug), &file.file, &failure)
}

fn suite(name: &str, counts: [usize; 4], cases: &str) -> String {
    let [tests, failures, errors, skipped] = &counts.map(|count| count.to_string());
    let attributes =
        [("name", name), ("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped)];
    element("testsuite", &attributes, cases)
}

/// A case of a file, which GitLab takes for the name of its suite, and for where it stands.
fn case(name: &str, file: &str, content: &str) -> String {
    element("testcase", &[("name", name), ("classname", file), ("file", file)], content)
}

/// An element on its lines; `content` is XML.
fn element(name: &str, attributes: &[(&str, &str)], content: &str) -> String {
    let attributes: String =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value, true))).collect();
    if content.is_empty() {
        format!("<{name}{attributes}/>\n")
    } else {
        let line = if content.starts_with('<') { "\n" } else { "" };
        format!("<{name}{attributes}>{line}{content}</{name}>\n")
    }
}

/// A text as XML 1.0 holds it: what it cannot hold is left out. In an attribute, ends of lines are kept as references.
fn escaped(text: &str, attribute: bool) -> String {
    let escape = |c: char| match c {
        '&' => Some("&amp;".to_string()),
        '<' => Some("&lt;".to_string()),
        '>' => Some("&gt;".to_string()),
        '"' if attribute => Some("&quot;".to_string()),
        '\n' | '\r' | '\t' if attribute => Some(format!("&#{};", u32::from(c))),
        '\n' | '\t' => Some(c.to_string()),
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => None,
        c => Some(c.to_string()),
    };
    text.chars().filter_map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn texts_are_what_xml_can_hold() {
        assert_eq!(escaped("a < b & \"c\" ]]> \u{0}\u{1b}\u{ffff}é\n", false), "a &lt; b &amp; \"c\" ]]&gt; é\n");
        assert_eq!(escaped("\"a\"\nb", true), "&quot;a&quot;&#10;b");
    }
}
