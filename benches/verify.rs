//! Units checked per second: those of the tests, of all kinds, against their articles, which are read once.

#![allow(clippy::expect_used, clippy::disallowed_methods, reason = "a bench fails by panicking, and reads its files")]

use divan::counter::ItemsCount;
use intertitre::text::sentences;
use intertitre::verify::{Checker, Unit, UnitKind};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

fn main() {
    divan::main();
}

/// Articles by name, paragraph by paragraph, sentence by sentence.
type Articles = BTreeMap<String, Vec<Vec<String>>>;

/// A unit of the tests: its article, what it is, its text, the sentences cited.
type Tested = (String, UnitKind, String, Vec<usize>);

/// The units of the tests and their articles.
fn units() -> (Articles, Vec<Tested>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verification");
    let list = std::fs::read_to_string(folder.join("units.jsonl")).expect("the units");
    let mut articles = Articles::new();
    let units = list.lines().map(|line| {
        let unit: Value = serde_json::from_str(line).expect("a unit");
        let field = |name: &str| unit[name].as_str().unwrap_or("").to_string();
        let name = field("article");
        let article = articles.entry(name.clone()).or_insert_with(|| {
            let text =
                std::fs::read_to_string(folder.join("articles").join(format!("{name}.txt"))).expect("an article");
            let cut = |line: &str| sentences(line).into_iter().map(|range| line[range].to_string()).collect();
            text.lines().filter(|line| !line.trim().is_empty()).map(cut).collect::<Vec<Vec<String>>>()
        });
        let flat: Vec<&String> = article.iter().flatten().collect();
        let begins =
            |start: &Value| flat.iter().position(|sentence| sentence.starts_with(start.as_str().unwrap_or("")));
        let cited = unit["cited"].as_array().map_or_else(Vec::new, |list| list.iter().filter_map(begins).collect());
        let kind = match unit["kind"].as_str() {
            Some("heading") => UnitKind::Heading,
            Some("title") => UnitKind::Title,
            Some("description") => UnitKind::Description,
            _ => UnitKind::Section,
        };
        (name, kind, field("text"), cited)
    });
    let units = units.collect();
    (articles, units)
}

#[divan::bench]
fn check(bencher: divan::Bencher<'_, '_>) {
    let (articles, units) = units();
    let checkers: BTreeMap<&String, Checker> =
        articles.iter().map(|(name, paragraphs)| (name, Checker::new(paragraphs))).collect();
    bencher.counter(ItemsCount::new(units.len())).bench(|| {
        let accepted = units.iter().filter(|(article, kind, text, cited)| {
            let unit = Unit { text, kind: *kind, cited, entries: &[], vocabulary: &[] };
            checkers.get(article).is_some_and(|checker| checker.check(&unit).is_ok())
        });
        accepted.count()
    });
}
