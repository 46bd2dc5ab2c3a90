//! The lines around an article that are none of its sentences: the title above them stays a title, and each is read as what it
//! is.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use intertitre::analysis::{self, DefectClass};
use intertitre::document::{BlockKind, Document, Format};
use intertitre::source::Source;

const TITLE: &str = "Le bac de Kerverzh suspendu jusqu’à la fin du mois";
const ARTICLE: &str = "Le bac qui relie Kerverzh à l’île de Tréval ne circulera plus avant le 30 avril, a annoncé \
    mardi la compagnie, après la panne de son second moteur. Les habitants de l’île devront prendre la navette.\n\n\
    La panne est survenue lundi matin au départ du quai nord, alors que quarante passagers étaient à bord. Personne n’a été \
    blessé. Un remorqueur a ramené le navire au port en moins d’une heure.\n\n\
    La compagnie a commandé une pièce en Norvège. Elle promet de rembourser les abonnements du mois d’avril.\n";

fn read(name: &str, text: &str) -> (Source, Document) {
    let source = Source::from_text(name, text);
    let format = Format::settle(Format::of_name(name).expect("a known format"), &source);
    let document = Document::read(&source, format).expect("a document");
    (source, document)
}

/// The kind of the block that says `words`.
fn kind_of(document: &Document, words: &str) -> BlockKind {
    document.blocks.iter().find(|block| block.prose.text().trim() == words).expect("the line is a block").kind
}

/// Lines that stand under titles, with what they are where a block says so.
const BENEATH: &[(&str, Option<BlockKind>)] = &[
    ("Par la rédaction", Some(BlockKind::Byline)),
    ("La rédaction", Some(BlockKind::Byline)),
    ("Par notre correspondante à Tréval", Some(BlockKind::Byline)),
    ("De notre envoyé spécial", Some(BlockKind::Byline)),
    ("Par Maëlle Kerbrat, correspondante", Some(BlockKind::Byline)),
    ("Solène Kerbrat", Some(BlockKind::Byline)),
    ("SOLÈNE KERBRAT", Some(BlockKind::Byline)),
    ("Solène Kerbrat et Yves Le Dantec", Some(BlockKind::Byline)),
    ("Avec AFP", Some(BlockKind::Byline)),
    ("AFP", Some(BlockKind::Byline)),
    ("Solène Kerbrat avec l’AFP et Reuters", Some(BlockKind::Byline)),
    ("14 avril 2026", Some(BlockKind::Dateline)),
    ("Mardi 14 avril 2026, 18h40", Some(BlockKind::Dateline)),
    ("14/04/2026 à 18h40", Some(BlockKind::Dateline)),
    ("Publié le 14/04/2026 à 18h40", Some(BlockKind::Byline)),
    ("Quimper", Some(BlockKind::Dateline)),
    ("Saint-Albin", Some(BlockKind::Dateline)),
    ("Pont-sur-Lévan (Finistère)", Some(BlockKind::Dateline)),
    ("Crédit photo : Port de Kerverzh", Some(BlockKind::Caption)),
    ("Photo d’archives", Some(BlockKind::Caption)),
    ("© Solène Kerbrat", Some(BlockKind::Caption)),
    ("Kerverzh", None),
    ("Partager", None),
    ("Partager sur Facebook", None),
    ("Temps de lecture : 3 min", None),
    ("Lecture 2 min.", None),
    ("Article réservé aux abonnés", None),
    ("Réservé aux abonnés", None),
    ("Lire aussi : Les navettes affichent complet", None),
];

#[test]
fn a_title_stays_one_above_any_line_of_the_apparatus() {
    for (line, kind) in BENEATH {
        for gap in ["\n\n", "\n"] {
            let (_, document) = read("a.txt", &format!("{TITLE}{gap}{line}\n\n{ARTICLE}"));
            assert_eq!(kind_of(&document, TITLE), BlockKind::Heading(1), "{line}");
            if let Some(kind) = kind {
                assert_eq!(kind_of(&document, line), *kind, "{line}");
            }
        }
        let (_, document) = read("a.md", &format!("# {TITLE}\n\n{line}\n\n{ARTICLE}"));
        if let Some(kind) = kind {
            assert_eq!(kind_of(&document, line), *kind, "{line}");
        }
    }
    let all = "Par la rédaction\nPublié le 14/04/2026 à 18h40\nPartager sur Facebook\nTemps de lecture : 2 min";
    let (_, document) = read("a.txt", &format!("{TITLE}\n\n{all}\n\n{ARTICLE}"));
    assert_eq!(kind_of(&document, TITLE), BlockKind::Heading(1));
}

#[test]
fn what_a_site_left_is_told_under_a_signature_too() {
    for line in
        ["Partager sur Facebook", "Temps de lecture : 3 min", "Article réservé aux abonnés", "Lire aussi : Le port"]
    {
        for beside in ["Par la rédaction\n\n", "14 avril 2026\n\n", "Quimper\n\n", ""] {
            let (source, document) = read("a.txt", &format!("{TITLE}\n\n{beside}{line}\n\n{ARTICLE}"));
            let defects = analysis::defects::defects(&source, &document, None);
            let told: Vec<&str> = defects
                .iter()
                .filter(|defect| defect.class == DefectClass::LigneParasite)
                .map(|defect| defect.before.as_str())
                .collect();
            assert_eq!(told, [line], "{beside}");
        }
        let signed = format!("{TITLE}\n\n{ARTICLE}\n{line}\n\nSolène Kerbrat\n");
        let (source, document) = read("a.txt", &signed);
        assert_eq!(analysis::defects::defects(&source, &document, None).len(), 1, "{line}");
        assert_eq!(kind_of(&document, "Solène Kerbrat"), BlockKind::Byline);
    }
}

#[test]
fn what_the_article_says_is_no_apparatus() {
    // Somebody the article is about, sentences, a rubric of a guide, a part that begins with a name.
    let about = format!("# Portraits\n\nSolène Kerbrat\n\nÀ trente ans, Mme Kerbrat commande le bac. {ARTICLE}");
    let (_, document) = read("a.md", &about);
    assert_eq!(kind_of(&document, "Solène Kerbrat"), BlockKind::Paragraph);
    for line in
        ["Le port dort.", "Trois questions à la compagnie", "La rédaction du projet", "Le 14 avril, tout s’arrête"]
    {
        let (_, document) = read("a.md", &format!("# {TITLE}\n\n{line}\n\n{ARTICLE}"));
        assert_eq!(kind_of(&document, line), BlockKind::Paragraph, "{line}");
    }
    let inside = format!("# {TITLE}\n\n{ARTICLE}\nSaint-Albin\n\n{ARTICLE}\n\n{ARTICLE}");
    let (_, document) = read("a.md", &inside);
    assert_eq!(kind_of(&document, "Saint-Albin"), BlockKind::Paragraph);
}

#[test]
fn a_place_alone_dates_nothing() {
    assert!(!read("a.md", &format!("# {TITLE}\n\nQuimper\n\n{ARTICLE}")).1.is_datelined());
    assert!(read("a.md", &format!("# {TITLE}\n\n14 avril 2026\n\n{ARTICLE}")).1.is_datelined());
}

#[test]
fn who_signs_is_told_where_it_is_sure() {
    for (line, names) in [
        ("Par Solène Kerbrat", vec!["Solène Kerbrat"]),
        ("Par SOLÈNE KERBRAT", vec!["Solène Kerbrat"]),
        ("Par Solène Kerbrat et Yves Le Dantec", vec!["Solène Kerbrat", "Yves Le Dantec"]),
        ("Par Solène Kerbrat, correspondante à Tréval", vec!["Solène Kerbrat"]),
        ("Solène Kerbrat – Publié le 14 avril", vec!["Solène Kerbrat"]),
        ("Par la rédaction", vec!["La rédaction"]),
        ("Publié le 14 avril 2026", vec![]),
        ("Photo : Solène Kerbrat", vec![]),
        ("Par AFP", vec![]),
        ("Par temps de brouillard", vec![]),
    ] {
        assert_eq!(intertitre::document::signers(line), names, "{line}");
    }
    let (_, document) = read("a.md", &format!("# {TITLE}\n\nPar Solène Kerbrat\n\n{ARTICLE}"));
    assert_eq!(document.signers(), ["Solène Kerbrat"]);
}
