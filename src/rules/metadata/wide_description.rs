use super::described::{description, is_tagline};
use super::width::{Width, too_wide};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La description tient dans la largeur qu’une page de résultats affiche sur ordinateur. Quelques pixels de trop (4 %)
    /// ne comptent pas. Les clés faites pour une ligne de la page (`mission`, `accroche`, `tagline`…) ne sont pas jugées.
    ///
    /// ## Pourquoi
    ///
    /// Aucune longueur n’est documentée ; l’affichage coupe à une largeur en pixels, soit 145 caractères environ en
    /// français, et une centaine sur un téléphone. Une description plus longue reste valable.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// description: La piscine municipale rouvre lundi après dix mois de travaux, une rénovation complète de ses bassins, de ses vestiaires et de sa chaufferie, et l’ouverture d’un espace de jeux pour les plus petits.
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// description: La piscine municipale rouvre lundi après dix mois de travaux et une rénovation complète.
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// - `pixels` (920) : largeur maximale, en Arial de 14 pixels.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "MET008", slug: "description-large", summary: "La description tient dans une page de résultats",
        severity: Info, nature: Convention,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-30",
    }
}

options! {
    /// Widest description, in pixels.
    pixels: u32 = 920,
}

/// Font size of descriptions on result pages, in pixels.
const FONT: u32 = 14;

fn run(context: &Context, found: &mut Found) {
    // A line that the page shows under its title is cut by no page of results.
    let Some(description) = description(context).filter(|description| !is_tagline(context, description)) else {
        return;
    };
    let width = Width {
        name: "La description",
        font: FONT,
        limit: context.options.description_large.pixels,
        advice: "Dites l’essentiel dans les 145 premiers caractères.",
    };
    too_wide(found, description, &width);
}
