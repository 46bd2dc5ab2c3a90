//! The checker of generated units, put to the test: it takes units that are right, and refuses the same units with a
//! fault put in. `cargo test --test mutations -- --nocapture` shows the figures and what it lets through.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::disallowed_methods, reason = "a test reads its files")]
#![allow(clippy::print_stdout, reason = "the table is what the test is read for")]

mod verification;

use intertitre::verify::{Checker, Unit, UnitKind};
use std::path::Path;
use verification::{CLASSES, Set, articles, cases, checkers, mutants};

/// The least share of right units that the checker takes, in percent; the goal is 97. The floors only rise.
const ACCEPTED: usize = 98;
/// The same for units that no rule was mended with.
const ACCEPTED_FRESH: usize = 87;

/// The least share of wrong units that it refuses, in percent: over all (the goal is 97), and in each class (the goal
/// is 92).
const CAUGHT: usize = 99;
const CAUGHT_OF_CLASS: usize = 92;

/// The least number of wrong units of a class.
const MUTANTS_OF_CLASS: usize = 40;

/// How many samples of each class are shown; all that is missed goes to `missed.tsv` in the folder `tmp` of the build.
const SAMPLES: usize = 12;

/// `part` of `whole` in percent, with one decimal.
fn share(part: usize, whole: usize) -> String {
    let tenths = part * 1000 / whole.max(1);
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// Some of the items, from all over the list.
fn spread<T>(items: &[T], count: usize) -> impl Iterator<Item = &T> {
    items.iter().step_by(items.len().div_ceil(count).max(1))
}

/// Prints the right units of a set that the checker refuses (of those that no rule is mended with, only how many); gives how
/// many it takes, and how many there are.
fn taken(set: Set) -> (usize, usize) {
    let articles = articles(set);
    let checkers = checkers(&articles);
    let cases = cases(set, &articles);
    let refusal = |case: &verification::Case| case.refusal(&checkers[case.article], &case.text, &case.cited);
    let refused: Vec<_> = cases.iter().filter_map(|case| Some((case, refusal(case)?))).collect();
    let accepted = cases.len() - refused.len();
    println!("{set:?}, accepted: {accepted}/{} ({})", cases.len(), share(accepted, cases.len()));
    for (case, why) in refused.iter().filter(|_| set == Set::Seen) {
        println!("  {} {}{}: {} [{why}]", case.id, case.kind, case.section, case.text);
    }
    (accepted, cases.len())
}

#[test]
fn correct_units_are_accepted() {
    for (set, floor) in [(Set::Seen, ACCEPTED), (Set::Fresh, ACCEPTED_FRESH)] {
        let (accepted, all) = taken(set);
        assert!(accepted * 100 >= floor * all, "{set:?}, accepted: {accepted} of {all}");
    }
}

#[test]
fn pairs_are_told_apart() {
    let mut faults = Vec::new();
    for line in include_str!("verification/pairs.tsv").lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [verdict, text, sentence] = fields[..] else { panic!("three fields: {line}") };
        let checker = Checker::new(&[vec![sentence]]);
        let unit = Unit { text, kind: UnitKind::Heading, cited: &[0], entries: &[], vocabulary: &[] };
        let refusal = checker.check(&unit).err();
        if refusal.is_none() != (verdict == "juste") {
            faults.push(format!("{verdict}: {text} {refusal:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn mutants_are_caught() {
    let articles = articles(Set::Seen);
    let checkers = checkers(&articles);
    let cases = cases(Set::Seen, &articles);
    let right = |case: &verification::Case| case.refusal(&checkers[case.article], &case.text, &case.cited).is_none();
    // A unit that is refused as it is says nothing of its mutants.
    let right: Vec<_> = cases.iter().filter(|case| right(case)).collect();
    let (mut all, mut all_caught) = (0, 0);
    let mut all_missed = String::new();
    let mut poor = Vec::new();
    for (name, mutators) in CLASSES {
        let (mut made, mut missed) = (Vec::new(), Vec::new());
        for case in &right {
            for mutant in mutants(case, &articles, mutators) {
                let line = format!("{}: {}", case.id, mutant.text);
                if case.refusal(&checkers[mutant.article], &mutant.text, &mutant.cited).is_none() {
                    missed.push(line.clone());
                }
                made.push(line);
            }
        }
        let caught = made.len() - missed.len();
        println!("{name}: caught {caught}/{} ({})", made.len(), share(caught, made.len()));
        for line in spread(&missed, SAMPLES) {
            println!("  missed {line}");
        }
        all_missed.extend(missed.iter().map(|line| format!("{name}\t{line}\n")));
        if caught * 100 < CAUGHT_OF_CLASS * made.len() {
            poor.push(format!("{name}: {caught} of {}", made.len()));
        }
        all += made.len();
        all_caught += caught;
    }
    println!("all: caught {all_caught}/{all} ({})", share(all_caught, all));
    std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("missed.tsv"), all_missed).expect("a file");
    assert!(poor.is_empty(), "classes under their floors: {poor:?}");
    assert!(all_caught * 100 >= CAUGHT * all, "caught: {all_caught} of {all}");
}

#[test]
fn classes_have_enough_mutants() {
    let articles = articles(Set::Seen);
    let cases = cases(Set::Seen, &articles);
    for (name, mutators) in CLASSES {
        let made: usize = cases.iter().map(|case| mutants(case, &articles, mutators).len()).sum();
        assert!(made >= MUTANTS_OF_CLASS, "{name}: {made}");
    }
}

/// To read by eye what the faults make: `cargo test --test mutations samples -- --ignored --nocapture`.
#[test]
#[ignore = "shows samples of the wrong units"]
fn samples() {
    let articles = articles(Set::Seen);
    let cases = cases(Set::Seen, &articles);
    for (name, mutators) in CLASSES {
        let made: Vec<_> = cases
            .iter()
            .flat_map(|case| mutants(case, &articles, mutators).into_iter().map(|mutant| (&case.id, mutant.text)))
            .collect();
        println!("{name}: {}", made.len());
        for (id, text) in spread(&made, SAMPLES * 3) {
            println!("  {id}: {text}");
        }
    }
}
