use crate::analysis::{StructuredData, declares_article, is_unpublished};
use crate::document::{Document, Head};
use crate::lexicon::MetaRole;
use crate::rules::place::of_date;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un article est daté : une clé du front matter, un élément `<meta>`, des données structurées, le lieu et la date en
    /// tête du texte, ou le nom du fichier (`2026-03-12-…`). Est un article ce qui le dit : sa clé `type` ou `layout`
    /// (`article`, `post`, `actualité`…), `intertitre-type`, son `og:type`, ses données structurées, ou son dossier
    /// (`articles`, `blog`, `actualites`…). Une fiche, un brouillon et un fichier sans métadonnées ne sont pas concernés.
    ///
    /// ## Pourquoi
    ///
    /// Sans date, « lundi », « hier » et « l’an dernier » ne veulent plus rien dire, et le lecteur ne sait pas si la
    /// nouvelle tient encore. Google demande que la date d’un article d’actualité se voie et soit déclarée.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: Fuite à la mairie
    /// intertitre-type: nouvelle
    /// ---
    ///
    /// Une fuite d’eau a inondé lundi soir le sous-sol de la mairie de Corvézan, a annoncé la préfecture. Les pompiers sont intervenus vers 19 heures. « Rien d’important n’est perdu », a déclaré le maire, Paul Kerdrec. L’accueil a rouvert mardi matin. Selon la mairie, les travaux dureront une semaine.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: Fuite à la mairie
    /// intertitre-type: nouvelle
    /// date: 2026-03-12
    /// ---
    ///
    /// Une fuite d’eau a inondé lundi soir le sous-sol de la mairie de Corvézan, a annoncé la préfecture. Les pompiers sont intervenus vers 19 heures. « Rien d’important n’est perdu », a déclaré le maire, Paul Kerdrec. L’accueil a rouvert mardi matin. Selon la mairie, les travaux dureront une semaine.
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
        code: "MET020", slug: "date-absente", summary: "Un article est daté",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/appearance/publication-dates", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let document = context.document;
    let place = match (&document.front_matter, document.head.as_ref().and_then(Head::closing)) {
        (Some(front_matter), _) => front_matter.fence,
        (None, Some(closing)) => closing,
        (None, None) => return,
    };
    if !declares_article(context.source, document, &context.analysis.structured)
        || is_unpublished(document)
        || is_dated(context, document)
    {
        return;
    }
    found
        .at(place, "Rien ne date cet article.")
        .why("Sans date, le lecteur ne sait ni de quel lundi il s’agit, ni si la nouvelle tient encore.")
        .advice(format!("Ajoutez la date de publication\u{a0}: {}.", of_date(context)));
}

fn is_dated(context: &Context, document: &Document) -> bool {
    let meta = [MetaRole::Date, MetaRole::Modified].into_iter().any(|role| document.meta(role).is_some());
    let head = document.head.iter().flat_map(|head| &head.entries);
    let key = |key: &str| {
        let key = key.to_lowercase();
        key.contains("date") || key.contains("publish") || key.contains("time")
    };
    let mut front = document.front_matter.iter().flat_map(|front| front.all());
    let line = document.is_datelined();
    let name = context.source.name().rsplit(['/', '\\']).next().unwrap_or("");
    let figures = name.chars().take(10).filter(char::is_ascii_digit).count();
    meta || line
        || figures >= 8
        || head.into_iter().any(|entry| key(&entry.key))
        || front.any(|entry| key(&entry.key))
        || in_data(&context.analysis.structured)
}

fn in_data(data: &StructuredData) -> bool {
    data.items.iter().any(|item| item.object.has("datePublished") || item.object.has("dateModified"))
}
