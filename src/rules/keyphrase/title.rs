use super::{lacking, present, quoted};
use crate::analysis::{occurrences_in, text_width};
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre de l’auteur contient les mots de l’expression clé, dans l’ordre ou non, sous n’importe quelle forme, et ils
    /// se trouvent dans la partie du titre qu’une page de résultats affiche. Un texte qui ne répond nulle part à
    /// l’expression relève de `CLE001`.
    ///
    /// ## Pourquoi
    ///
    /// Dans une liste de résultats, le lecteur reconnaît sa question aux mots du titre. Google conseille un titre qui décrit
    /// la page ; il ne demande pas d’y répéter une expression.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: Douze mois de patience récompensés
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine municipale rouvre lundi
    /// keyphrase: piscine municipale
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
        code: "CLE002", slug: "expression-titre", summary: "Le titre contient l’expression clé",
        severity: Warning, nature: Convention,
        source: "developers.google.com/search/docs/appearance/title-link (titre descriptif)", verified: "2026-11-30",
    }
}

/// Font size of titles on result pages, in pixels.
const FONT: u32 = 20;

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let Some(title) = context.analysis.title.as_ref().filter(|title| !title.generated) else { return };
    let phrase = &focus.phrase;
    let name = quoted(&phrase.text);
    let ranges = occurrences_in(phrase, &title.text);
    if let Some((range, _)) = ranges.first() {
        let shown = context.options.titre_large.pixels;
        let end = text_width(title.text.get(..range.end).unwrap_or(""), FONT);
        if end > shown {
            found
                .at(
                    title.span,
                    format!(
                        "Dans le titre, {name} se termine à {end} pixels, pour {shown} affichés environ sur ordinateur."
                    ),
                )
                .severity(Severity::Info)
                .why("Ces mots seront sans doute coupés dans les pages de résultats.")
                .advice("Placez-les plus près du début.");
        }
        return;
    }
    let inside = phrase.words_in(&title.text);
    if !phrase.exact && inside == phrase.len() {
        return;
    }
    let what = lacking("Le titre", phrase, inside);
    found
        .at(title.span, what)
        .severity(if inside == 0 || phrase.exact { Severity::Warning } else { Severity::Info })
        .why("Le lecteur reconnaît sa question aux mots du titre.")
        .advice("Nommez le sujet dans le titre, dans l’ordre et sous la forme qui sonnent juste.");
}
