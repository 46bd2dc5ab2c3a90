use crate::lexicon::fold;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un lien HTML qui s’ouvre dans une autre fenêtre (`target="_blank"`) le dit dans son libellé ou dans son titre :
    /// « nouvelle fenêtre », « nouvel onglet ».
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur qui ne voit pas l’écran croit rester sur la page, et le bouton de retour ne marche plus.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <p>Voir <a href="https://montbrac.fr/plan" target="_blank">le plan du verger</a> avant de venir à la récolte.</p>
    /// ```
    ///
    /// ```bon
    /// <p>Voir <a href="https://montbrac.fr/plan" target="_blank" title="Le plan du verger, nouvelle fenêtre">le plan du verger</a> avant de venir à la récolte.</p>
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
        code: "LIE015", slug: "nouvelle-fenetre", summary: "Un lien qui ouvre une fenêtre le dit",
        severity: Info, nature: Convention,
        source: "usage des sites publics et des listes de bonnes pratiques de qualité web", verified: "2026-11-30", default: off,
    }
}

fn run(context: &Context, found: &mut Found) {
    let windows = context.links().iter().filter(|link| link.new_window);
    let silent: Vec<_> = windows
        .filter(|link| {
            let written = fold(context.source.slice(link.span));
            !["fenêtre", "onglet", "external", "externe", "new window"].iter().any(|word| written.contains(word))
        })
        .collect();
    let Some(first) = silent.first() else { return };
    let message = match silent.len() {
        1 => "Un lien ouvre une autre fenêtre sans le dire.".to_string(),
        many => format!("{many} liens ouvrent une autre fenêtre sans le dire\u{202f}; voici le premier."),
    };
    found
        .at(first.words, message)
        .why("Le lecteur qui ne voit pas l’écran croit rester sur la page.")
        .advice("Retirez `target=\"_blank\"`, ou ajoutez «\u{a0}(nouvelle fenêtre)\u{a0}» au libellé ou au titre.");
}
