//! What stands apart in a sentence and bears on its clauses: an adverb of doubt, a view or a story at its head, who speaks
//! before a colon.

use super::{Factuality, Reader, Standing};
use crate::lexicon::{
    Effect, OpenerKind, QuotedName, Tag, calendar_class, event_noun, is_nominalisation, openers, opening_phrases,
    quoted_name,
};
use crate::text::parse::{Clause, ClauseKind, is_time_phrase};
use crate::text::token::Token;

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
        let Some((_, [phrase, ..])) = opening_phrases().longest_at(&words) else { return Standing::asserted() };
        let found = openers(phrase).find(|opener| {
            opener.kind == OpenerKind::Adverb && matches!(opener.effect, Effect::Hedged | Effect::Supposed)
        });
        found.map_or_else(Standing::asserted, |found| Standing::by(Factuality::of(found.effect), head))
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
        let opening =
            self.parse.phrases.first().filter(|phrase| phrase.tokens.start == 1 && at >= phrase.tokens.end)?;
        let head = self.tokens.get(opening.head)?.lemma();
        match first.folded.as_str() {
            "dans" if quoted_name(&head) == Some(QuotedName::Work) => {
                Some(Standing::by(Factuality::Attributed, opening.head))
            }
            // `Pour le meunier, …`, not `Pour la fête, …`, `Pour la première fois, …`.
            "pour"
                if self.tokens.get(opening.tokens.end).is_some_and(|next| next.folded == ",")
                    && !is_time_phrase(self.tokens, opening)
                    && event_noun(&head).is_none()
                    && !is_nominalisation(&head) =>
            {
                let source = Some(opening.tokens.clone());
                Some(Standing { source, ..Standing::by(Factuality::Attributed, opening.head) })
            }
            _ => None,
        }
    }
}
