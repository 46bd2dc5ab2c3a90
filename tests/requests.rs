//! What an editor is told of a run: the questions that the article leaves open, the sections that were asked for and are not
//! added, what the page says of itself.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use intertitre::document::Format;
use intertitre::report;
use intertitre::restructure::{self, Decline, GapKind, Options, Plan, SectionKind, TextOrigin};
use intertitre::source::Source;

fn plan(name: &str, text: &str, options: &Options) -> Plan {
    let source = Source::from_text(name, text.to_string());
    let format = Format::settle(Format::of_name(name).expect("a known format"), &source);
    restructure::restructure(&source, format, options).expect("an article").plan
}

/// A short article with `sentences` in its midst.
fn article(sentences: &str) -> String {
    format!(
        "# La ludothèque de Corvézan change de toit\n\nLe conseil de Corvézan a choisi mardi 14 avril 2026 un local plus grand \
         pour la ludothèque, fermée depuis la crue de février. Les jeux attendent dans un hangar de la commune.\n\n{sentences}\n\n\
         Le déménagement aura lieu en juin. Les lecteurs de la bibliothèque voisine prêteront des bras, et la fanfare a promis de \
         venir jouer le premier jour.\n"
    )
}

fn asked(sentences: &str, kind: GapKind) -> Vec<String> {
    let plan = plan("a.md", &article(sentences), &Options::default());
    plan.gaps.into_iter().filter(|gap| gap.kind == kind).map(|gap| gap.question).collect()
}

#[test]
fn a_figure_with_its_source_is_not_asked_for() {
    for sourced in [
        "L’adjointe a chiffré les travaux à 310 000 euros, dont 80 000 pour le toit.",
        "L’architecte a estimé le chantier à 310 000 euros.",
        "Selon la mairie, le chantier coûtera 310 000 euros.",
    ] {
        assert_eq!(asked(sourced, GapKind::Chiffre), Vec::<String>::new(), "{sourced}");
    }
    let plain = asked("Le chantier coûtera 310 000 euros, dont 80 000 euros pour le toit.", GapKind::Chiffre);
    assert_eq!(plain.len(), 1, "{plain:?}");
    let twice = asked("Quelque 600 foyers ont signé. Le maire a reçu 600 foyers en mairie.", GapKind::Chiffre);
    assert_eq!(twice.len(), 1, "{twice:?}");
    let cents = asked("Le ticket passe à 5€50 pour les adultes.", GapKind::Chiffre);
    assert!(cents.iter().all(|question| question.contains("5€50")), "{cents:?}");
}

#[test]
fn what_every_reader_knows_is_not_asked_for() {
    assert_eq!(asked("Le prêt des DVD reprend, avec un rappel par SMS.", GapKind::Sigle), Vec::<String>::new());
    assert_eq!(asked("Le QZRT a donné son accord.", GapKind::Sigle).len(), 1);
}

#[test]
fn nobody_is_asked_about_who_is_told_of_or_signs() {
    for told in ["Odile Pagès, 71 ans, vient chaque samedi.", "À 71 ans, Odile Pagès vient chaque samedi."] {
        assert_eq!(asked(told, GapKind::Role), Vec::<String>::new(), "{told}");
    }
    let text = article("Le local est sec.").replacen("\n\n", "\n\nPar Solène Kerbrat\n\n", 1);
    let plan = plan("a.md", &text, &Options::default());
    assert!(plan.gaps.iter().all(|gap| gap.kind != GapKind::Role), "{:?}", plan.gaps);
    let data = plan.page.json_ld.expect("the data");
    assert_eq!(data["author"][0]["name"], "Solène Kerbrat");
    assert_eq!(data["author"][0]["@type"], "Person");
}

#[test]
fn each_section_asked_for_and_not_added_is_told_with_its_reason() {
    let options = Options { wanted: Some(SectionKind::ALL.to_vec()), ..Options::default() };
    let text = article("Le local est sec et clair.");
    let told = plan("a.md", &text, &options);
    for kind in SectionKind::ALL {
        let added = told.sections.iter().any(|section| section.kind == kind);
        let declined: Vec<_> = told.declined.iter().filter(|declined| declined.kind == kind).collect();
        assert_eq!(declined.len(), usize::from(!added), "{kind:?}");
        assert!(declined.iter().all(|declined| declined.why.chars().count() > 20 && !declined.why.ends_with('.')));
    }
    let summary = report::summary(&told);
    for declined in &told.declined {
        let line = format!("Section « {} » demandée, pas ajoutée : {}.", declined.kind.name(), declined.why);
        assert!(summary.contains(&line), "{line}\n{summary}");
    }
    let own = format!("{text}\n## Repères\n\nLe local date de 1912, et il fut une école pendant soixante ans.\n");
    let told = plan("a.md", &own, &options);
    let landmarks = told.declined.iter().find(|declined| declined.kind == SectionKind::Reperes).expect("it is told");
    assert_eq!(landmarks.reason, Decline::DejaPresente);
    // Nothing is told where nothing was asked for.
    assert_eq!(plan("a.md", &text, &Options::default()).declined, []);
    assert!(told.refused.iter().all(|refused| !refused.explanation.is_empty()));
}

#[test]
fn a_vague_title_of_a_page_is_spread_nowhere() {
    for vague in ["Accueil", "Accueil | Le Courrier du Lévan", "Sans titre", "Document"] {
        let page = format!(
            "<!DOCTYPE html>\n<html lang=\"fr\">\n<head><title>{vague}</title></head>\n<body><article>\n\
             <h1>La ludothèque de Corvézan change de toit</h1>\n<p>Par Solène Kerbrat</p>\n<p>Le conseil de Corvézan a choisi mardi \
             un local plus grand pour la ludothèque, fermée depuis la crue de février. Les jeux attendent dans un hangar de la commune, \
             à deux rues de la gare.</p>\n<p>Le déménagement aura lieu en juin. Les lecteurs de la bibliothèque voisine prêteront des \
             bras, et la fanfare a promis de venir.</p>\n</article></body></html>\n"
        );
        let told = plan("a.html", &page, &Options::default());
        let title = told.title.as_ref().expect("a title");
        assert_eq!(
            (title.text.as_str(), title.origin),
            ("La ludothèque de Corvézan change de toit", TextOrigin::Auteur)
        );
        let data = told.page.json_ld.as_ref().expect("the data");
        assert_eq!(data["headline"], "La ludothèque de Corvézan change de toit", "{vague}");
        let shown = told.page.open_graph.iter().find(|of| of.property == "og:title").expect("a title");
        assert_eq!(shown.content, "La ludothèque de Corvézan change de toit");
        assert!(told.slug.as_ref().is_some_and(|slug| slug.text.starts_with("ludotheque-corvezan")), "{:?}", told.slug);
    }
}

#[test]
fn force_is_not_offered_to_who_forces() {
    let long =
        "Le local est sec et clair, et la fanfare y répète déjà le lundi soir avec les enfants de l’école voisine.";
    let text = article(long).replacen(long, &format!("## Le local\n\n{long}\n\n## Le calendrier"), 1);
    for force in [false, true] {
        let told = plan("a.md", &text, &Options { force, ..Options::default() });
        assert!(told.kind.headed, "the headings are enough");
        assert_eq!(told.warnings.iter().any(|warning| warning.contains("`--force`")), !force, "{:?}", told.warnings);
    }
}

#[test]
fn a_description_prefers_the_news_to_what_was_before() {
    let text = "# Une école du vélo pour adultes à Lizerac\n\nDepuis lundi, une vingtaine d’adultes de Lizerac apprennent à tenir un guidon \
        dans la cour de la caserne. La ville leur prête les machines.\n\nL’école du vélo était demandée depuis longtemps par les \
        habitants du quartier des Forges. Une retraitée a fondu en larmes au premier tour de roue.\n\nLes leçons durent une heure et \
        se tiennent le soir. Chaque groupe compte huit personnes, et une liste d’attente est ouverte à la mairie.\n";
    let told = plan("a.md", text, &Options::default());
    let description = told.description.expect("a description").text;
    assert!(!description.contains("depuis longtemps"), "{description}");
}
