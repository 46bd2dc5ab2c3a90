use crate::analysis::ContentType;
use crate::document::TopKind;
use crate::document::address::opens_folder;
use crate::lexicon::{MetaRole, fold};
use crate::rules::place;
use crate::rules::{Context, Found, Severity};
use crate::text::count_characters;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une page qui a des titres ou des images a aussi un texte : au moins quelques dizaines de caractères de prose, listes
    /// et tableaux compris. Ne sont jugés ni un fichier dont tout le contenu est dans le front matter (le gabarit du site
    /// l’affiche), ni une page dont les titres annoncent du code ou un composant, ni un texte de droit, ni ce qui n’est pas
    /// une page : le séparateur de parties d’un livre (`# (PART) …`), le fichier que d’autres incluent (`_entete.md`, un
    /// dossier `_includes`), le modèle dont les titres disent leur rang (« Titre de niveau 2 »).
    ///
    /// La page d’accueil d’une section (`README.md`, `index.md`, `_index.md` sans date) vaut par les pages qu’elle range :
    /// sans texte, elle n’est qu’une information.
    ///
    /// ## Pourquoi
    ///
    /// Sans texte, un lecteur n’apprend rien et un moteur n’a que le titre pour dire de quoi parle la page.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Horaires de la piscine
    ///
    /// À suivre.
    /// ```
    ///
    /// ```bon
    /// # Horaires de la piscine
    ///
    /// La piscine ouvre du mardi au dimanche, de 10 heures à 19 heures. Elle ferme le lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (50) : longueur de prose en deçà de laquelle la page est tenue pour vide.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CON002", slug: "texte-absent", summary: "La page a un texte",
        severity: Warning, nature: Convention,
        source: "usage des rédactions ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Fewest characters of prose.
    caracteres: usize = 50,
}

/// What bookdown writes before the title of a part, in a file of its own.
const DIVIDERS: &[&str] = &["(PART)", "(APPENDIX)"];

/// Folders whose files other files include.
const INCLUDED: &[&str] = &["_includes", "includes", "_partials", "partials", "_snippets", "snippets"];

/// Whether a file is a piece of others, by where it stands and how it is called.
fn is_included(name: &str) -> bool {
    let mut parts = name.rsplit(['/', '\\']);
    let hidden = parts.next().is_some_and(|file| file.starts_with('_'));
    parts.next().is_some_and(|folder| INCLUDED.contains(&folder)) || hidden && !opens_folder(name)
}

/// Whether a heading shows what headings look like: `Titre de niveau 2`.
fn tells_level(title: &str) -> bool {
    let title = fold(title);
    let level = ["titre de niveau ", "titre ", "niveau "].iter().find_map(|start| title.strip_prefix(start));
    level.is_some_and(|level| matches!(level, "1" | "2" | "3" | "4" | "5" | "6"))
}

/// Whether nobody reads the file as a page.
fn is_no_page(context: &Context) -> bool {
    let blocks = context.document.blocks.iter();
    let titles: Vec<&str> = blocks.filter_map(|block| block.prose.text().get(block.title()?)).collect();
    let all = |test: &dyn Fn(&str) -> bool| !titles.is_empty() && titles.iter().all(|title| test(title));
    let divides = |title: &str| DIVIDERS.iter().any(|sign| title.starts_with(sign));
    all(&divides) || all(&tells_level) || is_included(context.source.name())
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let shows = |kind: TopKind| {
        matches!(kind, TopKind::Code | TopKind::Directive | TopKind::Module | TopKind::Table | TopKind::Html)
    };
    let elsewhere = document.top.iter().any(|top| shows(top.kind)) && document.head.is_none();
    let headed = document.blocks.iter().any(|block| block.title().is_some()) || !document.images.is_empty();
    if elsewhere || !headed || context.kind == ContentType::Juridique {
        return;
    }
    let prose = document.blocks.iter().filter(|block| block.kind.counts()).map(|block| block.prose.text().trim());
    let characters: usize = prose.map(count_characters).sum();
    if characters >= context.options.texte_absent.caracteres || is_no_page(context) {
        return;
    }
    let what = match characters {
        0 => "La page n’a pas de texte sous ses titres.".to_string(),
        some => format!("La page n’a que {} de texte.", crate::text::count(some, "caractère", "caractères")),
    };
    // An article may have a folder of its own, whose index it is: it has a date.
    let section = opens_folder(context.source.name()) && !document.has_meta(MetaRole::Date);
    let finding = found
        .at(place::of_page(context), what)
        .why("Le lecteur n’y apprend rien, et son titre est seul à dire de quoi elle parle.");
    if section {
        finding.severity(Severity::Info).advice("Écrivez deux lignes qui disent ce que la section contient.");
    } else {
        finding.advice("Écrivez-la, ou ne la publiez pas encore.");
    }
}
