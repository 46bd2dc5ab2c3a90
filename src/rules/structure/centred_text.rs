use crate::document::BlockKind;
use crate::rules::{Context, Found};
use crate::text::count_characters;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun paragraphe de plus de cinquante caractères n’est centré par l’attribut `align`, un élément `<center>` ou
    /// un style écrit dans le texte. Les images, les légendes, les titres et les liens centrés sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// L’œil cherche le début de chaque ligne d’un texte centré, ce qui gêne d’abord les lecteurs dyslexiques.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <p style="text-align: center">La commune loue douze jardins aux habitants qui en font la demande avant le mois de mars.</p>
    /// ```
    ///
    /// ```bon
    /// <p>La commune loue douze jardins aux habitants qui en font la demande avant le mois de mars.</p>
    /// ```
    ///
    /// ## Options
    ///
    /// - `caracteres` (50) : longueur à partir de laquelle un texte centré est signalé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR020", slug: "texte-centre", summary: "Un texte suivi n’est pas centré",
        severity: Info, nature: Convention,
        source: "règle et seuil de Yoast SEO 3.6", verified: "2026-11-30",
    }
}

options! {
    /// Characters from which a centred text is found.
    caracteres: usize = 50,
}

fn run(context: &Context, found: &mut Found) {
    let limit = context.options.texte_centre.caracteres;
    let mut done = 0;
    for element in &context.document.elements {
        let style = element.value("style").unwrap_or("").to_ascii_lowercase();
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
        let align = element.value("align").is_some_and(|align| align.eq_ignore_ascii_case("center"));
        let centred = align || style.contains("text-align:center") || element.name == "center";
        let text = matches!(element.name.as_str(), "p" | "div" | "center" | "section" | "article" | "span");
        if !centred || !text || element.span.start < done {
            continue;
        }
        let first = context.document.blocks.partition_point(|block| block.span.start < element.span.start);
        let inside = context.document.blocks.iter().skip(first).take_while(|block| block.span.end <= element.span.end);
        let paragraphs = inside.filter(|block| block.kind == BlockKind::Paragraph);
        let longest = paragraphs.map(|block| count_characters(block.prose.text())).max().unwrap_or(0);
        if longest >= limit {
            done = element.span.end;
            found
                .at(element.tag, format!("Paragraphe centré de {longest} caractères."))
                .why("L’œil cherche le début de chaque ligne d’un texte centré.")
                .advice("Alignez le texte suivi à gauche, et gardez le centrage pour les titres et les images.");
        }
    }
}
