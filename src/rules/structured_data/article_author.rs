use crate::analysis::{DataValue, StructuredData, leftover};
use crate::lexicon::{Provisional, fold};
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’auteur que donnent les données d’un article est un objet avec son type et son nom, et une adresse qui le
    /// présente (`url` ou `sameAs`). Le nom ne contient que le nom : ni « Par », ni plusieurs auteurs à la fois, ni nom
    /// de compte technique.
    ///
    /// ## Pourquoi
    ///
    /// Google demande un auteur par objet et le nom seul : c’est ce qui lui permet de savoir de qui il s’agit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre lundi</title>
    /// <script type="application/ld+json">
    /// {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "La piscine rouvre lundi",
    ///  "image": "https://corvezan.example/piscine.jpg", "datePublished": "2026-03-12T08:00:00+01:00",
    ///  "dateModified": "2026-03-12T09:30:00+01:00",
    ///  "author": "Par Anne Le Dantec"}
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
        code: "DON004", slug: "auteur-incomplet", summary: "Les données nomment chaque auteur, et disent où le trouver",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/structured-data/article", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let data = &context.analysis.structured;
    for item in data.items.iter().filter(|item| item.article().is_some()) {
        let Some(authors) = item.object.get("author").filter(|author| !author.is_empty()) else { continue };
        for author in authors.items() {
            if let Some((place, message, advice)) = fault(data, author) {
                found
                    .at(place, message)
                    .why("C’est par le nom seul et par son adresse que les moteurs savent de qui il s’agit.")
                    .advice(advice);
            }
        }
    }
}

/// What is missing in an author, or too much.
fn fault(data: &StructuredData, author: &DataValue) -> Option<(Span, String, &'static str)> {
    if let Some(text) = author.text() {
        let message = format!("L’auteur est un simple texte\u{a0}: «\u{a0}{}\u{a0}».", text.trim());
        let advice = "Donnez un objet avec `@type` (`Person` ou `Organization`), `name` et `url`.";
        return Some((author.span, message, advice));
    }
    // What another page tells is not seen from here.
    let object = data.resolve(author).filter(|object| object.fields.iter().any(|(key, ..)| !key.starts_with('@')))?;
    let place = author.span;
    let Some(name) = object.text("name").filter(|name| !name.is_empty()) else {
        let place = Span::new(place.start, place.start + 1);
        return Some((place, "L’auteur n’a pas de nom.".to_string(), "Ajoutez `name`."));
    };
    let whole = object.get("name").map_or(place, |value| value.span);
    let folded = fold(name);
    if leftover(name, Provisional::Author).is_some() {
        let message = format!("L’auteur, «\u{a0}{name}\u{a0}», est un compte technique ou une valeur provisoire.");
        return Some((whole, message, "Nommez la personne, ou la rédaction."));
    }
    if folded.starts_with("par ") || folded.starts_with("by ") {
        let message = format!("Le nom de l’auteur contient plus que le nom\u{a0}: «\u{a0}{name}\u{a0}».");
        return Some((whole, message, "Gardez le nom seul."));
    }
    let person = object.types().any(|kind| kind == "Person");
    if person && (name.contains(" et ") || name.contains(" & ") || name.contains(", ")) {
        let message = format!("Un seul objet pour plusieurs auteurs\u{a0}: «\u{a0}{name}\u{a0}».");
        return Some((whole, message, "Donnez une liste, avec un objet par auteur."));
    }
    (!object.has("url") && !object.has("sameAs") && !object.has("@id")).then(|| {
        let message = format!("Rien ne dit où trouver l’auteur, «\u{a0}{name}\u{a0}».");
        (whole, message, "Ajoutez `url`\u{a0}: l’adresse de la page qui le présente.")
    })
}
