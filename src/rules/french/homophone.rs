use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};
use crate::text::FaultKind;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une liste fermée de confusions que leurs voisins rendent sûres : « a » et « à » (« grâce a la », « il à voté »),
    /// « ou » et « où » (« d’ou »), « ça » et « sa », « on » et « ont », « est » et « et », « ce » et « se », « quant »
    /// et « quand », « leur » et « leurs » devant un verbe, « censé » et « sensé », « dû » et « du », « plutôt » et
    /// « plus tôt », « quel que soit » sans accord. Un cas douteux n’est pas signalé.
    ///
    /// ## Pourquoi
    ///
    /// Un correcteur orthographique ne voit rien : chaque mot existe. Le lecteur, lui, le voit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le pont rouvre grâce a un prêt. Hier, ils on voté d’ou ils étaient.
    /// ```
    ///
    /// ```bon
    /// Le pont rouvre grâce à un prêt. Là ou ailleurs, ils ont voté. Les leurs ont voté aussi.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre où un seul mot convient à cette place (« jusqu’a »), à relire ailleurs. Là où l’accord hésite, la règle ne
    /// corrige pas.
    {
        code: "GRA009", slug: "homophone", summary: "Aucun mot n’est pris pour un autre qui sonne de même",
        severity: Warning, nature: Convention,
        source: "grammaire : a et à, ou et où, on et ont, ce et se…", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Deux mots qui sonnent de même.";
    report(context, found, FaultClass::Confusion(FaultKind::Homophone), |words| format!("Confusion : {words}."), why);
}
