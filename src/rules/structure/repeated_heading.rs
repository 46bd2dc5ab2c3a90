use super::judged;
use crate::analysis::{SeenHeadings, said_words, usual_form};
use crate::lexicon::UsualHeading;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Sous un même titre, deux intertitres de même niveau ne disent pas la même chose, et aucun ne répète le titre de
    /// l’article. Les rubriques qui reviennent sous des titres différents (« Prix » dans chaque fiche) sont laissées.
    ///
    /// ## Pourquoi
    ///
    /// Dans un sommaire ou dans la liste des titres d’un lecteur d’écran, rien ne distingue deux entrées pareilles, et
    /// leurs ancres se disputent la même adresse.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # La fête du fleuve
    ///
    /// ## Le programme du soir
    ///
    /// Le défilé part à 21 heures.
    ///
    /// ## Programme du soir
    ///
    /// Un bal suit à 23 heures.
    /// ```
    ///
    /// ```bon
    /// # La fête du fleuve
    ///
    /// ## Le programme du soir
    ///
    /// Le défilé part à 21 heures.
    ///
    /// ## Le programme du dimanche
    ///
    /// Un marché ouvre à 8 heures.
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
        code: "STR006", slug: "intertitre-repete", summary: "Deux intertitres d’une même partie ne disent pas la même chose",
        severity: Info, nature: Convention,
        source: "usage de la presse et des guides", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let headings = &context.analysis.headings;
    let mut seen = SeenHeadings::default();
    let judged: Vec<usize> = judged::headings(context).map(|(at, _)| at).collect();
    let title = context.analysis.title.as_ref().map(|title| said_words(title.text.trim()));
    for (at, fact) in headings.iter().enumerate() {
        let tokens = context.analysis.blocks.get(fact.block).map_or(&[][..], |facts| &facts.tokens);
        let double = seen.double(at, fact, tokens).and_then(|double| headings.get(double));
        if judged.binary_search(&at).is_err() || usual_form(&fact.text) == Some(UsualHeading::Apparatus) {
            continue;
        }
        // One right after the other, at its level or above: below, a label may name its own part again.
        let before = at.checked_sub(1).and_then(|before| headings.get(before));
        let words = said_words(&fact.text);
        let again = before.filter(|other| {
            other.level > 1 && fact.level <= other.level && !words.is_empty() && said_words(&other.text) == words
        });
        if let Some(other) = double.or(again) {
            let line = context.source.position(other.span.start).line;
            found
                .at(fact.span, format!("Intertitre déjà employé ligne {line}\u{a0}: «\u{a0}{}\u{a0}».", other.text))
                .why("Rien ne distingue les deux parties dans un sommaire.")
                .advice("Dites dans chacun ce que sa partie a de propre.");
        } else if title.as_ref().is_some_and(|title| *title == said_words(&fact.text)) {
            found
                .at(fact.span, "L’intertitre répète le titre de l’article.")
                .why("Il n’apprend rien au lecteur qui vient de lire le titre.")
                .advice("Dites ce que cette partie a de propre.");
        }
    }
}
