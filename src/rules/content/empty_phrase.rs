use super::wording::{Kind, find};
use crate::lexicon::WordingClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte de l’auteur n’a pas de formule qui n’apprend rien : « il est important de noter que », « force est de
    /// constater que », « à l’heure actuelle », « un certain nombre de », « n’hésitez pas à ». La liste est dans
    /// `lexicons/discours/tournures.tsv`. Les citations sont laissées telles quelles.
    ///
    /// ## Pourquoi
    ///
    /// Ces mots retardent l’information. La phrase dit la même chose sans eux, ou en un mot.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Il est important de noter que la piscine ferme à 19 heures en semaine.
    /// ```
    ///
    /// ```bon
    /// La piscine ferme à 19 heures en semaine.
    /// ```
    ///
    /// ## Options
    ///
    /// - `permis` (aucun) : tournures de la liste que la rédaction accepte.
    ///
    /// ## Correction
    ///
    /// À relire : la formule est retirée, ou remplacée par le mot simple, quand la phrase reste entière.
    {
        code: "CON030", slug: "formule-creuse", summary: "Le texte n’a pas de formule creuse",
        severity: Info, nature: Convention,
        source: "plus.transformation.gouv.fr, engagement n° 5 (langage clair) ; liste de la maison", verified: "2026-11-30",
        mends: ÀRelire,
    }
}

options! {
    /// Wordings of the list that the office accepts.
    permis: Vec<String> = Vec::new(),
}

const KIND: Kind = Kind {
    class: WordingClass::Empty,
    name: "Formule creuse",
    why: "Elle retarde l’information, ou la dit en plus de mots qu’il n’en faut.",
    advice: "Supprimez-la, ou dites la chose en un mot.",
    instead: "",
};

fn run(context: &Context, found: &mut Found) {
    find(context, found, &KIND, &context.options.formule_creuse.permis);
}
