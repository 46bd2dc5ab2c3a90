use crate::analysis::{MetaFact, MetaPlace, main_heading, titles};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre n’est pas tout en capitales. Un sigle, un mot seul et un titre de moins de huit lettres ne sont pas
    /// signalés.
    ///
    /// ## Pourquoi
    ///
    /// Un texte tout en capitales se lit plus lentement, perd souvent ses accents, et certains lecteurs d’écran
    /// l’épellent. Dans une liste de liens, il crie.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: LA PISCINE MUNICIPALE ROUVRE LUNDI
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La SNCF et la RATP rouvrent la ligne
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "MET006", slug: "titre-en-capitales", summary: "Le titre n’est pas tout en capitales",
        severity: Warning, nature: Convention,
        source: "usage typographique : capitales aux initiales et aux sigles", verified: "2026-11-30",
    }
}

/// Fewest letters of a title in capitals: an acronym is none.
const LETTERS: usize = 8;
/// Longest word that may be an acronym, in letters.
const ACRONYM: usize = 5;

fn run(context: &Context, found: &mut Found) {
    let titles = titles(context.source, context.document);
    let heading =
        main_heading(context.document).filter(|heading| titles.iter().all(|title| title.span != heading.span));
    for title in titles.iter().chain(&heading).filter(|title| is_capitals(title)) {
        let which = if title.place == MetaPlace::Body { "Le titre principal" } else { "Le titre" };
        found
            .at(title.span, format!("{which} est tout en capitales."))
            .why("Les capitales se lisent plus lentement et perdent souvent leurs accents.")
            .advice("Gardez les capitales aux initiales, aux noms propres et aux sigles.")
            .generated(title.generated);
    }
}

fn is_capitals(title: &MetaFact) -> bool {
    let text = title.text.trim();
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let lower = text.chars().any(char::is_lowercase);
    let words = text.split_whitespace().filter(|word| letters(word) > 0);
    let long = words.clone().filter(|word| letters(word) > ACRONYM).count();
    !lower && letters(text) >= LETTERS && words.count() > 1 && long > 0
}
