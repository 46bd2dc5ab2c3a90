use super::{Site, SiteFound, name};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les liens vers les pages du site, écrits avec le nom d’un fichier (`.md`, `.html`…), mènent à une page qui existe, et à une ancre qui existe dans cette page. Les adresses sans extension, que chaque générateur compose à sa façon, ne sont pas jugées, ni les fichiers dont le nom existe ailleurs dans le site.
    ///
    /// ## Pourquoi
    ///
    /// Un lien rompu arrête le lecteur.
    ///
    /// ## Exemples
    ///
    /// Deux fichiers, séparés par une ligne `=== nom` :
    ///
    /// ```mauvais
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle rouvre dimanche ; voyez le [plan des étals](etals.md) et les [horaires](pont.md#les-horaires).
    ///
    /// === pont.md
    /// # Le pont fermé
    ///
    /// Le pont de la Doulce sera fermé pendant trois semaines en avril.
    /// ```
    ///
    /// ```bon
    /// === halle.md
    /// # La halle rouvre
    ///
    /// La halle rouvre dimanche ; voyez le [détour par le pont](pont.md#une-deviation) et [la page du pont](pont.md).
    ///
    /// === pont.md
    /// # Le pont fermé
    ///
    /// Le pont de la Doulce sera fermé pendant trois semaines en avril.
    ///
    /// ## Une déviation
    ///
    /// Elle passera par le gué.
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
        code: "SIT005", slug: "lien-interne-rompu", summary: "Les liens internes mènent à une page et à une ancre qui existent",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/links-crawlable", verified: "2026-11-30",
        work: Site,
    }
}

/// Endings of the pages that are read.
const PAGES: &[&str] = &[".md", ".mdx", ".html", ".htm", ".qmd", ".markdown"];

fn run(site: &Site, found: &mut SiteFound) {
    for (number, page) in site.pages.iter().enumerate() {
        for link in &page.links {
            let (path, fragment) = link.target.split_once('#').unwrap_or((&link.target, ""));
            let path = path.split('?').next().unwrap_or("");
            // What templates write, and other sites, are no files of this one.
            let local =
                !path.contains(':') && !path.starts_with("//") && !path.contains(['{', '<', '$', '*', '%', ' ']);
            if !local || !PAGES.iter().any(|ending| path.ends_with(ending)) {
                continue;
            }
            match site.addresses.resolve(&page.path, path) {
                Some((target, _)) => {
                    let target = site.pages[target];
                    if fragment.len() > 2 && !target.anchors.leads(fragment) {
                        found
                            .at(number, link.span, format!("Ancre introuvable dans {} : `#{fragment}`.", target.path))
                            .why("Le lien mène en haut de la page au lieu du passage annoncé.")
                            .advice("Reprenez le nom de l’ancre dans la page visée.")
                            .severity(crate::rules::Severity::Warning);
                    }
                }
                None if !site.has_file(&page.path, path) => {
                    found
                        .at(number, link.span, format!("Page introuvable : `{path}`."))
                        .why("Le lien ne mène nulle part.")
                        .advice(format!("Corrigez l’adresse, ou retirez le lien vers `{}`.", name(path)));
                }
                None => {}
            }
        }
    }
}
