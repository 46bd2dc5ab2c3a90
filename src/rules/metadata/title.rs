use super::width::{Width, too_wide};
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La page a un titre, dans le front matter (`title`, `titre`…) ou en titre de niveau 1, et il tient dans la largeur
    /// qu’une page de résultats affiche sur ordinateur.
    ///
    /// ## Pourquoi
    ///
    /// Google conseille un titre descriptif et concis sur chaque page. Aucune limite n’est documentée : le titre est
    /// coupé à la largeur de l’écran, en pixels et non en caractères. Un titre plus large reste valable ; sa fin risque
    /// seulement de ne pas se voir.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil municipal a voté lundi la rénovation de la piscine.
    /// ```
    ///
    /// ```bon
    /// # Piscine municipale : la rénovation votée
    ///
    /// Le conseil municipal a voté lundi la rénovation de la piscine.
    /// ```
    ///
    /// ## Options
    ///
    /// - `pixels` (580) : largeur maximale, en Arial de 20 pixels.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose un titre quand il n’y en a pas.
    {
        code: "MET001", slug: "titre", summary: "La page a un titre, qui tient dans une page de résultats",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/title-link", verified: "2026-11-22",
    }
}

/// Font size of titles on result pages, in pixels.
const FONT: u32 = 20;

options! {
    /// Widest title, in pixels.
    pixels: u32 = 580,
}

fn run(context: &Context, found: &mut Found) {
    let Some(title) = &context.analysis.title else {
        let start = context.source.content_start();
        found
            .at(Span::at(start), "La page n’a pas de titre.")
            .why("Le titre est la première chose que lisent les lecteurs et les moteurs.")
            .advice("Ajoutez un titre de niveau 1, ou la clé `title` du front matter.")
            .blocks();
        return;
    };
    let width = Width {
        name: "Le titre",
        font: FONT,
        limit: context.options.titre.pixels,
        advice: "Placez l’essentiel au début, ou raccourcissez-le.",
    };
    too_wide(found, title, &width);
}
