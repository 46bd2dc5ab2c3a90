use crate::analysis::DataItem;
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre, le nom et la description des données structurées ne contiennent pas d’entité HTML (`&eacute;`,
    /// `&#8217;`, `&amp;`) : dans un `<script>`, le navigateur ne les lit pas.
    ///
    /// ## Pourquoi
    ///
    /// Les moteurs reçoivent `L&#8217;été` au lieu de « L’été », et l’affichent tel quel.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "La piscine rouvre apr&egrave;s les travaux",
    ///  "image": "https://corvezan.example/piscine.jpg", "datePublished": "2026-03-12T08:00:00+01:00",
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
    /// Sûre (`--fix`) : chaque entité connue est remplacée par son caractère ; une valeur qui contient aussi `&quot;`,
    /// `&lt;` ou `&gt;`, qui demanderaient une autre protection, n’est pas corrigée.
    {
        code: "DON011", slug: "entites-dans-les-donnees", summary: "Les données sont du texte, sans entité HTML",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/sd-policies", verified: "2026-11-30", mends: Sûre,
    }
}

/// Keys whose values people read.
const FIELDS: [&str; 5] = ["headline", "name", "alternativeHeadline", "description", "articleSection"];
/// The entities that are met in French titles, and what they stand for.
const ENTITIES: [(&str, &str); 30] = [
    ("&eacute;", "é"),
    ("&egrave;", "è"),
    ("&ecirc;", "ê"),
    ("&agrave;", "à"),
    ("&acirc;", "â"),
    ("&ccedil;", "ç"),
    ("&ocirc;", "ô"),
    ("&ucirc;", "û"),
    ("&ugrave;", "ù"),
    ("&icirc;", "î"),
    ("&iuml;", "ï"),
    ("&oelig;", "œ"),
    ("&Eacute;", "É"),
    ("&Agrave;", "À"),
    ("&rsquo;", "’"),
    ("&lsquo;", "‘"),
    ("&#8217;", "’"),
    ("&#039;", "’"),
    ("&#39;", "’"),
    ("&apos;", "’"),
    ("&laquo;", "«"),
    ("&raquo;", "»"),
    ("&#171;", "«"),
    ("&#187;", "»"),
    ("&nbsp;", "\u{a0}"),
    ("&#160;", "\u{a0}"),
    ("&hellip;", "…"),
    ("&#8211;", "–"),
    ("&ndash;", "–"),
    ("&amp;", "&"),
];
/// Entities that would need an escape of their own.
const OTHERS: [&str; 3] = ["&quot;", "&lt;", "&gt;"];

fn run(context: &Context, found: &mut Found) {
    for item in &context.analysis.structured.items {
        for field in FIELDS {
            judge(context, item, field, found);
        }
    }
}

fn judge(context: &Context, item: &DataItem, field: &str, found: &mut Found) {
    let Some(value) = item.object.get(field) else { return };
    let Some(text) = value.text() else { return };
    let known = ENTITIES.iter().map(|(entity, _)| *entity).chain(OTHERS);
    let Some(first) = known.filter_map(|entity| Some((text.find(entity)?, entity))).min() else { return };
    let finding = found
        .at(value.span, format!("`{field}` contient une entité HTML\u{a0}: `{}`.", first.1))
        .why("Dans les données structurées, elle n’est pas lue\u{a0}: elle s’affichera telle quelle.");
    finding.advice("Écrivez le caractère lui-même.");
    let mut written = context.source.slice(value.span).to_string();
    for (entity, character) in ENTITIES {
        written = written.replace(entity, character);
    }
    if !OTHERS.iter().any(|entity| written.contains(entity)) {
        finding.fix(vec![Edit::replace(value.span, written)]);
    }
}
