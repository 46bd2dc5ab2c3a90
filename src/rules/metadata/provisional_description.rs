use super::described::description;
use super::leftovers::Field;
use crate::lexicon::Provisional;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La description n’est pas une valeur laissée par un outil ou un gabarit : « Ajoutez une description », « TODO »,
    /// « Lorem ipsum », « Un site utilisant WordPress », un signe de gabarit.
    ///
    /// ## Pourquoi
    ///
    /// Une description provisoire publiée s’affiche telle quelle, dans les pages de résultats et quand la page est
    /// partagée.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// description: À compléter
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// description: La piscine municipale rouvre lundi après dix mois de travaux.
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
        code: "MET011", slug: "description-provisoire", summary: "La description n’est pas celle d’un modèle",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    if let Some(description) = description(context) {
        let field = Field { provisional: Provisional::Description, name: "La description" };
        field.judge(context, found, description);
    }
}
