use super::{place, quoted};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’expression clé n’a pas trop de mots pleins : articles, prépositions et pronoms ne comptent pas.
    ///
    /// ## Pourquoi
    ///
    /// Une expression longue comme une phrase ne se retrouve presque nulle part telle quelle, et les autres contrôles n’y
    /// apprennent rien.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:5
    /// ---
    /// title: La piscine rouvre
    /// keyphrase: réouverture piscine municipale travaux horaires tarifs inscriptions
    /// ---
    ///
    /// La piscine municipale rouvre lundi.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// keyphrase: horaires de la piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (8) : nombre maximal de mots pleins.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "CLE009", slug: "expression-longue", summary: "L’expression clé n’est pas trop longue",
        severity: Info, nature: Convention,
        source: "usage de la rédaction web ; seuil de Yoast SEO 3.6, réglable", verified: "2026-11-30",
    }
}

options! {
    /// Most words with a sense of their own.
    mots: usize = 8,
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = context.focus.filter(|focus| !focus.phrase.hollow) else { return };
    let (words, most) = (focus.phrase.len(), context.options.expression_longue.mots);
    if words > most {
        let name = quoted(&focus.phrase.text);
        found
            .at(
                place(context, focus),
                format!("L’expression clé {name} a {words} mots pleins\u{a0}; le seuil est de {most}."),
            )
            .why("Une expression longue comme une phrase ne se retrouve presque nulle part telle quelle.")
            .advice("Gardez les deux à quatre mots qui disent le sujet.");
    }
}
