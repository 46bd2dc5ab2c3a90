use crate::analysis::meta_entries;
use crate::document::{FrontMatter, Head};
use crate::lexicon::{MetaRole, fold};
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le front matter porte une description (`description`, `chapo`, `excerpt`…), la page HTML un élément
    /// `<meta name="description">`, et elle n’est pas vide ; une clé qui finit par `description` en tient lieu. Un fichier
    /// sans front matter et un fragment ne sont pas concernés : ils n’ont pas de place pour elle. Ni un fichier sans aucun
    /// titre, où le front matter range des données, ni une page sans un mot de texte. Un front matter qui ne donne pas le
    /// titre règle la mise en page : l’absence n’y est signalée que pour information.
    ///
    /// ## Pourquoi
    ///
    /// Les moteurs composent l’extrait surtout à partir du texte, mais prennent la description quand elle résume mieux
    /// la page ; les réseaux sociaux et les listes d’articles l’affichent aussi.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// description: La piscine municipale rouvre lundi après dix mois de travaux et une rénovation complète.
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
    /// Aucune automatique par `check` ; `restructure` propose une description tirée de l’article.
    {
        code: "MET002", slug: "description", summary: "La page a une description",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    if context.analysis.description.is_some() {
        return;
    }
    let document = context.document;
    if document.front_matter.as_ref().is_some_and(|front_matter| is_no_page(context, front_matter)) {
        return;
    }
    let empty = meta_entries(document, MetaRole::Description).next();
    // A text and a fragment have no place for one.
    let head = document.head.as_ref().and_then(Head::closing);
    let (place, what, advice) = match (empty, &document.front_matter, head) {
        (Some(entry), Some(_), _) => (
            entry.key_span,
            format!("La clé `{}` est vide.", entry.key),
            "Écrivez une ou deux phrases complètes, 145 caractères environ.",
        ),
        (Some(entry), None, _) => (
            entry.key_span,
            "La description de la page est vide.".to_string(),
            "Écrivez une ou deux phrases complètes, 145 caractères environ.",
        ),
        (None, Some(front_matter), _) => (
            front_matter.fence,
            "Le front matter n’a pas de description.".to_string(),
            "Ajoutez une clé `description` : une ou deux phrases complètes, 145 caractères environ.",
        ),
        (None, None, Some(closing)) => (
            closing,
            "La page n’a pas de description.".to_string(),
            "Ajoutez un élément `<meta name=\"description\">` : une ou deux phrases complètes, 145 caractères environ.",
        ),
        (None, None, None) => return,
    };
    // A front matter of settings is no place where the site looks for a description.
    let settings =
        empty.is_none() && document.front_matter.as_ref().is_some_and(|front_matter| front_matter.title().is_none());
    found
        .at(place, what)
        .severity(if settings { Severity::Info } else { Severity::Warning })
        .why("Une description propre à la page peut servir d’extrait dans les pages de résultats.")
        .advice(advice);
}

/// Whether a file with a front matter has no place for a description, or gives one under a name of its own: it has no title,
/// no text, or a key such as `short_description`.
fn is_no_page(context: &Context, front_matter: &FrontMatter) -> bool {
    let described = front_matter.all().any(|entry| {
        let key = fold(&entry.key);
        let own = key.strip_suffix("description").is_some_and(|before| before.ends_with(['_', '-', '.']));
        own && entry.value.as_deref().is_some_and(|value| !value.trim().is_empty())
    });
    described || context.analysis.title.is_none() || context.analysis.words.total() == 0
}
