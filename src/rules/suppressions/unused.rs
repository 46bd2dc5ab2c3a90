use crate::document::Suppression;
use crate::rules::Finding;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Chaque commentaire `intertitre-disable…`, et la clé `intertitre-disable` du front matter, coupe au moins un constat. Un
    /// commentaire qui nomme une règle inactive dans cette configuration n’est pas jugé.
    ///
    /// ## Pourquoi
    ///
    /// Une suppression dont le motif a disparu cache les fautes à venir au même endroit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # La halle rouvre dimanche
    ///
    /// <!-- intertitre-disable-next-line phrase-longue -->
    /// La halle rouvre dimanche matin, après quatorze mois de travaux.
    /// ```
    ///
    /// ```bon
    /// # La halle rouvre dimanche
    ///
    /// La halle rouvre dimanche matin, après quatorze mois de travaux. Les commerçants y retrouveront leurs étals.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Aucune automatique : retirez le commentaire.
    {
        code: "SUP001", slug: "suppression-inutile", summary: "Les suppressions coupent un constat",
        severity: Info, nature: Maison,
        source: "usage des analyseurs de code : une exception sans objet est signalée", verified: "2026-11-30",
        work: Run,
    }
}

/// What is said of a suppression that switches nothing off.
pub(super) fn finding(suppression: &Suppression) -> Finding {
    let named = match suppression.rules.as_slice() {
        [] => String::from("toutes les règles"),
        rules => rules.join(", "),
    };
    let mut finding = Finding::new(&RULE.meta, suppression.span, format!("Suppression sans effet : {named}."));
    finding.why("Elle cacherait une faute à venir au même endroit.").advice("Retirez-la.");
    finding
}
