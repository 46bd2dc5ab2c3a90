use crate::document::front_matter::Entry;
use crate::lexicon::fold;
use crate::rules::{Context, Found, Severity};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’adresse canonique de la page (`<link rel="canonical">`, clé `canonical`) n’est pas vide, est absolue dans une
    /// page HTML, ne désigne pas un endroit de la page (`#…`), et il n’y en a qu’une.
    ///
    /// ## Pourquoi
    ///
    /// De plusieurs adresses canoniques différentes, Google n’en retient aucune. Une adresse relative se lit mal dès
    /// que la page est copiée ailleurs ; il conseille l’adresse absolue.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="canonical" href="/piscine"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="canonical" href="https://corvezan.example/piscine"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
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
        code: "MET027", slug: "adresse-canonique", summary: "La page a une seule adresse canonique, absolue",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let front = document.front_matter.iter().flat_map(|front| front.all());
    let keyed = |entry: &&Entry| {
        matches!(fold(&entry.key).as_str(), "canonical" | "canonical_url" | "canonicalurl" | "seo.canonical")
    };
    for entry in front.filter(keyed) {
        let value = entry.value.as_deref().unwrap_or("").trim();
        if value.is_empty() {
            tell(found, entry.key_span, format!("La clé `{}` est vide.", entry.key), Severity::Info);
        }
    }
    let links: Vec<&Entry> =
        document.head.iter().flat_map(|head| &head.entries).filter(|entry| entry.key == "canonical").collect();
    for link in &links {
        let address = link.value.as_deref().unwrap_or("").trim();
        let place = if link.value_span.is_empty() { link.key_span } else { link.value_span };
        let lower = address.to_lowercase();
        if context.source.slice(link.value_span).contains(['{', '<']) {
            continue;
        }
        if address.is_empty() {
            tell(found, place, "L’adresse canonique est vide.".to_string(), Severity::Warning);
        } else if !lower.starts_with("https://") && !lower.starts_with("http://") {
            tell(found, place, format!("L’adresse canonique n’est pas absolue\u{a0}: `{address}`."), Severity::Warning);
        } else if address.contains('#') {
            let message = format!("L’adresse canonique désigne un endroit de la page\u{a0}: `{address}`.");
            tell(found, place, message, Severity::Warning);
        }
    }
    let Some((first, others)) = links.split_first() else { return };
    if let Some(other) = others.iter().find(|other| other.value != first.value) {
        let number = links.len();
        let message = format!("La page a {number} adresses canoniques, et elles diffèrent.");
        tell(found, other.value_span, message, Severity::Warning);
    }
}

fn tell(found: &mut Found, place: Span, message: String, severity: Severity) {
    found
        .at(place, message)
        .severity(severity)
        .why("Les moteurs choisiront eux-mêmes l’adresse sous laquelle ils montrent la page.")
        .advice("Donnez une seule adresse, complète\u{a0}: `https://…`.");
}
