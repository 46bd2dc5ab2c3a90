use crate::analysis::file_name;
use crate::lexicon::fold;
use crate::rules::{Context, Found};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Un lien vers un document à télécharger (PDF, tableur, archive…) dit son format dans son libellé ou juste après :
    /// « le règlement (PDF, 2 Mo) », ou dans les attributs du lien (`title`, `aria-label`).
    ///
    /// ## Pourquoi
    ///
    /// Le lecteur sait avant de cliquer qu’un fichier va s’ouvrir ou se télécharger, et s’il pourra le lire.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Lisez [le règlement du verger](reglement.pdf) avant de venir.
    /// ```
    ///
    /// ```bon
    /// Lisez [le règlement du verger (PDF, 2 Mo)](reglement.pdf) avant de venir.
    /// ```
    ///
    /// ## Options
    ///
    /// - `formats` (pdf, doc, docx, odt, xls, xlsx, ods, ppt, pptx, odp, zip, rar, epub) : terminaisons des fichiers à
    ///   annoncer.
    ///
    /// ## Correction
    ///
    /// Aucune automatique.
    {
        code: "LIE012", slug: "telechargement", summary: "Un lien de téléchargement dit le format du fichier",
        severity: Info, nature: Convention,
        source: "usage des sites publics et des listes de bonnes pratiques de qualité web", verified: "2026-11-30",
    }
}

options! {
    /// Endings of the files that are to be announced.
    formats: Vec<String> = [
        "pdf", "doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "zip", "rar", "epub",
    ]
    .map(String::from)
    .to_vec(),
}

/// How far behind the link the format may stand, in bytes.
const REACH: usize = 40;

fn run(context: &Context, found: &mut Found) {
    let formats = &context.options.telechargement.formats;
    for link in context.links() {
        let name = file_name(&link.target);
        let Some((_, kind)) = name.rsplit_once('.') else { continue };
        if link.label.is_empty() || !formats.iter().any(|format| fold(format) == kind) {
            continue;
        }
        let written = context.source.text();
        // Attributes in braces belong to the link: `[plan](plan.pdf){title="Plan, PDF"}`.
        let rest = written.get(link.span.end..).unwrap_or("");
        let braces = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).map_or(0, |(inside, _)| inside.len());
        let mut reach = REACH.max(braces + 2).min(rest.len());
        while !rest.is_char_boundary(reach) {
            reach -= 1;
        }
        // Nor the next paragraph nor the address of the next link tells of this one.
        let after = rest.get(..reach).unwrap_or("").split("\n\n").next().unwrap_or("");
        let after = after.split("](").next().unwrap_or("");
        let own = written.get(link.words.start.min(link.span.start)..link.span.end).unwrap_or("");
        // The address itself does not count.
        let around = format!("{}{}", fold(own).replace(&fold(&link.target), ""), fold(after));
        let families: &[&str] = match kind {
            "doc" | "docx" => &["doc", "word"],
            "xls" | "xlsx" => &["xls", "excel", "tableur"],
            "ppt" | "pptx" => &["ppt", "powerpoint", "diaporama"],
            "odt" | "ods" | "odp" => &["odt", "ods", "odp", "opendocument", "libreoffice"],
            "zip" | "rar" => &["zip", "rar", "archive"],
            "epub" => &["epub", "livre numérique"],
            _ => &[],
        };
        if around.contains(kind) || families.iter().any(|word| around.contains(word)) {
            continue;
        }
        found
            .at(
                link.words,
                format!("Le lien «\u{a0}{}\u{a0}» ouvre un fichier {} sans le dire.", link.shown, kind.to_uppercase()),
            )
            .why("Le lecteur ne sait pas qu’un fichier va s’ouvrir, ni s’il pourra le lire.")
            .advice(format!(
                "Ajoutez le format et le poids au libellé, par exemple «\u{a0}({}, 2 Mo)\u{a0}».",
                kind.to_uppercase()
            ));
    }
}
