//! The standing of a clause.

use super::{Factuality, Reader, Standing, denied, uncontracted};
use crate::lexicon::{
    Complement, Effect, GovernorKind, OpenerKind, Tag, VerbForm, governor, join_words, masculine_singulars, openers,
    speech_verb_named,
};
use crate::text::parse::{Clause, ClauseKind, Modality, Negation, VerbGroup, Voice};
use crate::text::speech::{Attribution, AttributionKind};

/// Deepest clause that is looked up from: as deep as people write, and deeper.
const DEEPEST: usize = 12;

impl Reader<'_> {
    /// The standing of a clause: what opens it, what its verb says of itself, what it depends on, and who says it.
    pub(super) fn clause(&self, index: usize) -> Standing {
        self.unattributed(index, 0).said(self.attribution(index))
    }

    /// The standing of a clause, whoever says it.
    pub(super) fn unattributed(&self, index: usize, depth: usize) -> Standing {
        let Some(clause) = self.parse.clauses.get(index) else { return Standing::asserted() };
        let parent = clause.parent.filter(|parent| *parent != index && depth < DEEPEST);
        let own = self.opened(clause).or(|| self.verb(index, clause));
        own.or(|| match parent {
            Some(parent) => self.under(clause, parent, depth),
            None => Standing::asserted(),
        })
        .or(|| self.conditioned(index))
        .or(|| match clause.subject {
            // What is taken for a verb may be none.
            None if self.group(clause).is_some_and(VerbGroup::is_finite) => {
                Standing::by(Factuality::Unsure, self.verb_at(clause))
            }
            _ => Standing::asserted(),
        })
    }

    /// Who says what a clause tells: the subject of a verb of speech above it, else a claim that covers its verb.
    fn attribution(&self, index: usize) -> Option<Standing> {
        let mut at = index;
        for _ in 0..DEEPEST {
            let clause = self.parse.clauses.get(at)?;
            if clause.kind == ClauseKind::Incise {
                return None;
            }
            let claim = self.claims.iter().find(|claim| claim.tokens.contains(&self.verb_at(clause)));
            if let Some(claim) = claim {
                return Some(self.claim(claim));
            }
            let Some(parent) = clause.parent.filter(|parent| *parent != at) else { break };
            let above = self.parse.clauses.get(parent)?;
            if clause.kind == ClauseKind::Complement
                && let Some(said) = self.speech(above)
            {
                return Some(said);
            }
            at = parent;
        }
        self.incise(index)
    }

    /// An incise tells who says the clauses of its sentence, from the last colon before it on; not those about who
    /// speaks: `…, dit le maire, qui a démissionné`.
    fn incise(&self, index: usize) -> Option<Standing> {
        let clause = self.parse.clauses.get(index)?;
        let incise = self.parse.clauses.iter().find(|other| other.kind == ClauseKind::Incise)?;
        let (start, verb) = (incise.tokens.start, self.verb_at(clause));
        let colon = self.tokens.get(..start)?.iter().rposition(|token| matches!(token.folded.as_str(), ":" | ";"));
        let about = clause.kind == ClauseKind::Relative
            && clause.subject.as_ref().is_some_and(|subject| {
                subject.phrase.is_some() && subject.phrase == incise.subject.as_ref().and_then(|subject| subject.phrase)
            });
        let before_colon = colon.is_some_and(|colon| verb < colon);
        if about || before_colon || verb > start && clause.parent.is_none() && clause.kind != ClauseKind::Main {
            return None;
        }
        let source = incise.subject.as_ref().map(|subject| subject.tokens.clone());
        Some(Standing { factuality: Factuality::Attributed, attributed: true, source, cue: Some(self.verb_at(incise)) })
    }

    pub(super) fn claim(&self, claim: &Attribution) -> Standing {
        let factuality =
            if claim.kind == AttributionKind::Rumour { Factuality::Hedged } else { Factuality::Attributed };
        Standing { factuality, attributed: true, source: claim.source.clone(), cue: claim.verb }
    }

    /// What a clause with a verb of speech does to what is said: its subject says it, or the subject of the clause that
    /// its participle goes on with.
    fn speech(&self, above: &Clause) -> Option<Standing> {
        let group = self.group(above)?;
        speech_verb_named(&group.lemma(self.tokens), false)?;
        let owner = if group.is_finite() {
            Some(above)
        } else {
            above.parent.and_then(|parent| self.parse.clauses.get(parent))
        };
        let source = owner.and_then(|owner| owner.subject.as_ref()).map(|subject| subject.tokens.clone());
        Some(Standing { factuality: Factuality::Attributed, attributed: true, source, cue: Some(group.head) })
    }

    fn verb_at(&self, clause: &Clause) -> usize {
        self.parse.verbs.get(clause.verb).map_or(clause.tokens.start, |verb| verb.head)
    }

    pub(super) fn group(&self, clause: &Clause) -> Option<&VerbGroup> {
        self.parse.verbs.get(clause.verb)
    }

    /// What the clause above does to this one.
    fn under(&self, clause: &Clause, parent: usize, depth: usize) -> Standing {
        let above = &self.parse.clauses[parent];
        let governed = match clause.kind {
            ClauseKind::Complement => {
                self.said_by_noun(clause).or_else(|| self.governed(above, Complement::Clause, None))
            }
            ClauseKind::Question => self.governed(above, Complement::Clause, None),
            ClauseKind::Infinitive => self.governed(above, Complement::Infinitive, self.preposition(clause)),
            _ => None,
        };
        governed.unwrap_or_else(Standing::asserted).or(|| self.inherited(clause, parent, depth))
    }

    /// What a noun does to the clause that tells its content: `l’hypothèse que`, `l’affirmation selon laquelle`.
    fn said_by_noun(&self, clause: &Clause) -> Option<Standing> {
        let start = clause.opener.as_ref()?.start;
        let noun = self.parse.phrases.iter().find(|phrase| phrase.tokens.end == start)?;
        let head = self.tokens.get(noun.head)?;
        let found = governor(&head.lemma(), GovernorKind::Noun, Complement::Clause, None)?;
        Some(Standing::by(Factuality::of(found.effect), noun.head))
    }

    /// What a clause has from the one it depends on. What is told beside a denial (why, when, although) is no denial.
    fn inherited(&self, clause: &Clause, parent: usize, depth: usize) -> Standing {
        let above = self.unattributed(parent, depth + 1);
        let beside = matches!(
            clause.kind,
            ClauseKind::Cause
                | ClauseKind::Time
                | ClauseKind::Concession
                | ClauseKind::Opposition
                | ClauseKind::Participial
                | ClauseKind::Relative
        );
        if beside && above.factuality == Factuality::Negated { Standing::asserted() } else { above }
    }

    /// The preposition before an infinitive.
    fn preposition(&self, clause: &Clause) -> Option<&str> {
        let start = self.group(clause)?.tokens.start;
        let before = self.tokens.get(start.checked_sub(1)?)?;
        (before.tag == Tag::Adp).then(|| uncontracted(&before.folded))
    }

    /// What the verb of a clause does to its complement.
    pub(super) fn governed(
        &self,
        above: &Clause,
        complement: Complement,
        preposition: Option<&str>,
    ) -> Option<Standing> {
        let group = self.group(above)?;
        let lemma = group.lemma(self.tokens);
        let reflexive = group.voice == Voice::Pronominal;
        let named = if reflexive { format!("se {lemma}") } else { lemma.clone() };
        let found = governor(&named, GovernorKind::Verb, complement, preposition)
            .or_else(|| governor(&lemma, GovernorKind::Verb, complement, preposition))?;
        let effect = if group.negation == Negation::None { found.effect } else { denied(found.effect) };
        Some(Standing::by(Factuality::of(effect), group.head))
    }

    /// What the words that open a clause do to it.
    fn opened(&self, clause: &Clause) -> Standing {
        let Some(opener) = clause.opener.clone().filter(|opener| !opener.is_empty()) else {
            return Standing::asserted();
        };
        let at = opener.start;
        // In rules, `quand` is `si`.
        let whenever = clause.kind == ClauseKind::Time
            && self.group(clause).is_some_and(|group| group.form == VerbForm::Present && !group.compound);
        let by_kind = match clause.kind {
            ClauseKind::Condition => Some(Factuality::Conditional),
            ClauseKind::Time if whenever => Some(Factuality::Conditional),
            ClauseKind::Purpose => Some(Factuality::Planned),
            ClauseKind::Exclusion => Some(Factuality::Negated),
            ClauseKind::Question => Some(Factuality::Questioned),
            ClauseKind::Attribution => Some(Factuality::Attributed),
            _ => None,
        };
        if let Some(factuality) = by_kind {
            return Standing::by(factuality, at);
        }
        let words: Vec<&str> = self.tokens[opener].iter().map(|token| token.folded.as_str()).collect();
        let kinds = [OpenerKind::Conjunction, OpenerKind::Preposition];
        let phrase = join_words(&words);
        let found = openers(&phrase)
            .filter(|opener| kinds.contains(&opener.kind))
            .map(|opener| Factuality::of(opener.effect))
            .max();
        match found {
            Some(factuality) if clause.kind != ClauseKind::Relative && clause.kind != ClauseKind::Complement => {
                Standing::by(factuality, at)
            }
            _ => Standing::asserted(),
        }
    }

    /// What a verb says of itself.
    fn verb(&self, index: usize, clause: &Clause) -> Standing {
        let Some(group) = self.group(clause) else { return Standing::asserted() };
        let at = group.first;
        if self.question && matches!(clause.kind, ClauseKind::Main | ClauseKind::Complement | ClauseKind::Infinitive) {
            return Standing::by(Factuality::Questioned, self.tokens.len() - 1);
        }
        if matches!(group.negation, Negation::Full | Negation::Partial) {
            return Standing::by(Factuality::Negated, at);
        }
        let modal = match group.modality {
            Some(Modality::Possibility | Modality::Appearance) => Some(Factuality::Hedged),
            Some(Modality::Obligation | Modality::NearFuture) => Some(Factuality::Planned),
            Some(Modality::Avoided) => Some(Factuality::Averted),
            Some(Modality::RecentPast | Modality::Causative | Modality::Aspect) | None => None,
        };
        if let Some(factuality) = modal {
            return Standing::by(factuality, at);
        }
        if group.copula
            && self.tokens.get(group.head).is_some_and(|head| matches!(&*head.lemma(), "sembler" | "paraître"))
        {
            return Standing::by(Factuality::Hedged, at);
        }
        if let Some(adverb) = self.hedge(group) {
            return adverb;
        }
        match group.form {
            VerbForm::Future | VerbForm::Imperative => Standing::by(Factuality::Planned, at),
            VerbForm::Conditional => Standing::by(self.conditional(index), at),
            VerbForm::Subjunctive | VerbForm::SubjunctiveImperfect if clause.kind != ClauseKind::Concession => {
                Standing::by(Factuality::Hedged, at)
            }
            _ => self.attribute(clause, group),
        }
    }

    /// A conditional: under a condition, or the future of what was said, or hearsay.
    fn conditional(&self, index: usize) -> Factuality {
        let condition = self.parse.clauses.iter().any(|clause| clause.kind == ClauseKind::Condition);
        let clause = &self.parse.clauses[index];
        let reported = clause.parent.and_then(|parent| self.parse.clauses.get(parent)).is_some_and(|above| {
            clause.kind == ClauseKind::Complement
                && self.group(above).is_some_and(|group| group.compound || group.form != VerbForm::Present)
        });
        if condition {
            Factuality::Conditional
        } else if reported {
            Factuality::Planned
        } else {
            Factuality::Hedged
        }
    }

    /// An adverb of doubt beside the verb.
    fn hedge(&self, group: &VerbGroup) -> Option<Standing> {
        let from = group.tokens.start.saturating_sub(2);
        let to = (group.tokens.end + 2).min(self.tokens.len());
        (from..to).find_map(|at| {
            let token = &self.tokens[at];
            if token.tag != Tag::Adv
                || !(group.tokens.contains(&at)
                    || self.tokens[at.min(group.tokens.start)..group.tokens.start.max(at)]
                        .iter()
                        .all(|between| between.folded != ","))
            {
                return None;
            }
            let effect = openers(&token.folded).find(|opener| opener.kind == OpenerKind::Adverb)?.effect;
            matches!(effect, Effect::Hedged | Effect::Supposed).then(|| Standing::by(Factuality::Hedged, at))
        })
    }

    /// `est possible`, `est prévu`: what is said of the subject says whether it is a fact.
    fn attribute(&self, clause: &Clause, group: &VerbGroup) -> Standing {
        let state = group.copula || group.voice == Voice::Passive;
        if !state {
            return Standing::asserted();
        }
        let at = if group.voice == Voice::Passive { group.head } else { group.tokens.end };
        let Some(token) = self.tokens.get(at).filter(|token| matches!(token.tag, Tag::Adj | Tag::Verb)) else {
            return Standing::asserted();
        };
        let impersonal = clause.subject.as_ref().is_some_and(|subject| subject.pronoun);
        let adjective = masculine_singulars(&token.folded).into_iter().find_map(|form| {
            governor(&form, GovernorKind::Adjective, Complement::Subject, None)
                .or_else(|| governor(&form, GovernorKind::Adjective, Complement::Noun, None))
        });
        match adjective {
            Some(found) if !found.effect.keeps_fact() && (group.copula || impersonal) => {
                Standing::by(Factuality::of(found.effect), at)
            }
            _ => Standing::asserted(),
        }
    }

    /// A main clause beside one with *si*.
    fn conditioned(&self, index: usize) -> Standing {
        let clause = &self.parse.clauses[index];
        let condition = self
            .parse
            .clauses
            .iter()
            .position(|other| other.kind == ClauseKind::Condition && other.parent == Some(index));
        let opener = condition.and_then(|at| self.parse.clauses[at].opener.clone());
        // `au cas où` tells why something is done, not on what condition.
        let opener = opener.filter(|opener| {
            self.tokens.get(opener.start).is_some_and(|token| matches!(token.folded.as_str(), "si" | "s'"))
        });
        match opener {
            Some(opener) if clause.kind != ClauseKind::Condition => Standing::by(Factuality::Conditional, opener.start),
            _ => Standing::asserted(),
        }
    }
}
