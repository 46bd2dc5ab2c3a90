//! The rules that found something: what they rest on, and how to silence them.

use crate::output::html::node::{Node, el, text};
use crate::output::html::parts::{figure, quoted, row, say, severity, table};
use crate::report::Page;

pub(super) fn section(page: &Page) -> Vec<Node> {
    let Some(first) = page.fired.first() else {
        return vec![say("Aucune règle n’a trouvé à redire.")];
    };
    let rows = page.fired.iter().map(|rule| {
        let name = el("span").with(text("code", rule.code)).with(format!(" {}", rule.slug));
        let source =
            el("span").with(text("span", rule.source).class("source")).with(format!(" (lue le {})", rule.verified));
        let what: Node = vec![Node::from(severity(rule.severity)), format!(" {}", rule.summary).into()].into();
        row(name, [figure(rule.count), what, rule.nature.into(), source.into()])
    });
    let columns = ["Règle", "Constats", "Ce qu’elle vérifie", "Nature", "Source"];
    let code = first.code;
    let ways = [
        ("Sur la ligne suivante", format!("<!-- intertitre-disable-next-line {code} -->")),
        ("Jusqu’à intertitre-enable", format!("<!-- intertitre-disable {code} -->")),
        ("Dans tout le fichier", format!("<!-- intertitre-disable-file {code} -->")),
        ("Dans le front matter", format!("intertitre-disable: [{code}]")),
        ("Dans intertitre.toml", format!("ignore = [\"{code}\"]")),
        ("Pour une seule fois", format!("--ignore {code}")),
    ];
    let ways =
        ways.into_iter().map(|(name, code)| el("div").with(text("dt", name)).with(el("dd").with(text("code", code))));
    vec![
        quoted(table("regles-table", "Les règles qui ont trouvé à redire", &columns, rows)),
        text("h3", "Faire taire une règle").into(),
        say(format!(
            "Chacune de ces façons vaut pour toute règle\u{a0}; {code} sert ici d’exemple. La commande intertitre explain en donne \
            la page complète."
        )),
        quoted(el("dl").class("champs").all(ways)),
    ]
}
