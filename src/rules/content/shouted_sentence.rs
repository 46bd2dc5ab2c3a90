use super::shared::span;
use crate::analysis::shouted;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase d’un paragraphe ou d’une liste n’est tout en capitales. Les sigles, les noms et les titres ne sont pas
    /// jugés ici.
    ///
    /// ## Pourquoi
    ///
    /// Les capitales se lisent lettre à lettre, certains lecteurs d’écran les épellent, et le lecteur croit qu’on crie.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// LA PISCINE RESTE FERMÉE JUSQU’À LUNDI.
    /// ```
    ///
    /// ```bon
    /// La piscine reste fermée jusqu’à lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (4) : longueur à partir de laquelle une phrase est jugée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique : les noms propres sont à retrouver.
    {
        code: "CON051", slug: "phrase-en-capitales", summary: "Aucune phrase n’est tout en capitales",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, glossaire : information donnée par la forme ; usage", verified: "2026-11-30",
    }
}

options! {
    /// Fewest words of a sentence.
    mots: usize = 4,
}

fn run(context: &Context, found: &mut Found) {
    for (block, range) in shouted(context.document, context.analysis, context.options.phrase_en_capitales.mots) {
        found
            .at(span(context, block, range), "Phrase tout en capitales.")
            .why("Les capitales se lisent plus lentement, et le lecteur croit qu’on crie.")
            .advice("Écrivez-la en minuscules\u{a0}; pour insister, mettez les mots qui comptent en gras.");
    }
}
