use super::places::{Words, passages, respell, verbatim};
use crate::analysis::typography::repeated_signs;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale deux virgules de suite, une virgule devant un point, un point après « ? » ou « ! ». « ?! » et le point
    /// d’abréviation suivi d’une virgule sont justes ; les points d’exclamation en série relèvent de `CON050`.
    ///
    /// ## Pourquoi
    ///
    /// Deux signes qui s’excluent laissent le lecteur choisir.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le maire,, puis le préfet, ont dit non.
    /// ```
    ///
    /// ```bon
    /// Le maire, puis le préfet, etc., ont dit non. Vraiment ?!
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : le signe le plus fort reste.
    {
        code: "TYP018", slug: "ponctuation-repetee", summary: "Aucun signe n’est de trop",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "un signe est de trop",
    why: "Deux signes qui s’excluent laissent le lecteur choisir.",
    safe: false,
};

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in repeated_signs(&passage) {
            // What is left out of the prose may stand between the signs.
            if verbatim(context, block, &one.range).is_some() {
                respell(context, found, block, &one, WORDS);
            }
        }
    }
}
