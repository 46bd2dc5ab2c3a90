//! What the README shows is what the program does.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::docs::{Page, read, shows};
use std::collections::BTreeSet;
use std::process::Command;

/// The lines of the fenced block after `marker`.
fn block(readme: &str, marker: &str) -> Vec<String> {
    let after = &readme[readme.find(marker).expect("the marker")..];
    after.split("```").nth(1).expect("a block").lines().skip(1).map(str::to_string).collect()
}

/// What the program prints: its output, then its messages.
fn run(args: &[&str]) -> [String; 2] {
    let run = Command::new(env!("CARGO_BIN_EXE_intertitre"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program");
    [run.stdout, run.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
}

#[test]
fn the_examples_are_true() {
    let article = "fixtures/articles/depeche-barrage.txt";
    let [rebuilt, told] = run(&["restructure", article, "--no-markers"]);
    let checked = "intertitre check fixtures/articles/locale-mediatheque.md";
    let arguments: Vec<&str> = checked.split(' ').skip(1).collect();
    let [findings, _] = run(&arguments);
    let english = ["a wire copied from a web page", "left out here to keep it short", "and on standard error"];
    let french = ["une dépêche copiée d’une page", "pour faire court", "sur la sortie d’erreur, ce qui a été fait"];
    for (name, [before, after, messages]) in [("README.md", english), ("README.fr.md", french)] {
        let readme = read(name);
        shows(name, &read(article), &block(&readme, before));
        shows(name, &rebuilt, &block(&readme, after));
        shows(name, &told, &block(&readme, messages));
        shows(name, &findings, &block(&readme, &format!("{checked}\n```\n")));
    }
}

#[test]
fn the_two_commands_stand_first() {
    for name in ["README.md", "README.fr.md"] {
        let commands: Vec<String> = Page::read(name)
            .blocks
            .into_iter()
            .filter(|block| block.tag == "sh")
            .flat_map(|block| block.lines)
            .collect();
        let first = ["cargo run --release -- restructure fixtures/articles/locale-mediatheque.md", "cargo test"];
        assert!(commands.starts_with(&first.map(String::from)), "{name}: {commands:?}");
        assert_eq!(Page::read(name).links.first().map(String::as_str), Some("docs/guide.md"), "{name}");
    }
}

/// The figures of a text.
fn figures(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|figure| !figure.is_empty()).collect()
}

#[test]
fn both_files_say_as_much() {
    let (english, french) = (Page::read("README.md"), Page::read("README.fr.md"));
    assert_eq!(english.anchors.len(), french.anchors.len(), "{:?} {:?}", english.anchors, french.anchors);
    assert_eq!(english.blocks.len(), french.blocks.len());
    assert_eq!(figures(&english.text), figures(&french.text));
}

#[test]
fn the_example_of_the_configuration_is_one() {
    for (name, marker) in [("README.md", "Settings live in"), ("README.fr.md", "Les réglages se placent dans")] {
        let config = block(&read(name), marker).join("\n");
        intertitre::config::Config::parse(&config).expect("the configuration of the README");
    }
}

#[test]
fn both_files_name_every_command_and_option() {
    let help = |command: &str| {
        let run =
            Command::new(env!("CARGO_BIN_EXE_intertitre")).args([command, "--help"]).output().expect("the program");
        String::from_utf8(run.stdout).expect("UTF-8")
    };
    for name in ["README.md", "README.fr.md"] {
        let readme = read(name);
        for command in ["restructure", "apply", "strip", "check", "init", "analyze", "explain", "rules"] {
            assert!(readme.contains(&format!("`{command}")), "{name}: {command}");
            for option in help(command).split_whitespace().filter(|word| word.starts_with("--") && word.len() > 2) {
                let option = option.trim_end_matches([',', '.']);
                assert!(
                    ["--help", "--output", "--stdin-filename"].contains(&option) || readme.contains(option),
                    "{name}: {command} {option}"
                );
            }
        }
    }
}
