use super::places::{Words, passages, respell};
use crate::analysis::typography::ordinals;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale les ordinaux en chiffres arabes ou romains qui portent une autre terminaison que celle de
    /// l’usage : `2ème`, `3ième`, `1ère`, `XIXème`. `1er`, `1re`, `2e`, `2d` et `2de` sont justes.
    ///
    /// ## Pourquoi
    ///
    /// L’abréviation garde les lettres qui la distinguent, et rien de plus ; c’est la forme des dictionnaires et de
    /// l’administration.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La 2ème tranche commence, la 1ère est finie.
    /// ```
    ///
    /// ```bon
    /// La 2e tranche commence, la 1re est finie, le 1er et le XIXe aussi.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : la terminaison est abrégée.
    {
        code: "TYP010", slug: "ordinaux", summary: "Les ordinaux s’écrivent 1er, 1re, 2e",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "cette terminaison n’est pas celle de l’usage",
    why: "Les ordinaux s’abrègent en 1er, 1re, 2e.",
    safe: true,
};

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in ordinals(&passage) {
            respell(context, found, block, &one, WORDS);
        }
    }
}
