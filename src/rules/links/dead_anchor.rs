use crate::analysis::{Anchors, PageLink};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque lien `#ancre` mène à un titre ou à un identifiant de la page. Comme chaque site écrit ses ancres à sa
    /// façon, elles sont comparées sans accents, signes ni numéros ; les pages dont un gabarit écrit une partie, et
    /// celles dont aucun lien de cette sorte n’aboutit, ne sont pas jugées.
    ///
    /// ## Pourquoi
    ///
    /// Le lien ne fait rien : le lecteur clique et reste où il est. C’est souvent un titre qui a changé depuis.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Le verger
    ///
    /// Voir [les tarifs](#tarifs-de-saison) et [l’accès](#venir).
    ///
    /// ## Le prix des paniers
    ///
    /// Douze euros.
    ///
    /// ## Venir
    ///
    /// Par le chemin.
    /// ```
    ///
    /// ```bon
    /// # Le verger
    ///
    /// Voir [les tarifs](#le-prix-des-paniers).
    ///
    /// ## Le prix des paniers
    ///
    /// Douze euros.
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
        code: "LIE006", slug: "ancre-morte", summary: "Un lien vers un endroit de la page y mène",
        severity: Warning, nature: Convention,
        source: "CommonMark et GitHub : ancres des titres ; HTML, attribut id", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let links = context.links();
    let inside = |target: &str| {
        let known = target.len() > 1 && target.starts_with('#');
        // Notes, text fragments, routes of applications and the top of the page.
        let other = ["#fn", "#:~", "#!", "#/", "#cite", "#top", "#_", "#footnote"];
        known && !other.iter().any(|sign| target.to_ascii_lowercase().starts_with(sign))
    };
    if !links.iter().any(|link| inside(&link.target)) {
        return;
    }
    let anchors = Anchors::read(context.source, context.document);
    // Where no link of the page leads to a place of it, the page may be a part of one.
    let leads = |link: &PageLink| inside(&link.target) && anchors.leads(&link.target);
    if !links.iter().any(leads) {
        return;
    }
    for link in links.iter().filter(|link| inside(&link.target) && !anchors.leads(&link.target)) {
        found
            .at(link.words, format!("Le lien mène à `{}`, que la page ne contient pas.", link.target))
            .why("Le lecteur clique et reste où il est.")
            .advice("Reprenez l’ancre du titre visé, qui a peut-être changé.");
    }
}
