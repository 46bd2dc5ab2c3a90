//! The verdict in one sentence, and the score with the sums it comes from.

use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{figure, quoted, row, say, table, told};
use crate::output::html::svg;
use crate::report::{AxisScore, FileReport, Page, Score, count};
use crate::rules::{Axis, Severity};

pub(super) fn section(page: &Page) -> Vec<Node> {
    let file = &page.file;
    let mut nodes = vec![text("p", verdict(file)).class("verdict").into()];
    if !file.page_score.blockers.is_empty() {
        let blockers = file.page_score.blockers.iter().map(|message| el("li").with(told(message)));
        nodes.push(text("h3", "Ce qui bloque").into());
        nodes.push(quoted(el("ul").class("bloquants").all(blockers)));
    }
    let differ = file.score != file.page_score;
    let mut scores = el("div").class("scores").with(score("Score de l’auteur", &file.score));
    if differ {
        scores = scores.with(score("Score de la page, ajouts compris", &file.page_score));
    }
    nodes.push(scores.into());
    nodes.push(say("Ce score résume les constats\u{a0}; il ne prédit aucun classement."));
    nodes.push(axes("axes", "Les axes du score de l’auteur", &file.score).into());
    if differ {
        nodes.push(axes("axes-page", "Les axes du score de la page", &file.page_score).into());
    }
    let facts = [
        ("Type de contenu", page.sheet.kind.to_string()),
        ("Mots de l’auteur", file.words.author.to_string()),
        ("Mots ajoutés", file.words.added.to_string()),
        ("Expression clé", page.sheet.focus.clone().unwrap_or_else(|| "aucune".to_string())),
    ];
    let facts =
        facts.into_iter().map(|(name, value)| el("div").with(text("dt", name)).with(el("dd").with(quoted(value))));
    nodes.push(el("dl").class("faits").all(facts).into());
    nodes
}

/// What to make of the findings, in one sentence.
fn verdict(file: &FileReport) -> String {
    let number = |severity| file.count(severity);
    let [errors, warnings, infos] = [Severity::Error, Severity::Warning, Severity::Info].map(number);
    let blockers = file.page_score.blockers.len();
    let errors_told = count(errors, "erreur", "erreurs");
    let warnings_told = count(warnings, "avertissement", "avertissements");
    let infos_told = count(infos, "info", "infos");
    if blockers > 0 {
        let told = count(blockers, "constat empêche", "constats empêchent");
        return format!("À ne pas publier en l’état\u{a0}: {told} la page d’être trouvée ou lue.");
    }
    match (errors, warnings, infos) {
        (0, 0, 0) => "Rien à signaler\u{a0}: les règles suivies ne trouvent rien à redire.".to_string(),
        (0, 0, _) => format!("Publiable\u{a0}: {infos_told} à lire si le temps le permet."),
        (0, ..) => format!("Publiable après relecture\u{a0}: {warnings_told} et {infos_told}."),
        _ => format!("À corriger avant publication\u{a0}: {errors_told}, {warnings_told} et {infos_told}."),
    }
}

fn score(name: &'static str, score: &Score) -> Element {
    let value =
        el("p").class("score").with(text("span", name).class("score-nom")).with(" ").with(
            el("span").class("score-valeur").with(text("strong", score.value.to_string())).with("\u{a0}/\u{a0}100"),
        );
    el("div").with(value).with(text("p", format!("Formule\u{a0}: {}.", score.formula)).class("formule"))
}

fn axes(id: &'static str, caption: &'static str, score: &Score) -> Element {
    let rows = score.axes.iter().map(|axis| {
        let bar = svg::level(&format!("{id}-{}", slug(axis.axis)), axis.value, axis.axis.label());
        row(axis.axis.label(), [Node::from(bar), figure(axis.value), formula(axis)])
    });
    table(id, caption, &["Axe", "Niveau", "Valeur", "Calcul"], rows)
}

fn formula(axis: &AxisScore) -> Node {
    text("span", axis.formula.as_str()).class("formule").into()
}

fn slug(axis: Axis) -> &'static str {
    match axis {
        Axis::Metadata => "metadonnees",
        Axis::Structure => "structure",
        Axis::Keyphrase => "expression",
        Axis::Readability => "lisibilite",
        Axis::Content => "contenu",
        Axis::Language => "langue",
    }
}
