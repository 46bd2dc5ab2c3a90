use crate::analysis::{is_unpublished, robots};
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La page ne demande pas aux moteurs de l’ignorer : `noindex` ou `none` dans l’élément `<meta name="robots">`, ou
    /// dans le front matter. Un brouillon et une page que le front matter dit cachée peuvent le demander.
    ///
    /// ## Pourquoi
    ///
    /// Une page en `noindex` ne paraît dans aucun moteur, quel que soit son contenu. L’oubli est courant : la
    /// consigne du site de préproduction part avec la page. Si c’est voulu, dites-le au programme :
    /// `<!-- intertitre-disable-file page-non-indexable -->`, ou `intertitre-disable: [page-non-indexable]` dans le
    /// front matter.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <meta name="robots" content="noindex, follow"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <meta name="robots" content="index, follow"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
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
        code: "MET024", slug: "page-non-indexable", summary: "La page ne demande pas aux moteurs de l’ignorer",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/robots-meta-tag", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    if is_unpublished(context.document) {
        return;
    }
    let directives = robots(context.source, context.document);
    let Some(hidden) = directives.iter().find(|directive| directive.hides()) else { return };
    let who = match hidden.agent.as_str() {
        "robots" => "aux moteurs".to_string(),
        agent => format!("à `{agent}`"),
    };
    let finding = found.at(hidden.span, format!("La page demande {who} de l’ignorer (`{}`).", hidden.name));
    finding
        .why("Elle ne paraîtra dans aucune page de résultats, quel que soit son contenu.")
        .advice("Retirez la consigne, ou désactivez cette règle dans le fichier si c’est voulu.");
    // One robot among others may be kept away on purpose.
    if hidden.agent == "robots" || hidden.agent == "googlebot" {
        finding.blocks();
    } else {
        finding.severity(Severity::Warning);
    }
}
