use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une liste fermée de quelques centaines de graphies qu’aucun dictionnaire n’a : « parmis », « malgrès »,
    /// « acceuil », « aggression », « developpement », « occurence », « professionel ». Ce n’est pas un correcteur
    /// orthographique : un mot inconnu n’est pas signalé. Un mot qui porte une capitale dans la phrase est un nom
    /// propre et n’est pas jugé.
    ///
    /// ## Pourquoi
    ///
    /// Ce sont les fautes que l’on ne voit plus à force de les lire, et celles que les lecteurs signalent.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le rapport a été adopté malgrès les réserves. Il figure parmis les documents à l’acceuil.
    /// ```
    ///
    /// ```bon
    /// Le rapport a été adopté malgré les réserves. Il figure parmi les documents à l’accueil, près du poste de Parmis
    /// Vidal.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre.
    {
        code: "GRA011", slug: "graphie-fautive", summary: "Les mots courants s’écrivent comme dans les dictionnaires",
        severity: Warning, nature: Convention,
        source: "dictionnaires d’usage", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Les dictionnaires d’aujourd’hui n’ont pas cette graphie.";
    report(context, found, FaultClass::Spelling, |words| format!("Graphie fautive : {words}."), why);
}
