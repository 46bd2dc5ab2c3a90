use crate::analysis::style::double_negations;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase ne nie deux fois pour affirmer : « il n’est pas impossible que », « on ne peut pas ne pas », « ce n’est
    /// pas sans risque », « elle n’ignore pas ». Les paroles citées ne sont pas jugées.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur doit retourner la phrase pour la comprendre, et un lecteur pressé n’en retient que la négation. Quand la
    /// nuance est voulue, elle se garde.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Il n’est pas impossible que la piscine rouvre avant l’été.
    /// ```
    ///
    /// ```bon
    /// Il est possible que la piscine rouvre avant l’été. Ce n’est pas une promesse.
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
        code: "LIS008", slug: "double-negation", summary: "Aucune phrase ne nie deux fois pour affirmer",
        severity: Info, nature: Convention,
        source: "guides du langage clair (tournures affirmatives)", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for running in context.running() {
        for negation in double_negations(running) {
            let Some((block, bytes)) = context.document.blocks.get(running.block).zip(running.bytes(&negation.tokens))
            else {
                continue;
            };
            if context.analysis.blocks.get(running.block).is_some_and(|facts| facts.surely_quoted(bytes.start)) {
                continue;
            }
            let words = running.prose.get(bytes.clone()).unwrap_or("");
            let advice = match negation.plain {
                Some(plain) => format!(
                    "Si la nuance n’importe pas, dites-le sans négation, avec «\u{a0}{plain}\u{a0}» par exemple."
                ),
                None => "Si la nuance n’importe pas, dites-le sans négation.".to_string(),
            };
            found
                .at(block.prose.to_source(bytes), format!("Double négation\u{a0}: «\u{a0}{words}\u{a0}»."))
                .why("Le lecteur doit retourner la phrase pour la comprendre.")
                .advice(advice);
        }
    }
}
