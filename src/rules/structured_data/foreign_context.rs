use crate::analysis::DataValue;
use crate::rules::{Context, Found, Severity};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque bloc de données structurées dit d’où vient son vocabulaire : `"@context": "https://schema.org"`.
    ///
    /// ## Pourquoi
    ///
    /// Sans contexte, `headline` et `author` ne sont que des mots : aucun moteur ne sait ce qu’ils désignent.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@type": "NewsArticle", "headline": "La piscine rouvre lundi"}
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
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "DON002", slug: "contexte-schema", summary: "Les données structurées nomment leur vocabulaire",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/sd-policies", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for root in &context.analysis.structured.roots {
        for value in root.items() {
            let Some(object) = value.object().filter(|object| !object.fields.is_empty()) else { continue };
            let place = Span::new(value.span.start, value.span.start + 1);
            let Some(told) = object.get("@context") else {
                found
                    .at(place, "Ces données structurées ne nomment pas leur vocabulaire.")
                    .why("Sans `@context`, aucun moteur ne sait ce que leurs clés désignent.")
                    .advice("Ajoutez `\"@context\": \"https://schema.org\"` en tête.");
                continue;
            };
            if !names_schema(told) {
                let written = told.text().unwrap_or("…");
                found
                    .at(
                        told.span,
                        format!("Le vocabulaire nommé n’est pas celui que lisent les moteurs\u{a0}: `{written}`."),
                    )
                    .severity(Severity::Warning)
                    .why("Les moteurs ne lisent que schema.org.")
                    .advice("Écrivez `https://schema.org`.");
            }
        }
    }
}

/// Whether a context is that of schema.org, or has it among others.
fn names_schema(told: &DataValue) -> bool {
    let is = |text: &str| {
        let text = text.trim().to_lowercase();
        let name = text.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
        name == "schema.org" || name.starts_with("schema.org/")
    };
    told.items().iter().any(|value| {
        let inner = value.object().into_iter().flat_map(|object| &object.fields);
        value.text().is_some_and(is) || inner.into_iter().any(|(_, _, value)| value.text().is_some_and(is))
    })
}
