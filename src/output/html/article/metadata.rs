//! What the article says of itself, to readers and to machines.

use crate::output::html::node::{Node, el, text};
use crate::output::html::parts::{quoted, references, row, say, table};
use crate::report::page::DataObjectRow;
use crate::report::{LocatedFinding, Page, count};
use crate::rules::{Axis, family, find};

pub(super) fn section(page: &Page) -> Vec<Node> {
    let rows = page.sheet.metadata.iter().map(|meta| {
        let key = meta.key.as_deref().map_or(Node::from("—"), |key| text("code", key).into());
        let mut value = match meta.value.as_deref().map(str::trim) {
            None => vec![text("em", "rien").into()],
            Some("") => vec![text("em", "vide").into()],
            Some(value) => vec![Node::from(value)],
        };
        if meta.generated {
            value.push(" ".into());
            value.push(text("span", "ajouté").class("etiquette").into());
        }
        let findings = meta.span.map(|span| page.findings_in(span)).unwrap_or_default();
        row(meta.label, [key, value.into(), references(&findings)])
    });
    let columns = ["Donnée", "Clé", "Valeur comprise", "Constats"];
    let mut nodes = vec![quoted(table("metadonnees-table", "Ce que le fichier dit de lui-même", &columns, rows))];
    let about: Vec<usize> = page.file.findings.iter().enumerate().filter(is_about).map(|(number, _)| number).collect();
    if !about.is_empty() {
        let told =
            el("p").with("Constats sur les métadonnées et les données structurées, ce qui manque compris\u{a0}: ");
        nodes.push(told.with(references(&about)).into());
    }
    nodes.push(text("h3", "Données structurées (JSON-LD)").into());
    if page.sheet.data.is_empty() {
        nodes.push(say("Le fichier n’en contient pas."));
        return nodes;
    }
    nodes.push(say(format!("{} dans la page.", count(page.sheet.data.len(), "objet", "objets"))));
    nodes.extend(page.sheet.data.iter().map(|object| quoted(shown(page, object))));
    nodes
}

/// Whether a finding is about metadata or structured data.
fn is_about((_, finding): &(usize, &LocatedFinding)) -> bool {
    find(finding.code).is_some_and(|rule| family(&rule.meta).axis == Axis::Metadata)
}

fn shown(page: &Page, object: &DataObjectRow) -> Node {
    let name =
        if object.types.is_empty() { "Objet illisible ou sans type".to_string() } else { object.types.join(", ") };
    let findings = page.findings_in(object.span);
    let mut head = el("p").with(text("b", name)).with(format!(", ligne\u{a0}{}", object.line));
    if !findings.is_empty() {
        head = head.with(" ").with(references(&findings));
    }
    let fields = object
        .fields
        .iter()
        .map(|(key, value)| el("div").with(el("dt").with(text("code", key.as_str()))).with(text("dd", value.as_str())));
    let fields = el("dl").class("champs").all(fields);
    vec![Node::from(head), if object.fields.is_empty() { Vec::new().into() } else { fields.into() }].into()
}
