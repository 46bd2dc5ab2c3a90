use super::shared::span;
use crate::document::BlockKind;
use crate::lexicon::empty_openings;
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::text::count_words;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le premier paragraphe commence par le sujet ou par le fait, et non par un décor (« De nos jours », « Dans un monde
    /// où »), par une question au lecteur (« Vous êtes-vous déjà demandé ») ou par l’annonce de l’article lui-même (« Dans
    /// cet article, nous allons »). La liste est dans `lexicons/discours/attaques-creuses.tsv`.
    ///
    /// ## Pourquoi
    ///
    /// La première phrase décide si l’on lit la suite. Une ouverture qui irait à n’importe quel article n’apprend rien.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Louer un vélo à Montérac
    ///
    /// De nos jours, le vélo a de plus en plus de succès. La ville de Montérac en loue deux cents depuis mars.
    /// ```
    ///
    /// ```bon
    /// # Louer un vélo à Montérac
    ///
    /// La ville de Montérac loue deux cents vélos depuis mars, pour un euro par jour.
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
        code: "CON020", slug: "attaque-creuse", summary: "Le texte commence par son sujet",
        severity: Info, nature: Convention,
        source: "usage des rédactions : l’attaque dit le fait ; liste de la maison", verified: "2026-11-30",
    }
}

/// Fewest words of the paragraph that opens an article.
const WORDS: usize = 6;

fn run(context: &Context, found: &mut Found) {
    let opens = |kind: BlockKind| matches!(kind, BlockKind::Paragraph | BlockKind::Lead);
    let first = context
        .document
        .author_blocks()
        .find(|(_, block)| opens(block.kind) && count_words(block.prose.text()) >= WORDS)
        .filter(|(index, _)| !context.analysis.languages.is_foreign(*index));
    let Some((index, block)) = first else { return };
    let Some(facts) = context.analysis.blocks.get(index) else { return };
    let words: Vec<&str> = facts.tokens.iter().take(12).map(|token| token.folded.as_str()).collect();
    let Some((count, [_, class, _])) = empty_openings().longest_at(&words) else { return };
    let (Some(start), Some(end)) = (facts.tokens.first(), count.checked_sub(1).and_then(|last| facts.tokens.get(last)))
    else {
        return;
    };
    if facts.surely_quoted(start.range.start) {
        return;
    }
    let range = start.range.start..end.range.end;
    let text = quoted(block.prose.text().get(range.clone()).unwrap_or(""));
    let (what, advice) = match class {
        "question" => ("par une question au lecteur", "Commencez par la réponse."),
        "annonce" => {
            ("par l’annonce de l’article", "Commencez par ce que l’article apprend\u{a0}; le titre l’annonce déjà.")
        }
        _ => ("par un décor", "Commencez par le fait\u{a0}: qui, quoi, où, quand."),
    };
    found
        .at(span(context, index, range), format!("Le texte s’ouvre {what}\u{a0}: {text}."))
        .why("Cette ouverture irait à n’importe quel article\u{a0}: le lecteur n’apprend rien de celui-ci.")
        .advice(advice);
}
