//! Tags that open and close containers, and which of them belong together.

use super::{Role, Shows, Tag};
use crate::source::Span;
use std::collections::BTreeMap;

/// A tag with the name its container goes by, where it may open or close one.
pub(super) struct Found {
    pub(super) tag: Tag,
    pub(super) name: Option<String>,
}

impl Found {
    pub(super) fn new(span: Span, shows: Shows, role: Role) -> Self {
        Self { tag: Tag { span, shows, role, label: None }, name: None }
    }

    pub(super) fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

/// Leaves as containers only the tags that are opened and closed.
pub(super) fn pair(found: &mut [Found]) {
    let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in 0..found.len() {
        let Some(name) = found[at].name.clone() else { continue };
        match found[at].tag.role {
            Role::Opens => {
                found[at].tag.role = Role::Alone;
                open.entry(name).or_default().push(at);
            }
            Role::Closes => {
                found[at].tag.role = Role::Alone;
                if let Some(opening) = open.get_mut(&name).and_then(Vec::pop) {
                    found[opening].tag.role = Role::Opens;
                    found[at].tag.role = Role::Closes;
                }
            }
            _ => {}
        }
    }
}
