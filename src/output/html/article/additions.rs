//! What `restructure` added, sentence by sentence.

use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{quoted, say};
use crate::report::Page;
use crate::report::page::Addition;

pub(super) fn section(page: &Page) -> Vec<Node> {
    let additions = &page.additions;
    if additions.items.is_empty() {
        return vec![say("Le logiciel n’a rien ajouté à ce fichier.")];
    }
    let told = if additions.sourced {
        "Chaque ajout est suivi des phrases de l’article dont il est tiré."
    } else {
        "Les marqueurs du fichier gardent chaque ajout et disent s’il a été retouché. Ils ne gardent pas les phrases dont il \
        est tiré : le rapport de la commande restructure les donne."
    };
    vec![say(told), quoted(el("ol").class("ajouts").all(additions.items.iter().map(item)))]
}

fn item(addition: &Addition) -> Element {
    let mut head = el("p").with(text("b", addition.label.as_str()));
    if addition.changed {
        head = head.with(" ").with(text("span", "retouché depuis\u{a0}: il est à l’auteur").class("etiquette"));
    }
    let mut item = el("li").with(head);
    if let Some(words) = &addition.replaced {
        item = item.with(el("p").with("À la place de\u{a0}: ").with(text("q", words.as_str())));
    }
    let sentences = addition.sentences.iter().map(|(words, sources)| {
        let sources = sources.iter().map(|source| text("li", source.as_str()));
        let sources = el("ul").class("sources").set("aria-label", "Tiré de").all(sources);
        let one = el("li").with(text("p", words.as_str()));
        (one, sources)
    });
    let mut list = el("ul").class("phrases-ajoutees");
    for ((sentence, sources), (_, from)) in sentences.zip(&addition.sentences) {
        list = list.with(if from.is_empty() { sentence } else { sentence.with(sources) });
    }
    if !addition.sentences.is_empty() {
        item = item.with(list);
    }
    item
}
