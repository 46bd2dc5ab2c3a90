use super::wording::{Kind, find};
use crate::lexicon::WordingClass;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte de l’auteur ne dit pas deux fois la même chose en une expression : « voire même », « prévoir à l’avance »,
    /// « puis ensuite », « il suffit simplement de », « risque potentiel ». La liste est dans
    /// `lexicons/discours/tournures.tsv` ; les verbes y valent à toutes leurs formes. Les expressions que l’usage a
    /// admises (« marche à pied ») n’y sont pas, ni celles qui ont un autre sens (« monter en haut de la tour »).
    ///
    /// ## Pourquoi
    ///
    /// Le second mot n’ajoute rien au premier, et beaucoup de lecteurs y voient une faute.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La commune avait prévu à l’avance des navettes, voire même un train de plus.
    /// ```
    ///
    /// ```bon
    /// La commune avait prévu des navettes, voire un train de plus.
    /// ```
    ///
    /// ## Options
    ///
    /// - `permis` (aucun) : expressions de la liste que la rédaction accepte.
    ///
    /// ## Correction
    ///
    /// À relire : le mot de trop est retiré.
    {
        code: "CON031", slug: "pleonasme", summary: "Le texte n’a pas de pléonasme",
        severity: Info, nature: Convention,
        source: "academie-francaise.fr, Dire, ne pas dire ; liste de la maison", verified: "2026-11-30", mends: ÀRelire,
    }
}

options! {
    /// Wordings of the list that the office accepts.
    permis: Vec<String> = Vec::new(),
}

const KIND: Kind = Kind {
    class: WordingClass::Pleonasm,
    name: "Pléonasme",
    why: "Le second mot n’ajoute rien au premier.",
    advice: "Gardez un seul des deux mots.",
    instead: "",
};

fn run(context: &Context, found: &mut Found) {
    find(context, found, &KIND, &context.options.pleonasme.permis);
}
