use crate::analysis::{glued_elisions, slug, titles};
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’adresse ne soude pas un mot élidé à celui qui le suit dans le titre : `laoriste` pour « l’aoriste », `deau`
    /// pour « d’eau ».
    ///
    /// ## Pourquoi
    ///
    /// Un outil qui efface l’apostrophe sans couper fabrique un mot qui n’existe pas. Un lecteur bute dessus, et une
    /// recherche dans les adresses ne le trouve pas.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: "Piscine : l’accueil des écoles"
    /// slug: piscine-laccueil-des-ecoles
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: "Piscine : l’accueil des écoles"
    /// slug: piscine-l-accueil-des-ecoles
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
    /// À relire (`--unsafe-fixes`) : le mot élidé est retiré. Une adresse déjà publiée demande une redirection.
    {
        code: "MET017", slug: "adresse-elision", summary: "L’adresse coupe les mots à l’apostrophe",
        severity: Info, nature: Convention,
        source: "usage : Yoast/YoastSEO.js#260, simov/slugify#181", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(slug) = slug(context.source, context.document) else { return };
    let Some(title) = titles(context.source, context.document).into_iter().next() else { return };
    for glued in glued_elisions(&slug.text, &title.text) {
        let at = slug.verbatim.then(|| word_at(&slug.text, &glued.written)).flatten();
        let place =
            at.map_or(slug.span, |at| Span::new(slug.span.start + at, slug.span.start + at + glued.written.len()));
        let message = format!("L’adresse écrit `{}` pour «\u{a0}{}\u{a0}».", glued.written, glued.title);
        let finding = found
            .at(place, message)
            .why("L’apostrophe effacée soude deux mots en un qui n’existe pas.")
            .advice(format!("Écrivez `{}`, et redirigez l’ancienne adresse si la page est déjà publiée.", glued.word));
        if at.is_some() {
            finding.unsafe_fix(vec![Edit::replace(place, glued.word)]);
        }
    }
}

/// Where a word stands in an address.
fn word_at(slug: &str, word: &str) -> Option<usize> {
    let parts = slug.split(['-', '_']).scan(0, |at, part| {
        let start = *at;
        *at += part.len() + 1;
        Some((start, part))
    });
    parts.into_iter().find(|(_, part)| *part == word).map(|(at, _)| at)
}
