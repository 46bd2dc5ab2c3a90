use super::*;
use crate::text::read;

/// The occurrences of a keyphrase in a sentence, each with its form.
fn found(keyphrase: &str, text: &str, lenient: bool) -> Vec<(String, FocusForm)> {
    let phrase = FocusPhrase::new(keyphrase, lenient).expect("a keyphrase");
    let (tokens, _) = read(text);
    find::find(&phrase, &tokens)
        .into_iter()
        .map(|(range, form)| (text[tokens[range.start].range.start..tokens[range.end - 1].range.end].to_string(), form))
        .collect()
}

/// Each keyphrase is found once in its text, in the form told.
fn all(form: FocusForm, lenient: bool, cases: &[(&str, &str, &str)]) {
    for (keyphrase, text, expected) in cases {
        assert_eq!(found(keyphrase, text, lenient), [(expected.to_string(), form)], "{keyphrase} in {text}");
    }
}

#[test]
fn number_and_gender_do_not_count() {
    all(
        FocusForm::Inflected,
        false,
        &[
            ("voiture", "Les voitures dorment.", "voitures"),
            ("cheval", "Deux chevaux paissent.", "chevaux"),
            ("travail", "Les travaux durent.", "travaux"),
            ("vélos électriques", "Il loue un vélo électrique.", "vélo électrique"),
            ("voisin", "La voisine sourit.", "voisine"),
            ("prix élevé", "Les factures élevées et les prix élevés fâchent.", "prix élevés"),
            ("hibou", "Les hiboux chassent.", "hiboux"),
        ],
    );
}

#[test]
fn verbs_are_found_in_all_their_forms() {
    all(
        FocusForm::Inflected,
        false,
        &[
            ("réparer un vélo", "Réparez votre vélo vous-même.", "Réparez votre vélo"),
            ("choisir", "Nous choisissons le bois.", "choisissons"),
            ("planter des tomates", "On plantera les tomates en mai.", "plantera les tomates"),
            ("entretenir une haie", "Elle entretient la haie.", "entretient la haie"),
            ("vendre sa maison", "Ils ont vendu leur maison.", "vendu leur maison"),
        ],
    );
}

#[test]
fn elision_and_articles_do_not_count() {
    all(
        FocusForm::Exact,
        false,
        &[
            ("l'orage", "Un orage gronde.", "orage"),
            ("l’orage", "Cet orage gronde.", "orage"),
            ("orage", "Avant l’orage, il rentre.", "orage"),
            ("le prix de l'eau", "Ce prix d’eau grimpe.", "prix d’eau"),
            ("aménagement de l'enclos", "L'aménagement d’un enclos prend du temps.", "aménagement d’un enclos"),
            ("école d'art", "Une école de l’art ancien ouvre.", "école de l’art"),
            ("aujourd'hui", "Il part aujourd’hui.", "aujourd’hui"),
        ],
    );
}

#[test]
fn apostrophes_hyphens_and_capitals_do_not_count() {
    all(
        FocusForm::Exact,
        false,
        &[
            ("cessez le feu", "Un cessez-le-feu tient.", "cessez-le-feu"),
            ("cessez-le-feu", "Le cessez le feu tient.", "cessez le feu"),
            ("haut débit", "Le haut-débit arrive.", "haut-débit"),
            ("rez-de-chaussée", "Au rez de chaussée, on dort.", "rez de chaussée"),
            ("TVA réduite", "La tva réduite plaît.", "tva réduite"),
            ("ÉNERGIE", "L’énergie manque.", "énergie"),
            ("presqu'île", "La presqu’île dort.", "presqu’île"),
        ],
    );
}

#[test]
fn accents_and_ligatures_count_unless_it_is_asked_otherwise() {
    let cases = [
        ("energie", "L’énergie manque.", "énergie"),
        ("coeur", "Un cœur bat.", "cœur"),
        ("Œuvre", "Une oeuvre plaît.", "oeuvre"),
        ("hopital", "Un hôpital ouvre.", "hôpital"),
        ("curriculum vitæ", "Un curriculum vitae suffit.", "curriculum vitae"),
        ("forêt", "La foret brûle.", "foret"),
    ];
    all(FocusForm::Exact, true, &cases);
    for (keyphrase, text, _) in cases {
        assert_eq!(found(keyphrase, text, false), [], "{keyphrase}");
    }
}

#[test]
fn words_near_each_other_answer_in_any_order() {
    all(
        FocusForm::Near,
        false,
        &[
            ("vol de nuit", "La nuit, le premier vol part.", "nuit, le premier vol"),
            ("prix du gaz", "Le gaz a vu son prix grimper.", "gaz a vu son prix"),
            ("recette de crêpes", "Ces crêpes suivent une vieille recette.", "crêpes suivent une vieille recette"),
            ("assurance auto", "L’assurance de votre nouvelle auto expire.", "assurance de votre nouvelle auto"),
            ("piscine municipale", "La piscine, propriété municipale, rouvre.", "piscine, propriété municipale"),
        ],
    );
}

#[test]
fn what_is_far_or_another_word_does_not_answer() {
    for (keyphrase, text) in [
        ("été", "La porte a été ouverte."),
        ("vol de nuit", "Le vol part tôt, et les passagers fatigués dorment mal avant une longue nuit."),
        ("vol de nuit", "Le vol part."),
        ("porte", "Il porte un manteau."),
        ("avocat", "Une avocatière pousse."),
        ("\"vol de nuit\"", "Deux vols de nuit partent."),
        ("« vol de nuit »", "La nuit, un vol part."),
    ] {
        assert_eq!(found(keyphrase, text, false), [], "{keyphrase} in {text}");
    }
}

#[test]
fn the_shortest_occurrences_are_told_one_after_the_other() {
    let exact = FocusForm::Exact;
    assert_eq!(
        found("vol de nuit", "Le vol, le vol de nuit et un vol de nuit.", false),
        [("vol de nuit".to_string(), exact), ("vol de nuit".to_string(), exact)]
    );
    assert_eq!(found("“vol de nuit”", "Le vol de nuit part.", false), [("vol de nuit".to_string(), exact)]);
}

#[test]
fn a_phrase_without_a_word_is_none() {
    assert!(FocusPhrase::new(" « » ", false).is_none());
    assert!(FocusPhrase::new("…", true).is_none());
    assert!(FocusPhrase::new("le", false).is_some(), "of empty words alone, all count");
}

/// What is told of an article for a keyphrase.
fn told<T>(text: &str, keyphrase: &str, told: impl Fn(&Document, &PageAnalysis, &Focus) -> T) -> T {
    let source = crate::source::Source::from_text("article.md", text);
    let document = Document::read(&source, crate::document::Format::Markdown).expect("a document");
    let analysis = crate::analysis::analyze(&source, &document, None);
    let phrase = FocusPhrase::new(keyphrase, false).expect("a keyphrase");
    let found = focus(&document, &analysis, &phrase);
    told(&document, &analysis, &Focus { phrase, origin: FocusOrigin::Asked, found })
}

#[test]
fn the_introduction_is_no_line_of_the_site() {
    let opens = "Le verger communal de Saint-Aubrac ouvre samedi ses portes à tous les habitants du bourg.";
    let place = |before: &str| {
        let text = format!("# Le bac\n\n{before}\n\n{opens}\n\nLe bac passe à midi.\n");
        told(&text, "verger", |_, _, focus| focus.found.iter().map(|found| found.place).next())
    };
    for before in [
        "Appuyez sur lecture pour écouter cet article",
        "Temps de lecture : 4 minutes",
        "Bienvenue.",
        "| jardin | bac |\n|---|---|\n| un | deux |",
        "- un\n- deux",
    ] {
        assert_eq!(place(before), Some(FocusPlace::Introduction), "{before}");
    }
    let other = "Après dix mois de travaux, le bac de la Doulce reprend lundi ses traversées vers l’île.";
    assert_eq!(place(other), Some(FocusPlace::Body));
}

#[test]
fn the_longest_stretch_without_it_is_told() {
    let gap = |text: &str| {
        told(text, "verger communal", |document, analysis, focus| {
            focus_gap(document, analysis, &focus.phrase).map(|gap| (gap.sentences, gap.all))
        })
    };
    let text = "# Le verger\n\nLe verger communal ouvre. Il pleut.\n\nLe bac passe. Le car attend. La salle ferme.\n";
    assert_eq!(gap(text), Some((4, 5)));
    assert_eq!(
        gap(&text.replace("Le car attend", "Le verger attend")),
        Some((2, 5)),
        "half of its words go on with it"
    );
    assert_eq!(gap(&text.replace("\n\nLe bac", "\n\n## Un verger\n\nLe bac")), Some((3, 5)), "so does a heading");
    assert_eq!(gap("# Le verger\n\nLe verger communal ouvre.\n"), None);
}

#[test]
fn repetitions_and_absent_words_are_counted() {
    let text = "# Le verger\n\nLe verger communal ouvre. Les vergers communaux ferment. Ce terrain communal longe un verger.\n";
    let repetition = told(text, "verger communal", |_, analysis, focus| focus_repetition(analysis, focus));
    assert_eq!((repetition.times, repetition.words), (2, 16), "the third only has its words");
    assert!((repetition.share - 25.0).abs() < 1e-9, "two words, twice, of sixteen");
    let absent = |keyphrase: &str| {
        told(text, keyphrase, |document, analysis, focus| absent_words(document, analysis, &focus.phrase).join(" "))
    };
    assert_eq!(absent("verger communal"), "");
    assert_eq!(absent("le verger du château"), "château");
    assert_eq!(absent("cerise mûre"), "cerise mûre");
}

#[test]
fn keyphrases_of_empty_words_are_hollow() {
    for (keyphrase, hollow, len) in
        [("pour tous", true, 2), ("avec nous", true, 2), ("sport pour tous", false, 1), ("le prix de l’eau", false, 2)]
    {
        let phrase = FocusPhrase::new(keyphrase, false).expect("a keyphrase");
        assert_eq!((phrase.hollow, phrase.len()), (hollow, len), "{keyphrase}");
    }
    let slug =
        FocusPhrase::new("aménagement de l’enclos", false).and_then(|phrase| phrase.bare()).expect("a keyphrase");
    for text in ["amenagement enclos", "amenagement de l enclos", "les amenagements d un enclos"] {
        assert_eq!(slug.words_in(text), 2, "{text}");
    }
}
