use crate::lexicon::fold;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte d’une image ne commence pas par « image de », « image représentant », « illustration montrant »,
    /// « photo montrant ». Les natures qui apprennent quelque chose (« photo aérienne », « carte », « capture
    /// d’écran ») et les noms composés (« image de synthèse », « image d’archives ») sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran annonce déjà une image : les mots utiles viennent plus tard.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ![Image représentant des pommes dans un panier](pommes.jpg)
    /// ```
    ///
    /// ```bon
    /// ![Des pommes rouges dans un panier](pommes.jpg)
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
        code: "LIE019", slug: "alternative-redondante", summary: "Le texte d’une image ne commence pas par « image de »",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 1.3 ; usage des lecteurs d’écran", verified: "2026-11-30",
    }
}

/// What follows the noun in a compound that says something.
const COMPOUNDS: &[&str] = &[
    "marque",
    "synthèse",
    "archive",
    "archives",
    "profil",
    "couverture",
    "fond",
    "classe",
    "groupe",
    "famille",
    "presse",
    "couleur",
    "satellite",
    "une",
    "disque",
    "conteneur",
    "docker",
    "machine",
    "illustration",
    "radio",
    "démarrage",
    "soi",
    "test",
    "base",
    "référence",
];

fn run(context: &Context, found: &mut Found) {
    for image in context.images() {
        let Some(alt) = image.alt.as_deref().map(str::trim) else { continue };
        let folded = fold(alt);
        let Some(opening) = opening(&folded) else { continue };
        let article = folded.find(opening).map_or(0, |at| folded.get(..at).unwrap_or("").chars().count());
        let opening: String = alt.chars().take(article + opening.chars().count()).collect();
        found
            .at(image.span, format!("Le texte de l’image commence par «\u{a0}{opening}\u{a0}»."))
            .why("Un lecteur d’écran annonce déjà une image.")
            .advice("Commencez par ce qu’elle montre.");
    }
}

/// The words to leave out at the beginning of the text of an image.
fn opening(folded: &str) -> Option<&str> {
    let folded = folded.strip_prefix("une ").or_else(|| folded.strip_prefix("l'")).unwrap_or(folded);
    let noun = ["image", "illustration", "photo", "photographie"]
        .into_iter()
        .find(|noun| folded.strip_prefix(noun).is_some_and(|rest| rest.starts_with(' ')))?;
    let rest = folded.get(noun.len() + 1..)?;
    for verb in ["représentant", "montrant", "illustrant", "qui montre", "qui représente", "présentant"] {
        if rest.strip_prefix(verb).is_some_and(|rest| rest.starts_with(' ')) {
            return folded.get(..noun.len() + 1 + verb.len());
        }
    }
    // A photograph says more than a drawing, but `image de` says nothing.
    if noun != "image" {
        return None;
    }
    let of =
        ["de la ", "de l'", "du ", "des ", "de ", "d'un ", "d'une "].into_iter().find(|of| rest.starts_with(of))?;
    let next = rest.get(of.len()..)?.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let told = !next.is_empty() && !COMPOUNDS.contains(&next);
    told.then(|| folded.get(..noun.len() + 1 + of.trim_end().len())).flatten()
}
