use super::wording::{Kind, find};
use crate::lexicon::WordingClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte de l’auteur n’a pas de mot anglais, ni de sens anglais, pour lequel le français a un mot courant :
    /// « feedback », « deadline », « digital », « impacter », « faire sens ». La liste est dans
    /// `lexicons/discours/tournures.tsv`. La règle est éteinte au départ : l’usage varie d’un pays et d’un métier à l’autre.
    ///
    /// ## Pourquoi
    ///
    /// Le mot français est compris de plus de lecteurs. Les services de l’État sont tenus à ceux du `Journal officiel`.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La mairie attend les feedbacks des habitants, car le projet impacte trois quartiers.
    /// ```
    ///
    /// ```bon
    /// La mairie attend les avis des habitants, car le projet touche trois quartiers.
    /// ```
    ///
    /// ## Options
    ///
    /// - `permis` (aucun) : mots de la liste que la rédaction accepte.
    ///
    /// ## Correction
    ///
    /// À relire, pour les quelques mots qui se remplacent sans changer l’accord ; les autres sont à récrire.
    {
        code: "CON034", slug: "anglicisme", summary: "Le texte n’a pas d’anglicisme courant",
        severity: Info, nature: Maison,
        source: "culture.fr/franceterme ; liste de la maison", verified: "2026-11-30", mends: ÀRelire, default: off,
    }
}

options! {
    /// Words of the list that the office accepts.
    permis: Vec<String> = Vec::new(),
}

const KIND: Kind = Kind {
    class: WordingClass::Anglicism,
    name: "Anglicisme",
    why: "Le mot français est compris de plus de lecteurs.",
    advice: "Employez le mot français.",
    instead: "En français\u{a0}: ",
};

fn run(context: &Context, found: &mut Found) {
    find(context, found, &KIND, &context.options.anglicisme.permis);
}
