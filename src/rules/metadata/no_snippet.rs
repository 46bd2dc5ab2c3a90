use crate::analysis::{RobotsDirective, is_unpublished, robots};
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La page n’interdit pas aux moteurs d’en montrer un extrait (`nosnippet`, `max-snippet:0`), une image
    /// (`max-image-preview:none`), ou de suivre ses liens (`nofollow`). Une page en `noindex` a sa propre règle.
    ///
    /// ## Pourquoi
    ///
    /// Sans extrait, la page de résultats ne montre qu’un titre, et Google ne reprend pas la page dans ses réponses
    /// rédigées. La consigne sert à protéger un texte payant ; ailleurs, elle est le plus souvent un reste.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <meta name="robots" content="index, nosnippet"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <meta name="robots" content="max-snippet:-1, max-image-preview:large"></head>
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
        code: "MET025", slug: "extrait-interdit", summary: "La page laisse les moteurs montrer un extrait",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/robots-meta-tag", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let directives = robots(context.source, context.document);
    let hidden = directives.iter().any(|directive| matches!(directive.name.as_str(), "noindex" | "none"));
    if hidden || is_unpublished(context.document) {
        return;
    }
    for directive in &directives {
        let Some((severity, what, why)) = forbids(directive) else { continue };
        let value = directive.value.as_ref().map_or(String::new(), |value| format!(":{value}"));
        found
            .at(directive.span, format!("La page demande de ne pas {what} (`{}{value}`).", directive.name))
            .severity(severity)
            .why(why)
            .advice("Retirez la consigne si elle n’est pas voulue.");
    }
}

fn forbids(directive: &RobotsDirective) -> Option<(Severity, &'static str, &'static str)> {
    let value = directive.value.as_deref();
    Some(match directive.name.as_str() {
        "nosnippet" => (Severity::Warning, "en montrer d’extrait", "Les résultats ne montreront que son titre."),
        "max-snippet" if value == Some("0") => {
            (Severity::Warning, "en montrer d’extrait", "Les résultats ne montreront que son titre.")
        }
        "max-image-preview" if value == Some("none") => {
            (Severity::Info, "en montrer d’image", "Les résultats n’auront pas d’image.")
        }
        "nofollow" => (
            Severity::Info,
            "suivre ses liens",
            "Les pages qu’elle signale, du site aussi, ne seront pas découvertes par elle.",
        ),
        _ => return None,
    })
}
