use crate::document::BlockKind;
use crate::rules::{Context, Found};
use crate::text::count_characters;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien du texte n’est posé sur plus de cent caractères. Les listes de liens, les titres d’ouvrages et les
    /// liens qui forment un paragraphe à eux seuls sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Un lien de deux lignes souligne une phrase entière : l’œil n’y trouve plus les mots qui nomment la page. Le
    /// seuil est un choix.
    ///
    /// ## Exemples
    ///
    /// ```mauvais caracteres:40
    /// Le verger a rouvert. [La commune a racheté les pommiers et les poiriers de la Combe lundi](achat.html), dit le maire.
    /// ```
    ///
    /// ```bon caracteres:40
    /// Le verger a rouvert. La commune a [racheté les pommiers](achat.html) de la Combe lundi, dit le maire.
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (100) : longueur maximale d’un libellé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE005", slug: "lien-long", summary: "Le libellé d’un lien n’est pas trop long",
        severity: Info, nature: Convention,
        source: "usage de la presse en ligne ; seuil choisi", verified: "2026-11-30",
    }
}

options! {
    /// Most characters of the words of a link.
    caracteres: usize = 100,
}

fn run(context: &Context, found: &mut Found) {
    let limit = context.options.lien_long.caracteres;
    let blocks = &context.document.blocks;
    for link in context.links() {
        let characters = count_characters(&link.label);
        if characters <= limit {
            continue;
        }
        let before = blocks.partition_point(|block| block.span.start <= link.span.start);
        let Some(block) = before.checked_sub(1).and_then(|at| blocks.get(at)) else { continue };
        let inside = link.span.end <= block.span.end && matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead);
        let alone = count_characters(block.prose.text()) < characters + characters / 3;
        if !inside || alone || context.analysis.languages.is_foreign(before - 1) {
            continue;
        }
        found
            .at(link.words, format!("Lien posé sur {characters} caractères\u{202f}; le seuil est de {limit}."))
            .why("L’œil n’y trouve pas les mots qui nomment la page.")
            .advice("Posez-le sur les seuls mots qui disent ce qu’on y trouve.");
    }
}
