use super::engine::report;
use crate::analysis::FaultClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// « Le », « la », « de », « que », « ne », « se », « me », « te », « je », « ce », « jusque » perdent leur voyelle
    /// devant une voyelle ou un h muet, « lorsque » et « puisque » devant « il », « elle », « on », « un », et « si »
    /// devant « il ». « Ce » devient « cet » devant un nom, « ma », « ta », « sa » deviennent « mon », « ton »,
    /// « son ». Le h aspiré, « oui », « onze », « yaourt », les chiffres, les lettres, les sigles, les noms propres et
    /// les mots cités ne demandent rien.
    ///
    /// ## Pourquoi
    ///
    /// C’est une faute que tout lecteur voit. Elle naît d’un mot remplacé par un autre, ou d’un gabarit qui assemble
    /// des phrases.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le orage a coupé la route de accès au col. La mairie rouvrira la salle si il fait beau.
    /// ```
    ///
    /// ```bon
    /// L’orage a coupé la route d’accès au col. La mairie rouvrira la salle s’il fait beau, dès le onze mai. Le héros
    /// du jour a dit que oui.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : la voyelle est remplacée par l’apostrophe que le texte emploie. « Ce est » est à relire, comme « de » devant un
    /// nom, où c’est peut-être l’article qui manque (« le bureau de entrepreneur » : « de l’entrepreneur ») ; « de autres »,
    /// qui se lit de deux façons, n’est pas corrigé.
    {
        code: "GRA005", slug: "elision", summary: "La voyelle est élidée devant une voyelle",
        severity: Warning, nature: Convention,
        source: "grammaire : élision de le, la, de, que, ne, se, je, si", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let why = "Le lecteur bute sur deux voyelles que personne ne prononce.";
    report(context, found, FaultClass::Elision, |words| format!("Élision manquante : {words}."), why);
}
