//! Who speaks, set in what is said: `La digue, explique l’ingénieur, tiendra.`

use super::super::clause::{Clause, ClauseKind};
use super::super::subject;
use super::super::unit::Piece;
use super::Reader;
use crate::lexicon::{Tag, speech_verb};

impl Reader<'_> {
    /// Whether a verb of speech stands in or after what is said, with its subject behind it.
    pub(super) fn is_incise(&self, verb: usize, at: usize) -> bool {
        let group = &self.verbs[verb];
        let before = self.units[..at].last().map(|unit| unit.piece);
        let after_speech = match before {
            Some(Piece::Comma) => at >= 2,
            Some(Piece::Guillemet(false)) => true,
            Some(Piece::Other) => self
                .tokens
                .get(self.units[at].tokens.start.wrapping_sub(1))
                .is_some_and(|token| matches!(token.folded.as_str(), "!" | "?" | "…")),
            _ => false,
        };
        let follower = subject::behind(self.tokens, self.phrases, self.units, at);
        let behind = group.pronoun.is_some_and(|(_, follows)| follows) || group.pronoun.is_none() && follower.is_some();
        // `La digue, explique l’ingénieur, tiendra`: a subject that waits for its verb has one still to come.
        let waits = before == Some(Piece::Comma)
            && self
                .open
                .last()
                .is_some_and(|open| open.clause.is_none() && open.candidates.iter().any(|candidate| !candidate.timely));
        let rest = self.units.get(follower.unwrap_or(at) + 1..).unwrap_or(&[]);
        let goes_on = rest.first().is_some_and(|unit| unit.piece == Piece::Comma)
            && rest.iter().any(|unit| matches!(unit.piece, Piece::Verb(verb) if self.verbs[verb].is_finite()));
        let speaks = self
            .tokens
            .get(group.head)
            .is_some_and(|token| token.tag != Tag::Noun && speech_verb(&token.folded).is_some());
        after_speech && behind && (!waits || goes_on) && speaks
    }

    pub(super) fn incise(&mut self, verb: usize, at: usize) {
        let group = &self.verbs[verb];
        let setting =
            subject::Setting { tokens: self.tokens, phrases: self.phrases, units: self.units, group, at, start: at };
        let subject = setting.subject(&[], None, None, ClauseKind::Incise);
        let end = subject.as_ref().map_or(group.tokens.end, |subject| subject.tokens.end.max(group.tokens.end));
        self.clauses.push(Clause {
            kind: ClauseKind::Incise,
            tokens: group.tokens.start..end,
            opener: None,
            verb,
            certain: subject.is_some(),
            subject,
            object: None,
            parent: None,
        });
    }
}
