use super::shared::{span, words};
use crate::analysis::{ContentType, orphans};
use crate::rules::quoted::quoted;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La première phrase sous un intertitre se comprend sans le texte qui précède : elle ne commence pas par « il »,
    /// « elle », « celui-ci » ou « ce dernier » quand ni l’intertitre ni le titre ne disent de qui ou de quoi il s’agit.
    /// « Il » impersonnel (« il faut », « il est interdit ») n’est pas signalé, ni les entretiens et les opinions.
    ///
    /// ## Pourquoi
    ///
    /// On arrive à une section par le sommaire, par un lien ou par une recherche. Le lecteur qui y entre n’a pas lu le nom.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// # Le port de Kerhollen ferme
    ///
    /// Maud Ferrand dirige le port depuis dix ans.
    ///
    /// ## Dix ans de travaux
    ///
    /// Elle avait demandé deux expertises en mars.
    /// ```
    ///
    /// ```bon
    /// # Le port de Kerhollen ferme
    ///
    /// Maud Ferrand dirige le port depuis dix ans.
    ///
    /// ## Dix ans de travaux
    ///
    /// Maud Ferrand avait demandé deux expertises en mars.
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
        code: "CON021", slug: "debut-de-section-obscur", summary: "La première phrase d’une section se comprend seule",
        severity: Info, nature: Convention,
        source: "usage des rédactions : reprendre le nom après un intertitre", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    if matches!(
        context.kind,
        ContentType::Entretien | ContentType::Opinion | ContentType::Vers | ContentType::Juridique
    ) {
        return;
    }
    for orphan in orphans(context.document, context.analysis) {
        let text = quoted(words(context, orphan.block, &orphan.range));
        found
            .at(
                span(context, orphan.block, orphan.range),
                format!("La section commence par {text}, dont le nom est plus haut."),
            )
            .why("Le lecteur qui arrive par le sommaire ou par un lien ne sait pas de qui ou de quoi il s’agit.")
            .advice("Répétez le nom.");
    }
}
