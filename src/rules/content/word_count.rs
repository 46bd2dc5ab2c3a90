use crate::rules::place;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte de l’auteur atteint le nombre de mots que la rédaction s’est fixé (`min-words`, ou `min-words-by-type`).
    /// Sans réglage, il n’y a pas d’objectif. Les intertitres ne comptent pas, ni les mots que le programme a ajoutés : ceux-là
    /// sont dits à part.
    ///
    /// ## Pourquoi
    ///
    /// Un objectif de longueur aide à voir qu’un sujet n’est qu’effleuré. Google dit n’avoir aucun nombre de mots
    /// préféré : ce n’est pas un critère de classement, et un texte qui dit tout en moins de mots est fini.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:40
    /// # La piscine rouvre
    ///
    /// La piscine de Montérac rouvre lundi après six mois de travaux. Les tarifs ne changent pas cette année.
    /// ```
    ///
    /// ```bon mots:10
    /// # La piscine rouvre
    ///
    /// La piscine de Montérac rouvre lundi après six mois de travaux. Les tarifs ne changent pas cette année.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (0) : objectif de `check` là où `min-words` et `min-words-by-type` n’en fixent pas, 0 pour aucun.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose des sections tirées des faits de l’article.
    {
        code: "CON001", slug: "nombre-de-mots", summary: "Le texte atteint l’objectif de longueur de la rédaction",
        severity: Info, nature: Maison,
        source: "developers.google.com/search/docs/fundamentals/creating-helpful-content", verified: "2026-11-30",
    }
}

options! {
    /// Words that are aimed at where the configuration says nothing else; 0 for none.
    mots: usize = 0,
}

fn run(context: &Context, found: &mut Found) {
    let words = context.analysis.words;
    let target = if context.min_words > 0 { context.min_words } else { context.options.nombre_de_mots.mots };
    if words.author >= target || words.author == 0 {
        return;
    }
    let added = match words.added {
        0 => String::new(),
        added => format!(" Le programme en a ajouté {added}, qui ne comptent pas."),
    };
    let number = crate::text::count(words.author, "mot", "mots");
    found
        .at(place::of_page(context), format!("{number}. Objectif éditorial configuré\u{a0}: {target}.{added}"))
        .why("Ce n’est pas un critère de classement\u{a0}: c’est le repère que la rédaction s’est donné.")
        .advice("Complétez ce qui manque au lecteur, ou réglez `min-words` pour ce type de texte.");
}
