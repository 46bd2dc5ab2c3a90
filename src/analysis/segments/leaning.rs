//! How much a unit leans on what stands right before it: a heading put between them would part a pronoun from its noun,
//! words from who said them, a consequence from its cause. Cuts that editors refuse leave such a mark in the first
//! sentence of the part more often than any other.

use super::super::names::is_impersonal;
use super::opening::first_words;
use crate::lexicon::{Tag, calendar_class, connectives};
use crate::text::Token;

/// What a cut before a unit costs, in nats, when its first sentence opens with a pronoun or a possessive that stands for what
/// was said before.
const PRONOUN: f64 = 8.0;
/// When *this* or *these* point to a noun of the unit before, or to the whole of it.
const DEMONSTRATIVE: f64 = 6.0;
/// When it opens with *this* before a noun that the unit before has not; when a possessive stands a little further.
const FAINT: f64 = 2.0;
/// When somebody's words open it.
const QUOTED: f64 = 3.0;
/// When the words are somebody's, and only a pronoun says whose.
const UNNAMED: f64 = 10.0;
/// When it is opposed to what was said, follows from it or illustrates it; when it adds to it; when it turns to another
/// side of it.
const CONSEQUENCE: f64 = 8.0;
const ADDITION: f64 = 3.0;
const THEME: f64 = 2.0;
/// When a sentence inside a paragraph opens with a link.
const LINK_INSIDE: f64 = 1.0;
/// When no verb is in it.
const NO_VERB: f64 = 2.0;

/// Among so many first words what leans is sought.
const REACH: usize = 9;

/// What a cut before a unit costs for what it takes from the unit before, in nats, given its tokens, those of its first
/// sentence, and whether the unit before speaks of a lemma.
pub(super) fn leaning(unit: &[Token], first: &[Token], before: impl Fn(&str) -> bool) -> f64 {
    let near = first.get(..REACH).unwrap_or(first);
    let mut cost = back_reference(first, near, before) + link(near);
    if is_quoted(unit) {
        cost += if speaks_unnamed(unit) { UNNAMED } else { QUOTED };
    }
    if !first.iter().any(|token| matches!(token.tag, Tag::Verb | Tag::Aux)) {
        cost += NO_VERB;
    }
    cost
}

/// `Ce dernier`, `elle`, `sa digue`, `cette digue` after a unit on a dike, `l'un d'entre eux`, `il faut y aller`.
fn back_reference(first: &[Token], near: &[Token], before: impl Fn(&str) -> bool) -> f64 {
    let mut cost = match first_words(first).as_slice() {
        ["ce" | "cette" | "ces", "dernier" | "dernière" | "derniers" | "dernières", ..]
        | ["celui" | "celle" | "ceux" | "celles" | "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci", ..]
        | ["son" | "sa" | "ses" | "leur" | "leurs", ..] => PRONOUN,
        ["il" | "ils" | "elle" | "elles", ..] if !is_impersonal(first, opens_at(first)) => PRONOUN,
        ["ce" | "cet" | "cette" | "ces", noun, ..] if calendar_class(noun).is_none() => FAINT,
        _ if near.iter().any(|token| matches!(token.folded.as_str(), "son" | "sa" | "ses" | "leur" | "leurs")) => FAINT,
        _ => 0.0,
    };
    let shown = |noun: &Token| {
        noun.tag == Tag::Noun
            && calendar_class(&noun.folded).is_none()
            && (before(&noun.lemma()) || matches!(&*noun.lemma(), "cas" | "condition" | "élément" | "point" | "raison"))
    };
    if near.windows(2).any(|pair| is_demonstrative(&pair[0]) && shown(&pair[1])) {
        cost += DEMONSTRATIVE;
    }
    let points = first.windows(2).any(|pair| match (pair[0].folded.as_str(), pair[1].folded.as_str()) {
        ("entre", "eux" | "elles") => true,
        // `y déclarer`, not `il y a`.
        ("y", _) => pair[0].tag == Tag::Pron && pair[1].tag == Tag::Verb && pair[1].lemma() != "avoir",
        (word, _) => word == "ci-dessus",
    });
    if points { cost + PRONOUN } else { cost }
}

fn opens_at(tokens: &[Token]) -> usize {
    tokens.iter().position(|token| token.tag != Tag::Punct).unwrap_or(0)
}

fn is_demonstrative(token: &Token) -> bool {
    matches!(token.folded.as_str(), "ce" | "cet" | "cette" | "ces")
}

/// `Toutefois`, `l'employeur doit donc`, `il peut également`, `le maire, pour sa part`.
fn link(near: &[Token]) -> f64 {
    let opening = opening_link(near);
    if opening > 0.0 {
        return opening;
    }
    let words: Vec<&str> = near.iter().map(|token| token.folded.as_str()).collect();
    let links = |at: usize| match connectives().longest_at(&words[at..]) {
        Some((_, [_, "conséquence" | "opposition" | "addition", "partout", _])) => near[at].tag == Tag::Adv,
        Some((count, [_, "thème", "partout", _])) => {
            count > 2
                && words[at..]
                    .get(1..3)
                    .is_some_and(|own| own.iter().any(|word| matches!(*word, "sa" | "son" | "leur")))
        }
        _ => false,
    };
    if (1..near.len()).any(links) { CONSEQUENCE } else { 0.0 }
}

/// What the link that it opens with costs.
fn opening_link(near: &[Token]) -> f64 {
    match connectives().longest_at(&first_words(near)) {
        Some((_, [_, class, position, _])) if position != "milieu" => match class {
            "conséquence" | "opposition" | "exemple" | "reformulation" => CONSEQUENCE,
            "addition" => ADDITION,
            "thème" => THEME,
            _ => 0.0,
        },
        _ => 0.0,
    }
}

/// What a sentence inside a paragraph takes from the one before, in nats: most take something, so that only an open link
/// tells.
pub(super) fn leaning_inside(sentence: &[Token]) -> f64 {
    if opening_link(sentence) > THEME { LINK_INSIDE } else { 0.0 }
}

fn is_quoted(unit: &[Token]) -> bool {
    unit.first().is_some_and(|sign| matches!(sign.folded.as_str(), "«" | "\"" | "“"))
}

/// A quotation whose speaker is only a pronoun: `« Il faut partir », s'indigne-t-il`.
fn speaks_unnamed(unit: &[Token]) -> bool {
    let incise = ["-t-il", "-t-elle", "-t-ils", "-t-elles", "-t-on", "-il", "-elle", "-ils", "-elles", "-on"];
    !unit.iter().any(|token| token.tag == Tag::Propn)
        && unit.iter().any(|token| incise.contains(&token.folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    /// What a cut before this unit costs after one that speaks of a dike.
    fn cost(unit: &str) -> f64 {
        let (tokens, _) = text::read(unit);
        let end = text::sentences(unit).first().map_or(unit.len(), |sentence| sentence.end);
        let first: Vec<Token> = tokens.iter().filter(|token| token.range.end <= end).cloned().collect();
        leaning(&tokens, &first, |lemma| lemma == "digue")
    }

    #[test]
    fn what_stands_for_what_was_said_leans_on_it() {
        for unit in [
            "Elle a cédé lundi.",
            "Ce dernier a cédé lundi.",
            "Sa porte a cédé lundi.",
            "Ceux du lac ont fui.",
            "Cette digue a cédé lundi.",
            "Dans ce cas, la mairie paie les travaux.",
            "L’une d’entre elles a cédé lundi.",
            "Il est interdit d’y circuler.",
            "Les travaux décrits ci-dessus coûtent cher.",
        ] {
            assert!(cost(unit) >= DEMONSTRATIVE, "{unit}: {}", cost(unit));
        }
        for unit in [
            "Il faut compter deux heures de marche.",
            "Il y a un refuge au sommet.",
            "Cette année, la mairie plante des haies.",
            "Ce matin, le refuge a rouvert.",
            "Le refuge rouvre au printemps.",
        ] {
            assert!(cost(unit) < FAINT, "{unit}: {}", cost(unit));
        }
    }

    #[test]
    fn what_follows_from_what_was_said_leans_on_it() {
        for unit in [
            "Toutefois, les élus hésitent.",
            "Le maire doit donc attendre.",
            "Le maire peut cependant refuser.",
            "Par exemple, une commune de mille habitants paie moins.",
        ] {
            assert!(cost(unit) >= CONSEQUENCE, "{unit}: {}", cost(unit));
        }
        assert!(cost("Le maire, pour sa part, refuse de signer.") >= CONSEQUENCE);
        assert!(cost("En outre, les élus votent.") < CONSEQUENCE);
        assert!(cost("Les élus hésitent à voter le budget de la commune, et le maire attend donc.") < CONSEQUENCE);
    }

    #[test]
    fn words_whose_speaker_is_a_pronoun_lean_on_what_names_him() {
        assert!(cost("« Nous partirons », prévient-il. « Rien n’est prêt. »") >= UNNAMED);
        assert!(cost("« Nous partirons », prévient Aline Corbel. « Rien n’est prêt. »") < UNNAMED);
        assert!(cost("Partira-t-il un jour ?") < UNNAMED);
    }
}
