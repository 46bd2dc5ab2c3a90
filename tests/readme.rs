//! What the README shows is what the program does.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::docs::{read, shows};
use std::process::Command;

/// The lines of the fenced block after `marker`.
fn block(readme: &str, marker: &str) -> Vec<String> {
    let after = &readme[readme.find(marker).expect("the marker")..];
    after.split("```").nth(1).expect("a block").lines().skip(1).map(str::to_string).collect()
}

#[test]
fn the_example_is_true() {
    let readme = read("README.md");
    let run = Command::new(env!("CARGO_BIN_EXE_intertitre"))
        .args(["restructure", "fixtures/articles/depeche-barrage.txt", "--no-markers"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program");
    shows(
        "README.md",
        &read("fixtures/articles/depeche-barrage.txt"),
        &block(&readme, "a wire copied from a web page"),
    );
    shows("README.md", &String::from_utf8_lossy(&run.stdout), &block(&readme, "left out here to keep it short"));
    shows("README.md", &String::from_utf8_lossy(&run.stderr), &block(&readme, "and on standard error"));
}

#[test]
fn the_example_of_the_configuration_is_one() {
    let config = block(&read("README.md"), "Settings live in").join("\n");
    intertitre::config::Config::parse(&config).expect("the configuration of the README");
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
