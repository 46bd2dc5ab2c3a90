use crate::analysis::ContentType;
use crate::document::BlockKind;
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun paragraphe du texte ne dépasse un nombre de mots donné. Les listes, les tableaux et les citations en bloc
    /// ne comptent pas, ni les textes de loi.
    ///
    /// ## Pourquoi
    ///
    /// Sur un écran étroit, un paragraphe long remplit plus que la page : l’œil n’y trouve pas d’arrêt. Le seuil est
    /// une convention, pas un critère de classement.
    ///
    /// ## Exemples
    ///
    /// ```mauvais mots:20
    /// Le maire avait promis en mars une décision rapide sur la halle. Il a renvoyé le dossier à la commission, qui ne se réunira pas avant la rentrée.
    /// ```
    ///
    /// ```bon mots:20
    /// Le maire avait promis en mars une décision rapide sur la halle.
    ///
    /// Il a renvoyé le dossier à la commission, qui ne se réunira pas avant la rentrée.
    /// ```
    ///
    /// ## Options
    ///
    /// - `mots` (150) : longueur au-delà de laquelle un paragraphe est signalé ;
    /// - `mots-avertissement` (200) : longueur au-delà de laquelle il est un avertissement.
    ///
    /// ## Correction
    ///
    /// Aucune automatique par `check` ; `restructure` propose où couper.
    {
        code: "STR012", slug: "paragraphe-long", summary: "Les paragraphes ne sont pas trop longs",
        severity: Warning, nature: Convention,
        source: "usage de la presse en ligne ; seuils de Yoast SEO 3.6", verified: "2026-11-30",
    }
}

options! {
    /// Most words of a paragraph.
    mots: usize = 150,
    /// Words from which it is a warning.
    mots_avertissement: usize = 200,
}

fn run(context: &Context, found: &mut Found) {
    let options = &context.options.paragraphe_long;
    if matches!(context.kind, ContentType::Juridique | ContentType::Vers) {
        return;
    }
    for (at, (block, facts)) in context.document.blocks.iter().zip(&context.analysis.blocks).enumerate() {
        let running = matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead);
        if !running || facts.words <= options.mots || context.analysis.languages.is_foreign(at) {
            continue;
        }
        // A single sentence of that length is for the rule about sentences.
        let Some(first) = facts.sentences.first().filter(|_| facts.sentences.len() > 1) else { continue };
        let severity = if facts.words > options.mots_avertissement { Severity::Warning } else { Severity::Info };
        let (words, sentences) = (facts.words, facts.sentences.len());
        found
            .at(
                block.prose.to_source(first.range.clone()),
                format!("Paragraphe de {words} mots en {sentences} phrases\u{202f}; le seuil est de {}.", options.mots),
            )
            .severity(severity)
            .why("L’œil n’y trouve pas d’arrêt, surtout sur un téléphone.")
            .advice("Commencez un autre paragraphe là où l’idée change.");
    }
}
