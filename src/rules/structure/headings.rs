use crate::analysis::ContentType;
use crate::document::BlockKind;
use crate::rules::{Context, Found, place};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un texte long a des intertitres. Les entretiens, dont les questions coupent le texte, les vers et les textes de
    /// loi sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Les intertitres permettent de parcourir le texte, à l’œil comme au lecteur d’écran (RGAA, critère 9.1). Leur
    /// présence n’est pas un critère de classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:20
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie, au service des espaces verts. Il est livré en deux semaines. Les épluchures, le marc de
    /// café et les feuilles mortes y sont les bienvenus.
    /// ```
    ///
    /// ```bon mots:20
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie, au service des espaces verts. Il est livré en deux semaines.
    ///
    /// ## Les déchets acceptés
    ///
    /// Les épluchures, le marc de café et les feuilles mortes y sont les bienvenus.
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
        code: "STR001", slug: "intertitres", summary: "Un texte long a des intertitres",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.1 ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Words of prose from which a text should have headings.
    mots: usize = 300,
}

fn run(context: &Context, found: &mut Found) {
    let words = context.analysis.words.total();
    let cut = context.analysis.headings.iter().any(|heading| heading.level > 1)
        || context.document.blocks.iter().any(|block| matches!(block.kind, BlockKind::Crosshead | BlockKind::Label));
    let other = matches!(context.kind, ContentType::Entretien | ContentType::Vers | ContentType::Juridique);
    if words > context.options.intertitres.mots && !cut && !other {
        found
            .at(place::of_page(context), format!("Le texte compte {words} mots et aucun intertitre."))
            .why("Sans intertitre, un texte long se parcourt mal, à l’œil comme au lecteur d’écran.")
            .advice("Coupez-le en parties et titrez chacune, ou lancez `intertitre restructure`.");
    }
}
