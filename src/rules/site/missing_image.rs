use super::{Site, SiteFound, name};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les images du site existent parmi ses fichiers. Une image qui se trouve ailleurs que là où mène son adresse n’est pas signalée : les générateurs rangent les images à leur façon. La règle ne juge pas un site dont aucun fichier n’est une image.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur voit un cadre vide.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle rouvre dimanche.
    ///
    /// ![Les étals du dimanche](images/etals.jpg)
    ///
    /// === images/plan.png
    /// (une image)
    /// ```
    ///
    /// ```bon
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle rouvre dimanche.
    ///
    /// ![Les étals du dimanche](images/etals.jpg)
    ///
    /// === images/etals.jpg
    /// (une image)
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
        code: "SIT006", slug: "image-introuvable", summary: "Les images des pages existent parmi les fichiers du site",
        severity: Error, nature: Convention,
        source: "usage des vérificateurs de liens", verified: "2026-11-30",
        work: Site,
    }
}

/// Endings of images.
const IMAGES: &[&str] = &[".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

fn run(site: &Site, found: &mut SiteFound) {
    let is_image = |path: &str| IMAGES.iter().any(|ending| path.to_lowercase().ends_with(ending));
    // The images of such a site are kept elsewhere.
    if !site.files.iter().any(|file| is_image(file)) {
        return;
    }
    for (number, page) in site.pages.iter().enumerate() {
        for (source, span) in &page.images {
            let path = source.split(['?', '#']).next().unwrap_or("");
            let local = !path.contains(':') && !path.starts_with("//") && !path.contains(['{', '<', '$', '*', '%']);
            if local && is_image(path) && !site.has_file(&page.path, path) {
                found
                    .at(number, *span, format!("Image introuvable : `{path}`."))
                    .why("Le lecteur voit un cadre vide.")
                    .advice(format!("Ajoutez le fichier `{}`, ou corrigez l’adresse.", name(path)));
            }
        }
    }
}
