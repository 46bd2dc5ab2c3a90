use crate::analysis::{DataItem, DateReading, written_date};
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les dates des données structurées (`datePublished`, `dateModified`…) existent et suivent la norme ISO 8601 :
    /// `2026-03-12T08:30:00+01:00`. Une heure sans fuseau horaire est signalée ; un jour seul ne l’est pas.
    ///
    /// ## Pourquoi
    ///
    /// Sans fuseau, Google prend celui de ses serveurs : un article du soir peut paraître daté du lendemain.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "La piscine rouvre lundi",
    ///  "image": "https://corvezan.example/piscine.jpg", "datePublished": "12/03/2026",
    ///  "dateModified": "2026-03-12T09:30:00+01:00",
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
        code: "DON005", slug: "date-de-donnees", summary: "Les dates des données suivent la norme, avec leur fuseau",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/article", verified: "2026-11-30",
    }
}

/// Keys whose values are dates.
const FIELDS: [&str; 6] = ["datePublished", "dateModified", "dateCreated", "uploadDate", "startDate", "endDate"];

fn run(context: &Context, found: &mut Found) {
    for item in &context.analysis.structured.items {
        for field in FIELDS {
            judge(item, field, found);
        }
    }
}

fn judge(item: &DataItem, field: &str, found: &mut Found) {
    let Some(value) = item.object.get(field) else { return };
    let Some(text) = value.text().map(str::trim).filter(|text| !text.is_empty()) else { return };
    let (severity, message) = match written_date(text) {
        DateReading::Impossible => {
            (Severity::Error, format!("`{field}`\u{a0}: `{text}` n’est un jour d’aucun calendrier."))
        }
        DateReading::Iso(date) if date.minutes.is_some() && date.zone.is_none() => {
            (Severity::Info, format!("`{field}` donne une heure sans fuseau horaire\u{a0}: `{text}`."))
        }
        DateReading::Iso(_) => return,
        // A year, a number: perhaps another norm.
        DateReading::Unjudged if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') && text.len() <= 7 => {
            return;
        }
        DateReading::Loose(date) if date.zone.is_some() && text.contains('T') => return,
        _ => (Severity::Warning, format!("`{field}` ne suit pas la norme ISO 8601\u{a0}: `{text}`.")),
    };
    found
        .at(value.span, message)
        .severity(severity)
        .why("Les moteurs la liront mal, ou à quelques heures près.")
        .advice("Écrivez l’année, le mois, le jour, l’heure et le fuseau\u{a0}: `2026-03-12T08:30:00+01:00`.");
}
