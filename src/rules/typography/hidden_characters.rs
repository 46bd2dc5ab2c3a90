use super::places::passages;
use crate::analysis::typography::{HiddenCharacter, hidden_characters};
use crate::rules::{Context, Found, Severity};
use crate::source::Edit;

declare_rule! {
    /// ## Ce que vérifie la règle
    ///
    /// La règle signale dans la prose les caractères que l’on ne voit pas : espace sans chasse, trait d’union
    /// conditionnel, marque d’ordre des octets, marque de sens d’écriture, caractère de commande ; et U+FFFD, qui tient
    /// la place d’un caractère perdu. Les textes qui s’écrivent de droite à gauche et les émojis composés gardent les
    /// leurs.
    ///
    /// ## Pourquoi
    ///
    /// Un mot qui en contient un n’est plus trouvé par une recherche, se copie mal et peut se couper n’importe où. U+FFFD
    /// s’affiche comme un losange noir.
    ///
    /// ## Exemples
    ///
    /// ```mauvais
    /// Le con​seil a voté la rénovation de la halle.
    /// ```
    ///
    /// ```bon
    /// Le conseil a voté la rénovation de la halle.
    /// ```
    ///
    /// ## Options
    ///
    /// Aucune.
    ///
    /// ## Correction
    ///
    /// Sûre : le caractère est retiré ; aucune pour U+FFFD, dont le caractère perdu n’est pas connu.
    {
        code: "TYP021", slug: "caracteres-invisibles", summary: "Aucun caractère invisible ne traîne dans le texte",
        severity: Warning, nature: Maison,
        source: "Unicode, annexe 14 et chapitre 23", verified: "2026-11-30", mends: Sûre,
    }
}

fn run(context: &Context, found: &mut Found) {
    let mut end = 0;
    for (block, _) in passages(context) {
        // Blocks in tables and lists may lie in one another.
        let start = block.span.start.max(end);
        let Some(text) = context.source.text().get(start..block.span.end) else { continue };
        end = block.span.end;
        for one in hidden_characters(text, start) {
            report(found, &one);
        }
    }
}

fn report(found: &mut Found, one: &HiddenCharacter) {
    let times = if one.count > 1 { format!(", {} fois de suite", one.count) } else { String::new() };
    if one.is_lost() {
        found
            .at(one.span, format!("Caractère perdu\u{a0}: {}{times}.", one.name()))
            .why("Le texte a été lu dans un autre codage que le sien\u{a0}; un losange s’affiche à sa place.")
            .advice("Retrouvez le caractère dans l’original.");
        return;
    }
    found
        .at(one.span, format!("Caractère invisible\u{a0}: {}{times}.", one.name()))
        .severity(if one.character == '\u{ad}' { Severity::Info } else { Severity::Warning })
        .why("Le mot n’est plus trouvé par les recherches et se copie mal.")
        .advice("Retirez-le.")
        .fix(vec![Edit::delete(one.span)]);
}
