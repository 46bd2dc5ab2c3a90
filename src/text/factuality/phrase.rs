//! The standing of a noun phrase.

use super::govern::is_quote;
use super::{Factuality, Own, Reader, Standing, denied, uncontracted};
use crate::lexicon::{
    Complement, Effect, GovernorKind, OpenerKind, Tag, governor, join_words, masculine_singulars, openers,
    speech_verb_named,
};
use crate::text::parse::{Clause, ClauseKind, Negation, NounPhrase, VerbGroup, Voice};
use crate::text::token::Token;
use crate::text::trigger::Trigger;
use std::ops::Range;

impl Reader<'_> {
    /// What keeps a phrase from being a fact, its clause aside; given that of those before it.
    pub(super) fn own(&self, index: usize, before: &[Own]) -> Own {
        let phrase = &self.parse.phrases[index];
        let governed = self.before(phrase.tokens.start).or(|| self.governing(index, before));
        Own { words: self.inside(phrase.tokens.clone()), governed }
    }

    /// The standing of a noun phrase; given that of those before it.
    pub(super) fn phrase(&self, index: usize, own: &[Own], clauses: &[Standing], before: &[Standing]) -> Standing {
        let phrase = &self.parse.phrases[index];
        // `a répondu le maire (PS)`: what a bracket opens with goes with what stands before it.
        let bracket = phrase.tokens.start.checked_sub(2).filter(|at| self.tokens[at + 1].folded == "(");
        let anchor = bracket.unwrap_or(phrase.head);
        let source =
            self.claims.iter().any(|claim| claim.source.as_ref().is_some_and(|source| source.contains(&phrase.head)));
        if source {
            return Standing::asserted();
        }
        let innermost = self.parse.clause_at(anchor);
        let clause = || match innermost {
            // Of an incise, who speaks is a fact.
            Some(at) => clauses[at].clone(),
            None => Standing::asserted(),
        };
        let claim = || {
            let claim = self.claims.iter().find(|claim| claim.tokens.contains(&phrase.head));
            claim.map(|claim| self.claim(claim)).or_else(|| self.voiced(phrase.head))
        };
        // `une école qui compte douze classes`, where the school is only planned.
        let antecedent = || {
            let Some(clause) = innermost.map(|at| &self.parse.clauses[at]) else { return Standing::asserted() };
            let above = self.hung_on(clause).filter(|above| *above < index);
            above.map_or_else(Standing::asserted, |above| {
                let whole = self.holds(clause).then(|| before[above].clone());
                whole.unwrap_or_else(|| own[above].standing())
            })
        };
        let own = own[index].standing().or(antecedent);
        if own.factuality == Factuality::Asserted {
            let told = clause().or(|| self.before_verb(phrase.tokens.end, clauses));
            return told.or(|| claim().unwrap_or_else(Standing::asserted));
        }
        let said = clause();
        let said = said.attributed.then_some(said).or_else(claim);
        own.said(said)
    }

    /// What the next verb tells of a phrase that may be its subject, where none was made out.
    fn before_verb(&self, end: usize, clauses: &[Standing]) -> Standing {
        let finite = |index: usize| self.group(&self.parse.clauses[index]).is_some_and(VerbGroup::is_finite);
        let behind =
            (0..clauses.len()).filter(|index| finite(*index) && self.verb_at(&self.parse.clauses[*index]) >= end);
        let next = behind.min_by_key(|index| self.verb_at(&self.parse.clauses[*index]));
        let lone = next.filter(|index| {
            let clause = &self.parse.clauses[*index];
            clause.subject.is_none() && clause.opener.is_none()
        });
        lone.map_or_else(Standing::asserted, |index| clauses[index].clone())
    }

    /// What is no fact inside a phrase: behind a noun that makes it none (`l’absence de | douze élèves`), beside an
    /// adjective that does (`le vol présumé de douze sacs`).
    pub(super) fn complements(&self, phrase: &NounPhrase) -> Vec<(Range<usize>, Standing)> {
        let mut found = Vec::new();
        for at in phrase.tokens.clone() {
            let token = &self.tokens[at];
            if token.tag == Tag::Noun
                && let Some(next) = self.tokens.get(at + 1).filter(|_| at + 1 < phrase.tokens.end)
                && let Some(standing) = self.by_noun(at, Some(uncontracted(&next.folded)))
            {
                found.push((at + 1..phrase.tokens.end, standing));
            }
            if matches!(token.tag, Tag::Adj | Tag::Verb) && token.may(Trigger::Qualifier) {
                let forms = masculine_singulars(&token.folded);
                let mut effects =
                    forms.iter().filter_map(|form| governor(form, GovernorKind::Adjective, Complement::Subject, None));
                if let Some(found_effect) = effects.find(|found| !found.effect.keeps_fact()) {
                    found.push((phrase.tokens.clone(), Standing::by(Factuality::of(found_effect.effect), at)));
                }
            }
        }
        found
    }

    /// What the words of a phrase say of it: `aucun accord`, `un éventuel accord`.
    fn inside(&self, range: Range<usize>) -> Standing {
        for at in range.clone() {
            let token = &self.tokens[at];
            if at == range.start && matches!(token.folded.as_str(), "aucun" | "aucune" | "nul" | "nulle") {
                return Standing::by(Factuality::Negated, at);
            }
            if !matches!(token.tag, Tag::Adj | Tag::Verb) || !token.may(Trigger::Qualifier) {
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
        let word = |back: usize| start.checked_sub(back).and_then(|at| self.tokens.get(at)).map(|token| &*token.folded);
        let indefinite = matches!(self.tokens[start].folded.as_str(), "un" | "une" | "des");
        match word(1) {
            // `un artisan, non un patron`.
            Some("non" | "pas" | "ni") => return Standing::by(Factuality::Negated, start - 1),
            // `considéré comme un patron`.
            Some("comme" | "tel" | "telle" | "tels" | "telles") if indefinite => {
                return Standing::by(Factuality::Hedged, start - 1);
            }
            _ => {}
        }
        for len in (1..=LONGEST.min(start)).rev().filter(|len| self.tokens[start - len].may(Trigger::Opener)) {
            let phrase = join_words(&self.tokens[start - len..start]);
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

    /// What the verb, or the noun before, does to a phrase it governs; to the phrases joined to it and to their complements
    /// too.
    fn governing(&self, index: usize, own: &[Own]) -> Standing {
        let first = self.parse.phrases[index].tokens.start;
        let mut start = first;
        while start > 0 && is_quote(&self.tokens[start - 1]) {
            start -= 1;
        }
        let before = start.checked_sub(1).and_then(|at| self.tokens.get(at));
        let mut preposition = before.filter(|token| token.tag == Tag::Adp).map(|token| uncontracted(&token.folded));
        let direct = preposition.is_none();
        let mut edge = start - usize::from(!direct);
        let subject = |other: &NounPhrase| {
            self.parse
                .clauses
                .iter()
                .filter_map(|clause| clause.subject.as_ref())
                .any(|subject| !subject.pronoun && subject.tokens.contains(&other.head))
        };
        for (at, clause) in self.parse.clauses.iter().enumerate() {
            let Some(group) = self.group(clause) else { continue };
            let object = clause.object == Some(index) && direct;
            let governed = if object {
                let governed = self.governed(at, Complement::Noun, None);
                governed
                    .filter(|standing| standing.factuality != Factuality::Asserted)
                    .or_else(|| self.spoken(clause, first))
            } else {
                self.governed_at(at, edge, preposition)
            };
            if let Some(standing) = governed
                && standing.factuality != Factuality::Asserted
            {
                return standing;
            }
            let subject = clause.subject.as_ref().is_some_and(|subject| {
                // `douze vols qui sont annulés`.
                subject.phrase == Some(index) && (!subject.pronoun || clause.kind == ClauseKind::Relative)
            });
            if subject && let Some(standing) = self.undone(group) {
                return standing;
            }
        }
        // `accusé du vol de douze sacs`.
        while !direct && let Some((noun, range)) = self.bare_noun(edge) {
            if let Some(standing) = self.by_noun(noun, preposition) {
                return standing;
            }
            edge = range.start;
            preposition = Some(uncontracted(&self.tokens[edge].folded));
            let mut clauses = 0..self.parse.clauses.len();
            let governed = clauses.find_map(|clause| self.governed_at(clause, edge, preposition));
            if let Some(standing) = governed.filter(|standing| standing.factuality != Factuality::Asserted) {
                return standing;
            }
        }
        let Some((last, noun)) = self.parse.phrases[..index].last().zip(own.last()) else {
            return Standing::asserted();
        };
        let rest = self.tokens.get(last.tokens.end..edge).unwrap_or(&[]);
        let end = last.tokens.end + rest.iter().take_while(|token| is_quote(token)).count();
        if end == edge && !direct {
            let complement = || {
                let inside = self.complements(last).into_iter().find(|(tokens, _)| tokens.end == last.tokens.end);
                inside.map_or_else(Standing::asserted, |(_, standing)| standing)
            };
            return self.by_noun(last.head, preposition).unwrap_or_else(|| noun.standing().or(complement));
        }
        let between = self.tokens.get(end..edge).unwrap_or(&[]);
        let joins = |token: &Token| token.folded == "," || token.tag == Tag::Cconj;
        // `ainsi que`, `ou encore`, `et même`.
        let beside = |token: &Token| joins(token) || token.tag == Tag::Adv || token.folded == "que";
        let also = between.first().is_some_and(|token| token.folded == "ainsi");
        let joined = between.iter().all(beside) && (also || between.iter().any(joins));
        if joined && !subject(&self.parse.phrases[index]) { noun.governed.clone() } else { Standing::asserted() }
    }

    /// What somebody says there is: `revendique douze élèves`. What has a definite article is there already.
    fn spoken(&self, clause: &Clause, start: usize) -> Option<Standing> {
        let definite = matches!(self.tokens[start].folded.as_str(), "le" | "la" | "l'" | "les");
        let verb = speech_verb_named(&self.group(clause)?.lemma(self.tokens), false)?;
        let claims =
            matches!(verb.class, "assertion" | "revendication" | "aveu" | "annonce" | "opinion" | "accusation");
        (!definite && claims).then(|| self.speech(clause)).flatten()
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
