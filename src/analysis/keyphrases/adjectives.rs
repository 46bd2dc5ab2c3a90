//! Adjectives that do not tell a thing from others of its sort.

use crate::lexicon::{Tag, number_word};
use crate::text::Token;

/// Adjectives before a noun that do not tell it from others of its sort, and numbers.
pub(super) fn is_front(token: &Token) -> bool {
    const FRONT: &[&str] = &[
        "nouveau",
        "grand",
        "petit",
        "premier",
        "dernier",
        "autre",
        "bon",
        "vrai",
        "simple",
        "seul",
        "prochain",
        "énième",
        "second",
        "deuxième",
        "troisième",
    ];
    token.tag == Tag::Adj && FRONT.contains(&&*token.lemma()) || number_word(&token.folded).is_some()
}

/// Whether an adjective before a noun only says how old, how great or how good a thing is: `gros loup`, `ancien monarque`.
pub(super) fn is_vague(token: &Token) -> bool {
    const VAGUE: &[&str] = &[
        "vieux",
        "gros",
        "jeune",
        "beau",
        "joli",
        "long",
        "mauvais",
        "meilleur",
        "pire",
        "ancien",
        "certain",
        "divers",
        "différent",
        "nombreux",
        "actuel",
        "futur",
        "principal",
        "véritable",
        "ultime",
        "propre",
        "tel",
        "même",
        "fameux",
        "possible",
        "éventuel",
        "célèbre",
        "immense",
        "énorme",
        "vaste",
        "léger",
        "fort",
        "large",
        "bref",
        "rare",
        "quelque",
        "plein",
    ];
    token.tag == Tag::Adj && VAGUE.contains(&&*token.lemma())
}

/// Whether an adjective only points at what a text says before or after: `boissons suivantes`.
pub(super) fn is_pointing(token: &Token) -> bool {
    token.tag == Tag::Adj && matches!(&*token.lemma(), "suivant" | "précédent" | "susdit" | "concerné" | "éventuel")
}

/// Whether an adjective needs what follows it: `convention relative | aux droits`.
pub(super) fn is_open(token: &Token) -> bool {
    // The noun of the grammar is read too.
    matches!(token.folded.as_str(), "relative" | "relatives")
        || token.tag == Tag::Adj
            && matches!(&*token.lemma(), "relatif" | "lié" | "dû" | "destiné" | "propice" | "susceptible")
}
