use super::same::{Same, tell};
use super::{Site, SiteFound};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux pages du site ne visent pas la même expression clé. Seules comptent les expressions que les pages donnent elles-mêmes (`focus`, `focus_keyphrase`…), sans égard aux accords ni à l’ordre des mots. Un dossier qui a ses propres réglages est un autre site.
    ///
    /// ## Pourquoi
    ///
    /// Deux pages sur la même question se partagent les liens et les lecteurs ; l’une des deux suffit souvent.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === halle.md
    /// ---
    /// title: La halle rouvre
    /// focuskw: marchés couverts
    /// ---
    ///
    /// La halle rouvre dimanche après quatorze mois de travaux.
    ///
    /// === etals.md
    /// ---
    /// title: Les étals du dimanche
    /// focuskw: marché couvert
    /// ---
    ///
    /// Les commerçants reprennent leurs étals le long des deux allées.
    /// ```
    ///
    /// ```bon
    /// === halle.md
    /// ---
    /// title: La halle rouvre
    /// focuskw: marché couvert
    /// ---
    ///
    /// La halle rouvre dimanche après quatorze mois de travaux.
    ///
    /// === etals.md
    /// ---
    /// title: Les étals du dimanche
    /// focuskw: commerçants du marché
    /// ---
    ///
    /// Les commerçants reprennent leurs étals le long des deux allées.
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
        code: "SIT004", slug: "expression-cle-concurrente", summary: "Deux pages du site ne visent pas la même expression clé",
        severity: Warning, nature: Convention,
        source: "usage des rédactions web (« cannibalisation ») ; aucune source primaire", verified: "2026-11-30",
        work: Site,
    }
}

fn run(site: &Site, found: &mut SiteFound) {
    let same = Same {
        of: &|page| page.focus.as_ref().map(|stems| (stems.join(" "), page.place)),
        what: "Même expression clé",
        why: "Deux pages sur la même question se partagent les liens et les lecteurs.",
        copies: None,
        advice: "Gardez une page pour cette expression, ou précisez celle de chacune.",
    };
    tell(site, found, &same);
}
