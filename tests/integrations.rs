//! What the program is plugged into: hooks, the action, templates, completions, manual pages, settings for generators.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use common::run_in;
use std::path::Path;
use std::process::{Command, Output};

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a readable file")
}

/// A folder with an article that has a warning, no error, and something that is mended safely.
fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "---\ntitle: Le pont de Kervrez rouvre\ndescription: Après huit mois de chantier, le pont de Kervrez rouvre aux voitures et aux cars ce lundi, avec une piste cyclable de chaque côté.\n---\n\nLe pont de Kervrez rouvre lundi , comme quelque soit le temps.\n";
    std::fs::write(folder.path().join("pont.md"), text).expect("written");
    folder
}

/// The commands of the hooks, by their ids.
fn hooks() -> Vec<(String, Vec<String>)> {
    let text = read(".pre-commit-hooks.yaml");
    let value = |line: &str, key: &str| {
        line.trim_start_matches("- ").trim().strip_prefix(key).map(|rest| rest.trim().to_string())
    };
    let ids: Vec<String> = text.lines().filter_map(|line| value(line, "id:")).collect();
    let entries = text.lines().filter_map(|line| value(line, "entry:"));
    let entries: Vec<Vec<String>> = entries.map(|entry| entry.split(' ').map(str::to_string).collect()).collect();
    assert_eq!(ids.len(), entries.len());
    ids.into_iter().zip(entries).collect()
}

#[test]
fn hooks_fail_on_what_they_say() {
    let mut codes = Vec::new();
    for (id, entry) in hooks() {
        let folder = site();
        let (program, args) = entry.split_first().expect("a command");
        assert_eq!(program, "intertitre");
        let args: Vec<&str> = args.iter().map(String::as_str).chain(["pont.md"]).collect();
        let run = run_in(folder.path(), &args, None);
        let text = std::fs::read_to_string(folder.path().join("pont.md")).expect("the article");
        // What fails is not lost among what does not.
        let shown = String::from_utf8(run.stdout).expect("UTF-8");
        assert_eq!(shown.contains("GRA010"), id == "intertitre-strict", "{id}: {shown}");
        assert!(!shown.contains("TYP003"), "{id}: {shown}");
        codes.push((id, run.status.code(), text.contains("lundi, comme")));
    }
    let told: Vec<(&str, Option<i32>, bool)> =
        codes.iter().map(|(id, code, mended)| (id.as_str(), *code, *mended)).collect();
    assert_eq!(
        told,
        [("intertitre", Some(0), false), ("intertitre-strict", Some(1), false), ("intertitre-fix", Some(0), true)]
    );
}

fn action(folder: &Path, inputs: &[(&str, &str)]) -> Output {
    let mut command = Command::new("bash");
    command
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("integrations/action.sh"))
        .env("INTERTITRE", env!("CARGO_BIN_EXE_intertitre"))
        .env_remove("GITHUB_STEP_SUMMARY")
        .current_dir(folder);
    for (name, value) in inputs {
        command.env(name, value);
    }
    command.output().expect("bash")
}

#[test]
fn the_action_passes_its_inputs_on_and_runs_none_of_them() {
    let folder = site();
    let plain = action(folder.path(), &[("INPUT_PATHS", "pont.md")]);
    assert_eq!(plain.status.code(), Some(0), "{}", String::from_utf8_lossy(&plain.stderr));
    assert!(String::from_utf8_lossy(&plain.stdout).contains("::warning file=pont.md,line=6"));
    std::fs::write(folder.path().join("bac.md"), "# Le bac rouvre\n\nLe bac rouvre lundi , enfin.\n").expect("written");
    let several = action(folder.path(), &[("INPUT_PATHS", "bac.md\n  pont.md\n")]);
    let told = String::from_utf8_lossy(&several.stdout).into_owned();
    assert!(told.contains("file=bac.md,") && told.contains("file=pont.md,"), "{told}");
    let strict = action(folder.path(), &[("INPUT_PATHS", "pont.md"), ("INPUT_FAIL_ON", "warning")]);
    assert_eq!(strict.status.code(), Some(1));
    let sarif = [("INPUT_PATHS", "."), ("INPUT_FORMAT", "sarif"), ("INPUT_OUTPUT_FILE", "rapport.sarif")];
    assert_eq!(action(folder.path(), &sarif).status.code(), Some(0));
    let written = std::fs::read_to_string(folder.path().join("rapport.sarif")).expect("the report");
    assert!(written.contains("\"2.1.0\""));
    for hostile in ["$(touch pris)", "; touch pris", "--fix", "`touch pris`"] {
        let run = action(folder.path(), &[("INPUT_PATHS", hostile), ("INPUT_SINCE", "")]);
        assert_eq!(run.status.code(), Some(2), "{hostile}");
    }
    assert!(!folder.path().join("pris").exists());
}

#[test]
fn the_action_gives_each_of_its_inputs_to_the_script() {
    let (action, script) = (read("action.yml"), read("integrations/action.sh"));
    let inputs = action.split("branding:").next().expect("the inputs").lines();
    let named: Vec<&str> = inputs
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .map(|line| line.trim().trim_end_matches(':'))
        .collect();
    assert!(named.len() > 5, "{named:?}");
    for name in named {
        let variable = format!("INPUT_{}", name.to_uppercase().replace('-', "_"));
        assert!(action.contains(&format!("{variable}: ${{{{ inputs.{name} }}}}")), "{name}");
        assert!(script.contains(&format!("${{{variable}:-")), "{variable}");
    }
}

#[test]
fn templates_run_what_the_program_knows() {
    let folder = site();
    let gitlab = read("integrations/gitlab-ci.yml");
    let line = gitlab.lines().find_map(|line| line.trim().strip_prefix("- intertitre ")).expect("a command");
    let line = line.replace("$INTERTITRE_PATHS", ".");
    assert_eq!(run_in(folder.path(), &line.split(' ').collect::<Vec<_>>(), None).status.code(), Some(0));
    let report = std::fs::read_to_string(folder.path().join("qualite.json")).expect("the report");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    assert!(report.as_array().is_some_and(|list| !list.is_empty()));
    assert!(gitlab.contains("codequality: qualite.json"));

    let reviewdog = read("integrations/reviewdog.yml");
    let line = reviewdog.lines().find_map(|line| line.trim().strip_prefix("intertitre ")).expect("a command");
    let line = line.trim_end_matches(" |").replace("contenus", ".");
    let run = run_in(folder.path(), &line.split(' ').collect::<Vec<_>>(), None);
    let told: serde_json::Value = serde_json::from_slice(&run.stdout).expect("JSON");
    assert_eq!((run.status.code(), told["source"]["name"].as_str()), (Some(0), Some("intertitre")));
    assert!(read("Dockerfile").contains("cargo build --release --locked --bin intertitre"));
}

#[test]
fn settings_for_generators_are_settings() {
    let page = read("docs/integrations.md");
    let blocks: Vec<&str> = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 5);
    for block in blocks {
        if let Err(error) = intertitre::config::ConfigFile::parse(block) {
            panic!("{error}\n{block}");
        }
    }
}

#[test]
fn an_export_of_wordpress_is_judged() {
    let record = serde_json::json!({"id": 12, "title": "Le pont rouvre", "description": "Le pont rouvre lundi.", "text": "<!-- wp:paragraph -->\n<p>Le pont de Kervrez rouvre lundi, comme quelque soit le temps.</p>\n<!-- /wp:paragraph -->", "format": "html"});
    let folder = tempfile::tempdir().expect("a folder");
    let run = run_in(
        folder.path(),
        &["check", "-", "--jsonl", "--fields", "constats.regle"],
        Some(record.to_string().as_bytes()),
    );
    let told = String::from_utf8(run.stdout).expect("UTF-8");
    assert!(told.contains("GRA010") && !told.contains("MET001"), "{told}");
}

#[test]
fn completions_and_manual_pages_tell_all_commands() {
    let folder = tempfile::tempdir().expect("a folder");
    let help = String::from_utf8(run_in(folder.path(), &["--help"], None).stdout).expect("UTF-8");
    let list = help.split("Commandes").nth(1).expect("the commands").split("Options").next().expect("their list");
    let commands: Vec<&str> = list
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|name| !name.is_empty())
        .collect();
    assert!(commands.contains(&"check") && commands.contains(&"man"), "{commands:?}");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = String::from_utf8(run_in(folder.path(), &["completions", shell], None).stdout).expect("UTF-8");
        for command in &commands {
            assert!(script.contains(command), "{shell}: {command}");
        }
        assert!(script.contains("output-format"), "{shell}");
    }
    assert_eq!(run_in(folder.path(), &["man", "."], None).status.code(), Some(0));
    let own = String::from_utf8(run_in(folder.path(), &["man"], None).stdout).expect("UTF-8");
    for name in commands.iter().map(|command| format!("intertitre-{command}")).chain(["intertitre".to_string()]) {
        let page = std::fs::read_to_string(folder.path().join(format!("{name}.1"))).expect("a page");
        assert!(page.contains(&format!(".TH {name} 1")) && page.contains(".SH NOM"), "{page}");
        for english in ["Print help", ".SH NAME", "[default", "[possible"] {
            assert!(!page.contains(english), "{name}: {english}");
        }
        assert!(name == "intertitre" || own.contains(&name.replace('-', "\\-")), "{name}");
    }
}
