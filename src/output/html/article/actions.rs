//! What to do first, with the place before and after.

use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{place, quoted, references, say, severity, told};
use crate::report::page::{Action, Part};
use crate::report::{LocatedFinding, Page, count};

pub(super) fn section(page: &Page) -> Vec<Node> {
    if page.actions.is_empty() {
        return vec![say("Aucun constat\u{a0}: il n’y a rien à corriger.")];
    }
    let items = page.actions.iter().filter_map(|action| item(page, action));
    let mut nodes = vec![
        say("Les constats les plus graves viennent en tête, puis ceux qui coûtent le plus au score."),
        quoted(el("ol").class("actions").all(items)),
    ];
    let mut changes = page.actions.iter().flat_map(|action| action.change.before.iter().chain(&action.change.after));
    if changes.any(|part| part.changed && visible(&part.text) != part.text) {
        let signs = "Les signes qui ne se voient pas\u{a0}: · pour une espace, ⍽ pour une espace insécable, ↵ pour une fin de \
            ligne.";
        nodes.push(text("p", signs).class("ou").into());
    }
    nodes
}

fn item(page: &Page, action: &Action) -> Option<Element> {
    let first = page.file.findings.get(*action.findings.first()?)?;
    let cost = format!(
        "{}, {} sur l’axe «\u{a0}{}\u{a0}»",
        place(first),
        count(action.cost as usize, "point", "points"),
        action.axis.label()
    );
    let mut about = el("p").class("ou").with(severity(first.severity)).with(format!(" {cost} · constat"));
    if action.findings.len() > 1 {
        about = about.with("s");
    }
    let shown = action.findings.get(..SHOWN).unwrap_or(&action.findings);
    about = about.with("\u{a0}").with(references(shown));
    if action.findings.len() > shown.len() {
        about = about
            .with(format!(" et {} de la même règle", count(action.findings.len() - shown.len(), "autre", "autres")));
    }
    let title = if first.advice.is_empty() { &first.message } else { &first.advice };
    Some(
        el("li")
            .with(el("h3").with(told(title)))
            .with(about)
            .with(el("p").with(told(&first.message)))
            .with(places(action, first)),
    )
}

/// How many findings of one action are linked.
const SHOWN: usize = 12;

/// The place before, and after: as the fix makes it, else what the advice asks for.
fn places(action: &Action, first: &LocatedFinding) -> Element {
    let before = if action.change.before.iter().all(|part| !part.text.contains(char::is_alphanumeric)) {
        el("dd").with(text("em", "rien à cet endroit"))
    } else {
        el("dd").class("extrait").all(action.change.before.iter().map(|part| shown(part, "del", action)))
    };
    let after = match &first.fix {
        Some(fix) => {
            let (how, option) = if fix.safe { ("sûre", "--fix") } else { ("à relire", "--unsafe-fixes") };
            el("dd")
                .class("extrait")
                .all(action.change.after.iter().map(|part| shown(part, "ins", action)))
                .with(" ")
                .with(el("small").with(format!("(correction {how}, ")).with(text("code", option)).with(")"))
        }
        None => el("dd").with(text("em", "à écrire\u{a0}: ")).with(told(&first.advice)),
    };
    let pair = |name: &'static str, value: Element| el("div").with(text("dt", name)).with(value);
    el("dl").class("avant-apres").with(pair("Avant", before)).with(pair("Après", after))
}

fn shown(part: &Part, name: &'static str, action: &Action) -> Node {
    let mended = !action.change.after.is_empty();
    match (part.changed, mended) {
        (true, true) => text(name, visible(&part.text)).into(),
        (true, false) => text("b", part.text.as_str()).into(),
        (false, _) => part.text.as_str().into(),
    }
}

/// A text whose spaces can be told apart, where spaces may be what changes.
fn visible(text: &str) -> String {
    let seen = |c: char| match c {
        '\u{a0}' | '\u{202f}' => '⍽',
        '\n' | '\r' => '↵',
        c if c == ' ' && text.chars().count() < 4 => '·',
        c => c,
    };
    text.chars().map(seen).collect()
}
