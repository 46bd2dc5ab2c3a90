use crate::analysis::{PageLink, host};
use crate::lexicon::fold;
use crate::rules::{Context, Found, Severity};

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// Aucun lien ne mène à `localhost`, à `127.0.0.1`, à un fichier du poste (`file://`, `C:\`), à `example.com`, à
    /// `javascript:` ou à une adresse laissée vide ou à remplir. Un lien qui affiche cette adresse même, dans un mode
    /// d’emploi, est laissé.
    ///
    /// ## Pourquoi
    ///
    /// Le lien marche sur l’ordinateur de celui qui écrit et nulle part ailleurs.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Voir [le plan du verger](http://localhost:1313/plan) avant de venir.
    /// ```
    ///
    /// ```bon
    /// Voir [le plan du verger](/plan) avant de venir.
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
        code: "LIE010", slug: "cible-de-travail", summary: "Un lien ne mène pas au poste de travail ni à une adresse d’essai",
        severity: Error, nature: Convention,
        source: "RFC 2606 et RFC 6761 : noms réservés ; RFC 8089 : file", verified: "2026-11-30",
    }
}

fn run(context: &Context, found: &mut Found) {
    for link in context.links() {
        let lost = || (is_lost(context, link)).then_some("au haut de la page, faute d’adresse");
        let Some(what) = working(&link.target).or_else(lost) else { continue };
        // In instructions, the address itself is what is shown.
        let label = fold(&link.label);
        let shown = host(&link.target).is_some_and(|host| label.contains(&host)) || label.contains("localhost");
        if shown || link.mixed {
            continue;
        }
        let severity = if link.target.starts_with('#') || link.target.starts_with("javascript:") {
            Severity::Warning
        } else {
            Severity::Error
        };
        found
            .at(link.span, format!("Le lien mène {what}\u{a0}: `{}`.", link.target))
            .severity(severity)
            .why("Il ne mène nulle part chez le lecteur.")
            .advice("Remplacez-le par l’adresse publique de la page, ou retirez-le.");
    }
}

/// Whether a link has words and `#` for an address, and is no button of a script and no way back to the top.
fn is_lost(context: &Context, link: &PageLink) -> bool {
    let label = fold(&link.label);
    let up = ["haut", "top", "sommaire", "retour", "remonter", "début"].iter().any(|word| label.contains(word));
    let written = context.source.slice(link.span);
    let tag = written.split('>').next().unwrap_or("");
    let script = ["role=", "onclick", "data-", "aria-", "class=", "id=", "@click", "v-on"];
    let button = link.html && script.iter().any(|sign| tag.contains(sign));
    link.target.trim() == "#" && label.chars().any(char::is_alphabetic) && !up && !button && !link.named
}

/// What an address of a draft leads to.
fn working(target: &str) -> Option<&'static str> {
    let target = target.trim();
    let lower = fold(target);
    if lower.starts_with("file:") || is_drive(target) || target.starts_with("\\\\") {
        return Some("à un fichier du poste de travail");
    }
    if lower.starts_with("javascript:") {
        return Some("à un script");
    }
    let todo = ["todo", "xxx", "#todo", "url", "lien", "adresse", "http://", "https://", "a-completer", "tbd"];
    if todo.contains(&lower.as_str()) {
        return Some("à une adresse à remplir");
    }
    let host = host(&lower)?;
    let local = host == "localhost" || host == "127.0.0.1" || host == "0.0.0.0" || host.ends_with(".localhost");
    if local {
        return Some("au poste de travail");
    }
    matches!(host.as_str(), "example.com" | "example.org" | "example.net" | "exemple.com")
        .then_some("à une adresse d’exemple")
}

/// `C:\dossier` or `C:/dossier`.
fn is_drive(target: &str) -> bool {
    let mut letters = target.chars();
    letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && letters.next().is_some_and(|c| matches!(c, '\\' | '/'))
}
