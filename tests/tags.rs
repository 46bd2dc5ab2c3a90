//! Words in their sentence: parts of speech, lemmas, features. Each sentence holds a word that was once read wrongly.

#![allow(clippy::expect_used, clippy::disallowed_methods, reason = "a test fails by panicking, and reads files")]

use intertitre::text::{self, Token};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// The tokens of a text as `form/TAG/lemma/features`, those whose form is given.
fn read(sentence: &str, form: &str) -> String {
    let (tokens, _) = text::read(sentence);
    let shown = |token: &Token| {
        format!("{} {} {}", token.tag.name(), token.dictionary_form(sentence), token.features.label())
            .trim()
            .to_string()
    };
    let found = tokens.iter().find(|token| token.text(sentence) == form).map(shown);
    found.unwrap_or_else(|| format!("no token {form}"))
}

fn check(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(sentence, form, expected)| (sentence, form, expected, read(sentence, form)))
        .filter(|(_, _, expected, found)| found != *expected)
        .map(|(sentence, form, expected, found)| format!("{sentence} [{form}]: {found}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn parts_of_speech_in_context() {
    check(&[
        ("Le club compte 310 inscrits.", "compte", "VERB compter présent, 3e personne du singulier"),
        ("Le compte est bloqué.", "compte", "NOUN compte masculin singulier"),
        ("La commune ferme la ferme.", "ferme", "VERB fermer présent, 3e personne du singulier"),
        ("Des élus de tous les bords.", "tous", "ADJ tout masculin pluriel"),
        ("Le bac a été remorqué.", "été", "AUX être participe passé"),
        ("Un été pluvieux s’achève.", "été", "NOUN été masculin singulier"),
        ("L’été fut sec.", "L’", "DET le singulier"),
        ("L’été fut sec.", "sec", "ADJ sec masculin singulier"),
        ("Elle porte un sac.", "porte", "VERB porter présent, 3e personne du singulier"),
        ("La porte claque.", "porte", "NOUN porte féminin singulier"),
        ("Le musée est fermé depuis mardi.", "est", "AUX être présent, 3e personne du singulier"),
        ("Le vent d’est se lève.", "est", "NOUN est masculin singulier"),
        ("Il faut qu’il vienne.", "vienne", "VERB venir subjonctif, 3e personne du singulier"),
        ("À l’est de la ville, il pleut.", "est", "NOUN est masculin singulier"),
        ("Prévu, il l’est depuis mai.", "est", "AUX être présent, 3e personne du singulier"),
        ("La ville de Vienne accueille le festival.", "Vienne", "PROPN Vienne"),
        ("Donnez-moi la liste.", "-moi", "PRON -moi 1re personne du singulier"),
        ("Ce terrain de 300 m² est vendu.", "m²", "NOUN m² pluriel"),
        ("Le directeur, Yann Abgrall, se réjouit.", "Abgrall", "PROPN Abgrall"),
    ]);
}

#[test]
fn contractions_are_prepositions() {
    check(&[
        ("Le maire du bourg parle aux habitants.", "du", "ADP de masculin singulier"),
        ("Le maire du bourg parle aux habitants.", "aux", "ADP à pluriel"),
    ]);
}

#[test]
fn lemmas_in_context() {
    check(&[
        ("Trois fois par an, les états se réunissent.", "fois", "NOUN fois féminin pluriel"),
        ("Trois fois par an, les états se réunissent.", "états", "NOUN état masculin pluriel"),
        ("Il faut attendre.", "faut", "VERB falloir présent, 3e personne du singulier"),
        ("Les travaux durent dix mois.", "travaux", "NOUN travail masculin pluriel"),
        ("Les travaux durent dix mois.", "mois", "NOUN mois masculin pluriel"),
        ("Cet accord convient aux éleveurs.", "convient", "VERB convenir présent, 3e personne du singulier"),
        ("La préfète salue la juge de Dole.", "juge", "NOUN juge féminin singulier"),
        ("Elle raconte son enfance.", "enfance", "NOUN enfance féminin singulier"),
        ("Deux microbrasseries ouvrent.", "microbrasseries", "NOUN microbrasserie féminin pluriel"),
        ("Une réforme politico-sociale.", "politico-sociale", "ADJ politico-social féminin singulier"),
        ("Les réunions de l’ouest.", "l’", "DET le singulier"),
    ]);
}

#[test]
fn participles_and_finite_verbs() {
    check(&[
        ("Le pont, construit en 1912, ferme.", "construit", "VERB construire participe passé, masculin singulier"),
        ("L’usine construit des coques.", "construit", "VERB construire présent, 3e personne du singulier"),
        (
            "Cette halle, écrit en mai le préfet, menace ruine.",
            "écrit",
            "VERB écrire présent, 3e personne du singulier",
        ),
        ("Un ouvrage mis en service en mai a cédé.", "mis", "VERB mettre participe passé, masculin"),
        ("La fromagère a produit dix meules.", "produit", "VERB produire participe passé, masculin singulier"),
        ("La laiterie produit dix meules.", "produit", "VERB produire présent, 3e personne du singulier"),
        ("Il me semble utile.", "semble", "VERB sembler présent, 3e personne du singulier"),
        ("Les maires nous répondent.", "répondent", "VERB répondre présent, 3e personne du pluriel"),
        ("Nous répondons demain.", "répondons", "VERB répondre présent, 1re personne du pluriel"),
        ("Elle refusa la vente.", "refusa", "VERB refuser passé simple, 3e personne du singulier"),
        ("Ils voteraient contre.", "voteraient", "VERB voter conditionnel, 3e personne du pluriel"),
    ]);
}

#[test]
fn a_guess_says_so() {
    let sentence = "Le zorbillage de la Doulce plaît aux élus.";
    let (tokens, _) = text::read(sentence);
    let guesses: Vec<&str> = tokens.iter().filter(|token| !token.sure).map(|token| token.text(sentence)).collect();
    assert_eq!(guesses, ["zorbillage"]);
}

#[test]
fn composed_and_decomposed_letters_are_read_alike() {
    let reading = |text: &str| {
        let (tokens, sentences) = text::read(text);
        let tokens: Vec<_> = tokens
            .iter()
            .map(|token| {
                (token.folded.clone(), token.kind, token.tag, token.sure, token.lemma().into_owned(), token.features)
            })
            .collect();
        (tokens, sentences.len())
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let paths = std::fs::read_dir(folder).expect("the fixtures").flatten().map(|entry| entry.path());
    let mut texts: Vec<String> = paths.map(|path| std::fs::read_to_string(path).expect("a text")).collect();
    texts.push("L’été à Créteil, les élèves répètent. À l’hôtel, « ça va ».".to_string());
    for text in texts {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        assert_ne!(composed, decomposed);
        let ((one, sentences), (other, others)) = (reading(&composed), reading(&decomposed));
        for (one, other) in one.iter().zip(&other) {
            assert_eq!(one, other);
        }
        assert_eq!((one.len(), sentences), (other.len(), others));
    }
}
