//! The standing of a noun phrase.

use super::{Factuality, Reader, Standing, denied, uncontracted};
use crate::lexicon::{
    Complement, Effect, GovernorKind, OpenerKind, Tag, governor, join_words, masculine_singulars, openers,
};
use crate::text::parse::{Negation, VerbGroup, Voice};
use std::ops::Range;

impl Reader<'_> {
    /// The standing of a noun phrase.
    pub(super) fn phrase(&self, index: usize, clauses: &[Standing]) -> Standing {
        let phrase = &self.parse.phrases[index];
        let inside = self.inside(phrase.tokens.clone());
        let around = || self.before(phrase.tokens.start);
        let governed = || self.governing(index);
        // `a répondu le maire (PS)`: what a bracket opens with goes with what stands before it.
        let bracket = phrase.tokens.start.checked_sub(2).filter(|at| self.tokens[at + 1].folded == "(");
        let anchor = bracket.unwrap_or(phrase.head);
        let clause = || {
            let innermost = self.parse.clauses.iter().enumerate().filter(|(_, clause)| clause.tokens.contains(&anchor));
            let innermost = innermost.min_by_key(|(_, clause)| clause.tokens.len());
            match innermost {
                // Of an incise, who speaks is a fact.
                Some((at, _)) => clauses[at].clone(),
                None => Standing::asserted(),
            }
        };
        let claim =
            || self.claims.iter().find(|claim| claim.tokens.contains(&phrase.head)).map(|claim| self.claim(claim));
        let source =
            self.claims.iter().any(|claim| claim.source.as_ref().is_some_and(|source| source.contains(&phrase.head)));
        if source {
            return Standing::asserted();
        }
        let own = inside.or(around).or(governed);
        if own.factuality == Factuality::Asserted {
            return clause().or(|| claim().unwrap_or_else(Standing::asserted));
        }
        let said = clause();
        let said = said.attributed.then_some(said).or_else(claim);
        own.said(said)
    }

    /// What the words of a phrase say of it: `aucun accord`, `un éventuel accord`.
    fn inside(&self, range: Range<usize>) -> Standing {
        for at in range.clone() {
            let token = &self.tokens[at];
            if at == range.start && matches!(token.folded.as_str(), "aucun" | "aucune" | "nul" | "nulle") {
                return Standing::by(Factuality::Negated, at);
            }
            if !matches!(token.tag, Tag::Adj | Tag::Verb) {
                continue;
            }
            let effect = masculine_singulars(&token.folded)
                .iter()
                .find_map(|form| governor(form, GovernorKind::Adjective, Complement::Noun, None));
            if let Some(found) = effect.filter(|found| !found.effect.keeps_fact()) {
                return Standing::by(Factuality::of(found.effect), at);
            }
        }
        Standing::asserted()
    }

    /// What the preposition before a phrase does to it: `sans accord`, `en cas de grève`.
    fn before(&self, start: usize) -> Standing {
        /// Words of the longest preposition looked for.
        const LONGEST: usize = 4;
        for len in (1..=LONGEST.min(start)).rev() {
            let words: Vec<&str> = self.tokens[start - len..start].iter().map(|token| token.folded.as_str()).collect();
            let phrase = join_words(&words);
            let Some(opener) = openers(&phrase).find(|opener| opener.kind == OpenerKind::Preposition) else { continue };
            return match opener.effect {
                // `pour la rentrée`, `contre le mur`, `avant la fin`: one word alone is too wide.
                Effect::Purpose | Effect::Hedged | Effect::Planned if len == 1 => Standing::asserted(),
                Effect::Attributed => Standing::asserted(),
                effect => Standing::by(Factuality::of(effect), start - len),
            };
        }
        Standing::asserted()
    }

    /// What the verb, or the noun before, does to a phrase it governs.
    fn governing(&self, index: usize) -> Standing {
        let phrase = &self.parse.phrases[index];
        let start = phrase.tokens.start;
        let before = start.checked_sub(1).and_then(|at| self.tokens.get(at));
        let preposition = before.filter(|token| token.tag == Tag::Adp).map(|token| uncontracted(&token.folded));
        let edge = start - usize::from(preposition.is_some());
        for clause in &self.parse.clauses {
            let Some(group) = self.group(clause) else { continue };
            let object = clause.object == Some(index) && preposition.is_none();
            let behind = group.tokens.end == edge;
            if (object || behind)
                && let Some(standing) = self.governed(clause, Complement::Noun, preposition)
                && standing.factuality != Factuality::Asserted
            {
                return standing;
            }
            let subject =
                clause.subject.as_ref().is_some_and(|subject| subject.phrase == Some(index) && !subject.pronoun);
            if subject && let Some(standing) = self.undone(group) {
                return standing;
            }
        }
        let noun = self.parse.phrases[..index].last().filter(|noun| noun.tokens.end == edge);
        let governed = noun.and_then(|noun| {
            let head = self.tokens[noun.head].lemma();
            let found = governor(&head, GovernorKind::Noun, Complement::Noun, preposition)?;
            (!found.effect.keeps_fact()).then(|| Standing::by(Factuality::of(found.effect), noun.head))
        });
        governed.unwrap_or_else(Standing::asserted)
    }

    /// What a passive or intransitive verb does to its subject: `le concert est annulé`.
    fn undone(&self, group: &VerbGroup) -> Option<Standing> {
        let lemma = group.lemma(self.tokens);
        let found = match group.voice {
            Voice::Passive => governor(&lemma, GovernorKind::Verb, Complement::Noun, None),
            // Of a verb with an object, the subject is who acts.
            _ if governor(&lemma, GovernorKind::Verb, Complement::Noun, None).is_some() => None,
            _ => governor(&lemma, GovernorKind::Verb, Complement::Subject, None),
        }?;
        let negated = group.negation != Negation::None;
        let effect = if negated { denied(found.effect) } else { found.effect };
        (!effect.keeps_fact()).then(|| Standing::by(Factuality::of(effect), group.head))
    }
}
