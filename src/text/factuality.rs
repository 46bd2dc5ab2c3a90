//! Whether a clause or a noun phrase of a sentence is a fact: asserted, or attributed, hedged, conditional, planned,
//! feared, negated, questioned, averted. When in doubt, it is not.
//!
//! A clause has what its verb says of itself (negation, tense, mood, semi-auxiliary), what opens it, and what the clause
//! it depends on does to it; a noun phrase, that of its clause and what its verb, its preposition and its adjectives do.

use super::parse::{Clause, ClauseKind, Modality, Negation, Parse, VerbGroup, Voice};
use super::token::Token;
use crate::lexicon::{
    Complement, Effect, GovernorKind, OpenerKind, Tag, VerbForm, governor, join_words, masculine_singulars, openers,
    speech_verb,
};
use serde::Serialize;
use std::ops::Range;

/// How far what is said is a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Factuality {
    /// The article says so.
    Asserted,
    /// Somebody says so.
    Attributed,
    /// Possible or apparent.
    Hedged,
    /// Under a condition.
    Conditional,
    /// In the future, wanted or planned.
    Planned,
    /// Feared or threatened.
    Feared,
    /// A question.
    Questioned,
    /// It did not take place because something prevented it, or was meant to.
    Averted,
    /// It is not so.
    Negated,
    /// It was so, and no longer is.
    Superseded,
}

impl Factuality {
    /// Its name for editors.
    pub fn label(self) -> &'static str {
        match self {
            Self::Asserted => "affirmé",
            Self::Attributed => "attribué",
            Self::Hedged => "atténué",
            Self::Conditional => "conditionnel",
            Self::Planned => "projeté",
            Self::Feared => "craint",
            Self::Questioned => "interrogé",
            Self::Averted => "évité",
            Self::Negated => "nié",
            Self::Superseded => "caduc",
        }
    }

    fn of(effect: Effect) -> Self {
        match effect {
            Effect::Planned | Effect::Purpose => Self::Planned,
            Effect::Feared => Self::Feared,
            Effect::Avoided => Self::Averted,
            Effect::Refused | Effect::Denied | Effect::Failed | Effect::Excluded => Self::Negated,
            Effect::Hedged | Effect::Supposed | Effect::Compared => Self::Hedged,
            Effect::Cancelled => Self::Superseded,
            Effect::Asked => Self::Questioned,
            Effect::Conditional => Self::Conditional,
            Effect::Attributed => Self::Attributed,
            Effect::Factive | Effect::Achieved | Effect::Neutral => Self::Asserted,
        }
    }
}

/// How far something is a fact, by whom and by what word; token indices into the tokens of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How far it is a fact.
    pub factuality: Factuality,
    /// Who says it, where the sentence names them.
    pub source: Option<Range<usize>>,
    /// The word that decides, if it is no mere tense.
    pub cue: Option<usize>,
}

impl Standing {
    fn asserted() -> Self {
        Self { factuality: Factuality::Asserted, source: None, cue: None }
    }

    fn by(factuality: Factuality, cue: usize) -> Self {
        Self { factuality, source: None, cue: Some(cue) }
    }

    /// This, where it is worse than an assertion; else the other.
    fn or(self, other: impl FnOnce() -> Self) -> Self {
        if self.factuality == Factuality::Asserted { other() } else { self }
    }
}

/// The standing of each clause and each noun phrase of a sentence, in the order of its [`Parse`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    /// That of each clause.
    pub clauses: Vec<Standing>,
    /// That of each noun phrase.
    pub phrases: Vec<Standing>,
}

/// What somebody says in a sentence, as [`standings`] takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The tokens that are their words or their view.
    pub tokens: Range<usize>,
    /// Who says it.
    pub source: Option<Range<usize>>,
    /// The word that tells it.
    pub cue: usize,
    /// Whether it is hearsay that nobody is named for.
    pub rumour: bool,
}

/// The standings of a sentence, given what is said in it by others.
pub fn standings(tokens: &[Token], parse: &Parse, claims: &[Claim]) -> Standings {
    let reader =
        Reader { tokens, parse, claims, question: tokens.iter().rev().take(3).any(|token| token.folded == "?") };
    let clauses: Vec<Standing> = (0..parse.clauses.len()).map(|clause| reader.clause(clause, 0)).collect();
    let phrases = (0..parse.phrases.len()).map(|phrase| reader.phrase(phrase, &clauses)).collect();
    Standings { clauses, phrases }
}

struct Reader<'t> {
    tokens: &'t [Token],
    parse: &'t Parse,
    claims: &'t [Claim],
    question: bool,
}

/// Deepest clause that is looked up from: as deep as people write, and deeper.
const DEEPEST: usize = 12;

impl Reader<'_> {
    /// The standing of a clause: what is worst of what it depends on, what opens it and what its verb says.
    fn clause(&self, index: usize, depth: usize) -> Standing {
        let Some(clause) = self.parse.clauses.get(index) else { return Standing::asserted() };
        let parent = clause.parent.filter(|parent| *parent != index && depth < DEEPEST);
        let own = self.opened(clause).or(|| self.verb(index, clause));
        own.or(|| match parent {
            Some(parent) => self.under(clause, parent, depth),
            None => Standing::asserted(),
        })
        .or(|| self.claimed(clause.tokens.start.max(self.verb_at(clause)), clause.kind == ClauseKind::Incise))
        .or(|| self.conditioned(index))
    }

    fn verb_at(&self, clause: &Clause) -> usize {
        self.parse.verbs.get(clause.verb).map_or(clause.tokens.start, |verb| verb.head)
    }

    fn group(&self, clause: &Clause) -> Option<&VerbGroup> {
        self.parse.verbs.get(clause.verb)
    }

    /// What the clause above does to this one.
    fn under(&self, clause: &Clause, parent: usize, depth: usize) -> Standing {
        let above = &self.parse.clauses[parent];
        let governed = match clause.kind {
            ClauseKind::Complement | ClauseKind::Question => self.governed(above, Complement::Clause, None),
            ClauseKind::Infinitive => self.governed(above, Complement::Infinitive, self.preposition(clause)),
            _ => None,
        };
        governed.unwrap_or_else(Standing::asserted).or(|| self.clause(parent, depth + 1))
    }

    /// The preposition before an infinitive.
    fn preposition(&self, clause: &Clause) -> Option<&str> {
        let start = self.group(clause)?.tokens.start;
        let before = self.tokens.get(start.checked_sub(1)?)?;
        (before.tag == Tag::Adp).then(|| plain(&before.folded))
    }

    /// What the verb of a clause does to its complement.
    fn governed(&self, above: &Clause, complement: Complement, preposition: Option<&str>) -> Option<Standing> {
        let group = self.group(above)?;
        let lemma = group.lemma(self.tokens);
        let reflexive = group.voice == Voice::Pronominal;
        let named = if reflexive { format!("se {lemma}") } else { lemma.clone() };
        let speaks = complement == Complement::Clause && speech_verb(&lemma).is_some();
        if speaks && !denies(&lemma) {
            let source = above.subject.as_ref().map(|subject| subject.tokens.clone());
            return Some(Standing { factuality: Factuality::Attributed, source, cue: Some(group.head) });
        }
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
        let by_kind = match clause.kind {
            ClauseKind::Condition => Some(Factuality::Conditional),
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

    /// What somebody else says, where it covers a token. A claim that it makes itself does not cover an incise.
    fn claimed(&self, at: usize, incise: bool) -> Standing {
        let claim = self.claims.iter().find(|claim| !incise && claim.tokens.contains(&at));
        claim.map_or_else(Standing::asserted, |claim| Standing {
            factuality: if claim.rumour { Factuality::Hedged } else { Factuality::Attributed },
            source: claim.source.clone(),
            cue: Some(claim.cue),
        })
    }

    /// A main clause beside one with *si*.
    fn conditioned(&self, index: usize) -> Standing {
        let clause = &self.parse.clauses[index];
        let condition = self
            .parse
            .clauses
            .iter()
            .position(|other| other.kind == ClauseKind::Condition && other.parent == Some(index));
        match condition.and_then(|at| self.parse.clauses[at].opener.clone()) {
            Some(opener) if clause.kind != ClauseKind::Condition => Standing::by(Factuality::Conditional, opener.start),
            _ => Standing::asserted(),
        }
    }

    /// The standing of a noun phrase.
    fn phrase(&self, index: usize, clauses: &[Standing]) -> Standing {
        let phrase = &self.parse.phrases[index];
        let inside = self.inside(phrase.tokens.clone());
        let around = || self.before(phrase.tokens.start);
        let governed = || self.governing(index);
        let clause = || {
            let innermost =
                self.parse.clauses.iter().enumerate().filter(|(_, clause)| clause.tokens.contains(&phrase.head));
            let innermost = innermost.min_by_key(|(_, clause)| clause.tokens.len());
            match innermost {
                // Of an incise, who speaks is a fact.
                Some((at, _)) => clauses[at].clone(),
                None => self.claimed(phrase.head, false),
            }
        };
        let source =
            self.claims.iter().any(|claim| claim.source.as_ref().is_some_and(|source| source.contains(&phrase.head)));
        if source {
            return Standing::asserted();
        }
        inside.or(around).or(governed).or(clause)
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
        let preposition = before.filter(|token| token.tag == Tag::Adp).map(|token| plain(&token.folded));
        let edge = start - usize::from(preposition.is_some());
        for clause in &self.parse.clauses {
            let Some(group) = self.group(clause) else { continue };
            let object = clause.object == Some(index) && preposition.is_none();
            let behind = group.tokens.end == edge;
            if object || behind {
                if let Some(standing) = self.governed(clause, Complement::Noun, preposition)
                    && standing.factuality != Factuality::Asserted
                {
                    return standing;
                }
            }
            let subject =
                clause.subject.as_ref().is_some_and(|subject| subject.phrase == Some(index) && !subject.pronoun);
            if subject && let Some(standing) = self.undone(clause, group) {
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
    fn undone(&self, clause: &Clause, group: &VerbGroup) -> Option<Standing> {
        let lemma = group.lemma(self.tokens);
        let found = match group.voice {
            Voice::Passive => governor(&lemma, GovernorKind::Verb, Complement::Noun, None),
            _ => governor(&lemma, GovernorKind::Verb, Complement::Subject, None),
        }?;
        let negated = group.negation != Negation::None;
        let effect = if negated { denied(found.effect) } else { found.effect };
        let _ = clause;
        (!effect.keeps_fact()).then(|| Standing::by(Factuality::of(effect), group.head))
    }
}

/// A preposition as the tables name it.
fn plain(folded: &str) -> &str {
    match folded {
        "d'" | "du" | "des" => "de",
        "au" | "aux" => "à",
        other => other,
    }
}

/// Verbs that say that something is not so.
fn denies(lemma: &str) -> bool {
    governor(lemma, GovernorKind::Verb, Complement::Clause, None).is_some_and(|found| found.effect == Effect::Denied)
}

/// What a governor does once it is negated.
fn denied(effect: Effect) -> Effect {
    match effect {
        Effect::Achieved => Effect::Failed,
        Effect::Factive | Effect::Neutral => effect,
        _ => Effect::Hedged,
    }
}
