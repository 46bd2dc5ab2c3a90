use super::places::{Words, passages, respell};
use crate::analysis::typography::inhabitant_capitals;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale l’adjectif de pays qui porte une capitale après quelques noms communs (« une entreprise Française »,
    /// « la langue Allemande ») et le nom d’un peuple qui n’en porte pas quand il est le sujet de la phrase (« Les français
    /// votent »). Les noms d’organismes et les cas douteux sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Un Français est une personne, le français une langue, français un adjectif : la capitale les distingue.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Une entreprise Française reprend la scierie.
    /// ```
    ///
    /// ```bon
    /// Une entreprise française reprend la scierie. Les Français votent.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : la capitale est retirée ou mise.
    {
        code: "TYP020", slug: "peuples", summary: "Les adjectifs de peuple n’ont pas de capitale, les peuples en ont une",
        severity: Info, nature: Typographie,
        source: "Académie française, Questions de langue ; OQLF, Banque de dépannage linguistique", verified: "2026-11-30", mends: ÀRelire,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "la capitale distingue le peuple de l’adjectif",
    why: "Le nom d’un peuple prend une capitale, la langue et l’adjectif n’en prennent pas.",
    safe: false,
};

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in inhabitant_capitals(&passage) {
            respell(context, found, block, &one, WORDS);
        }
    }
}
