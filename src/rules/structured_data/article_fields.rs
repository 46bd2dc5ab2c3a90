use crate::rules::{Context, Found};
use crate::text::enumerated;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un `Article`, `NewsArticle` ou `BlogPosting` donne ce que Google recommande : un titre (`headline`), une image,
    /// un auteur, une date de publication et une date de mise à jour. Un champ vide compte comme absent.
    ///
    /// ## Pourquoi
    ///
    /// Ces champs sont recommandés, aucun n’est obligatoire : ils aident les moteurs à montrer le bon titre, la bonne
    /// image et la bonne date. Sans eux, ils les devinent.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "La piscine rouvre lundi", "image": ""}
    /// </script></head>
    /// <body><h1>La piscine rouvre lundi</h1>
    /// <p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "La piscine rouvre lundi",
    ///  "image": "https://corvezan.example/piscine.jpg", "datePublished": "2026-03-12T08:00:00+01:00",
    ///  "dateModified": "2026-03-12T09:30:00+01:00",
    ///  "author": {"@type": "Person", "name": "Anne Le Dantec", "url": "https://corvezan.example/anne-le-dantec"}}
    /// </script></head>
    /// <body><h1>La piscine rouvre lundi</h1>
    /// <p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ## Options
    ///
    /// - `ignores` (aucun) : champs dont l’absence n’est pas signalée, par leur nom (`dateModified`).
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "DON003", slug: "article-incomplet", summary: "Les données d’un article sont complètes",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/article", verified: "2026-11-30",
    }
}

options! {
    /// Fields that may be missing.
    ignores: Vec<String> = Vec::new(),
}

/// What is recommended, and what it is for people.
const FIELDS: [(&str, &str); 5] = [
    ("headline", "le titre"),
    ("image", "l’image"),
    ("author", "l’auteur"),
    ("datePublished", "la date de publication"),
    ("dateModified", "la date de mise à jour"),
];

fn run(context: &Context, found: &mut Found) {
    let ignored = &context.options.article_incomplet.ignores;
    for item in &context.analysis.structured.items {
        let Some(kind) = item.article() else { continue };
        let missing: Vec<String> = FIELDS
            .into_iter()
            .filter(|(field, _)| !ignored.iter().any(|ignored| ignored == field))
            .filter(|(field, _)| !item.object.has(field))
            .map(|(field, what)| format!("{what} (`{field}`)"))
            .collect();
        if missing.is_empty() {
            continue;
        }
        let list = enumerated(&missing);
        found
            .at(item.place_of(kind), format!("Il manque à ces données (`{kind}`) {list}."))
            .why("Ce que la page ne dit pas, les moteurs le devinent, ou s’en passent.")
            .advice("Ajoutez ce que la page montre déjà.");
    }
}
