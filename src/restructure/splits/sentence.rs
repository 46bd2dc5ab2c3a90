//! A long sentence and the sentences it would become.

use super::super::plan::{LongSentence, Place, SplitPart, SplitPattern, SplitPoint};
use super::reading::Reading;
use super::{NO_SURE_CUT, coordination, guard, relative};
use crate::document::Block;
use crate::source::Source;
use crate::text;

/// Fewest words of a sentence that a cut makes.
const SHORTEST: usize = 7;
/// Most cuts of a sentence.
const MOST_CUTS: usize = 2;

/// A place where a sentence is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// The token behind the last that stays.
    end: usize,
    /// The first token of what follows.
    start: usize,
    /// What is put before that, with the space behind it.
    opening: Option<String>,
    pattern: SplitPattern,
}

impl Cut {
    pub(super) fn new(end: usize, start: usize, opening: Option<&str>, pattern: SplitPattern) -> Self {
        Self { end, start, opening: opening.map(str::to_string), pattern }
    }
}

/// A long sentence with its cut, where one is sure.
pub(super) fn long_sentence(base: &Source, block: &Block, reading: &Reading<'_>, most: usize) -> LongSentence {
    let span = block.prose.to_source(reading.sentence.range.clone());
    let position = base.position(span.start);
    let cuts = if guard::may_be_cut(reading) { chosen(reading, &all(reading), most) } else { Vec::new() };
    let parts = parts(reading, &cuts);
    let points = cuts.iter().filter_map(|cut| {
        let before = reading.tokens.get(cut.end.checked_sub(1)?)?;
        let place = Place::of(base, block.prose.to_source(before.range.clone()).end);
        Some(SplitPoint { place, pattern: cut.pattern })
    });
    LongSentence {
        id: reading.sentence.id,
        span,
        line: position.line,
        column: position.column,
        words: reading.sentence.words,
        points: points.collect(),
        obstacle: parts.is_empty().then_some(NO_SURE_CUT),
        parts,
    }
}

/// All the cuts that are sure.
fn all(reading: &Reading<'_>) -> Vec<Cut> {
    let at = |at: usize| coordination::cut_at(reading, at).or_else(|| relative::cut_at(reading, at));
    (1..reading.end()).filter(|place| guard::in_the_open(reading, *place)).filter_map(at).collect()
}

/// The cut whose longest part is the shortest; with it a second one, where a part is still too long.
fn chosen(reading: &Reading<'_>, cuts: &[Cut], most: usize) -> Vec<Cut> {
    let mut taken: Vec<Cut> = Vec::new();
    while taken.len() < MOST_CUTS {
        let longest = |cuts: &[Cut]| parts(reading, cuts).iter().map(|part| part.words).max().unwrap_or(usize::MAX);
        if !taken.is_empty() && longest(&taken) <= most {
            break;
        }
        let with = |cut: &Cut| {
            let mut with = taken.clone();
            with.push(cut.clone());
            with.sort_by_key(|cut| cut.end);
            with
        };
        let fits = |cuts: &Vec<Cut>| parts(reading, cuts).iter().all(|part| part.words >= SHORTEST);
        let tried = cuts.iter().filter(|cut| !taken.contains(cut)).map(with).filter(fits);
        let Some(best) = tried.min_by_key(|cuts| longest(cuts)) else { break };
        if !taken.is_empty() && longest(&best) >= longest(&taken) {
            break;
        }
        taken = best;
    }
    taken
}

/// The sentences that some cuts make, in order.
fn parts(reading: &Reading<'_>, cuts: &[Cut]) -> Vec<SplitPart> {
    if cuts.is_empty() {
        return Vec::new();
    }
    let starts = [(0, None)].into_iter().chain(cuts.iter().map(|cut| (cut.start, cut.opening.as_deref())));
    let ends = cuts.iter().map(|cut| cut.end).chain([reading.tokens.len()]);
    starts
        .zip(ends)
        .map(|((start, opening), end)| {
            let words = reading.text(start..end);
            let text = match opening {
                Some(opening) => format!("{opening}{words}"),
                None => text::capitalize(words),
            };
            let text = if text.ends_with(['.', '…']) { text } else { format!("{text}.") };
            SplitPart { words: text::count_words(&text), text }
        })
        .collect()
}
