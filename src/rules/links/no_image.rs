use crate::lexicon::MetaRole;
use crate::rules::{Context, Found, place};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un article assez long a au moins une image, dans le texte ou dans le front matter (`image`, `cover`…).
    ///
    /// ## Pourquoi
    ///
    /// Une image donne un point d’entrée, et les réseaux sociaux l’affichent avec le lien. C’est une convention.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:5
    /// La commune rachète le verger de la Combe.
    /// ```
    ///
    /// ```bon mots:5
    /// La commune rachète le verger de la Combe.
    ///
    /// ![Des pommes rouges dans un panier](pommes.jpg)
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (300) : longueur à partir de laquelle un article est regardé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE022", slug: "sans-image", summary: "L’article a une image",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne ; règle de Yoast SEO 3.6", verified: "2026-11-30", default: off,
    }
}

options! {
    /// Words from which an article is looked at.
    mots: usize = 300,
}

fn run(context: &Context, found: &mut Found) {
    let words = context.analysis.words.total();
    let document = context.document;
    let shown = !context.images().is_empty()
        || document.has_meta(MetaRole::Image)
        || document
            .elements
            .iter()
            .any(|element| matches!(element.name.as_str(), "svg" | "picture" | "video" | "figure"));
    if words >= context.options.sans_image.mots && !shown {
        found
            .at(place::of_page(context), format!("L’article compte {words} mots et aucune image."))
            .why("Une image donne un point d’entrée au lecteur.")
            .advice("Ajoutez une image qui apprend quelque chose, avec son texte et son crédit.");
    }
}
