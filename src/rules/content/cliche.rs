use super::wording::{Kind, find};
use crate::lexicon::WordingClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte de l’auteur n’a pas d’image toute faite (« tirer la sonnette d’alarme », « la balle est dans le camp ») ni
    /// de périphrase de presse pour un nom (« la cité phocéenne », « les soldats du feu »). La liste est dans
    /// `lexicons/discours/tournures.tsv`. Les citations sont laissées telles quelles.
    ///
    /// ## Pourquoi
    ///
    /// Une image que tout le monde emploie ne montre plus rien, et une périphrase oblige à deviner le nom.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Les infirmières de Montérac tirent la sonnette d’alarme depuis deux ans.
    /// ```
    ///
    /// ```bon
    /// Les infirmières de Montérac demandent des renforts depuis deux ans.
    /// ```
    ///
    /// ## Options
    ///
    /// - `permis` (aucun) : expressions de la liste que la rédaction accepte.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CON032", slug: "cliche", summary: "Le texte n’a pas de cliché de presse",
        severity: Info, nature: Maison,
        source: "liste de la maison", verified: "2026-11-30",
    }
}

options! {
    /// Wordings of the list that the office accepts.
    permis: Vec<String> = Vec::new(),
}

const KIND: Kind = Kind {
    class: WordingClass::Cliche,
    name: "Cliché",
    why: "Une image que tout le monde emploie ne montre plus rien.",
    advice: "Dites le fait lui-même, sans l’image.",
    instead: "",
};

fn run(context: &Context, found: &mut Found) {
    find(context, found, &KIND, &context.options.cliche.permis);
}
