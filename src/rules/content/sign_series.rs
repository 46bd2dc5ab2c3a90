use super::shared::{span, words};
use crate::analysis::sign_series;
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les points d’exclamation et d’interrogation ne vont pas par deux ou trois. Un « ?! » est admis, et les citations sont
    /// laissées telles quelles.
    ///
    /// ## Pourquoi
    ///
    /// Un signe suffit en français. La série donne au texte le ton d’un message privé.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// La piscine rouvre lundi !!!
    /// ```
    ///
    /// ```bon
    /// La piscine rouvre lundi !
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : un seul signe reste, ou « ?! » pour une série mêlée.
    {
        code: "CON050", slug: "ponctuation-en-serie", summary: "Les points d’exclamation vont seuls",
        severity: Info, nature: Typographie,
        source: "Lexique des règles typographiques en usage à l’Imprimerie nationale", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    for (block, range) in sign_series(context.document, context.analysis) {
        let text = words(context, block, &range);
        let one = match (text.contains('?'), text.contains('!')) {
            (true, true) => "?!",
            (true, false) => "?",
            _ => "!",
        };
        let place = span(context, block, range.clone());
        let finding = found.at(place, format!("Signes en série\u{a0}: {}.", quoted(text)));
        finding.why("La série donne le ton d’un message privé.").advice(format!("Écrivez {}.", quoted(one)));
        let prose = context.document.blocks.get(block).map(|block| &block.prose);
        if prose.is_some_and(|prose| prose.is_verbatim(&range)) {
            finding.unsafe_fix(vec![Edit::replace(place, one)]);
        }
    }
}
