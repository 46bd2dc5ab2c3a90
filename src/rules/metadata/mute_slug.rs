use crate::analysis::{is_mute, leftover, slug};
use crate::lexicon::Provisional;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’adresse que donne le front matter dit de quoi parle la page : elle n’est pas faite que de chiffres, d’une date
    /// ou d’un identifiant, et n’est pas celle d’un modèle (`sans-titre`, `nouvel-article`).
    ///
    /// ## Pourquoi
    ///
    /// Google conseille des mots lisibles plutôt que de longs identifiants. Un lecteur qui voit l’adresse seule, dans
    /// un courriel ou une note, doit deviner où elle mène.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// slug: article-20260312
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// slug: 2026-03-12-reouverture-de-la-piscine
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
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
        code: "MET016", slug: "adresse-muette", summary: "L’adresse dit de quoi parle la page",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/url-structure", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(slug) = slug(context.source, context.document) else { return };
    let words = slug.text.replace(['-', '_'], " ");
    let message = if leftover(&words, Provisional::Title).is_some() {
        format!("L’adresse `{}` est celle d’un modèle.", slug.text)
    } else if is_mute(&slug.text) {
        format!("L’adresse `{}` ne contient aucun mot.", slug.text)
    } else {
        return;
    };
    found
        .at(slug.span, message)
        .why("Seule, elle ne dit pas où elle mène.")
        .advice("Mettez-y deux à cinq mots du titre\u{a0}; redirigez l’ancienne adresse si la page est déjà publiée.");
}
