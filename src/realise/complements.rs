//! Complements as pieces.

use super::agree::Agreement;
use super::nouns::{after_preposition, verbatim};
use super::phrase::Complement;
use super::piece::{Piece, Pieces, preposition};
use super::refusal::Refusal;
use super::time::DateUse;
use super::verbs::{infinitive, participle};

/// A complement; a participle agrees with the noun or subject that it completes.
pub(super) fn complement(of: &Complement, head: Option<Agreement>) -> Pieces {
    match of {
        Complement::Phrase { preposition, object } => after_preposition(preposition, object),
        Complement::Place(relation, place) => place.pieces(*relation),
        Complement::PlaceAfter(before, place) => after(before, place.with_article()?),
        Complement::On(date) => date.pieces(DateUse::Adverb),
        Complement::DateAfter(before, date) => after(before, date.pieces(DateUse::Noun)?),
        Complement::At(before, hour) => after(before, hour.pieces()?),
        Complement::Infinitive(before, clause) => after(before, infinitive(clause)?),
        Complement::Participle(clause) => match head {
            Some(head) => participle(clause, head),
            None => Err(Refusal::Incompatible("participe sans nom avec lequel s’accorder")),
        },
        Complement::Text(words) => verbatim(words, false),
    }
}

/// Pieces after a preposition; none with an empty one.
pub(super) fn after(before: &str, rest: Vec<Piece>) -> Pieces {
    let mut pieces = if before.is_empty() { Vec::new() } else { preposition(before) };
    pieces.extend(rest);
    Ok(pieces)
}
