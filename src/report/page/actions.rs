//! What to do first.

use super::{Change, change};
use crate::report::score::cost;
use crate::report::{FileReport, LocatedFinding};
use crate::rules::{Axis, Severity, family, find};
use crate::source::Source;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many actions are told.
const FIRST: usize = 5;

/// Something to do: what one rule found, at its first place.
#[derive(Clone, Debug)]
pub struct Action {
    /// The findings that it would settle, by their places in the list; the first one stands for them.
    pub findings: Vec<usize>,
    /// Points that they cost their part of the score.
    pub cost: u32,
    /// That part.
    pub axis: Axis,
    /// The place before and after.
    pub change: Change,
}

/// The actions to take first: those that keep the page from being read, then by severity, by what they cost, by place.
pub(super) fn first(source: &Source, file: &FileReport) -> Vec<Action> {
    let mut by_rule: BTreeMap<(&str, Severity), Vec<usize>> = BTreeMap::new();
    for (number, finding) in file.findings.iter().enumerate() {
        by_rule.entry((finding.code, finding.severity)).or_default().push(number);
    }
    let mut ranked: Vec<_> = by_rule
        .into_iter()
        .filter_map(|((code, severity), mut findings)| {
            findings.sort_by_key(|at| (file.findings.get(*at).is_none_or(|finding| !finding.blocks), *at));
            let head = file.findings.get(*findings.first()?)?;
            let rank = (!head.blocks, Reverse(severity), Reverse(points(severity, findings.len())), head.span, code);
            Some((rank, findings))
        })
        .collect();
    ranked.sort();
    let told = ranked.into_iter().take(FIRST);
    told.filter_map(|(.., findings)| action(source, &file.findings, findings)).collect()
}

fn action(source: &Source, all: &[LocatedFinding], findings: Vec<usize>) -> Option<Action> {
    let head = all.get(*findings.first()?)?;
    Some(Action {
        cost: points(head.severity, findings.len()),
        axis: family(&find(head.code)?.meta).axis,
        change: change::change(source, head),
        findings,
    })
}

/// What so many findings of one rule cost.
fn points(severity: Severity, number: usize) -> u32 {
    let (each, most) = cost(severity);
    u32::try_from(number).unwrap_or(u32::MAX).saturating_mul(each).min(most)
}
