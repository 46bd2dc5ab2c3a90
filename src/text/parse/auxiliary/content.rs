//! What is said, after *que*: a clause that lacks nothing, or a relative one that leaves a place for what it tells of.

use super::super::clause::{Clause, ClauseKind};
use super::super::unit::{Piece, Unit};
use super::super::verb::participle_reading;
use super::super::{Negation, Parse, VerbGroup, Voice};
use crate::lexicon::{Tag, VerbForm};
use crate::text::token::Token;

/// The clause that the *que* at `que` opens, if it has a finite verb and a subject of its own.
pub(super) fn clause_of(parse: &Parse, que: usize) -> Option<&Clause> {
    parse.clauses.iter().find(|clause| {
        matches!(clause.kind, ClauseKind::Complement | ClauseKind::Relative)
            && clause.opener.as_ref().is_some_and(|opener| opener.start == que)
            && parse.verbs.get(clause.verb).is_some_and(VerbGroup::is_finite)
    })
}

/// Whether the clause lacks nothing, so that its *que* stands for no object of its verb, nor of an infinitive in it.
pub(super) fn is_complete(tokens: &[Token], parse: &Parse, units: &[Unit], clause: &Clause) -> bool {
    let Some(group) = parse.verbs.get(clause.verb) else { return false };
    let subject_before = clause.subject.as_ref().is_some_and(|subject| subject.tokens.start < group.tokens.end);
    if !subject_before || leaves_infinitive(parse, clause, group.tokens.end) {
        return false;
    }
    let rest = units.get(units.partition_point(|unit| unit.tokens.start < group.tokens.end)..).unwrap_or(&[]);
    let next = rest.iter().find(|unit| unit.piece != Piece::Adverb);
    let pronoun = tokens.get(group.tokens.start..group.head).unwrap_or(&[]).iter().any(|token| {
        token.tag == Tag::Pron && matches!(token.folded.as_str(), "le" | "la" | "les" | "l'" | "se" | "s'" | "y")
    });
    // `a | lu`, the participle taken for a name.
    let object = clause
        .object
        .and_then(|object| parse.phrases.get(object))
        .is_some_and(|object| tokens.get(object.tokens.start).is_some_and(|first| participle_reading(first).is_none()));
    object
        || pronoun
        || next.is_some_and(|next| goes_on(tokens, group, next))
        || matches!(group.voice, Voice::Passive | Voice::Pronominal)
        || goes_by_itself(tokens, group)
}

/// Whether an infinitive after the verb has no object: `que la ville est en droit d’attendre`.
fn leaves_infinitive(parse: &Parse, clause: &Clause, from: usize) -> bool {
    parse.clauses.iter().any(|inner| {
        let infinitive = parse.verbs.get(inner.verb).filter(|verb| verb.form == VerbForm::Infinitive);
        infinitive.is_some_and(|verb| (from..clause.tokens.end).contains(&verb.first) && inner.object.is_none())
    })
}

/// Whether what follows the verb completes it: what the copula says, one more clause, what a negation leaves.
fn goes_on(tokens: &[Token], group: &VerbGroup, next: &Unit) -> bool {
    let Some(token) = tokens.get(next.tokens.start) else { return false };
    let parts = matches!(next.piece, Piece::Comma | Piece::Break | Piece::Coordinator | Piece::Closing);
    matches!(next.piece, Piece::That | Piece::Guillemet(true))
        || group.copula && !parts && (token.tag != Tag::Punct || token.folded == "\"")
        || matches!(token.folded.as_str(), "de" | "d'") && group.negation != Negation::None
}

/// A past with *être* that is no passive: `était arrivé`.
fn goes_by_itself(tokens: &[Token], group: &VerbGroup) -> bool {
    let etre = tokens.get(group.first).is_some_and(|first| first.lemma() == "être");
    etre && group.head > group.first && group.voice == Voice::Active
}

/// Whether the clause tells what would happen, which is said by somebody.
pub(super) fn is_to_come(parse: &Parse, clause: &Clause) -> bool {
    parse.verbs.get(clause.verb).is_some_and(|group| group.form == VerbForm::Conditional)
}
