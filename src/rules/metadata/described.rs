//! The description that the rules judge.

use crate::analysis::{MetaFact, is_filled};
use crate::rules::Context;

/// The description of a file, unless a template is to fill it in.
pub(super) fn description<'c>(context: &'c Context) -> Option<&'c MetaFact> {
    context.analysis.description.as_ref().filter(|description| is_filled(context.source, description))
}
