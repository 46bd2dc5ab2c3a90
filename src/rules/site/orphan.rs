use super::{Site, SiteFound};
use crate::document::address::opens_folder;
use std::collections::BTreeSet;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque page du site reçoit un lien d’une autre page au moins. La page d’accueil d’un dossier (`index`, `README`) n’est pas jugée. Les menus et les listes qu’un générateur compose ne se voient pas dans les fichiers : la règle n’est active que sur demande.
    ///
    /// ## Pourquoi
    ///
    /// Une page à laquelle rien ne mène n’est trouvée que par ceux qui en connaissent l’adresse.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle rouvre dimanche ; le [pont](pont.md) reste ouvert.
    ///
    /// === pont.md
    /// # Le pont ouvert
    ///
    /// Le pont de la Doulce reste ouvert au mois d’avril.
    /// ```
    ///
    /// ```bon
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle rouvre dimanche ; le [pont](pont.md) reste ouvert.
    ///
    /// === pont.md
    /// # Le pont ouvert
    ///
    /// Le pont de la Doulce reste ouvert pour aller à la [halle](halle.md).
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique ; `restructure --site` propose des liens internes.
    {
        code: "SIT008", slug: "page-orpheline", summary: "Chaque page du site reçoit un lien d’une autre",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/links-crawlable", verified: "2026-11-30", default: off,
        work: Site,
    }
}

fn run(site: &Site, found: &mut SiteFound) {
    let linked: BTreeSet<usize> = (site.pages.iter().enumerate())
        .flat_map(|(number, page)| {
            let resolve = |target: &str| site.addresses.resolve(&page.path, target).map(|(to, _)| to);
            page.links.iter().filter_map(move |link| resolve(&link.target)).filter(move |to| *to != number)
        })
        .collect();
    for (number, page) in site.pages.iter().enumerate() {
        // Sites begin there.
        if !linked.contains(&number) && !opens_folder(&page.path) {
            found
                .at(number, page.place, "Aucune autre page du site n’a de lien vers celle-ci.")
                .why("Elle n’est trouvée que par ceux qui en connaissent l’adresse.")
                .advice("Ajoutez un lien vers elle là où un autre texte en parle.");
        }
    }
}
