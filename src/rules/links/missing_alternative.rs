use crate::analysis::file_name;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque élément `<img>` du texte a un attribut `alt`, vide (`alt=""`) si l’image ne fait que décorer. Les images
    /// cachées aux lecteurs d’écran ou nommées autrement (`aria-label`, `title`) sont laissées.
    ///
    /// ## Pourquoi
    ///
    /// Sans cet attribut, un lecteur d’écran lit le nom du fichier (RGAA, critère 1.1).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <p>Le verger ouvre lundi. <img src="pommes.jpg"> La récolte commence en septembre, avec des bénévoles.</p>
    /// ```
    ///
    /// ```bon
    /// <p>Le verger ouvre lundi. <img src="pommes.jpg" alt="Des pommes rouges dans un panier"> La récolte commence en septembre.</p>
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
        code: "LIE016", slug: "image-sans-alternative", summary: "Une image HTML a un attribut alt",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 1.1", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for image in context.images() {
        if image.alt.is_some() || image.excused || image.source.is_empty() {
            continue;
        }
        let name = file_name(&image.source);
        let shown =
            if name.is_empty() || image.source.starts_with("data:") { String::new() } else { format!(" (`{name}`)") };
        found
            .at(image.span, format!("Image sans attribut `alt`{shown}."))
            .why("Un lecteur d’écran n’a que le nom du fichier à lire (RGAA, critère 1.1).")
            .advice("Dites dans `alt` ce que l’image apprend, ou écrivez `alt=\"\"` si elle ne fait que décorer.");
    }
}
