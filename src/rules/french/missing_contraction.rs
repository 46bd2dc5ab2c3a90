use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Devant un nom, « de le », « de les », « à le », « à les » s’écrivent « du », « des », « au », « aux ». Devant un
    /// verbe, « le » est un pronom et rien ne change : « de le voir ». Les noms propres (« de Le Havre ») ne sont pas
    /// jugés.
    ///
    /// ## Pourquoi
    ///
    /// La faute vient d’une coupe ou d’un gabarit qui assemble des morceaux de phrases. Aucun lecteur ne la laisse
    /// passer.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La réponse de le maire est attendue.
    /// ```
    ///
    /// ```bon
    /// La réponse du maire est attendue. Le conseil vient de le recevoir et s’apprête à les entendre.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre ; à relire devant un nom féminin, où c’est l’article qui est faux (« de le mention »).
    {
        code: "GRA007", slug: "contraction", summary: "« de » et « à » se contractent avec « le » et « les »",
        severity: Warning, nature: Convention,
        source: "grammaire : du, des, au, aux", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "« De le » fait « du », « à les » fait « aux » devant un nom.";
    report(context, found, FaultClass::Contraction, |words| format!("Contraction manquante : {words}."), why);
}
