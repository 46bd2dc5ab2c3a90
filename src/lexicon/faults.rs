//! Faults of French that tables list.

use super::tables;

/// The patterns of faults: pattern, class, correction, safety, reason, an example of it, a near miss, source.
pub fn confusions() -> impl Iterator<Item = [&'static str; 8]> {
    tables::FAUTES.iter()
}

/// The right spelling of a folded word that no dictionary has.
pub fn misspelling(word: &str) -> Option<&'static str> {
    tables::GRAPHIES_FAUTIVES.row(word).map(|[_, right, _]| right)
}
