//! Where the key terms stand along the text: a strip for each, in a table of the same figures.

use crate::output::html::node::Node;
use crate::output::html::parts::{figure, quoted, row, say, table};
use crate::output::html::svg;
use crate::report::{Page, count};

pub(super) fn section(page: &Page) -> Vec<Node> {
    let terms = &page.sheet.terms;
    if terms.rows.is_empty() {
        return vec![say("Aucun terme clé n’a été relevé.")];
    }
    let rows = terms.rows.iter().enumerate().map(|(at, term)| {
        let told = count(term.places.len(), "occurrence", "occurrences");
        let strip = svg::ticks(&format!("terme{}", at + 1), &term.places, &terms.headings, &term.text, &told);
        let lines: Vec<String> = term.lines.iter().map(usize::to_string).collect();
        let lines = if lines.is_empty() { "titre seul".to_string() } else { lines.join(", ") };
        row(term.text.as_str(), [Node::from(strip), figure(term.places.len()), term.role.into(), Node::from(lines)])
    });
    let columns = ["Terme", "Du début à la fin du texte", "Fois", "Rôle", "Lignes"];
    vec![
        say("Chaque bande va du début à la fin du texte. Un bâton marque une occurrence, un trait fin un intertitre."),
        quoted(table("termes-table", "Les termes clés et leurs places", &columns, rows)),
    ]
}
