//! French primitives: words, tokens, syllables, stems, quotations, quantities, languages.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and reads files"
)]

use intertitre::text::{self, count_words, language};

#[test]
fn a_word_is_a_token_with_a_letter_or_a_digit() {
    for (text, words) in [
        ("L’eau de l’étang.", 3),
        ("« Oui », dit-il : non !", 3),
        ("12\u{a0}000\u{202f}€ — 3 %", 3),
        ("aujourd’hui, peut-être", 2),
        ("Voir https://exemple.fr/a?b=c et www.exemple.fr ou a@b.fr demain.", 4),
        ("… ! « »", 0),
        ("a\u{2003}b\tc\nd", 4),
        ("", 0),
    ] {
        assert_eq!(count_words(text), words, "{text}");
    }
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    for (word, count) in [
        ("chat", 1),
        ("porte", 1),
        ("fenêtre", 2),
        ("lion", 1),
        ("client", 2),
        ("nuage", 1),
        ("cruel", 2),
        ("fruit", 1),
        ("éblouir", 3),
        ("quatre", 1),
        ("guitare", 2),
        ("pigeon", 2),
        ("payer", 2),
        ("pays", 2),
        ("maïs", 2),
        ("aiguë", 2),
        ("travail", 2),
        ("feuille", 1),
        ("tranquille", 2),
        ("boulangerie", 4),
        ("paiement", 2),
        ("développement", 5),
        ("week-end", 2),
        ("porte-monnaie", 4),
        ("vingt-deux", 2),
        ("août", 1),
        ("coopérative", 5),
        ("haut-karabakh", 4),
        ("l'", 1),
        ("", 1),
        ("xyz", 1),
    ] {
        assert_eq!(text::syllables(word, None), count, "{word}");
    }
    assert_eq!(text::syllables("chantent", None), 1);
    assert_eq!(text::syllables("lentement", None), 3);
    assert_eq!(text::syllables("couvent", Some(text::Tag::Verb)), 1);
    assert_eq!(text::syllables("couvent", Some(text::Tag::Noun)), 2);
}

#[test]
fn stems_join_the_forms_of_a_word_and_part_other_words() {
    let same = |one: &str, other: &str| text::stem(one) == text::stem(other);
    for (one, other) in [
        ("réunion", "réunions"),
        ("contenu", "contenus"),
        ("genou", "genoux"),
        ("canal", "canaux"),
        ("école", "écoles"),
    ] {
        assert!(same(one, other), "{one} {other}");
    }
    for (one, other) in
        [("marche", "marché"), ("univers", "université"), ("pays", "payer"), ("cours", "cour"), ("loger", "logement")]
    {
        assert!(!same(one, other), "{one} {other}");
    }
}

#[test]
fn characters_are_those_of_readers() {
    for (text, count) in [("été", 3), ("e\u{301}te\u{301}", 3), ("👩‍🚒 !", 3), ("", 0)] {
        assert_eq!(text::count_characters(text), count, "{text}");
    }
}

fn tokens(text: &str) -> Vec<String> {
    text::tokenize(text).iter().map(|token| token.text(text).to_string()).collect()
}

#[test]
fn tokens_are_cut_as_french_wants() {
    for (text, expected) in [
        ("le site port.gouv.fr.", vec!["le", "site", "port.gouv.fr", "."]),
        (
            "Il vend sur voiles-du-nord.com, la nuit.De",
            vec!["Il", "vend", "sur", "voiles-du-nord.com", ",", "la", "nuit", ".", "De"],
        ),
        ("L’eau qu'il boit", vec!["L’", "eau", "qu'", "il", "boit"]),
        ("aujourd’hui presqu’île", vec!["aujourd’hui", "presqu’île"]),
        ("un cessez-le-feu à Aix-en-Provence", vec!["un", "cessez-le-feu", "à", "Aix-en-Provence"]),
        ("Va-t-il dire-t-on ? dit-elle", vec!["Va", "-t-il", "dire", "-t-on", "?", "dit", "-elle"]),
        ("un rendez-vous", vec!["un", "rendez-vous"]),
        (
            "2 000 euros, 1 234,56 € et 12\u{202f}500 m²",
            vec!["2 000", "euros", ",", "1 234,56", "€", "et", "12\u{202f}500", "m²"],
        ),
        ("en 2020 300 personnes", vec!["en", "2020", "300", "personnes"]),
        ("M. Dupont, p. 12", vec!["M.", "Dupont", ",", "p.", "12"]),
        ("Voilà... fin…", vec!["Voilà", "...", "fin", "…"]),
        ("voir https://ex.org/a?b=c, merci", vec!["voir", "https://ex.org/a?b=c", ",", "merci"]),
        ("étudiant·es", vec!["étudiant·es"]),
        ("« d’Hervé »", vec!["«", "d’", "Hervé", "»"]),
        ("le n° 12, à 31 °C", vec!["le", "n°", "12", ",", "à", "31", "°C"]),
        ("à 20h30, 18 h 05 ou 9:45", vec!["à", "20", "h", "30", ",", "18", "h", "05", "ou", "9:45"]),
        ("de 1998-2000 à 1/10", vec!["de", "1998-2000", "à", "1/10"]),
        ("le 12/05/2026 ou le 1er mai", vec!["le", "12/05/2026", "ou", "le", "1er", "mai"]),
        ("en 52 av. J.-C. à Gap", vec!["en", "52", "av.", "J.-C.", "à", "Gap"]),
        (
            "Est-ce vrai ? Ce jour-là, peut-être.",
            vec!["Est", "-ce", "vrai", "?", "Ce", "jour", "-là", ",", "peut-être", "."],
        ),
        ("Donnez-moi, vas-y, dis-le-lui", vec!["Donnez", "-moi", ",", "vas", "-y", ",", "dis", "-le", "-lui"]),
        ("LES AUTRE(S) AGENT(E)S", vec!["LES", "AUTRE(S)", "AGENT(E)S"]),
        ("auteur·rice·s et élu.e.s", vec!["auteur·rice·s", "et", "élu.e.s"]),
        ("le centre-bourg d'Aubigné-sur-Layon", vec!["le", "centre-bourg", "d'", "Aubigné-sur-Layon"]),
        ("presqu'île, quelqu'un, s'il-vous-plaît", vec!["presqu'île", ",", "quelqu'un", ",", "s'il-vous-plaît"]),
        ("12,5 % de 3 km² à 90 km/h", vec!["12,5", "%", "de", "3", "km²", "à", "90", "km/h"]),
        ("@mairie_gap #budget a@b.fr", vec!["@mairie_gap", "#budget", "a@b.fr"]),
        ("J.‑P. Morvan, M.‐", vec!["J.‑P.", "Morvan", ",", "M.", "‐"]),
        ("-5 °C, +3 %", vec!["-5", "°C", ",", "+3", "%"]),
        ("un été sec. Le vol. Un vol. 3", vec!["un", "été", "sec", ".", "Le", "vol", ".", "Un", "vol.", "3"]),
    ] {
        assert_eq!(tokens(text), expected, "{text}");
    }
}

#[test]
fn only_closed_quotations_are_quotations() {
    let text = "Il dit « oui », puis « « Le Monde » l’a écrit », puis « non.";
    let found: Vec<&str> = text::quotes(text).into_iter().map(|quote| &text[quote.inner]).collect();
    assert_eq!(found, ["oui", "« Le Monde » l’a écrit"]);
    for (text, expected) in [
        ("Il parle d'\"un échec\", puis \"d'un oubli\".", vec!["un échec", "d'un oubli"]),
        ("Un écran de 24\" et rien d’autre.", vec![]),
        ("Il dit “oui” et « elle “non” ».", vec!["oui", "elle “non”"]),
        ("« ouvert “fermé” et la suite", vec!["fermé"]),
    ] {
        let found: Vec<&str> = text::quotes(text).into_iter().map(|quote| &text[quote.inner]).collect();
        assert_eq!(found, expected, "{text}");
    }
}

/// The amounts of a sentence: number with quantifier and unit, then the noun; no age and no label.
fn quantities(text: &str) -> Vec<String> {
    let mut tokens = text::tokenize(text);
    text::tag(text, &mut tokens);
    text::quantities(&tokens)
        .into_iter()
        .filter(text::Quantity::is_amount)
        .map(|quantity| {
            let number = &text[tokens[quantity.number.start].range.start..tokens[quantity.number.end - 1].range.end];
            match quantity.noun {
                Some(noun) => format!("{number} | {}", tokens[noun].text(text)),
                None => number.to_string(),
            }
        })
        .collect()
}

#[test]
fn quantities_keep_their_quantifier_and_what_they_count() {
    for (text, expected) in [
        ("Au moins 200 habitants ont quitté la vallée.", vec!["Au moins 200 | habitants"]),
        ("Près de 3,5 millions d’euros et 12 % de hausse.", vec!["Près de 3,5 millions d’euros", "12 % | hausse"]),
        ("Une vingtaine de pompiers et trois grandes échelles.", vec!["Une vingtaine | pompiers", "trois | échelles"]),
        ("La crue de 1910 a duré jusqu’à 40 jours.", vec!["jusqu’à 40 jours"]),
        ("Le 12 mars à 21 h 30, l’article 3 du code a changé.", vec![]),
        (
            "Entre 45 et 60 postes, de 10 à 12 salles, soit 3 écoles.",
            vec!["Entre 45 et 60 | postes", "10 à 12 | salles", "3 | écoles"],
        ),
        ("Au 45 rue des Lilas, le vol 447 et les années 80.", vec![]),
        ("Léa Morin, 26 ans, et Paul, âgé de 30 ans, sont venus.", vec![]),
    ] {
        assert_eq!(quantities(text), expected, "{text}");
    }
}

#[test]
fn french_is_told_from_its_neighbours() {
    let code = |text: &str| language::detect(text).code;
    assert_eq!(code("Le conseil municipal a voté la rénovation de la piscine et du gymnase."), "fr");
    assert_eq!(code("The town council voted the renovation of the swimming pool and of the gym last night."), "en");
    assert_eq!(code("El ayuntamiento aprobó anoche la renovación de la piscina y del gimnasio municipal."), "es");
    assert_eq!(code("Городской совет вчера вечером проголосовал за ремонт бассейна и спортзала."), "xx");
    assert!(language::detect("Piscine").code == "fr" || !language::detect("Piscine").reliable);
}
