use super::declare::declare_rule;
use super::{Context, Finding, Rule, RuleMeta, Severity};
use serde::{Deserialize, Serialize};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase de l’auteur ne dépasse une longueur donnée. Les mots se comptent entre deux espaces : « l’eau » en
    /// fait un. Les citations comptent comme le reste.
    ///
    /// ## Pourquoi
    ///
    /// Une phrase longue demande de garder plus de choses en tête. Le guide du langage clair de l’État conseille des
    /// phrases courtes ; le seuil exact est un choix, réglable.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:20
    /// Le maire, qui avait promis en mars une décision rapide, a finalement renvoyé le dossier à la commission, laquelle
    /// ne se réunira pas avant la rentrée.
    /// ```
    ///
    /// ```bon mots:20
    /// Le maire avait promis en mars une décision rapide. Il a renvoyé le dossier à la commission. Elle ne se réunira
    /// pas avant la rentrée.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (40) : longueur au-delà de laquelle une phrase est signalée ;
    /// - `mots-avertissement` (60) : longueur au-delà de laquelle elle est un avertissement.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    LongSentence {
        code: "LIS001", slug: "phrase-longue", summary: "Les phrases ne sont pas trop longues",
        severity: Info, nature: Convention,
        source: "plus.transformation.gouv.fr, engagement n° 5 (langage clair) ; seuil choisi", verified: "2026-11-22",
    }
}

/// Thresholds of the rule.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Options {
    /// Most words of a sentence.
    pub mots: usize,
    /// Words from which a sentence is a warning.
    pub mots_avertissement: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { mots: 40, mots_avertissement: 60 }
    }
}

impl Rule for LongSentence {
    fn meta(&self) -> &'static RuleMeta {
        &Self::META
    }

    fn run(&self, context: &Context, findings: &mut Vec<Finding>) {
        let options = &context.options.phrase_longue;
        for (_, index, sentence) in context.analysis.author_sentences(context.document) {
            if sentence.words <= options.mots {
                continue;
            }
            let severity = if sentence.words > options.mots_avertissement { Severity::Warning } else { Severity::Info };
            let span = context.document.blocks[index].prose.to_source(sentence.range.clone());
            findings.push(
                Finding::new(
                    &Self::META,
                    span,
                    format!("Phrase de {} mots ; le seuil est de {}.", sentence.words, options.mots),
                )
                .severity(severity)
                .why("Une phrase longue se relit deux fois.")
                .advice("Coupez-la à une conjonction ou à une relative, et répétez le sujet."),
            );
        }
    }
}
