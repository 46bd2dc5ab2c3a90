use crate::analysis::{RobotsDirective, robots};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les consignes données aux moteurs sont de celles qu’ils connaissent, et ne se contredisent pas : ni `no-index`
    /// pour `noindex`, ni `index, noindex`, ni `max-snippet` sans nombre.
    ///
    /// ## Pourquoi
    ///
    /// Une consigne inconnue est ignorée sans avertissement : la page que l’on croyait cachée est montrée, ou
    /// l’inverse. De deux consignes contraires, Google suit la plus stricte.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <meta name="robots" content="no-index, follow"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <meta name="robots" content="index, follow, max-snippet:-1"></head>
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
        code: "MET026", slug: "consigne-inconnue", summary: "Les consignes aux moteurs sont connues et ne se contredisent pas",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/robots-meta-tag", verified: "2026-11-30",
    }
}

/// What search engines know, and what they have known.
const KNOWN: [&str; 18] = [
    "all",
    "index",
    "follow",
    "noindex",
    "nofollow",
    "none",
    "noarchive",
    "nocache",
    "nosnippet",
    "notranslate",
    "noimageindex",
    "indexifembedded",
    "noodp",
    "noydir",
    "max-snippet",
    "max-image-preview",
    "max-video-preview",
    "unavailable_after",
];
/// Pairs that cannot both be meant.
const CONTRARY: [(&str, &str); 5] =
    [("index", "noindex"), ("follow", "nofollow"), ("all", "noindex"), ("index", "none"), ("all", "none")];

fn run(context: &Context, found: &mut Found) {
    let directives = robots(context.source, context.document);
    for directive in &directives {
        let Some(message) = fault(directive) else { continue };
        let near =
            KNOWN.iter().find(|known| known.replace(['-', '_'], "") == directive.name.replace(['-', '_', ' '], ""));
        let advice = match near {
            Some(near) if *near != directive.name => format!("Écrivez `{near}`."),
            _ => match directive.name.as_str() {
                "max-snippet" | "max-video-preview" => format!("Donnez-lui un nombre\u{a0}: `{}:-1`.", directive.name),
                "max-image-preview" => {
                    "Donnez-lui l’une de ses valeurs\u{a0}: `none`, `standard` ou `large`.".to_string()
                }
                _ => "Corrigez-la, ou retirez-la.".to_string(),
            },
        };
        found
            .at(directive.span, message)
            .why("Les moteurs ignorent ce qu’ils ne connaissent pas, sans le dire.")
            .advice(advice);
    }
    let asks = |name: &str, agent: &str| directives.iter().find(|one| one.name == name && one.agent == agent);
    for (yes, no) in CONTRARY {
        let both = directives.iter().filter(|one| one.name == no).find(|one| asks(yes, &one.agent).is_some());
        if let Some(directive) = both {
            found
                .at(directive.span, format!("La page demande à la fois `{yes}` et `{no}`."))
                .why("De deux consignes contraires, la plus stricte l’emporte.")
                .advice("Gardez celle que vous voulez.");
        }
    }
}

/// What is wrong with a directive.
fn fault(directive: &RobotsDirective) -> Option<String> {
    let name = directive.name.as_str();
    let value = directive.value.as_deref();
    if name.is_empty() {
        return None;
    }
    if !KNOWN.contains(&name) {
        return Some(format!("Aucun moteur ne connaît la consigne `{name}`."));
    }
    let fits = match name {
        "max-snippet" | "max-video-preview" => {
            value.is_some_and(|value| value.parse::<i32>().is_ok_and(|number| number >= -1))
        }
        "max-image-preview" => matches!(value, Some("none" | "standard" | "large")),
        _ => true,
    };
    (!fits).then(|| format!("La consigne `{name}` n’a pas de valeur que les moteurs comprennent."))
}
