use crate::rules::{Context, Found};
use crate::text::count_characters;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte d’une image ne dépasse pas un nombre de caractères donné.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran le lit d’une traite, sans pouvoir s’arrêter : le RGAA demande un texte court (critère 1.3).
    /// Le reste va dans une légende ou dans le texte.
    ///
    /// ## Exemples
    ///
    /// ```mauvais caracteres:40
    /// ![Des pommes rouges et jaunes dans un panier posé au pied d’un vieil arbre](pommes.jpg)
    /// ```
    ///
    /// ```bon caracteres:40
    /// ![Des pommes rouges dans un panier](pommes.jpg)
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (150) : longueur maximale du texte d’une image.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE020", slug: "alternative-longue", summary: "Le texte d’une image n’est pas trop long",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 1.3 : alternative courte et concise ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Most characters of the text of an image.
    caracteres: usize = 150,
}

fn run(context: &Context, found: &mut Found) {
    let limit = context.options.alternative_longue.caracteres;
    for image in context.images() {
        let characters = image.alt.as_deref().map_or(0, |alt| count_characters(alt.trim()));
        if characters > limit {
            found
                .at(
                    image.span,
                    format!("Le texte de l’image compte {characters} caractères\u{202f}; le seuil est de {limit}."),
                )
                .why("Un lecteur d’écran le lit d’une traite (RGAA, critère 1.3).")
                .advice("Gardez l’essentiel, et mettez le reste dans une légende ou dans le texte.");
        }
    }
}
