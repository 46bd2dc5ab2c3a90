use super::engine::report_defects;
use crate::analysis::DefectClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun guillemet français n’est écrit deux fois de suite là où le paragraphe en compte un de trop : « « Nous
    /// partons ». La règle laisse les citations imbriquées, dont les guillemets sont en nombre égal.
    ///
    /// ## Pourquoi
    ///
    /// C’est un accident de copie ou de conversion. Le lecteur croit à une citation dans la citation, et un programme
    /// qui cherche les citations s’y trompe.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La préfète a parlé d’une « « situation critique » dans la vallée.
    /// ```
    ///
    /// ```bon
    /// La préfète a parlé d’une « situation critique » dans la vallée.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : le guillemet de trop est retiré. `restructure` fait de même ; `--no-repair` laisse le texte tel quel.
    {
        code: "GRA002", slug: "guillemet-double", summary: "Aucun guillemet n’est écrit deux fois",
        severity: Warning, nature: Convention,
        source: "typographie : un guillemet ouvre, un guillemet ferme", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let told = (
        "Guillemet écrit deux fois.",
        "Un accident de copie : le lecteur croit à une citation dans la citation.",
        "Gardez-en un seul.",
    );
    report_defects(context, found, DefectClass::GuillemetDouble, told, true);
}
