use crate::rules::{Context, Found};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien n’a les crochets et les parenthèses à l’envers, `(texte)[adresse]`, ni une espace entre les deux,
    /// `[texte] (adresse)`. Seules les adresses sûres sont reconnues : `https://…`, `mailto:…`, un chemin vers un
    /// fichier.
    ///
    /// ## Pourquoi
    ///
    /// La page montre les crochets et l’adresse au lieu d’un lien.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Voir (le plan du verger)[https://montbrac.fr/plan] avant de venir.
    /// ```
    ///
    /// ```bon
    /// Voir [le plan du verger](https://montbrac.fr/plan) avant de venir.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : les signes sont remis à l’endroit, ou l’espace retirée.
    {
        code: "LIE009", slug: "lien-mal-forme", summary: "Un lien Markdown est bien écrit",
        severity: Warning, nature: Documenté,
        source: "spec.commonmark.org, « Links »", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    if !context.document.format.is_markdown() {
        return;
    }
    for block in &context.document.blocks {
        let prose = block.prose.text();
        // `[texte] (adresse)` and `(texte)[adresse]`.
        for (close, middle, ends) in [(']', "] (", ')'), (')', ")[", ']')] {
            for (at, _) in prose.match_indices(middle) {
                let opens = if close == ']' { '[' } else { '(' };
                let before = prose.get(..at).unwrap_or("");
                let after = prose.get(at + middle.len()..).unwrap_or("");
                let (Some(open), Some(end)) = (before.rfind(opens), after.find(ends)) else { continue };
                let words = before.get(open + 1..).unwrap_or("");
                let address = after.get(..end).unwrap_or("");
                let range = open..at + middle.len() + end + 1;
                let said = words.chars().any(char::is_alphabetic) && !words.contains(['[', ']', '(', ')']);
                let kept = matches!(words.trim(), "sic" | "…" | "..." | "x" | "X");
                let escaped = before.get(..open).unwrap_or("").ends_with('\\');
                if !said || kept || escaped || !is_address(address) || !block.prose.is_verbatim(&range) {
                    continue;
                }
                let finding = found
                    .at(block.prose.to_source(range.clone()), format!("Lien mal écrit\u{a0}: «\u{a0}{words}\u{a0}»."))
                    .why("La page montre les signes et l’adresse au lieu d’un lien.")
                    .advice(format!("Écrivez `[{words}]({address})`."));
                finding.fix(vec![Edit::replace(block.prose.to_source(range), format!("[{words}]({address})"))]);
            }
        }
    }
}

/// Whether a text is surely an address.
fn is_address(text: &str) -> bool {
    let schemes = ["https://", "http://", "mailto:", "www."];
    let path = ["./", "../", "/"].iter().any(|start| text.starts_with(start)) && text.len() > 3;
    let file = text.rsplit_once('.').is_some_and(|(_, kind)| matches!(kind, "md" | "html" | "htm" | "pdf"));
    !text.contains(char::is_whitespace) && (schemes.iter().any(|scheme| text.starts_with(scheme)) || path || file)
}
