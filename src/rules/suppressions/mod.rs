//! Suppressions: comments and keys by which files switch rules off.

mod unknown;
mod unused;

use super::{Axis, Family, Finding, Rule, Scope, find};
use crate::document::{Scope as Form, Suppression};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "SUP",
    name: "suppressions",
    label: "Suppressions",
    axis: Axis::Structure,
    scope: Scope::Page,
    rules: &[&unused::RULE, &unknown::RULE],
};

/// Tells the suppressions that name no rule, and those that switch nothing off although all the rules they name ran.
pub(super) fn tell(list: &[Suppression], used: &[bool], ran: &impl Fn(&Rule) -> bool, findings: &mut Vec<Finding>) {
    let is_silent =
        |rule: &Rule| list.iter().any(|suppression| suppression.covers(0, &[rule.meta.code, rule.meta.slug]));
    for (suppression, used) in list.iter().zip(used) {
        if suppression.scope == Form::Misspelt {
            if ran(&unknown::RULE) && !is_silent(&unknown::RULE) {
                findings.push(unknown::misspelt(suppression));
            }
            continue;
        }
        let strange = suppression.rules.iter().find(|name| find(name).is_none());
        if let Some(name) = strange.filter(|_| ran(&unknown::RULE) && !is_silent(&unknown::RULE)) {
            findings.push(unknown::finding(suppression, name));
        }
        let all_ran = suppression.rules.iter().all(|name| find(name).is_some_and(ran));
        if !used && all_ran && strange.is_none() && ran(&unused::RULE) && !is_silent(&unused::RULE) {
            findings.push(unused::finding(suppression));
        }
    }
}
