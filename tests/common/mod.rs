//! What several tests need.
#![allow(dead_code, reason = "each test uses a part")]

use intertitre::document::Format;
use intertitre::source::Source;
use std::path::{Path, PathBuf};

pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)
}

/// The articles of `fixtures/articles`, by name.
pub(crate) fn articles() -> Vec<(String, Source, Format)> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(fixture("articles")).expect("the fixtures").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let source = Source::decode(name.clone(), std::fs::read(&path).expect("a readable file")).expect("a text");
            let named = Format::of_name(&name).expect("a format that is read");
            let format = Format::settle(named, &source);
            (name, source, format)
        })
        .collect()
}

/// The files under a folder of the checkout, or beside it, that are read as articles, in order; none without the folder.
pub(crate) fn sources(folder: &str) -> Vec<(Source, Format)> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.is_dir() { collect(&path, found) } else { found.push(path) }
        }
    }
    let mut paths = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let named = Format::of_name(&name).ok()??;
        let source = Source::decode(name, std::fs::read(path).ok()?).ok()?;
        let format = Format::settle(Some(named), &source);
        Some((source, format))
    };
    paths.iter().filter_map(read).collect()
}

/// Thousands of files of others, where they stand beside the checkout.
pub(crate) const CORPORA: &str = "../shared/gold/corpora";

/// The rows of a table of fixtures, `\n` in a field being a line break.
pub(crate) fn rows(name: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(fixture(name)).expect("a table of fixtures");
    text.lines()
        .filter(|line| !line.starts_with("# ") && !line.is_empty())
        .map(|line| line.split('\t').map(|field| field.replace("\\n", "\n")).collect())
        .collect()
}
