use super::{present, quoted};
use crate::analysis::occurrences_in;
use crate::rules::{Context, Found};
use crate::text::count_words;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Quand le titre contient l’expression clé, elle en est le début ou presque : peu de mots la précèdent.
    ///
    /// ## Pourquoi
    ///
    /// L’œil parcourt le début des lignes d’une liste. C’est une habitude de rédaction web, pas un critère de classement, et
    /// un titre de presse commence souvent par autre chose : la règle ne joue que si on l’active.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: Après dix mois de travaux, la piscine municipale rouvre
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine municipale rouvre après dix mois de travaux
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (2) : nombre maximal de mots avant l’expression.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CLE003", slug: "expression-debut-titre", summary: "Le titre commence par l’expression clé",
        severity: Info, nature: Convention,
        source: "usage de la rédaction web ; contrôle de Yoast SEO 3.6", verified: "2026-11-30", default: off,
    }
}

options! {
    /// Most words before the keyphrase.
    mots: usize = 2,
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let Some(title) = context.analysis.title.as_ref().filter(|title| !title.generated) else { return };
    let Some((range, _)) = occurrences_in(&focus.phrase, &title.text).into_iter().next() else { return };
    let before = count_words(title.text.get(..range.start).unwrap_or(""));
    let most = context.options.expression_debut_titre.mots;
    if before > most {
        let message =
            format!("Dans le titre, {before} mots précèdent l’expression clé {}.", quoted(&focus.phrase.text));
        found
            .at(title.span, message)
            .why("Dans une liste de résultats, l’œil s’arrête sur les premiers mots.")
            .advice("Commencez le titre par l’expression, si la phrase reste naturelle.");
    }
}
