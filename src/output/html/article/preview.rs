//! How a result page may show the article.

use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{figure, quoted, row, say, table};
use crate::report::Page;
use crate::report::page::{Preview, Screen, Shown};

pub(super) fn section(page: &Page) -> Vec<Node> {
    let preview = &page.sheet.preview;
    let desktop = card("Sur ordinateur (estimation)", "bureau", preview, |shown| &shown.desktop);
    let phone = card("Sur téléphone (estimation)", "telephone", preview, |shown| &shown.phone);
    let mut nodes = vec![
        say("Les largeurs sont mesurées en Arial. L’endroit de la coupe est une estimation\u{a0}: aucun moteur ne le \
            documente, et il peut réécrire le titre ou la description."),
        el("div").class("apercus").with(desktop).with(phone).into(),
    ];
    let rows = [("Titre", &preview.title), ("Description", &preview.description)];
    let rows = rows.into_iter().filter_map(|(name, shown)| {
        let shown = shown.as_ref()?;
        let screen = |screen: &Screen| {
            let told = if screen.hidden.is_empty() { "tient dans" } else { "dépasse" };
            Node::from(format!("{told} {}\u{a0}px", screen.limit))
        };
        Some(row(name, [figure(format!("{}\u{a0}px", shown.pixels)), screen(&shown.desktop), screen(&shown.phone)]))
    });
    nodes.push(
        table("largeurs", "Largeurs mesurées", &["Texte", "Largeur", "Sur ordinateur", "Sur téléphone"], rows).into(),
    );
    nodes
}

fn card(name: &'static str, class: &'static str, preview: &Preview, of: fn(&Shown) -> &Screen) -> Element {
    let address = preview.address.as_deref().unwrap_or("adresse inconnue");
    let title = match &preview.title {
        Some(shown) => cut("res-titre", of(shown)),
        None => text("p", "Aucun titre\u{a0}: le moteur en choisira un.").class("res-absent").into(),
    };
    let description = match &preview.description {
        Some(shown) => cut("res-description", of(shown)),
        None => {
            text("p", "Aucune description\u{a0}: le moteur prendra une phrase de la page.").class("res-absent").into()
        }
    };
    let result =
        el("div").class(class).with(quoted(text("p", address).class("res-adresse"))).with(title).with(description);
    el("div").class("apercu").with(text("h3", name)).with(result)
}

/// What is seen of a text, and, behind the sign of the cut, what is not.
fn cut(class: &'static str, screen: &Screen) -> Node {
    let seen = el("p").class(class).with(screen.seen.as_str());
    if screen.hidden.is_empty() {
        return quoted(seen);
    }
    let hidden =
        el("p").class("res-coupe").with(text("span", "Coupé\u{a0}: ").class("res-nom")).with(screen.hidden.as_str());
    quoted(vec![Node::from(seen.with("\u{a0}…")), hidden.into()])
}
