use super::{present, quoted};
use crate::lexicon::MetaRole;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’adresse que le fichier donne (`slug`, `permalink`…) contient les mots de l’expression clé, sans les mots vides :
    /// tous s’ils sont un ou deux, plus de la moitié au-delà. Accents, élisions et pluriels ne comptent pas. Un fichier qui
    /// ne donne pas d’adresse n’est pas concerné.
    ///
    /// ## Pourquoi
    ///
    /// L’adresse se lit dans un lien partagé et dans les pages de résultats. Google conseille des mots parlants.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine municipale rouvre
    /// slug: article-1742
    /// keyphrase: piscine municipale
    /// ---
    ///
    /// La piscine municipale rouvre lundi.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: L’aménagement de l’enclos
    /// slug: amenagement-enclos
    /// keyphrase: aménagement de l’enclos
    /// ---
    ///
    /// L’aménagement de l’enclos prend deux jours.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique : changer l’adresse d’une page publiée demande une redirection.
    {
        code: "CLE006", slug: "expression-adresse", summary: "L’adresse contient l’expression clé",
        severity: Info, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/url-structure (mots parlants)", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(focus) = present(context) else { return };
    let document = context.document;
    let Some((entry, slug)) = document.meta(MetaRole::Slug) else { return };
    let last = slug.trim_end_matches('/').rsplit('/').next().unwrap_or(slug);
    let Some(bare) = focus.phrase.bare().filter(|_| !last.is_empty() && !document.is_generated_entry(entry)) else {
        return;
    };
    let inside = bare.words_in(&last.replace(['-', '_', '.'], " "));
    let enough = if bare.len() > 2 { inside * 2 > bare.len() } else { inside == bare.len() };
    if enough {
        return;
    }
    let name = quoted(&focus.phrase.text);
    let what = match inside {
        0 => format!("L’adresse `{last}` ne contient aucun mot de l’expression clé {name}."),
        some => {
            format!("L’adresse `{last}` ne contient que {some} des {} mots de l’expression clé {name}.", bare.len())
        }
    };
    found
        .at(entry.value_span, what)
        .why("L’adresse se lit dans un lien partagé\u{a0}: des mots parlants y annoncent le sujet.")
        .advice("Avant publication, mettez-y les mots de l’expression, sans articles\u{a0}; après, seulement avec une redirection.");
}
