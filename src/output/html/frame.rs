//! What every page has: its head, its landmarks, the list of its sections.

use super::node::{Element, Node, el, text};
use crate::report::TOOL_VERSION;

const STYLE: &str = include_str!("style.css");
/// Nothing is run and nothing is fetched: only the style sheet in the page holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// What our own rules are not to tell of the page itself: that it quotes at length, and that it quotes without fault.
const OWN_RULES: &str = "<!-- intertitre-disable-file SUP001 STR002 -->\n";

/// A section of a page.
pub(super) struct Section {
    /// Its identifier.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) title: &'static str,
    /// What it holds.
    pub(super) content: Vec<Node>,
}

impl Section {
    pub(super) fn new(id: &'static str, title: &'static str, content: Vec<Node>) -> Self {
        Self { id, title, content }
    }

    fn heading_id(&self) -> String {
        format!("titre-{}", self.id)
    }
}

/// A page about `subject`, with its sections.
pub(super) fn page(subject: &str, description: &str, sections: Vec<Section>) -> String {
    let title = format!("Rapport sur {subject}");
    let links = sections.iter().map(|section| el("li").with(text("a", section.title).to(section.id)));
    let nav = el("nav").set("aria-label", "Parties du rapport").with(el("ol").all(links));
    let header = el("header")
        .class("manchette")
        .with(text("p", "Intertitre").class("marque"))
        .with(el("h1").with("Rapport sur ").with(text("span", subject).class("sujet")));
    let main = el("main").id("contenu").set("tabindex", "-1").all(sections.into_iter().map(framed));
    let footer = text(
        "p",
        format!(
            "Intertitre {TOOL_VERSION} a écrit ce rapport hors ligne, sans date\u{a0}: le même texte donne le même rapport."
        ),
    );
    let head = el("head")
        .with(el("meta").set("charset", "utf-8"))
        .with(el("meta").set("http-equiv", "Content-Security-Policy").set("content", POLICY))
        .with(el("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
        .with(el("meta").set("name", "color-scheme").set("content", "light dark"))
        .with(el("meta").set("name", "generator").set("content", format!("Intertitre {TOOL_VERSION}")))
        .with(text("title", title))
        .with(el("meta").set("name", "description").set("content", description))
        .with(el("style").with(Node::Fixed(STYLE)));
    let body = el("body")
        .with(Node::Fixed(OWN_RULES))
        .with(text("a", "Aller au rapport").class("saut").to("contenu"))
        .with(header)
        .with(el("div").class("page").with(nav).with(main))
        .with(el("footer").with(footer));
    let mut out = String::from("<!DOCTYPE html>\n");
    Node::from(el("html").set("lang", "fr").with(head).with(body)).write(&mut out);
    out
}

fn framed(section: Section) -> Element {
    let heading = section.heading_id();
    el("section")
        .id(section.id)
        .set("aria-labelledby", &heading)
        .with(text("h2", section.title).id(heading))
        .all(section.content)
}
