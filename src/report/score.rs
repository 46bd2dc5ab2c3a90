use super::spaces::set_spaces;
use crate::rules::{Axis, Finding, RuleMeta, Severity, family};
use serde::Serialize;
use std::collections::BTreeMap;

/// What an error, a warning and an info cost their part of the score, and what all of one rule cost it at most.
const COSTS: [(Severity, u32, u32); 3] =
    [(Severity::Error, 30, 60), (Severity::Warning, 10, 30), (Severity::Info, 2, 10)];
/// What the whole score is at most where something keeps the page from being found or read.
const BLOCKED: u32 = 40;

/// A part of the score: 100, less what its findings cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AxisScore {
    /// The part.
    #[serde(rename = "axe")]
    pub axis: Axis,
    /// 0 to 100.
    #[serde(rename = "valeur")]
    pub value: u32,
    /// The sum, written out, rule by rule.
    #[serde(rename = "formule")]
    pub formula: String,
}

/// A score with the sums it comes from. It measures nothing but the findings, and predicts no ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// 0 to 100.
    #[serde(rename = "valeur")]
    pub value: u32,
    /// How it comes from its parts.
    #[serde(rename = "formule")]
    pub formula: String,
    /// Its parts.
    #[serde(rename = "axes")]
    pub axes: Vec<AxisScore>,
    /// What keeps the page from being found or read.
    #[serde(rename = "bloquants")]
    pub blockers: Vec<String>,
}

impl Score {
    /// The score of `findings`: the mean of the `axes` that any rule was run for.
    pub fn new<'f>(findings: impl Iterator<Item = &'f Finding> + Clone, axes: &[Axis]) -> Self {
        let axes: Vec<AxisScore> = axes.iter().map(|axis| AxisScore::new(*axis, findings.clone())).collect();
        let blockers: Vec<String> =
            findings.filter(|finding| finding.blocks).map(|finding| set_spaces(&finding.message)).collect();
        let sum: u32 = axes.iter().map(|axis| axis.value).sum();
        let number = u32::try_from(axes.len()).unwrap_or(u32::MAX).max(1);
        let mean = if axes.is_empty() { 100 } else { (sum * 2 + number) / (number * 2) };
        let parts: Vec<String> = axes.iter().map(|axis| format!("{} {}", axis.axis.label(), axis.value)).collect();
        let mut formula = format!("moyenne de {}", parts.join(", "));
        let value = if blockers.is_empty() { mean } else { mean.min(BLOCKED) };
        if value < mean {
            formula.push_str(&format!(" = {mean}, ramenée à {BLOCKED} par un constat bloquant"));
        }
        Self { value, formula, axes, blockers }
    }
}

impl AxisScore {
    fn new<'f>(axis: Axis, findings: impl Iterator<Item = &'f Finding>) -> Self {
        let mut by_rule: BTreeMap<(&str, Severity), u32> = BTreeMap::new();
        for finding in findings.filter(|finding| family(finding.rule).axis == axis) {
            *by_rule.entry((finding.rule.code, finding.severity)).or_default() += 1;
        }
        let mut formula = String::from("100");
        let mut lost = 0u32;
        for ((code, severity), count) in by_rule {
            let (cost, most) = cost(severity);
            let points = count.saturating_mul(cost);
            let capped = if points > most { format!(", plafonné à {most}") } else { String::new() };
            let times = if count > 1 { format!("\u{a0}: {count}\u{a0}×\u{a0}{cost}{capped}") } else { String::new() };
            formula.push_str(&format!(" − {} ({code}{times})", points.min(most)));
            lost = lost.saturating_add(points.min(most));
        }
        if lost > 100 {
            formula.push_str(", ramené à 0");
        }
        Self { axis, value: 100u32.saturating_sub(lost), formula }
    }
}

/// What a finding of this severity costs, and what those of one rule cost at most.
pub(super) fn cost(severity: Severity) -> (u32, u32) {
    COSTS.iter().find(|(of, ..)| *of == severity).map_or((0, 0), |(_, cost, most)| (*cost, *most))
}

/// The parts of the score that rules let through by `wanted` belong to, in the order they are shown.
pub fn axes(wanted: impl Fn(&RuleMeta) -> bool, keyphrase: bool) -> Vec<Axis> {
    let judged = |axis: &Axis| {
        let of_axis = crate::rules::all().filter(|rule| family(&rule.meta).axis == *axis);
        (*axis != Axis::Keyphrase || keyphrase) && of_axis.into_iter().any(|rule| wanted(&rule.meta))
    };
    Axis::ALL.into_iter().filter(judged).collect()
}
