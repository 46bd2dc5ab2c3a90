//! Tags that open and close containers, which of them belong together, and the words that their attributes show.

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

/// Attributes of an opening tag that a reader sees as the title of what it holds.
const TITLES: &[&str] = &["title", "label", "summary", "header", "heading", "titre"];
/// Attributes of a tag that holds nothing which a reader sees under the figure it stands for.
const CAPTIONS: &[&str] = &["caption", "legende", "légende"];

/// Finds the titles and captions that tags carry as attributes.
pub(super) fn labels(text: &str, found: &mut [Found]) {
    for tag in found.iter_mut().map(|found| &mut found.tag).filter(|tag| tag.label.is_none()) {
        let names = match tag.role {
            Role::Opens => TITLES,
            Role::Alone => CAPTIONS,
            _ => continue,
        };
        let value = attribute(&text[tag.span.range()], names);
        tag.label = value.map(|value| value.shift(tag.span.start));
    }
}

/// Where the value of the first of these attributes stands in a tag: `caption="…"`, between quotes of one kind or the
/// other.
fn attribute(tag: &str, names: &[&str]) -> Option<Span> {
    let mut at = 0;
    while let Some(equals) = tag[at..].find('=').map(|found| at + found) {
        let name = tag[at..equals].trim_end();
        let value = tag[equals + 1..].trim_start();
        let start = tag.len() - value.len();
        let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            at = equals + 1;
            continue;
        };
        let end = start + 1 + value[1..].find(quote)?;
        let of = |wanted: &&str| {
            let before = name.strip_suffix(*wanted).map(|before| before.chars().next_back());
            before.is_some_and(|before| before.is_none_or(char::is_whitespace))
        };
        if names.iter().any(of) && !tag[start + 1..end].trim().is_empty() {
            return Some(Span::new(start + 1, end));
        }
        at = end + 1;
    }
    None
}
