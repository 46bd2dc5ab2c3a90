use super::span;
use crate::analysis::ContentType;
use crate::analysis::style::subordination;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune phrase n’enchaîne trop de subordonnées (« qui », « que », « parce que », « lorsque »…). Seules comptent celles
    /// que le programme lit avec certitude. Des subordonnées de même rang (« s’il pleut, s’il vente et s’il neige ») ne
    /// suffisent pas, et un second verbe (« s’il pleut et vente ») ou la tournure « c’est… qui » n’en font pas une de plus.
    /// Les phrases qui citent, interrogent ou énumèrent après deux-points ne sont pas jugées, ni les entretiens et les textes
    /// juridiques.
    ///
    /// ## Pourquoi
    ///
    /// Chaque subordonnée ouvre une attente. Au-delà de trois, le lecteur ne sait plus à quoi se rattache la dernière, même
    /// si la phrase n’est pas très longue.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le maire, qui avait promis que le pont rouvrirait quand les crédits que l’État annonçait seraient versés, se tait.
    /// ```
    ///
    /// ```bon
    /// Le maire se tait. Il avait promis que le pont rouvrirait quand l’État aurait versé les crédits.
    /// ```
    ///
    /// ## Options
    ///
    /// - `subordonnees` (4) : nombre de subordonnées à partir duquel une phrase est signalée ;
    /// - `profondeur` (3) : nombre de celles qui doivent être l’une dans l’autre.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIS010", slug: "phrase-emboitee", summary: "Aucune phrase n’enchaîne trop de subordonnées",
        severity: Info, nature: Convention,
        source: "guides du langage clair ; seuil mesuré sur la presse", verified: "2026-11-30",
    }
}

options! {
    /// Subordinate clauses from which a sentence is told.
    subordonnees: usize = 4,
    /// Clauses that have to stand one in the other.
    profondeur: usize = 3,
}

fn run(context: &Context, found: &mut Found) {
    if matches!(context.kind, ContentType::Juridique | ContentType::Entretien) {
        return;
    }
    let options = &context.options.phrase_emboitee;
    for running in context.running() {
        let told = subordination(running);
        let many = told.clauses >= options.subordonnees && told.depth >= options.profondeur;
        let facts = context.analysis.blocks.get(running.block);
        // What somebody says or asks, and what a colon lists, is built otherwise.
        let said = facts.is_some_and(|facts| facts.surely_quoted(running.sentence.range.start))
            || is_left_open(running.prose.get(..running.sentence.range.start).unwrap_or(""))
            || running.text().contains(['?', '«', '“', '"', ':', '•'])
            || running.text().contains("est-ce");
        if many && !said {
            let (clauses, depth) = (told.clauses, told.depth);
            found
                .at(
                    span(context, running),
                    format!("Phrase à {clauses} subordonnées, dont {depth} l’une dans l’autre."),
                )
                .why("Le lecteur ne sait plus à quoi se rattache la dernière.")
                .advice("Faites une phrase de l’une d’elles.");
        }
    }
}

/// Whether a quotation that a sentence before has opened goes on.
fn is_left_open(before: &str) -> bool {
    let count = |sign: char| before.matches(sign).count();
    count('"') % 2 == 1 || count('«') > count('»') || count('“') > count('”')
}
