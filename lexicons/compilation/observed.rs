//! Parts of speech of word forms in the treebanks: an automaton from forms to the best of them and the set of all.

use crate::automaton;
use crate::table::Table;
use std::collections::BTreeMap;
use std::path::Path;

/// The order of `Tag::ALL`.
const TAGS: [&str; 16] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
];

pub(crate) fn compile(folder: &Path, out: &Path) -> Result<(), String> {
    let table = Table::read(&folder.join("formes.tsv"))?;
    let mut forms: BTreeMap<String, u64> = BTreeMap::new();
    for row in table.rows() {
        let [form, tags] = row[..] else { return Err("formes.tsv: not two columns".to_string()) };
        let mut packed = 0u64;
        for (at, tag) in tags.split(' ').enumerate() {
            let number = TAGS.iter().position(|known| *known == tag).ok_or(format!("{form}: {tag}"))? as u64;
            packed |= 1 << (4 + number) | if at == 0 { number } else { 0 };
        }
        forms.insert(form.to_string(), packed);
    }
    automaton::write(&forms, &out.join("observed.fst"))
}
