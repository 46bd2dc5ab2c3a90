//! What stands apart in a sentence and bears on its clauses: an adverb of doubt, a view or a story at its head, who speaks
//! before a colon.

use super::{Factuality, Reader, Standing};
use crate::lexicon::{
    Effect, OpenerKind, QuotedName, Tag, VerbForm, calendar_class, event_noun, is_nominalisation, openers,
    opening_phrases, quoted_name, speaks,
};
use crate::text::parse::{Clause, ClauseKind, VerbGroup, is_time_phrase};
use crate::text::token::Token;
use std::ops::Range;

/// Words of the longest opener looked for.
const LONGEST: usize = 6;
/// A colon within so many tokens comes after the name of who speaks.
const LABEL: usize = 8;

impl Reader<'_> {
    /// What an adverb at the head of its part of the sentence does to a clause that depends on none: `Apparemment, …`.
    pub(super) fn framed(&self, clause: &Clause) -> Standing {
        let verb = self.verb_at(clause);
        if clause.kind != ClauseKind::Main || clause.parent.is_some() {
            return Standing::asserted();
        }
        let from = self.tokens[..verb]
            .iter()
            .rposition(|token| matches!(token.folded.as_str(), ";" | ":"))
            .map_or(0, |at| at + 1);
        let skipped =
            self.tokens[from..verb].iter().take_while(|token| matches!(token.tag, Tag::Cconj | Tag::Punct)).count();
        let head = from + skipped;
        let words: Vec<&str> =
            self.tokens[head..verb].iter().take(LONGEST).map(|token| token.folded.as_str()).collect();
        // `Par exemple, un salarié a perçu …`: nobody has.
        if self.word(head) == "par" && self.word(head + 1) == "exemple" && self.is_anyone(clause) {
            return Standing::by(Factuality::Unsure, head);
        }
        let Some((_, [phrase, ..])) = opening_phrases().longest_at(&words) else { return Standing::asserted() };
        let found = openers(phrase).find(|opener| {
            opener.kind == OpenerKind::Adverb && matches!(opener.effect, Effect::Hedged | Effect::Supposed)
        });
        found.map_or_else(Standing::asserted, |found| Standing::by(Factuality::of(found.effect), head))
    }

    /// What is one case of several is not told to be so: `ou parce que le bail a pris fin`, `soit le juge tranche`; nor
    /// what is an item of a list, without a full stop (`Vous louez un local`) or a main clause (`le bailleur qui le
    /// demande ;`).
    pub(super) fn alternative(&self, clause: &Clause) -> Standing {
        let case = matches!(self.word(0), "ou" | "soit");
        let ends = self.tokens.last().is_some_and(|last| last.tag == Tag::Punct && last.folded != ";");
        let item = !ends && self.tokens.iter().any(|token| token.folded == "vous");
        let told = |clause: &Clause| {
            matches!(clause.kind, ClauseKind::Main | ClauseKind::Incise)
                && self.group(clause).is_some_and(VerbGroup::is_finite)
        };
        let label = clause.kind == ClauseKind::Relative && !self.parse.clauses.iter().any(told);
        if case || item || label { Standing::by(Factuality::Unsure, 0) } else { Standing::asserted() }
    }

    /// Whether the subject of a clause is nobody in particular: `un salarié`.
    fn is_anyone(&self, clause: &Clause) -> bool {
        let first = clause.subject.as_ref().and_then(|subject| self.tokens.get(subject.tokens.start));
        first.is_some_and(|first| matches!(first.folded.as_str(), "un" | "une" | "des" | "vous" | "on"))
    }

    /// Whose words a token is by the form of the sentence: of a dialogue, of who stands before a colon, of a story.
    pub(super) fn voiced(&self, at: usize) -> Option<Standing> {
        let first = self.tokens.first()?;
        if matches!(first.folded.as_str(), "—" | "–") {
            return Some(Standing::by(Factuality::Attributed, 0));
        }
        let colon = self.tokens.iter().take(LABEL).position(|token| token.folded == ":");
        if let Some(colon) = colon.filter(|colon| *colon < at) {
            let label = self.parse.phrases.first().filter(|phrase| phrase.tokens == (0..colon))?;
            // `Avril 2020 : …`, `1929 : …` tell when.
            let when = |token: &Token| token.tag == Tag::Num || calendar_class(&token.folded).is_some();
            let source = Some(label.tokens.clone()).filter(|range| !self.tokens[range.clone()].iter().any(when))?;
            return Some(Standing { source: Some(source), ..Standing::by(Factuality::Attributed, colon) });
        }
        // `Et, pour lui, la digue …`
        let aside = (1..at).find(|other| {
            self.word(*other) == "pour"
                && matches!(self.word(other + 1), "lui" | "elle" | "eux" | "elles" | "certains" | "beaucoup")
                && self.word(other - 1) == ","
                && self.word(other + 2) == ","
        });
        if let Some(aside) = aside {
            let source = Some(aside + 1..aside + 2);
            return Some(Standing { source, ..Standing::by(Factuality::Attributed, aside) }.unsure());
        }
        if first.folded == "pour" {
            return self.viewed(at);
        }
        let opening =
            self.parse.phrases.first().filter(|phrase| phrase.tokens.start == 1 && at >= phrase.tokens.end)?;
        let work =
            first.folded == "dans" && quoted_name(&self.tokens.get(opening.head)?.lemma()) == Some(QuotedName::Work);
        // `Dans ce film, on reconnaît le port`: the article may say it.
        work.then(|| Standing::by(Factuality::Attributed, opening.head).unsure())
    }

    /// Whose view what is told at `at` is, by *pour* at the head of its sentence: `Pour le meunier, …`, `Pour beaucoup de
    /// riverains touchés par la crue, …`; not `Pour la fête, …`, `Pour la première fois, …`.
    fn viewed(&self, at: usize) -> Option<Standing> {
        let end = self.tokens[..at].iter().position(|token| token.folded == ",")?;
        let verb =
            |token: &Token| matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form.is_some_and(is_acting);
        if self.tokens[..end].iter().any(verb) {
            return None;
        }
        let view = |source: Range<usize>, cue: usize| Standing {
            source: Some(source),
            ..Standing::by(Factuality::Attributed, cue)
        };
        let Some(opening) = self.parse.phrases.iter().find(|phrase| phrase.tokens.end <= end) else {
            // `Pour certains, …`, `Pour d’autres, …`, not `Pour autant, …`.
            let people = |at: &usize| {
                let word = self.word(*at);
                matches!(
                    word,
                    "certains" | "certaines" | "autres" | "beaucoup" | "eux" | "elles" | "elle" | "lui" | "tous"
                )
            };
            return (1..end).find(people).map(|at| view(1..end, at));
        };
        let head = self.tokens.get(opening.head)?.lemma();
        let when = is_time_phrase(self.tokens, opening) || event_noun(&head).is_some() || is_nominalisation(&head);
        let whole = opening.tokens == (1..end);
        let standing = view(opening.tokens.clone(), opening.head);
        // `Pour le second tour, …`: no one who thinks.
        let thinks = speaks(&head) || self.tokens[opening.head].tag == Tag::Propn;
        (!when).then(|| if whole && thinks { standing } else { standing.unsure() })
    }
}

/// Whether a verb form tells what is done: `Pour rouvrir, …`.
fn is_acting(form: VerbForm) -> bool {
    form.is_finite() || form == VerbForm::Infinitive
}
