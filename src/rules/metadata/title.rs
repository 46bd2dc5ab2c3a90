use crate::document::address::opens_folder;
use crate::document::{BlockKind, Format};
use crate::lexicon::{MetaRole, fold};
use crate::rules::{Context, Found, Severity};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le fichier a un titre : une clé du front matter (`title`, `titre`…), l’élément `<title>` d’une page HTML, ou un
    /// titre de niveau 1 dans un fichier sans front matter. Un titre vide n’en est pas un. Un fichier sans un mot de
    /// texte n’est pas une page, ni un morceau que d’autres reprennent : ce qui se trouve dans un dossier fait pour cela
    /// (`snippets`, `includes`…) ou dont la plupart des fichiers, cinq au moins, n’ont pas de titre, ou
    /// quelques paragraphes sans métadonnées ni intertitre, plus courts que `mots`. Un bloc `::: h1` affiche un titre.
    ///
    /// ## Pourquoi
    ///
    /// Google conseille un titre descriptif et concis sur chaque page, et le RGAA demande un titre à chaque page
    /// (critère 8.5) : c’est ce que disent d’abord l’onglet, le lecteur d’écran et la page de résultats.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:10
    /// Le conseil municipal a voté lundi la rénovation de la piscine.
    ///
    /// Les travaux dureront dix mois.
    ///
    /// Le bassin extérieur reste ouvert.
    /// ```
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title></title></head>
    /// <body><h1>Piscine municipale : la rénovation votée</h1>
    /// <p>Le conseil municipal a voté lundi la rénovation de la piscine.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// # Piscine municipale : la rénovation votée
    ///
    /// Le conseil municipal a voté lundi la rénovation de la piscine.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (100) : longueur en dessous de laquelle un texte sans métadonnées ni titre est pris pour un morceau de page ;
    ///   l’accueil d’un dossier (`README.md`, `index.md`) est alors signalé pour information ;
    /// - `morceaux` (snippets, includes, _includes, partials, _partials, resources) : dossiers des morceaux de pages.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose un titre quand il n’y en a pas.
    {
        code: "MET001", slug: "titre", summary: "La page a un titre",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/title-link", verified: "2026-11-30",
    }
}

options! {
    /// Words below which a text without metadata is a piece of a page.
    mots: usize = 100,
    /// Folders of pieces of pages.
    morceaux: Vec<String> =
        ["snippets", "includes", "_includes", "partials", "_partials", "resources"].map(str::to_string).to_vec(),
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let head = document.head.as_ref().filter(|head| document.front_matter.is_none() && head.page.is_some());
    let declared = match (&document.front_matter, head) {
        (Some(front_matter), _) => front_matter.title(),
        (None, Some(head)) => head.entry(MetaRole::Title),
        (None, None) => None,
    };
    let says = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
    // A heading of the body is no title of a whole page.
    let enough = match head {
        Some(_) => declared.is_some_and(|entry| says(entry.value.as_deref())),
        None => context.analysis.title.as_ref().is_some_and(|title| says(Some(&title.text))),
    };
    let hollow = declared.is_none() && head.is_none() && context.analysis.words.total() == 0;
    if enough
        || hollow
        || shows_title(context.source.text())
        || is_person(context)
        || head.is_none() && is_piece(context)
    {
        return;
    }
    let lower =
        lower_title(context).filter(|_| declared.is_none() && head.is_none() && document.front_matter.is_none());
    if let Some((place, level)) = lower {
        found
            .at(place, format!("Le titre de la page est de niveau {level}."))
            .severity(Severity::Warning)
            .why("Sans titre de niveau 1, rien ne dit aux lecteurs d’écran et aux moteurs que ces mots sont le titre.")
            .advice("Passez-le au niveau 1, ou donnez la clé `title` dans un front matter.");
        return;
    }
    let (place, what, advice) = match (declared, head) {
        (Some(entry), Some(_)) => {
            (entry.key_span, "L’élément `<title>` est vide.".to_string(), "Écrivez-y de quoi parle la page.")
        }
        (Some(entry), None) => {
            (entry.key_span, format!("La clé `{}` est vide.", entry.key), "Écrivez-y de quoi parle la page.")
        }
        (None, Some(head)) => {
            let place = head.closing().or(head.page);
            let place = place.unwrap_or(Span::at(context.source.content_start()));
            (place, "La page n’a pas d’élément `<title>`.".to_string(), "Ajoutez-le dans l’élément `<head>`.")
        }
        (None, None) => (
            Span::at(context.source.content_start()),
            "La page n’a pas de titre.".to_string(),
            match document.format {
                Format::Text => "Donnez-lui un titre\u{a0}: une première ligne courte, sans point, au-dessus du texte.",
                _ => "Ajoutez un titre de niveau 1, ou la clé `title` du front matter.",
            },
        ),
    };
    let words = context.analysis.words.total();
    let piece = document.front_matter.is_none() && head.is_none() && words < context.options.titre.mots;
    let finding = found.at(place, what);
    finding
        .why("Le titre est la première chose que lisent les lecteurs, les lecteurs d’écran et les moteurs.")
        .advice(advice);
    // A few words without metadata are often a piece of a page that has its title elsewhere.
    if piece {
        finding.severity(Severity::Info);
    } else {
        finding.blocks();
    }
}

/// Whether a file without metadata is no page: it has no text, lies where pieces of pages are kept, or is
/// short and without a heading.
fn is_piece(context: &Context) -> bool {
    let options = &context.options.titre;
    let words = context.analysis.words;
    let folders = context.source.name().rsplit(['/', '\\']).skip(1);
    let kept = || folders.clone().any(|folder| options.morceaux.iter().any(|name| name == folder));
    // `README.md` and `index.md` are pages, however short.
    let index = || opens_folder(context.source.name());
    let short = || words.headings == 0 && words.total() < options.mots && !index();
    context.document.front_matter.is_none() && (words.total() == 0 || kept() || short())
}

/// Whether a container shows what it holds as a title: `::: h1`, `::: {.h1}`.
fn shows_title(text: &str) -> bool {
    let class = |line: &str| {
        let rest = line.trim_start().strip_prefix(":::")?;
        let name = rest.trim_start_matches(':').trim().trim_matches(['{', '}', '.', ' ']);
        (name == "h1").then_some(())
    };
    text.contains(":::") && text.lines().any(|line| class(line).is_some())
}

/// Keys of files about somebody, whose name the site makes the title of.
const NAMES: [&str; 10] = [
    "firstname",
    "first_name",
    "lastname",
    "last_name",
    "fullname",
    "full_name",
    "prenom",
    "prénom",
    "nom_complet",
    "username",
];

/// Whether the file is about somebody, and says so by the name.
fn is_person(context: &Context) -> bool {
    let mut keys = context.document.front_matter.iter().flat_map(|front| &front.entries);
    keys.any(|entry| NAMES.contains(&fold(&entry.key).as_str()))
}

/// The heading of a lower level that a text begins with, and its level.
fn lower_title(context: &Context) -> Option<(Span, u8)> {
    let (_, first) = context.document.author_blocks().next()?;
    let BlockKind::Heading(level) = first.kind else { return None };
    Some((first.prose.span(), level))
}
