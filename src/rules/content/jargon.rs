use super::wording::{Kind, find};
use crate::lexicon::WordingClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte de l’auteur n’a pas de tournure d’administration ou d’entreprise : « dans le cadre de », « au niveau de »,
    /// « procéder à », « être en capacité de », « faire bouger les lignes ». La liste est dans
    /// `lexicons/discours/tournures.tsv`. La règle est éteinte au départ : dans un texte de droit, ces mots peuvent
    /// être les bons.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur qui n’est pas du métier cherche qui fait quoi. L’État s’est engagé à écrire dans un langage clair.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La mairie procédera à la vérification des dossiers dans les meilleurs délais.
    /// ```
    ///
    /// ```bon
    /// La mairie vérifiera les dossiers avant le 15 mai.
    /// ```
    ///
    /// ## Options
    ///
    /// - `permis` (aucun) : tournures de la liste que la rédaction accepte.
    ///
    /// ## Correction
    ///
    /// À relire, pour les quelques tournures qu’un mot remplace ; les autres demandent de récrire la phrase.
    {
        code: "CON033", slug: "jargon", summary: "Le texte n’a pas de jargon administratif",
        severity: Info, nature: Convention,
        source: "plus.transformation.gouv.fr, engagement n° 5 (langage clair) ; liste de la maison", verified: "2026-11-30",
        mends: ÀRelire, default: off,
    }
}

options! {
    /// Wordings of the list that the office accepts.
    permis: Vec<String> = Vec::new(),
}

const KIND: Kind = Kind {
    class: WordingClass::Jargon,
    name: "Jargon",
    why: "Un lecteur qui n’est pas du métier doit traduire.",
    advice: "Dites qui fait quoi, avec un verbe.",
    instead: "",
};

fn run(context: &Context, found: &mut Found) {
    find(context, found, &KIND, &context.options.jargon.permis);
}
