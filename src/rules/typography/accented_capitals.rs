use super::places::{Words, passages, respell};
use crate::analysis::typography::{bare_capitals, bare_names};
use crate::rules::{Context, Found};
use std::collections::BTreeSet;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un mot dont la capitale a perdu son accent (« Etat », « Ecole », « Etats-Unis ») est signalé quand le dictionnaire
    /// ne le connaît qu’avec l’accent. En tête de phrase, « A » et « Ca » le sont quand ce qui suit ne laisse pas de
    /// doute (« A partir de », « A Paris », « A noter », « Ca va »). Les prénoms, les noms de famille et les mots tout en
    /// capitales sont laissés, comme le mot qui suit un nom dans la page (« GNOME Evolution »).
    ///
    /// ## Pourquoi
    ///
    /// L’accent a pleine valeur orthographique. Sans lui, le mot n’est plus le même pour un moteur de recherche interne,
    /// un correcteur ou une synthèse vocale, qui lit « A » comme le verbe ou la lettre.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// A partir de lundi, l’Etat prend en charge les travaux.
    /// ```
    ///
    /// ```bon
    /// À partir de lundi, l’État prend en charge les travaux ; Eric Edouard, du plan A, s’en réjouit.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : la capitale retrouve son accent.
    {
        code: "TYP008", slug: "capitales-accentuees", summary: "Les capitales portent leurs accents",
        severity: Warning, nature: Typographie,
        source: "Académie française, Questions de langue : accentuation des majuscules ; OQLF", verified: "2026-11-30", mends: Sûre,
    }
}

/// What is told.
const WORDS: Words =
    Words {
        fault: "la capitale a perdu son accent", why: "Une capitale s’accentue comme une minuscule.", safe: true
    };

fn run(context: &Context, found: &mut Found) {
    let names: BTreeSet<&str> = passages(context).flat_map(|(_, passage)| bare_names(&passage)).collect();
    for (block, passage) in passages(context) {
        for one in bare_capitals(&passage) {
            if !passage.text.get(one.range.clone()).is_some_and(|word| names.contains(word)) {
                respell(context, found, block, &one, WORDS);
            }
        }
    }
}
