//! Classes of French that the linters of today get wrong, five texts of our own for each: forms of a keyphrase are tested
//! in `src/analysis/focus/tests.rs`.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use intertitre::analysis::style::{agentless_passives, is_linked, running};
use intertitre::analysis::{PageAnalysis, analyze_page, introduction};
use intertitre::document::{Document, Format};
use intertitre::source::Source;
use intertitre::text::sentences;

fn analyzed<T>(text: &str, told: impl Fn(&Document, &PageAnalysis) -> T) -> T {
    let source = Source::from_text("essai.md", text);
    let document = Document::read(&source, Format::Markdown).expect("a document");
    let analysis = analyze_page(&source, &document);
    told(&document, &analysis)
}

fn passives(text: &str) -> usize {
    analyzed(text, |document, analysis| agentless_passives(&running(document, analysis)).len())
}

/// Each text has as many sentences as told.
fn cut(expected: usize, texts: &[&str]) {
    let wrong: Vec<(&str, usize)> =
        texts.iter().map(|text| (*text, sentences(text).len())).filter(|(_, found)| *found != expected).collect();
    assert!(wrong.is_empty(), "{expected} expected: {wrong:?}");
}

#[test]
fn a_title_before_a_name_ends_no_sentence() {
    cut(
        1,
        &[
            "M. Kerbrat est arrivé.",
            "Le bureau de Mme. Sorel est fermé.",
            "Le Dr. Pinçon reçoit le jeudi.",
            "On attend MM. Lorient et Vasseur.",
            "Me. Taillard plaidera demain.",
        ],
    );
}

#[test]
fn references_end_no_sentence() {
    cut(
        1,
        &[
            "Lire p. 48 et art. 7 du règlement.",
            "Le décret (cf. art. 12) entre en vigueur.",
            "Consultez le vol. 3 de la série.",
            "Le chap. 2 traite des digues.",
            "Comparer avec la fig. 5 du rapport.",
        ],
    );
}

#[test]
fn eras_end_no_sentence() {
    cut(
        1,
        &[
            "Vers 120 av. J.-C. le port s’ensable.",
            "Le temple date de 40 apr. J.-C. environ.",
            "La ville, prise en 52 av. J.-C. par les légions, brûle.",
            "En 300 av. J.-C. on y bat monnaie.",
            "Le vase (IIe s. av. J.-C.) est exposé.",
        ],
    );
}

#[test]
fn a_sign_inside_what_is_said_ends_no_sentence() {
    cut(
        1,
        &[
            "« Je pars ! » puis il ferma la porte.",
            "« Où sont-ils ? » voulut savoir la gardienne.",
            "Il cria « Halte ! » et courut vers le quai.",
            "« Enfin ! » soupire le maire en signant.",
            "Elle répète « Pourquoi ? » à qui veut l’entendre.",
        ],
    );
}

#[test]
fn an_incise_after_a_sign_goes_on() {
    cut(
        1,
        &[
            "Est-ce vrai ? demanda-t-il.",
            "Quelle histoire ! s’exclame la libraire.",
            "Qui paiera ? interroge un habitant.",
            "Viendrez-vous ? insista-t-elle.",
            "Formidable ! ont répondu les élèves.",
        ],
    );
}

#[test]
fn a_name_in_lower_case_begins_a_sentence() {
    cut(
        2,
        &[
            "Le nouvel iPhone est sorti. iOS suit en mars.",
            "La boutique ferme. eBay rachète le stock.",
            "Le site a changé. data.gouv.fr l’héberge.",
            "Le prix baisse. iPad et montres restent au même tarif.",
            "La marque se retire. easyJet prend sa place.",
        ],
    );
}

#[test]
fn states_are_no_passives() {
    for text in [
        "Elle est fatiguée.",
        "Le musée est situé à Montbrac.",
        "Vous êtes abonné à la lettre.",
        "Les élus sont opposés au projet.",
        "La salle est réservée aux adhérents.",
    ] {
        assert_eq!(passives(text), 0, "{text}");
    }
}

#[test]
fn passives_without_an_agent_are_found() {
    for text in [
        "Elle est conçue pour durer.",
        "Les contrats sont reconduits chaque année.",
        "Le seuil est atteint en juin.",
        "Le pont a été repeint.",
        "Les dossiers seront transmis lundi.",
    ] {
        assert_eq!(passives(text), 1, "{text}");
    }
}

#[test]
fn links_between_sentences_are_seen() {
    for text in [
        "Bref, la route reste fermée.",
        "Du coup, les cars font un détour.",
        "Autrement dit, rien ne change.",
        "Reste que le chantier a du retard.",
        "Cela dit, la mairie espère finir en mai.",
    ] {
        let linked = analyzed(text, |document, analysis| {
            running(document, analysis).iter().filter(|one| is_linked(one)).count()
        });
        assert_eq!(linked, 1, "{text}");
    }
}

#[test]
fn what_a_site_left_is_no_introduction() {
    let lead =
        "La piscine de Lannegat rouvre samedi après un an de travaux, avec un bassin plus chaud et des cabines neuves.";
    for left in [
        "Appuyez sur lecture pour écouter cet article",
        "Partager sur Facebook",
        "Lire aussi : Notre dossier sur les piscines",
        "Article réservé à nos abonnés",
        "Abonnez-vous à notre newsletter",
    ] {
        let text = format!("# La piscine rouvre\n\n{left}\n\n{lead}\n\nLes tarifs ne changent pas cette année.\n");
        let read = analyzed(&text, |document, analysis| {
            introduction(document, analysis)
                .iter()
                .map(|block| document.blocks[*block].prose.text().to_string())
                .collect::<Vec<_>>()
        });
        assert!(read.iter().any(|block| block == lead) && !read.iter().any(|block| block == left), "{left}: {read:?}");
    }
}
