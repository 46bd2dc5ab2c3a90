use super::shared::{span, words};
use crate::analysis::{EndingKind, endings};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un paragraphe que suit un intertitre, ou qui finit le texte, est entier : il ne s’arrête pas sur un mot qui en
    /// appelle un autre (« de la », « et », une virgule), sur « […] », ni sur un deux-points que rien ne suit. Un point
    /// final oublié n’est pas signalé ici.
    ///
    /// ## Pourquoi
    ///
    /// Une coupe trop courte, un flux tronqué ou une liste disparue laissent le lecteur au milieu de la phrase.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le conseil municipal a voté lundi la rénovation de la piscine et la construction de
    /// ```
    ///
    /// ```bon
    /// Le conseil municipal a voté lundi la rénovation de la piscine et la construction de trois vestiaires.
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
        code: "CON014", slug: "texte-interrompu", summary: "Aucun paragraphe ne s’arrête au milieu d’une phrase",
        severity: Warning, nature: Maison,
        source: "usage des rédactions", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for ending in endings(context.document, context.analysis) {
        let text = quoted(words(context, ending.block, &ending.range));
        let (message, why, advice) = match ending.kind {
            EndingKind::Hanging => (
                format!("Le paragraphe s’arrête sur {text}."),
                "La phrase n’est pas finie.",
                "Retrouvez la fin de la phrase, ou coupez plus haut.",
            ),
            EndingKind::Cut => (
                format!("Le texte s’arrête sur {text}."),
                "Le lecteur n’a que le début de l’article.",
                "Publiez la fin, ou terminez par une phrase entière et un lien vers la suite.",
            ),
            EndingKind::Announced => (
                format!("Rien ne suit {text}."),
                "Le paragraphe annonce une liste ou un exemple qui manque.",
                "Ajoutez ce qui est annoncé, ou finissez la phrase par un point.",
            ),
        };
        let severity = if ending.kind == EndingKind::Announced { Severity::Info } else { Severity::Warning };
        found.at(span(context, ending.block, ending.range), message).severity(severity).why(why).advice(advice);
    }
}
