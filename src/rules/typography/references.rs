use super::places::passages;
use crate::analysis::typography::visible_references;
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale les références de caractères que le lecteur voit telles quelles, collées à un mot : `&eacute;`,
    /// `&nbsp;`, `&#8217;`. Elles viennent d’un texte codé deux fois (`&amp;eacute;`). Une référence seule, dont le texte
    /// parle, est laissée.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur voit le code au lieu de la lettre, et l’extrait repris par un moteur ou un réseau social le montre
    /// aussi.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <p>La m&amp;eacute;diath&amp;egrave;que rouvre lundi ses portes aux habitants du quartier.</p>
    /// ```
    ///
    /// ```bon
    /// <p>La m&eacute;diathèque rouvre lundi ses portes aux habitants du quartier.</p>
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : la référence devient le caractère.
    {
        code: "TYP024", slug: "entites-visibles", summary: "Aucune entité HTML ne se lit dans le texte",
        severity: Warning, nature: Maison,
        source: "WHATWG, norme HTML, références de caractères", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in visible_references(&passage) {
            let span = block.prose.to_source(one.range.clone());
            let written = passage.text.get(one.range.clone()).unwrap_or("");
            let shown = if one.right.trim().is_empty() {
                "une espace insécable".to_string()
            } else {
                format!("«\u{a0}{}\u{a0}»", one.right)
            };
            // `&amp;eacute;` in the file: all of it gives way.
            let whole = context.source.slice(span);
            let twice = whole.strip_prefix("&amp;").is_some_and(|rest| written.strip_prefix('&') == Some(rest));
            let finding = found
                .at(span, format!("Entité visible\u{a0}: `{written}`."))
                .why("Le lecteur voit le code à la place du caractère.")
                .advice(format!("Écrivez {shown}."));
            if twice || whole == written {
                finding.unsafe_fix(vec![Edit::replace(span, one.right)]);
            }
        }
    }
}
