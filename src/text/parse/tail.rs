//! What may follow a noun and its adjectives without a preposition and an article: a number (`article | 30`), a second noun
//! (`assurance | habitation`), the fixed parts of a compound (`mise | en place`, `droit | au bail`, `zone | à risque`), more
//! adjectives and participles.

use super::bare::is_spoken;
use super::name::{is_ordinal, is_title};
use super::phrase::{is_de, is_participle};
use crate::lexicon::{Analysis, Number, Tag, VerbForm, analyses, frequency, is_light_noun, is_numbered, unit};
use crate::text::sentence::is_stop;
use crate::text::token::{Token, TokenKind};

/// Nouns of an action that say what it is by `en` or `à` and a bare noun: `mise en place`, `mise à jour`.
const ACTIONS: &[&str] = &["mise", "mises", "remise", "remises", "entrée", "entrées", "prise", "prises"];

/// What stands behind `mise à`, `mise au`.
const AIMS: &[&str] = &[
    "disposition",
    "jour",
    "mort",
    "niveau",
    "pied",
    "prix",
    "point",
    "feu",
    "épreuve",
    "eau",
    "écart",
    "nu",
    "profit",
];

/// What stands behind `à` as a quality of the thing named before: `un moteur à vapeur`, `un instrument à vent`.
const QUALITIES: &[&str] = &[
    "air",
    "billes",
    "bras",
    "caractère",
    "carreaux",
    "charbon",
    "charge",
    "cornes",
    "crédit",
    "cordes",
    "dominante",
    "dents",
    "eau",
    "essence",
    "étages",
    "feu",
    "fleurs",
    "gaz",
    "glace",
    "hélice",
    "hélices",
    "huile",
    "linge",
    "main",
    "moteur",
    "moteurs",
    "neige",
    "papier",
    "pédales",
    "pétrole",
    "plumes",
    "pois",
    "poils",
    "réaction",
    "rayures",
    "responsabilité",
    "risque",
    "risques",
    "roues",
    "roulettes",
    "sable",
    "usage",
    "vapeur",
    "vent",
    "vie",
    "vocation",
    "voile",
    "voiles",
    "succès",
    "sensations",
];

/// The tokens that the rest of the name of the thing at `head` takes at `at`: a number, a second noun, `en place`.
pub(super) fn name_tail(tokens: &[Token], head: usize, at: usize) -> Option<usize> {
    label(tokens, at).or_else(|| action(tokens, head, at)).or_else(|| apposed(tokens, head, at))
}

/// A number or a letter that tells one thing from others of its name: `article | 30`, `Apollo | 10`, `permis | B`.
pub(super) fn label(tokens: &[Token], at: usize) -> Option<usize> {
    let (label, named) = (tokens.get(at)?, tokens.get(at.checked_sub(1)?)?);
    if !matches!(named.tag, Tag::Noun | Tag::Propn) || named.calendar_class().is_some() || is_ordinal(label) {
        return None;
    }
    let letters = label.kind == TokenKind::Word && matches!(label.tag, Tag::Noun | Tag::X | Tag::Propn | Tag::Num);
    let code = letters && label.folded.bytes().any(|byte| byte.is_ascii_digit());
    let letter = letters && named.tag == Tag::Noun && label.folded.len() == 1;
    if code || letter {
        return (!names_more(tokens, at + 1)).then_some(1);
    }
    let figures = label.kind == TokenKind::Number && label.folded.bytes().all(|byte| byte.is_ascii_digit());
    let one = named.features.number != Some(Number::Plural);
    let numbered = is_numbered(&named.folded) || named.tag == Tag::Propn || one && label.folded.len() <= 4;
    let quantity = analyses(&named.folded).any(|analysis| analysis.tag() == Tag::Num)
        || unit(&named.folded).is_some()
        || is_light_noun(&named.lemma()) && !is_numbered(&named.folded);
    // `l’article 12 | dit`, where the verb is read as a noun.
    let told = is_numbered(&named.folded)
        && tokens.get(at + 1).is_some_and(|next| next.tag == Tag::Noun && (is_called(next) || may_be_verb(next)));
    let alone = told || !names_more(tokens, at + 1);
    (figures && numbered && !quantity && alone && !follows_figure(tokens, at + 1)).then_some(1)
}

/// Whether a noun, an adjective or a number goes on at `at`: what stands before counts it.
fn names_more(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|next| {
        matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Num | Tag::X) || matches!(next.folded.as_str(), "/" | "%" | "€")
    })
}

/// Whether a second figure is joined to the first: `articles 3 | et 4`, `8 | - 10`.
fn follows_figure(tokens: &[Token], at: usize) -> bool {
    let joined = tokens
        .get(at)
        .is_some_and(|token| matches!(token.folded.as_str(), "et" | "ou" | "à" | "-" | "–" | "/" | "," | "." | "°"));
    joined && tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number)
}

/// `mise | en place`, `mise | à jour`, `prise | en charge`.
fn action(tokens: &[Token], head: usize, at: usize) -> Option<usize> {
    let noun = tokens.get(head).filter(|noun| at == head + 1 && ACTIONS.contains(&noun.folded.as_str()))?;
    let aimed = noun.folded.contains("mise");
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let named = |at: usize| tokens.get(at).is_some_and(|token| token.tag == Tag::Noun && token.sure);
    match word(at) {
        "en" if named(at + 1) => Some(2),
        "à" if aimed && matches!(word(at + 1), "l'" | "la") && AIMS.contains(&word(at + 2)) => Some(3),
        "à" | "au" if aimed && AIMS.contains(&word(at + 1)) => Some(2),
        "hors" | "sous" if aimed && named(at + 1) => Some(2),
        _ => None,
    }
}

/// A second noun that says which or what the first is: `assurance | habitation`, `États | membres`; not one that may be a
/// verb (`le mâle | mesure`).
fn apposed(tokens: &[Token], head: usize, at: usize) -> Option<usize> {
    let (noun, next) = (tokens.get(head)?, tokens.get(at)?);
    let plain = at == head + 1 && noun.tag == Tag::Noun && noun.sure && !is_light_noun(&noun.lemma());
    if !plain || next.tag != Tag::Noun || !next.sure || next.kind != TokenKind::Word {
        return None;
    }
    let follower = tokens.get(at + 1);
    let ends = follower.is_none_or(|follower| {
        !matches!(follower.tag, Tag::Noun | Tag::X | Tag::Propn) && !matches!(follower.folded.as_str(), "-" | "–" | "/")
    });
    let (one, own) = (noun.features.number, next.features.number);
    let fits = one.zip(own).is_none_or(|(one, own)| one == own || own == Number::Singular);
    (ends
        && fits
        && !may_be_verb(next)
        && !opens_phrase(tokens, at)
        && !matches!(next.folded.as_str(), "fin" | "courant" | "début" | "dommage" | "merci" | "personne" | "rien")
        && next.calendar_class().is_none()
        && !is_title(tokens, at)
        && !is_light_noun(&next.lemma()))
    .then_some(1)
}

/// Whether a word that is read as a noun may be a verb of the clause or a participle.
pub(super) fn may_be_verb(noun: &Token) -> bool {
    // `retraite`, `assurance`: forms that are hardly ever read as verbs.
    if frequency(&noun.folded).is_some_and(|known| known.of(Tag::Verb) == 0 && known.of(Tag::Noun) > 0) {
        return false;
    }
    analyses(&noun.folded).any(|analysis| {
        analysis.is_finite() && !is_spoken(analysis)
            || analysis.has_form(VerbForm::PastParticiple)
            || analysis.has_form(VerbForm::PresentParticiple)
    })
}

/// Whether a noun opens a prepositional phrase or an idiom that belongs to no noun: `face | à`, `grâce | aux`.
pub(super) fn opens_phrase(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    match word(at) {
        "face" | "grâce" | "suite" | "faute" | "quant" | "rapport" => {
            matches!(word(at + 1), "à" | "au" | "aux" | "de" | "d'")
        }
        "lors" | "hors" | "côté" => true,
        _ => false,
    }
}

/// Where the fixed complement of the noun before `at` ends that needs it: `le droit | au bail`, `une zone | à risque`, `un
/// réfugié | sans papiers`, `40 mètres | de haut`. `complement` reads a noun phrase without its determiner, or with it.
pub(super) fn governed_end(
    tokens: &[Token],
    at: usize,
    complement: impl Fn(usize, bool) -> Option<usize>,
) -> Option<usize> {
    let (last, preposition) = (tokens.get(at.checked_sub(1)?)?, tokens.get(at)?);
    let next = tokens.get(at + 1)?;
    let word = next.folded.as_str();
    match preposition.folded.as_str() {
        "de" if matches!(word, "haut" | "large" | "long" | "profond") && unit(&last.folded).is_some() => {
            tokens.get(at + 2).is_none_or(|after| !matches!(after.tag, Tag::Noun)).then_some(at + 2)
        }
        "à" | "au" | "aux" if matches!(last.folded.as_str(), "droit" | "droits") => {
            let determined = next.tag == Tag::Det && preposition.folded == "à";
            complement(at + 1, determined)
        }
        "à" if next.sure && last.tag == Tag::Noun && !is_light_noun(&last.lemma()) && QUALITIES.contains(&word) => {
            // `un pays | à feu et à sang`
            let alone =
                tokens.get(at + 2).is_none_or(|after| !matches!(after.folded.as_str(), "et" | "de" | "d'" | "du"));
            alone.then(|| complement(at + 1, false)).flatten()
        }
        "sans" if matches!(word, "abri" | "papiers" | "emploi" | "domicile" | "fil") && last.tag == Tag::Noun => {
            Some(at + 2)
        }
        _ => None,
    }
}

/// The tokens that one more qualifier of the noun at `head` takes: an adjective after its adverb (`très léger`), one
/// joined to that before (`constructif et positif`), a participle without complement (`les routes barrées`), an adjective
/// that was read as a noun (`vers | marins`).
pub(super) fn qualifier(tokens: &[Token], head: usize, at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let next = tokens.get(at + 1);
    let agreed = |other: &Token| tokens.get(head).is_some_and(|noun| agrees(noun, other));
    let adverb = token.tag == Tag::Adv
        && (token.folded.ends_with("ment")
            || matches!(
                token.folded.as_str(),
                "très" | "trop" | "plus" | "moins" | "assez" | "plutôt" | "non" | "parfois" | "toujours" | "souvent"
            ));
    // `des murs | assez hauts pour les arrêter`
    let measured = matches!(token.folded.as_str(), "assez" | "trop")
        && tokens.get(at + 2..).unwrap_or(&[]).iter().take(3).any(|token| token.folded == "pour");
    if adverb && !measured && next.is_some_and(|next| next.tag == Tag::Adj && next.sure && agreed(next)) {
        return Some(2);
    }
    let qualified = at > head + 1 && tokens.get(at - 1).is_some_and(|last| last.tag == Tag::Adj);
    if qualified
        && matches!(token.folded.as_str(), "et" | "ou")
        && next.is_some_and(|next| next.tag == Tag::Adj && next.sure && agreed(next))
        && tokens.get(at + 2).is_none_or(|after| !matches!(after.tag, Tag::Noun | Tag::Propn))
    {
        return Some(2);
    }
    // `les vers | marins`
    let nominal = token.tag == Tag::Noun
        && token.sure
        && token.folded != "fin"
        && at == head + 1
        && reads_as_quality(tokens, head, token);
    if nominal && !may_be_verb(token) && !names_more(tokens, at + 1) {
        return Some(1);
    }
    // With a complement, a participle is told by `participle_tail`.
    let ends = |next: Option<&Token>| {
        next.is_none_or(|next| {
            is_stop(next)
                || is_de(next) && next.folded != "d'"
                || matches!(next.tag, Tag::Aux | Tag::Verb) && next.features.form.is_some_and(VerbForm::is_finite)
                || next.folded == "qui"
        })
    };
    let qualifies = |token: &Token| is_participle(token) && token.sure && agreed(token) && !is_called(token);
    let near = at == head + 1 + usize::from(qualified);
    if near && qualifies(token) && ends(next) {
        return Some(1);
    }
    // `les demandes | non signées`
    let denied = near && token.folded == "non" && next.is_some_and(qualifies) && ends(tokens.get(at + 2));
    denied.then_some(2)
}

/// Whether an adjective or a participle agrees with a noun, as far as is known; its number must be known.
pub(super) fn agrees(noun: &Token, other: &Token) -> bool {
    let (noun, own) = (noun.features, other.features);
    noun.number.zip(own.number).is_some_and(|(noun, own)| noun == own)
        && noun.gender.zip(own.gender).is_none_or(|(noun, own)| noun == own)
}

/// Whether a word that is read as a noun may be an adjective that agrees with the noun at `head`.
fn reads_as_quality(tokens: &[Token], head: usize, token: &Token) -> bool {
    let Some(noun) = tokens.get(head) else { return false };
    let features = noun.features;
    let fits = |analysis: Analysis| {
        analysis.tag() == Tag::Adj
            && analysis.number().zip(features.number).is_some_and(|(own, wanted)| own == wanted)
            && analysis.gender().zip(features.gender).is_none_or(|(own, wanted)| own == wanted)
    };
    noun.tag == Tag::Noun && analyses(&token.folded).any(fits)
}

/// `dit`, `dite`: what follows is how a thing is called.
pub(super) fn is_called(token: &Token) -> bool {
    matches!(token.folded.as_str(), "dit" | "dite" | "dits" | "dites")
}
