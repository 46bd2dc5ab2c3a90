use crate::rules::{Context, Found};
use crate::source::Span;
use std::collections::BTreeMap;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte ne contient pas d’élément qui ne sert qu’à l’apparence et que HTML a retiré : `<font>`, `<center>`,
    /// `<big>`, `<tt>`, `<strike>`, `<blink>`, `<marquee>`, `<basefont>`. Chaque élément est signalé une fois par
    /// fichier, avec son nombre.
    ///
    /// ## Pourquoi
    ///
    /// La présentation relève des feuilles de style : le lecteur qui change les couleurs ou la taille du texte n’a pas
    /// prise sur ces éléments (RGAA, critère 10.1).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le bac est <font color="red">gratuit</font> pour les habitants de la commune.
    /// ```
    ///
    /// ```bon
    /// Le bac est **gratuit** pour les habitants de la commune.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR021", slug: "balise-de-presentation", summary: "Le texte ne contient pas de balise de présentation",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 10.1", verified: "2026-11-30",
    }
}

/// The elements, each with what takes its place.
const TAGS: &[(&str, &str)] = &[
    ("basefont", "une feuille de style"),
    ("big", "une feuille de style"),
    ("blink", "un mot en gras"),
    ("center", "une feuille de style"),
    ("font", "un mot en gras ou une feuille de style"),
    ("marquee", "un texte immobile"),
    ("strike", "`<s>` ou `<del>`"),
    ("tt", "`<code>`"),
];

fn run(context: &Context, found: &mut Found) {
    let mut firsts: BTreeMap<&str, (Span, usize)> = BTreeMap::new();
    for element in &context.document.elements {
        if TAGS.iter().any(|(name, _)| *name == element.name) {
            firsts.entry(element.name.as_str()).or_insert((element.tag, 0)).1 += 1;
        }
    }
    for (name, instead) in TAGS {
        let Some((span, many)) = firsts.get(name) else { continue };
        let message = match many {
            1 => format!("Élément de présentation `<{name}>`."),
            many => format!("Élément de présentation `<{name}>`, employé {many} fois dans le texte."),
        };
        found
            .at(*span, message)
            .why("HTML l’a retiré\u{202f}; le lecteur ne peut pas en régler l’apparence (RGAA, critère 10.1).")
            .advice(format!("Employez plutôt {instead}."));
    }
}
