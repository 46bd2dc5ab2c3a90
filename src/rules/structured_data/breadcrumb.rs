use crate::analysis::{DataItem, DataValue};
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un fil d’Ariane (`BreadcrumbList`) a au moins une étape ; elles sont numérotées de 1 en 1 (`position`), chacune a
    /// un nom, et toutes sauf la dernière une adresse (`item`).
    ///
    /// ## Pourquoi
    ///
    /// Google demande ces trois champs. Un fil mal numéroté n’est pas affiché.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
    ///  {"@type": "ListItem", "position": 1, "name": "Sports", "item": "https://corvezan.example/sports"},
    ///  {"@type": "ListItem", "position": 3, "name": "Piscine"}]}
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
    /// {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
    ///  {"@type": "ListItem", "position": 1, "name": "Sports", "item": "https://corvezan.example/sports"},
    ///  {"@type": "ListItem", "position": 2, "name": "Piscine"}]}
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
        code: "DON010", slug: "fil-ariane", summary: "Les étapes du fil d’Ariane sont numérotées, nommées et reliées",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/breadcrumb", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for item in context.analysis.structured.items.iter().filter(|item| item.is_one_of(&["BreadcrumbList"]).is_some()) {
        let Some((place, message, advice)) = fault(context, item) else { continue };
        found.at(place, message).why("Google n’affiche pas un fil d’Ariane incomplet.").advice(advice);
    }
}

/// The first fault of a trail.
fn fault(context: &Context, item: &DataItem) -> Option<(Span, String, String)> {
    let steps = item.object.get("itemListElement").map_or(&[][..], DataValue::items);
    if steps.is_empty() {
        let message = "Le fil d’Ariane n’a aucune étape.".to_string();
        return Some((item.place, message, "Donnez ses étapes dans `itemListElement`.".to_string()));
    }
    for (rank, step) in steps.iter().enumerate() {
        let object = step.object()?;
        let start = Span::new(step.span.start, step.span.start + 1);
        let Some(position) = object.get("position") else {
            let message = format!("L’étape {} du fil d’Ariane n’a pas de position.", rank + 1);
            return Some((start, message, format!("Ajoutez `\"position\": {}`.", rank + 1)));
        };
        let written = context.source.slice(position.span).trim_matches('"').trim().to_string();
        let expected = rank + 1;
        if written != expected.to_string() {
            let message = format!("L’étape {} du fil d’Ariane porte la position `{written}`.", rank + 1);
            return Some((position.span, message, format!("Numérotez les étapes de 1 en 1\u{a0}: ici, {expected}.")));
        }
        let target = object.get("item");
        let inner = target.and_then(DataValue::object);
        let named = object.has("name") || inner.is_some_and(|inner| inner.has("name"));
        if !named {
            let message = format!("L’étape {} du fil d’Ariane n’a pas de nom.", rank + 1);
            return Some((start, message, "Ajoutez `name`.".to_string()));
        }
        let last = rank + 1 == steps.len();
        let addressed = object.has("item") || object.has("url");
        if !addressed && !last {
            let message = format!("L’étape {} du fil d’Ariane n’a pas d’adresse.", rank + 1);
            return Some((start, message, "Ajoutez `item`\u{a0}: l’adresse de la page.".to_string()));
        }
    }
    None
}
