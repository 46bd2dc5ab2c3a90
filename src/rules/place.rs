//! Where a finding about the whole page stands.

use super::Context;
use crate::analysis::MetaPlace;
use crate::source::Span;

/// The title, else the fence of the front matter, else the first sentence.
pub(super) fn of_page(context: &Context) -> Span {
    let title = context.analysis.title.as_ref().filter(|title| title.place != MetaPlace::Head);
    if let Some(title) = title {
        return title.span;
    }
    if let Some(front_matter) = &context.document.front_matter {
        return front_matter.fence;
    }
    let block = context.document.blocks.first();
    let sentence = context.analysis.blocks.first().and_then(|facts| facts.sentences.first());
    match (block, sentence) {
        (Some(block), Some(sentence)) => block.prose.to_source(sentence.range.clone()),
        (Some(block), None) => block.span,
        _ => Span::at(context.document.body.start),
    }
}
