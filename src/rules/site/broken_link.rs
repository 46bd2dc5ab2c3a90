use super::{Site, SiteFound, name};
use crate::rules::Severity;
use crate::source::Span;
use std::collections::BTreeMap;

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
    /// - `part` (20) : part des liens internes sans cible, en pour cent, au-delà de laquelle l’arborescence est dite
    ///   incomplète, une fois et pour information, au lieu de chaque lien ;
    /// - `liens` (3) : nombre de liens sans cible en deçà duquel chacun est signalé.
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

options! {
    /// Links that lead nowhere, of all to files of the site, per cent: above, the tree is taken for a part of the site.
    part: usize = 20,
    /// Fewest links that lead nowhere of such a tree.
    liens: usize = 3,
}

/// The links of a site to its own files: how many there are, and those that lead nowhere.
#[derive(Default)]
struct Links<'a> {
    all: usize,
    broken: Vec<(usize, Span, &'a str)>,
}

/// Files that are named of those that a tree lacks.
const NAMED: usize = 3;

/// The first files that links lead to in vain, each once.
fn first_files(broken: &[(usize, Span, &str)]) -> String {
    let mut files: Vec<String> = Vec::new();
    for (_, _, path) in broken {
        let file = format!("`{}`", name(path));
        if files.len() < NAMED && !files.contains(&file) {
            files.push(file);
        }
    }
    files.join(", ")
}

fn run(site: &Site, found: &mut SiteFound) {
    let mut sites: BTreeMap<&str, Links> = BTreeMap::new();
    for (number, page) in site.pages.iter().enumerate() {
        let links = sites.entry(site.places.root(&page.path)).or_default();
        for link in &page.links {
            let (path, fragment) = link.target.split_once('#').unwrap_or((&link.target, ""));
            let path = path.split('?').next().unwrap_or("");
            // What templates write, and other sites, are no files of this one.
            let local =
                !path.contains(':') && !path.starts_with("//") && !path.contains(['{', '<', '$', '*', '%', ' ']);
            if !local || !PAGES.iter().any(|ending| path.ends_with(ending)) {
                continue;
            }
            links.all += 1;
            match site.addresses.resolve(&page.path, path) {
                Some((target, _)) => {
                    let target = site.pages[target];
                    if fragment.len() > 2 && !target.anchors.leads(fragment) {
                        found
                            .at(number, link.span, format!("Ancre introuvable dans {} : `#{fragment}`.", target.path))
                            .why("Le lien mène en haut de la page au lieu du passage annoncé.")
                            .advice("Reprenez le nom de l’ancre dans la page visée.")
                            .severity(Severity::Warning);
                    }
                }
                None if !site.has_file(&page.path, path) => links.broken.push((number, link.span, path)),
                None => {}
            }
        }
    }
    let options = &site.options.lien_interne_rompu;
    for links in sites.into_values() {
        let (all, broken) = (links.all, links.broken.len());
        let partial = broken >= options.liens && broken * 100 > all * options.part;
        if let Some((number, span, _)) = links.broken.first().filter(|_| partial) {
            found
                .at(
                    *number,
                    *span,
                    format!(
                        "Arborescence incomplète : {broken} liens internes sur {all} mènent à un fichier absent, dont {}.",
                        first_files(&links.broken)
                    ),
                )
                .severity(Severity::Info)
                .why("Trop de pages manquent pour dire lesquels de ces liens sont rompus.")
                .advice("Lancez `check` sur le dossier entier du site.");
            continue;
        }
        for (number, span, path) in links.broken {
            found
                .at(number, span, format!("Page introuvable : `{path}`."))
                .why("Le lien ne mène nulle part.")
                .advice(format!("Corrigez l’adresse, ou retirez le lien vers `{}`.", name(path)));
        }
    }
}
