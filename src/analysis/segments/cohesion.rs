//! How much an article goes on from one unit to the next: the cosine of the words on both sides of each gap (Hearst 1997),
//! over as many units as hold [`WINDOW`] words. A fact for people: cuts are made by likelihood, not by it.

use super::{Stem, Unit};

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
    let words: Vec<(&[Stem], usize)> = units.iter().map(|unit| (unit.stems.as_slice(), unit.words)).collect();
    let told = similarities(&words).into_iter().zip(units.iter().enumerate().skip(1));
    told.map(|(similarity, (i, unit))| Gap { at: unit.span.start, similarity, cut: starts.binary_search(&i).is_ok() })
        .collect()
}

/// How much each of some texts but the first goes on from those before it, from 0 to 1; each text by its stems and how many
/// words it has.
pub(super) fn similarities(texts: &[(&[Stem], usize)]) -> Vec<f64> {
    let last = texts.iter().flat_map(|(stems, _)| *stems).map(|stem| stem.number).max();
    let vocabulary = last.map_or(0, |last| last as usize + 1);
    let (mut before, mut behind) = (Counts::new(vocabulary), Counts::new(vocabulary));
    (1..texts.len())
        .map(|i| {
            before.count(texts[..i].iter().rev());
            behind.count(texts[i..].iter());
            libm::round(similarity(&before, &behind) * 1000.0) / 1000.0
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

    /// Counts the stems of the first texts that hold [`WINDOW`] words, and these only.
    fn count<'s>(&mut self, texts: impl Iterator<Item = &'s (&'s [Stem], usize)>) {
        for stem in self.stems.drain(..) {
            self.of[stem as usize] = 0;
        }
        self.square = 0;
        let mut words = 0;
        for (stems, counted) in texts {
            for stem in *stems {
                let count = &mut self.of[stem.number as usize];
                self.square += 2 * *count + 1;
                *count += 1;
                self.stems.push(stem.number);
            }
            words += counted;
            if words >= WINDOW {
                break;
            }
        }
    }
}
