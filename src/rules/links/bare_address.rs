use crate::analysis::usual_form;
use crate::document::{BlockKind, Prose};
use crate::lexicon::UsualHeading;
use crate::rules::{Context, Found};
use crate::text::{count_characters, count_words};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune adresse complète (`https://…`) ne s’affiche dans le texte, comme libellé d’un lien ou telle quelle. Une
    /// adresse qui se réduit à un nom de site (« https://service-public.fr ») est laissée, comme les notes et les
    /// listes de sources.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran épelle l’adresse signe par signe, et le lecteur n’y voit pas ce qu’il trouvera (RGAA, critère
    /// 6.1).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le plan se trouve sur https://montbrac.fr/verger/plan-2024.html depuis lundi.
    /// ```
    ///
    /// ```bon
    /// Le [plan du verger](https://montbrac.fr/verger/plan-2024.html) est en ligne depuis lundi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (25) : longueur à partir de laquelle une adresse est signalée.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE002", slug: "adresse-en-clair", summary: "Un lien est posé sur des mots et non sur son adresse",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 6.1", verified: "2026-11-30",
    }
}

options! {
    /// Characters from which an address is found.
    caracteres: usize = 25,
}

fn run(context: &Context, found: &mut Found) {
    let limit = context.options.adresse_en_clair.caracteres;
    let document = context.document;
    let mut sources = false;
    for (at, block) in document.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Heading(_)) {
            sources = usual_form(block.prose.text()) == Some(UsualHeading::Apparatus);
        }
        let running = matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead);
        let text = block.prose.text();
        if !running || sources || context.analysis.languages.is_foreign(at) {
            continue;
        }
        for (start, _) in text.match_indices("http") {
            let rest = text.get(start..).unwrap_or("");
            if !rest.starts_with("https://") && !rest.starts_with("http://") {
                continue;
            }
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '»' | '"' | Prose::MASK));
            let address = rest.get(..end.unwrap_or(rest.len())).unwrap_or("");
            let address = address.trim_end_matches(['.', ',', ';', ':', ')', ']', '*', '_', '!', '?']);
            let before = text.get(..start).unwrap_or("");
            // `](https://…` is a link that is badly written; an address in a note of sources is read as one.
            let badly = before.ends_with(['(', '[', '/', '=']) || before.trim_end().ends_with(']');
            let line = before.trim().is_empty() && count_words(text) < 2;
            if badly || line || count_characters(address) < limit {
                continue;
            }
            // The name of a site is read as one.
            let path = address
                .split_once("://")
                .and_then(|(_, rest)| rest.split_once('/'))
                .is_some_and(|(_, path)| !path.is_empty());
            if !path {
                continue;
            }
            let place = start..start + address.len();
            found
                .at(block.prose.to_source(place), "Une adresse complète s’affiche dans le texte.")
                .why("Un lecteur d’écran l’épelle, et elle ne dit pas ce qu’on y trouve (RGAA, critère 6.1).")
                .advice("Posez le lien sur les mots qui nomment la page.");
        }
    }
}
