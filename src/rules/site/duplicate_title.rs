use super::same::{Copies, Same, tell};
use super::{Site, SiteFound};
use crate::analysis::PageFacts;
use crate::lexicon::fold;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux pages du site n’ont pas le même titre, sans égard à la casse ni aux espaces. Les fichiers sans un mot de texte,
    /// les morceaux d’une page (`etape-1/texte.md`, `etape-2/texte.md`…) et les pages d’un autre site, dans un dossier qui a
    /// ses propres réglages ou son propre `content`, `src` ou `docs`, ne sont pas comparés, ni ce qui se trouve dans un
    /// dossier de cartes ou de morceaux (`cards`, `snippets`…). Deux copies d’une même page sont dites telles.
    ///
    /// ## Pourquoi
    ///
    /// Dans les pages de résultats, dans les onglets et dans un sommaire, rien ne distingue alors les deux pages. Google conseille un titre propre à chaque page.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === halle.md
    /// # Les travaux de la halle
    ///
    /// La mairie a présenté jeudi le calendrier des travaux de la halle.
    ///
    /// === pont.md
    /// # Les travaux de la halle
    ///
    /// Le pont de la Doulce sera fermé pendant trois semaines en avril.
    /// ```
    ///
    /// ```bon
    /// === halle.md
    /// # Les travaux de la halle
    ///
    /// La mairie a présenté jeudi le calendrier des travaux de la halle.
    ///
    /// === pont.md
    /// # Le pont de la Doulce fermé en avril
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
    /// Aucune automatique.
    {
        code: "SIT001", slug: "titre-en-double", summary: "Chaque page du site a son propre titre",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/title-link", verified: "2026-11-22",
        work: Site,
    }
}

fn run(site: &Site, found: &mut SiteFound) {
    let same = Same {
        of: &|page| {
            page.title
                .as_ref()
                .filter(|_| page.words > 0 && !site.places.is_piece(&page.path))
                .map(|title| (plain(&title.text), title.span))
        },
        what: "Même titre",
        why: "Rien ne distingue ces pages dans une liste de résultats ou un sommaire.",
        advice: "Dites dans chaque titre ce que la page a de propre.",
        copies: Some(Copies {
            alike: &is_copy,
            what: "Page identique",
            why: "Les moteurs n’en montreront qu’une, et chaque correction est à faire deux fois.",
            advice: "Gardez une seule de ces pages, et redirigez l’autre adresse vers elle.",
        }),
    };
    tell(site, found, &same);
}

/// Whether two pages are copies of each other, as far as what they tell shows.
fn is_copy(one: &PageFacts, other: &PageFacts) -> bool {
    let said = |page: &PageFacts| page.description.as_ref().map(|description| description.text.clone());
    let targets = |page: &PageFacts| page.links.iter().map(|link| link.target.clone()).collect::<Vec<_>>();
    let known = !one.sample.is_empty() || one.description.is_some();
    known
        && one.words == other.words
        && one.sample == other.sample
        && said(one) == said(other)
        && targets(one) == targets(other)
}

/// A text without what does not count between two of them.
pub(super) fn plain(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
