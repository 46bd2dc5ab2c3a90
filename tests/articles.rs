//! Whole articles with their whole result. Each snapshot carries the line of a person who read it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

mod common;

use intertitre::restructure::{self, Options};
use intertitre::{Checked, check, config::Config, output, report::CheckReport};

/// What a reader judged of each restructured article.
const READ: &[(&str, &str)] = &[
    (
        "culture-festival.txt",
        "Titre exact ; les intertitres sont justes mais pris à des détails de leur partie ; rien n’est ajouté. À relire.",
    ),
    (
        "depeche-barrage.txt",
        "Quatre réparations justes, rien d’inventé, chiffres et citations exacts ; les intertitres nomment un fait de leur partie sans la résumer ; la description manque l’évacuation. À relire.",
    ),
    (
        "economie-conserverie.txt",
        "Titre de l’auteur gardé, description fidèle, deux voix avec leur rôle et un glossaire utile ; « La pêche de 27 bateaux de la baie » est un détail de sa partie. Publiable après relecture.",
    ),
    (
        "entretien-facteur-orgues.md",
        "Un entretien reste tel quel : ses questions sont ses intertitres, et le rapport le dit.",
    ),
    ("fiche-soupe-orties.md", "Rien à ajouter : le fichier ressort octet pour octet."),
    (
        "guide-composteur.md",
        "Structure de l’auteur intacte, saut de niveau compris ; la description est la première phrase utile.",
    ),
    (
        "guide-velo.txt",
        "Chaque intertitre nomme l’étape que sa partie ouvre ; la dernière partie garde aussi le resserrage de la visserie. Publiable après relecture.",
    ),
    (
        "locale-mediatheque.md",
        "Intertitres justes, le premier est précis ; les chiffres sont ceux du texte, « 41 300 visiteurs » a perdu son année.",
    ),
    (
        "science-tourbieres.md",
        "Deux intertitres pour six parties : « Un tapis continu » est un détail, le syndicat dit qui et non quoi. Lien, citation et italiques intacts.",
    ),
];

#[test]
fn restructured_articles_are_as_they_were_read() {
    let articles = common::articles();
    assert_eq!(
        articles.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(),
        READ.iter().map(|(name, _)| *name).collect::<Vec<_>>()
    );
    for ((name, source, format), (_, judged)) in articles.into_iter().zip(READ) {
        let done = restructure::restructure(&source, format, &Options::default()).expect("an article");
        insta::with_settings!({ description => *judged, omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(format!("restructure__{}", name.replace('.', "_")), done.text);
        });
    }
}

#[test]
fn a_plain_text_result_is_as_it_was_read() {
    let (_, source, format) =
        common::articles().into_iter().find(|(name, ..)| name == "economie-conserverie.txt").expect("the fixture");
    let done = restructure::restructure(&source, format, &Options { keep_text: true, ..Options::default() })
        .expect("an article");
    insta::with_settings!({ description => "Lisible tel quel : ni balise ni astérisque, un saut de ligne autour de chaque intertitre.", omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("restructure__economie-conserverie_text", done.text);
    });
}

#[test]
fn the_findings_of_all_articles_are_as_they_were_read() {
    let mut report = CheckReport::new();
    for (_, source, format) in common::articles() {
        match check(&source, format, &Config::default()).expect("a document") {
            Checked::Report(file) => report.files.push(*file),
            Checked::NotFrench(language) => panic!("{language:?}"),
        }
    }
    insta::with_settings!({ description => "Chaque constat est juste et à sa place ; les titres absents sont ceux des textes bruts sans première ligne de titre.", omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("check__articles", output::check::full(&report, &output::check::Style::default()));
    });
}
