use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les langues des liens `hreflang` sont écrites comme le veut la norme : une langue de deux lettres (ISO 639-1),
    /// puis, s’il le faut, une écriture et un pays (ISO 3166-1), séparés par un trait d’union ; ou `x-default`. Ni
    /// `fr_FR`, ni `fr-UK`, ni `french`, ni un pays seul.
    ///
    /// ## Pourquoi
    ///
    /// Les moteurs ignorent un code qu’ils ne connaissent pas, et avec lui la version de la page qu’il annonce.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="alternate" hreflang="fr_FR" href="https://corvezan.example/fr/"></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <link rel="alternate" hreflang="fr-CA" href="https://corvezan.example/fr/"></head>
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
    /// À relire (`--unsafe-fixes`) : un code dont on sait ce qu’il voulait dire est récrit (`fr_FR` en `fr-FR`, `en-UK`
    /// en `en-GB`).
    {
        code: "MET028", slug: "hreflang-code", summary: "Les codes de langue des liens hreflang existent",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/specialty/international/localized-versions", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// Codes that are written for others: the kingdom is `GB`, no continent is a country.
const MISTAKEN: [(&str, &str); 6] = [("uk", "gb"), ("eu", ""), ("en", ""), ("fx", "fr"), ("su", ""), ("latam", "")];
/// Languages by the code of a country, or by their name.
const LANGUAGES: [(&str, &str); 14] = [
    ("french", "fr"),
    ("français", "fr"),
    ("francais", "fr"),
    ("english", "en"),
    ("anglais", "en"),
    ("jp", "ja"),
    ("cn", "zh"),
    ("dk", "da"),
    ("cz", "cs"),
    ("se-se", "sv-SE"),
    ("ua", "uk"),
    ("gr", "el"),
    ("us", "en-US"),
    ("be-fr", "fr-BE"),
];
/// The languages of ISO 639-1.
const ISO: &str = " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu iw ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

fn run(context: &Context, found: &mut Found) {
    for alternate in context.document.head.iter().flat_map(|head| &head.alternates) {
        let code = alternate.code.as_str();
        if context.source.slice(alternate.code_span).contains(['{', '<']) || is_code(code) {
            continue;
        }
        let better = mended(code);
        let advice = match &better {
            Some(better) => format!("Écrivez `{better}`."),
            None => "Écrivez la langue en deux lettres, puis, s’il le faut, le pays\u{a0}: `fr`, `fr-CA`.".to_string(),
        };
        let message = match code {
            "" => "Un lien `hreflang` ne dit pas de quelle langue il s’agit.".to_string(),
            _ => format!("`{code}` n’est pas un code de langue."),
        };
        let place = if code.is_empty() { alternate.address_span } else { alternate.code_span };
        let finding =
            found.at(place, message).why("Les moteurs ignorent la version de la page qu’il annonce.").advice(advice);
        if let Some(better) = better.filter(|better| is_code(better)) {
            finding.unsafe_fix(vec![Edit::replace(alternate.code_span, better)]);
        }
    }
}

/// Whether a code is one that the norm knows.
fn is_code(code: &str) -> bool {
    let lower = code.to_lowercase();
    if lower == "x-default" {
        return true;
    }
    let mut parts = lower.split('-');
    let language =
        parts.next().is_some_and(|part| part.len() == 2 && ISO.contains(&format!(" {part} ")) || part.len() == 3);
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let rest: Vec<&str> = parts.collect();
    let region = |part: &str| {
        (part.len() == 2 && letters(part) || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
            && !MISTAKEN.iter().any(|(wrong, _)| *wrong == part)
    };
    let script = |part: &str| part.len() == 4 && letters(part);
    let fits = match rest.as_slice() {
        [] => true,
        [one] => region(one) || script(one),
        [first, second] => script(first) && region(second),
        _ => false,
    };
    language && fits
}

/// The code that was meant, where that is sure.
fn mended(code: &str) -> Option<String> {
    let lower = code.trim().to_lowercase().replace('_', "-");
    if let Some((_, known)) = LANGUAGES.iter().find(|(name, _)| *name == lower) {
        return Some((*known).to_string());
    }
    let cased = match lower.split_once('-') {
        Some((language, region)) => {
            let region = MISTAKEN.iter().find(|(wrong, _)| *wrong == region).map_or(region, |(_, right)| right);
            if region.is_empty() { language.to_string() } else { format!("{language}-{}", region.to_uppercase()) }
        }
        None => lower,
    };
    (is_code(&cased) && cased != code).then_some(cased)
}
