//! In how many blocks of the treebanks a word stands: an automaton from words to counts.

use crate::automaton;
use crate::table::Table;
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) fn compile(folder: &Path, out: &Path) -> Result<(), String> {
    let table = Table::read(&folder.join("documents.tsv"))?;
    let total = table.head("total").and_then(|total| total.strip_suffix(" blocs")?.parse().ok());
    // The empty word stands in all blocks.
    let mut words = BTreeMap::from([(String::new(), total.ok_or("documents.tsv: no line `# total : N blocs`")?)]);
    for row in table.rows() {
        let [word, count] = row[..] else { return Err("documents.tsv: not two columns".to_string()) };
        words.insert(word.to_string(), count.parse().map_err(|_| format!("{word}: {count}"))?);
    }
    automaton::write(&words, &out.join("documents.fst"))
}
