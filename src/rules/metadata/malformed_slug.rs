use crate::analysis::{Slug, slug, slugified};
use crate::rules::{Context, Found, Severity};
use crate::source::Edit;
use crate::text::enumerated;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// L’adresse que donne le front matter (`slug`, `permalink`, `path`) est faite de lettres minuscules sans accent,
    /// de chiffres et de traits d’union : ni espace, ni capitale, ni accent, ni tiret bas, ni autre signe. Les modèles
    /// d’adresse (`/:year/:title/`) ne sont pas jugés.
    ///
    /// ## Pourquoi
    ///
    /// Une espace ou un accent devient `%20` ou `%C3%A9` dès que l’adresse est copiée ; une capitale fait deux adresses
    /// d’une seule sur bien des serveurs. Google conseille le trait d’union plutôt que le tiret bas entre les mots.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// ---
    /// title: La piscine rouvre
    /// slug: Réouverture_de la piscine
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ```bon
    /// ---
    /// title: La piscine rouvre
    /// slug: reouverture-de-la-piscine
    /// ---
    ///
    /// La piscine municipale rouvre lundi après dix mois de travaux.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// À relire (`--unsafe-fixes`) : l’adresse est récrite. Une adresse déjà publiée demande une redirection.
    {
        code: "MET014", slug: "adresse-mal-formee", summary: "L’adresse est faite de minuscules, de chiffres et de traits d’union",
        severity: Warning, nature: Documenté,
        source: "developers.google.com/search/docs/crawling-indexing/url-structure", verified: "2026-11-30", mends: ÀRelire,
    }
}

fn run(context: &Context, found: &mut Found) {
    let Some(slug) = slug(context.source, context.document) else { return };
    let faults = faults(&slug);
    if faults.is_empty() {
        return;
    }
    let list = enumerated(&faults);
    let better = slugified(&slug.text);
    // The hyphen is a matter of taste next to what breaks when it is copied.
    let mild = faults.iter().all(|fault| matches!(*fault, UNDERSCORE | CAPITAL));
    let finding = found
        .at(slug.span, format!("L’adresse `{}` contient {list}.", slug.text))
        .severity(if mild { Severity::Info } else { Severity::Warning })
        .why("Une adresse se copie, se dicte et se compare\u{a0}: ces signes y sont codés, perdus ou confondus.");
    if better.is_empty() {
        finding.advice("Écrivez-la en minuscules sans accent, avec des traits d’union entre les mots.");
        return;
    }
    finding.advice(format!("Écrivez `{better}`, et redirigez l’ancienne adresse si la page est déjà publiée."));
    if slug.verbatim {
        finding.unsafe_fix(vec![Edit::replace(slug.span, better)]);
    }
}

const UNDERSCORE: &str = "un tiret bas";
const CAPITAL: &str = "une capitale";

/// What should not stand in an address.
fn faults(slug: &Slug) -> Vec<&'static str> {
    let text = slug.text.as_str();
    let mut faults = Vec::new();
    let mut add = |found: bool, what| {
        if found {
            faults.push(what);
        }
    };
    add(text.contains(char::is_whitespace), "une espace");
    add(text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()), "un accent");
    add(text.chars().any(char::is_uppercase), CAPITAL);
    add(text.contains('_'), UNDERSCORE);
    add(text.contains(['\'', '’']), "une apostrophe");
    let other = |c: char| {
        !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '-' | '_' | '\'' | '’' | '.' | '~' | '%' | '+' | '@')
    };
    add(text.contains(other), "un signe de ponctuation");
    add(text.contains("--") || text.starts_with('-') || text.ends_with('-'), "un trait d’union de trop");
    faults
}
