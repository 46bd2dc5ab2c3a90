//! Nothing invented: what an article denies, supposes, plans, quotes or attributes stands in no heading, title,
//! description or list of figures.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

use intertitre::document::Format;
use intertitre::restructure::{self, Options, Plan, SectionKind, TextOrigin};
use intertitre::source::Source;

fn plan(text: &str) -> Plan {
    restructure::restructure(&Source::from_text("a.md", text), Format::Markdown, &Options::default())
        .expect("an article")
        .plan
}

/// The plan of an article about a mill, with one more sentence in a paragraph of its own.
fn with(sentence: &str) -> Plan {
    plan(&format!(
        "Le moulin de Brévance est ouvert tous les jours de la semaine aux promeneurs et aux élèves des écoles voisines.\n\n\
         Le bâtiment abrite 1 700 outils de meunier. Il a reçu 23 400 visiteurs étrangers. Le verger compte 270 arbres fruitiers.\n\n\
         {sentence}\n\n\
         La cour reste ouverte aux familles toute la journée, et les bancs ont été repeints par les agents de la commune.\n"
    ))
}

/// The lines of figures.
fn figures(plan: &Plan) -> Vec<&str> {
    let of_figures = plan.sections.iter().filter(|section| section.kind == SectionKind::ChiffresCles);
    of_figures.flat_map(|section| &section.lines).map(|line| line.text.as_str()).collect()
}

#[test]
fn a_figure_that_the_article_asserts_is_listed() {
    for (sentence, wanted) in [
        ("La grange abrite 88 meules de grès.", "**88 meules** de grès"),
        ("Elle occupe 88 hangars de bois et vend du sel.", "**88 hangars** de bois"),
        ("La crue a touché 88 hangars de bois, selon la préfecture.", ", selon la préfecture"),
        (
            "Les dégâts s’élèvent à 88 millions d’euros, selon la préfecture.",
            "**88 millions d’euros**\u{a0}: les dégâts, selon",
        ),
    ] {
        let plan = with(sentence);
        assert!(figures(&plan).iter().any(|line| line.contains("88") && line.contains(wanted)), "{:?}", figures(&plan));
    }
    // Nothing tells what a bare number is about.
    assert!(!figures(&with("La grange est pleine, et il y avait 88 meules.")).iter().any(|line| line.contains("88")));
}

#[test]
fn a_figure_that_it_does_not_assert_is_not() {
    assert_eq!(figures(&with("La cour est pavée.")).len(), 3, "the other figures are listed");
    for sentence in [
        "Ils étaient 88 marcheurs, 640 selon le comité.",
        "Le hameau compte 88 foyers, et même 95 foyers selon la paroisse.",
        "Entre 88 et 95 hangars ont brûlé.",
        "Soit 88 hangars, soit 95 granges ont brûlé.",
        "Il est inexact que 88 hangars ont brûlé.",
        "Le total de 88 hangars est faux.",
        "La démolition de 88 hangars a été abandonnée.",
        "La vente de 88 parcelles a été annulée.",
        "La commune prévoyait 88 gîtes ruraux.",
        "La commune cherche 88 bénévoles.",
        "Le syndicat vise 88 fermes converties.",
        "Quelque 88 gîtes seront bâtis.",
        "Pour le meunier, 88 hangars ont brûlé.",
        "De source associative, 88 hangars ont brûlé.",
        "Le meunier : 88 hangars ont brûlé.",
        "Dans le film, 88 paysans ont disparu.",
        "Il fallait 88 lits.",
        "Le musée se trouve au 88 rue des Meules.",
        "« Le feu a pris 88 hangars. Il a tué 95 bêtes.",
        "« Le feu a pris 88 hangars », raconte le meunier.",
        "Sans l’alerte, 88 hangars auraient brûlé.",
        "La commune prévoit une crèche et 88 gîtes.",
        "La commune prévoit une crèche pour 88 enfants.",
        "Une prime de 88 euros est en discussion.",
        "Le plan comporte 88 gîtes ruraux.",
        "L’absence de 88 élèves inquiète le maire.",
        "Le vol présumé de 88 sacs occupe les gendarmes.",
        "En cas de crue, 88 hangars sont évacués.",
        "Il réclame la fin des baux, qui lient 88 fermiers.",
        "La crue recule, avec 88 hangars inondés en moins.",
        "Le club revendique 88 adhérents.",
    ] {
        // With a complement, the figure could be listed.
        let nouns =
            ["marcheurs", "foyers", "hangars", "parcelles", "gîtes", "bénévoles", "fermes", "lits", "gens", "élèves"];
        let told =
            nouns.iter().fold(sentence.to_string(), |text, noun| text.replace(noun, &format!("{noun} du bourg")));
        let plan = with(&told);
        let listed = figures(&plan);
        assert!(
            listed.iter().all(|line| !line.contains("88") && !line.contains("95") && !line.contains("640")),
            "{sentence}: {listed:?}"
        );
    }
}

#[test]
fn the_answers_of_an_interview_are_the_words_of_the_person_asked() {
    let answer =
        "La commune a fermé 88 gîtes ruraux. Elle a vendu 95 parcelles agricoles. Elle a abattu 640 arbres fruitiers.";
    let text: String = ["Que s’est-il passé ?", "Depuis quand ?", "Et demain ?"]
        .iter()
        .map(|question| {
            format!(
                "**{question}**\n\n{answer} Le conseil de la vallée se réunit chaque mois à la mairie du bourg, et les bancs de la cour sont pleins dès le matin. Le chemin des meules traverse le bourg, puis le bois, et rejoint la route de la vallée au pied du vieux pont de pierre, là où passait autrefois la charrette du meunier.\n\n"
            )
        })
        .collect();
    let asked = plan(&text);
    assert!(asked.sections.is_empty() && asked.headings.is_empty(), "{asked:?}");
    // The same words without the questions are the article's own.
    let told: String = text.lines().filter(|line| !line.starts_with("**")).map(|line| format!("{line}\n")).collect();
    let told = plan(&told);
    assert!(!told.sections.is_empty() && !told.headings.is_empty(), "{told:?}");
}

#[test]
fn a_title_names_nothing_that_the_lead_denies() {
    for lead in [
        "La fermeture du moulin de Brévance a été démentie par la maire.",
        "La vente frauduleuse du moulin de Brévance est une rumeur.",
        "Le meurtre du meunier de Brévance serait un accident.",
        "La destruction du moulin de Brévance a été évitée.",
    ] {
        let body = "Le conseil de la commune se réunit chaque mois à la mairie. ".repeat(8);
        if let Some(title) = plan(&format!("{lead}\n\n{body}")).title.filter(|title| title.origin == TextOrigin::Genere)
        {
            // `La fermeture du moulin démentie par la maire` says so itself.
            let denied = ["démenti", "évité"].iter().any(|word| title.text.contains(word));
            for word in ["fermeture", "vente", "meurtre", "destruction"] {
                assert!(denied || !title.text.contains(word), "{lead}: {}", title.text);
            }
        }
    }
}

#[test]
fn a_description_keeps_the_attribution_and_quotes_nobody_unsaid() {
    let body = "Le conseil de la commune se réunit chaque mois à la mairie de Brévance. ".repeat(8);
    for (lead, forbidden) in [
        (
            "« Le moulin de Brévance est une ruine. La commune de Brévance a ruiné le moulin et toutes les fermes. Il faut partir », a lancé un voisin.",
            "ruiné",
        ),
        (
            "Le chantier du moulin de Brévance a été arrêté par les gendarmes pour protéger les riverains et les promeneurs du sentier, selon la préfecture.",
            "arrêté",
        ),
    ] {
        if let Some(description) = plan(&format!("{lead}\n\n{body}")).description {
            assert!(
                !description.text.contains(forbidden) || description.text.contains("selon"),
                "{}",
                description.text
            );
        }
    }
}
