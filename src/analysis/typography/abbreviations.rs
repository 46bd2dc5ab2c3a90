use super::{Passage, Respelling};
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// `etc...`, `etc…`
static AND_SO_ON: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b[eE]tc(?:\.? ?…|\.{2,})"));

/// A civility, how it is abbreviated, and the capital of the name.
static CIVILITY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(Mr\.?|Mrs\.|MM|Mme\.|Mmes\.|Mlle\.|Mlles\.|Melle\.?|Dr\.|Mgr\.|Pr\.|Me\.)[ \u{a0}\u{202f}](?:le |la |l’|l')?\p{Lu}",
    )
});

/// Other abbreviations: `cf` without its full stop, `p.ex`, `càd`.
static OTHER: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b([cC]f|p\.ex\.?|càd|c-à-d|c\.à\.d\.?)([ \u{a0}])"));

/// Abbreviations that French writes otherwise.
pub fn abbreviations(passage: &Passage) -> Vec<Respelling> {
    let mut found = Vec::new();
    for and_so_on in AND_SO_ON.find_iter(passage.text) {
        let head = and_so_on.as_str().get(..3).unwrap_or("etc");
        found.push(Respelling { range: and_so_on.range(), right: format!("{head}.") });
    }
    for civility in CIVILITY.captures_iter(passage.text).filter_map(|found| found.get(1)) {
        let right = match civility.as_str() {
            "Mr" | "Mr." => "M.",
            "MM" => "MM.",
            "Melle" | "Melle." => "Mlle",
            "Mrs." => continue,
            other => other.trim_end_matches('.'),
        };
        found.push(Respelling { range: civility.range(), right: right.to_string() });
    }
    for other in OTHER.captures_iter(passage.text).filter_map(|found| found.get(1)) {
        let right = match other.as_str() {
            "cf" => "cf.",
            "Cf" => "Cf.",
            "p.ex" | "p.ex." => "p. ex.",
            _ => "c.-à-d.",
        };
        found.push(Respelling { range: other.range(), right: right.to_string() });
    }
    found.retain(|one| !passage.is_technical(&one.range));
    found.sort_by_key(|one| one.range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::abbreviations;

    #[test]
    fn abbreviations_are_put_right() {
        assert_eq!(
            mended("Mr Durand, Mme. Ferrand, Melle Roy et Mr le Maire : pain, sel, etc... (cf page 3).", abbreviations),
            "M. Durand, Mme Ferrand, Mlle Roy et M. le Maire : pain, sel, etc. (cf. page 3)."
        );
        let right = "M. Durand, Mme Ferrand, cf. page 3, etc., /etc/hosts, MM. Roy et Blin, CF de Nantes, c’est Mme.";
        assert_eq!(mended(right, abbreviations), right);
    }
}
