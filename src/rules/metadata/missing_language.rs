use crate::rules::{Context, Found};
use crate::source::Edit;
use crate::text::language;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La page HTML déclare sa langue par l’attribut `lang` de l’élément `<html>`, et par un code que les navigateurs
    /// connaissent : `fr`, `fr-CA`, et non `fr_FR` ni `french`. Un fragment n’est pas concerné.
    ///
    /// ## Pourquoi
    ///
    /// Sans langue déclarée, un lecteur d’écran prononce le français avec la voix par défaut, souvent anglaise, et le
    /// navigateur propose de traduire la page. C’est une obligation du RGAA (critères 8.3 et 8.4).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html>
    /// <head><title>La piscine rouvre</title>
    /// </head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// </head>
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
    /// Sûre (`--fix`) : `lang="fr"` est ajouté à une page dont le texte est sûrement en français ; un code mal écrit
    /// (`fr_FR`) est récrit.
    {
        code: "MET031", slug: "langue-absente", summary: "La page déclare sa langue",
        severity: Error, nature: Accessibilité,
        source: "RGAA 4.1, critères 8.3 et 8.4", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(head) = &context.document.head else { return };
    let Some(page) = head.page else { return };
    let sure = context.analysis.languages.document.is_french() && context.analysis.languages.document.reliable;
    let why = "Un lecteur d’écran prononcera le texte avec une voix d’une autre langue.";
    let Some(lang) = head.lang().filter(|lang| lang.key_span == lang.value_span) else {
        let finding = found
            .at(page, "La page ne déclare pas sa langue.")
            .why(why)
            .advice("Ajoutez `lang=\"fr\"` à l’élément `<html>`.");
        if sure {
            finding.fix(vec![Edit::insert(page.end, " lang=\"fr\"")]);
        }
        return;
    };
    let code = lang.value.as_deref().unwrap_or("").trim();
    if language::is_tag(code) || context.source.slice(lang.value_span).contains(['{', '<', '$']) {
        return;
    }
    let better = mended(code);
    let what =
        if code.is_empty() { "est vide".to_string() } else { format!("n’est pas un code de langue\u{a0}: `{code}`") };
    let place = if lang.value_span.is_empty() { page } else { lang.value_span };
    let finding = found.at(place, format!("La langue déclarée par la page {what}.")).why(why);
    finding.advice(format!("Écrivez `{}`.", better.as_deref().unwrap_or("fr")));
    // An attribute without value has no place for one.
    if let Some(better) = better.filter(|_| !code.is_empty()).filter(|_| sure) {
        finding.fix(vec![Edit::replace(lang.value_span, better)]);
    }
}

/// The tag that was meant, where that is sure.
fn mended(code: &str) -> Option<String> {
    let lower = code.to_lowercase();
    if matches!(lower.as_str(), "french" | "français" | "francais" | "fra_fr" | "fr_fr.utf-8") {
        return Some("fr".to_string());
    }
    let better = code.replace('_', "-");
    (better != code && language::is_tag(&better)).then_some(better)
}
