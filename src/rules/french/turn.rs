use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};
use crate::text::FaultKind;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une courte liste de tournures que les grammaires et les correcteurs blâment : « pallier à », « malgré que »,
    /// « après que » suivi du subjonctif, « se rappeler de », « en sorte à ce que », « c’est de cela dont ». Les
    /// paroles citées ne sont pas jugées.
    ///
    /// ## Pourquoi
    ///
    /// Le sens n’y perd rien : c’est affaire de soin. Une part des lecteurs les remarque.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La ville doit pallier à cette panne malgré que le budget soit serré.
    /// ```
    ///
    /// ```bon
    /// La ville doit pallier cette panne bien que le budget soit serré.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire, là où un mot suffit ; ailleurs, la phrase est à reprendre.
    {
        code: "GRA016", slug: "tournure", summary: "Les tournures que les grammaires blâment sont évitées",
        severity: Info, nature: Convention,
        source: "Académie française, Dire, ne pas dire", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Les grammaires la blâment.";
    report(
        context,
        found,
        FaultClass::Confusion(FaultKind::Turn),
        |words| format!("Tournure critiquée : {words}."),
        why,
    );
}
