use super::{lacking, present, quoted};
use crate::analysis::occurrences_in;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La description de la page contient les mots de l’expression clé, et ne répète pas l’expression plus de deux fois. Une
    /// page sans description relève de `MET002`.
    ///
    /// ## Pourquoi
    ///
    /// La description peut servir d’extrait dans les pages de résultats, où les mots cherchés ressortent en gras. Répétés,
    /// ils prennent la place de ce que la page apprend.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine municipale rouvre
    /// description: Dix mois de travaux, deux reports et une grève plus tard, les nageurs retrouvent leurs couloirs.
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine municipale rouvre
    /// description: La piscine municipale rouvre lundi, après dix mois de travaux. Les horaires changent.
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `fois` (2) : nombre d’emplois de l’expression au-delà duquel la répétition est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CLE007", slug: "expression-description", summary: "La description contient l’expression clé, sans la répéter",
        severity: Info, nature: Convention,
        source: "usage de la rédaction web ; seuils de Yoast SEO 3.6, réglables", verified: "2026-11-30",
    }
}

options! {
    /// Most occurrences in the description.
    fois: usize = 2,
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let Some(description) = context.analysis.description.as_ref().filter(|description| !description.generated) else {
        return;
    };
    let name = quoted(&focus.phrase.text);
    let times = occurrences_in(&focus.phrase, &description.text).len();
    let most = context.options.expression_description.fois;
    if times > most {
        found
            .at(description.span, format!("La description répète {times} fois l’expression clé {name}."))
            .why("Les répétitions prennent la place de ce que la page apprend.")
            .advice("Nommez le sujet une fois, puis dites ce que le lecteur trouvera.");
        return;
    }
    let inside = focus.phrase.words_in(&description.text);
    if times > 0 || !focus.phrase.exact && inside == focus.phrase.len() {
        return;
    }
    let what = lacking("La description", &focus.phrase, inside);
    found
        .at(description.span, what)
        .why("Dans un extrait de résultat, ce sont les mots cherchés qui ressortent.")
        .advice("Nommez le sujet dans la description, comme vos lecteurs le cherchent.");
}
