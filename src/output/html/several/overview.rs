//! What the files of a run have in common.

use crate::output::html::node::{Node, el, text};
use crate::output::html::parts::{figure, fold, quoted, row, say, severity, table, told};
use crate::output::html::svg;
use crate::report::{CheckReport, FileReport, count};
use crate::rules::{Severity, find};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Files that are named as the first to work on, rules, and comparisons.
const WORST: usize = 20;
const RULES: usize = 25;
const COMPARED: usize = 200;
/// What the codes of the rules that compare pages begin with.
const SITE: &str = "SIT";

/// The numbers of findings.
pub(super) fn sums(report: &CheckReport) -> Vec<Node> {
    let severities = [
        (Severity::Error, "erreur", "erreurs"),
        (Severity::Warning, "avertissement", "avertissements"),
        (Severity::Info, "info", "infos"),
    ];
    let told: Vec<String> =
        severities.iter().map(|(severity, one, many)| count(report.count(*severity), one, many)).collect();
    let blocked = report.files.iter().filter(|file| !file.page_score.blockers.is_empty()).count();
    let verdict = match blocked {
        0 => "Aucun fichier n’a de constat bloquant.".to_string(),
        _ => format!("{} un constat bloquant.", count(blocked, "fichier a", "fichiers ont")),
    };
    let mut nodes = vec![
        text("p", verdict).class("verdict").into(),
        say(format!("{}\u{a0}: {}.", count(report.files.len(), "fichier lu", "fichiers lus"), told.join(", "))),
    ];
    if report.known > 0 {
        let known = count(report.known, "constat connu ne compte pas ici", "constats connus ne comptent pas ici");
        nodes.push(say(known + "."));
    }
    nodes.push(say("Le score résume les constats\u{a0}; il ne prédit aucun classement."));
    nodes
}

/// How many files have each score.
pub(super) fn scores(report: &CheckReport) -> Vec<Node> {
    if report.files.is_empty() {
        return vec![say("Aucun fichier n’a été lu.")];
    }
    let bins: Vec<(String, usize)> = (0..10u32)
        .map(|bin| {
            let (from, to) = (bin * 10, if bin == 9 { 100 } else { bin * 10 + 9 });
            let inside = report.files.iter().filter(|file| (from..=to).contains(&file.score.value)).count();
            (format!("De {from} à {to}"), inside)
        })
        .collect();
    let mut values: Vec<u32> = report.files.iter().map(|file| file.score.value).collect();
    values.sort_unstable();
    let middle = report.median_score().unwrap_or(0);
    let (least, most) = (values.first().copied().unwrap_or(0), values.last().copied().unwrap_or(0));
    let told = format!("Score de l’auteur\u{a0}: {least} au plus bas, {middle} en médiane, {most} au plus haut.");
    let rows = bins.iter().map(|(name, number)| row(name.as_str(), [figure(number)]));
    vec![
        say(&told),
        el("figure")
            .with(svg::histogram(&bins, &told))
            .with(text("figcaption", "Une barre par tranche de dix points, de 0 à gauche à 100 à droite."))
            .into(),
        fold(
            "Les chiffres, tranche par tranche",
            table("scores-table", "Fichiers par tranche de score", &["Score", "Fichiers"], rows),
        ),
    ]
}

/// The files in the order in which they should be worked on.
pub(super) fn ordered(report: &CheckReport) -> Vec<(usize, &FileReport)> {
    let mut files: Vec<(usize, &FileReport)> = report.files.iter().enumerate().collect();
    files.sort_by_key(|(_, file)| (file.score.value, Reverse(file.count(Severity::Error)), file.file.as_str()));
    files
}

/// The files to work on first.
pub(super) fn worst(report: &CheckReport) -> Vec<Node> {
    let rows = ordered(report).into_iter().take(WORST).map(|(number, file)| {
        let name = text("a", file.file.as_str()).class("fichier").to(super::files::id(number));
        let numbers = [Severity::Error, Severity::Warning, Severity::Info].map(|severity| figure(file.count(severity)));
        let blocked = if file.page_score.blockers.is_empty() { "" } else { "✖\u{a0}bloqué" };
        row(name, [figure(file.score.value)].into_iter().chain(numbers).chain([Node::from(blocked)]))
    });
    if report.files.is_empty() {
        return vec![say("Aucun fichier n’a été lu.")];
    }
    let columns = ["Fichier", "Score", "Erreurs", "Avertissements", "Infos", "Publication"];
    vec![quoted(table("pires-table", "Les scores les plus bas", &columns, rows))]
}

/// The rules that found most.
pub(super) fn rules(report: &CheckReport) -> Vec<Node> {
    let mut counts: BTreeMap<&str, (usize, usize, Severity)> = BTreeMap::new();
    for file in &report.files {
        let mut here: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in &file.findings {
            *here.entry(finding.code).or_default() += 1;
            let (.., severity) = counts.entry(finding.code).or_insert((0, 0, finding.severity));
            *severity = (*severity).max(finding.severity);
        }
        for (code, number) in here {
            if let Some((findings, files, _)) = counts.get_mut(code) {
                *findings += number;
                *files += 1;
            }
        }
    }
    let mut ranked: Vec<_> = counts.into_iter().collect();
    ranked.sort_by_key(|(code, (findings, ..))| (Reverse(*findings), *code));
    if ranked.is_empty() {
        return vec![say("Aucune règle n’a trouvé à redire.")];
    }
    let left = ranked.len().saturating_sub(RULES);
    let rows = ranked.into_iter().take(RULES).filter_map(|(code, (findings, files, highest))| {
        let meta = &find(code)?.meta;
        let name = el("span").with(text("code", code)).with(format!(" {}", meta.slug));
        let what: Node = vec![Node::from(severity(highest)), format!(" {}", meta.summary).into()].into();
        Some(row(name, [figure(findings), figure(files), what, meta.nature.label().into()]))
    });
    let columns = ["Règle", "Constats", "Fichiers", "Ce qu’elle vérifie", "Nature"];
    let mut nodes = vec![quoted(table("regles-table", "Les règles qui trouvent le plus à redire", &columns, rows))];
    if left > 0 {
        let rarer =
            count(left, "autre règle, plus rare, n’est pas montrée", "autres règles, plus rares, ne sont pas montrées");
        nodes.push(say(rarer + "."));
    }
    nodes
}

/// What pages have in common with others: titles, descriptions, texts, links that lead nowhere.
pub(super) fn compared(report: &CheckReport) -> Vec<Node> {
    let all: Vec<_> = ordered(report)
        .into_iter()
        .flat_map(|(number, file)| {
            let compares = file.findings.iter().filter(|finding| finding.code.starts_with(SITE));
            compares.map(move |finding| (number, file, finding))
        })
        .collect();
    if all.is_empty() {
        return vec![say(
            "Rien à signaler entre les pages. Seules celles d’un même dossier, donné à la commande, sont comparées.",
        )];
    }
    let left = all.len().saturating_sub(COMPARED);
    let items = all.into_iter().take(COMPARED).map(|(number, file, finding)| {
        el("li")
            .with(severity(finding.severity))
            .with(" ")
            .with(text("code", finding.code))
            .with(" ")
            .with(text("a", file.file.as_str()).class("fichier").to(super::files::id(number)))
            .with("\u{a0}: ")
            .with(told(&finding.message))
    });
    let mut nodes = vec![quoted(el("ul").class("serre").all(items))];
    if left > 0 {
        let others = count(
            left,
            "autre constat du même ordre n’est pas montré",
            "autres constats du même ordre ne sont pas montrés",
        );
        nodes.push(say(others + "."));
    }
    nodes
}
