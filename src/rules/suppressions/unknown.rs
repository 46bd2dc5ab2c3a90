use crate::document::Suppression;
use crate::lexicon::nearest;
use crate::rules::{Finding, all};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Les noms que citent les commentaires `intertitre-disable…` et la clé du front matter sont ceux de règles, par leur code ou
    /// leur nom.
    ///
    /// ## Pourquoi
    ///
    /// Un nom mal écrit ne coupe rien, et personne ne s’en aperçoit.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # La halle rouvre dimanche
    ///
    /// <!-- intertitre-disable-next-line phrases-longues -->
    /// La halle rouvre dimanche matin, après quatorze mois de travaux.
    /// ```
    ///
    /// ```bon
    /// # La halle rouvre dimanche
    ///
    /// <!-- intertitre-disable-next-line phrase-longue -->
    /// La halle rouvre dimanche matin, après quatorze mois de travaux.
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
        code: "SUP002", slug: "suppression-inconnue", summary: "Les suppressions nomment des règles",
        severity: Warning, nature: Maison,
        source: "usage des analyseurs de code : un nom inconnu est signalé", verified: "2026-11-30",
        work: Run,
    }
}

/// What is said of a suppression that names no rule.
pub(super) fn finding(suppression: &Suppression, name: &str) -> Finding {
    let names = all().flat_map(|rule| [rule.meta.slug, rule.meta.code]);
    let advice = match nearest(name, names) {
        Some(near) => format!("Vouliez-vous dire `{near}`\u{202f}? `intertitre rules` liste les règles."),
        None => String::from("`intertitre rules` liste les règles."),
    };
    let mut finding =
        Finding::new(&RULE.meta, suppression.span, format!("Suppression d’une règle inconnue : `{name}`."));
    finding.why("Elle ne coupe rien.").advice(advice);
    finding
}

/// What is said of a comment that would switch rules off if it were well written.
pub(super) fn misspelt(suppression: &Suppression) -> Finding {
    let form = suppression.rules.first().map_or("", String::as_str);
    let message = format!("Commentaire inconnu\u{a0}: `intertitre-{form}`.");
    let near = nearest(form, ["disable", "disable-line", "disable-next-line", "disable-file", "enable"]);
    let mut finding = Finding::new(&RULE.meta, suppression.span, message);
    finding.why("Il ne coupe rien.").advice(match near {
        Some(near) => format!("Vouliez-vous dire `intertitre-{near}`\u{202f}?"),
        None => "Écrivez `intertitre-disable` ou `intertitre-disable-next-line`.".to_string(),
    });
    finding
}
