use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les données structurées ne visent pas un affichage que Google a retiré : `FAQPage` (retiré le 7 mai 2026),
    /// `HowTo` (13 septembre 2023), et, depuis le 12 juin 2025, `ClaimReview`, `SpecialAnnouncement` et les estimations
    /// de salaire (`Occupation`).
    ///
    /// ## Pourquoi
    ///
    /// Le type reste valable pour schema.org, et d’autres programmes peuvent le lire : rien n’oblige à le retirer. Mais
    /// il n’apporte plus rien dans les pages de résultats de Google.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "HowTo", "name": "Rouvrir une piscine", "step": [{"@type": "HowToStep", "text": "Remplir le bassin."}]}
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
    /// - `gardes` (aucun) : types que vous gardez pour un autre usage, et qui ne sont pas signalés.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "DON008", slug: "type-retire", summary: "Les données ne visent pas un affichage retiré",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/updates", verified: "2026-11-30",
    }
}

options! {
    /// Types that are kept for another use.
    gardes: Vec<String> = Vec::new(),
}

/// Types whose display is gone, with the day.
const RETIRED: [(&str, &str, &str); 6] = [
    ("FAQPage", "le 7 mai 2026", "les questions et réponses"),
    ("HowTo", "le 13 septembre 2023", "les modes d’emploi"),
    ("ClaimReview", "le 12 juin 2025", "les vérifications de faits"),
    ("SpecialAnnouncement", "le 12 juin 2025", "les annonces exceptionnelles"),
    ("OccupationAggregationByEmployer", "le 12 juin 2025", "les estimations de salaire"),
    ("Occupation", "le 12 juin 2025", "les estimations de salaire"),
];

fn run(context: &Context, found: &mut Found) {
    let kept = &context.options.type_retire.gardes;
    for item in &context.analysis.structured.items {
        let types: Vec<&str> = RETIRED.iter().map(|(name, ..)| *name).collect();
        let Some(kind) = item.is_one_of(&types).filter(|kind| !kept.iter().any(|kept| kept == kind)) else { continue };
        let Some((_, day, what)) = RETIRED.iter().find(|(name, ..)| *name == kind) else { continue };
        found
            .at(item.place_of(kind), format!("Google ne montre plus {what} (`{kind}`) depuis {day}."))
            .why("Ce balisage n’apporte plus rien dans ses pages de résultats\u{a0}; il reste valable pour d’autres usages.")
            .advice("Gardez-le si un autre programme le lit\u{a0}; sinon, il n’est plus à entretenir.");
    }
}
