//! The findings of each file in a compact list.

use super::overview::ordered;
use crate::output::html::node::{Element, Node, el, text};
use crate::output::html::parts::{quoted, say, severity, told};
use crate::report::{CheckReport, FileReport, LocatedFinding, Skipped, count};
use crate::rules::Severity;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Findings that are shown of one file, and of all, so that the page can still be opened; and files.
const OF_FILE: usize = 12;
const OF_ALL: usize = 4000;
const FILES: usize = 4000;
/// Names that are given for each reason to leave files out.
const NAMES: usize = 50;

/// The identifier of a file, by its place in the report.
pub(super) fn id(number: usize) -> String {
    format!("f{}", number + 1)
}

/// Each file with its worst findings, the worst file first.
pub(super) fn section(report: &CheckReport) -> Vec<Node> {
    let mut room = OF_ALL;
    let mut left = 0;
    let ranked = ordered(report);
    let unnamed = ranked.len().saturating_sub(FILES);
    let files: Vec<Element> = ranked
        .into_iter()
        .take(FILES)
        .map(|(number, file)| {
            let shown = file.findings.len().min(OF_FILE).min(room);
            room -= shown;
            left += file.findings.len() - shown;
            one(number, file, shown)
        })
        .collect();
    let mut nodes = vec![say("Le fichier au score le plus bas vient en tête.")];
    if left > 0 {
        nodes.push(say(format!(
            "Pour que la page reste lisible, {}\u{a0}: {OF_FILE} par fichier au plus, {OF_ALL} en tout. La commande check les \
            donne tous.",
            count(left, "constat n’est pas montré", "constats ne sont pas montrés")
        )));
    }
    if unnamed > 0 {
        nodes.push(say(format!("{}.", count(unnamed, "fichier n’est pas montré", "fichiers ne sont pas montrés"))));
    }
    nodes.push(quoted(files.into_iter().map(Node::from).collect::<Vec<_>>()));
    nodes
}

fn one(number: usize, file: &FileReport, shown: usize) -> Element {
    let mut findings: Vec<&LocatedFinding> = file.findings.iter().collect();
    findings.sort_by_key(|finding| (!finding.blocks, Reverse(finding.severity), finding.span.start));
    let numbers = [
        count(file.count(Severity::Error), "erreur", "erreurs"),
        count(file.count(Severity::Warning), "avertissement", "avertissements"),
        count(file.count(Severity::Info), "info", "infos"),
    ];
    let summary = el("summary").with(text("span", file.file.as_str()).class("fichier")).with(format!(
        "\u{a0}: score {}, {}",
        file.score.value,
        numbers.join(", ")
    ));
    let items = findings.into_iter().take(shown).map(|finding| {
        el("li")
            .with(severity(finding.severity))
            .with(" ")
            .with(text("code", finding.code))
            .with(format!(" l.\u{a0}{}\u{a0}: ", finding.line))
            .with(told(&finding.message))
    });
    let mut details = el("details").id(id(number)).class("serre").with(summary);
    if shown > 0 {
        details = details.with(el("ul").all(items));
    }
    let left = file.findings.len() - shown;
    if left > 0 {
        details = details.with(text("p", format!("{}.", count(left, "autre constat", "autres constats"))));
    }
    details
}

/// The files that were not judged, by their reasons.
pub(super) fn left_out(report: &CheckReport) -> Vec<Node> {
    let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let all = report.errors.iter().chain(&report.skipped);
    for Skipped { file, reason } in all {
        reasons.entry(reason).or_default().push(file);
    }
    let items = reasons.into_iter().map(|(reason, names)| {
        let shown = names.get(..NAMES).unwrap_or(&names);
        let more = names.len() - shown.len();
        let more = if more > 0 { format!(" et {} de plus", count(more, "autre", "autres")) } else { String::new() };
        el("li").with(format!("{reason}\u{a0}: ")).with(text("span", shown.join(", ")).class("fichier")).with(more)
    });
    vec![quoted(el("ul").class("serre").all(items))]
}
