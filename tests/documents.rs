//! How each format and dialect is read: every fixture of `fixtures/documents` beside its expected reading, one line per
//! block of prose (`kind`, tab, text; `□` for what is not prose), and for pages what the head says.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

use intertitre::document::{Block, BlockKind, Document, Format, Prose};
use intertitre::source::Source;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn kind(kind: BlockKind) -> String {
    match kind {
        BlockKind::Heading(level) => format!("heading {level}"),
        other => other.name().to_string(),
    }
}

/// The reading of a block: white space of the source collapsed, as a reader sees it.
fn line(block: &Block) -> Option<String> {
    let text = block.prose.text().replace(Prose::MASK, "□");
    let words: Vec<&str> = text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect();
    let text = words.join(" ");
    let prose = text.chars().any(|c| c != '□' && !c.is_whitespace());
    prose.then(|| format!("{}\t{text}", kind(block.kind)))
}

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("the fixtures").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| !path.extension().is_some_and(|extension| extension == "lu" || extension == "meta"));
    paths.sort();
    paths
}

fn read(path: &Path) -> (Source, Document) {
    let name = path.display().to_string();
    let source = Source::decode(name.clone(), std::fs::read(path).expect("a fixture")).expect("a text");
    let format = Format::settle(Format::of_name(&name).expect("a known format"), &source);
    let document = Document::read(&source, format).expect("a document");
    (source, document)
}

/// The lines that differ, those expected with `-`, those read with `+`.
fn difference(expected: &str, found: &str) -> String {
    let mut out = String::new();
    for change in similar::TextDiff::from_lines(expected, found).iter_all_changes() {
        let sign = match change.tag() {
            similar::ChangeTag::Equal => continue,
            similar::ChangeTag::Delete => '-',
            similar::ChangeTag::Insert => '+',
        };
        let _ = write!(out, "  {sign} {change}");
    }
    out
}

#[test]
fn every_fixture_reads_as_expected() {
    let mut faults = String::new();
    for path in fixtures() {
        let (_, document) = read(&path);
        let found: String = document.blocks.iter().filter_map(line).map(|line| line + "\n").collect();
        let expected = std::fs::read_to_string(format!("{}.lu", path.display())).expect("an expected reading");
        let difference = difference(&expected, &found);
        if !difference.is_empty() {
            let _ = write!(faults, "{}\n{difference}", path.display());
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn heads_of_pages_read_as_expected() {
    let mut faults = String::new();
    for path in fixtures() {
        let Ok(expected) = std::fs::read_to_string(format!("{}.meta", path.display())) else { continue };
        let (source, document) = read(&path);
        let head = document.head.expect("the head of a page");
        let mut found: Vec<(usize, String)> = head
            .entries
            .iter()
            .filter(|entry| {
                matches!(entry.key.as_str(), "title" | "description" | "canonical" | "lang")
                    || entry.key.starts_with("hreflang")
            })
            .map(|entry| {
                let value = entry.value.as_deref().unwrap_or("");
                (entry.value_span.start, format!("{}\t{value}\n", entry.key.replace(':', " ")))
            })
            .collect();
        found.extend(head.json_ld.iter().flat_map(|block| {
            assert_eq!(block.broken_at, None, "{}", source.name());
            block.types.iter().map(|name| (block.span.start, format!("json-ld\t{name}\n")))
        }));
        found.sort_by_key(|(at, _)| *at);
        let found: String = found.into_iter().map(|(_, line)| line).collect();
        let difference = difference(&expected, &found);
        if !difference.is_empty() {
            let _ = write!(faults, "{}\n{difference}", path.display());
        }
    }
    assert!(faults.is_empty(), "{faults}");
}
