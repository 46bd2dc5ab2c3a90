use super::places::{Words, passages, respell};
use crate::analysis::typography::mojibake;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale les suites comme « Ã© » ou « â€™ » : les octets d’une lettre en UTF-8 lus en Windows-1252. Elle
    /// ne signale que celles qui se relisent entièrement en une lettre ou un signe du français.
    ///
    /// ## Pourquoi
    ///
    /// Ces suites ne se lisent pas, ne se trouvent pas et disent au lecteur que personne n’a regardé la page.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// L’Ã©cole ouvre lundi ses portes aux parents du quartier.
    /// ```
    ///
    /// ```bon
    /// L’école ouvre lundi ses portes aux parents de São Paulo.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : les octets sont relus comme il faut.
    {
        code: "TYP023", slug: "mauvais-codage", summary: "Aucune lettre n’a été lue dans un autre codage",
        severity: Error, nature: Maison,
        source: "WHATWG, norme Encoding (windows-1252, utf-8)", verified: "2026-11-30", mends: Sûre,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "cette suite est une lettre lue dans un autre codage",
    why: "Le lecteur ne peut pas lire le mot.",
    safe: true,
};

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in mojibake(&passage) {
            respell(context, found, block, &one, WORDS);
        }
    }
}
