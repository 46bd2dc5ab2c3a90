//! The headings as a nested list, with the words under each.

use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{quoted, references, say};
use crate::report::page::OutlineRow;
use crate::report::{Page, count};

pub(super) fn section(page: &Page) -> Vec<Node> {
    let outline = &page.sheet.outline;
    let mut nodes = Vec::new();
    if let Some(title) = &outline.title {
        let title = el("p").with(text("b", "Titre dans les métadonnées\u{a0}: ")).with(quoted(title.as_str()));
        nodes.push(title.into());
    }
    if outline.rows.is_empty() {
        let words = count(outline.lead_words, "mot", "mots");
        nodes.push(say(format!("Aucun intertitre, pour {words} d’un seul tenant.")));
        return nodes;
    }
    let skips = outline.rows.iter().filter(|row| row.skips_from.is_some()).count();
    let told = if skips == 0 { "aucun saut".to_string() } else { count(skips, "saut", "sauts") };
    let lead = match outline.lead_words {
        0 => "aucun mot".to_string(),
        words => count(words, "mot", "mots"),
    };
    nodes.push(say(format!(
        "{}, {told} de niveau\u{a0}; {lead} avant le premier.",
        count(outline.rows.len(), "intertitre", "intertitres")
    )));
    let mut rest = outline.rows.as_slice();
    let list = nested(page, &mut rest, 0);
    nodes.push(quoted(list.class("plan")));
    nodes
}

/// The list of the headings that stand deeper than `level`, up to the next that does not.
fn nested(page: &Page, rest: &mut &[OutlineRow], level: u8) -> Element {
    let mut list = el("ul");
    while let [row, behind @ ..] = *rest {
        if row.level <= level {
            break;
        }
        *rest = behind;
        let mut item = heading(page, row);
        if rest.first().is_some_and(|next| next.level > row.level) {
            item = item.with(nested(page, rest, row.level));
        }
        list = list.with(item);
    }
    list
}

fn heading(page: &Page, row: &OutlineRow) -> Element {
    let words = if row.text.is_empty() { "(sans texte)" } else { row.text.as_str() };
    let mut item = el("li")
        .with(text("span", format!("H{}", row.level)).class("niveau"))
        .with(" ")
        .with(text("span", words).class("intertitre"))
        .with(" ")
        .with(text("span", format!("{}, ligne\u{a0}{}", count(row.words, "mot", "mots"), row.line)).class("compte"));
    if row.generated {
        item = item.with(" ").with(text("span", "ajouté").class("etiquette"));
    }
    if let Some(from) = row.skips_from {
        let told = format!("▲\u{a0}saut de H{from} à H{}", row.level);
        item = item.with(" ").with(text("span", told).class("etiquette alerte"));
    }
    let findings = page.findings_in(row.span);
    if findings.is_empty() { item } else { item.with(" ").with(references(&findings)) }
}
