//! One pass over the units of a sentence, from left to right, which keeps the clauses that are open. A word that opens a
//! clause waits for its finite verb; the first finite verb that comes belongs to the innermost clause that still waits,
//! so that a verb after a relative clause goes back to the subject before it.

mod incise;
mod opening;

use super::clause::{Clause, ClauseKind};
use super::phrase::NounPhrase;
use super::subject::{self, Candidate, Subject};
use super::unit::{Piece, Unit};
use super::verb::{VerbGroup, Voice};
use crate::lexicon::{Tag, VerbForm};
use crate::text::token::Token;

/// The clauses of a sentence, in the order of their verbs.
pub(super) fn clauses(tokens: &[Token], phrases: &[NounPhrase], verbs: &[VerbGroup], units: &[Unit]) -> Vec<Clause> {
    let mut reader = Reader { tokens, phrases, verbs, units, clauses: Vec::new(), open: vec![Open::main(0)] };
    for at in 0..units.len() {
        reader.take(at);
    }
    let end = tokens.len();
    for open in std::mem::take(&mut reader.open) {
        reader.close(&open, end);
    }
    reader.clauses
}

/// A clause that may go on.
#[derive(Clone, Debug)]
struct Open {
    kind: ClauseKind,
    /// The unit that opens it.
    opener: Option<usize>,
    start: usize,
    /// Whether it began after a comma, or opens the sentence: the next comma may end it.
    set_apart: bool,
    /// Whether a bracket opened it, which alone ends it.
    bracket: bool,
    candidates: Vec<Candidate>,
    /// Its index once its verb has come.
    clause: Option<usize>,
    /// The phrase before a relative pronoun.
    antecedent: Option<usize>,
    /// Whether the relative pronoun is its subject.
    qui: bool,
    /// The clause it depends on, where that is no open one.
    parent: Option<usize>,
}

impl Open {
    fn main(start: usize) -> Self {
        Self {
            kind: ClauseKind::Main,
            opener: None,
            start,
            set_apart: false,
            bracket: false,
            candidates: Vec::new(),
            clause: None,
            antecedent: None,
            qui: false,
            parent: None,
        }
    }
}

struct Reader<'t> {
    tokens: &'t [Token],
    phrases: &'t [NounPhrase],
    verbs: &'t [VerbGroup],
    units: &'t [Unit],
    clauses: Vec<Clause>,
    /// The clauses that are open, the innermost last; never empty.
    open: Vec<Open>,
}

impl Reader<'_> {
    fn top(&mut self) -> &mut Open {
        if self.open.is_empty() {
            self.open.push(Open::main(0));
        }
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn take(&mut self, at: usize) {
        let unit = &self.units[at];
        let start = unit.tokens.start;
        match unit.piece {
            Piece::Phrase(phrase) => self.candidate(Candidate::phrase(phrase, at, &self.phrases[phrase])),
            Piece::Pronoun => self.candidate(Candidate::pronoun(start, at)),
            Piece::Verb(verb) if self.verbs[verb].is_finite() => self.finite(verb, at),
            Piece::Verb(verb) => self.nonfinite(verb, at),
            Piece::Relative(qui) => {
                let antecedent = self.units[..at].iter().rev().take(4).find_map(|unit| match unit.piece {
                    Piece::Phrase(phrase) => Some(phrase),
                    _ => None,
                });
                self.opens(ClauseKind::Relative, at, antecedent, qui);
            }
            Piece::That if self.introduces(at) => match self.related(at) {
                Some(antecedent) => self.opens(ClauseKind::Relative, at, Some(antecedent), false),
                None => self.opens(ClauseKind::Complement, at, None, false),
            },
            Piece::Conjunction(relation) => {
                let kind = relation.map_or(ClauseKind::Question, ClauseKind::from);
                self.opens(kind, at, None, false);
            }
            Piece::Comma => self.comma(start),
            Piece::Break => self.part(start),
            Piece::Opening => {
                let mut open = Open::main(start + 1);
                open.bracket = true;
                self.open.push(open);
            }
            Piece::Closing => self.bracket_ends(start),
            _ => {}
        }
    }

    /// A phrase or pronoun that can be a subject: no preposition before it, and no object of an infinitive.
    fn candidate(&mut self, mut candidate: Candidate) {
        let at = candidate.unit;
        let before = self.units[..at].last().map(|unit| unit.piece);
        let governed = match before {
            Some(Piece::Preposition(_)) => true,
            Some(Piece::Verb(verb)) => !self.verbs[verb].is_finite(),
            _ => false,
        };
        // Who speaks in an incise is no subject of what is said.
        let speaks = self.clauses.last().is_some_and(|clause| {
            clause.kind == ClauseKind::Incise
                && clause.subject.as_ref().is_some_and(|subject| subject.head == candidate.head)
        });
        if governed || speaks {
            return;
        }
        candidate.coordinated = matches!(before, Some(Piece::Coordinator));
        candidate.listed = candidate.coordinated || matches!(before, Some(Piece::Comma));
        candidate.timely = subject::is_time(self.tokens, self.phrases, &candidate);
        self.top().candidates.push(candidate);
    }

    fn comma(&mut self, at: usize) {
        while self.open.len() > 1
            && self.open.last().is_some_and(|open| open.set_apart && !open.bracket && open.clause.is_some())
        {
            if let Some(open) = self.open.pop() {
                self.close(&open, at);
            }
        }
    }

    /// All that is open ends, but for what a bracket opened.
    fn part(&mut self, at: usize) {
        while self.open.len() > 1 && self.open.last().is_some_and(|open| !open.bracket) {
            if let Some(open) = self.open.pop() {
                self.close(&open, at);
            }
        }
        let bracket = self.top().bracket;
        if let Some(open) = self.open.pop() {
            self.close(&open, at);
        }
        let mut open = Open::main(at + 1);
        open.bracket = bracket;
        self.open.push(open);
    }

    fn bracket_ends(&mut self, at: usize) {
        let Some(bracket) = self.open.iter().rposition(|open| open.bracket) else { return };
        while self.open.len() > bracket.max(1) {
            if let Some(open) = self.open.pop() {
                self.close(&open, at);
            }
        }
    }

    fn close(&mut self, open: &Open, end: usize) {
        if let Some(clause) = open.clause.and_then(|clause| self.clauses.get_mut(clause)) {
            clause.tokens.end = clause.tokens.end.max(end);
        }
    }

    /// The clause that the innermost open one depends on.
    fn parent(&self) -> Option<usize> {
        let own = self.open.last().and_then(|open| open.parent);
        own.or_else(|| self.open.iter().rev().skip(1).find_map(|open| open.clause))
    }

    fn nonfinite(&mut self, verb: usize, at: usize) {
        let group = &self.verbs[verb];
        let opener = match self.units[..at].last().map(|unit| unit.piece) {
            Some(Piece::Preposition(relation)) => Some(relation),
            _ => None,
        };
        let kind = match (group.form, opener) {
            (VerbForm::Infinitive, Some(Some(relation))) => relation.into(),
            (VerbForm::Infinitive, _) => ClauseKind::Infinitive,
            _ => ClauseKind::Participial,
        };
        // `…, ajoutant que`: after a comma, it goes on with the main clause.
        let apart = matches!(self.units[..at].last().map(|unit| unit.piece), Some(Piece::Comma))
            && group.form == VerbForm::PresentParticiple;
        let mut above = self.open.iter().filter_map(|open| open.clause);
        let parent = if apart { above.next() } else { above.next_back() };
        // Its complements: what follows without a comma, a joint or another verb.
        let complements = self.units[at + 1..].iter().take_while(|unit| {
            matches!(unit.piece, Piece::Phrase(_) | Piece::Preposition(_) | Piece::Adverb | Piece::Other)
        });
        let end = complements.last().map_or(group.tokens.end, |unit| unit.tokens.end);
        let object = self.object(verb, at);
        self.clauses.push(Clause {
            kind,
            tokens: group.tokens.start..end,
            opener: opener.and_then(|_| Some(self.units[..at].last()?.tokens.clone())),
            verb,
            subject: None,
            object,
            parent,
            certain: parent.is_some(),
        });
    }

    /// The phrase right after a verb.
    fn object(&self, verb: usize, at: usize) -> Option<usize> {
        let mut next = self.units[at + 1..].iter().skip_while(|unit| {
            unit.piece == Piece::Adverb
                && !self
                    .tokens
                    .get(unit.tokens.start)
                    .is_some_and(|token| matches!(token.folded.as_str(), "pourquoi" | "comment"))
        });
        match next.next()?.piece {
            Piece::Phrase(phrase) if self.verbs[verb].voice != Voice::Passive => {
                (!subject::is_time_phrase(self.tokens, &self.phrases[phrase])).then_some(phrase)
            }
            _ => None,
        }
    }

    /// `il y a dix ans`, `cela dit,`: no clause.
    fn is_locution(&self, verb: usize, at: usize) -> bool {
        let group = &self.verbs[verb];
        let next = self.units[at + 1..].iter().find(|unit| unit.piece != Piece::Adverb).map(|unit| unit.piece);
        let words = |wanted: &[&str]| {
            let own = self.tokens.get(group.tokens.clone()).unwrap_or(&[]);
            own.len() == wanted.len() && own.iter().zip(wanted).all(|(token, word)| token.folded == *word)
        };
        // `il y a dix ans`, `il y a environ trente mille ans`.
        let long = |phrase: usize| {
            let years = |token: &Token| matches!(token.folded.as_str(), "ans" | "années" | "siècles");
            let words = self.tokens.get(self.phrases[phrase].tokens.clone()).unwrap_or(&[]);
            let rest = self.tokens.get(self.phrases[phrase].tokens.end..).unwrap_or(&[]);
            words.last().is_some_and(years)
                || words.first().is_some_and(|first| first.tag == Tag::Num) && rest.iter().take(4).any(years)
        };
        let ago = words(&["il", "y", "a"])
            && matches!(next, Some(Piece::Phrase(phrase))
                if subject::is_time_phrase(self.tokens, &self.phrases[phrase]) || long(phrase));
        ago || (words(&["cela", "dit"]) || words(&["ceci", "dit"])) && next == Some(Piece::Comma)
    }

    /// `Un tarif réduit s’applique`: what may be a participle, with another verb to come that nothing parts from it.
    fn is_attribute(&self, verb: usize, at: usize) -> bool {
        let group = &self.verbs[verb];
        let behind = matches!(self.units[..at].last().map(|unit| unit.piece), Some(Piece::Phrase(_)));
        let bare = group.pronoun.is_none() && group.tokens.len() == 1;
        if !behind || !bare || !self.tokens.get(group.first).is_some_and(subject::may_be_participle) {
            return false;
        }
        let next = self.units[at + 1..]
            .iter()
            .find(|unit| !matches!(unit.piece, Piece::Phrase(_) | Piece::Preposition(_) | Piece::Adverb));
        next.is_some_and(|unit| match unit.piece {
            Piece::Verb(next) => self.verbs[next].is_finite() && self.verbs[next].pronoun.is_none(),
            _ => false,
        })
    }

    fn finite(&mut self, verb: usize, at: usize) {
        if self.is_locution(verb, at) || self.is_attribute(verb, at) {
            return;
        }
        if self.is_incise(verb, at) {
            return self.incise(verb, at);
        }
        let before =
            self.units[..at].iter().rev().find(|unit| !matches!(unit.piece, Piece::Adverb)).map(|unit| unit.piece);
        let coordinated = matches!(before, Some(Piece::Coordinator));
        let listed = coordinated || matches!(before, Some(Piece::Comma));
        let waits = self.top().clause.is_none();
        if waits {
            return self.first_verb(verb, at);
        }
        let own = self.verbs[verb].pronoun.is_some() || self.after_joint(at).is_some();
        if listed
            && !own
            && let Some((level, sole)) = self.shares(verb, coordinated)
        {
            return self.shared(verb, at, level, sole);
        }
        // The innermost clause is complete: an outer one that waits for its verb takes it.
        let floor = self.open.iter().rposition(|open| open.bracket).unwrap_or(0);
        let waiting = self.open.iter().rposition(|open| open.clause.is_none()).filter(|level| *level >= floor);
        if let Some(level) = waiting
            && !(own && coordinated)
        {
            let start = self.units[at].tokens.start;
            let mut extra = Vec::new();
            while self.open.len() > level + 1 {
                if let Some(open) = self.open.pop() {
                    self.close(&open, start);
                    extra.extend(open.candidates.into_iter().filter(|candidate| candidate.listed));
                }
            }
            let joint = self.joint(at);
            extra.retain(|candidate| candidate.unit > joint);
            let top = self.top();
            // A clause that opened the sentence was never ended by a comma: its last phrase may be the subject.
            if top.candidates.is_empty() {
                top.candidates.extend(extra);
            }
            return self.first_verb(verb, at);
        }
        self.next_clause(verb, at);
    }

    /// The last unit before `at` that joins or parts.
    fn joint(&self, at: usize) -> usize {
        self.units[..at]
            .iter()
            .rposition(|unit| matches!(unit.piece, Piece::Comma | Piece::Coordinator | Piece::Break))
            .unwrap_or(0)
    }

    /// The candidate after the last coordinator or comma before `at`.
    fn after_joint(&self, at: usize) -> Option<Candidate> {
        let joint = self.joint(at);
        let top = self.open.last()?;
        top.candidates.iter().rfind(|candidate| candidate.unit > joint && !candidate.timely).cloned()
    }

    /// The open clause whose subject a verb without one shares, and whether no other could be.
    fn shares(&self, verb: usize, coordinated: bool) -> Option<(usize, bool)> {
        let group = &self.verbs[verb];
        let number = group.number(self.tokens);
        let of = |level: usize| {
            self.open[level].clause.and_then(|clause| self.clauses.get(clause)).map(|clause| &self.verbs[clause.verb])
        };
        let agrees =
            |other: &VerbGroup| other.number(self.tokens).zip(number).is_none_or(|(own, number)| own == number);
        let levels: Vec<usize> =
            (0..self.open.len()).rev().filter(|level| self.open[*level].clause.is_some()).collect();
        // After a mere comma, only a list of verbs at the same level.
        if !coordinated && self.open[*levels.first()?].kind != ClauseKind::Main {
            return None;
        }
        let fitting: Vec<usize> = levels.into_iter().filter(|level| of(*level).is_some_and(agrees)).collect();
        // Verbs that are joined are of one tense.
        let tense = |other: &VerbGroup| (other.form, other.compound) == (group.form, group.compound);
        let alike = fitting
            .iter()
            .find(|level| of(**level).is_some_and(tense))
            .or_else(|| fitting.iter().find(|level| of(**level).is_some_and(|other| other.form == group.form)));
        Some((*alike.or(fitting.first())?, fitting.len() == 1))
    }

    fn shared(&mut self, verb: usize, at: usize, level: usize, sole: bool) {
        let start = self.units[at].tokens.start;
        while self.open.len() > level + 1 {
            if let Some(open) = self.open.pop() {
                self.close(&open, start);
            }
        }
        let first = self.top().clause;
        let Some(from) = first.and_then(|first| self.clauses.get(first)).cloned() else { return };
        // `« C’est beau », a reconnu le maire`: what is quoted has ended.
        let told = self.verbs.get(from.verb).map_or(start, |group| group.tokens.end);
        let quoted = self.units[..at]
            .iter()
            .rev()
            .take_while(|unit| unit.tokens.start >= told)
            .any(|unit| matches!(unit.piece, Piece::Guillemet(_)));
        let subject = from.subject.clone().map(|subject| Subject {
            shared: true,
            certain: subject.certain
                && sole
                && !quoted
                && from.kind == ClauseKind::Main
                && !subject::may_be_participle(&self.tokens[self.verbs[verb].first]),
            ..subject
        });
        let object = self.object(verb, at);
        let index = self.clauses.len();
        self.clauses.push(Clause {
            kind: from.kind,
            tokens: start..self.units[at].tokens.end,
            opener: None,
            verb,
            subject,
            object,
            parent: from.parent,
            certain: sole && from.certain,
        });
        self.top().clause = Some(index);
    }

    /// The verb of the innermost open clause.
    fn first_verb(&mut self, verb: usize, at: usize) {
        let parent = self.parent();
        let group = &self.verbs[verb];
        let (tokens, phrases, units) = (self.tokens, self.phrases, self.units);
        let top = self.top().clone();
        let start = units.partition_point(|unit| unit.tokens.start < top.start);
        let setting = subject::Setting { tokens, phrases, units, group, at, start };
        let subject =
            setting.subject(&top.candidates, top.qui.then_some(top.opener).flatten(), top.antecedent, top.kind);
        let object = self
            .object(verb, at)
            .filter(|object| subject.as_ref().is_none_or(|subject| subject.phrase != Some(*object)));
        let kind = top.kind;
        let index = self.clauses.len();
        // A clause in the middle of which others were opened is certain where its own verb is near or its subject is.
        let certain = subject.as_ref().is_some_and(|subject| subject.certain);
        self.clauses.push(Clause {
            kind,
            tokens: top.start..self.units[at].tokens.end,
            opener: top.opener.map(|opener| self.units[opener].tokens.clone()),
            verb,
            subject,
            object,
            parent,
            certain,
        });
        // Clauses before the verb of their main one: `pour gagner, il …`.
        if kind == ClauseKind::Main && !top.bracket {
            for clause in &mut self.clauses[..index] {
                if clause.parent.is_none()
                    && clause.kind != ClauseKind::Main
                    && clause.kind != ClauseKind::Incise
                    && clause.tokens.start >= top.start
                {
                    clause.parent = Some(index);
                    clause.certain = true;
                }
            }
        }
        self.top().clause = Some(index);
        self.top().candidates.clear();
    }

    /// A verb after a complete clause: one more beside it.
    fn next_clause(&mut self, verb: usize, at: usize) {
        let candidate = self.after_joint(at);
        let coordinated = self.units[..at]
            .iter()
            .rev()
            .take_while(|unit| !matches!(unit.piece, Piece::Verb(_)))
            .any(|unit| matches!(unit.piece, Piece::Coordinator));
        let start =
            candidate.as_ref().map_or(self.units[at].tokens.start, |candidate| self.units[candidate.unit].tokens.start);
        let (kind, parent) = match self.open.last() {
            // A mere comma does not go on with what is said.
            Some(open) if coordinated => (open.kind, self.parent()),
            _ => (ClauseKind::Main, None),
        };
        if !coordinated {
            while self.open.len() > 1 && self.open.last().is_some_and(|open| !open.bracket) {
                if let Some(open) = self.open.pop() {
                    self.close(&open, start);
                }
            }
        }
        let nested = self.open.len() > 1;
        let group = &self.verbs[verb];
        let from = candidate.as_ref().map_or(at, |candidate| candidate.unit);
        let setting =
            subject::Setting { tokens: self.tokens, phrases: self.phrases, units: self.units, group, at, start: from };
        let found: Vec<Candidate> = candidate.into_iter().collect();
        let subject = setting.subject(&found, None, None, ClauseKind::Main);
        let object = self.object(verb, at);
        let index = self.clauses.len();
        let certain = !nested && subject.as_ref().is_some_and(|subject| subject.certain);
        self.clauses.push(Clause {
            kind,
            tokens: start..self.units[at].tokens.end,
            opener: None,
            verb,
            subject,
            object,
            parent,
            certain,
        });
        let top = self.top();
        top.clause = Some(index);
        top.candidates.clear();
    }
}
