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
