use super::is_own;
use crate::analysis::host;
use crate::rules::{Context, Found, place};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une page assez longue a au moins un lien vers un autre site : une source, un document, une personne citée.
    ///
    /// ## Pourquoi
    ///
    /// Un lien vers la source laisse le lecteur vérifier. C’est une convention : aucun moteur n’en demande.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:5
    /// La commune rachète [le verger de la Combe](/verger).
    /// ```
    ///
    /// ```bon mots:5
    /// La commune rachète le verger, dit [le compte rendu du conseil](https://montbrac.fr/conseil).
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (300) : longueur à partir de laquelle une page est regardée ;
    /// - `domaines` (aucun) : domaines du site lui-même, sans `https://`.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE014", slug: "sans-lien-externe", summary: "La page a un lien vers un autre site",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne ; règle de Yoast SEO 3.6", verified: "2026-11-30", default: off,
    }
}

options! {
    /// Words from which a page is looked at.
    mots: usize = 300,
    /// The domains of the site itself.
    domaines: Vec<String> = Vec::new(),
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.sans_lien_externe;
    if context.analysis.words.total() < options.mots {
        return;
    }
    let other = |target: &str| host(target).is_some_and(|host| !is_own(&host, &options.domaines));
    if !context.links().iter().any(|link| other(&link.target)) {
        found
            .at(place::of_page(context), "La page n’a aucun lien vers un autre site.")
            .why("Le lecteur ne peut pas aller à la source.")
            .advice("Ajoutez un lien vers la source, le document ou la personne que le texte cite.");
    }
}
