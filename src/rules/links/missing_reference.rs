use crate::document::Format;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque lien `[texte][référence]` de Markdown a sa définition dans le fichier. La règle laisse les pages où un
    /// gabarit peut l’apporter, et les crochets qui ne sont pas un lien.
    ///
    /// ## Pourquoi
    ///
    /// Sans définition, le lien n’en est pas un : la page montre les crochets au lecteur.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Voir [le plan du verger][plan] avant de venir.
    /// ```
    ///
    /// ```bon
    /// Voir [le plan du verger][plan] avant de venir.
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
    /// Aucune automatique.
    {
        code: "LIE007", slug: "reference-absente", summary: "Une référence de lien est définie",
        severity: Warning, nature: Documenté,
        source: "spec.commonmark.org, « Reference links »", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let text = context.source.text();
    // What a snippet or an extension defines is not in the file.
    let open = ["--8<--", "{% include", "{{%", "{%-", "autorefs"].iter().any(|sign| text.contains(sign));
    if context.document.format != Format::Markdown || open {
        return;
    }
    for (at, block) in context.document.blocks.iter().enumerate() {
        let prose = block.prose.text();
        for (middle, _) in prose.match_indices("][") {
            let before = prose.get(..middle).unwrap_or("");
            let after = prose.get(middle + 2..).unwrap_or("");
            let (Some(open), Some(close)) = (before.rfind('['), after.find(']')) else { continue };
            let words = before.get(open + 1..).unwrap_or("");
            let label = after.get(..close).unwrap_or("");
            let nested = words.contains(']') || label.contains(['[', '\n']) || before.ends_with('\\');
            // Dates, figures and cuts in quotations are no links.
            let said = words.chars().filter(|c| c.is_alphabetic()).count() > 2;
            let range = open..middle + 2 + close + 1;
            if nested || !said || !block.prose.is_verbatim(&range) || context.analysis.languages.is_foreign(at) {
                continue;
            }
            let shown = if label.trim().is_empty() { words } else { label };
            found
                .at(block.prose.to_source(range), format!("La référence `[{shown}]` n’est définie nulle part."))
                .why("La page montre les crochets au lieu d’un lien.")
                .advice(format!("Ajoutez la ligne `[{shown}]: adresse`, ou écrivez le lien avec son adresse."));
        }
    }
}
