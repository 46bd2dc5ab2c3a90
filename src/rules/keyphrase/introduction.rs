use super::{lacking, present};
use crate::analysis::{FocusPlace, introduction};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le chapô ou le premier paragraphe de plus d’une ligne contiennent les mots de l’expression clé, sous n’importe quelle forme. Les lignes
    /// qu’un site laisse au-dessus de l’article (lecteur audio, partage), les légendes et la signature ne comptent pas pour
    /// un paragraphe.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur vérifie dans les premières lignes qu’il est au bon endroit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// # La piscine municipale rouvre
    ///
    /// Dix mois de travaux, deux reports et une grève ont eu raison de la patience des nageurs.
    ///
    /// La piscine municipale rouvre enfin lundi.
    /// ```
    ///
    /// ```bon
    /// ---
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// # La piscine municipale rouvre
    ///
    /// La piscine municipale rouvre lundi, après dix mois de travaux, deux reports et une grève.
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
        code: "CLE004", slug: "expression-introduction", summary: "L’introduction contient l’expression clé",
        severity: Info, nature: Convention,
        source: "usage de la presse (l’essentiel d’abord)", verified: "2026-11-30",
    }
}

/// Words of a date or a place that stand before the first sentence.
const DATE: usize = 4;

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    if focus.found.iter().any(|found| found.place == FocusPlace::Introduction) {
        return;
    }
    let document = context.document;
    let blocks = introduction(document, context.analysis);
    let Some(block) = blocks.last().and_then(|index| document.blocks.get(*index)) else { return };
    // Its words, one after the other, say it as well.
    let text: Vec<&str> =
        blocks.iter().filter_map(|index| document.blocks.get(*index)).map(|block| block.prose.text()).collect();
    let inside = focus.phrase.words_in(&text.join("\n"));
    if !focus.phrase.exact && inside == focus.phrase.len() {
        return;
    }
    let first = context
        .analysis
        .blocks
        .get(blocks.last().copied().unwrap_or(0))
        .and_then(|facts| facts.sentences.iter().find(|sentence| sentence.words > DATE));
    let range = first.map_or(0..block.prose.text().len(), |sentence| sentence.range.clone());
    let what = lacking("L’introduction", &focus.phrase, inside);
    found
        .at(block.prose.to_source(range), what)
        .why("Le lecteur vérifie dans les premières lignes qu’il est au bon endroit.")
        .advice("Annoncez le sujet dès le premier paragraphe.");
}
