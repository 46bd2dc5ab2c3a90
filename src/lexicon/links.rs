use super::{fold, tables};

/// The words of a link or of an image as the tables hold them: folded, without the signs and spaces around.
fn bare(text: &str) -> String {
    let folded = fold(text);
    let around = |c: char| !c.is_alphanumeric() && c != '+';
    folded.trim_matches(around).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words of a link do not say where it leads.
pub fn is_vague_link(words: &str) -> bool {
    tables::LIBELLES_VAGUES.holds(&bare(words))
}

/// Whether the text of an image says that there is one, and not what it shows; a number may follow.
pub fn is_vague_alternative(text: &str) -> bool {
    let words = bare(text);
    let unnumbered =
        words.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '_' | '°' | '(' | 'n'));
    let known = |words: &str| tables::ALTERNATIVES_VAGUES.holds(words);
    known(&words) || words.ends_with(|c: char| c.is_ascii_digit()) && known(unnumbered)
}

/// Whether a parameter of an address only follows the reader.
pub fn is_tracking_parameter(name: &str) -> bool {
    let name = fold(name);
    let known = |name: &str| tables::PARAMETRES_DE_SUIVI.holds(name);
    known(&name) || name.split_once('_').is_some_and(|(family, _)| known(&format!("{family}_*")))
}

/// Whether a parameter that follows the reader tells of a campaign, which a site may set itself, and no click.
pub fn is_campaign_parameter(name: &str) -> bool {
    let name = fold(name);
    let told = |name: &str| tables::PARAMETRES_DE_SUIVI.row(name).is_some_and(|[_, nature, _]| nature == "campagne");
    told(&name) || name.split_once('_').is_some_and(|(family, _)| told(&format!("{family}_*")))
}

/// Whether words that stand alone in bold open a box and are no heading.
pub fn opens_box(words: &str) -> bool {
    tables::MOTS_D_ENCADRE.holds(&bare(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_form() {
        assert!(is_vague_link(" Cliquez ici ! ") && is_vague_link("Plus d’infos") && is_vague_link("Read more…"));
        assert!(!is_vague_link("Cliquez ici pour le plan"));
        assert!(is_vague_alternative("Image 3") && is_vague_alternative("Capture d’écran"));
        assert!(!is_vague_alternative("Carte du littoral"));
        assert!(is_tracking_parameter("utm_source") && is_tracking_parameter("fbclid"));
        assert!(!is_tracking_parameter("page"));
        assert!(is_campaign_parameter("utm_source") && !is_campaign_parameter("fbclid"));
        assert!(opens_box("Attention !"));
    }
}
