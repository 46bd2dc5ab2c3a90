//! What the sentence around a clause, and its place in it, may do to what it tells.

use super::Certainty;
use crate::lexicon::{Tag, VerbForm};
use crate::text::{ClauseKind, Factuality, TokenKind, VerbGroup};
use std::ops::Range;

impl Certainty<'_> {
    /// Whether the clause stands where it tells a fact of its own: no item of a list, nothing that hangs on *que* or on an
    /// infinitive, no cleft.
    pub(super) fn has_clear_place(&self) -> bool {
        let parse = &self.structure.parse;
        // `ou si le bail prend fin`: an item of a list, under what its head says.
        let whole = self.tokens.first().is_some_and(|first| first.kind != TokenKind::Word || self.capital);
        let parent = self.clause.parent.and_then(|parent| parse.clauses.get(parent));
        let above: Option<&VerbGroup> = parent.and_then(|parent| parse.verbs.get(parent.verb));
        let asserted = self.standing.factuality == Factuality::Asserted;
        let nonfinite = above.is_none_or(|above| !above.is_finite());
        let due = above.is_some_and(|above| above.lemma(self.tokens) == "falloir");
        let hangs = match self.clause.kind {
            // What hangs on *que* and is told as a fact is a fact to somebody; what hangs on an infinitive (`vérifier que`)
            // takes its sense from there.
            ClauseKind::Complement => asserted || nonfinite || due,
            // `un plan qui vise à aider les clubs | qui ferment`
            ClauseKind::Relative => asserted && above.is_some() && nonfinite,
            _ => false,
        };
        // `ce n’est pas l’aîné qui hérite`
        let cleft = self.clause.kind == ClauseKind::Relative
            && parent
                .and_then(|parent| parent.subject.as_ref())
                .is_some_and(|subject| matches!(self.word(subject.head), "ce" | "c'"));
        whole && !hangs && !cleft
    }

    /// Whether nothing else in the sentence makes more or less of a fact of it than it is told to be.
    pub(super) fn has_clear_factuality(&self) -> bool {
        let factuality = self.standing.factuality;
        let asserted = factuality == Factuality::Asserted;
        let conditional = factuality == Factuality::Conditional;
        let real = matches!(self.group.form, VerbForm::Future | VerbForm::Conditional)
            || factuality == Factuality::Due
            || self.group.modality.is_some();
        // `S’il vit à la ville, il aime la campagne.`
        let conceding = self.tokens.iter().any(|token| matches!(token.folded.as_str(), "si" | "s'"))
            && self.structure.parse.clauses.iter().any(|clause| clause.kind == ClauseKind::Condition)
            && !(real && conditional);
        // `connaît en partie`: adverbs of doubt may be of something else.
        let hedged = factuality == Factuality::Hedged
            && self.group.modality.is_none()
            && self.group.form != VerbForm::Conditional
            && !self.standing.attributed;
        // `D’où vient-elle ?`
        let asks = self.tokens.last().is_some_and(|last| last.folded == "?") && asserted;
        // `resterait ouvert en cas de gel`: under a condition, or possible.
        let cases = !asserted
            && !conditional
            && self.tokens.windows(2).any(|pair| pair[0].folded == "en" && pair[1].folded == "cas");
        // `le point est : le parc ouvrira-t-il ?`: what is asked or hedged in one half says nothing of the other.
        let halved = !matches!(factuality, Factuality::Asserted | Factuality::Attributed)
            && self.tokens.iter().rev().skip(1).any(|token| matches!(token.folded.as_str(), ":" | ";"));
        // `semble-t-il`, `dit-on`
        let rumoured = self.tokens.windows(2).any(|pair| {
            matches!(pair[1].folded.as_str(), "-t-il" | "-il" | "-on" | "-t-on")
                && matches!(&*pair[0].lemma(), "sembler" | "paraître" | "dire" | "croire" | "penser")
        });
        let without = matches!(self.word(0), "sans" | "faute" | "sauf" | "hors") || self.word(1) == "défaut";
        !(conceding || hedged || asks || cases || halved || rumoured || without)
    }

    /// Whether all the sentence was made out: its signs have their other, its verbs their subject, its sources and each
    /// *que* are read, and no words say a name again.
    pub(super) fn is_read_whole(&self) -> bool {
        let clauses = &self.structure.parse.clauses;
        let renamed = (0..self.group.tokens.start).any(|at| {
            matches!(self.word(at), "c'est-à-dire" | "soit" | "autrement" | "alias")
                || self.word(at) == "à" && self.word(at + 1) == "savoir"
        });
        // `s’inquiète du fait qu’une baisse …`: each *que* opens a clause that was read.
        let opened =
            |at: usize| clauses.iter().filter_map(|clause| clause.opener.as_ref()).any(|opener| opener.contains(&at));
        let unopened = (0..self.group.tokens.start)
            .any(|at| matches!(self.word(at), "que" | "qu'") && !opened(at) && self.tag(at) != Some(Tag::Adv));
        !renamed && !unopened && self.is_balanced() && self.names_every_source() && self.accounts_for_all_verbs()
    }

    /// Whether every quotation mark and bracket of the sentence has its other.
    fn is_balanced(&self) -> bool {
        let (mut open, mut closed, mut straight) = ([0; 2], [0; 2], 0_usize);
        for token in self.tokens {
            match token.folded.as_str() {
                "«" | "“" => open[0] += 1,
                "(" | "[" => open[1] += 1,
                "»" | "”" => closed[0] += 1,
                ")" | "]" => closed[1] += 1,
                "\"" => straight += 1,
                _ => {}
            }
        }
        open == closed && straight.is_multiple_of(2)
    }

    /// Whether each `selon`, `d’après` of the sentence has been read as somebody's words.
    fn names_every_source(&self) -> bool {
        let claims = &self.structure.attributions;
        (0..self.tokens.len()).all(|at| {
            let names =
                self.word(at) == "selon" || matches!(self.word(at), "d'" | "de") && self.word(at + 1) == "après";
            let read = |source: &Range<usize>| source.start > at && source.start <= at + 3;
            !names || claims.iter().filter_map(|claim| claim.source.as_ref()).any(read)
        })
    }

    /// Whether each finite verb of the sentence has found its subject: what is left over may belong to this clause.
    fn accounts_for_all_verbs(&self) -> bool {
        let parse = &self.structure.parse;
        parse.clauses.iter().all(|clause| {
            parse.verbs.get(clause.verb).is_none_or(|group| {
                !group.is_finite() || group.form == VerbForm::Imperative || group.certain && clause.subject.is_some()
            })
        })
    }
}
