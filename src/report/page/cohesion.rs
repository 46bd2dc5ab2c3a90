//! How much the text goes on from one piece to the next.

use super::{ReadBlock, opening};
use crate::analysis::Topics;
use crate::rules::Context;

/// Characters that tell which piece is meant.
const OPENING: usize = 60;

/// The place between two pieces of the text.
#[derive(Clone, Debug)]
pub struct CohesionPoint {
    /// How alike the words on both sides are, in thousandths.
    pub likeness: u32,
    /// Whether a part begins there.
    pub cut: bool,
    /// Terms that the text before it does not take up any more.
    pub ending: Vec<String>,
    /// Terms that begin there.
    pub starting: Vec<String>,
    /// The line on which what follows begins, from 1.
    pub line: usize,
    /// How what follows begins.
    pub opening: String,
}

pub(super) fn points(context: &Context, topics: &Topics, blocks: &[ReadBlock]) -> Vec<CohesionPoint> {
    let segments = &topics.segments;
    let points = topics.gaps.iter().map(|gap| {
        let terms = segments.iter().find(|segment| segment.span.start == gap.at).map(|segment| &segment.terms);
        let block = blocks.iter().rev().find(|block| block.span.start <= gap.at && gap.at < block.span.end);
        let words = block.and_then(|block| block.text.get(block.prose_at(gap.at)..));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1000")]
        let likeness = libm::round(gap.similarity.clamp(0.0, 1.0) * 1000.0) as u32;
        CohesionPoint {
            likeness,
            cut: gap.cut,
            ending: terms.filter(|_| gap.cut).map(|terms| terms.ending.clone()).unwrap_or_default(),
            starting: terms.filter(|_| gap.cut).map(|terms| terms.starting.clone()).unwrap_or_default(),
            line: context.source.position(gap.at).line,
            opening: opening(words.unwrap_or(""), OPENING),
        }
    });
    points.collect()
}
