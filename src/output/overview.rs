use super::printable::{one_line, wrapped};
use crate::report::Overview;

/// Columns of a line.
const WIDTH: usize = 100;

/// What an article is and says, for people.
pub fn overview(overview: &Overview) -> String {
    let mut out = format!("{}\n", one_line(&overview.file));
    for (label, text) in &overview.lines {
        out.push_str(&item("  ", &format!("{label}\u{a0}: {}", one_line(text))));
    }
    for (label, items) in &overview.lists {
        out.push_str(&format!("  {label}\u{a0}:\n"));
        for text in items {
            let indent = text.chars().take_while(|c| *c == ' ').count();
            out.push_str(&item(&" ".repeat(4 + indent), one_line(text).trim_start()));
        }
    }
    out
}

/// A text in lines that begin further right than the first.
fn item(indent: &str, text: &str) -> String {
    let lines = wrapped(text, WIDTH - indent.len() - 4);
    let line = |(n, line): (usize, &String)| format!("{indent}{}{line}\n", if n > 0 { "    " } else { "" });
    lines.iter().enumerate().map(line).collect()
}
