//! How much the text goes on from one piece to the next, and why it is cut where it is.

use crate::output::html::node::{Node, el, text};
use crate::output::html::parts::{figure, fold, quoted, row, say, table};
use crate::output::html::svg;
use crate::report::Page;
use crate::report::page::CohesionPoint;

pub(super) fn section(page: &Page) -> Vec<Node> {
    let points = &page.sheet.cohesion;
    if points.is_empty() {
        return vec![say("Le texte est trop court pour que l’on y cherche des parties.")];
    }
    let cuts = points.iter().filter(|point| point.cut).count();
    let told = match cuts {
        0 => "Le texte se tient d’un bout à l’autre\u{a0}: aucune coupe.".to_string(),
        1 => "Le sujet change une fois.".to_string(),
        _ => format!("Le sujet change {cuts} fois."),
    };
    let figure_of = el("figure").with(svg::curve(points, &told)).with(text(
        "figcaption",
        "Un point par intervalle entre deux paragraphes, ou entre deux phrases d’un texte d’un seul paragraphe. Plus il est \
        haut, plus les mots se répondent de part et d’autre. Un trait vertical marque chaque coupe.",
    ));
    let mut nodes = vec![say(told), figure_of.into()];
    if cuts > 0 {
        let rows = points.iter().enumerate().filter(|(_, point)| point.cut).map(|(at, point)| {
            let cells = [figure(point.line), point.opening.as_str().into(), Node::from(reason(point))];
            row((at + 1).to_string(), cells)
        });
        let columns = ["Intervalle", "Ligne", "Début de la partie", "Raison"];
        nodes.push(quoted(table("coupes-table", "Les coupes et leurs raisons", &columns, rows)));
    }
    let rows = points.iter().enumerate().map(|(at, point)| {
        let cut = if point.cut { "coupe" } else { "" };
        let cells =
            [figure(decimal(point.likeness)), Node::from(cut), figure(point.line), point.opening.as_str().into()];
        row((at + 1).to_string(), cells)
    });
    let columns = ["Intervalle", "Continuité", "Coupe", "Ligne", "Début de ce qui suit"];
    nodes.push(fold(
        "Les chiffres, intervalle par intervalle",
        quoted(table("cohesion-table", "Continuité à chaque intervalle", &columns, rows)),
    ));
    nodes
}

/// Why the text is cut there, by the terms that stop and begin.
fn reason(point: &CohesionPoint) -> String {
    let named =
        |terms: &[String]| terms.iter().map(|term| format!("«\u{a0}{term}\u{a0}»")).collect::<Vec<_>>().join(", ");
    let told: Vec<String> = [("ne revient plus\u{a0}: ", &point.ending), ("commence\u{a0}: ", &point.starting)]
        .into_iter()
        .filter(|(_, terms)| !terms.is_empty())
        .map(|(label, terms)| format!("{label}{}", named(terms)))
        .collect();
    if told.is_empty() { "le vocabulaire change".to_string() } else { told.join("\u{a0}; ") }
}

/// Thousandths with a comma.
fn decimal(thousandths: u32) -> String {
    format!("{},{:03}", thousandths / 1000, thousandths % 1000)
}
