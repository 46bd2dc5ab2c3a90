//! The words that open a clause.

use super::super::clause::ClauseKind;
use super::super::unit::Piece;
use super::super::verb::Negation;
use super::{Open, Reader};
use crate::lexicon::{Complement, GovernorKind, governor, speech_verb_named};

/// Verbs that take whom they tell before what they tell.
fn tells(lemma: &str) -> bool {
    speech_verb_named(lemma, false).is_some()
        || matches!(
            lemma,
            "aviser" | "convaincre" | "persuader" | "informer" | "prévenir" | "avertir" | "assurer" | "être"
        )
}

impl Reader<'_> {
    pub(super) fn opens(&mut self, kind: ClauseKind, at: usize, antecedent: Option<usize>, qui: bool) {
        let set_apart = self.units[..at]
            .iter()
            .rev()
            .find(|unit| {
                !matches!(unit.piece, Piece::Adverb | Piece::Preposition(_) | Piece::Coordinator | Piece::Guillemet(_))
            })
            .is_none_or(|unit| matches!(unit.piece, Piece::Comma | Piece::Break));
        let mut open = Open::main(self.units[at].tokens.start);
        open.kind = kind;
        open.opener = Some(at);
        open.set_apart = set_apart;
        open.antecedent = antecedent;
        open.qui = qui;
        // `affirmant que`, `de croire que`: the clause of the infinitive or participle is above.
        if kind == ClauseKind::Complement {
            let verb = self.units[..at].iter().rev().find(|unit| !matches!(unit.piece, Piece::Adverb));
            open.parent = verb.and_then(|unit| match unit.piece {
                Piece::Verb(verb) => self.clauses.iter().position(|clause| clause.verb == verb),
                _ => None,
            });
        }
        // `qui … et qui …`, `que … et que …`: the first has ended.
        let again = matches!(self.units[..at].last().map(|unit| unit.piece), Some(Piece::Coordinator));
        if again
            && self.open.len() > 1
            && self.open.last().is_some_and(|last| last.kind == kind && last.clause.is_some())
        {
            let before = self.open.pop();
            if let Some(before) = before {
                self.close(&before, self.units[at].tokens.start);
                open.set_apart = before.set_apart;
                open.antecedent = before.antecedent;
            }
        }
        self.open.push(open);
    }

    /// Whether *que* introduces a clause: no comparison, no *ne … que*.
    pub(super) fn introduces(&self, at: usize) -> bool {
        /// Units within which its verb comes.
        const REACH: usize = 24;
        let start = self.units[at].tokens.start;
        let compared = self.tokens[..start].iter().rev().take(5).take_while(|token| token.folded != ",").any(|token| {
            matches!(
                token.folded.as_str(),
                "plus"
                    | "moins"
                    | "aussi"
                    | "autant"
                    | "autre"
                    | "autres"
                    | "même"
                    | "mêmes"
                    | "meilleur"
                    | "meilleure"
                    | "meilleurs"
                    | "tel"
                    | "telle"
                    | "tels"
                    | "telles"
                    | "davantage"
                    | "plutôt"
                    | "ainsi"
                    | "pire"
                    | "mieux"
            )
        });
        // A finite verb must follow before the sentence or the bracket ends.
        let mut depth = 0usize;
        let follows = self.units[at + 1..]
            .iter()
            .take(REACH)
            .take_while(|unit| {
                depth += usize::from(unit.piece == Piece::Opening);
                let ends = unit.piece == Piece::Break || unit.piece == Piece::Closing && depth == 0;
                depth = depth.saturating_sub(usize::from(unit.piece == Piece::Closing));
                !ends
            })
            .any(|unit| matches!(unit.piece, Piece::Verb(verb) if self.verbs[verb].is_finite()));
        // `estime que`, `dit aussi que`.
        let adjacent = self.units[..at].last().is_some_and(|unit| matches!(unit.piece, Piece::Verb(_)));
        let behind = self.units[..at].iter().rev().find(|unit| unit.piece != Piece::Adverb);
        let told = behind.is_some_and(|unit| match unit.piece {
            Piece::Verb(verb) => speech_verb_named(&self.verbs[verb].lemma(self.tokens), false).is_some(),
            _ => false,
        });
        let restricted =
            self.clauses.last().is_some_and(|clause| self.verbs[clause.verb].negation == Negation::Restriction);
        follows && (adjacent || told || !compared) && !restricted
    }

    /// The phrase right before *que* that it refers to: `les élèves que …`, but not `le fait que …` nor `a prévenu les
    /// riverains que …`.
    pub(super) fn related(&self, at: usize) -> Option<usize> {
        let Piece::Phrase(phrase) = self.units[..at].last()?.piece else { return None };
        let before = &self.units[..at - 1];
        // `a dit à la presse que …`: whom they tell stands between.
        let told = before.iter().rev().take(4).any(|unit| match unit.piece {
            Piece::Verb(verb) => tells(&self.verbs[verb].lemma(self.tokens)),
            _ => false,
        });
        let head = self.tokens[self.phrases[phrase].head].lemma();
        let content = governor(&head, GovernorKind::Noun, Complement::Clause, None).is_some()
            || matches!(
                &*head,
                "fait" | "idée" | "preuve" | "condition" | "point" | "mesure" | "cas" | "temps" | "fois"
            );
        (!told && !content).then_some(phrase)
    }
}
