//! Active, passive or pronominal.

use super::verb::{Voice, participle_reading};
use crate::lexicon::{Tag, VerbForm, masculine_singulars, state_adjective};
use crate::text::token::Token;

/// Verbs whose past is made with *être*: never a passive.
const WITH_ETRE: &[&str] = &[
    "advenir",
    "aller",
    "apparaître",
    "arriver",
    "décéder",
    "demeurer",
    "devenir",
    "descendre",
    "disparaître",
    "échoir",
    "éclore",
    "entrer",
    "intervenir",
    "monter",
    "mourir",
    "naître",
    "partir",
    "parvenir",
    "passer",
    "provenir",
    "redevenir",
    "redescendre",
    "remonter",
    "rentrer",
    "repartir",
    "repasser",
    "ressortir",
    "rester",
    "retomber",
    "retourner",
    "revenir",
    "sortir",
    "survenir",
    "tomber",
    "venir",
    "accourir",
    "renaître",
    "convenir",
    "disconvenir",
    "subvenir",
    "obvenir",
    "trépasser",
    "être",
    "avoir",
];

/// The voice of a chain of verbs, first to last, and whether a passive tells the state that results, not what happens.
pub(super) fn voice(tokens: &[Token], verbs: &[usize], reflexive: bool) -> (Voice, bool) {
    if reflexive {
        return (Voice::Pronominal, false);
    }
    let [.., auxiliary, head] = verbs else { return (Voice::Active, false) };
    let (Some(auxiliary), Some(token)) = (tokens.get(*auxiliary), tokens.get(*head)) else {
        return (Voice::Active, false);
    };
    if auxiliary.lemma() != "être" {
        return (Voice::Active, false);
    }
    let Some(participle) = participle_reading(token) else { return (Voice::Active, false) };
    if WITH_ETRE.contains(&participle.lemma(&token.folded).as_str()) {
        return (Voice::Active, false);
    }
    let agent = tokens[head + 1..]
        .iter()
        .take(4)
        .take_while(|token| token.tag != Tag::Punct)
        .any(|token| token.folded == "par");
    match masculine_singulars(&token.folded).iter().find_map(|form| state_adjective(form)) {
        Some(state) if state.always || !agent && is_of_degree(tokens, *head) => (Voice::Active, false),
        Some(_) => (Voice::Passive, !agent && auxiliary.features.form != Some(VerbForm::PastParticiple)),
        None if token.tag != Tag::Adj || agent => (Voice::Passive, false),
        None => (Voice::Active, false),
    }
}

/// Whether the word before a participle measures a quality: `très déçu`, `bien connu`.
fn is_of_degree(tokens: &[Token], head: usize) -> bool {
    let before = head.checked_sub(1).and_then(|at| tokens.get(at));
    before.is_some_and(|before| {
        matches!(
            before.folded.as_str(),
            "très"
                | "trop"
                | "si"
                | "tellement"
                | "tant"
                | "plus"
                | "moins"
                | "aussi"
                | "assez"
                | "bien"
                | "fort"
                | "mieux"
        )
    })
}
