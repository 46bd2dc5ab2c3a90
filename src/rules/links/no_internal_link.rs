use super::is_own;
use crate::analysis::host;
use crate::rules::{Context, Found, place};
use crate::text::count;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Une page assez longue a au moins un lien vers une autre page du même site : une adresse relative, ou une adresse
    /// de l’un des domaines donnés.
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur qui veut aller plus loin trouve où. C’est une convention : aucun moteur n’en fixe le nombre.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:5
    /// La commune rachète le verger de la Combe.
    /// ```
    ///
    /// ```bon mots:5
    /// La commune rachète [le verger de la Combe](/verger).
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (300) : longueur à partir de laquelle une page est regardée ;
    /// - `nombre` (1) : nombre de liens attendus ;
    /// - `domaines` (aucun) : domaines du site, sans `https://`.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE013", slug: "sans-lien-interne", summary: "La page a des liens vers le reste du site",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne ; règle de Yoast SEO 3.6", verified: "2026-11-30", default: off,
    }
}

options! {
    /// Words from which a page is looked at.
    mots: usize = 300,
    /// Links it should have.
    nombre: usize = 1,
    /// The domains of the site.
    domaines: Vec<String> = Vec::new(),
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.sans_lien_interne;
    if context.analysis.words.total() < options.mots {
        return;
    }
    let own = |target: &str| match host(target) {
        Some(host) => is_own(&host, &options.domaines),
        None => !target.starts_with('#') && !target.contains(':') && !target.is_empty(),
    };
    let links = context.links().iter().filter(|link| own(&link.target)).count();
    if links < options.nombre {
        let message = match links {
            0 => "La page n’a aucun lien vers une autre page du site.".to_string(),
            links => format!(
                "La page a {} vers le site\u{202f}; il en faut {}.",
                count(links, "lien", "liens"),
                options.nombre
            ),
        };
        found
            .at(place::of_page(context), message)
            .why("Le lecteur qui veut aller plus loin ne trouve pas où.")
            .advice("Ajoutez un lien là où le texte nomme le sujet d’une autre page.");
    }
}
