//! Where headings go: the editorial cut, which follows the topics but only where a heading can stand.
//!
//! The first paragraph is the lead and takes no heading: the title is its heading. The author's headings stay. A section
//! that is too long is cut one level below, only where its topic turns, and into three parts at least: the first stands
//! under its heading, the others get one each.

use super::headings;
use super::plan::{CutReason, Place};
use crate::analysis::{self, Analysis, Editorial, Policy, Unit};
use crate::document::{BlockKind, Document, Origin};
use crate::source::Source;
use std::ops::Range;

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
/// Fewest headings below the one of a long section.
const FEWEST_BELOW: usize = 2;
/// Fewest steps of a guide that is cut by them.
const FEWEST_STEPS: usize = 3;
/// And one of its paragraphs in so many, at least, opens one.
const STEPS_IN: usize = 3;
/// The lead ends with the paragraph that reaches this number of words.
const LEAD_WORDS: usize = 25;

/// How an article is to be cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// The lengths of its type.
    pub(super) policy: Policy,
    /// How many parts the editor wants of an article without headings.
    pub(super) sections: Option<usize>,
    /// A section is cut when it has more words than this.
    pub(super) longest: usize,
    /// Whether its parts name what the reader does.
    pub(super) guide: bool,
}

/// A section with more words than it should have.
#[derive(Clone, Debug)]
pub(super) struct Long {
    /// Which of the parts it is; none where a heading of the author heads it.
    pub(super) part: Option<usize>,
    pub(super) section: Part,
    /// Whether three parts of it would be too short.
    pub(super) short: bool,
    /// The parts that it is cut into, the first of them under its heading; none where it is not cut.
    pub(super) inner: Vec<Part>,
}

/// Where the headings of an article go.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    /// The parts that get a heading of the first level, in order.
    pub(super) parts: Vec<Part>,
    /// The long sections, in order.
    pub(super) long: Vec<Long>,
}

pub(super) fn outline(source: &Source, document: &Document, analysis: &Analysis, wanted: Wanted) -> Outline {
    let units = analysis::units(source, document, &analysis.blocks);
    let topical = analysis::topical_starts(&units);
    let steps = if wanted.guide { steps(document, analysis, &units) } else { Vec::new() };
    let cutting = Cutting { source, units: &units, topical: &topical, steps: &steps, wanted };
    let mut outline = Outline::default();
    let mut start = 0;
    while start < units.len() {
        let end = (start + 1..units.len()).find(|&i| units[i].after_heading).unwrap_or(units.len());
        match level_above(document, units[start].blocks.0) {
            Some(level) => outline.long.extend(cutting.long(start..end, level, None)),
            None if start == 0 => {
                for (part, range) in cutting.parts(end) {
                    outline.long.extend(cutting.long(range, part.level, Some(outline.parts.len())));
                    outline.parts.push(part);
                }
            }
            None => {}
        }
        start = end;
    }
    outline
}

/// The units that open a step of what the reader does, where they are several.
fn steps(document: &Document, analysis: &Analysis, units: &[Unit]) -> Vec<usize> {
    let opens = |unit: &Unit| {
        let (Some(block), Some(facts)) = (document.blocks.get(unit.blocks.0), analysis.blocks.get(unit.blocks.0))
        else {
            return false;
        };
        facts.sentences.first().is_some_and(|first| headings::opens_step(block.prose.text(), facts, first))
    };
    let steps: Vec<usize> = units.iter().enumerate().filter(|(_, unit)| opens(unit)).map(|(at, _)| at).collect();
    let many = steps.len() >= FEWEST_STEPS && steps.len() * STEPS_IN >= units.len();
    if many { steps } else { Vec::new() }
}

struct Cutting<'a> {
    source: &'a Source,
    units: &'a [Unit],
    topical: &'a [usize],
    steps: &'a [usize],
    wanted: Wanted,
}

impl Cutting<'_> {
    /// Cuts what stands before the first heading of the author: up to the unit `end`.
    fn parts(&self, end: usize) -> Vec<(Part, Range<usize>)> {
        let units = &self.units[..end];
        let words: usize = units.iter().map(|unit| unit.words).sum();
        let from = lead_end(units);
        if words < SHORTEST_CUT && self.wanted.sections.is_none() || from >= end {
            return Vec::new();
        }
        let (topical, steps) = (self.turns(from..end), inside(self.steps, from..end));
        let usual = self.wanted.policy.usual;
        // The steps of a guide may be as short as three fifths of a part.
        let stepped = steps.len().min(words * 5 / (3 * usual).max(1)).min(PARTS.1);
        let count = self.wanted.sections.unwrap_or_else(|| part_count(words, usual).max(stepped));
        let inner = &units[from..];
        let wanted = Editorial { parts: count, bounds: self.bounds(), topical: &topical, steps: &steps };
        let mut starts: Vec<usize> =
            analysis::cut(inner, wanted, |i| inner[i].insertion.is_some()).iter().map(|cut| cut.unit + from).collect();
        if inner[0].can_begin() {
            starts.insert(0, from);
        }
        let ends = starts.iter().skip(1).copied().chain([end]);
        starts.iter().zip(ends).filter_map(|(&start, end)| Some((self.part(start..end, 2)?, start..end))).collect()
    }

    /// A section under a heading of `level`, where it is too long, cut where its topic turns.
    fn long(&self, range: Range<usize>, level: u8, part: Option<usize>) -> Option<Long> {
        let section = self.section(range.clone(), level)?;
        if section.words <= self.wanted.longest || level >= 6 {
            return None;
        }
        let usual = self.wanted.policy.usual;
        // Who asks for more headings than usual gets shorter parts.
        let short = section.words < PARTS.0 * usual - usual / 2 && self.wanted.longest > usual;
        if short {
            return Some(Long { part, section, short, inner: Vec::new() });
        }
        let inner = &self.units[range.clone()];
        let (topical, steps) = (self.turns(range.clone()), inside(self.steps, range.clone()));
        let count = part_count(section.words, usual);
        let wanted = Editorial { parts: count, bounds: self.bounds(), topical: &topical, steps: &steps };
        let turns = |i: usize| inner[i].insertion.is_some() && topical.binary_search(&i).is_ok();
        let cuts = analysis::cut(inner, wanted, turns);
        if cuts.len() < FEWEST_BELOW {
            return Some(Long { part, section, short, inner: Vec::new() });
        }
        let starts: Vec<usize> = cuts.iter().map(|cut| cut.unit + range.start).collect();
        let ends = starts.iter().skip(1).copied().chain([range.end]);
        let first = self.section(range.start..starts[0], level);
        let below = starts.iter().zip(ends).filter_map(|(&start, end)| self.part(start..end, level + 1));
        let inner = first.into_iter().chain(below).collect();
        Some(Long { part, section, short, inner })
    }

    /// The units of a range that begin a topical part, counted from its first.
    fn turns(&self, range: Range<usize>) -> Vec<usize> {
        inside(self.topical, range)
    }

    fn bounds(&self) -> (usize, usize) {
        (self.wanted.policy.least, self.wanted.policy.most)
    }

    /// The units of a range as a part that gets a heading; none where no heading can stand before it.
    fn part(&self, range: Range<usize>, level: u8) -> Option<Part> {
        let first = self.units.get(range.start)?;
        let offset = first.insertion.or(first.pinned.then_some(first.span.start))?;
        let reason = match (first.pinned, self.topical.binary_search(&range.start).is_ok()) {
            (true, _) => CutReason::Redaction,
            (false, true) => CutReason::Sujet,
            (false, false) => CutReason::Longueur,
        };
        let place = Place::of(self.source, offset);
        Some(Part { place, reason, headed: first.pinned, ..self.section(range, level)? })
    }

    /// The units of a range under a heading that stands.
    fn section(&self, range: Range<usize>, level: u8) -> Option<Part> {
        let units = self.units.get(range)?;
        let (first, last) = (units.first()?, units.last()?);
        Some(Part {
            blocks: (first.blocks.0, last.blocks.1),
            place: Place::of(self.source, first.span.start),
            reason: CutReason::Redaction,
            headed: true,
            level,
            words: units.iter().map(|unit| unit.words).sum(),
        })
    }
}

/// Those of some units that a range holds, counted from its first.
fn inside(units: &[usize], range: Range<usize>) -> Vec<usize> {
    let inside = units.iter().filter(|start| range.contains(start));
    inside.map(|start| start - range.start).collect()
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
fn lead_end(units: &[Unit]) -> usize {
    let mut words = 0;
    let ends = units.iter().position(|unit| {
        words += unit.words;
        words >= LEAD_WORDS
    });
    ends.map_or(units.len(), |last| last + 1)
}

fn part_count(words: usize, usual: usize) -> usize {
    let rounded = |per_part: usize| (words + per_part / 2) / per_part.max(1);
    if words > LONG { rounded(usual * 4 / 3) } else { rounded(usual).clamp(PARTS.0, PARTS.1) }
}
