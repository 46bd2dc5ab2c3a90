use super::places::{Words, passages, respell};
use crate::analysis::typography::long_numbers;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un nombre de cinq chiffres ou plus qui compte quelque chose (« 12500 habitants ») est signalé s’il n’est pas
    /// découpé, et un nombre découpé par des virgules ou des points l’est s’il ne peut être décimal (`1,250,000`,
    /// `10.000 personnes`). Les années, les codes, les références, les numéros et les ports sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Au-delà de quatre chiffres, l’œil ne compte plus. Le point et la virgule ont en français un autre emploi :
    /// « 1,250 » s’y lit un et quart.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La ville a 12500 habitants.
    /// ```
    ///
    /// ```mauvais
    /// Le chantier coûte 1,250,000 euros.
    /// ```
    ///
    /// ```bon
    /// La ville a 12 500 habitants ; le code postal est 48000 et l’année 2026.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre quand seules les espaces manquent ; à relire quand un signe est remplacé.
    {
        code: "TYP012", slug: "milliers", summary: "Les grands nombres sont découpés par des espaces",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in long_numbers(&passage) {
            let fault = if one.separated {
                "le français découpe les milliers par des espaces"
            } else {
                "le nombre n’est pas découpé"
            };
            let words =
                Words { fault, why: "Un grand nombre se lit par groupes de trois chiffres.", safe: !one.separated };
            respell(context, found, block, &one.place, words);
        }
    }
}
