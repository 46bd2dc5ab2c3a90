use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque bloc de données structurées (`<script type="application/ld+json">`) est du JSON bien formé. Un bloc qu’un
    /// gabarit doit encore remplir n’est pas jugé.
    ///
    /// ## Pourquoi
    ///
    /// Une virgule de trop, une apostrophe mal protégée ou un saut de ligne dans un texte, et tout le bloc est perdu :
    /// les moteurs n’en lisent rien.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "La piscine rouvre lundi",}
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
        code: "DON001", slug: "json-ld-invalide", summary: "Les données structurées sont du JSON bien formé",
        severity: Error, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/sd-policies", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for (at, block) in &context.analysis.structured.broken {
        let text = context.source.text();
        let start = text.floor_char_boundary((*at).min(block.end));
        let blank = context.source.slice(*block).trim().is_empty();
        let next = text.get(start..).and_then(|rest| rest.chars().next());
        let end = next.map_or(start, |c| start + c.len_utf8()).min(block.end).max(start);
        let message = match next.filter(|c| !c.is_control() && start < block.end) {
            _ if blank => "Le bloc de données structurées est vide.".to_string(),
            Some(c) => format!("Les données structurées ne sont pas du JSON\u{a0}: erreur à ce signe, `{c}`."),
            None => {
                "Les données structurées ne sont pas du JSON\u{a0}: le texte ne se poursuit pas comme il devrait ici."
                    .to_string()
            }
        };
        found
            .at(Span::new(start, end), message)
            .why("Les moteurs n’en liront rien\u{a0}: tout le bloc est perdu.")
            .advice("Cherchez à cet endroit ou juste avant une virgule de trop, un guillemet non protégé, un saut de ligne dans un texte.");
    }
}
