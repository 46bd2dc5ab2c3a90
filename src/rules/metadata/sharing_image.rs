use crate::analysis::meta_entries;
use crate::lexicon::MetaRole;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La clé d’image du front matter n’est pas vide. Une page HTML qui prépare son partage (`og:title`, `og:type`…)
    /// donne aussi une image, `og:image`. Un fichier qui n’a pas de clé d’image n’est pas concerné : le gabarit en
    /// fournit souvent une.
    ///
    /// ## Pourquoi
    ///
    /// Partagée sans image, une page est une ligne de texte au milieu des cartes illustrées. Un gabarit qui reçoit une
    /// clé vide écrit souvent une adresse d’image vide.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// image: ""
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// image: piscine.jpg
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
        code: "MET023", slug: "image-de-partage", summary: "La page donne l’image de son partage",
        severity: Info, nature: Convention,
        source: "ogp.me", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let why = "Partagée sans image, la page n’est qu’une ligne de texte.";
    if let Some(front_matter) = &document.front_matter {
        let mut told = meta_entries(document, MetaRole::Image).peekable();
        let Some(first) = told.peek().copied() else { return };
        let says = |text: &str| !text.trim().is_empty() && text.trim() != "~";
        let lists = |key: &str| front_matter.nested.iter().any(|nested| nested.key.starts_with(&format!("{key}.")));
        let empty = told.all(|entry| {
            let bare = context.source.slice(entry.value_span).trim_matches(['[', ']', '{', '}', '"', '\'', ' ', '~']);
            !entry.items.iter().any(|(text, _)| says(text)) && !lists(&entry.key) && matches!(bare, "" | "null")
        });
        if empty {
            found
                .at(first.key_span, format!("La clé `{}` est vide.", first.key))
                .why(why)
                .advice("Donnez l’adresse d’une image, ou retirez la clé pour que le gabarit en prenne une autre.");
        }
        return;
    }
    let Some(head) = &document.head else { return };
    let told =
        |name: &str| head.entries.iter().find(|entry| entry.key == name || entry.key.starts_with(&format!("{name}:")));
    let Some(shared) = told("og:title").or_else(|| told("og:type")) else { return };
    let image = told("og:image").or_else(|| told("twitter:image"));
    if image.is_none_or(|image| image.value.as_deref().unwrap_or("").trim().is_empty()) {
        let place = image.map_or(shared.key_span, |image| image.key_span);
        found
            .at(place, "La page prépare son partage sans donner d’image.")
            .why(why)
            .advice("Ajoutez `<meta property=\"og:image\" content=\"https://…\">`.");
    }
}
