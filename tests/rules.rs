//! The registry of rules, their pages and their fixtures, held together.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::config::Config;
use intertitre::document::Format;
use intertitre::report::LocatedFinding;
use intertitre::rules::RULES;
use intertitre::source::Source;
use intertitre::{Checked, check};
use std::collections::BTreeSet;

/// The headings of a rule page, in order.
const HEADINGS: &[&str] = &["Ce que vérifie la règle", "Pourquoi", "Exemples", "Options", "Correction"];

fn findings(text: &str, config: &Config) -> Vec<LocatedFinding> {
    match check(&Source::from_text("exemple.md", text), Format::Markdown, config).expect("a document") {
        Checked::Report(report) => report.findings,
        Checked::NotFrench(language) => panic!("an example is not French: {language:?}"),
    }
}

#[test]
fn every_file_is_registered_and_every_rule_has_its_fixtures() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let declared: usize = std::fs::read_dir(folder)
        .expect("the rules")
        .flatten()
        .filter(|entry| std::fs::read_to_string(entry.path()).is_ok_and(|code| code.contains("declare_rule! {\n")))
        .count();
    assert_eq!(declared, RULES.len(), "a rule file is not in the registry");
    let folders: BTreeSet<String> = std::fs::read_dir(common::fixture("rules"))
        .expect("the fixtures")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let expected: BTreeSet<String> =
        RULES.iter().map(|rule| format!("{}-{}", rule.meta().code, rule.meta().slug)).collect();
    assert_eq!(folders, expected);
}

#[test]
fn codes_and_names_are_unique_and_well_formed() {
    let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.meta().code).collect();
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.meta().slug).collect();
    assert_eq!((codes.len(), names.len()), (RULES.len(), RULES.len()));
    for rule in RULES {
        let meta = rule.meta();
        let (letters, digits) = meta.code.split_at(3);
        assert!(
            letters.chars().all(|c| c.is_ascii_uppercase())
                && digits.len() == 3
                && digits.chars().all(|c| c.is_ascii_digit()),
            "{}",
            meta.code
        );
        assert!(meta.slug.chars().all(|c| c.is_lowercase() || c == '-'), "{}", meta.slug);
        assert!(!meta.summary.ends_with('.') && !meta.source.is_empty() && meta.verified.len() == 10, "{}", meta.code);
    }
}

#[test]
fn pages_have_all_their_parts() {
    for rule in RULES {
        let prose = rule.meta().page.split("```").step_by(2);
        let headings: Vec<&str> =
            prose.flat_map(str::lines).filter_map(|line| line.trim().strip_prefix("## ")).collect();
        assert_eq!(headings, HEADINGS, "{}", rule.meta().code);
    }
}

/// The fenced examples of a page: kind, options, text.
fn examples(page: &str) -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String, String)> = None;
    for line in page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match (line.strip_prefix("```"), open.take()) {
            (Some(""), Some(done)) => found.push(done),
            (Some(info), None) => {
                let (kind, options) = info.split_once(' ').unwrap_or((info, ""));
                open = Some((kind.to_string(), options.to_string(), String::new()));
            }
            (None, Some((kind, options, text))) => open = Some((kind, options, text + line + "\n")),
            _ => {}
        }
    }
    found
}

#[test]
fn the_examples_of_the_pages_are_true() {
    for rule in RULES {
        let meta = rule.meta();
        let examples = examples(meta.page);
        assert!(
            examples.iter().any(|(kind, ..)| kind == "mauvais") && examples.iter().any(|(kind, ..)| kind == "bon"),
            "{}",
            meta.code
        );
        for (kind, options, text) in examples {
            let options: String = options.split_whitespace().map(|option| option.replace(':', " = ") + "\n").collect();
            // A rule without options has no table of them.
            let table = if options.is_empty() { String::new() } else { format!("[rules.{}]\n{options}", meta.slug) };
            let config = Config::parse(&table).expect("options of the rule");
            let found = findings(&text, &config).iter().any(|finding| finding.code == meta.code);
            assert_eq!(found, kind == "mauvais", "{}: example « {kind} »:\n{text}", meta.code);
        }
    }
}

#[test]
fn fixtures_are_found_bad_or_good() {
    for rule in RULES {
        let meta = rule.meta();
        let folder = common::fixture("rules").join(format!("{}-{}", meta.code, meta.slug));
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a fixture");
        let shown: Vec<String> = findings(&read("mauvais.md"), &Config::default())
            .into_iter()
            .filter(|finding| finding.code == meta.code)
            .map(|finding| {
                format!(
                    "{}:{}-{}:{} {:?} {} | {} | {}",
                    finding.line,
                    finding.column,
                    finding.end_line,
                    finding.end_column,
                    finding.severity,
                    finding.message,
                    finding.why,
                    finding.advice
                )
            })
            .collect();
        assert!(!shown.is_empty(), "{}: mauvais.md is not found bad", meta.code);
        let expected = read("constats.txt");
        assert_eq!(shown.join("\n"), expected.trim_end(), "{}: mauvais.md", meta.code);
        let good: Vec<LocatedFinding> = findings(&read("bon.md"), &Config::default())
            .into_iter()
            .filter(|finding| finding.code == meta.code)
            .collect();
        assert!(good.is_empty(), "{}: bon.md: {good:?}", meta.code);
    }
}

#[test]
fn a_rule_can_be_switched_off_and_its_options_set() {
    let text = "Le conseil a voté.\n";
    assert!(findings(text, &Config::default()).iter().any(|finding| finding.code == "MET001"));
    for name in ["MET001", "titre"] {
        let config = Config::parse(&format!("ignore = [\"{name}\"]")).expect("a configuration");
        assert!(findings(text, &config).iter().all(|finding| finding.code != "MET001"));
    }
}

#[test]
fn a_faulty_configuration_is_refused_with_its_line() {
    let fault = |text: &str| Config::parse(text).expect_err("a fault").to_string();
    assert_eq!(
        fault("min-words = 500\n\n[rules.phrase-longue]\nmot = 30\n"),
        "ligne 4 : clé inconnue `mot` ; vouliez-vous dire `mots`\u{202f}? Clés possibles : `mots` ou `mots-avertissement`"
    );
    assert!(
        fault("min-words = \"beaucoup\"")
            .starts_with("ligne 1 : valeur du mauvais type, attendu : un nombre entier positif")
    );
    assert!(
        fault("fail-on = \"toujours\"")
            .starts_with("ligne 1 : valeur inconnue `toujours`. Valeurs possibles : `error`")
    );
    assert!(fault("\nignore = [\"LIS999\"]").starts_with("ligne 2 : règle inconnue `LIS999`"));
    assert!(fault("a = = 1").starts_with("ligne 1 : TOML invalide"));
}
