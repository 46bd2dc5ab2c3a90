use super::described::description;
use crate::analysis::titles;
use crate::rules::{Context, Found};
use crate::text::tokenize;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La description n’est pas le titre répété, aux signes et aux majuscules près.
    ///
    /// ## Pourquoi
    ///
    /// Dans une page de résultats comme dans une liste d’articles, le lecteur lit deux fois la même ligne et n’apprend
    /// rien de ce que contient la page.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine municipale rouvre lundi
    /// description: La piscine municipale rouvre lundi.
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine municipale rouvre lundi
    /// description: Dix mois de travaux, trois bassins neufs et des tarifs inchangés.
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
        code: "MET010", slug: "description-egale-au-titre", summary: "La description dit autre chose que le titre",
        severity: Warning, nature: Convention,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(description) = description(context) else { return };
    let own = words(&description.text);
    if !own.is_empty() && titles(context.source, context.document).iter().any(|title| words(&title.text) == own) {
        found
            .at(description.span, "La description répète le titre.")
            .why("Le lecteur lira deux fois la même ligne, sans savoir ce que contient la page.")
            .advice("Dites ce que le titre ne dit pas\u{a0}: les faits, les chiffres, ce que le lecteur apprendra.")
            .generated(description.generated);
    }
}

/// The words of a text without its signs.
fn words(text: &str) -> Vec<String> {
    let tokens = tokenize(text).into_iter().map(|token| String::from(token.folded));
    tokens.filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}
