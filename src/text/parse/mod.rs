//! The shallow structure of a sentence: noun phrases, verb groups, clauses with subject and object.

mod apposition;
mod auxiliary;
mod bare;
mod chain;
mod clause;
mod doubt;
mod edge;
mod known;
mod name;
mod negation;
mod parts;
mod phrase;
mod reader;
mod subject;
mod tail;
mod unit;
mod verb;
mod voice;

pub use apposition::{Apposition, AppositionForm, appositions};
pub use auxiliary::{MissingAuxiliary, may_lack_auxiliary, missing_auxiliaries};
pub use clause::{Clause, ClauseKind};
pub use parts::{Attachment, Complement, Determiner, DeterminerKind, PhraseParts, phrase_parts};
pub(super) use phrase::phrase_at;
pub use phrase::{NounPhrase, noun_phrases, participle_tail};
pub use subject::Subject;
pub(in crate::text) use subject::is_time_phrase;
pub use verb::{Modality, Negation, VerbGroup, Voice, verb_groups};

use super::token::Token;

/// The structure of a sentence; token indices into its tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parse {
    /// The noun phrases, in order, without those inside others.
    pub phrases: Vec<NounPhrase>,
    /// The verb groups, in order.
    pub verbs: Vec<VerbGroup>,
    /// A clause for each verb group, in the same order or nearly.
    pub clauses: Vec<Clause>,
}

impl Parse {
    /// The innermost clause that a token stands in; behind all that are known to hold it, that of the last verb before it.
    pub fn clause_at(&self, token: usize) -> Option<usize> {
        let clauses = || self.clauses.iter().enumerate();
        let innermost = clauses().filter(|(_, clause)| clause.tokens.contains(&token));
        let before = || {
            let ended = clauses().filter(|(_, clause)| clause.kind != ClauseKind::Incise && clause.tokens.end <= token);
            ended.max_by_key(|(_, clause)| clause.tokens.end)
        };
        innermost.min_by_key(|(_, clause)| clause.tokens.len()).or_else(before).map(|(index, _)| index)
    }
}

/// The structure of the tagged tokens of a sentence.
pub fn parse(tokens: &[Token]) -> Parse {
    let phrases = bare::with_bare(tokens, noun_phrases(tokens));
    let verbs = verb_groups(tokens);
    let units = unit::units(tokens, &phrases, &verbs);
    let clauses = reader::clauses(tokens, &phrases, &verbs, &units);
    Parse { phrases, verbs, clauses }
}

#[cfg(test)]
mod tests;
