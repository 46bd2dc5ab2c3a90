//! What French press articles measure, in centiles.

use super::tables;

/// What was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Ease of reading after Kandel and Moles.
    KandelMoles,
    /// The index of Björnsson.
    Lix,
}

/// The centiles that the table tells, in order.
const CENTILES: [u32; 9] = [1, 5, 10, 25, 50, 75, 90, 95, 99];

/// Of a hundred press articles: how many have a lower value for sure, and at most. The table tells some centiles only, so that one
/// of the others lies between.
pub fn press_share(measure: Measure, value: f64) -> (u32, u32) {
    let name = match measure {
        Measure::KandelMoles => "kandel-moles",
        Measure::Lix => "lix",
    };
    let Some([_, values @ .., _]) = tables::PRESSE_MESUREE.row(name) else { return (0, 100) };
    let below = values.iter().filter(|known| known.parse::<f64>().is_ok_and(|known| known < value)).count();
    let least = below.checked_sub(1).and_then(|last| CENTILES.get(last)).copied().unwrap_or(0);
    let most = if below < values.len() { CENTILES.get(below).copied().unwrap_or(100) } else { 100 };
    (least, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_lie_between_centiles() {
        for row in tables::PRESSE_MESUREE.iter() {
            let values: Vec<f64> = row[1..10].iter().filter_map(|value| value.parse().ok()).collect();
            assert!(values.len() == CENTILES.len() && values.is_sorted(), "{}", row[0]);
        }
        assert_eq!(press_share(Measure::Lix, 0.0), (0, 1));
        assert_eq!(press_share(Measure::Lix, 56.0), (50, 75));
        assert_eq!(press_share(Measure::Lix, 900.0), (99, 100));
        assert_eq!(press_share(Measure::KandelMoles, 40.0), (0, 1));
    }
}
