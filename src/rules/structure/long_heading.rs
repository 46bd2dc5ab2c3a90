use super::judged;
use crate::analysis::ContentType;
use crate::rules::{Context, Found};
use crate::text::count_characters;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun intertitre ne dépasse un nombre de caractères donné. Une question a droit à vingt caractères de plus, car
    /// elle ne peut pas omettre son verbe ; celles d’un entretien sont laissées. Un chapô écrit comme un intertitre n’est
    /// signalé qu’ici : il se passe en paragraphe.
    ///
    /// ## Pourquoi
    ///
    /// Un intertitre se lit d’un coup d’œil : au-delà d’une ligne, il devient une phrase de plus. Le seuil est un
    /// choix.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Le verger de la Combe
    ///
    /// ## La commune rachète le verger de la Combe et confie la taille des vieux pommiers à des bénévoles
    ///
    /// Ils ont quarante ans.
    /// ```
    ///
    /// ```bon
    /// # Le verger de la Combe
    ///
    /// ## La commune rachète le verger et forme des bénévoles
    ///
    /// Ils tailleront les vieux pommiers.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (80) : longueur maximale d’un intertitre.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR009", slug: "intertitre-long", summary: "Les intertitres ne sont pas trop longs",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Most characters of a heading.
    caracteres: usize = 80,
}

/// A question may be longer by so many characters.
const QUESTION: usize = 20;

fn run(context: &Context, found: &mut Found) {
    let limit = context.options.intertitre_long.caracteres;
    let lead = judged::lead_headings(context);
    for (_, fact) in judged::headings(context) {
        let characters = count_characters(&fact.text);
        let asks = fact.text.trim_end().ends_with('?');
        // What an interviewer asks is as long as it was said.
        if asks && context.kind == ContentType::Entretien {
            continue;
        }
        let room = if asks { QUESTION } else { 0 };
        let advice = if lead.contains(&fact.block) {
            "C’est un chapô\u{a0}: passez-le en paragraphe."
        } else {
            "Gardez le mot qui porte l’idée et laissez le reste au texte."
        };
        if characters > limit + room {
            found
                .at(
                    fact.span,
                    format!("Intertitre de {characters} caractères\u{202f}; le seuil est de {}.", limit + room),
                )
                .why("Il ne se lit plus d’un coup d’œil.")
                .advice(advice);
        }
    }
}
