//! Where the findings stand in the text.

use super::ReadBlock;
use crate::report::LocatedFinding;
use std::ops::Range;

/// From so many characters on, a finding about a whole block stands beside it rather than on all its words.
const WHOLE: usize = 200;

/// The findings of a block, by their places in the list of them.
#[derive(Clone, Debug, Default)]
pub struct BlockMarks {
    /// Those about some of its words, in the order of the text.
    pub words: Vec<TextMark>,
    /// Those about all of it, or about what stands in it and is not read.
    pub whole: Vec<usize>,
}

/// Words that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextMark {
    /// The words, as bytes of the text of the block.
    pub range: Range<usize>,
    /// The finding.
    pub finding: usize,
}

/// The findings of each block. One about several blocks stands beside the first.
pub(super) fn of_blocks(blocks: &[ReadBlock], findings: &[LocatedFinding]) -> Vec<BlockMarks> {
    let mut found = vec![BlockMarks::default(); blocks.len()];
    // How far the blocks up to each reach: those that end before a finding are passed over at once.
    let mut reached = Vec::with_capacity(blocks.len());
    for block in blocks {
        reached.push(block.span.end.max(reached.last().copied().unwrap_or(0)));
    }
    for (number, finding) in findings.iter().enumerate() {
        let span = finding.span;
        let from = reached.partition_point(|end| *end < span.start);
        let near = || blocks.iter().enumerate().skip(from).take_while(|(_, block)| block.span.start <= span.end);
        let mut holding = near().filter_map(|(at, block)| {
            let outside = block.span.end < span.start || span.end < block.span.start;
            if outside { None } else { Some((at, block.range_of(span)?)) }
        });
        let first = holding.next();
        let several = holding.next().is_some();
        match first {
            Some((at, range)) => {
                let (Some(block), Some(marks)) = (blocks.get(at), found.get_mut(at)) else { continue };
                let all = range.len() >= block.text.trim().len() && block.level.is_none();
                if several || all && range.len() >= WHOLE {
                    marks.whole.push(number);
                } else {
                    marks.words.push(TextMark { range, finding: number });
                }
            }
            // In the markup of a block: an address, an attribute.
            None => {
                let beside = near().find(|(_, block)| {
                    block.span.start <= span.start && span.start < block.span.end.max(block.span.start + 1)
                });
                if let Some(marks) = beside.and_then(|(at, _)| found.get_mut(at)) {
                    marks.whole.push(number);
                }
            }
        }
    }
    for marks in &mut found {
        marks.words.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end), mark.finding));
    }
    found
}
