use super::places::{Words, passages, respell};
use crate::analysis::typography::calendar_capitals;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Au milieu d’une phrase, la règle signale le jour ou le mois qui porte une capitale, dans une date (« le Lundi 3
    /// Mars », « en Avril 2026 ») ou là où rien d’autre ne peut se lire : « en Décembre », « le 3 Décembre », « ce Jeudi »,
    /// « rouvre Samedi ». Les fêtes (« le 14 Juillet », « le Vendredi saint »), les débuts de phrase et de ligne, les titres
    /// et les noms de rues sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Les noms de jours et de mois sont des noms communs en français ; la capitale vient de l’anglais.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil se réunit le Lundi 3 Mars 2026.
    /// ```
    ///
    /// ```bon
    /// Le conseil se réunit le lundi 3 mars 2026, puis le 14 Juillet.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// La capitale devient minuscule : sûre dans une date entière, à relire ailleurs.
    {
        code: "TYP019", slug: "jours-et-mois", summary: "Les jours et les mois n’ont pas de capitale",
        severity: Warning, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// What is told.
const WORDS: Words =
    Words { fault: "ce nom ne prend pas de capitale", why: "Les jours et les mois sont des noms communs.", safe: true };

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in calendar_capitals(&passage) {
            respell(context, found, block, &one.respelling, Words { safe: one.certain, ..WORDS });
        }
    }
}
