//! What the rules of this family share: where places stand in the file, and how they are mended.

use super::spaces::Profile;
use crate::analysis::typography::{self, Passage, Respelling, Sign};
use crate::document::Block;
use crate::rules::{Context, Finding, Found};
use crate::source::{Edit, Span};
use std::ops::Range;

/// The blocks that are judged, with their prose.
pub(super) fn passages<'c>(context: &Context<'c>) -> impl Iterator<Item = (&'c Block, Passage<'c>)> + use<'c> {
    typography::french(context.document, context.analysis)
}

/// The bytes of a range of prose, where the file holds it byte for byte.
pub(super) fn verbatim(context: &Context, block: &Block, range: &Range<usize>) -> Option<Span> {
    let span = block.prose.to_source(range.clone());
    (Some(context.source.slice(span)) == block.prose.text().get(range.clone())).then_some(span)
}

/// The edits that put `text` in the place of a range of prose; none where the file writes it in another way.
pub(super) fn replaced(context: &Context, block: &Block, range: &Range<usize>, text: &str) -> Option<Vec<Edit>> {
    verbatim(context, block, range).map(|span| vec![Edit::replace(span, text.to_string())])
}

/// How a finding on a respelling is told.
#[derive(Clone, Copy)]
pub(super) struct Words {
    /// What is wrong with the words found, which stand before it between guillemets.
    pub(super) fault: &'static str,
    /// Why it matters.
    pub(super) why: &'static str,
    /// Whether the fix needs nobody who reads it again.
    pub(super) safe: bool,
}

/// A finding on what is to be written otherwise, with its fix.
pub(super) fn respell<'f>(
    context: &Context,
    found: &'f mut Found,
    block: &Block,
    one: &Respelling,
    words: Words,
) -> &'f mut Finding {
    let written = block.prose.text().get(one.range.clone()).unwrap_or("");
    let edits = replaced(context, block, &one.range, &one.right);
    let finding = found
        .at(block.prose.to_source(one.range.clone()), format!("«\u{a0}{written}\u{a0}»\u{a0}: {}.", words.fault))
        .why(words.why)
        .advice(format!("Écrivez «\u{a0}{}\u{a0}».", one.right));
    match edits {
        Some(edits) if words.safe => finding.fix(edits),
        Some(edits) => finding.unsafe_fix(edits),
        None => finding,
    }
}

/// Whether `many` are at least `percent` of a hundred of `many` and `few`.
pub(super) fn prevails(many: usize, few: usize, percent: usize) -> bool {
    many * 100 >= percent * (many + few)
}

/// What is added to a message of a page that has a usage: how many of its spaces follow it.
pub(super) fn usage_of(kept: usize, all: usize) -> String {
    format!("\u{a0}; {kept} sur {all} sont insécables dans la page")
}

/// The space that a sign is to have in a country; none where the page is compared with itself.
pub(super) fn space_of(profile: Profile, sign: Sign) -> Option<char> {
    match (profile, sign) {
        (Profile::FrFr, Sign::High) | (Profile::FrCh, _) => Some('\u{202f}'),
        (Profile::FrFr | Profile::FrCa, _) => Some('\u{a0}'),
        (Profile::Coherence, _) => None,
    }
}
