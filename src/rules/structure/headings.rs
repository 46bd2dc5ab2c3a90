use crate::document::Origin;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un texte long a des intertitres, et leurs niveaux se suivent : pas de niveau sauté en descendant, pas deux
    /// titres de niveau 1.
    ///
    /// ## Pourquoi
    ///
    /// Les intertitres permettent de parcourir le texte, à l’œil comme au lecteur d’écran (RGAA, critère 9.1). Leur
    /// ordre n’est pas un critère de classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// #### Les déchets acceptés
    ///
    /// Les épluchures, le marc de café et les feuilles mortes.
    /// ```
    ///
    /// ```bon
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// ## Les déchets acceptés
    ///
    /// Les épluchures, le marc de café et les feuilles mortes.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (300) : longueur à partir de laquelle un texte sans intertitre est signalé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose des intertitres.
    {
        code: "STR001", slug: "intertitres", summary: "Les intertitres existent et leurs niveaux se suivent",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.1", verified: "2026-11-22",
    }
}

options! {
    /// Words of prose from which a text should have headings.
    mots: usize = 300,
}

fn run(context: &Context, found: &mut Found) {
    let headings = &context.analysis.headings;
    let words = context.analysis.words.author + context.analysis.words.added;
    if words > context.options.intertitres.mots && !headings.iter().any(|heading| heading.level > 1) {
        let place = context.document.blocks.first().map_or(context.document.body, |block| block.span);
        found
            .at(place, format!("Le texte compte {words} mots et aucun intertitre."))
            .why("Sans intertitre, un texte long se parcourt mal, à l’œil comme au lecteur d’écran.")
            .advice("Coupez-le en parties et titrez chacune, ou lancez `intertitre restructure`.");
    }
    let mut first_h1 = None;
    for (i, heading) in headings.iter().enumerate() {
        let line = context.source.position(heading.span.start).line;
        let generated = heading.origin == Origin::Generated;
        if heading.level == 1 {
            match first_h1 {
                None => first_h1 = Some(line),
                Some(first) => {
                    found
                        .at(heading.span, format!("Second titre de niveau 1 ; le premier est ligne {first}."))
                        .why("La page annonce deux sujets à égalité.")
                        .advice("Passez ce titre au niveau 2.")
                        .generated(generated);
                }
            }
        }
        let above = i.checked_sub(1).map(|above| headings[above].level);
        if let Some(above) = above.filter(|above| heading.level > above + 1) {
            found
                .at(heading.span, format!("Intertitre de niveau {} juste après un niveau {above}.", heading.level))
                .why("Un niveau sauté fait croire qu’une partie manque (RGAA, critère 9.1).")
                .advice(format!("Passez cet intertitre au niveau {}.", above + 1))
                .generated(generated);
        }
    }
}
