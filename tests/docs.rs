//! What the documentation says is true: commands run, shown outputs are theirs, links lead somewhere, rules and settings exist.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::docs::{Block, Page, pages, shows};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The pages whose commands are run.
const RUN: &[&str] = &["guide", "formats", "archives", "rapport", "analysis", "demonstration"];

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for path in std::fs::read_dir(from).expect("a folder").flatten().map(|entry| entry.path()) {
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// A folder with what the pages speak of: the fixtures, a folder of articles, an archive.
fn checkout() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&common::fixture(""), &folder.path().join("fixtures"));
    copy(&common::fixture("articles"), &folder.path().join("contenus"));
    let record = |(name, source, _): (String, intertitre::source::Source, _)| {
        serde_json::json!({"id": name, "text": source.text(), "format": "markdown"}).to_string() + "\n"
    };
    let archive: String = common::articles().into_iter().map(record).collect();
    std::fs::write(folder.path().join("archive.jsonl"), archive).expect("an archive");
    folder
}

/// The words of a line of a shell up to its first pipe, redirection or comment.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, '|' | '>' | '<' | ';' | '&') => break,
            (None, '#') if word.is_none() => break,
            (None, ' ') => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    assert!(quote.is_none(), "a quote that is not closed: {line}");
    words.extend(word);
    words
}

#[test]
fn a_line_is_cut_as_a_shell_cuts_it() {
    assert_eq!(
        words("intertitre check a --keyphrase \"vol de nuit\" | jq '.x'"),
        ["intertitre", "check", "a", "--keyphrase", "vol de nuit"]
    );
    assert_eq!(words("intertitre strip a#b ''  # why"), ["intertitre", "strip", "a#b", ""]);
}

/// Runs the commands of a page in order, and compares what it shows with what they print; how many were run and compared.
fn run(page: &Page) -> (usize, usize) {
    let folder = checkout();
    let (mut done, mut compared) = (0, 0);
    // What the last commands printed, until it is shown.
    let mut printed = String::new();
    for Block { tag, lines, line } in &page.blocks {
        if tag == "sh" {
            printed.clear();
        }
        if tag == "text" && !printed.is_empty() {
            shows(&format!("{}:{line}", page.name), &printed, lines);
            printed.clear();
            compared += 1;
        }
        for command in lines.iter().filter(|command| tag == "sh" && command.starts_with("intertitre ")) {
            let arguments = words(command);
            let arguments: Vec<&str> = arguments.iter().skip(1).map(String::as_str).collect();
            let ran = common::run_in(folder.path(), &arguments, None);
            let [output, messages] = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
            let code = ran.status.code();
            assert!(matches!(code, Some(0 | 1)), "{}: {command} ends with {code:?}: {messages}", page.name);
            printed += &format!("{output}\n{messages}\n");
            done += 1;
        }
    }
    (done, compared)
}

#[test]
fn the_commands_run_and_print_what_is_shown() {
    for name in RUN {
        let page = Page::read(&format!("docs/{name}.md"));
        let (done, compared) = run(&page);
        assert!(done > 0, "{name}: no command");
        // These two show outputs.
        assert!(compared > 0 || !["guide", "analysis"].contains(name), "{name}: no output");
    }
}

#[test]
fn the_links_lead_to_files_and_headings() {
    for page in pages() {
        for link in page.links.iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:")) {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let folder = Path::new(&page.name).parent().expect("a folder");
            let target: PathBuf = if path.is_empty() { page.name.clone().into() } else { folder.join(path) };
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&target).exists(), "{}: {link}", page.name);
            if !anchor.is_empty() {
                let anchors = Page::read(&target.to_string_lossy()).anchors;
                assert!(anchors.iter().any(|known| known == anchor), "{}: {link}: {anchors:?}", page.name);
            }
        }
    }
}

#[test]
fn the_guides_can_be_reached() {
    for readme in ["README.md", "README.fr.md"] {
        let links = Page::read(readme).links;
        for guide in ["guide", "limites", "maintaining", "analysis"] {
            assert!(links.contains(&format!("docs/{guide}.md")), "{readme}: {guide}");
        }
    }
}

#[test]
fn the_rules_that_are_named_exist() {
    let code = regex::Regex::new(r"\b[A-Z]{3}\d{3}\b").expect("a pattern");
    let known: BTreeSet<&str> = intertitre::rules::all().map(|rule| rule.meta.code).collect();
    for page in pages() {
        for found in code.find_iter(&page.text) {
            assert!(known.contains(found.as_str()), "{}: {}", page.name, found.as_str());
        }
    }
}

#[test]
fn the_settings_that_are_shown_are_settings() {
    let page = Page::read("docs/guide.md");
    let shown = page.blocks.iter().filter(|block| block.tag == "toml");
    let read =
        |block: &Block| intertitre::config::Config::parse(&block.lines.join("\n")).map_err(|fault| (fault, block.line));
    let parsed: Vec<_> = shown.map(read).collect::<Result<_, _>>().expect("settings");
    assert!(parsed.len() > 2);
}

#[test]
fn the_options_that_are_named_exist() {
    let option = regex::Regex::new(r"--[a-z][a-z0-9-]+").expect("a pattern");
    let commands = ["restructure", "apply", "strip", "check", "init", "analyze", "annotate", "explain", "rules"];
    let help: String = commands.iter().map(|command| common::run(&[command, "--help"], None).1).collect();
    let known: BTreeSet<&str> = option.find_iter(&help).map(|found| found.as_str()).collect();
    for name in RUN.iter().chain(&["limites"]) {
        // What other programs take stands in blocks.
        for span in Page::read(&format!("docs/{name}.md")).spans {
            let ours = !span.starts_with("cargo ") && !span.starts_with("lexiques ");
            for found in option.find_iter(&span).filter(|_| ours) {
                assert!(known.contains(found.as_str()), "{name}: {}", found.as_str());
            }
        }
    }
}
