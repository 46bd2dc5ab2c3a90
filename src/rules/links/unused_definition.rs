use crate::document::{Format, line_end, line_start};
use crate::rules::{Context, Found};
use crate::source::{Edit, Span};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque définition `[référence]: adresse` de Markdown sert à un lien ou à une image du fichier. Les lignes qui
    /// tiennent lieu de commentaire (`[//]: # (…)`) et les références que le texte cite autrement sont laissées.
    ///
    /// ## Pourquoi
    ///
    /// Une définition qui ne sert pas est le reste d’un lien retiré ou mal écrit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le plan du verger est affiché à l’entrée.
    ///
    /// [plan]: plan.html
    /// ```
    ///
    /// ```bon
    /// Le [plan du verger][plan] est affiché à l’entrée.
    ///
    /// [plan]: plan.html
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire : la ligne de la définition est retirée.
    {
        code: "LIE008", slug: "definition-inutile", summary: "Une définition de lien sert",
        severity: Info, nature: Convention,
        source: "spec.commonmark.org, « Link reference definitions »", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let text = context.source.text();
    let open = ["{%", "{{", "--8<--"].iter().any(|sign| text.contains(sign));
    if context.document.format != Format::Markdown || open {
        return;
    }
    for definition in context.document.definitions.iter().filter(|definition| !definition.used) {
        let label = &definition.label;
        let comment =
            !label.chars().any(char::is_alphanumeric) || matches!(label.as_str(), "comment" | "commentaire" | "_");
        let written = context.source.slice(definition.span).trim_end();
        let remark = written.contains("]: #") || written.contains("]: <>") || written.lines().count() > 1;
        // Something that is no link of the text may use it: a template, an HTML attribute.
        let named = format!("[{label}]");
        if comment || remark || label.starts_with('^') || text.matches(&named).count() > 1 {
            continue;
        }
        let span = Span::new(definition.span.start, definition.span.start + written.len());
        found
            .at(span, format!("La définition `[{label}]` ne sert à aucun lien."))
            .why("C’est le reste d’un lien retiré, ou d’un lien mal écrit.")
            .advice("Retirez-la, ou rétablissez le lien.")
            .unsafe_fix(vec![Edit::delete(lines(text, span))]);
    }
}

/// The whole lines of a definition.
fn lines(text: &str, span: Span) -> Span {
    Span::new(line_start(text, span.start), line_end(text, span.end.saturating_sub(1).max(span.start)))
}
