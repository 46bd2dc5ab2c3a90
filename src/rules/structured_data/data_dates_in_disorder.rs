use crate::analysis::{DataObject, WrittenDate, written_date};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Dans les données structurées, la mise à jour (`dateModified`) ne précède pas la publication (`datePublished`).
    /// Aucune n’est comparée au jour où vous lancez le programme.
    ///
    /// ## Pourquoi
    ///
    /// L’une des deux est fausse ; un moteur peut afficher la mauvaise, ou n’en croire aucune.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "La piscine rouvre lundi",
    ///  "image": "https://corvezan.example/piscine.jpg", "datePublished": "2026-03-12T08:00:00+01:00",
    ///  "dateModified": "2026-03-11T09:30:00+01:00",
    ///  "author": {"@type": "Person", "name": "Anne Le Dantec", "url": "https://corvezan.example/anne-le-dantec"}}
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
        code: "DON006", slug: "dates-de-donnees-en-desordre", summary: "Dans les données, la mise à jour ne précède pas la publication",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/article", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for item in &context.analysis.structured.items {
        let (Some(published), Some(modified)) =
            (date(&item.object, "datePublished"), date(&item.object, "dateModified"))
        else {
            continue;
        };
        let Some(place) = item.object.get("dateModified").map(|value| value.span) else { continue };
        if modified.is_before(published) {
            let text = |field: &str| item.object.text(field).unwrap_or("").to_string();
            let message = format!(
                "Mise à jour le `{}`, avant la publication, le `{}`.",
                text("dateModified"),
                text("datePublished")
            );
            found
                .at(place, message)
                .why("L’une des deux dates est fausse, et un moteur ne sait pas laquelle.")
                .advice("Corrigez celle qui l’est.");
        }
    }
}

fn date(object: &DataObject, field: &str) -> Option<WrittenDate> {
    written_date(object.text(field)?).date()
}
