use crate::analysis::slug;
use crate::rules::{Context, Found};
use crate::text::count_characters;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’adresse que donne le front matter ne dépasse pas une longueur donnée.
    ///
    /// ## Pourquoi
    ///
    /// Aucun moteur ne documente de longueur maximale. Une adresse longue se coupe dans un courriel, ne tient pas dans
    /// une légende et ne se dicte pas.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// slug: la-piscine-municipale-de-corvezan-rouvre-lundi-apres-dix-mois-de-travaux-et-une-renovation-complete
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// slug: reouverture-de-la-piscine-de-corvezan
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (80) : longueur à partir de laquelle une adresse est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "MET015", slug: "adresse-longue", summary: "L’adresse reste courte",
        severity: Info, nature: Convention,
        source: "developers.google.com/search/docs/crawling-indexing/url-structure", verified: "2026-11-30",
    }
}

options! {
    /// Most characters.
    caracteres: usize = 80,
}

fn run(context: &Context, found: &mut Found) {
    let Some(slug) = slug(context.source, context.document) else { return };
    let characters = count_characters(&slug.text);
    if characters > context.options.adresse_longue.caracteres {
        found
            .at(slug.span, format!("L’adresse compte {characters} caractères."))
            .why("Une adresse longue se coupe quand on la partage, et ne se dicte pas.")
            .advice(
                "Gardez les mots qui disent le sujet\u{a0}; redirigez l’ancienne adresse si la page est déjà publiée.",
            );
    }
}
