use crate::document::BlockKind;
use crate::lexicon::MetaRole;
use crate::rules::{Context, Found};
use crate::text::tokenize;
use std::collections::BTreeSet;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre donné aux moteurs (`headline` ou `name` d’un article) est celui que la page montre : son titre de
    /// niveau 1, son élément `<title>` ou son `og:title`, à quelques mots près.
    ///
    /// ## Pourquoi
    ///
    /// Google demande que les données structurées décrivent ce que le lecteur voit. Un titre différent est souvent
    /// celui d’un autre article, ou d’une version ancienne.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Nos dix conseils pour nager mieux",
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
    /// Aucune automatique.
    {
        code: "DON007", slug: "titre-des-donnees", summary: "Le titre des données est celui de la page",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/sd-policies", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let shown = shown_titles(context);
    if shown.is_empty() {
        return;
    }
    let articles: Vec<_> = context.analysis.structured.items.iter().filter(|item| item.article().is_some()).collect();
    // A page of several articles is a list of them.
    let [item] = articles.as_slice() else { return };
    let Some(value) = item.object.get("headline").or_else(|| item.object.get("name")) else { return };
    let Some(headline) = value.text().map(str::trim).filter(|text| !text.is_empty()) else { return };
    let own = words(headline);
    if own.is_empty() || shown.iter().any(|title| is_like(&own, &words(title))) {
        return;
    }
    let title = shown.first().map_or("", String::as_str);
    found
        .at(value.span, format!("Les données annoncent «\u{a0}{headline}\u{a0}», la page «\u{a0}{title}\u{a0}»."))
        .why("Les données structurées doivent dire ce que la page montre.")
        .advice("Donnez à `headline` le titre de la page.");
}

/// The titles that the page shows.
fn shown_titles(context: &Context) -> Vec<String> {
    let document = context.document;
    let headings = document.blocks.iter().filter(|block| block.kind == BlockKind::Heading(1));
    let mut shown: Vec<String> = headings.map(|block| block.prose.text().trim().to_string()).collect();
    let head = document.head.iter().flat_map(|head| &head.entries);
    let titles = head.filter(|entry| entry.role == Some(MetaRole::Title) || entry.key == "twitter:title");
    shown.extend(titles.filter_map(|entry| Some(entry.value.as_deref()?.trim().to_string())));
    shown.retain(|title| !title.is_empty());
    shown
}

fn words(text: &str) -> BTreeSet<String> {
    let tokens = tokenize(text).into_iter();
    tokens.map(|token| String::from(token.folded)).filter(|word| word.chars().any(char::is_alphanumeric)).collect()
}

/// Whether most words of the shorter title are in the other: one of them may be cut, or bear the name of the site.
fn is_like(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let common = one.intersection(other).count();
    common > 0 && common * 2 >= one.len().min(other.len())
}
