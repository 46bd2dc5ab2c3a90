//! What no heading may be.

use crate::document::Prose;
use crate::lexicon::{Tag, calendar_class, is_light_noun};
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

/// Adjectives and adverbs that point outside the heading.
const POINTING: &[&str] = &[
    "même",
    "mêmes",
    "autre",
    "autres",
    "tel",
    "telle",
    "tels",
    "telles",
    "dernier",
    "dernière",
    "derniers",
    "dernières",
    "voisin",
    "voisine",
    "voisins",
    "voisines",
    "précédent",
    "précédente",
    "suivant",
    "suivante",
    "dit",
    "dite",
    "premier",
    "première",
    "seul",
    "seule",
    "second",
    "seconde",
    "présent",
    "présente",
    "actuel",
    "actuelle",
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
        && tokens.iter().all(|token| token.kind != TokenKind::Url && !token.text(prose).contains(Prose::MASK))
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
        || calendar_class(word) == Some("relatif")
        || calendar_class(word) == Some("jour")
        || token.tag == Tag::Det && !SELF_SUFFICIENT.contains(&word)
        || token.tag == Tag::Pron
}
