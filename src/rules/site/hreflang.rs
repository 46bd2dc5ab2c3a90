use super::{Site, SiteFound};
use std::collections::BTreeMap;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Quand une page annonce une version dans une autre langue (`hreflang`) et que cette version est dans le site, celle-ci l’annonce en retour. Les pages se reconnaissent à leur adresse `canonical`.
    ///
    /// ## Pourquoi
    ///
    /// Google ne tient pas compte d’une annonce qui n’est pas réciproque.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === fr.html
    /// <html lang="fr"><head><title>La halle</title><link rel="canonical" href="https://exemple.fr/halle"><link rel="alternate" hreflang="fr-CA" href="https://exemple.fr/ca/halle"></head><body><p>La halle rouvre dimanche après quatorze mois de travaux, et les commerçants reprennent leurs étals.</p></body></html>
    ///
    /// === ca.html
    /// <html lang="fr-CA"><head><title>La halle</title><link rel="canonical" href="https://exemple.fr/ca/halle"></head><body><p>La halle rouvre dimanche après quatorze mois de travaux, et les commerçants reprennent leurs étals.</p></body></html>
    /// ```
    ///
    /// ```bon
    /// === fr.html
    /// <html lang="fr"><head><title>La halle</title><link rel="canonical" href="https://exemple.fr/halle"><link rel="alternate" hreflang="fr-CA" href="https://exemple.fr/ca/halle"></head><body><p>La halle rouvre dimanche après quatorze mois de travaux, et les commerçants reprennent leurs étals.</p></body></html>
    ///
    /// === ca.html
    /// <html lang="fr-CA"><head><title>La halle</title><link rel="canonical" href="https://exemple.fr/ca/halle"><link rel="alternate" hreflang="fr" href="https://exemple.fr/halle"></head><body><p>La halle rouvre dimanche après quatorze mois de travaux, et les commerçants reprennent leurs étals.</p></body></html>
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
        code: "SIT007", slug: "hreflang-reciproque", summary: "Les versions d’une page s’annoncent l’une l’autre",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/specialty/international/localized-versions", verified: "2026-11-22",
        work: Site,
    }
}

fn run(site: &Site, found: &mut SiteFound) {
    let plain = |address: &str| address.trim().trim_end_matches('/').to_string();
    let canonical = |number: usize| site.pages[number].canonical.as_deref().map(plain);
    let by_address: BTreeMap<String, usize> =
        (0..site.pages.len()).filter_map(|number| Some((canonical(number)?, number))).collect();
    for (number, page) in site.pages.iter().enumerate() {
        let Some(own) = canonical(number) else { continue };
        for alternate in &page.alternates {
            let Some(&other) = by_address.get(&plain(&alternate.address)).filter(|other| **other != number) else {
                continue;
            };
            let answers = site.pages[other].alternates.iter().any(|back| plain(&back.address) == own);
            if !answers {
                let message = format!(
                    "Version `{}` qui n’annonce pas cette page en retour : {}.",
                    alternate.code, site.pages[other].path
                );
                found
                    .at(number, alternate.address_span, message)
                    .why("Google ne tient pas compte d’une annonce qui n’est pas réciproque.")
                    .advice(format!("Ajoutez dans cette version un lien `hreflang` vers `{own}`."));
            }
        }
    }
}
