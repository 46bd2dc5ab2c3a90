use super::places::{Words, passages, respell};
use crate::analysis::typography::wrong_symbols;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les symboles des unités ont une seule écriture : `kg`, `km`, `MHz`, `kWh`, `min`, `m²`. La règle signale après un
    /// nombre les formes courantes qui s’en écartent : `Kg`, `KM`, `grs`, `hrs`, `mn`, `m2`, `Mhz`, `Kwh`.
    ///
    /// ## Pourquoi
    ///
    /// La casse d’un symbole a un sens : « K » est le kelvin, « M » le million. Un symbole ne prend ni pluriel ni point.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le pont pèse 300 Kg au m2.
    /// ```
    ///
    /// ```bon
    /// Le pont pèse 300 kg au m², à 12 km, en 5 min.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : le symbole reçoit son écriture.
    {
        code: "TYP015", slug: "symboles", summary: "Les symboles des unités sont ceux de tous",
        severity: Info, nature: Typographie,
        source: "Bureau international des poids et mesures, brochure sur le SI", verified: "2026-11-30", mends: Sûre,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "ce symbole ne s’écrit pas ainsi",
    why: "La casse et les lettres d’un symbole ont un sens.",
    safe: true,
};

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in wrong_symbols(&passage) {
            respell(context, found, block, &one, WORDS);
        }
    }
}
