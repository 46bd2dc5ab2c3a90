//! What no heading may be.

use crate::document::Prose;
use crate::lexicon::{Elision, Tag, calendar_class, elision, inhabitant, is_light_noun};
use crate::text::{NounPhrase, Token, TokenKind};

/// Shortest and longest heading, in characters.
pub(super) const SEO_LENGTH: (usize, usize) = (12, 60);

/// Determiners that stand without what came before.
const SELF_SUFFICIENT: &[&str] = &[
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "plusieurs",
];

/// Determiners of a plural noun.
const PLURAL: &[&str] =
    &["les", "des", "plusieurs", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

/// Adjectives that point outside the heading, by their lemma; participles by their forms too.
const POINTING: &[&str] = &[
    "même",
    "autre",
    "tel",
    "dernier",
    "voisin",
    "précédent",
    "suivant",
    "dit",
    "dite",
    "dits",
    "dites",
    "premier",
    "seul",
    "second",
    "présent",
    "actuel",
];

/// Whether the noun phrase of a sentence can stand alone above a part: it is sure, begins with an article, has at least
/// two content words, an adjective before the noun not among them, and no word that points elsewhere.
pub(super) fn is_sound(prose: &str, sentence: &[Token], phrase: &NounPhrase) -> bool {
    content_words(sentence, phrase) >= 2 && is_well_formed(prose, sentence, phrase)
}

fn content_words(sentence: &[Token], phrase: &NounPhrase) -> usize {
    let counts = |at: usize, token: &Token| is_content(token) && (token.tag != Tag::Adj || at > phrase.head);
    phrase.tokens.clone().filter(|&at| counts(at, &sentence[at])).count()
}

fn is_well_formed(prose: &str, sentence: &[Token], phrase: &NounPhrase) -> bool {
    let tokens = &sentence[phrase.tokens.clone()];
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let determiners = tokens.iter().take_while(|token| token.tag == Tag::Det).count();
    let head = &sentence[phrase.head];
    // An article with a capital inside a sentence begins a name or a title.
    let named = first.text(prose).starts_with(char::is_uppercase) && phrase.tokens.start > 0;
    phrase.certain
        && !(named && sentence[phrase.tokens.start - 1].tag != Tag::Punct)
        && SELF_SUFFICIENT.contains(&first.folded.as_str())
        && !(first.folded == "des" && complement_before(sentence, phrase))
        && determiners == 1
        && (!PLURAL.contains(&first.folded.as_str()) || head.folded.ends_with(['s', 'x', 'z']))
        && head.tag == Tag::Noun
        && !is_light_noun(&head.folded)
        && matches!(last.tag, Tag::Noun | Tag::Propn | Tag::Adj)
        && last.folded.chars().count() > 1
        && tokens.iter().skip(1).all(|token| !points_elsewhere(token))
        && (1..tokens.len()).all(|at| is_correct(prose, &tokens[..at], &tokens[at]))
        && tokens.iter().all(|token| token.kind != TokenKind::Url && !token.text(prose).contains(Prose::MASK))
}

/// Whether a word after others is written as French wants: elided, in agreement, without the capital that an adjective of
/// nationality never has. What the author has mistaken is no heading.
fn is_correct(prose: &str, before: &[Token], next: &Token) -> bool {
    let Some(word) = before.last() else { return true };
    let elided =
        !matches!(word.folded.as_str(), "de" | "le" | "la" | "que") || elision(next.text(prose)) != Elision::Yes;
    // An adjective after a complement may go with the noun before it: `les taux d’aide applicables`.
    let agrees = match (word.tag, next.tag) {
        (Tag::Det, Tag::Noun | Tag::Adj) | (Tag::Adj, Tag::Noun) => agree(word, next),
        (Tag::Noun, Tag::Adj) => before.iter().any(|noun| noun.tag == Tag::Noun && agree(noun, next)),
        _ => true,
    };
    // `le gouvernement Letton`: a people has a capital, what is of it has none.
    let written = next.text(prose);
    let capital = word.tag == Tag::Noun
        && !word.text(prose).starts_with(char::is_uppercase)
        && inhabitant(written.strip_suffix('s').unwrap_or(written)).or(inhabitant(written)).is_some();
    elided && agrees && !capital
}

/// Whether nothing that is known of two words keeps them from being in agreement.
fn agree(one: &Token, other: &Token) -> bool {
    let (one, other) = (one.features, other.features);
    one.gender.zip(other.gender).is_none_or(|(one, other)| one == other)
        && one.number.zip(other.number).is_none_or(|(one, other)| one == other)
}

fn is_content(token: &Token) -> bool {
    matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj) && token.folded.chars().count() > 2
}

/// Whether `des` is `de + les` after a noun, not the article.
fn complement_before(sentence: &[Token], phrase: &NounPhrase) -> bool {
    phrase.tokens.start.checked_sub(1).is_some_and(|at| sentence[at].tag != Tag::Verb)
}

fn points_elsewhere(token: &Token) -> bool {
    let word = token.folded.as_str();
    POINTING.contains(&word)
        || POINTING.contains(&&*token.lemma())
        || calendar_class(word) == Some("relatif")
        || calendar_class(word) == Some("jour")
        || token.tag == Tag::Det && !SELF_SUFFICIENT.contains(&word)
        || token.tag == Tag::Pron
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{noun_phrases, read};

    /// Whether the first noun phrase of a sentence is sound.
    fn sound(sentence: &str) -> bool {
        let (tokens, _) = read(sentence);
        noun_phrases(&tokens).first().is_some_and(|phrase| is_sound(sentence, &tokens, phrase))
    }

    #[test]
    fn mistakes_of_the_author_are_no_headings() {
        for right in [
            "Les agents municipaux de la mairie arrivent.",
            "Le gouvernement letton se réunit.",
            "La maison d’Odile Kerneis est vendue.",
            "La vallée du Haut-Doubs est vide.",
            "Les nouvelles lignes de bus ouvrent.",
            "Les centres de gestion agréés ouvrent.",
            "La ministre roumaine se tait.",
        ] {
            assert!(sound(right), "{right}");
        }
        for wrong in [
            "Les agents municipales de la mairie arrivent.",
            "Le gouvernement Letton se réunit.",
            "La maison de Odile Kerneis est vendue.",
            "Les nouvelle lignes de bus ouvrent.",
        ] {
            assert!(!sound(wrong), "{wrong}");
        }
    }
}
