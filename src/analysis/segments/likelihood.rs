//! How likely the words of a part are, were they drawn from one topic: Dirichlet-multinomial, one unit at a time.

use super::Unit;

/// The log-likelihood of a growing part.
pub(super) struct Likelihood {
    /// `ln(t + α)` and `ln(t + αV)` of each count.
    log_alpha: Vec<f64>,
    log_mass: Vec<f64>,
    counts: Vec<usize>,
    touched: Vec<u32>,
    value: f64,
}

impl Likelihood {
    /// That of parts of `units`, with the concentration `alpha` of the prior; the vocabulary is theirs.
    pub(super) fn new(units: &[Unit], alpha: f64) -> Self {
        let vocabulary =
            units.iter().flat_map(|unit| unit.stems.iter().copied()).max().map_or(1, |max| max as usize + 1);
        let stems: usize = units.iter().map(|unit| unit.stems.len()).sum();
        #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
        let log_plus = |base: f64| -> Vec<f64> { (0..=stems).map(|t| libm::log(t as f64 + base)).collect() };
        #[expect(clippy::cast_precision_loss, reason = "word counts are small")]
        let mass = vocabulary as f64 * alpha;
        Self {
            log_alpha: log_plus(alpha),
            log_mass: log_plus(mass),
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
        for &stem in &unit.stems {
            let count = &mut self.counts[stem as usize];
            self.value += self.log_alpha[*count] - self.log_mass[self.touched.len()];
            *count += 1;
            self.touched.push(stem);
        }
        self.value
    }
}
