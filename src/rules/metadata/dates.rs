//! The dates that the metadata give.

use crate::analysis::meta_entries;
use crate::document::front_matter::Entry;
use crate::lexicon::MetaRole;
use crate::rules::Context;

/// Keys that hold a date in the head of a page.
const PUBLISHED: [&str; 4] = ["article:published_time", "datepublished", "date", "dcterms.created"];
const MODIFIED: [&str; 4] = ["article:modified_time", "og:updated_time", "datemodified", "last-modified"];

/// The entries that give a date of publication or of change, each with its value.
pub(super) fn dates<'c>(context: &'c Context, role: MetaRole) -> Vec<(&'c Entry, &'c str)> {
    let value = |entry: &'c Entry| Some((entry, entry.value.as_deref()?.trim())).filter(|(_, value)| !value.is_empty());
    let document = context.document;
    if document.front_matter.is_some() {
        return meta_entries(document, role).filter_map(value).collect();
    }
    let keys = if role == MetaRole::Date { PUBLISHED } else { MODIFIED };
    let entries = document.head.iter().flat_map(|head| &head.entries);
    entries.filter(|entry| keys.contains(&entry.key.as_str())).filter_map(value).collect()
}
