use super::{present, quoted};
use crate::document::Image;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les textes de remplacement des images ne répètent pas presque tous l’expression clé : à partir de trois images
    /// décrites, les trois quarts au plus contiennent tous ses mots.
    ///
    /// ## Pourquoi
    ///
    /// Un texte de remplacement décrit ce que montre l’image à qui ne la voit pas (RGAA, critère 1.3). Une expression
    /// recopiée d’image en image ne décrit plus rien, et Google déconseille d’y accumuler des mots clés. L’absence de
    /// l’expression n’est pas une faute : elle n’a sa place que si l’image montre le sujet.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi.
    ///
    /// ![Piscine municipale, façade](a.jpg)
    ///
    /// ![Piscine municipale, bassin](b.jpg)
    ///
    /// ![Piscine municipale, vestiaires](c.jpg)
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi.
    ///
    /// ![La façade de la piscine municipale, couverte de bois](a.jpg)
    ///
    /// ![Six couloirs de nage sous une verrière](b.jpg)
    ///
    /// ![Les cabines des nouveaux vestiaires](c.jpg)
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
        code: "CLE008", slug: "expression-images", summary: "Les textes des images ne répètent pas tous l’expression clé",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/google-images (texte alternatif) ; RGAA 4.1, critère 1.3",
        verified: "2026-11-30",
    }
}

/// Described images from which a repetition is one.
const IMAGES: usize = 3;

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let described = |image: &&Image| image.alt.as_ref().is_some_and(|alt| !alt.trim().is_empty());
    let images: Vec<&Image> = context.document.images.iter().filter(described).collect();
    let holds = |image: &&&Image| focus.phrase.words_in(image.alt.as_deref().unwrap_or("")) == focus.phrase.len();
    let holding = images.iter().filter(holds).count();
    let Some(last) = images.iter().rfind(holds) else { return };
    if images.len() >= IMAGES && holding * 4 > images.len() * 3 {
        let (all, name) = (images.len(), quoted(&focus.phrase.text));
        found
            .at(last.span, format!("Les textes de remplacement de {holding} images sur {all} contiennent {name}."))
            .why("Une expression recopiée d’image en image ne dit plus ce que chacune montre.")
            .advice("Décrivez chaque image\u{a0}; gardez l’expression là où l’image montre le sujet.");
    }
}
