use crate::analysis::file_name;
use crate::lexicon::{fold, is_vague_alternative};
use crate::rules::{Context, Found};
use crate::source::Span;
use crate::text::count_words;
use std::collections::BTreeMap;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Deux images différentes de la page n’ont pas le même texte. Les textes vagues relèvent de `LIE018` ; les icônes
    /// et les logos répétés sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Qui ne les voit pas croit que la même image revient : l’un des deux textes ne dit pas ce que l’image montre.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ![Le verger de la Combe](mars.jpg)
    ///
    /// ![Le verger de la Combe](juin.jpg)
    /// ```
    ///
    /// ```bon
    /// ![Le verger de la Combe en fleurs, en mars](mars.jpg)
    ///
    /// ![Le verger de la Combe en juin](juin.jpg)
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
        code: "LIE021", slug: "alternatives-identiques", summary: "Deux images différentes n’ont pas le même texte",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 1.3", verified: "2026-11-30",
    }
}

/// Words from which a text says what an image shows; an icon has fewer.
const WORDS: usize = 3;

fn run(context: &Context, found: &mut Found) {
    let mut seen: BTreeMap<String, Vec<(String, Span)>> = BTreeMap::new();
    for image in context.images() {
        let alt = fold(image.alt.as_deref().map_or("", str::trim));
        let source = file_name(&image.source);
        // One picture for the day and one for the night say the same; an icon and a logo come back.
        let twin = ["dark", "light", "sombre", "clair"].iter().any(|mode| image.source.contains(mode));
        let sign = ["icône", "icone", "logo", "picto"].iter().any(|start| alt.starts_with(start));
        if twin || sign || count_words(&alt) < WORDS || is_vague_alternative(&alt) || source.is_empty() {
            continue;
        }
        let known = seen.entry(alt).or_default();
        if known.iter().all(|(other, _)| *other != source) {
            known.push((source, image.span));
        }
    }
    for images in seen.values() {
        let (Some((_, span)), Some(_)) = (images.get(1), images.first()) else { continue };
        found
            .at(*span, format!("{} images différentes ont le même texte.", images.len()))
            .why("Qui ne les voit pas croit que la même image revient (RGAA, critère 1.3).")
            .advice("Dites dans chacun ce que l’image a de propre.");
    }
}
