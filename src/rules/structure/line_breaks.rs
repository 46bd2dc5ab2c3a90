use crate::analysis::ContentType;
use crate::document::Element;
use crate::rules::{Context, Found};
use crate::source::Span;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Le texte ne sépare pas ses paragraphes par deux sauts de ligne ou plus (`<br><br>`). La règle donne une fois par
    /// fichier leur nombre ; les vers et les adresses sont laissés, comme un double saut seul.
    ///
    /// ## Pourquoi
    ///
    /// Un lecteur d’écran passe d’un paragraphe à l’autre : des sauts de ligne n’en font qu’un seul bloc (RGAA, critère
    /// 8.9).
    ///
    /// ## Exemples
    ///
    /// ```mauvais nombre:1
    /// <p>Le bac se demande en mairie.<br><br>Il est livré en deux semaines.</p>
    /// ```
    ///
    /// ```bon nombre:1
    /// <p>Le bac se demande en mairie.</p>
    /// <p>Il est livré en deux semaines.</p>
    /// ```
    ///
    /// ## Options
    ///
    /// - `nombre` (2) : nombre de doubles sauts de ligne à partir duquel le fichier est signalé.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "STR022", slug: "sauts-de-ligne", summary: "Des paragraphes ne sont pas faits de sauts de ligne",
        severity: Warning, nature: Accessibilité,
        source: "RGAA 4.1, critère 8.9", verified: "2026-11-30",
    }
}

options! {
    /// Double breaks from which a file is found.
    nombre: usize = 2,
}

fn run(context: &Context, found: &mut Found) {
    if context.kind == ContentType::Vers {
        return;
    }
    let breaks: Vec<&Element> = context.document.elements.iter().filter(|element| element.name == "br").collect();
    let mut doubles: Vec<Span> = Vec::new();
    for pair in breaks.windows(2) {
        let [first, second] = pair else { continue };
        let between = Span::new(first.span.end, second.span.start.max(first.span.end));
        let parent = first.parent.and_then(|parent| context.document.elements.get(parent));
        let shown = parent.is_some_and(|parent| matches!(parent.name.as_str(), "address" | "td" | "th" | "pre"));
        if shown || !context.source.slice(between).replace("&nbsp;", "").trim().is_empty() {
            continue;
        }
        // Three in a row are one place.
        match doubles.last_mut().filter(|last| last.end == first.span.end) {
            Some(last) => last.end = second.span.end,
            None => doubles.push(Span::new(first.span.start, second.span.end)),
        }
    }
    let least = context.options.sauts_de_ligne.nombre.max(1);
    if let Some(first) = doubles.first().filter(|_| doubles.len() >= least) {
        let places = match doubles.len() {
            1 => "Deux sauts de ligne séparent des paragraphes.".to_string(),
            many => format!("Des sauts de ligne séparent des paragraphes à {many} endroits."),
        };
        found
            .at(*first, places)
            .why("Un lecteur d’écran n’y voit qu’un seul bloc (RGAA, critère 8.9).")
            .advice("Faites de chaque partie un paragraphe, `<p>` en HTML, une ligne vide en Markdown.");
    }
}
