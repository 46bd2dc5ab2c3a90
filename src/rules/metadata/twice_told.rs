use crate::document::front_matter::Entry;
use crate::lexicon::{MetaRole, fold};
use crate::rules::{Context, Found};
use crate::text::language;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La page ne donne pas deux fois la même métadonnée : deux éléments `<title>`, deux `<meta name="description">`,
    /// deux clés de même sens (`titre` et `title`, `seo_title` et `meta_title`, `lang` et `locale`) qui disent
    /// deux choses. Un extrait (`excerpt`, `chapo`) à côté d’une description a son propre usage : il n’est pas signalé.
    ///
    /// ## Pourquoi
    ///
    /// Rien ne dit laquelle des deux valeurs sera lue : celle que le rédacteur corrige n’est pas toujours celle qui
    /// s’affiche.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// titre: La piscine rouvre lundi
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```mauvais
    /// <html lang="fr">
    /// <head><title>La piscine rouvre</title>
    /// <meta name="description" content="La piscine rouvre lundi.">
    /// <meta name="description" content="Tous les horaires de la piscine."></head>
    /// <body><p>La piscine municipale rouvre lundi après dix mois de travaux.</p></body>
    /// </html>
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// description: La piscine municipale rouvre lundi.
    /// excerpt: Dix mois de travaux, et trois bassins neufs.
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
        code: "MET013", slug: "metadonnees-en-double", summary: "Chaque métadonnée n’est donnée qu’une fois",
        severity: Warning, nature: Convention,
        source: "spécification HTML : un élément title par page ; une description par page", verified: "2026-11-30",
    }
}

/// Keys that say the same: what is given under two of one group should be the same.
const GROUPS: [(MetaRole, &str, &[&str]); 5] = [
    (MetaRole::Title, "le titre", &["title", "titre"]),
    (
        MetaRole::MetaTitle,
        "le titre pour les moteurs",
        &["meta_title", "meta-title", "metatitle", "seo_title", "seo-title", "seotitle", "seo.title", "meta.title"],
    ),
    (MetaRole::Description, "la description", &["description", "desc"]),
    (
        MetaRole::Description,
        "la description pour les moteurs",
        &[
            "meta_description",
            "meta-description",
            "metadescription",
            "seo_description",
            "seo-description",
            "seo.description",
            "meta.description",
        ],
    ),
    (MetaRole::Language, "la langue", &["lang", "language", "langue", "locale"]),
];

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    if let Some(front_matter) = &document.front_matter {
        for (role, name, keys) in GROUPS {
            let known = |entry: &&Entry| entry.role == Some(role) && keys.contains(&fold(&entry.key).as_str());
            let told: Vec<&Entry> =
                front_matter.all().filter(known).filter(|entry| said(role, entry).is_some()).collect();
            let Some((first, others)) = told.split_first() else { continue };
            if let Some(other) = others.iter().find(|other| said(role, other) != said(role, first)) {
                let message = format!("`{}` et `{}` donnent {name} de deux façons différentes.", first.key, other.key);
                tell(found, other.key_span, message, "Gardez une seule des deux clés.");
            }
        }
        return;
    }
    let Some(head) = &document.head else { return };
    if let Some(second) = head.titles.get(1) {
        let message = format!("La page a {} éléments `<title>`.", head.titles.len());
        tell(found, *second, message, "Gardez-en un seul.");
    }
    let mut told = head.entries.iter().filter(|entry| entry.key == "description");
    if let (Some(first), Some(second)) = (told.next(), told.next())
        && first.value != second.value
    {
        let message =
            "La page a deux éléments `<meta name=\"description\">` qui ne disent pas la même chose.".to_string();
        tell(found, second.value_span, message, "Gardez-en un seul.");
    }
}

/// What an entry says, for a comparison.
fn said(role: MetaRole, entry: &Entry) -> Option<String> {
    let value = entry.value.as_deref().map(str::trim).filter(|value| !value.is_empty())?;
    Some(if role == MetaRole::Language { language::primary(value) } else { fold(value) })
}

fn tell(found: &mut Found, place: crate::source::Span, message: String, advice: &str) {
    found.at(place, message).why("Rien ne dit laquelle des deux valeurs sera lue.").advice(advice);
}
