//! Where headings go: the editorial cut, which follows the topics but only where a heading can stand.
//!
//! The first paragraph is the lead and takes no heading: the title is its heading. The author's headings stay, and only
//! what is too long between them is cut, one level below.

use super::plan::{CutReason, Place};
use crate::analysis::{self, Analysis, Editorial, Policy, Unit};
use crate::document::{BlockKind, Document, Origin};
use crate::source::Source;

/// A part under a heading.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Indices of its first block and of the one after its last.
    pub(super) blocks: (usize, usize),
    /// Where its heading goes.
    pub(super) place: Place,
    /// Why it begins there.
    pub(super) reason: CutReason,
    /// Whether it has one that the editor wrote, or wants none.
    pub(super) headed: bool,
    /// The level of its heading.
    pub(super) level: u8,
    /// Its words.
    pub(super) words: usize,
}

/// An article under this number of words is not cut.
const SHORTEST_CUT: usize = 200;
/// In an article over this number of words, parts are a third longer than usual.
const LONG: usize = 1200;
/// Fewest and most parts of an article up to that length.
const PARTS: (usize, usize) = (3, 6);
/// The lead ends with the paragraph that reaches this number of words.
const LEAD_WORDS: usize = 25;

/// How an article is to be cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// The lengths of its type.
    pub(super) policy: Policy,
    /// How many parts the editor wants of an article without headings.
    pub(super) sections: Option<usize>,
    /// A part under a heading of the author is cut when it has more words than this.
    pub(super) longest: usize,
}

pub(super) fn parts(source: &Source, document: &Document, analysis: &Analysis, wanted: Wanted) -> Vec<Part> {
    let units = analysis::units(source, document, &analysis.blocks);
    let topical = analysis::topical_starts(&units);
    let mut parts = Vec::new();
    let mut start = 0;
    while start < units.len() {
        let end = (start + 1..units.len()).find(|&i| units[i].after_heading).unwrap_or(units.len());
        stretch(source, document, &units, start..end, &topical, wanted, &mut parts);
        start = end;
    }
    parts
}

/// Cuts the units between two headings of the author.
fn stretch(
    source: &Source,
    document: &Document,
    units: &[Unit],
    range: std::ops::Range<usize>,
    topical: &[usize],
    wanted: Wanted,
    parts: &mut Vec<Part>,
) {
    let words: usize = units[range.clone()].iter().map(|unit| unit.words).sum();
    let above = level_above(document, units[range.start].blocks.0);
    let (level, from) = match above {
        // Under a heading of the author, the first part is headed by it.
        Some(level) if words > wanted.longest => (level + 1, range.start),
        None if (words >= SHORTEST_CUT || wanted.sections.is_some()) && range.start == 0 => {
            (2, lead_end(units, &range))
        }
        _ => return,
    };
    if level > 6 || from >= range.end {
        return;
    }
    let inner = &units[from..range.end];
    let count = wanted.sections.filter(|_| above.is_none()).unwrap_or_else(|| part_count(words, wanted.policy.usual));
    let bounds = (wanted.policy.least, wanted.policy.most);
    let own: Vec<usize> = topical.iter().filter_map(|start| start.checked_sub(from)).collect();
    let wanted = Editorial { parts: count, bounds, topical: &own };
    let cuts = analysis::cut(inner, wanted, |i| inner[i].insertion.is_some());
    let mut starts: Vec<usize> = cuts.iter().map(|cut| cut.unit).collect();
    if above.is_none() && inner[0].can_begin() {
        starts.insert(0, 0);
    }
    for (n, &start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(inner.len());
        let headed = inner[start].pinned;
        let Some(offset) = inner[start].insertion.or(headed.then_some(inner[start].span.start)) else { continue };
        let reason = match (headed, own.contains(&start)) {
            (true, _) => CutReason::Redaction,
            (false, true) => CutReason::Sujet,
            (false, false) => CutReason::Longueur,
        };
        parts.push(Part {
            blocks: (inner[start].blocks.0, inner[end - 1].blocks.1),
            place: Place::of(source, offset),
            reason,
            headed,
            level,
            words: inner[start..end].iter().map(|unit| unit.words).sum(),
        });
    }
}

/// The level of the author's heading that governs a block; none under the main heading.
fn level_above(document: &Document, block: usize) -> Option<u8> {
    document.blocks[..block]
        .iter()
        .rev()
        .find_map(|block| match (block.kind, block.origin) {
            (BlockKind::Heading(level), Origin::Author) if !document.is_adopted(block.span.start) => Some(level),
            _ => None,
        })
        .filter(|level| *level > 1)
}

/// The first unit after the lead.
fn lead_end(units: &[Unit], range: &std::ops::Range<usize>) -> usize {
    let mut words = 0;
    for i in range.clone() {
        words += units[i].words;
        if words >= LEAD_WORDS {
            return i + 1;
        }
    }
    range.end
}

fn part_count(words: usize, usual: usize) -> usize {
    let rounded = |per_part: usize| (words + per_part / 2) / per_part.max(1);
    if words > LONG { rounded(usual * 4 / 3) } else { rounded(usual).clamp(PARTS.0, PARTS.1) }
}
