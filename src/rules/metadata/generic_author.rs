use crate::analysis::{Leftover, leftover, meta_entries};
use crate::lexicon::{MetaRole, Provisional};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le nom de l’auteur n’est pas celui d’un compte technique ou d’un modèle : « admin », « webmaster », « Votre
    /// nom », « undefined ».
    ///
    /// ## Pourquoi
    ///
    /// Un nom de compte ne dit pas qui répond du texte, et donne à un site soigné l’air d’un site abandonné. Une
    /// signature collective (« La rédaction ») convient.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// author: admin
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// author: La rédaction
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
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
        code: "MET022", slug: "auteur-generique", summary: "L’auteur n’est pas un compte technique",
        severity: Warning, nature: Convention,
        source: "developers.google.com/search/docs/appearance/structured-data/article", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let page = context.document.head.iter().filter(|_| context.document.front_matter.is_none());
    let article = page.flat_map(|head| &head.entries).filter(|entry| entry.key == "article:author");
    for entry in meta_entries(context.document, MetaRole::Author).chain(article) {
        for (name, place) in &entry.items {
            let Some(leftover) = leftover(name, Provisional::Author) else { continue };
            let name = name.trim();
            let message = match leftover {
                Leftover::Template => {
                    format!("L’auteur est un signe de gabarit que rien n’a remplacé\u{a0}: `{name}`.")
                }
                _ => format!("L’auteur, «\u{a0}{name}\u{a0}», est un compte technique ou une valeur provisoire."),
            };
            found
                .at(*place, message)
                .why("Ce nom ne dit pas qui répond du texte.")
                .advice("Nommez la personne, ou signez «\u{a0}la rédaction\u{a0}» si c’est l’usage de la maison.");
        }
    }
}
