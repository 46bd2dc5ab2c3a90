use super::{present, quoted};
use crate::document::Link;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien vers une autre page du site n’a l’expression clé, et elle seule, pour texte. Un lien vers un autre site cite
    /// une source et n’est pas concerné.
    ///
    /// ## Pourquoi
    ///
    /// Un tel lien annonce au lecteur que c’est l’autre page qui traite du sujet, au moment où celle-ci le fait.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La [piscine municipale](/sports/equipements/) rouvre lundi.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi, comme [tous les équipements sportifs de la commune](/sports/equipements/).
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
        code: "CLE013", slug: "expression-lien", summary: "Aucun lien interne n’a l’expression clé pour texte",
        severity: Info, nature: Convention,
        source: "usage de la rédaction web ; contrôle de Yoast SEO 3.6", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let bare = |text: &str| -> String {
        let text = crate::lexicon::fold(text.trim());
        let articles = ["le ", "la ", "les ", "l'", "un ", "une ", "des "];
        let rest = articles.into_iter().find_map(|article| text.strip_prefix(article));
        rest.unwrap_or(&text).to_string()
    };
    let wanted = bare(&focus.phrase.text);
    let names = |link: &&Link| bare(&link.label) == wanted && leads_away(&link.target);
    for link in context.document.links.iter().filter(names) {
        if context.document.generated_at(link.span.start).is_some() {
            continue;
        }
        found
            .at(
                link.span,
                format!("Le lien {} mène à une autre page du site\u{a0}: {}.", quoted(link.label.trim()), link.target),
            )
            .why("Il annonce que c’est l’autre page qui traite du sujet.")
            .advice("Dites dans le texte du lien ce que l’autre page apporte de plus.");
    }
}

/// Whether an address is that of another page of the site, and no place of this one, file or mail.
fn leads_away(target: &str) -> bool {
    let page = target.split(['#', '?']).next().unwrap_or("");
    let file =
        [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".pdf"].iter().any(|end| page.to_lowercase().ends_with(end));
    !page.is_empty() && !page.contains("//") && !page.starts_with("mailto:") && !page.starts_with("tel:") && !file
}
