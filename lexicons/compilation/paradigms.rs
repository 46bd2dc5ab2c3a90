//! The way back from lemmas to forms: an automaton from lemmas to the number of a set of paradigms, and for each
//! paradigm its endings with the number of a bundle of features.

use crate::automaton;
use crate::morphology::bundle;
use crate::table::Table;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The classes whose words are inflected; names and adverbs have one form.
const INFLECTED: [&str; 3] = ["adj", "nc", "v"];

pub(crate) fn compile(folder: &Path, out: &Path) -> Result<(), String> {
    let paradigms = Table::read(&folder.join("paradigmes.tsv"))?;
    let lemmas = Table::read(&folder.join("lemmes.tsv"))?;
    let mut names: Vec<&str> = Vec::new();
    let mut bundles: BTreeSet<u32> = BTreeSet::new();
    let mut endings: Vec<Vec<(&str, u32)>> = Vec::new();
    for row in paradigms.rows() {
        let [name, category, _, written] = row[..] else { return Err("paradigmes.tsv: not four columns".to_string()) };
        if !INFLECTED.contains(&category) {
            continue;
        }
        let mut of = Vec::new();
        for ending in written.split(' ') {
            let (edit, features) = ending.rsplit_once(':').ok_or(format!("{name}: {ending}"))?;
            of.push((edit, bundle(category, features)?));
        }
        bundles.extend(of.iter().map(|(_, bundle)| *bundle));
        names.push(name);
        endings.push(of);
    }
    let bundles: Vec<u32> = bundles.into_iter().collect();
    let ranks: BTreeMap<&str, usize> = names.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    let mut sets: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for row in lemmas.rows() {
        let [lemma, category, paradigm] = row[..] else { return Err("lemmes.tsv: not three columns".to_string()) };
        if INFLECTED.contains(&category) {
            let rank = ranks.get(paradigm).ok_or(format!("no paradigm {paradigm}"))?;
            sets.entry(lemma.to_lowercase()).or_default().insert(*rank);
        }
    }
    let distinct: Vec<&BTreeSet<usize>> = sets.values().collect::<BTreeSet<_>>().into_iter().collect();
    let ids = sets.values().map(|set| distinct.binary_search(&set).unwrap_or(0) as u64);
    automaton::write(&sets.keys().cloned().zip(ids).collect(), &out.join("lemmas.fst"))?;
    // Texts: as arrays of pairs they would take five times the room.
    let mut code = String::new();
    let _ = writeln!(code, "pub(super) static PARADIGMS: &[&str] = &[");
    for of in &endings {
        let written: Vec<String> =
            of.iter().map(|(edit, bundle)| format!("{edit}:{}", bundles.binary_search(bundle).unwrap_or(0))).collect();
        let _ = writeln!(code, "{:?},", written.join(" "));
    }
    let _ = writeln!(code, "];\npub(super) static SETS: &[&[u16]] = &[");
    for set in &distinct {
        let _ = writeln!(code, "&{set:?},", set = set.iter().collect::<Vec<_>>());
    }
    let _ = writeln!(code, "];\npub(super) static BUNDLES: &[u32] = &{bundles:?};");
    fs::write(out.join("inflection.rs"), code).map_err(|error| error.to_string())
}
