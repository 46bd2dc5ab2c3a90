//! Active, passive or pronominal.

use super::verb::{VerbGroup, Voice, participle_reading};
use crate::lexicon::{Tag, state_of};
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

/// What a chain of verbs says of its subject.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) voice: Voice,
    /// Whether *être* makes a past of it: `s’est tenu`, `est parti`.
    pub(super) past: bool,
}

/// The voice of a chain of verbs, first to last.
pub(super) fn voice(tokens: &[Token], verbs: &[usize], reflexive: bool) -> Said {
    let active = Said { voice: Voice::Active, past: false };
    let pair = if let [.., auxiliary, head] = verbs { tokens.get(*auxiliary).zip(tokens.get(*head)) } else { None };
    let participle = pair
        .filter(|(auxiliary, _)| auxiliary.lemma() == "être")
        .and_then(|(_, head)| Some((head, participle_reading(head)?)));
    if reflexive {
        return Said { voice: Voice::Pronominal, past: participle.is_some() };
    }
    let (Some((token, participle)), [.., head]) = (participle, verbs) else { return active };
    if WITH_ETRE.contains(&participle.lemma(&token.folded).as_ref()) {
        return Said { past: true, ..active };
    }
    let mut after = tokens[head + 1..].iter().take(4).take_while(|token| token.tag != Tag::Punct);
    let agent = after.any(|token| token.folded == "par");
    match state_of(&token.folded) {
        Some(_) if !agent && is_of_degree(tokens, *head) => active,
        None if !agent && (token.tag == Tag::Adj || is_graded(tokens, *head)) => active,
        _ => Said { voice: Voice::Passive, past: false },
    }
}

/// Whether a word after *être* is never a participle: `âgé`, `censé`.
pub(super) fn is_state(token: &Token) -> bool {
    matches!(token.tag, Tag::Adj | Tag::Verb) && state_of(&token.folded).is_some_and(|state| state.always)
}

/// Whether the word before a participle measures a quality and never what is done: `très marqué`.
fn is_graded(tokens: &[Token], head: usize) -> bool {
    let back = |n: usize| head.checked_sub(n).and_then(|at| tokens.get(at)).map_or("", |token| token.folded.as_str());
    // `a été très chassé` tells what was done.
    matches!(back(1), "très" | "trop" | "assez" | "plutôt") && back(2) != "été"
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

/// Whether a group is a participle behind *être* that is told as a quality, no passive: `est très déçu`.
pub(super) fn is_quality(tokens: &[Token], group: &VerbGroup) -> bool {
    let (Some(head), Some(before)) = (tokens.get(group.head), tokens.get(group.first..group.head)) else {
        return false;
    };
    let auxiliary = before.iter().rev().find(|token| matches!(token.tag, Tag::Verb | Tag::Aux));
    group.voice == Voice::Active
        && auxiliary.is_some_and(|auxiliary| auxiliary.lemma() == "être")
        && participle_reading(head)
            .is_some_and(|head_reading| !WITH_ETRE.contains(&head_reading.lemma(&head.folded).as_ref()))
}
