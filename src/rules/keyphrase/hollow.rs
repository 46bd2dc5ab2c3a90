use super::{place, quoted};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’expression clé contient un mot plein : elle n’est pas faite de mots vides seuls (articles, prépositions, pronoms).
    ///
    /// ## Pourquoi
    ///
    /// « Pour tous » ou « avec nous » se trouvent dans n’importe quel texte : on ne peut rien en vérifier.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: Le sport pour tous
    /// keyphrase: pour tous
    /// ---
    ///
    /// La commune ouvre ses salles à tous les habitants.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: Le sport pour tous
    /// keyphrase: sport pour tous
    /// ---
    ///
    /// La commune ouvre ses salles : le sport pour tous commence en mars.
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
        code: "CLE010", slug: "expression-vide", summary: "L’expression clé contient un mot plein",
        severity: Warning, nature: Convention,
        source: "usage de la rédaction web", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = context.focus.filter(|focus| focus.phrase.hollow) else { return };
    let message = format!("L’expression clé {} n’a que des mots vides.", quoted(&focus.phrase.text));
    found
        .at(place(context, focus), message)
        .why("Elle se trouve dans n’importe quel texte\u{a0}: rien d’autre n’est vérifié.")
        .advice("Ajoutez-lui le nom du sujet.");
}
