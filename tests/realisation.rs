//! The realiser over the tables of `tests/realisation`: features in the notation of `notation.rs`, and the French that a
//! grammarian writes for them. In the tables `~` is a no-break space and `¦` a narrow one; `✗` stands before the name of
//! a refusal.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

#[path = "realisation/notation.rs"]
mod notation;

use intertitre::realise::{
    self, Clause, Complement, Determiner, Element, Finish, Head, NameKind, NounPhrase, Place, PlaceRelation, Quotation,
    Realised, Refusal, SourceId, Verbatim,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

fn realised(line: &str) -> Result<Realised, Refusal> {
    let (elements, finish) = notation::read(line);
    realise::realise(&elements, &finish)
}

/// The rows of the tables: file and line, rules, features, expected text.
fn rows() -> Vec<(String, String, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/realisation");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the tables").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).expect("a readable table");
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with("# ")) {
            let [rule, features, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{name}:{}: not three columns", at + 1)
            };
            rows.push((format!("{name}:{}", at + 1), rule.to_string(), features.to_string(), expected.to_string()));
        }
    }
    rows
}

/// Each phrase is written as expected, or refused for the reason expected.
#[test]
fn phrases_are_french() {
    let mut faults = Vec::new();
    for (place, _, features, expected) in rows() {
        let expected = expected.replace('~', "\u{a0}").replace('¦', "\u{202f}");
        let got = match realised(&features) {
            Ok(done) => done.text,
            Err(refusal) => {
                let name = format!("{refusal:?}");
                format!("✗{}", name.split(['(', ' ']).next().unwrap_or(""))
            }
        };
        if got != expected {
            faults.push(format!("{place}: {features}\n  expected {expected:?}\n  got      {got:?}"));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// Every rule has its phrases, and there are enough of them; each phrase stands once.
#[test]
fn every_rule_is_covered() {
    let rows = rows();
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for (place, rule, ..) in &rows {
        for rule in rule.split('+') {
            *counts.entry(rule.parse().unwrap_or_else(|_| panic!("{place}: {rule}"))).or_default() += 1;
        }
    }
    for rule in 1..=34 {
        assert!(counts.get(&rule).is_some_and(|count| *count >= 4), "rule {rule}: {:?}", counts.get(&rule));
    }
    assert!(rows.len() >= 600, "{} phrases", rows.len());
    let mut features: Vec<&String> = rows.iter().map(|(_, _, features, _)| features).collect();
    features.sort_unstable();
    let doubled: Vec<_> = features.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    assert!(doubled.is_empty(), "{doubled:?}");
}

/// The sources of all that is in the text come back, sorted, each once.
#[test]
fn sources_come_back() {
    let done = realised("[le report $7 de:[le réunion $2 de:[le conseil $7]]]").expect("a phrase");
    assert_eq!(done.text, "Le report de la réunion du conseil");
    assert_eq!(done.sources, [SourceId(2), SourceId(7)]);
}

proptest! {
    /// Whatever the words, nothing panics, and there is a text or a refusal.
    #[test]
    fn any_words_are_realised_or_refused(word in "\\PC{0,12}|[dlh]['’ ]?[a-zéœ]{0,6}|[A-ZÉ]{1,5}", one in any::<bool>()) {
        let head = |head: Head| NounPhrase::new(head, if one { Determiner::Definite } else { Determiner::Indefinite });
        let verbatim = Verbatim { text: word.clone(), sentence_initial: one, sources: Vec::new() };
        let name = Head::Name { text: word.clone(), kind: if one { NameKind::Organisation } else { NameKind::Place } };
        let subject = head(Head::Verbatim(verbatim.clone()));
        let place = Place { name: word.clone(), kind: None, sources: Vec::new() };
        let units = [
            vec![Element::Nominal(head(Head::Noun(word.clone())).into())],
            vec![Element::Complement(Complement::Phrase { preposition: word.clone(), object: head(name).into() })],
            vec![Element::Complement(Complement::Place(PlaceRelation::From, place))],
            vec![Element::Clause(Clause { subject: Some(subject.into()), verb: word.clone(), ..Clause::default() })],
            vec![Element::Word(word.clone()), Element::Text(verbatim.clone())],
            vec![Element::Quotation(Quotation { words: verbatim, sentence: one })],
        ];
        for unit in &units {
            if let Ok(done) = realise::realise(unit, &Finish { capital: one, full_stop: one }) {
                prop_assert!(!done.text.trim().is_empty());
            }
        }
    }
}
