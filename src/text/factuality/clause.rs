//! The standing of a clause.

use super::{Factuality, Reader, Standing, uncontracted};
use crate::lexicon::{
    Complement, GovernorKind, OpenerKind, Tag, VerbForm, governor, join_words, openers, speech_verb_named,
};
use crate::text::parse::{Clause, ClauseKind, Negation, VerbGroup, Voice};
use crate::text::speech::{Attribution, AttributionKind};
use std::ops::Range;

/// Deepest clause that is looked up from: as deep as people write, and deeper.
const DEEPEST: usize = 12;

impl Reader<'_> {
    /// The standing of a clause: what opens it, what its verb says of itself, what it depends on, and who says it.
    pub(super) fn clause(&self, index: usize) -> Standing {
        let verb = || self.parse.clauses.get(index).map(|clause| self.verb_at(clause));
        self.unattributed(index, 0).said(self.attribution(index).or_else(|| self.voiced(verb()?)))
    }

    /// The standing of a clause, whoever says it.
    pub(super) fn unattributed(&self, index: usize, depth: usize) -> Standing {
        let Some(clause) = self.parse.clauses.get(index) else { return Standing::asserted() };
        let parent = clause.parent.filter(|parent| *parent != index && depth < DEEPEST);
        let own = self.opened(clause).or(|| self.verb(index, clause));
        // What will be under a condition is in no prospect without it.
        let own = if own.prospective {
            let condition = self.conditioned(index);
            let to_come = matches!(own.factuality, Factuality::Planned | Factuality::Due);
            if to_come && condition.factuality == Factuality::Conditional {
                return condition;
            }
            own.in_prospect(condition.factuality == Factuality::Asserted || condition.prospective)
        } else {
            own
        };
        own.or(|| match parent {
            Some(parent) => self.under(clause, parent, depth),
            // `D’où la crainte que la digue cède.`
            None if clause.kind == ClauseKind::Complement => {
                self.said_by_noun(clause).unwrap_or_else(Standing::asserted)
            }
            None => Standing::asserted(),
        })
        .or(|| self.conditioned(index))
        .or(|| self.framed(clause))
        .or(|| self.alternative(clause))
        .or(|| {
            // What is taken for a verb may be none.
            let finite = self.group(clause).filter(|group| group.is_finite());
            let unsure =
                finite.is_some_and(|group| clause.subject.is_none() || !group.certain || self.is_writer(clause));
            if unsure { Standing::by(Factuality::Unsure, self.verb_at(clause)) } else { Standing::asserted() }
        })
    }

    /// Who says what a clause tells: the subject of a verb of speech above it, else a claim that covers its verb.
    fn attribution(&self, index: usize) -> Option<Standing> {
        let mut at = index;
        // `… que le pont fermera, puisque la rivière monte`: why and when may be told by the article.
        let mut sure = true;
        for _ in 0..DEEPEST {
            let clause = self.parse.clauses.get(at)?;
            if clause.kind == ClauseKind::Incise {
                return None;
            }
            let complement = matches!(clause.kind, ClauseKind::Complement | ClauseKind::Infinitive);
            let claim = self.claims.iter().find(|claim| claim.tokens.contains(&self.verb_at(clause)));
            if let Some(claim) = claim {
                let said = self.claim(claim);
                let beside = claim.kind == AttributionKind::Reported && !complement;
                return Some(Standing { sure: said.sure && sure && !beside, ..said });
            }
            let Some(parent) = clause.parent.filter(|parent| *parent != at) else { break };
            let above = self.parse.clauses.get(parent)?;
            if clause.kind == ClauseKind::Complement
                && let Some(said) = self.speech(above)
            {
                // `accepte les offres que la ville fait`: *que* may be a relative pronoun.
                let start = clause.opener.as_ref().map_or(clause.tokens.start, |opener| opener.start);
                let related = self.parse.phrases.iter().any(|phrase| phrase.tokens.end == start);
                return Some(Standing { sure: said.sure && sure && !related, ..said });
            }
            sure &= complement;
            at = parent;
        }
        self.described(index).or_else(|| self.incise(index))
    }

    /// `Des voisins l’ont décrit comme un solitaire qui boit`: what is told of the noun is told by them.
    fn described(&self, index: usize) -> Option<Standing> {
        let clause = self.parse.clauses.get(index).filter(|clause| clause.kind == ClauseKind::Relative)?;
        let above = clause.parent.and_then(|parent| self.parse.clauses.get(parent))?;
        let group = self.group(above)?;
        let calls = matches!(&*group.lemma(self.tokens), "présenter" | "décrire" | "dépeindre" | "qualifier");
        let between = self.tokens.get(group.tokens.end..clause.tokens.start)?;
        let compared = between.first().is_some_and(|first| first.folded == "comme");
        (calls && compared && group.voice == Voice::Active).then(|| Standing {
            source: self.source(above),
            sure: false,
            ..Standing::by(Factuality::Attributed, group.head)
        })
    }

    /// An incise tells who says the clauses of its sentence, from the last colon before it on; not those about who
    /// speaks: `…, dit le maire, qui a démissionné`.
    fn incise(&self, index: usize) -> Option<Standing> {
        let clause = self.parse.clauses.get(index)?;
        let incise = self.parse.clauses.iter().find(|other| other.kind == ClauseKind::Incise)?;
        let (start, verb) = (incise.tokens.start, self.verb_at(clause));
        let colon = self.tokens.get(..start)?.iter().rposition(|token| matches!(token.folded.as_str(), ":" | ";"));
        let relative = clause.kind == ClauseKind::Relative;
        let told = relative
            && clause.subject.as_ref().is_some_and(|subject| {
                subject.phrase.is_some() && subject.phrase == incise.subject.as_ref().and_then(|subject| subject.phrase)
            });
        // `…, dit le maire, premier élu qui s’exprime`: nothing of what is said comes behind the incise.
        let last = relative
            && verb > start
            && !self.parse.clauses.iter().any(|other| other.kind == ClauseKind::Main && self.verb_at(other) > start);
        let about = told || last;
        let before_colon = colon.is_some_and(|colon| verb < colon);
        if about || before_colon || verb > start && clause.parent.is_none() && clause.kind != ClauseKind::Main {
            return None;
        }
        let source = self.source(incise);
        let sure = source.is_some();
        Some(Standing { source, sure, ..Standing::by(Factuality::Attributed, self.verb_at(incise)) })
    }

    pub(super) fn claim(&self, claim: &Attribution) -> Standing {
        let factuality =
            if claim.kind == AttributionKind::Rumour { Factuality::Hedged } else { Factuality::Attributed };
        let source = claim.source.clone();
        // `…, selon lui`: it may go with the last words alone.
        let last = source.as_ref().is_some_and(|source| {
            source.len() == 1 && source.start >= claim.tokens.start && claim.kind == AttributionKind::According
        });
        let sure = claim.certain && !last;
        Standing { factuality, attributed: true, source, cue: claim.verb, sure, prospective: false }
    }

    /// What a clause with a verb of speech does to what is said: its subject says it, or the subject of the clause that
    /// its participle goes on with.
    pub(super) fn speech(&self, above: &Clause) -> Option<Standing> {
        let group = self.group(above)?;
        speech_verb_named(&group.lemma(self.tokens), false)?;
        let owner = if group.is_finite() {
            Some(above)
        } else {
            above.parent.and_then(|parent| self.parse.clauses.get(parent))
        };
        let source = owner.and_then(|owner| self.source(owner));
        // A participle may tell what a thing shows: `une plaque rappelant que …`. Who does not prove it may not say it.
        let denied = group.negation != Negation::None;
        let sure = group.is_finite() && source.is_some() && !denied;
        Some(Standing { source, sure, ..Standing::by(Factuality::Attributed, group.head) })
    }

    /// The subject of a clause with a verb of speech, where it is certain who that is.
    fn source(&self, clause: &Clause) -> Option<Range<usize>> {
        let subject = clause.subject.as_ref()?;
        let head = self.tokens.get(subject.head)?;
        // Who says `je` is told outside the quotation.
        // `Cela signifie que …`: nobody speaks.
        let speaker = matches!(
            head.folded.as_str(),
            "je" | "j'" | "tu" | "nous" | "vous" | "on" | "l'on" | "qui" | "cela" | "ceci" | "ça" | "c'" | "ce"
        );
        (!speaker).then(|| subject.tokens.clone())
    }

    pub(super) fn verb_at(&self, clause: &Clause) -> usize {
        self.parse.verbs.get(clause.verb).map_or(clause.tokens.start, |verb| verb.head)
    }

    pub(super) fn group(&self, clause: &Clause) -> Option<&VerbGroup> {
        self.parse.verbs.get(clause.verb)
    }

    /// What the clause above does to this one.
    fn under(&self, clause: &Clause, parent: usize, depth: usize) -> Standing {
        let governed = match clause.kind {
            ClauseKind::Complement => {
                self.said_by_noun(clause).or_else(|| self.governed(parent, Complement::Clause, None))
            }
            ClauseKind::Question => self.governed(parent, Complement::Clause, None),
            ClauseKind::Infinitive => self.governed(parent, Complement::Infinitive, self.preposition(clause)),
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

    /// What a clause has from the one it depends on. What is told beside a denial (why, when, although) is no denial; what
    /// is told of somebody or something that is known stands by itself: `Le maire, qui a démissionné, pourrait revenir`.
    fn inherited(&self, clause: &Clause, parent: usize, depth: usize) -> Standing {
        let above = self.unattributed(parent, depth + 1);
        if above.factuality == Factuality::Asserted {
            return above;
        }
        let denied = above.factuality == Factuality::Negated;
        match clause.kind {
            ClauseKind::Relative => match self.antecedent(clause) {
                Some(Antecedent::SetApart) => Standing::asserted(),
                Some(Antecedent::Definite) if denied => Standing::asserted().unsure(),
                _ => above.unsure(),
            },
            ClauseKind::Concession | ClauseKind::Opposition | ClauseKind::Participial if denied => Standing::asserted(),
            ClauseKind::Cause | ClauseKind::Time if denied => Standing::asserted().unsure(),
            _ => above.unsure(),
        }
    }

    /// How what a relative clause tells of is named.
    fn antecedent(&self, clause: &Clause) -> Option<Antecedent> {
        let opener = clause.opener.as_ref()?.start;
        let before = opener.checked_sub(1).and_then(|at| self.tokens.get(at))?;
        let comma = before.folded == ",";
        let end = opener - usize::from(comma);
        let phrase = self.parse.phrases.iter().rfind(|phrase| phrase.tokens.end <= end)?;
        let (head, first) = (self.tokens.get(phrase.head)?, self.tokens.get(phrase.tokens.start)?);
        let definite = head.tag == Tag::Propn
            || matches!(
                first.folded.as_str(),
                "le" | "la" | "l'" | "les" | "ce" | "cet" | "cette" | "ces" | "son" | "sa" | "ses" | "leur" | "leurs"
            );
        let apart = comma && phrase.tokens.end == end;
        definite.then_some(if apart { Antecedent::SetApart } else { Antecedent::Definite })
    }

    /// The preposition before an infinitive.
    fn preposition(&self, clause: &Clause) -> Option<&str> {
        let start = self.group(clause)?.tokens.start;
        let before = self.tokens.get(start.checked_sub(1)?)?;
        (before.tag == Tag::Adp).then(|| uncontracted(&before.folded))
    }

    /// What the words that open a clause do to it.
    fn opened(&self, clause: &Clause) -> Standing {
        let Some(opener) = clause.opener.clone().filter(|opener| !opener.is_empty()) else {
            return Standing::asserted();
        };
        let at = opener.start;
        let present = self.group(clause).is_some_and(|group| group.form == VerbForm::Present && !group.compound);
        // In rules, `quand` is `si`, in stories it is not.
        if present && self.is_whenever(clause) {
            return Standing::by(Factuality::Conditional, at).unsure().in_prospect(true);
        }
        // `même si la porte est close`: it may be, or it is.
        if present
            && clause.kind == ClauseKind::Concession
            && self.word(at + 1).starts_with('s')
            && self.word(at) == "même"
        {
            return Standing::by(Factuality::Hedged, at).unsure();
        }
        let by_kind = match clause.kind {
            ClauseKind::Condition if self.is_asked(clause, at) => {
                return Standing::by(Factuality::Questioned, at).unsure();
            }
            ClauseKind::Condition => {
                let sure = !self.concedes(clause);
                return Standing { sure, ..Standing::by(Factuality::Conditional, at) };
            }
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
        // `s’oppose à ce qu’il vienne`: nobody says that it is so.
        let content = matches!(self.word(at), "que" | "qu'");
        if content && at >= 2 && self.word(at - 1) == "ce" && self.word(at - 2) == "à" {
            return Standing::by(Factuality::Hedged, at).unsure();
        }
        let kinds = [OpenerKind::Conjunction, OpenerKind::Preposition];
        let phrase = join_words(&words);
        let found = openers(&phrase)
            .filter(|opener| kinds.contains(&opener.kind))
            .map(|opener| Factuality::of(opener.effect))
            .max();
        match found {
            Some(factuality) if clause.kind != ClauseKind::Relative && clause.kind != ClauseKind::Complement => {
                // `autant qu’il a pu`, `comme il se doit`: what is compared may be so.
                Standing { sure: factuality != Factuality::Hedged, ..Standing::by(factuality, at) }
            }
            _ => Standing::asserted(),
        }
    }

    /// Whether a clause tells what is so each time: `quand`, `dès lors que`.
    pub(super) fn is_whenever(&self, clause: &Clause) -> bool {
        let Some(at) = clause.opener.as_ref().map(|opener| opener.start) else { return false };
        match (self.word(at), self.word(at + 1)) {
            ("quand" | "lorsque" | "lorsqu'", _) => clause.kind == ClauseKind::Time,
            ("dès", "que" | "qu'" | "lors") | ("chaque" | "une", "fois") | ("tant" | "sitôt", "que" | "qu'") => true,
            ("du", "moment") => true,
            _ => false,
        }
    }

    /// Whether `je` says it, who may be somebody whose words are quoted without a mark.
    fn is_writer(&self, clause: &Clause) -> bool {
        clause.subject.as_ref().is_some_and(|subject| matches!(self.word(subject.head), "je" | "j'"))
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }
}

/// How what a relative clause tells of is named.
#[derive(Clone, Copy)]
enum Antecedent {
    /// As known, before a comma: `le maire, qui`, `Lyon, qui`.
    SetApart,
    /// As known: `le maire qui`.
    Definite,
}
