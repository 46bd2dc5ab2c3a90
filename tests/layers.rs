//! The layers of the design: each module imports only those before it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

use std::path::{Path, PathBuf};

/// Each layer with the layers it may import.
const LAYERS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("lexicon", &[]),
    ("text", &["source", "lexicon"]),
    ("realise", &["lexicon", "text"]),
    ("document", &["source", "lexicon", "text"]),
    ("analysis", &["source", "lexicon", "text", "document"]),
    ("rules", &["source", "lexicon", "text", "document", "analysis"]),
    ("verify", &["source", "lexicon", "text"]),
    ("restructure", &["source", "lexicon", "text", "realise", "document", "analysis", "verify"]),
    ("config", &["lexicon", "document", "analysis", "rules", "restructure"]),
    ("report", &["source", "lexicon", "text", "document", "analysis", "rules", "restructure", "verify"]),
    ("output", &["source", "report", "rules"]),
    (
        "cli",
        &[
            "source",
            "lexicon",
            "text",
            "document",
            "analysis",
            "rules",
            "restructure",
            "verify",
            "config",
            "report",
            "output",
        ],
    ),
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<(String, String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    rust_files(&src, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&src).expect("inside src").to_string_lossy().replace('\\', "/");
            let layer = name.split(['/', '.']).next().unwrap_or("").to_string();
            (name, layer, std::fs::read_to_string(&path).expect("a readable file"))
        })
        .collect()
}

/// The layers named after `crate::` in a file, in `use` lines (braces included) and in paths.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back().unwrap_or(' ');
        if before == '$' || before.is_alphanumeric() || before == '_' {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        let list = match rest.strip_prefix('{') {
            Some(braces) => braces.split('}').next().unwrap_or(""),
            None => rest,
        };
        let names = if rest.starts_with('{') { list.split(',').collect() } else { vec![list] };
        for name in names {
            let name: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            found.push(name);
        }
    }
    found
}

#[test]
fn imports_go_one_way() {
    let mut faults = Vec::new();
    for (name, layer, code) in sources() {
        let Some((_, allowed)) = LAYERS.iter().find(|(known, _)| *known == layer) else {
            assert!(["lib", "main"].contains(&layer.as_str()), "{name} belongs to no layer");
            continue;
        };
        for import in imports(&code) {
            let known = LAYERS.iter().any(|(known, _)| *known == import);
            if known && import != layer && !allowed.contains(&import.as_str()) {
                faults.push(format!("{name} imports {import}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the checker may take from `text`: tokens and their tags. What generates uses the rest, and would be checked by itself.
const SEEN_BY_VERIFY: &[&str] = &["Token", "TokenKind", "tag", "tokenize", "Tag"];

#[test]
fn the_checker_shares_no_reading_of_the_sentence() {
    for (name, _, code) in sources().into_iter().filter(|(_, layer, _)| layer == "verify") {
        for (at, _) in code.match_indices("crate::text::") {
            let rest = &code[at + "crate::text::".len()..];
            let list = rest
                .strip_prefix('{')
                .map_or_else(|| rest.split([';', '(', ')', ',']).next(), |list| list.split('}').next());
            for item in list.unwrap_or("").split(',').map(str::trim) {
                let item = item.split("::").next().unwrap_or("");
                assert!(SEEN_BY_VERIFY.contains(&item), "{name} takes `{item}` from text");
            }
        }
    }
}

#[test]
fn the_reader_of_imports_sees_all_forms() {
    assert_eq!(imports("use crate::text::stem;"), ["text"]);
    assert_eq!(imports("use crate::{Checked, output};"), ["Checked", "output"]);
    assert_eq!(imports("let x = crate::rules::find(name);"), ["rules"]);
    assert!(imports("$crate::rules::RuleMeta").is_empty());
}

#[test]
fn files_stay_small() {
    for (name, _, code) in sources() {
        let lines = code.lines().count();
        assert!(lines <= 500, "{name} has {lines} lines");
    }
}
