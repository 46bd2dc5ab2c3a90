use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien n’est posé sur rien : ni mots, ni image avec un texte, ni attribut `aria-label` ou `title`. Les
    /// ancres (`<a id="…">` sans adresse) et les liens dont un gabarit écrit les mots sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Le lien ne se voit pas, ou montre une image que rien ne nomme : un lecteur d’écran lit son adresse (RGAA,
    /// critère 6.2).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le plan du verger [](plan.html) est en ligne.
    /// ```
    ///
    /// ```bon
    /// Le [plan du verger](plan.html) est en ligne.
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
        code: "LIE004", slug: "lien-vide", summary: "Un lien a des mots",
        severity: Error, nature: Accessibilité,
        source: "RGAA 4.1, critère 6.2", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let images = context.images();
    for link in context.links() {
        let written = context.source.slice(link.span);
        let tag = written.split('>').next().unwrap_or("");
        let place = link.html && (tag.contains(" id=") || tag.contains(" name="));
        let words = written.strip_prefix('[').and_then(|rest| rest.split("](").next()).unwrap_or("");
        let words = !words.contains("![") && words.chars().any(char::is_alphanumeric);
        let anchor = place || words || written.starts_with("[]") && written.contains('{');
        if link.named || anchor || link.label.chars().any(|c| !c.is_whitespace()) || link.target.is_empty() {
            continue;
        }
        let first = images.partition_point(|image| image.span.start < link.span.start);
        let image = images.get(first).is_some_and(|image| link.span.contains(image.span.start));
        // Code and template tags are seen.
        if link.mixed && !image
            || written.contains(['{', '`', '$'])
            || written.contains("<svg")
            || written.contains("<code")
        {
            continue;
        }
        let what = if image { "Lien posé sur une image sans texte." } else { "Lien sans un mot." };
        let severity = if image { Severity::Warning } else { Severity::Error };
        found
            .at(link.span, what)
            .severity(severity)
            .why("Un lecteur d’écran n’a que son adresse à lire (RGAA, critère 6.2).")
            .advice(if image {
                "Donnez à l’image un texte qui dit où mène le lien."
            } else {
                "Posez-le sur les mots qui nomment la page, ou retirez-le."
            });
    }
}
