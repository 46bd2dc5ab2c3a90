//! How much an article goes on from one unit to the next: the cosine of the words on both sides of each gap (Hearst 1997),
//! over as many units as hold [`WINDOW`] words. A fact for people: cuts are made by likelihood, not by it.

use super::Unit;
use std::collections::BTreeMap;

/// Words on each side of a gap that are compared, at least.
const WINDOW: usize = 80;

/// The place between two units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Offset in the file of the unit behind it.
    pub at: usize,
    /// From 0, no word in common, to 1, the same words in the same proportions.
    pub similarity: f64,
    /// Whether a topical part begins there.
    pub cut: bool,
}

/// The gaps of an article, in order; `starts` are the units that begin a topical part.
pub(in crate::analysis) fn gaps(units: &[Unit], starts: &[usize]) -> Vec<Gap> {
    (1..units.len())
        .map(|i| Gap {
            at: units[i].span.start,
            similarity: libm::round(similarity(units, i) * 1000.0) / 1000.0,
            cut: starts.binary_search(&i).is_ok(),
        })
        .collect()
}

fn similarity(units: &[Unit], gap: usize) -> f64 {
    let before = counts(units[..gap].iter().rev());
    let behind = counts(units[gap..].iter());
    let common = before.iter().filter_map(|(stem, count)| Some(count * behind.get(stem)?));
    // The sum of nothing is −0.
    let dot = common.fold(0.0, |sum: f64, product| sum + product);
    let norm = |counts: &BTreeMap<u32, f64>| libm::sqrt(counts.values().map(|count| count * count).sum());
    let norms: f64 = norm(&before) * norm(&behind);
    if norms > 0.0 { dot / norms } else { 0.0 }
}

/// How often each stem stands in the first units that hold [`WINDOW`] words.
fn counts<'u>(units: impl Iterator<Item = &'u Unit>) -> BTreeMap<u32, f64> {
    let mut counts = BTreeMap::new();
    let mut words = 0;
    for unit in units {
        for stem in &unit.stems {
            *counts.entry(stem.number).or_default() += 1.0;
        }
        words += unit.words;
        if words >= WINDOW {
            break;
        }
    }
    counts
}
