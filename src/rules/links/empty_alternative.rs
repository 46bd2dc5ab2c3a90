use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les images Markdown ont un texte entre leurs crochets. `![](image.jpg)` dit que l’image ne fait que décorer : la
    /// règle compte ces images et les signale une fois par fichier. En HTML, `alt=""` est un choix écrit, et laissé.
    ///
    /// ## Pourquoi
    ///
    /// Une image sans texte n’existe pas pour qui ne la voit pas : c’est juste pour un filet, non pour un graphique
    /// (RGAA, critères 1.1 et 1.2).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le verger ouvre lundi.
    ///
    /// ![](pommes.jpg)
    /// ```
    ///
    /// ```bon
    /// Le verger ouvre lundi.
    ///
    /// ![Des pommes rouges dans un panier](pommes.jpg)
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
        code: "LIE017", slug: "alternative-vide", summary: "Les images Markdown ont un texte",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critères 1.1 et 1.2", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let images = context.images();
    let markdown = images.iter().filter(|image| !image.html).count();
    let links = &context.document.links;
    let empty: Vec<_> = images
        .iter()
        .filter(|image| {
            let written = context.source.slice(image.span);
            // An image in a link names the link, and has a rule of its own; a caption or attributes may say it.
            let before = links.partition_point(|link| link.span.start <= image.span.start);
            let around = before.checked_sub(1).and_then(|at| links.get(at));
            let linked = around.is_some_and(|link| link.span.contains(image.span.start));
            let after = context.source.text().get(image.span.end..).unwrap_or("");
            let attributes = after.starts_with('{') || written.contains(['"', '{']);
            !image.html
                && !linked
                && !attributes
                && image.alt.as_ref().is_some_and(|alt| alt.trim().is_empty())
                && written.starts_with("![]")
        })
        .collect();
    let Some(first) = empty.first() else { return };
    let message = match (empty.len(), markdown) {
        (1, _) => "Une image n’a pas de texte.".to_string(),
        (many, all) if many == all => format!("Aucune des {all} images n’a de texte."),
        (many, all) => format!("{many} des {all} images n’ont pas de texte\u{202f}; voici la première."),
    };
    found.at(first.span, message).why("Elle n’existe pas pour qui ne la voit pas (RGAA, critères 1.1 et 1.2).").advice(
        "Dites entre les crochets ce que l’image apprend\u{202f}; laissez-les vides si elle ne fait que décorer.",
    );
}
