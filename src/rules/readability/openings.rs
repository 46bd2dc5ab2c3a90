use super::span;
use crate::analysis::ContentType;
use crate::analysis::style::repeated_openings;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Trois phrases de suite ne commencent pas par le même mot. Un article compte avec le nom
    /// qui suit : « La mairie… La mairie… La mairie… », mais non « La mairie… La salle… La place… », ni
    /// un nom que suit chaque fois son nom propre (« La place Saint-Pierre… La place d’Espagne… »), de code ou entre
    /// guillemets (« L’option `bord`… L’option `fond`… »), ni des phrases que du code, une image ou un tableau séparent. Les
    /// questions, les remerciements, les suites voulues (« Si… Si… Si… », « Pour… Pour… Pour… »), les paroles citées, les
    /// entretiens, les recettes, les textes juridiques et les vers ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// Une répétition voulue frappe ; involontaire, elle donne un texte qui piétine.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Elle ouvre un atelier en 1998. Elle forme ses deux premiers apprentis. Elle reçoit la médaille de la ville.
    /// ```
    ///
    /// ```bon
    /// Elle ouvre un atelier en 1998. Deux apprentis la rejoignent. Elle reçoit la médaille de la ville.
    /// ```
    ///
    /// ## Options
    ///
    /// - `phrases` (3) : nombre de phrases de suite à partir duquel la répétition est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS006", slug: "debuts-repetes", summary: "Les phrases ne commencent pas toutes par le même mot",
        severity: Info, nature: Convention,
        source: "usage de la rédaction ; seuil de Yoast SEO 3.6, réglable", verified: "2026-11-30",
    }
}

options! {
    /// Sentences in a row from which a repetition is told.
    phrases: usize = 3,
}

fn run(context: &Context, found: &mut Found) {
    if matches!(
        context.kind,
        ContentType::Entretien | ContentType::Recette | ContentType::Vers | ContentType::Juridique
    ) {
        return;
    }
    let sentences = context.running();
    for row in repeated_openings(sentences, context.options.debuts_repetes.phrases) {
        let inside = sentences.get(row.sentences.clone()).unwrap_or(&[]);
        // What somebody says is said so.
        let said = inside.iter().any(|running| {
            let facts = context.analysis.blocks.get(running.block);
            facts.is_some_and(|facts| facts.surely_quoted(running.sentence.range.start))
        });
        // What a sample of code or a table parts is a series of entries, each read by itself.
        let entries =
            inside.windows(2).any(|pair| matches!(pair, [one, next] if is_parted(context, one.block, next.block)));
        let Some(last) = inside.last().filter(|_| !said && !entries) else { continue };
        let words = last.prose.get(row.range.clone()).unwrap_or("");
        let line = inside.first().map_or(0, |first| context.source.position(span(context, first).start).line);
        let place = context.document.blocks.get(last.block).map(|block| block.prose.to_source(row.range.clone()));
        let count = inside.len();
        found
            .at(
                place.unwrap_or_else(|| span(context, last)),
                format!("{count} phrases de suite commencent par «\u{a0}{words}\u{a0}», depuis la ligne {line}."),
            )
            .why("Involontaire, la répétition donne l’impression que le texte piétine.")
            .advice("Variez le début d’une phrase, ou réunissez-en deux, sauf si l’effet est voulu.");
    }
}

/// Whether code, a table, a picture or anything else stands between two blocks.
fn is_parted(context: &Context, one: usize, next: usize) -> bool {
    let top = |block: usize| context.document.blocks.get(block).map_or(0, |block| block.top);
    top(one) + 1 < top(next)
}
