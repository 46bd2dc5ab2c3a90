use super::Running;
use crate::text::{Clause, ClauseKind};

/// How many clauses of a sentence depend on others, and how deep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subordination {
    /// The clauses with tense and person that depend on another.
    pub clauses: usize,
    /// The most of them that stand one in the other.
    pub depth: usize,
}

/// How many clauses depend on others. Those whose place is not certain, infinitives and participles do not count.
pub fn subordination(running: &Running) -> Subordination {
    let parse = &running.sentence.structure.parse;
    let counts = |clause: &Clause| {
        clause.certain
            && parse.verbs.get(clause.verb).is_some_and(|verb| verb.is_finite() && verb.certain)
            && !matches!(
                clause.kind,
                ClauseKind::Main
                    | ClauseKind::Incise
                    | ClauseKind::Attribution
                    | ClauseKind::Infinitive
                    | ClauseKind::Participial
            )
    };
    let depth = |clause: &Clause| {
        let mut depth = 0;
        let mut next = Some(clause);
        // A clause has fewer holders than there are clauses.
        for _ in 0..parse.clauses.len() {
            let Some(clause) = next else { break };
            depth += usize::from(counts(clause));
            next = clause.parent.and_then(|parent| parse.clauses.get(parent));
        }
        depth
    };
    Subordination {
        clauses: parse.clauses.iter().filter(|clause| counts(clause)).count(),
        depth: parse.clauses.iter().map(depth).max().unwrap_or(0),
    }
}
