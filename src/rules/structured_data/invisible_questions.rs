use crate::analysis::{DataItem, DataValue};
use crate::lexicon::fold;
use crate::rules::{Context, Found};
use crate::text::tokenize;
use std::collections::BTreeSet;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les questions d’une `FAQPage` se lisent dans la page : au moins la moitié de leurs mots pleins y figurent.
    ///
    /// ## Pourquoi
    ///
    /// Google demande que le contenu balisé soit visible. Des questions que personne ne peut lire sont prises pour une
    /// tromperie, et le lecteur qui en cherche une ne la trouve pas.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Quels sont les tarifs pour les étudiants ?",
    ///  "acceptedAnswer": {"@type": "Answer", "text": "Trois euros."}}]}
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
    /// {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Quels sont les tarifs pour les étudiants ?",
    ///  "acceptedAnswer": {"@type": "Answer", "text": "Trois euros."}}]}
    /// </script></head>
    /// <body><h1>La piscine rouvre lundi</h1>
    /// <h2>Quels sont les tarifs pour les étudiants ?</h2>
    /// <p>Les étudiants paient trois euros, tous les jours de la semaine, sur présentation de leur carte.</p></body>
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
        code: "DON009", slug: "questions-invisibles", summary: "Les questions balisées se lisent dans la page",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/sd-policies", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let items = &context.analysis.structured.items;
    let pages: Vec<&DataItem> = items.iter().filter(|item| item.is_one_of(&["FAQPage"]).is_some()).collect();
    if pages.is_empty() {
        return;
    }
    let seen = seen_words(context);
    for value in pages.iter().filter_map(|page| page.object.get("mainEntity")).flat_map(DataValue::items) {
        let Some(name) = value.object().and_then(|object| object.get("name")) else { continue };
        let Some(question) = name.text().map(str::trim).filter(|text| !text.is_empty()) else { continue };
        let own = content_words(question);
        let shown = own.iter().filter(|word| seen.contains(*word)).count();
        if !own.is_empty() && shown * 2 < own.len() {
            found
                .at(name.span, format!("La question «\u{a0}{question}\u{a0}» ne se lit nulle part dans la page."))
                .why("Ce qui est balisé doit être visible\u{a0}; sinon, le balisage trompe.")
                .advice("Écrivez la question et sa réponse dans la page, ou retirez-les des données.");
        }
    }
}

/// The words of the whole page without its structured data: questions may stand beside the article.
fn seen_words(context: &Context) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut at = 0;
    let text = context.source.text();
    let blocks = context.document.head.iter().flat_map(|head| &head.json_ld).map(|block| block.span);
    let parts = blocks.map(|span| {
        let part = text.get(at..span.start).unwrap_or("");
        at = span.end;
        part
    });
    let mut parts: Vec<&str> = parts.collect();
    parts.push(text.get(at..).unwrap_or(""));
    for word in parts.iter().flat_map(|part| part.split(|c: char| !c.is_alphanumeric())) {
        if word.chars().count() > 3 {
            seen.insert(fold(word));
        }
    }
    for block in &context.document.blocks {
        seen.extend(content_words(block.prose.text()));
    }
    seen
}

fn content_words(text: &str) -> Vec<String> {
    let tokens = tokenize(text).into_iter().filter(|token| !token.is_function_word());
    tokens.map(|token| String::from(token.folded)).filter(|word| word.chars().count() > 3).collect()
}
