use crate::document::{BlockKind, List, Prose};
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucune liste du texte n’a qu’un seul élément. Les listes imbriquées, les éléments qui ne sont qu’un lien, les
    /// étapes numérotées, les cases à cocher et les listes d’un élément qui reviennent dans toute la page sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Une puce seule annonce une suite qui ne vient pas : le lecteur croit qu’un élément manque.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le bénévole apporte :
    ///
    /// - une paire de gants solides.
    ///
    /// Le reste est prêté.
    /// ```
    ///
    /// ```bon
    /// Le bénévole apporte une paire de gants solides. Le reste est prêté.
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
        code: "STR015", slug: "liste-a-un-element", summary: "Une liste a plus d’un élément",
        severity: Info, nature: Convention,
        source: "usage de la presse et des guides", verified: "2026-11-30", default: off,
    }
}

fn run(context: &Context, found: &mut Found) {
    let lists = &context.document.lists;
    let others = lists.iter().filter(|list| !list.nested && list.items.len() != 1).count();
    let alone: Vec<&List> =
        lists.iter().filter(|list| !list.nested && !list.ordered && list.items.len() == 1).collect();
    // Several of them are a way of laying out the page.
    if alone.len() > others.max(1) {
        return;
    }
    for list in alone {
        let Some(item) = list.items.first() else { continue };
        let inside = |span: Span| list.span.contains(span.start);
        let first = context.document.blocks.partition_point(|block| block.span.start < list.span.start);
        let mut blocks = context.document.blocks.iter().skip(first).take_while(|block| inside(block.span));
        let (Some(block), None) = (blocks.next(), blocks.next()) else { continue };
        let next = lists.partition_point(|other| other.span.start <= list.span.start);
        let bare = block.kind != BlockKind::Item || lists.get(next).is_some_and(|next| inside(next.span));
        let first = context.document.links.partition_point(|link| link.span.start < list.span.start);
        let linked = context.document.links.get(first).is_some_and(|link| inside(link.span));
        let written = context.source.slice(*item);
        let task = written.contains("[ ]") || written.contains("[x]");
        if bare || linked || task || block.prose.text().contains(Prose::MASK) || block.span.len() > item.len() {
            continue;
        }
        let words = block.prose.text();
        found
            .at(block.prose.to_source(0..words.len()), "Liste d’un seul élément.")
            .why("Une puce seule annonce une suite qui ne vient pas.")
            .advice("Faites-en une phrase, ou complétez la liste.");
    }
}
