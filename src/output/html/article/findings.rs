//! All findings, in the order of the text.

use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{finding_id, mark_id, place, quoted, say, severity, told};
use crate::report::{LocatedFinding, Page};
use std::collections::BTreeSet;

pub(super) fn section(page: &Page) -> Vec<Node> {
    if page.file.findings.is_empty() {
        return vec![say("Aucun constat.")];
    }
    let marked: BTreeSet<usize> = page
        .marks
        .iter()
        .flat_map(|marks| marks.words.iter().map(|mark| mark.finding).chain(marks.whole.clone()))
        .collect();
    let items = page.file.findings.iter().enumerate();
    let items = items.map(|(number, finding)| item(number, finding, marked.contains(&number)));
    vec![
        say("Les constats suivent l’ordre du texte. Le numéro renvoie à la marque, quand il y en a une."),
        quoted(el("ol").class("constats").all(items)),
    ]
}

fn item(number: usize, finding: &LocatedFinding, marked: bool) -> Element {
    let place = place(finding);
    let place = if marked {
        text("a", place).to(mark_id(number)).into()
    } else {
        Node::from(format!("{place} (hors du texte)"))
    };
    let mut head = el("p")
        .class("constat-tete")
        .with(severity(finding.severity))
        .with(" ")
        .with(text("code", finding.code))
        .with(format!(" {} · ", finding.slug))
        .with(place);
    if finding.blocks {
        head = head.with(" ").with(text("span", "bloquant").class("etiquette alerte"));
    }
    if finding.generated {
        head = head.with(" ").with(text("span", "texte ajouté").class("etiquette"));
    }
    let mut item = el("li").id(finding_id(number)).with(head).with(el("p").with(told(&finding.message)));
    let advice = [finding.why.as_str(), finding.advice.as_str()].map(str::trim).join(" ");
    if !advice.trim().is_empty() {
        item = item.with(el("p").class("conseil").with(told(advice.trim())));
    }
    item
}
