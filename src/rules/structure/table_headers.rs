use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un tableau d’au moins deux lignes et deux colonnes a des en-têtes : une première ligne qui dit quelque chose en
    /// Markdown, des éléments `<th>` en HTML. Les tableaux de mise en page (`role="presentation"`) et ceux qui montrent
    /// des images sont laissés.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran relie chaque cellule à l’en-tête de sa colonne : sans en-tête, « 12 » ne dit pas de quoi
    /// (RGAA, critère 5.6).
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// | | |
    /// |---|---|
    /// | Le Clos | 12 euros |
    /// | La Source | 15 euros |
    /// ```
    ///
    /// ```bon
    /// | Jardin | Loyer |
    /// |---|---|
    /// | Le Clos | 12 euros |
    /// | La Source | 15 euros |
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
        code: "STR019", slug: "tableau-sans-entete", summary: "Un tableau a des cellules d’en-tête",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 5.6", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for table in context.document.tables.iter().filter(|table| !table.headed) {
        let (rows, columns) = table.size;
        let written = context.source.slice(table.span);
        // GitBook shows such tables as cards.
        let cards = table.html && context.source.slice(table.head).contains("data-");
        let pictures = cards || written.contains("![") || written.contains("<img");
        let least = if table.html { 3 } else { 2 };
        if rows < least || columns < 2 || pictures {
            continue;
        }
        let head = context.source.slice(table.head).trim_end().len();
        let span = Span::new(table.head.start, table.head.start + head.max(1));
        found
            .at(span, format!("Tableau de {rows} lignes et {columns} colonnes sans en-tête."))
            .why("Un lecteur d’écran ne peut pas dire à quoi se rapporte une cellule (RGAA, critère 5.6).")
            .advice("Nommez les colonnes dans une première ligne d’en-têtes.");
    }
}
