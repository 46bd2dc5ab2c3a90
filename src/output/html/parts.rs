//! Pieces that several sections have.

use super::node::{Element, Node, el, text};
use crate::report::LocatedFinding;
use crate::rules::Severity;

/// Words of an article inside the page: our own rules are to judge the page, not what it quotes.
pub(super) fn quoted(inside: impl Into<Node>) -> Node {
    Node::Several(vec![
        Node::Fixed("<!-- intertitre-disable -->"),
        inside.into(),
        Node::Fixed("<!-- intertitre-enable -->"),
    ])
}

/// A severity: a sign, a word, and a colour by its class.
pub(super) fn severity(severity: Severity) -> Element {
    let (class, sign) = match severity {
        Severity::Error => ("gravite erreur", "✖"),
        Severity::Warning => ("gravite avertissement", "▲"),
        Severity::Info => ("gravite info", "●"),
    };
    el("span")
        .class(class)
        .with(text("span", sign).set("aria-hidden", "true"))
        .with(format!("\u{a0}{}", severity.label()))
}

/// A number that leads to a finding in the list.
pub(super) fn reference(number: usize) -> Element {
    text("a", (number + 1).to_string())
        .class("renvoi")
        .set("aria-label", format!("constat {}", number + 1))
        .to(finding_id(number))
}

/// Numbers that lead to findings, with spaces between them.
pub(super) fn references(numbers: &[usize]) -> Node {
    let mut nodes = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            nodes.push(Node::from(" "));
        }
        nodes.push(reference(*number).into());
    }
    nodes.into()
}

/// The identifier of a finding in the list.
pub(super) fn finding_id(number: usize) -> String {
    format!("c{}", number + 1)
}

/// The identifier of the mark of a finding in the text.
pub(super) fn mark_id(number: usize) -> String {
    format!("m{}", number + 1)
}

/// `ligne 12, colonne 4`.
pub(super) fn place(finding: &LocatedFinding) -> String {
    format!("ligne\u{a0}{}, colonne\u{a0}{}", finding.line, finding.column)
}

/// A table with its caption and the names of its columns, in a frame that can be scrolled by keyboard. On a phone the rows of
/// one with more than two columns are cards, whose lines begin with the name of their column.
pub(super) fn table(
    id: &'static str,
    caption: impl Into<String>,
    columns: &[&str],
    rows: impl IntoIterator<Item = Element>,
) -> Element {
    let heads = columns.iter().map(|name| text("th", *name).set("scope", "col").set("role", "columnheader"));
    let rows = rows.into_iter().map(|row| row.labelled(columns));
    // Some browsers forget what a table is where it is laid out as something else: the roles say it again.
    let table = el("table")
        .set("role", "table")
        .with(text("caption", caption).id(id))
        .with(el("thead").set("role", "rowgroup").with(el("tr").set("role", "row").all(heads)))
        .with(el("tbody").set("role", "rowgroup").all(rows));
    let class = if columns.len() > 2 { "tableau fiches" } else { "tableau" };
    el("div").class(class).set("role", "region").set("tabindex", "0").set("aria-labelledby", id).with(table)
}

/// A row: its first cell is its heading.
pub(super) fn row(head: impl Into<Node>, cells: impl IntoIterator<Item = Node>) -> Element {
    let cells = cells.into_iter().map(|cell| el("td").set("role", "cell").with(cell));
    el("tr").set("role", "row").with(el("th").set("scope", "row").set("role", "rowheader").with(head)).all(cells)
}

/// A cell of figures.
pub(super) fn figure(value: impl ToString) -> Node {
    text("span", value.to_string()).class("chiffre").into()
}

/// A paragraph of the report's own words.
pub(super) fn say(words: impl Into<String>) -> Node {
    text("p", words).into()
}

/// A message of a rule: what stands between backquotes is code.
pub(super) fn told(message: &str) -> Node {
    let pieces: Vec<&str> = message.split('`').collect();
    if pieces.len().is_multiple_of(2) {
        return message.into();
    }
    let node = |(at, piece): (usize, &&str)| if at % 2 == 1 { text("code", *piece).into() } else { Node::from(*piece) };
    pieces.iter().enumerate().map(node).collect::<Vec<Node>>().into()
}

/// Details that are folded away.
pub(super) fn fold(summary: impl Into<String>, inside: impl Into<Node>) -> Node {
    el("details").with(text("summary", summary)).with(inside).into()
}
