//! Frequencies of word forms by part of speech, and the gender of nouns: an automaton from forms to six logarithms of
//! six bits, with the gender above them.

use crate::automaton;
use crate::table::Table;
use std::collections::BTreeMap;
use std::path::Path;

/// The classes in the order of their bits; all others count as the last.
const CLASSES: [&str; 5] = ["NOM", "VER", "ADJ", "ADV", "AUX"];
/// Steps of the logarithm to base two: a third of an octave.
const STEPS: f64 = 3.0;

pub(crate) fn compile(folder: &Path, out: &Path) -> Result<(), String> {
    let table = Table::read(&folder.join("frequences.tsv"))?;
    let mut forms: BTreeMap<String, u64> = BTreeMap::new();
    for row in table.rows() {
        let [form, counts, gender] = row[..] else { return Err("frequences.tsv: not three columns".to_string()) };
        let mut sums = [0u64; CLASSES.len() + 1];
        for count in counts.split(' ') {
            let (class, count) = count.split_once(':').ok_or(format!("{form}: {count}"))?;
            let at = CLASSES.iter().position(|known| *known == class).unwrap_or(CLASSES.len());
            sums[at] += count.parse::<u64>().map_err(|_| format!("{form}: {count}"))?;
        }
        let gender = ["-", "m", "f"].iter().position(|known| *known == gender).ok_or(format!("{form}: {gender}"))?;
        let packed = sums.iter().rev().fold(gender as u64, |packed, sum| packed << 6 | logarithm(*sum));
        forms.insert(form.to_lowercase(), packed);
    }
    automaton::write(&forms, &out.join("frequencies.fst"))
}

/// 0 for none, else one more than the logarithm, at most 63.
fn logarithm(count: u64) -> u64 {
    if count == 0 { 0 } else { ((count as f64).log2() * STEPS).round().min(62.0) as u64 + 1 }
}
