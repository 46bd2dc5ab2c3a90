use super::places::{Words, passages, respell};
use crate::analysis::apparatus;
use crate::analysis::typography::abbreviations;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale « Mr » pour « M. » devant un nom, le point après « Mme », « Mlle », « Dr » ou « Me », les points
    /// de suspension après « etc. », « cf » sans son point, et « p.ex » ou « càd ».
    ///
    /// ## Pourquoi
    ///
    /// Une abréviation qui garde la dernière lettre du mot ne prend pas de point ; « Mr » est l’abréviation
    /// anglaise ; « etc. » dit déjà que la liste continue.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Mr Durand et Mme. Ferrand apportent du pain, du sel, etc...
    /// ```
    ///
    /// ```bon
    /// M. Durand et Mme Ferrand apportent du pain, du sel, etc.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : l’abréviation reçoit sa forme.
    {
        code: "TYP016", slug: "abreviations", summary: "Les abréviations ont leur forme française",
        severity: Warning, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

/// What is told.
const WORDS: Words = Words {
    fault: "cette abréviation a une autre forme",
    why: "Chaque abréviation a une seule forme, que les dictionnaires donnent.",
    safe: true,
};

fn run(context: &Context, found: &mut Found) {
    // A reference quotes titles as they are.
    let sources = apparatus(context.document);
    for (block, passage) in
        passages(context).filter(|(block, _)| !sources.iter().any(|part| part.contains(block.span.start)))
    {
        for one in abbreviations(&passage) {
            respell(context, found, block, &one, WORDS);
        }
    }
}
