use crate::analysis::file_name;
use crate::lexicon::{fold, is_vague_alternative};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte d’une image n’est pas un mot qui dit seulement qu’il y a une image (« image », « photo 3 », « capture
    /// d’écran »), ni le nom de son fichier, ni un numéro.
    ///
    /// ## Pourquoi
    ///
    /// Qui n’en voit rien apprend qu’il y a une image, et rien de plus (RGAA, critère 1.3).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le verger ouvre lundi.
    ///
    /// ![IMG_1234.jpg](IMG_1234.jpg)
    /// ```
    ///
    /// ```bon
    /// Le verger ouvre lundi.
    ///
    /// ![Des pommes rouges dans un panier](IMG_1234.jpg)
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
        code: "LIE018", slug: "alternative-vague", summary: "Le texte d’une image dit ce qu’elle montre",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 1.3", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for image in context.images() {
        let Some(alt) = image.alt.as_deref().map(str::trim).filter(|alt| !alt.is_empty()) else { continue };
        if alt.contains(['{', '<']) {
            continue;
        }
        let what = if is_file_name(alt, &image.source) {
            "est un nom de fichier"
        } else if is_vague_alternative(alt) || !alt.chars().any(char::is_alphabetic) && !alt.contains(is_symbol) {
            "ne dit pas ce que l’image montre"
        } else {
            continue;
        };
        found
            .at(image.span, format!("Le texte de l’image, «\u{a0}{alt}\u{a0}», {what}."))
            .why("Qui ne voit pas l’image n’en apprend rien (RGAA, critère 1.3).")
            .advice(
                "Dites ce que l’image apprend au lecteur\u{202f}; laissez le texte vide si elle ne fait que décorer.",
            );
    }
}

fn is_symbol(c: char) -> bool {
    !c.is_ascii()
}

/// Whether the text of an image is a file's name: it ends as one, or is spelt like one that a device gives.
fn is_file_name(alt: &str, source: &str) -> bool {
    let alt = fold(alt);
    let kinds = ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "bmp", "tif", "tiff", "heic"];
    let named = !alt.contains(' ')
        && alt.rsplit_once('.').is_some_and(|(name, kind)| !name.is_empty() && kinds.contains(&kind));
    let devices =
        ["img_", "img-", "dsc_", "dscn", "dsc0", "p10", "pxl_", "screenshot_", "screenshot-", "whatsapp image"];
    let device = devices.iter().any(|start| alt.starts_with(start)) && alt.chars().any(|c| c.is_ascii_digit());
    // A name in one word that only a file has: with an underscore, or hyphens and figures.
    let name = file_name(source);
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let spelt = alt == stem && !alt.contains(' ') && (alt.contains('_') || alt.matches('-').count() > 1);
    named || device || spelt
}
