use super::judged;
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun titre ne se réduit à ses signes (`##`, `<h2></h2>`) : il contient des mots, une image ou du code.
    ///
    /// ## Pourquoi
    ///
    /// Un titre vide laisse un blanc dans la page et une entrée sans nom dans la liste des titres d’un lecteur d’écran.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// ##
    ///
    /// Il est livré en deux semaines.
    /// ```
    ///
    /// ```bon
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// ## La livraison
    ///
    /// Il est livré en deux semaines.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : la ligne du titre vide est retirée dans les fichiers Markdown.
    {
        code: "STR005", slug: "intertitre-vide", summary: "Aucun intertitre n’est vide",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.1", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    for heading in context.outline().iter().filter(|heading| heading.empty) {
        let written = context.source.slice(heading.span).trim_end();
        let span = Span::new(heading.span.start, heading.span.start + written.len());
        let finding = found
            .at(span, format!("Titre de niveau {} sans un mot.", heading.level))
            .why("Un lecteur d’écran annonce un titre sans nom, et la page montre un blanc.")
            .advice("Écrivez l’intertitre, ou retirez-le.");
        if context.document.format.is_markdown() && written.starts_with('#') {
            finding.unsafe_fix(vec![Edit::delete(judged::whole_lines(context.source, span))]);
        }
    }
}
