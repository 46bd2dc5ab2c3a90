use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Rien n’est élidé devant un h aspiré (« le héros », « la haine », « le handicap »), « oui », « yaourt », et
    /// « si » ne l’est que devant « il ». Les mots sur lesquels l’usage hésite et les noms propres ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// C’est une faute courante à l’oral, que l’écrit ne pardonne pas.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le village fête l’héros de la crue, un éleveur d’haricots.
    /// ```
    ///
    /// ```bon
    /// Le village fête le héros de la crue, un éleveur de haricots. L’héroïne de l’hiver, elle, se repose.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre là où le genre du nom est certain ; sinon, l’article est à choisir et la règle n’en propose pas
    /// d’automatique.
    {
        code: "GRA006", slug: "elision-fautive", summary: "Aucune élision devant un h aspiré",
        severity: Warning, nature: Convention,
        source: "grammaire : h aspiré, oui, yaourt", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Devant un h aspiré ou « oui », la voyelle se garde.";
    report(context, found, FaultClass::WrongElision, |words| format!("Élision fautive : {words}."), why);
}
