//! Lisibilité: sentences, words and how they go on.

pub(super) mod brackets;
pub(super) mod chains;
mod double_negation;
pub(super) mod indices;
pub(super) mod links;
pub(super) mod long_sentence;
pub(super) mod long_share;
pub(super) mod nesting;
pub(super) mod openings;
pub(super) mod passive;
pub(super) mod rhythm;

use super::{Axis, Context, Family, Scope};
use crate::analysis::ContentType;
use crate::analysis::style::Running;
use crate::source::Span;

/// The rules, in the order of their codes.
pub(super) static FAMILY: Family = Family {
    prefix: "LIS",
    name: "lisibilite",
    label: "Lisibilité",
    axis: Axis::Readability,
    scope: Scope::Author,
    rules: &[
        &long_sentence::RULE,
        &long_share::RULE,
        &rhythm::RULE,
        &passive::RULE,
        &links::RULE,
        &openings::RULE,
        &chains::RULE,
        &double_negation::RULE,
        &brackets::RULE,
        &nesting::RULE,
        &indices::RULE,
    ],
};

/// The running text of an article that a share says something of: one with enough sentences, and no law, list, recipe or
/// verse, where sentences are no running text.
fn shared<'c, 'a>(context: &'c Context<'a>, least: usize) -> Option<&'c [Running<'a>]> {
    let other = matches!(
        context.kind,
        ContentType::Direct | ContentType::Juridique | ContentType::Liste | ContentType::Recette | ContentType::Vers
    );
    let sentences = if other { &[] } else { context.running() };
    (sentences.len() >= least.max(1)).then_some(sentences)
}

/// Where a finding about the whole text stands: the author's title, else the fence of the front matter, else the first sentence.
fn place(context: &Context, sentences: &[Running]) -> Span {
    let title = context.analysis.title.as_ref().filter(|title| !title.generated).map(|title| title.span);
    let fence = || context.document.front_matter.as_ref().map(|front_matter| front_matter.fence);
    let first = || sentences.first().map(|running| span(context, running));
    title.or_else(fence).or_else(first).unwrap_or_else(|| Span::at(context.source.content_start()))
}

/// Where a sentence stands.
fn span(context: &Context, running: &Running) -> Span {
    let block = context.document.blocks.get(running.block);
    block.map_or_else(|| Span::at(0), |block| block.prose.to_source(running.sentence.range.clone()))
}

/// A share per cent, rounded.
fn percent(part: usize, all: usize) -> usize {
    (part * 200 + all) / (all.max(1) * 2)
}
