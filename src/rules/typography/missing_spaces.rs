use super::places::{passages, verbatim};
use crate::analysis::typography::missing_spaces;
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une espace suit la virgule, le point-virgule et le point entre deux mots, ainsi que le guillemet fermant, et
    /// précède le guillemet ouvrant. Un point n’est signalé qu’entre deux mots du dictionnaire, dont le second porte une
    /// capitale : les noms de fichiers, de sites et de programmes, les sigles et les nombres sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Deux phrases collées se lisent mal, et les outils qui découpent le texte, lecteurs d’écran compris, n’en voient
    /// qu’une.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Les travaux sont finis.Ensuite,rien ne presse.
    /// ```
    ///
    /// ```bon
    /// Les travaux sont finis. Ensuite, rien ne presse : voir Node.js ou M.Durand.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre après une virgule, un point-virgule ou un guillemet ; à relire après un point.
    {
        code: "TYP004", slug: "espace-apres", summary: "Un signe et le mot qui le suit sont séparés",
        severity: Warning, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale ; Banque de dépannage linguistique (OQLF)", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    for (block, passage) in passages(context) {
        for one in missing_spaces(&passage) {
            let written = passage.text.get(one.range.clone()).unwrap_or("");
            // Marks of paragraphs or of lines between the two words part them well enough.
            let Some(span) = verbatim(context, block, &one.range) else { continue };
            let edits = vec![Edit::insert(span.start + (one.at - one.range.start), " ")];
            let finding = found
                .at(span, format!("Espace absente dans «\u{a0}{written}\u{a0}»."))
                .why("Les deux mots se lisent comme un seul.")
                .advice("Séparez-les d’une espace.");
            if one.sure {
                finding.fix(edits);
            } else {
                finding.unsafe_fix(edits);
            }
        }
    }
}
