use super::places::{Words, passages, respell};
use crate::analysis::typography::decimal_points;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un point décimal est signalé devant un pourcentage, un million, une monnaie ou une unité (« 3.5 millions », « 2.5
    /// % »). Les versions, les adresses, les numéros de partie et les nombres à trois décimales sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Le français sépare les décimales par une virgule. Le point laisse hésiter entre un nombre décimal et des milliers.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le chantier coûte 3.5 millions d’euros.
    /// ```
    ///
    /// ```bon
    /// Le chantier coûte 3,5 millions d’euros ; la version 3.5 est publiée.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : le point devient une virgule.
    {
        code: "TYP013", slug: "decimales", summary: "La virgule sépare les décimales",
        severity: Warning, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "le français sépare les décimales par une virgule",
    why: "Un point se lit comme une séparation de milliers ou un numéro.",
    safe: false,
};

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in decimal_points(&passage) {
            respell(context, found, block, &one, WORDS);
        }
    }
}
