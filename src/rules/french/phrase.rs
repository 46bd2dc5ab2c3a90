use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};
use crate::text::FaultKind;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une liste fermée de locutions souvent mal écrites : « quelque soit » pour « quel que soit », « quoique ce soit »
    /// pour « quoi que ce soit », « parceque », « voir même » pour « voire », « de part » pour « de par », « entrain
    /// de » pour « en train de », « d’hors et déjà », « tout les », « soit-disant ».
    ///
    /// ## Pourquoi
    ///
    /// Chaque mot existe, et un correcteur orthographique n’en dit rien.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil votera, quelque soit le temps, parceque le budget presse.
    /// ```
    ///
    /// ```bon
    /// Le conseil votera, quel que soit le temps, parce que le budget presse. Il a quelque souci.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre où une seule graphie convient, à relire ailleurs. Là où l’accord hésite, la règle ne corrige pas.
    {
        code: "GRA010", slug: "locution", summary: "Les locutions s’écrivent comme dans les dictionnaires",
        severity: Warning, nature: Convention,
        source: "dictionnaires d’usage", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Ces mots forment une locution.";
    report(
        context,
        found,
        FaultClass::Confusion(FaultKind::Phrase),
        |words| format!("Locution mal écrite : {words}."),
        why,
    );
}
