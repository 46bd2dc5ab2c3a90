use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};
use crate::text::FaultKind;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le pronom inversé se joint au verbe (« va-t-il », et non « va t’il » ni « est-t-il »), comme « là » et « ci » au
    /// nom ou au pronom (« ce jour-là », « celui-ci »), « même » au pronom (« eux-mêmes »), et une liste fermée de mots
    /// garde ses traits d’union : « rendez-vous », « week-end », « au-dessus », « vis-à-vis », « est-ce que »,
    /// « c’est-à-dire », « porte-parole », « chef-d’œuvre ».
    ///
    /// ## Pourquoi
    ///
    /// Sans trait d’union, le lecteur lit d’abord autre chose : « ce jour là », « un rendez vous ».
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Où va t-il jouer ? Ce jour là, la fête durera tout le week end.
    /// ```
    ///
    /// ```bon
    /// Où va-t-il jouer ? Ce jour-là, la fête durera tout le week-end. Vous vous rendez à pied là où il joue.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre où les mots ne peuvent se lire autrement, à relire ailleurs.
    {
        code: "GRA012", slug: "trait-d-union", summary: "Les traits d’union de l’usage sont là",
        severity: Warning, nature: Convention,
        source: "dictionnaires d’usage ; trait d’union du pronom inversé", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Ces mots se joignent par un trait d’union.";
    report(context, found, FaultClass::Confusion(FaultKind::Hyphen), |words| format!("Trait d’union : {words}."), why);
}
