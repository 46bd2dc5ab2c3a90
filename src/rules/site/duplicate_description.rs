use super::duplicate_title::plain;
use super::same::{Same, tell};
use super::{Site, SiteFound};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux pages du site n’ont pas la même description ; un dossier qui a ses propres réglages est un autre site.
    ///
    /// ## Pourquoi
    ///
    /// Une description commune à plusieurs pages n’en résume aucune. Google conseille une description propre à chaque page.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === halle.md
    /// ---
    /// title: La halle
    /// description: Toute l’actualité de la commune et de ses environs.
    /// ---
    ///
    /// La mairie a présenté jeudi le calendrier des travaux de la halle.
    ///
    /// === pont.md
    /// ---
    /// title: Le pont
    /// description: Toute l’actualité de la commune et de ses environs.
    /// ---
    ///
    /// Le pont de la Doulce sera fermé pendant trois semaines en avril.
    /// ```
    ///
    /// ```bon
    /// === halle.md
    /// ---
    /// title: La halle
    /// description: Le calendrier des travaux de la halle, présenté jeudi par la mairie.
    /// ---
    ///
    /// La mairie a présenté jeudi le calendrier des travaux de la halle.
    ///
    /// === pont.md
    /// ---
    /// title: Le pont
    /// description: Le pont de la Doulce sera fermé pendant trois semaines en avril.
    /// ---
    ///
    /// Le pont de la Doulce sera fermé pendant trois semaines en avril.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose une description tirée de chaque article.
    {
        code: "SIT002", slug: "description-en-double", summary: "Chaque page du site a sa propre description",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-22",
        work: Site,
    }
}

fn run(site: &Site, found: &mut SiteFound) {
    let same = Same {
        of: &|page| page.description.as_ref().map(|description| (plain(&description.text), description.span)),
        what: "Même description",
        why: "Commune à plusieurs pages, elle n’en résume aucune.",
        copies: None,
        advice: "Résumez dans chaque description ce que la page a de propre.",
    };
    tell(site, found, &same);
}
