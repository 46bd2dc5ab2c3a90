use crate::rules::{Context, Found};
use std::collections::BTreeMap;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque lien `hreflang` donne une adresse absolue, et chaque langue n’a qu’une adresse.
    ///
    /// ## Pourquoi
    ///
    /// Google demande des adresses complètes. Deux adresses pour une langue se contredisent : il ignore alors l’une, ou
    /// les deux.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="alternate" hreflang="fr" href="/fr/piscine"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="alternate" hreflang="fr" href="https://corvezan.example/fr/piscine"></head>
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
        code: "MET029", slug: "hreflang-adresse", summary: "Chaque langue des liens hreflang a une adresse absolue, et une seule",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/specialty/international/localized-versions", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for alternate in context.document.head.iter().flat_map(|head| &head.alternates) {
        let (code, address) = (alternate.code.as_str(), alternate.address.as_str());
        if context.source.slice(alternate.address_span).contains(['{', '<']) {
            continue;
        }
        let lower = address.to_lowercase();
        if !lower.starts_with("https://") && !lower.starts_with("http://") {
            let what = if address.is_empty() { "vide".to_string() } else { format!("relative\u{a0}: `{address}`") };
            found
                .at(
                    if address.is_empty() { alternate.code_span } else { alternate.address_span },
                    format!("L’adresse de la version `{code}` est {what}."),
                )
                .why("Les moteurs n’en tiennent compte que si elle est complète.")
                .advice("Donnez l’adresse entière, avec `https://` et le nom du site.");
        }
        match known.get(&code.to_lowercase()) {
            Some(first) if *first != address => {
                found
                    .at(
                        alternate.code_span,
                        format!("La langue `{code}` a deux adresses\u{a0}: `{first}` et `{address}`."),
                    )
                    .why("Elles se contredisent\u{a0}: les moteurs peuvent ignorer les deux.")
                    .advice("Gardez l’adresse de la version qui répond au code, et donnez à l’autre le sien.");
            }
            Some(_) => {}
            None => {
                known.insert(code.to_lowercase(), address);
            }
        }
    }
}
