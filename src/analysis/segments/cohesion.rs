//! How much an article goes on from one unit to the next: the cosine of the words on both sides of each gap (Hearst 1997),
//! over as many units as hold [`WINDOW`] words. A fact for people: cuts are made by likelihood, not by it.

use super::Unit;

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
    let vocabulary =
        units.iter().flat_map(|unit| &unit.stems).map(|stem| stem.number).max().map_or(0, |last| last as usize + 1);
    let (mut before, mut behind) = (Counts::new(vocabulary), Counts::new(vocabulary));
    (1..units.len())
        .map(|i| {
            before.count(units[..i].iter().rev());
            behind.count(units[i..].iter());
            Gap {
                at: units[i].span.start,
                similarity: libm::round(similarity(&before, &behind) * 1000.0) / 1000.0,
                cut: starts.binary_search(&i).is_ok(),
            }
        })
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn similarity(before: &Counts, behind: &Counts) -> f64 {
    let dot: u64 = behind.stems.iter().filter_map(|stem| before.of.get(*stem as usize)).sum();
    let norms = libm::sqrt(before.square as f64) * libm::sqrt(behind.square as f64);
    if norms > 0.0 { dot as f64 / norms } else { 0.0 }
}

/// How often each stem stands in the units on one side of a gap.
struct Counts {
    /// By stem.
    of: Vec<u64>,
    /// The stems, as often as they stand there.
    stems: Vec<u32>,
    /// The sum of the squares of the counts.
    square: u64,
}

impl Counts {
    fn new(vocabulary: usize) -> Self {
        Self { of: vec![0; vocabulary], stems: Vec::new(), square: 0 }
    }

    /// Counts the stems of the first units that hold [`WINDOW`] words, and these only.
    fn count<'u>(&mut self, units: impl Iterator<Item = &'u Unit>) {
        for stem in self.stems.drain(..) {
            self.of[stem as usize] = 0;
        }
        self.square = 0;
        let mut words = 0;
        for unit in units {
            for stem in &unit.stems {
                let count = &mut self.of[stem.number as usize];
                self.square += 2 * *count + 1;
                *count += 1;
                self.stems.push(stem.number);
            }
            words += unit.words;
            if words >= WINDOW {
                break;
            }
        }
    }
}
