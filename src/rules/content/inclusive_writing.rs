use super::shared::{span, words};
use crate::analysis::{ShortenedForm, shortened_forms};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found, Severity};
use serde::{Deserialize, Serialize};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte suit le choix de la rédaction sur les formes abrégées pour les deux genres : le point médian et ses
    /// variantes (« étudiant·es », « agent.e.s », « élu-e-s ») et les parenthèses (« étudiant(e)s »). Sans réglage, elle ne
    /// signale rien : le programme n’a pas d’avis. Les citations sont laissées telles quelles.
    ///
    /// ## Pourquoi
    ///
    /// Une rédaction tient à une seule manière. Les lecteurs d’écran coupent souvent ces mots, ce qui fait conseiller par des
    /// spécialistes de l’accessibilité les mots épicènes (« les élèves ») ou les deux formes (« les lectrices et lecteurs »).
    ///
    /// ## Exemples
    ///
    /// ```mauvais point-median:"interdit"
    /// Les étudiant·es de Montérac votent jeudi.
    /// ```
    ///
    /// ```bon point-median:"interdit"
    /// Les étudiantes et les étudiants de Montérac votent jeudi.
    /// ```
    ///
    /// ## Options
    ///
    /// - `point-median` (autorisé) : ce qui est fait du point et de ses variantes, `autorisé`, `déconseillé` ou `interdit` ;
    /// - `parentheses` (autorisé) : ce qui est fait des parenthèses, `autorisé`, `déconseillé` ou `interdit`.
    ///
    /// ## Correction
    ///
    /// Aucune automatique : le choix du mot épicène ou des deux formes dépend de la phrase.
    {
        code: "CON053", slug: "ecriture-inclusive", summary: "Les formes abrégées suivent le choix de la rédaction",
        severity: Warning, nature: Maison,
        source: "choix de la rédaction ; access42.net sur les lecteurs d’écran", verified: "2026-11-30",
    }
}

/// What an office wants of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// It may stand.
    Autorisé,
    /// It is told.
    Déconseillé,
    /// It is told as a warning.
    Interdit,
}

options! {
    /// What is done with points.
    point_median: Policy = Policy::Autorisé,
    /// What is done with brackets.
    parentheses: Policy = Policy::Autorisé,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.ecriture_inclusive;
    if options.point_median == Policy::Autorisé && options.parentheses == Policy::Autorisé {
        return;
    }
    for (block, range, form) in shortened_forms(context.document, context.analysis) {
        let policy = match form {
            ShortenedForm::Point => options.point_median,
            ShortenedForm::Bracket => options.parentheses,
        };
        let (severity, verb) = match policy {
            Policy::Autorisé => continue,
            Policy::Déconseillé => (Severity::Info, "déconseille"),
            Policy::Interdit => (Severity::Warning, "écarte"),
        };
        let text = quoted(words(context, block, &range));
        found
            .at(span(context, block, range), format!("Forme abrégée que la rédaction {verb}\u{a0}: {text}."))
            .severity(severity)
            .why("La rédaction a choisi une autre manière de dire les deux genres.")
            .advice("Employez un mot épicène, ou les deux formes en toutes lettres.");
    }
}
