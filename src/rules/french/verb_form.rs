use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Après l’auxiliaire « avoir » vient le participe (« ils ont manger » est fautif), après « va », « peut »,
    /// « doit », « avant de » vient l’infinitif (« il va mangé » est fautif), et après un sujet vient un verbe conjugué
    /// (« il manger »). La règle ne juge que les verbes qui ne sont rien d’autre et leur voisin immédiat.
    ///
    /// ## Pourquoi
    ///
    /// L’oreille n’entend pas la différence, et un correcteur orthographique ne la voit pas.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Les élus ont voter hier. Le maire va proposé un report avant de quitté la salle.
    /// ```
    ///
    /// ```bon
    /// Les élus ont voté hier. Le maire va proposer un report. Il a à voter, et peut rester assis.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : l’infinitif ou le participe au masculin singulier, dont l’accord est à vérifier.
    {
        code: "GRA015", slug: "participe-infinitif", summary: "L’infinitif et le participe ne sont pas pris l’un pour l’autre",
        severity: Warning, nature: Convention,
        source: "grammaire : infinitif en -er, participe en -é", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "L’infinitif et le participe sonnent de même.";
    report(context, found, FaultClass::VerbForm, |words| format!("Forme du verbe : {words}."), why);
}
