//! What is said, after *que*: a clause that lacks nothing, or a relative one that leaves a place for what it tells of.

use super::super::clause::{Clause, ClauseKind};
use super::super::unit::{Piece, Unit};
use super::super::{Parse, Voice};
use crate::lexicon::{Tag, VerbForm};
use crate::text::token::Token;

/// The clause that the *que* at `que` opens, if it has a finite verb and a subject of its own.
pub(super) fn clause_of(parse: &Parse, que: usize) -> Option<&Clause> {
    parse.clauses.iter().find(|clause| {
        matches!(clause.kind, ClauseKind::Complement | ClauseKind::Relative)
            && clause.opener.as_ref().is_some_and(|opener| opener.start == que)
            && parse.verbs.get(clause.verb).is_some_and(super::super::VerbGroup::is_finite)
    })
}

/// Whether the clause lacks nothing, so that its *que* stands for no object of its verb.
pub(super) fn is_complete(tokens: &[Token], parse: &Parse, units: &[Unit], clause: &Clause) -> bool {
    let Some(group) = parse.verbs.get(clause.verb) else { return false };
    let subject_before = clause.subject.as_ref().is_some_and(|subject| subject.tokens.start < group.tokens.end);
    if !subject_before {
        return false;
    }
    let rest = units.get(units.partition_point(|unit| unit.tokens.start < group.tokens.end)..).unwrap_or(&[]);
    let mut rest = rest.iter().skip_while(|unit| unit.piece == Piece::Adverb);
    let next = rest.next();
    let pronoun = tokens.get(group.tokens.start..group.head).unwrap_or(&[]).iter().any(|token| {
        token.tag == Tag::Pron && matches!(token.folded.as_str(), "le" | "la" | "les" | "l'" | "se" | "s'" | "y")
    });
    let object = clause.object.is_some() && parse.phrases.get(clause.object.unwrap_or_default()).is_some();
    let goes_on = next.is_some_and(|next| {
        matches!(next.piece, Piece::That | Piece::Guillemet(true))
            || group.copula
                && !matches!(next.piece, Piece::Comma | Piece::Break | Piece::Coordinator | Piece::Closing)
                && tokens.get(next.tokens.start).is_some_and(|token| token.tag != Tag::Punct || token.folded == "\"")
            || tokens.get(next.tokens.start).is_some_and(|token| {
                matches!(token.folded.as_str(), "de" | "d'") && group.negation != super::super::Negation::None
            })
    });
    object
        || pronoun
        || goes_on
        || matches!(group.voice, Voice::Passive | Voice::Pronominal)
        // What somebody said would happen.
        || group.form == VerbForm::Conditional
        || goes_by_itself(tokens, parse, clause)
}

/// A past with *être* that is no passive: `était arrivé`.
fn goes_by_itself(tokens: &[Token], parse: &Parse, clause: &Clause) -> bool {
    parse.verbs.get(clause.verb).is_some_and(|group| {
        let etre = group.head.checked_sub(1).is_some()
            && tokens.get(group.first).is_some_and(|first| first.lemma() == "être")
            && group.head > group.first;
        etre && group.voice == Voice::Active
    })
}
