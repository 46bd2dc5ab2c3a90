use super::{Passage, Respelling};
use crate::lexicon::{fold, has_ligature};
use crate::text::{TokenKind, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// A word written without its ligature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ligature {
    /// Where, and the word with its ligature.
    pub place: Respelling,
    /// Whether the ligature is an `æ`, which fewer writers keep.
    pub ae: bool,
}

/// Latin phrases whose ligature is lost.
static LATIN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(ex )(ae)(quo)\b|\b(et c)(ae)(tera)\b"));

/// Words of families that are written with `œ` and have `oe`, and Latin phrases with `ae`.
pub fn ligatures(passage: &Passage) -> Vec<Ligature> {
    let mut found = Vec::new();
    for token in passage.tokens.iter().filter(|token| token.kind == TokenKind::Word && token.folded.contains("oe")) {
        let word = token.text(passage.text);
        let right = word.replace("oe", "œ").replace("Oe", "Œ").replace("OE", "Œ");
        // A surname or a brand keeps its own letters.
        let name = word.starts_with(char::is_uppercase) && !passage.begins_sentence(token.range.start);
        if !name && right != word && has_ligature(&fold(word)) && !passage.is_technical(&token.range) {
            found.push(Ligature { place: Respelling { range: token.range.clone(), right }, ae: false });
        }
    }
    for latin in LATIN.find_iter(passage.text) {
        let right = latin.as_str().replace("ae", "æ").replace("AE", "Æ");
        found.push(Ligature { place: Respelling { range: latin.range(), right }, ae: true });
    }
    found.sort_by_key(|ligature| ligature.place.range.start);
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::mended;
    use super::*;

    fn joined(text: &str) -> String {
        mended(text, |passage| ligatures(passage).into_iter().map(|one| one.place).collect())
    }

    #[test]
    fn ligatures_come_back() {
        assert_eq!(
            joined("Sa soeur et son coeur, une oeuvre, des boeufs, mon oeil. Oeuvrer. Ex aequo, la belle-soeur."),
            "Sa sœur et son cœur, une œuvre, des bœufs, mon œil. Œuvrer. Ex æquo, la belle-sœur."
        );
        let right = "Un curriculum vitae. La moelle, coexister, moelleux, poêle, Citroen, Noel, Jacques Coeur, un œuf, le coefficient, goéland.";
        assert_eq!(joined(right), right);
    }
}
