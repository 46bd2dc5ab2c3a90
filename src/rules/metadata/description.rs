use super::width::{Width, too_wide};
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le front matter porte une description (`description`, `chapo`, `excerpt`…), et elle tient dans la largeur qu’une
    /// page de résultats affiche. Un fichier sans front matter n’est pas concerné.
    ///
    /// ## Pourquoi
    ///
    /// Les moteurs composent l’extrait surtout à partir du texte, mais prennent la description quand elle résume mieux
    /// la page. Aucune longueur n’est documentée ; l’affichage coupe à une largeur en pixels, soit 145 caractères
    /// environ en français.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
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
    /// Aucune automatique par `check` ; `restructure` propose une description tirée de l’article.
    {
        code: "MET002", slug: "description", summary: "La page a une description, qui tient dans une page de résultats",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-22",
    }
}

/// Font size of descriptions on result pages, in pixels.
const FONT: u32 = 14;

options! {
    /// Widest description, in pixels.
    pixels: u32 = 920,
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let Some(description) = &context.analysis.description else {
        // A text and a fragment have no place for one.
        let head = document.head.as_ref().and_then(|head| head.insert_at);
        let (place, what, advice) = match (&document.front_matter, head) {
            (Some(front_matter), _) => (
                front_matter.fence,
                "Le front matter n’a pas de description.",
                "Ajoutez une clé `description` : une ou deux phrases complètes, 145 caractères environ.",
            ),
            (None, Some(end)) => (
                Span::new(end, end + "</head>".len()),
                "La page n’a pas de description.",
                "Ajoutez un élément `<meta name=\"description\">` : une ou deux phrases complètes, 145 caractères environ.",
            ),
            (None, None) => return,
        };
        found
            .at(place, what)
            .why("Une description propre à la page peut servir d’extrait dans les pages de résultats.")
            .advice(advice);
        return;
    };
    let width = Width {
        name: "La description",
        font: FONT,
        limit: context.options.description.pixels,
        advice: "Dites l’essentiel dans les 145 premiers caractères.",
    };
    too_wide(found, description, &width);
}
