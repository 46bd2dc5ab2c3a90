use super::judged;
use crate::analysis::is_vague_heading;
use crate::lexicon::fold;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun intertitre ne conviendrait à n’importe quel texte : « Introduction », « Divers », « Partie 2 », « En
    /// savoir plus » au-dessus d’un texte suivi. Les rubriques qui nomment une partie d’appareil (« Sources »,
    /// « Glossaire », « Contact ») sont laissées.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur qui parcourt la page ne lit souvent que les intertitres : un mot passe-partout ne lui dit pas s’il
    /// doit s’arrêter. C’est un conseil de rédaction.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # La fête du fleuve
    ///
    /// ## Introduction
    ///
    /// Les bateaux arrivent vendredi à Corvin, après trois ans d’absence.
    /// ```
    ///
    /// ```bon
    /// # La fête du fleuve
    ///
    /// ## Trois ans d’absence
    ///
    /// Les bateaux arrivent vendredi à Corvin.
    ///
    /// ## Sources
    ///
    /// Les chiffres viennent de la mairie.
    /// ```
    ///
    /// ## Options
    ///
    /// - `admis` (Contexte) : intertitres à laisser, quelle que soit leur casse ; « Contexte » est une rubrique d’usage
    ///   des fiches de projet.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR007", slug: "intertitre-vague", summary: "Les intertitres disent de quoi parle leur partie",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne", verified: "2026-11-30",
    }
}

options! {
    /// Headings that are let through.
    admis: Vec<String> = vec!["Contexte".to_string()],
}

fn run(context: &Context, found: &mut Found) {
    let admitted = &context.options.intertitre_vague.admis;
    for (at, fact) in judged::headings(context) {
        let allowed = admitted
            .iter()
            .any(|words| fold(words.trim()) == fold(fact.text.trim_matches(|c: char| !c.is_alphabetic())));
        if allowed || !is_vague_heading(&fact.text) || judged::running_words(context, at) == 0 {
            continue;
        }
        found
            .at(fact.span, format!("«\u{a0}{}\u{a0}» conviendrait à n’importe quel texte.", fact.text))
            .why("Le lecteur qui parcourt les intertitres ne sait pas de quoi parle cette partie.")
            .advice("Nommez le sujet de la partie, ou ce qu’on y apprend.");
    }
}
