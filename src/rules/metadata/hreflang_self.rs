use crate::document::Head;
use crate::rules::{Context, Found};
use crate::text::language;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une page qui annonce ses versions dans d’autres langues s’annonce aussi elle-même : son adresse canonique, ou à
    /// défaut sa langue, est parmi les liens `hreflang`.
    ///
    /// ## Pourquoi
    ///
    /// Google demande que chaque version cite toutes les autres et elle-même. Sans cela, les liens peuvent être
    /// ignorés.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="canonical" href="https://corvezan.example/fr/piscine">
    /// <link rel="alternate" hreflang="en" href="https://corvezan.example/en/pool"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="canonical" href="https://corvezan.example/fr/piscine">
    /// <link rel="alternate" hreflang="en" href="https://corvezan.example/en/pool">
    /// <link rel="alternate" hreflang="fr" href="https://corvezan.example/fr/piscine/"></head>
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
        code: "MET030", slug: "hreflang-sans-soi", summary: "Une page s’annonce parmi ses versions",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/specialty/international/localized-versions", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(head) = &context.document.head else { return };
    let Some(first) = head.alternates.first() else { return };
    if context.source.slice(first.address_span).contains(['{', '<']) {
        return;
    }
    let (message, advice) = match own_address(head) {
        Some(own) => {
            if head.alternates.iter().any(|alternate| same(&alternate.address, own)) {
                return;
            }
            (
                format!("La page ne s’annonce pas parmi ses versions\u{a0}: aucune n’a l’adresse `{own}`."),
                format!("Ajoutez `<link rel=\"alternate\" hreflang=\"fr\" href=\"{own}\">`."),
            )
        }
        None => {
            let own = |code: &str| language::primary(code) == "fr" || code.eq_ignore_ascii_case("x-default");
            if head.alternates.iter().any(|alternate| own(&alternate.code)) {
                return;
            }
            (
                "La page annonce des versions dans d’autres langues, et aucune en français.".to_string(),
                "Ajoutez un lien `hreflang=\"fr\"` avec l’adresse de cette page.".to_string(),
            )
        }
    };
    found.at(first.code_span, message).why("Les moteurs peuvent alors ignorer tous ces liens.").advice(advice);
}

/// The address of the page itself, where it is told in full.
fn own_address(head: &Head) -> Option<&str> {
    let of = |key: &str| head.entries.iter().find(|entry| entry.key == key)?.value.as_deref().map(str::trim);
    of("canonical").filter(|address| address.starts_with("http") && !address.contains('{'))
}

/// Whether two addresses are the same but for the scheme and a slash at the end.
fn same(one: &str, other: &str) -> bool {
    let plain = |address: &str| {
        let address = address.trim().trim_end_matches('/').to_lowercase();
        address.trim_start_matches("https://").trim_start_matches("http://").to_string()
    };
    plain(one) == plain(other)
}
