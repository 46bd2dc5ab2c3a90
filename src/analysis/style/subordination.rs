use super::Running;
use crate::text::{Clause, ClauseKind, Parse, Token};

/// How many clauses of a sentence depend on others, and how deep.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subordination {
    /// The clauses with tense and person that depend on another.
    pub clauses: usize,
    /// The most of them that stand one in the other.
    pub depth: usize,
}

/// How many clauses depend on others. Those whose place is not certain, infinitives and participles do not count, nor does a
/// verb that goes on with a clause (*s’il pleut et vente*), nor the relative of *c’est … qui*. A clause joined to another
/// that opens with the same word (*si … ou si …*) stands beside it.
pub fn subordination(running: &Running) -> Subordination {
    let reading = Reading { parse: &running.sentence.structure.parse, tokens: running.tokens };
    let clauses = &reading.parse.clauses;
    Subordination {
        clauses: clauses.iter().filter(|clause| reading.counts(clause)).count(),
        depth: clauses.iter().map(|clause| reading.depth(clause)).max().unwrap_or(0),
    }
}

/// A sentence, and what its clauses hold.
struct Reading<'a> {
    parse: &'a Parse,
    tokens: &'a [Token],
}

impl<'a> Reading<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    fn above(&self, clause: &Clause) -> Option<&'a Clause> {
        clause.parent.and_then(|parent| self.parse.clauses.get(parent))
    }

    /// Whether a clause depends on another.
    fn counts(&self, clause: &Clause) -> bool {
        let cleft = clause.kind == ClauseKind::Relative && self.above(clause).is_some_and(|held| self.presents(held));
        clause.certain
            && clause.opener.is_some()
            && !cleft
            && self.parse.verbs.get(clause.verb).is_some_and(|verb| verb.is_finite() && verb.certain)
            && !matches!(
                clause.kind,
                ClauseKind::Main
                    | ClauseKind::Incise
                    | ClauseKind::Attribution
                    | ClauseKind::Infinitive
                    | ClauseKind::Participial
            )
    }

    /// `c’est le vent`, whose relative adds nothing.
    fn presents(&self, clause: &Clause) -> bool {
        self.parse.verbs.get(clause.verb).is_some_and(|verb| {
            let mut reach = verb.tokens.start.saturating_sub(1)..verb.tokens.end;
            let being = self.tokens.get(verb.head).is_some_and(|head| head.lemma() == "être");
            being && reach.any(|at| matches!(self.word(at), "c'" | "ce"))
        })
    }

    /// How many clauses stand one in the other down to this one.
    fn depth(&self, clause: &'a Clause) -> usize {
        // A clause has fewer holders than there are clauses.
        let line = std::iter::successors(Some(clause), |clause| self.holder(clause)).take(self.parse.clauses.len());
        line.filter(|clause| self.counts(clause)).count()
    }

    /// What holds a clause by its sense.
    fn holder(&self, clause: &'a Clause) -> Option<&'a Clause> {
        let mut holders =
            std::iter::successors(self.above(clause), |held| self.above(held)).take(self.parse.clauses.len());
        let same = |held: &&Clause| self.opener(held).is_some() && self.opener(held) == self.opener(clause);
        let first = if self.joined(clause) { holders.find(same).unwrap_or(clause) } else { clause };
        let holder = self.above(first)?;
        // Behind a comma, a condition or a reason goes with what holds the relative: `le bien, qui sert, si l’un meurt`.
        let adverbial = matches!(first.kind, ClauseKind::Condition | ClauseKind::Cause | ClauseKind::Concession);
        let beside = adverbial && self.joined(first) && holder.kind == ClauseKind::Relative;
        if beside { self.above(holder) } else { Some(holder) }
    }

    /// The first word of what opens a clause.
    fn opener(&self, clause: &Clause) -> Option<&'a str> {
        clause.opener.as_ref().map(|opener| self.word(opener.start))
    }

    /// Whether a comma or a conjunction joins a clause to what stands before it.
    fn joined(&self, clause: &Clause) -> bool {
        let start = clause.opener.as_ref().map_or(clause.tokens.start, |opener| opener.start);
        start.checked_sub(1).is_some_and(|before| matches!(self.word(before), "et" | "ou" | "mais" | "ni" | ","))
    }
}
