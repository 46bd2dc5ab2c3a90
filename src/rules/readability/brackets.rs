use crate::analysis::ContentType;
use crate::analysis::style::brackets;
use crate::document::BlockKind;
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les parenthèses du texte courant et des listes restent courtes, et n’en contiennent pas d’autres. Une
    /// parenthèse qui tient des phrases entières, une formule, un texte juridique et les notes ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// Une parenthèse suspend la phrase. Longue, elle fait perdre le fil ; imbriquée, elle oblige à compter les signes, et
    /// un lecteur d’écran ne les dit pas toujours.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:8
    /// Le pont (fermé depuis la crue de mars, puis rouvert aux seuls piétons en juin) sera démoli.
    /// ```
    ///
    /// ```bon mots:8
    /// Le pont (fermé depuis mars) sera démoli. Il avait été rouvert aux seuls piétons en juin.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (30) : longueur au-delà de laquelle une parenthèse est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS009", slug: "parenthese-longue", summary: "Les parenthèses sont courtes et ne s’emboîtent pas",
        severity: Info, nature: Convention,
        source: "usage de la rédaction ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Most words of a pair of brackets.
    mots: usize = 30,
}

fn run(context: &Context, found: &mut Found) {
    if context.kind == ContentType::Juridique {
        return;
    }
    let most = context.options.parenthese_longue.mots;
    for (index, block) in context.document.author_blocks() {
        let judged =
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Item | BlockKind::Definition);
        if !judged || context.analysis.languages.is_foreign(index) {
            continue;
        }
        let text = block.prose.text();
        // A bracket that holds whole sentences around it is a paragraph of its own.
        let whole = |span: &std::ops::Range<usize>| span.len() + 2 >= text.trim().len() || is_sentence(text, span);
        for bracket in brackets(text) {
            let span = |range: std::ops::Range<usize>| -> Span { block.prose.to_source(range) };
            if let Some(inner) = bracket.nested {
                found
                    .at(span(inner), "Parenthèse dans une parenthèse.")
                    .why("Le lecteur doit compter les signes pour savoir où la phrase reprend.")
                    .advice("Remplacez l’une des deux par des virgules, des tirets ou une phrase.");
            } else if bracket.words > most && !whole(&bracket.range) {
                found
                    .at(
                        span(bracket.range),
                        format!("Parenthèse de {} mots\u{a0}; le seuil est de {most}.", bracket.words),
                    )
                    .why("La phrase est suspendue trop longtemps\u{a0}: le lecteur perd le fil.")
                    .advice("Faites-en une phrase, placée après.");
            }
        }
    }
}

/// Whether a bracket holds whole sentences: it opens behind the end of one, and begins with a capital or ends with another.
fn is_sentence(text: &str, bracket: &std::ops::Range<usize>) -> bool {
    let before = text.get(..bracket.start).unwrap_or("").trim_end();
    let inside = text.get(bracket.clone()).unwrap_or("").trim_end_matches(')').trim_end();
    let ends = |text: &str| text.ends_with(['.', '!', '?', '…']);
    let capital = inside.trim_start_matches(['(', ' ', '\u{a0}']).starts_with(char::is_uppercase);
    (before.is_empty() || ends(before)) && (ends(inside) || capital)
}
