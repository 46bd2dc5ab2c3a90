//! Repairs, sentence by sentence: what is mended, and what is left alone.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::analysis::defects::{self, DefectClass};
use intertitre::document::{Document, Format};
use intertitre::source::{Edits, Source};

fn repaired(text: &str, format: Format) -> (String, Vec<DefectClass>) {
    let source = Source::from_text("article", text);
    let document = Document::read(&source, format).expect("a document");
    let found = defects::defects(&source, &document, None);
    let classes = found.iter().map(|defect| defect.class).collect();
    let edits = Edits::new(found.into_iter().map(|defect| defect.repair).collect(), text).expect("edits that fit");
    (edits.apply(text), classes)
}

fn table(name: &str, class: DefectClass) {
    let (mut changed, mut kept) = (0, 0);
    for (number, row) in common::rows(name).iter().enumerate() {
        let [before, after] = row.as_slice() else { panic!("{name}, row {}: two fields are due", number + 1) };
        for format in [Format::Text, Format::Markdown] {
            let (result, classes) = repaired(before, format);
            assert_eq!(&result, after, "{name}, row {} read as {format:?}", number + 1);
            assert!(classes.iter().all(|found| *found == class), "{name}, row {}: {classes:?}", number + 1);
            assert_eq!(repaired(&result, format).0, result, "{name}, row {}: a repair is repaired again", number + 1);
        }
        if before == after { kept += 1 } else { changed += 1 }
    }
    assert!(changed >= 10 && kept >= 8, "{name}: {changed} rows change, {kept} stay");
}

#[test]
fn doubled_guillemets() {
    table("reparations/guillemets-doubles.tsv", DefectClass::GuillemetDouble);
}

#[test]
fn quotations_never_closed() {
    table("reparations/guillemets-ouverts.tsv", DefectClass::GuillemetOuvert);
}

#[test]
fn quotations_between_two_kinds_of_signs() {
    table("reparations/guillemets-depareilles.tsv", DefectClass::GuillemetDepareille);
}

#[test]
fn a_fragment_is_never_stretched_over_other_sentences() {
    let text = "Les « petits ogres reviennent mercredi à la ludothèque. La buvette ouvrira à midi pour pour tous.";
    assert_eq!(repaired(text, Format::Markdown).0, text);
    let source = Source::from_text("a.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let told: Vec<&str> = defects::unclosed_fragments(&document).into_iter().map(|span| source.slice(span)).collect();
    assert_eq!(told, ["«"]);
    // Nor does it keep other rules from what stands after it.
    let analysis = intertitre::analysis::analyze(&source, &document, None);
    let facts = analysis.blocks.first().expect("the paragraph");
    let (inside, after) = (text.find("ogres").expect("it"), text.find("pour pour").expect("it"));
    assert!(facts.surely_quoted(inside) && !facts.surely_quoted(after) && facts.in_quote(after));
}

#[test]
fn auxiliaries_that_are_missing() {
    table("reparations/auxiliaires-manquants.tsv", DefectClass::AuxiliaireManquant);
}

#[test]
fn elisions_contractions_and_doubled_words() {
    table("reparations/elisions.tsv", DefectClass::Elision);
    table("reparations/contractions.tsv", DefectClass::Contraction);
    table("reparations/mots-doubles.tsv", DefectClass::MotDouble);
}

#[test]
fn boilerplate_lines() {
    let name = "reparations/lignes-parasites.tsv";
    let (mut changed, mut kept) = (0, 0);
    for (number, row) in common::rows(name).iter().enumerate() {
        let (before, after) = (&row[0], &row[1]);
        let (result, _) = repaired(before, Format::Text);
        assert_eq!(&result, after, "{name}, row {}", number + 1);
        assert_eq!(repaired(&result, Format::Text).0, result, "{name}, row {}: repaired again", number + 1);
        if before == after { kept += 1 } else { changed += 1 }
    }
    assert!(changed >= 10 && kept >= 8, "{name}: {changed} rows change, {kept} stay");
}

#[test]
fn the_program_s_own_articles_have_the_defects_they_were_given() {
    let found: Vec<(String, Vec<DefectClass>)> = common::articles()
        .into_iter()
        .map(|(name, source, format)| {
            let document = Document::read(&source, format).expect("a document");
            let classes = defects::defects(&source, &document, None).into_iter().map(|defect| defect.class).collect();
            (name, classes)
        })
        .collect();
    use DefectClass::{GuillemetDouble, GuillemetOuvert, LigneParasite};
    for (name, classes) in found {
        let expected: &[DefectClass] = match name.as_str() {
            "depeche-barrage.txt" => &[LigneParasite, LigneParasite, GuillemetDouble, GuillemetOuvert],
            "culture-festival.txt" => &[LigneParasite, LigneParasite],
            _ => &[],
        };
        assert_eq!(classes, expected, "{name}");
    }
}
