use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le verbe s’accorde avec le pronom sujet qui le précède : « ils mange », « tu a », « on votent », « nous avez ».
    /// La règle ne juge que le verbe placé juste après le pronom, ou après « ne », et dont aucune lecture ne convient
    /// au sujet. Devant « elle », « nous » et « vous », elle s’assure que le pronom est bien sujet.
    ///
    /// ## Pourquoi
    ///
    /// L’oreille n’entend pas la faute (« ils mange »), et un correcteur orthographique ne la voit pas.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Les élus sont en retard. Ils arrive par le bac, et tu le sait.
    /// ```
    ///
    /// ```bon
    /// Les élus sont en retard. Ils arrivent par le bac, on nous attend, et vous le savez.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : le verbe est mis à la personne du pronom, au même temps, là où une seule forme convient. Quand le
    /// pronom a pu perdre son -s (« elle sont »), la règle dit les deux lectures et ne corrige pas.
    {
        code: "GRA014", slug: "accord-sujet", summary: "Le verbe s’accorde avec le pronom qui le précède",
        severity: Warning, nature: Convention,
        source: "grammaire : accord du verbe", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Le verbe s’accorde avec son sujet.";
    report(context, found, FaultClass::Subject, |words| format!("Accord : {words}."), why);
}
