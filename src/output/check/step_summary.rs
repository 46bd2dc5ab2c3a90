use super::{Style, ranked, summary};
use crate::output::printable::one_line;
use crate::report::{CheckReport, count};

/// Bytes kept for the last line.
const TAIL: usize = 300;

/// All findings as a table in Markdown, for the page of a step of GitHub Actions, in at most `most` bytes: worst first, and
/// how many there was no room for. Nothing that an article says is markup there.
pub fn step_summary(report: &CheckReport, most: usize) -> String {
    let unread = report.errors.iter().map(|error| row(&error.file, "erreur", "fichier illisible", &error.reason));
    let found = ranked(report).into_iter().map(|(file, finding)| {
        let place = format!("{}:{}:{}", file.file, finding.line, finding.column);
        row(&place, finding.severity.label(), &format!("{} {}", finding.code, finding.slug), &finding.message)
    });
    let rows: Vec<String> = unread.chain(found).collect();
    let sums: String =
        summary(report, &Style::default()).lines().map(|line| format!("{}  \n", escaped(line.trim()))).collect();
    let mut out = format!("## Intertitre\n\n{sums}\n");
    if rows.is_empty() {
        return out;
    }
    out.push_str("| Place | Gravité | Règle | Constat |\n|---|---|---|---|\n");
    let room = most.saturating_sub(TAIL);
    let mut shown = 0;
    for row in &rows {
        if out.len() + row.len() > room {
            break;
        }
        out.push_str(row);
        shown += 1;
    }
    if shown < rows.len() {
        let others = count(rows.len() - shown, "autre constat", "autres constats");
        out.push_str(&format!("\nEt {others}, pour lesquels la place manque ici.\n"));
    }
    if out.len() > most { String::new() } else { out }
}

fn row(place: &str, severity: &str, rule: &str, message: &str) -> String {
    let cells = [place, severity, rule, message].map(escaped);
    format!("| {} |\n", cells.join(" | "))
}

/// A text that no reader of Markdown takes for markup.
fn escaped(text: &str) -> String {
    let escape = |c: char| match c {
        '<' => "&lt;".to_string(),
        '>' => "&gt;".to_string(),
        '&' => "&amp;".to_string(),
        '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '!' | '~' | '$' | '@' | ':' | '+' | '=' => format!("\\{c}"),
        c => c.to_string(),
    };
    // Nothing is made a link that an article did not make one.
    one_line(text).chars().map(escape).collect::<String>().replace("www.", "www\\.")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn articles_cannot_write_markup_into_the_page() {
        assert_eq!(
            escaped("<script>x</script> | [a](b) `c` @moi\n# Titre"),
            "&lt;script&gt;x&lt;/script&gt; \\| \\[a\\](b) \\`c\\` \\@moi \\# Titre"
        );
        assert_eq!(escaped("https://a.fr www.b.fr"), "https\\://a.fr www\\.b.fr");
    }
}
