//! What no heading may be.

use crate::document::Prose;
use crate::lexicon::{Elision, Tag, calendar_class, elision, inhabitant, is_light_noun};
use crate::text::{self, NounPhrase, Token, TokenKind};

/// How headings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Register {
    /// To be found: a heading says enough to be read alone.
    #[default]
    Seo,
    /// As newspapers do: short and dry.
    Presse,
    /// As practical guides do: what the reader does or asks.
    Guide,
}

impl Register {
    /// Fewest and most characters of a heading.
    pub(super) fn length(self) -> (usize, usize) {
        match self {
            Self::Seo | Self::Guide => (20, 60),
            Self::Presse => (8, 35),
        }
    }

    /// The length in characters that headings should have.
    pub(super) fn best(self) -> f64 {
        match self {
            Self::Seo | Self::Guide => 40.0,
            Self::Presse => 22.0,
        }
    }
}

/// Nouns that judge what they name: a heading has them only in a quotation.
const LOADED: &[&str] = &["junte", "terroriste", "clique", "nébuleuse", "milice", "despote", "tyran", "soudard"];

/// Words that a heading cannot end with.
const OPEN_ENDS: &[Tag] = &[Tag::Det, Tag::Adp, Tag::Cconj, Tag::Sconj, Tag::Aux];

/// Whether a text may stand as a heading: its length, its ends, its quotation marks, no loaded noun, no word twice in a row.
pub(super) fn passes(text: &str, register: Register) -> bool {
    let (least, most) = register.length();
    let mut tokens = text::tokenize(text);
    text::tag(text, &mut tokens);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let quoted = |at: usize| text[..at].matches('«').count() > text[..at].matches('»').count();
    let doubled = tokens.windows(2).any(|pair| pair[0].folded == pair[1].folded && pair[0].kind == TokenKind::Word);
    (least..=most).contains(&text::count_characters(text))
        && text.matches('«').count() == text.matches('»').count()
        && first.text(text).chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || c == '«')
        && !OPEN_ENDS.contains(&last.tag)
        && !doubled
        && !text.contains("’ ")
        && tokens.iter().all(|token| !LOADED.contains(&&*token.lemma()) || quoted(token.range.start))
}

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
