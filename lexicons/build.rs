//! Compiles the tables under `lexicons/` into the program: our own into sorted rows with a hash index, the morphological lexicon and the
//! frequencies into automata.
//!
//! Each `.tsv` starts with comment lines (`# …`) that say what it holds, and must name its columns, its source and its
//! licence; the build refuses a table without them, with a ragged row, or, unless it says `doublons : oui`, with the
//! same first column twice. Tables of different licences stay apart: the program joins them when it looks a word up.

#![expect(clippy::disallowed_methods, reason = "a build script reads and writes files")]

#[path = "compilation/automaton.rs"]
mod automaton;
#[path = "compilation/documents.rs"]
mod documents;
#[path = "compilation/frequencies.rs"]
mod frequencies;
#[path = "compilation/index.rs"]
mod index;
#[path = "compilation/morphology.rs"]
mod morphology;
#[path = "compilation/observed.rs"]
mod observed;
#[path = "compilation/paradigms.rs"]
mod paradigms;
#[path = "compilation/table.rs"]
mod table;

use std::path::{Path, PathBuf};
use std::{env, fs};
use table::Table;

/// The tables that become automata.
const AUTOMATA: &[&str] =
    &["lefff/lemmes.tsv", "lefff/paradigmes.tsv", "lexique/frequences.tsv", "ud/documents.tsv", "ud/formes.tsv"];

fn main() {
    println!("cargo::rerun-if-changed=lexicons");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut code = String::new();
    let mut faults = Vec::new();
    for file in files(Path::new("lexicons")) {
        match Table::read(&file) {
            // These are compiled in other ways.
            Ok(_) if AUTOMATA.iter().any(|name| file.ends_with(name)) => {}
            Ok(table) => {
                if let Err(fault) = table.write(&mut code) {
                    faults.push(format!("{}: {fault}", file.display()));
                }
            }
            Err(fault) => faults.push(format!("{}: {fault}", file.display())),
        }
    }
    let done = [
        fs::write(out.join("tables.rs"), code).map_err(|error| error.to_string()),
        morphology::compile(Path::new("lexicons/lefff"), &out),
        paradigms::compile(Path::new("lexicons/lefff"), &out),
        frequencies::compile(Path::new("lexicons/lexique"), &out),
        observed::compile(Path::new("lexicons/ud"), &out),
        documents::compile(Path::new("lexicons/ud"), &out),
    ];
    faults.extend(done.into_iter().filter_map(Result::err));
    for fault in faults {
        println!("cargo::error={fault}");
    }
}

/// The tables under a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            found.push(path);
        }
    }
    found.sort();
    found
}
