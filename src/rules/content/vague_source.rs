use super::shared::{span, words};
use crate::analysis::vague_authorities;
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte nomme les études et les experts qu’il invoque. « Selon une étude », « de nombreuses études montrent »,
    /// « les experts s’accordent », « il est prouvé que » sont signalés quand le paragraphe n’a ni nom, ni lien, ni note, et
    /// que rien n’en a été dit plus haut. La liste est dans `lexicons/discours/sources-vagues.tsv`.
    ///
    /// ## Pourquoi
    ///
    /// Une autorité sans nom ne se vérifie pas. Le lecteur ne peut ni la croire ni la contredire.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// De nombreuses études montrent que la marche réduit le stress.
    /// ```
    ///
    /// ```bon
    /// Une étude de l’université de Montérac, menée en 2024 sur 1 200 personnes, montre que la marche réduit le stress.
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
        code: "CON043", slug: "source-vague", summary: "Les études et les experts invoqués sont nommés",
        severity: Info, nature: Convention,
        source: "Charte d’éthique professionnelle des journalistes (SNJ) ; liste de la maison", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for hit in vague_authorities(context.source, context.document, context.analysis) {
        let text = quoted(words(context, hit.block, &hit.range));
        let (message, advice) = match hit.entry {
            "étude" => (
                format!("Étude sans nom\u{a0}: {text}."),
                "Nommez-la\u{a0}: qui, quand, sur combien de cas\u{a0}; ou mettez un lien.",
            ),
            "personne" => (format!("Experts sans nom\u{a0}: {text}."), "Nommez-en un, avec ce qui lui donne autorité."),
            _ => (format!("Affirmation sans source\u{a0}: {text}."), "Dites qui l’a établi, ou affirmez-le vous-même."),
        };
        found
            .at(span(context, hit.block, hit.range), message)
            .why("Le lecteur ne peut pas vérifier une autorité qui n’est pas nommée.")
            .advice(advice);
    }
}
