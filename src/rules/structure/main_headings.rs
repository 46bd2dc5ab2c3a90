use crate::analysis::said_words;
use crate::document::FrontMatter;
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte n’a pas deux titres de niveau 1, et n’en a aucun quand le front matter donne déjà un autre titre, dont
    /// la plupart des sites font le titre de la page.
    ///
    /// ## Pourquoi
    ///
    /// Deux titres de niveau 1 annoncent deux sujets à égalité, à l’œil comme au lecteur d’écran (RGAA, critère 9.1).
    /// C’est une convention de structure : aucun moteur n’en fait un critère de classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// # Trier le verre
    ///
    /// La colonne est place du Marché.
    /// ```
    ///
    /// ```bon
    /// # Les déchets de la maison
    ///
    /// ## Composter chez soi
    ///
    /// Le bac se demande en mairie.
    ///
    /// ## Trier le verre
    ///
    /// La colonne est place du Marché.
    /// ```
    ///
    /// ## Options
    ///
    /// - `titre-double` (non) : signale aussi un titre de niveau 1 qui s’ajoute au titre du front matter, quand il en
    ///   dit un autre.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR004", slug: "titres-principaux", summary: "La page a un seul titre de niveau 1",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 9.1 ; usage des générateurs de sites", verified: "2026-11-30",
    }
}

options! {
    /// Whether a main heading beside another title of the front matter is found too.
    titre_double: bool = false,
}

fn run(context: &Context, found: &mut Found) {
    let (mut first, mut elsewhere) = (None, false);
    for heading in context.outline().iter().filter(|heading| heading.level == 1 && !heading.empty) {
        let block = heading.block.and_then(|block| context.document.blocks.get(block));
        let span = block.map_or(heading.span, |block| block.prose.span());
        let line = context.source.position(heading.span.start).line;
        match first {
            None => {
                first = Some(line);
                let title = context.document.front_matter.as_ref().and_then(FrontMatter::title);
                elsewhere = title.is_some();
                let other = title.and_then(|title| title.value.as_deref()).filter(|title| {
                    let own = block.map_or("", |block| block.prose.text());
                    said_words(title.trim()) != said_words(own.trim())
                });
                if let Some(title) = other.filter(|_| context.options.titres_principaux.titre_double) {
                    found
                        .at(
                            span,
                            format!(
                                "Le front matter donne un autre titre à la page\u{a0}: «\u{a0}{}\u{a0}».",
                                title.trim()
                            ),
                        )
                        .severity(Severity::Info)
                        .why("Beaucoup de sites affichent les deux\u{a0}: la page a alors deux titres de niveau 1.")
                        .advice("Gardez un seul titre, ou passez celui-ci au niveau 2 si votre site affiche l’autre.");
                }
            }
            Some(first) => {
                found
                    .at(span, format!("Autre titre de niveau 1\u{202f}; le premier est ligne {first}."))
                    .why("La page annonce deux sujets à égalité (RGAA, critère 9.1).")
                    // Where the front matter names the page, the first is a part like the others.
                    .advice(if elsewhere {
                        "Le front matter donne le titre de la page\u{a0}: baissez d’un niveau tous les intertitres du texte, le premier compris."
                    } else {
                        "Passez ce titre au niveau 2, et ses sous-titres d’autant."
                    });
            }
        }
    }
}
