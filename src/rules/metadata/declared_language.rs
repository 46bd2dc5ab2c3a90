use crate::rules::{Context, Found};
use crate::text::language;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La langue que le fichier déclare (attribut `lang` de la page, clé `lang` ou `language` du front matter) est celle
    /// du texte. La comparaison n’a lieu que si la langue du texte est sûre.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran prononce le texte dans la langue déclarée (RGAA, critère 8.4). Google, lui, ne se fie pas à
    /// cette déclaration pour reconnaître la langue.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: Le bac reprend
    /// lang: en
    /// ---
    ///
    /// Après cinq mois d’arrêt, le bac de la Doulce reprend lundi ses traversées entre le port et l’île aux Aulnes.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: Le bac reprend
    /// lang: fr-FR
    /// ---
    ///
    /// Après cinq mois d’arrêt, le bac de la Doulce reprend lundi ses traversées entre le port et l’île aux Aulnes.
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
        code: "MET003", slug: "langue-declaree", summary: "La langue déclarée est celle du texte",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critères 8.3 et 8.4", verified: "2026-11-22",
    }
}

fn run(context: &Context, found: &mut Found) {
    let languages = &context.analysis.languages;
    for declared in languages.declared.iter().filter(|declared| declared.contradicted) {
        let tag = &declared.tag;
        let named = language::name(tag).map(|name| format!(" ({name})")).unwrap_or_default();
        let message = format!("Langue déclarée : `{tag}`{named} ; langue du texte : {}.", languages.document.name());
        found
            .at(declared.span, message)
            .why("Un lecteur d’écran prononcera le texte dans la langue déclarée.")
            .advice(format!("Déclarez `{}`.", languages.document.code));
    }
}
