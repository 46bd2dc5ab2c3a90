use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le déterminant s’accorde avec le nom qui le suit : « la problème », « les problème », « un erreur », « cette
    /// outil ». La règle ne juge que les mots qui sont des noms et rien d’autre, d’un seul genre et d’un seul nombre,
    /// et le genre des seuls noms de choses : « la maire » et « une ministre » se disent. Elle laisse « ses père et
    /// mère », les noms composés et les noms propres.
    ///
    /// ## Pourquoi
    ///
    /// L’accord dit au lecteur ce qui va avec quoi. La faute vient souvent d’un mot remplacé par un autre.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La problème vient de la vase. Les colline sont à sec.
    /// ```
    ///
    /// ```bon
    /// Le problème vient de la vase. Les collines sont à sec, dit la maire. Ses père et mère habitent le port.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : le déterminant, ou le nom, est mis d’accord avec l’autre. Là où le singulier et le pluriel se valent,
    /// la règle ne corrige pas.
    {
        code: "GRA013", slug: "accord-determinant", summary: "Le déterminant s’accorde avec le nom",
        severity: Warning, nature: Convention,
        source: "grammaire : accord du déterminant", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Le déterminant s’accorde avec le nom.";
    report(context, found, FaultClass::Determiner, |words| format!("Accord : {words}."), why);
}
