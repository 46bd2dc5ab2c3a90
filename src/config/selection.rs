//! Which rules are on, by code, name, family, or all.

use crate::rules::{self, FAMILIES, RuleMeta};

/// The word for all rules.
const ALL: &str = "tout";
/// The word for those that are on where nothing is said.
const DEFAULT: &str = "defaut";

/// Whether `name` (a code, a name, a family or the beginning of its codes, `tout`, `defaut`) stands for a rule.
pub(super) fn names(name: &str, rule: &RuleMeta) -> bool {
    let family = rules::family(rule);
    match name {
        ALL => true,
        DEFAULT => rule.default,
        _ => name.eq_ignore_ascii_case(rule.code) || name == rule.slug || name == family.name || name == family.prefix,
    }
}

/// Whether `name` switches a rule on: a family stands for those of its rules that are on where nothing is said, since the others
/// wait to be asked for by their own names.
pub(super) fn selects(name: &str, rule: &RuleMeta) -> bool {
    let family = rules::family(rule);
    names(name, rule) && (rule.default || name != family.name && name != family.prefix)
}

/// Whether a name stands for anything.
pub(super) fn is_known(name: &str) -> bool {
    [ALL, DEFAULT].contains(&name) || rules::all().any(|rule| names(name, &rule.meta))
        // A family whose rules were all taken out is still one.
        || FAMILIES.iter().any(|family| family.name == name || family.prefix == name)
}

/// Everything that a name may be, for people.
pub(super) fn known() -> Vec<&'static str> {
    let families = FAMILIES.iter().flat_map(|family| [family.prefix, family.name]);
    let rules = rules::all().flat_map(|rule| [rule.meta.code, rule.meta.slug]);
    [ALL, DEFAULT].into_iter().chain(families).chain(rules).collect()
}
