use crate::lexicon::{fold, is_vague_link};
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien n’est posé sur des mots qui ne disent rien hors de leur phrase : « ici », « cliquez ici », « ce
    /// lien », « en savoir plus », « lire la suite », « click here ». Un lien qui porte aussi un titre (`title`,
    /// `aria-label`) est laissé.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran lit les liens en liste, et l’œil saute de l’un à l’autre : « ici » n’y veut rien dire (RGAA,
    /// critère 6.1). Lighthouse, l’outil de contrôle de Google, signale aussi de tels libellés, mais pas en français.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Pour voir le plan du verger, [cliquez ici](plan.html).
    /// ```
    ///
    /// ```bon
    /// Voyez [le plan du verger](plan.html).
    /// ```
    ///
    /// ## Options
    ///
    /// - `admis` (aucun) : libellés à laisser, quelle que soit leur casse.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE001", slug: "lien-vague", summary: "Les liens disent où ils mènent",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 6.1 ; Lighthouse, contrôle link-text", verified: "2026-11-30",
    }
}

options! {
    /// Words of links that are let through.
    admis: Vec<String> = Vec::new(),
}

fn run(context: &Context, found: &mut Found) {
    let admitted = &context.options.lien_vague.admis;
    for link in context.links() {
        let allowed = admitted.iter().any(|words| fold(words.trim()) == fold(&link.label));
        if link.named || link.mixed || allowed || !is_vague_link(&link.label) {
            continue;
        }
        found
            .at(link.words, format!("Le lien «\u{a0}{}\u{a0}» ne dit pas où il mène.", link.label))
            .why("Hors de sa phrase, dans la liste des liens d’un lecteur d’écran, il ne veut rien dire (RGAA, critère 6.1).")
            .advice("Posez le lien sur les mots qui nomment la page ou le document.");
    }
}
