use super::width::{Width, too_wide};
use crate::analysis::{MetaFact, declared_meta_title, is_filled};
use crate::lexicon::fold;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le titre tient dans la largeur qu’une page de résultats affiche sur ordinateur. Celui que le fichier destine aux
    /// pages de résultats (`seo_title`, `meta_title`, élément `<title>`) est mesuré à la place de celui de l’article, sans la
    /// marque qui le suit (« – Le Courrier »). Quelques pixels de trop (4 %) ne comptent pas.
    ///
    /// ## Pourquoi
    ///
    /// Aucune limite n’est documentée : le titre est coupé à la largeur de l’écran, en pixels et non en caractères. Un
    /// titre plus large reste valable ; sa fin risque seulement de ne pas se voir.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine municipale rouvre lundi après dix mois de travaux et une rénovation complète
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine municipale rouvre lundi après dix mois de travaux et une rénovation complète
    /// seo_title: La piscine municipale rouvre lundi
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// - `pixels` (580) : largeur maximale, en Arial de 20 pixels.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "MET004", slug: "titre-large", summary: "Le titre tient dans une page de résultats",
        severity: Info, nature: Convention,
        source: "developers.google.com/search/docs/appearance/title-link", verified: "2026-11-30",
    }
}

options! {
    /// Widest title, in pixels.
    pixels: u32 = 580,
}

/// Font size of titles on result pages, in pixels.
const FONT: u32 = 20;

fn run(context: &Context, found: &mut Found) {
    let shown = declared_meta_title(context.document).flatten();
    let Some(title) = shown.or_else(|| context.analysis.title.clone()) else { return };
    if !is_filled(context.source, &title) {
        return;
    }
    let width = Width {
        name: "Le titre",
        font: FONT,
        limit: context.options.titre_large.pixels,
        advice: "Placez l’essentiel au début, ou raccourcissez-le.",
    };
    // Where only the name of the site is cut off, nothing is lost.
    let text = without_brand(&title.text, context.publisher).to_string();
    too_wide(found, &MetaFact { text, ..title }, &width);
}

/// A title without the name of the site behind it.
fn without_brand<'t>(title: &'t str, publisher: Option<&str>) -> &'t str {
    let parts = SEPARATORS.iter().filter_map(|sign| title.rsplit_once(sign));
    let Some((own, brand)) = parts.min_by_key(|(_, brand)| brand.len()) else { return title };
    let known = publisher.is_some_and(|publisher| fold(publisher.trim()) == fold(brand.trim()));
    let name = |word: &str| word.starts_with(char::is_uppercase);
    let named = brand.split_whitespace().count() <= BRAND && brand.split_whitespace().all(name);
    if known || named { own.trim_end() } else { title }
}

/// What stands before the name of a site, and the most words of one.
const SEPARATORS: &[&str] = &[" - ", " – ", " — ", " | ", " · "];
const BRAND: usize = 3;
