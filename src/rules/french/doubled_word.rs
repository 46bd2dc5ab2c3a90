use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun mot grammatical (« le », « de », « dans ») ni aucun nom n’est écrit deux fois de suite. « Nous nous »,
    /// « vous vous », « faire faire », « très très » se disent, et « ce qu’il est est connu » aussi : la règle les
    /// laisse, comme les noms propres (« Bora Bora ») et les paroles citées.
    ///
    /// ## Pourquoi
    ///
    /// L’accident naît au changement de ligne ou d’une phrase reprise. L’œil le saute, l’auteur surtout.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La route de de la gare est fermée. Le pont enjambe la la Tarnelle et et le canal.
    /// ```
    ///
    /// ```bon
    /// La route de la gare est fermée. Nous nous y attendions : le maire a fait faire un détour très très long.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre pour les mots grammaticaux ; à relire pour les noms et les verbes.
    {
        code: "GRA008", slug: "mot-double", summary: "Aucun mot n’est écrit deux fois de suite",
        severity: Warning, nature: Convention,
        source: "relecture : accident de frappe ou de coupe", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Un accident de frappe ou de coupe, que l’œil saute à la relecture.";
    report(context, found, FaultClass::Doubled, |words| format!("Mot écrit deux fois : {words}."), why);
}
