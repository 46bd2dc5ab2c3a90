use super::leftovers::Field;
use crate::analysis::{MetaFact, is_vague_title, leftover, main_heading, site_name, titles};
use crate::document::BlockKind;
use crate::lexicon::{Provisional, fold};
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre n’est pas une valeur laissée par un outil ou un gabarit : « Sans titre », « Nouvel article »,
    /// « Document », « TODO », un nom de fichier, une adresse, un signe de gabarit (`{{ title }}`, `%%title%%`), ni
    /// le seul nom du site quand la page a un autre sujet. Il n’est pas non plus un mot vague, suivi ou non du nom du site
    /// (« Accueil », « Accueil | Le Courrier »), quand le titre de niveau 1 dit autre chose et que le fichier n’est pas une
    /// page d’accueil (`index`, `accueil`…) : un avertissement alors.
    ///
    /// ## Pourquoi
    ///
    /// Un titre provisoire publié ne dit rien de la page, dans l’onglet, dans les favoris et dans les pages de
    /// résultats. Google cite les titres vagues ou à moitié vides parmi ceux à éviter.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: Nouvel article
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre lundi
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
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
        code: "MET005", slug: "titre-provisoire", summary: "Le titre n’est pas celui d’un modèle",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/title-link", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let field = Field { provisional: Provisional::Title, name: "Le titre" };
    let titles = titles(context.source, context.document);
    for title in &titles {
        field.judge(context, found, title);
    }
    for title in titles.iter().filter(|title| is_vague(context, title)) {
        found
            .at(title.span, format!("Le titre ne dit rien de la page\u{a0}: «\u{a0}{}\u{a0}».", title.text.trim()))
            .severity(Severity::Warning)
            .why("Il conviendrait à toutes les pages du site, dans l’onglet, les favoris et les pages de résultats.")
            .advice("Donnez à la page le titre de ce qu’elle contient, comme son titre principal.")
            .generated(title.generated);
    }
    let publisher = context.publisher.or_else(|| site_name(context.document));
    let Some(site) = publisher else { return };
    for title in titles.iter().filter(|title| fold(&title.text) == fold(site)) {
        if says_more(context, title) {
            found
                .at(title.span, format!("Le titre n’est que le nom du site, «\u{a0}{site}\u{a0}»."))
                .why("Toutes les pages du site auraient le même titre : rien ne dit de quoi parle celle-ci.")
                .advice("Donnez à la page le titre de ce qu’elle contient.");
        }
    }
}

/// Whether a title says nothing where the main heading does, on another page than that of the site or of a folder.
fn is_vague(context: &Context, title: &MetaFact) -> bool {
    let file = context.source.name().rsplit(['/', '\\']).next().unwrap_or("");
    let stem = fold(file.split('.').next().unwrap_or(""));
    let home = matches!(stem.as_str(), "index" | "_index" | "readme" | "home" | "accueil" | "default");
    let heading = main_heading(context.document).filter(|heading| !heading.generated && heading.span != title.span);
    !home
        && leftover(&title.text, Provisional::Title).is_none()
        && heading.is_some_and(|heading| is_vague_title(&title.text, &heading.text))
}

/// Whether the page has a heading that says what it is about: the home page of a site may bear its name.
fn says_more(context: &Context, title: &MetaFact) -> bool {
    let mut headings = context.document.author_blocks().filter(|(_, block)| block.kind == BlockKind::Heading(1));
    headings.any(|(_, block)| {
        let heading = fold(block.prose.text().trim());
        !heading.is_empty() && !heading.contains(&fold(&title.text))
    })
}
