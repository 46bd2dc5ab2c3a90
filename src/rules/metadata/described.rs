//! The description that the rules judge.

use crate::analysis::{MetaFact, is_filled};
use crate::lexicon::fold;
use crate::rules::Context;

/// The description of a file, unless a template is to fill it in.
pub(super) fn description<'c>(context: &'c Context) -> Option<&'c MetaFact> {
    context.analysis.description.as_ref().filter(|description| is_filled(context.source, description))
}

/// Keys that hold a few words on purpose.
const TAGLINES: [&str; 6] = ["mission", "accroche", "tagline", "teaser", "slogan", "baseline"];

/// Whether a description stands under a key that is for a few words.
pub(super) fn is_tagline(context: &Context, description: &MetaFact) -> bool {
    let mut entries = context.document.front_matter.iter().flat_map(|front| front.all());
    entries.any(|entry| entry.value_span == description.span && TAGLINES.contains(&fold(&entry.key).as_str()))
}
