//! How likely the words of a part are, were they drawn from one topic: Dirichlet-multinomial, one unit at a time.

use super::Unit;

/// What is expected of the words before any is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prior {
    /// Mean concentration of a stem.
    pub(super) concentration: f64,
    /// The concentration of each stem goes with this power of the share of texts it stands in: with 0 all stems are alike,
    /// above it a rare word that comes back tells more than a common one.
    pub(super) commonness: f64,
    /// A stem that the part already has counts so much more than the times it was read.
    pub(super) again: f64,
}

/// The log-likelihood of a growing part.
pub(super) struct Likelihood {
    /// For each stem, one after the other, the logarithms of what its counts weigh, from 0 to all its occurrences.
    log_counts: Vec<f64>,
    /// Where those of each stem begin.
    first: Vec<usize>,
    /// The logarithms of what all stems of a part weigh, by their number.
    log_mass: Vec<f64>,
    counts: Vec<usize>,
    touched: Vec<u32>,
    value: f64,
}

impl Likelihood {
    /// That of parts of `units`; the vocabulary is theirs.
    #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
    pub(super) fn new(units: &[Unit], prior: Prior) -> Self {
        let stems = || units.iter().flat_map(|unit| &unit.stems);
        let vocabulary = stems().map(|stem| stem.number).max().map_or(1, |max| max as usize + 1);
        let mut occurrences = vec![0_usize; vocabulary];
        let mut shares = vec![1.0_f64; vocabulary];
        for stem in stems() {
            occurrences[stem.number as usize] += 1;
            let share = &mut shares[stem.number as usize];
            *share = share.min(stem.share);
        }
        let weights: Vec<f64> = shares.iter().map(|share| libm::pow(*share, prior.commonness)).collect();
        let unit = prior.concentration * vocabulary as f64 / weights.iter().sum::<f64>();
        let mut log_counts = Vec::with_capacity(stems().count() + vocabulary);
        let mut first = Vec::with_capacity(vocabulary);
        for (weight, occurrences) in weights.iter().zip(occurrences) {
            first.push(log_counts.len());
            log_counts.push(libm::log(unit * weight));
            log_counts.extend((1..=occurrences).map(|t| libm::log(t as f64 + prior.again + unit * weight)));
        }
        let mass = prior.concentration * vocabulary as f64;
        Self {
            log_counts,
            first,
            log_mass: (0..=stems().count()).map(|t| libm::log(t as f64 + mass)).collect(),
            counts: vec![0; vocabulary],
            touched: Vec::new(),
            value: 0.0,
        }
    }

    /// Begins another part.
    pub(super) fn clear(&mut self) {
        for stem in self.touched.drain(..) {
            self.counts[stem as usize] = 0;
        }
        self.value = 0.0;
    }

    /// Adds a unit to the part; the log-likelihood of the part with it.
    pub(super) fn add(&mut self, unit: &Unit) -> f64 {
        for stem in &unit.stems {
            let number = stem.number as usize;
            let count = &mut self.counts[number];
            self.value += self.log_counts[self.first[number] + *count] - self.log_mass[self.touched.len()];
            *count += 1;
            self.touched.push(stem.number);
        }
        self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::segments::Stem;
    use crate::analysis::segments::tests::unit;

    /// How much likelier two units are as one part than as two.
    fn tie(units: [Unit; 2], prior: Prior) -> f64 {
        let mut part = Likelihood::new(&units, prior);
        part.add(&units[0]);
        let both = part.add(&units[1]);
        let alone = units.iter().map(|unit| {
            part.clear();
            part.add(unit)
        });
        both - alone.sum::<f64>()
    }

    #[test]
    fn a_rare_word_that_comes_back_ties_more_than_a_common_one() {
        let prior = Prior { concentration: 0.1, commonness: 0.5, again: 0.0 };
        let pair = |shared: u32| {
            let mut units = [unit(20, &[shared, 2]), unit(20, &[shared, 3])];
            for stem in units.iter_mut().flat_map(|unit| &mut unit.stems) {
                let share = if stem.number == 0 { 0.15 } else { 0.001 };
                *stem = Stem { share, ..*stem };
            }
            // Both words are in the vocabulary of both pairs.
            units[0].stems.push(Stem { number: 0, share: 0.15 });
            units[1].stems.push(Stem { number: 1, share: 0.001 });
            units
        };
        assert!(tie(pair(1), prior) > tie(pair(0), prior));
        let alike = Prior { commonness: 0.0, ..prior };
        assert!((tie(pair(1), alike) - tie(pair(0), alike)).abs() < 1e-9);
        assert!(tie(pair(1), Prior { again: 0.3, ..prior }) > tie(pair(1), prior));
    }
}
