//! An automaton from words to numbers, as a file.

use fst::MapBuilder;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub(crate) fn write(words: &BTreeMap<String, u64>, path: &Path) -> Result<(), String> {
    let mut map = MapBuilder::memory();
    for (word, value) in words {
        map.insert(word, *value).map_err(|error| error.to_string())?;
    }
    let bytes = map.into_inner().map_err(|error| error.to_string())?;
    fs::write(path, bytes).map_err(|error| error.to_string())
}
