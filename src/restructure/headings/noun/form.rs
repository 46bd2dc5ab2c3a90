//! What a noun phrase must be to stand in a heading.

use super::super::line::Line;
use super::{Noun, Start};
use crate::lexicon::{
    Elision, Number, Tag, VerbForm, calendar_class, elision, inhabitant, is_light_noun, speaks, title,
};
use crate::text::{Token, TokenKind};
use std::ops::Range;

/// Adjectives that point outside the heading, by their lemma; participles by their forms too.
const POINTING: &[&str] = &[
    "même",
    "autre",
    "tel",
    "voisin",
    "précédent",
    "suivant",
    "dit",
    "dite",
    "dits",
    "dites",
    "seul",
    "second",
    "présent",
    "actuel",
    "présente",
    "tout",
    "quel",
    "certain",
    "différent",
    "divers",
    "propre",
    "ci-dessous",
    "ci-dessus",
    "ci-après",
    "ci-contre",
    "susdit",
    "susmentionné",
];

/// Words that stand for what was said before.
pub(in crate::restructure) const STANDING_FOR: &[&str] = &[
    "celui",
    "celle",
    "ceux",
    "celles",
    "lequel",
    "laquelle",
    "lesquels",
    "lesquelles",
    "auquel",
    "duquel",
    "desquels",
    "auxquels",
    "auxquelles",
    "desquelles",
    "dont",
    "en",
    "y",
    "ci",
    "là",
];

/// Most words of a noun phrase.
const LONGEST: usize = 14;

pub(in crate::restructure) fn is_well_formed(line: &Line<'_>, noun: &Noun) -> bool {
    let tokens = &line.tokens()[noun.tokens.clone()];
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let head = &line.tokens()[noun.head];
    let inner = usize::from(first.tag == Tag::Det);
    // An article with a capital inside a sentence begins a name or a title.
    let named =
        first.tag == Tag::Det && first.text(line.prose).starts_with(char::is_uppercase) && noun.tokens.start > 0;
    let after_mark = noun.tokens.start.checked_sub(1).is_none_or(|at| line.tokens()[at].tag == Tag::Punct);
    let plural =
        head.features.number == Some(Number::Plural) || !matches!(first.folded.as_str(), "les" | "des" | "ces");
    tokens.len() <= LONGEST
        && (!named || after_mark)
        && plural
        && matches!(head.tag, Tag::Noun | Tag::Propn)
        && (matches!(last.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num)
            || is_participle(last)
            || is_infinitive(last))
        && (last.tag == Tag::Num || last.folded.chars().count() > 1)
        && tokens.iter().skip(inner).all(|token| !points_elsewhere(token))
        && !tokens.iter().skip(noun.head + 1 - noun.tokens.start).any(is_next_or_last)
        && (1..tokens.len()).all(|at| is_correct(line.prose, &tokens[..at], &tokens[at]))
        && tokens.iter().all(|token| token.kind != TokenKind::Url)
        && tokens.iter().all(|token| token.tag != Tag::Punct || token.folded == "-")
        && line.is_plain(&noun.tokens)
}

/// Whether a noun phrase says something by itself: two words of content, an adjective before the noun not among them, or a
/// counted noun; and no noun that says nothing.
pub(in crate::restructure) fn stands_alone(line: &Line<'_>, noun: &Noun) -> bool {
    let tokens = line.tokens();
    let counts = |at: &usize| {
        let token = &tokens[*at];
        matches!(token.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb)
            && (token.folded.chars().count() > 2 || token.tag == Tag::Propn)
            && (token.tag != Tag::Adj || *at > noun.head)
    };
    let content = noun.tokens.clone().filter(counts).count();
    is_telling(line, noun) && is_told_apart(line, noun) && content >= 2 && noun.start != Start::Name
}

/// Whether a phrase whose determiner pointed still says which one is meant without it: it has a complement, and no name.
fn is_told_apart(line: &Line<'_>, noun: &Noun) -> bool {
    let tokens = &line.tokens()[noun.head + 1..noun.tokens.end];
    let complement = tokens.iter().any(|token| token.tag == Tag::Adp);
    !matches!(noun.start, Start::Owned | Start::Pointing)
        || complement && tokens.iter().all(|token| token.tag != Tag::Propn)
}

/// Whether a noun phrase says what it is about, though it may not say enough: its head is a noun that says something.
pub(in crate::restructure) fn is_telling(line: &Line<'_>, noun: &Noun) -> bool {
    let head = &line.tokens()[noun.head];
    head.tag == Tag::Noun
        && !matches!(&*head.lemma(), "premier" | "dernier" | "second")
        && head.folded.chars().count() > 2
        && !is_light_noun(&head.folded)
        && !is_light_noun(&head.lemma())
}

/// Whether a person stands right behind a noun that is not what he is: `le Sénat Mitch McConnell`.
pub(in crate::restructure) fn fuses_person(line: &Line<'_>, tokens: &Range<usize>, names: &[Range<usize>]) -> bool {
    let offset = line.tokens().get(tokens.clone()).unwrap_or(&[]);
    offset.iter().enumerate().any(|(at, token)| {
        let begins = names.iter().any(|name| name.start == token.range.start);
        let before = at.checked_sub(1).and_then(|before| offset.get(before));
        let named = |word: &Token| {
            let lemma = word.lemma();
            matches!(word.tag, Tag::Noun | Tag::Propn | Tag::Adj) && title(&lemma).is_none() && !speaks(&lemma)
        };
        let earlier = offset[..at].iter().any(|word| title(&word.lemma()).is_some() || speaks(&word.lemma()));
        // `les journalistes Odile Maubert et …`: the second is left out.
        let several = before.is_some_and(|word| word.features.number == Some(Number::Plural) && word.tag == Tag::Noun);
        begins
            && (several || before.is_some_and(named) && !(earlier && before.is_some_and(|word| word.tag == Tag::Adj)))
    })
}

/// Whether a word after others is written as French wants: elided, in agreement, without the capital that an adjective of
/// nationality never has. What the author has mistaken is no heading.
fn is_correct(prose: &str, before: &[Token], next: &Token) -> bool {
    let Some(word) = before.last() else { return true };
    let elided =
        !matches!(word.folded.as_str(), "de" | "le" | "la" | "que") || elision(next.text(prose)) != Elision::Yes;
    // An adjective after a complement may go with the noun before it: `les taux d’aide applicables`.
    let agrees = match (word.tag, next.tag) {
        // `son expansion`: the masculine stands before a vowel.
        (Tag::Det, Tag::Noun | Tag::Adj) if matches!(word.folded.as_str(), "mon" | "ton" | "son") => {
            next.features.number != Some(Number::Plural)
        }
        (Tag::Det, Tag::Noun | Tag::Adj) | (Tag::Adj, Tag::Noun) => agree(word, next),
        (Tag::Noun, Tag::Verb) if is_participle(next) => {
            before.iter().any(|noun| noun.tag == Tag::Noun && agree(noun, next))
        }
        (Tag::Noun | Tag::Adj, Tag::Adj) => before.iter().any(|noun| noun.tag == Tag::Noun && agree(noun, next)),
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

/// Whether a word needs what was said before, or the day it was said.
pub(in crate::restructure) fn points_elsewhere(token: &Token) -> bool {
    let word = token.folded.as_str();
    POINTING.contains(&word)
        || POINTING.contains(&&*token.lemma())
        || STANDING_FOR.contains(&word) && token.tag != Tag::Adp
        || matches!(calendar_class(word), Some("relatif" | "jour"))
        || token.tag == Tag::Pron
        || token.tag == Tag::Det && is_deictic(word)
}

/// `la semaine | dernière`, `l’année | prochaine`: behind the noun, it counts from the day it was said.
fn is_next_or_last(token: &Token) -> bool {
    token.tag == Tag::Adj && matches!(&*token.lemma(), "dernier" | "prochain" | "passé")
}

fn is_infinitive(token: &Token) -> bool {
    token.tag == Tag::Verb && token.features.form == Some(VerbForm::Infinitive)
}

/// Whether a word is a past participle.
fn is_participle(token: &Token) -> bool {
    token.tag == Tag::Verb && token.features.form == Some(VerbForm::PastParticiple)
}

/// Whether a determiner needs what was said before.
fn is_deictic(word: &str) -> bool {
    matches!(
        word,
        "ce" | "cet"
            | "cette"
            | "ces"
            | "son"
            | "sa"
            | "ses"
            | "leur"
            | "leurs"
            | "mon"
            | "ma"
            | "mes"
            | "ton"
            | "ta"
            | "tes"
            | "notre"
            | "nos"
            | "votre"
            | "vos"
            | "quel"
            | "quelle"
            | "quels"
            | "quelles"
            | "aucun"
            | "aucune"
            | "certains"
            | "certaines"
            | "divers"
            | "diverses"
            | "différents"
            | "différentes"
            | "tel"
            | "telle"
    )
}

#[cfg(test)]
mod tests {
    use super::super::ways;
    use super::*;
    use crate::analysis::analyze;
    use crate::document::{Document, Format};
    use crate::source::Source;

    /// Whether the first noun phrase of a sentence can stand in a heading.
    fn stands(sentence: &str) -> bool {
        let source = Source::from_text("a.txt", sentence);
        let document = Document::read(&source, Format::Text).expect("a document");
        let analysis = analyze(&source, &document, None);
        let facts = &analysis.blocks[0];
        let line =
            Line { prose: document.blocks[0].prose.text(), facts, sentence: &facts.sentences[0], block: 0, order: 0 };
        ways(&line, 0).iter().any(|noun| stands_alone(&line, noun))
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
            assert!(stands(right), "{right}");
        }
        for wrong in [
            "Les agents municipales de la mairie arrivent.",
            "Le gouvernement Letton se réunit.",
            "La maison de Odile Kerneis est vendue.",
            "Les nouvelle lignes de bus ouvrent.",
        ] {
            assert!(!stands(wrong), "{wrong}");
        }
    }
}
