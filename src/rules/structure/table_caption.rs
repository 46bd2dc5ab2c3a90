use crate::document::Element;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un tableau de données écrit en HTML a un titre : un élément `<caption>`, ou un attribut `aria-label`,
    /// `aria-labelledby` ou `title`. Les tableaux de mise en page (`role="presentation"`) sont laissés, comme ceux de
    /// Markdown, qui n’ont pas de place pour un titre.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran annonce le titre du tableau avant ses cellules : sans lui, il faut parcourir le tableau pour
    /// savoir s’il intéresse. Le RGAA n’impose pas ce titre ; il demande que celui qui existe soit lié au tableau
    /// (critère 5.4).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// <table>
    /// <tr><th>Jardin</th><th>Loyer</th></tr>
    /// <tr><td>Le Clos</td><td>12 euros</td></tr>
    /// </table>
    /// <p>Les loyers sont payés en mars.</p>
    /// ```
    ///
    /// ```bon
    /// <table>
    /// <caption>Loyer annuel des jardins</caption>
    /// <tr><th>Jardin</th><th>Loyer</th></tr>
    /// <tr><td>Le Clos</td><td>12 euros</td></tr>
    /// </table>
    /// <p>Les loyers sont payés en mars.</p>
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
        code: "STR018", slug: "tableau-sans-legende", summary: "Un tableau de données a un titre",
        severity: Info, nature: Accessibilité,
        source: "RGAA 4.1, critère 5.4, pour un titre qui existe ; en donner un est un conseil", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    let figures: Vec<&Element> = context.document.elements.iter().filter(|element| element.name == "figure").collect();
    for table in context.document.tables.iter().filter(|table| table.html && table.headed && !table.captioned) {
        let (rows, columns) = table.size;
        // Cards of GitBook, and the boxes that encyclopaedias put beside the text.
        let head = context.source.slice(table.head);
        let cards = ["data-view", "float", "infobox"].iter().any(|sign| head.contains(sign));
        let before = figures.partition_point(|figure| figure.span.start < table.span.start);
        let figure = before.checked_sub(1).and_then(|at| figures.get(at)).is_some_and(|figure| {
            figure.span.contains(table.span.start) && context.source.slice(figure.inner).contains("<figcaption")
        });
        if rows < 2 || columns < 2 || figure || cards {
            continue;
        }
        found
            .at(table.head, format!("Tableau de {rows} lignes sans titre."))
            .why("Un lecteur d’écran n’a pas de nom à annoncer avant les cellules.")
            .advice("Ajoutez un élément `<caption>` qui le nomme.");
    }
}
