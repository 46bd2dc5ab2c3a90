use super::described::description;
use crate::analysis::leftover;
use crate::lexicon::{Provisional, fold};
use crate::rules::{Context, Found};
use crate::text::{count, count_characters, count_words};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La description est assez longue pour dire ce que contient la page. Celle qui répète le titre et celle qui est
    /// provisoire ont leurs propres règles.
    ///
    /// ## Pourquoi
    ///
    /// Une description de quelques mots n’apprend rien de plus que le titre : les moteurs lui préféreront un extrait du
    /// texte, et les listes d’articles paraîtront vides.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// description: Réouverture de la piscine
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// description: La piscine municipale rouvre lundi après dix mois de travaux.
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (30) : longueur en dessous de laquelle une description est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "MET009", slug: "description-courte", summary: "La description dit ce que contient la page",
        severity: Info, nature: Convention,
        source: "developers.google.com/search/docs/appearance/snippet", verified: "2026-11-30",
    }
}

options! {
    /// Fewest characters.
    caracteres: usize = 30,
}

fn run(context: &Context, found: &mut Found) {
    let Some(description) = description(context) else { return };
    let text = description.text.trim();
    let title = context.analysis.title.as_ref().is_some_and(|title| fold(title.text.trim()) == fold(text));
    let (characters, words) = (count_characters(text), count(count_words(text), "mot", "mots"));
    let own = !title && leftover(text, Provisional::Description).is_none();
    if own && characters < context.options.description_courte.caracteres {
        found
            .at(description.span, format!("La description ne compte que {words} ({characters} caractères)."))
            .why("Elle n’apprend guère plus que le titre.")
            .advice("Écrivez une ou deux phrases complètes\u{a0}: qui, quoi, où, et ce que le lecteur y trouvera.")
            .generated(description.generated);
    }
}
