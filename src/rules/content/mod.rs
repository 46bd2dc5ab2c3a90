//! Contenu: what the text says, leaves open and fails to source.

use super::{Axis, Family, Scope};

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family =
    Family { prefix: "CON", name: "contenu", label: "Contenu", axis: Axis::Content, scope: Scope::Author, rules: &[] };
