//! The words of a title: a title is no sentence, and its first word mostly a noun.

use super::super::candidates::is_data;
use super::side::is_finite;
use super::{is_front, located, segments};
use crate::lexicon::{Analysis, Number, Tag, VerbForm, analyses};
use crate::text::{self, Token, TokenKind};
use std::borrow::Cow;

/// Whether a title only says which part of a site or of a book a page is.
pub(in super::super) fn is_furniture(title: &str) -> bool {
    const FURNITURE: &[&str] = &[
        "sommaire",
        "table des matières",
        "table of contents",
        "contents",
        "introduction",
        "accueil",
        "préambule",
        "avant-propos",
        "readme",
        "lisez-moi",
        "faq",
        "home",
        "index",
        "à propos",
        "about",
        "présentation",
        "généralités",
        "conclusion",
        "annexe",
        "annexes",
        "préface",
        "divers",
        "remerciements",
        "bienvenue",
    ];
    FURNITURE.contains(&title.trim().to_lowercase().as_str())
}

/// A title without the feminine that a slash puts behind a noun: `Chargé / chargée de mission`.
pub(in super::super) fn without_doubles(title: &str) -> Cow<'_, str> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let double = |at: &usize| {
        let [first, "/", second] = words.get(*at..*at + 3).unwrap_or(&[]) else { return false };
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        let stem: String = first.chars().take(4).collect();
        second.ends_with('e') && second.starts_with(&stem) && second.len() >= first.len()
    };
    match (0..words.len()).find(double) {
        Some(at) => Cow::Owned([&words[..=at], &words[at + 3..]].concat().join(" ")),
        None => Cow::Borrowed(title),
    }
}

/// The tokens of a title. The first word of each stretch is the noun it can be, where an adjective or a preposition
/// follows: `Saisie immobilière`, `Espace : lancement de la fusée`; that of the title a name where nothing does.
pub(in super::super) fn read(title: &str) -> Vec<Token> {
    let mut tokens = text::tokenize(title);
    text::tag(title, &mut tokens);
    // `Vienne (Isère)`, `Paris`
    let alone = tokens.get(1).is_none_or(|next| matches!(next.folded.as_str(), "(" | ":" | ","));
    let place = tokens.len() == 1 && located(title.trim()).is_some();
    if let Some(first) = tokens.first_mut().filter(|first| first.tag == Tag::Verb && alone || place) {
        first.tag = Tag::Propn;
        first.analysis = None;
        return tokens;
    }
    // `Débarquer un équipier`, where no table has the verb.
    let object = tokens.get(1).is_some_and(|next| next.tag == Tag::Det);
    let shape = |word: &str| ["er", "ir", "re"].iter().any(|end| word.ends_with(end));
    if let Some(first) = tokens.first_mut().filter(|first| !first.sure && object && shape(&first.folded)) {
        first.tag = Tag::Verb;
        first.features.form = Some(VerbForm::Infinitive);
    }
    // `A Brest, …`
    if tokens.get(1).is_some_and(|next| next.tag == Tag::Propn)
        && let Some(first) = tokens.first_mut().filter(|first| first.folded == "a")
    {
        first.tag = Tag::Adp;
        first.analysis = None;
        first.features.form = None;
    }
    // `2. Radoub`
    let opening = tokens.iter().take_while(|token| token.kind != TokenKind::Word).count();
    if let Some(first) = tokens.get_mut(opening).filter(|first| opening > 0 && first.tag == Tag::Propn)
        && let Some(noun) = noun_reading(&first.folded)
    {
        first.tag = Tag::Noun;
        first.analysis = Some(noun);
    }
    // `les enjeux de la data`: no verb stands behind an article.
    for at in 1..tokens.len() {
        let article = tokens[at - 1].tag == Tag::Det;
        if let Some(token) = tokens.get_mut(at).filter(|token| article && is_finite(token)) {
            token.tag = Tag::Noun;
            token.analysis = noun_reading(&token.folded);
            token.features.form = None;
        }
    }
    // `Brézac ferme quais et jetées`: an adjective goes with no name, and with no noun of another number.
    for at in 1..tokens.len() {
        let name = tokens[at - 1].tag == Tag::Propn;
        let object = tokens
            .get(at + 1)
            .is_some_and(|next| next.tag == Tag::Noun && next.features.number == Some(Number::Plural));
        let told = |analysis: &Analysis| analysis.has_form(VerbForm::Present) && analysis.tag() == Tag::Verb;
        let singular = tokens[at].features.number == Some(Number::Singular);
        let verb = analyses(&tokens[at].folded).find(told);
        if let Some(verb) = verb
            && tokens[at].tag == Tag::Adj
            && name
            && object
            && singular
        {
            tokens[at].tag = Tag::Verb;
            tokens[at].analysis = Some(verb);
            tokens[at].features.form = Some(VerbForm::Present);
        }
    }
    // `Amarrer/Larguer une barque`
    for at in 2..tokens.len() {
        let slash = tokens[at - 1].folded == "/" && tokens[at - 2].features.form == Some(VerbForm::Infinitive);
        let infinitive = |analysis: &Analysis| analysis.has_form(VerbForm::Infinitive);
        let found = analyses(&tokens[at].folded).find(infinitive);
        if let Some(found) = found.filter(|_| slash) {
            tokens[at].tag = Tag::Verb;
            tokens[at].analysis = Some(found);
            tokens[at].features.form = Some(VerbForm::Infinitive);
        }
    }
    // `les « voilesceptiques »`
    for at in 2..tokens.len() {
        let quoted = matches!(tokens[at - 1].folded.as_str(), "«" | "\"" | "“");
        let closed = tokens.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "»" | "\"" | "”"));
        let article = tokens[at - 2].tag == Tag::Det || tokens[at - 2].folded == "des";
        if quoted && closed && article && tokens[at].tag == Tag::Adj {
            tokens[at].tag = Tag::Noun;
        }
    }
    for token in tokens.iter_mut().filter(|token| is_data(token)) {
        token.tag = Tag::Noun;
        token.analysis = None;
        token.features.form = None;
    }
    for segment in segments(&tokens) {
        for at in segment.clone() {
            let noun = if at == segment.start { noun_at(&tokens, at) } else { None };
            if let Some(noun) = noun.or_else(|| headless(&tokens, at)) {
                tokens[at].tag = Tag::Noun;
                tokens[at].analysis = Some(noun);
            }
        }
    }
    tokens
}

/// The reading as a noun of a word that is tagged as an adjective, where it goes with no noun: `le nucléaire est…`, `nouvelle
/// avancée des rebelles`.
fn headless(tokens: &[Token], at: usize) -> Option<Analysis> {
    let token = tokens.get(at).filter(|token| token.tag == Tag::Adj && !is_front(token))?;
    let before = tokens.get(at.checked_sub(1)?)?;
    let opens = before.tag == Tag::Det || is_front(before) || matches!(before.folded.as_str(), "des" | "du" | "aux");
    let goes = |next: &Token| matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Propn | Tag::X | Tag::Cconj);
    // `six militants présumés`
    let told = tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Adj) && !tokens.get(at + 2).is_some_and(goes);
    let noun = opens && (told || !tokens.get(at + 1).is_some_and(goes));
    noun.then(|| noun_reading(&token.folded)).flatten()
}

fn noun_reading(word: &str) -> Option<Analysis> {
    analyses(word).find(|analysis| analysis.tag() == Tag::Noun)
}

/// The reading as a noun of a word that is tagged as a verb or an adjective, where what follows goes with a noun.
fn noun_at(tokens: &[Token], at: usize) -> Option<Analysis> {
    let first = tokens.get(at).filter(|first| !is_front(first))?;
    let next = tokens.get(at + 1)?;
    let word = next.folded.as_str();
    let follows = next.tag == Tag::Adj
        || next.tag == Tag::Noun && first.tag == Tag::Verb
        || matches!(word, "de" | "d'" | "à" | "en" | "au" | "aux" | "pour" | "sur" | "dans" | "après")
        || first.tag == Tag::Adj && matches!(word, "du" | "des");
    let infinitive = first.features.form == Some(VerbForm::Infinitive);
    (matches!(first.tag, Tag::Verb | Tag::Adj) && !infinitive && follows).then(|| noun_reading(&first.folded)).flatten()
}
