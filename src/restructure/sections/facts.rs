//! What the article tells as facts, ready to be told in other words: active clauses as passive ones and the other way round,
//! both as nouns.

use super::super::headings::after::{Piece, after};
use super::super::headings::article::Article;
use super::super::headings::line::Line;
use super::super::headings::noun::{self, Noun, Start, points_elsewhere};
use super::super::headings::patterns::clause::{Mood, Told, any_time, is_bare, tense};
use super::super::headings::patterns::event;
use super::super::headings::patterns::noun_phrase::{hides, said_by};
use super::super::headings::patterns::subject::{Subject, before, opens_freely, subject_alone};
use super::super::metadata::{is_finite, is_reserve};
use crate::analysis::{Frame, SentenceId};
use crate::lexicon::{NoHeading, Tag, is_actor, makes_no_heading, nominalisations};
use crate::realise::{self, Clause, Complement, Determiner, Element, NounPhrase, Object, SourceId, Tense, Verbatim};
use crate::text::{DateKind, NameKind, Standing, VerbGroup, Voice};
use std::ops::Range;

/// Longest opening that is told with a clause, in tokens.
const OPENING: usize = 16;

/// Something that the article tells, or that somebody whom it names does.
pub(super) struct Fact<'a> {
    pub(super) line: Line<'a>,
    /// The place of its clause in the sentence.
    pub(super) clause: usize,
    verb: String,
    said: Said,
    /// What stands before it and is told with it.
    opening: Option<Range<usize>>,
    subject: Subject,
    /// Whether its subject names somebody or something by a name.
    pub(super) named: bool,
    /// What it is done to, or who does it where that is told behind *par*.
    other: Option<Noun>,
    passive: bool,
    /// What follows, as it is written.
    rest: Vec<Range<usize>>,
    /// When, as it is written: what can stand before a comma.
    pub(super) when: Option<Range<usize>>,
    /// Who says it, where the article does not itself.
    pub(super) source: Option<NounPhrase>,
    /// The entity that the subject is: its index.
    pub(super) actor: Option<usize>,
}

/// The facts of these sentences, in their order.
pub(super) fn facts<'a>(lines: &[Line<'a>], article: &Article<'a>) -> Vec<Fact<'a>> {
    let mut found = Vec::new();
    for line in lines {
        for index in 0..line.structure().parse.clauses.len() {
            found.extend(fact(line, article, index));
        }
    }
    found
}

fn fact<'a>(line: &Line<'a>, article: &Article<'a>, index: usize) -> Option<Fact<'a>> {
    let (Told { clause, verb, lemma }, standing) = any_time(line, index)?;
    let source = said_by(line, article, standing, verb.head);
    let said = Said::of(line, verb, standing, source.is_some())?;
    if verb.copula || makes_no_heading(&lemma, NoHeading::Verb) {
        return None;
    }
    let subject = subject_alone(line, article, clause, verb)?;
    let (from, to) = before(clause, verb)?;
    let passive = verb.voice == Voice::Passive;
    if passive && verb.is_quality(line.tokens()) {
        return None;
    }
    let frame = article.analysis.frames.iter().find(|frame| frame.sentence == line.id() && frame.clause == index);
    let when = frame.and_then(|frame| when(line, frame));
    let opening = match opens_freely(line, from, to, verb.is_past(), true) && subject.place.is_none() {
        true => None,
        false => Some(opening(line, from, to)?),
    };
    // What the opening holds is told by it.
    let when = when.filter(|when| opening.as_ref().is_none_or(|of| when.end <= of.start || of.end <= when.start));
    let behind = after(line, verb);
    let count = (0..=behind.pieces.len()).rev().find(|count| behind.can_stop(line, *count))?;
    // `sont privés | d’eau potable`: what completes the verb was not made out.
    if count == 0 && !(behind.pieces.is_empty() && behind.ends) {
        return None;
    }
    let mut pieces = behind.pieces.into_iter().take(count).peekable();
    let other = match pieces.peek() {
        Some(Piece::Noun(noun)) if verb.voice == Voice::Active => {
            let object = clause.object.filter(|object| line.phrase(*object).is_some_and(|of| of.head == noun.head))?;
            let whole = noun::ways(line, object).into_iter().rev().find(|noun| !hides(line, object, noun))?;
            let sound = whole.tokens.end == noun.tokens.end || is_free(line, whole.tokens.end);
            pieces.next();
            Some(whole).filter(|_| sound)
        }
        Some(Piece::Prepositional(range)) if passive && line.word(range.start) == "par" => {
            let index = line.structure().parse.phrases.iter().position(|of| of.tokens.start == range.start + 1)?;
            let agent = noun::piece(line, index).filter(|noun| noun.tokens.end == range.end);
            let acts = agent.as_ref().is_some_and(|agent| acts(line, article, agent));
            if acts {
                pieces.next();
            }
            agent.filter(|_| acts)
        }
        _ => None,
    };
    if verb.voice == Voice::Active && clause.object.is_some() && other.is_none() {
        return None;
    }
    let rest: Option<Vec<Range<usize>>> = pieces
        .map(|piece| match piece {
            Piece::Prepositional(range) | Piece::Date(range) | Piece::Infinitive(range) => Some(range),
            Piece::Noun(_) => None,
        })
        .collect();
    let apart =
        |range: &Range<usize>| when.as_ref().is_none_or(|when| when.end <= range.start || range.end <= when.start);
    // `un groupe pour préparer la convention`: what completes the noun was told with it.
    let told = other.as_ref().map_or(0, |other| other.tokens.end);
    let rest: Vec<Range<usize>> = rest?.into_iter().filter(|range| apart(range) && range.start >= told).collect();
    let head = line.tokens().get(subject.head);
    let named = head.is_some_and(|head| head.tag == Tag::Propn) || subject.named_in.is_some();
    let actor = frame.and_then(|frame| frame.subject.as_ref()?.entity);
    Some(Fact {
        line: *line,
        clause: index,
        verb: lemma,
        said,
        opening,
        named,
        actor,
        when,
        passive,
        other,
        rest,
        source,
        subject,
    })
}

/// How a clause tells what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Said {
    tense: Tense,
    mood: Mood,
}

impl Said {
    /// Where the article tells it as a fact, a denial, a plan or something that may or must be, or somebody whom it names
    /// does; in a tense that sections keep.
    fn of(line: &Line<'_>, verb: &VerbGroup, standing: &Standing, attributed: bool) -> Option<Self> {
        let mood = Mood::of(line, verb)?;
        let tense = tense(verb)?;
        let plain = mood.modal.is_none() || tense == Tense::Present && verb.voice != Voice::Pronominal;
        let told = mood.is_told(standing, tense == Tense::Futur, attributed);
        (told && plain && is_bare(line, verb, mood.denied)).then_some(Self { tense, mood })
    }

    /// Whether it is so, and nothing takes it back: neither a denial nor what only may or must be.
    fn is_plain(self) -> bool {
        !self.mood.denied && self.mood.modal.is_none()
    }

    /// Whether it happened.
    fn happened(self) -> bool {
        self.is_plain() && self.tense == Tense::PasseCompose
    }
}

/// What stands before a clause, up to its comma, where it can be copied: neither a clause nor somebody's words.
fn opening(line: &Line<'_>, from: usize, to: usize) -> Option<Range<usize>> {
    let range = from..to.checked_sub(1)?;
    let tokens = line.tokens().get(range.clone())?;
    let first = tokens.first()?;
    let plain = !tokens.iter().any(|token| {
        is_finite(token)
            || is_reserve(token)
            || points_elsewhere(token)
            || matches!(token.folded.as_str(), "si" | "s'" | "selon" | "après" | "pour")
    });
    let circumstance = first.tag == Tag::Adp || line.structure().dates.iter().any(|date| date.tokens.start == from);
    let apart = line.word(range.end) == "," && range.len() <= OPENING;
    (plain && circumstance && apart && line.is_plain(&range) && !line.is_quoted(&range)).then_some(range)
}

/// Whether nothing that belongs to a phrase follows it.
fn is_free(line: &Line<'_>, end: usize) -> bool {
    matches!(line.word(end), "" | "." | "," | ";")
}

/// Whether somebody or some body acts by this name: `par le conseil`, not `par milliers`.
fn acts(line: &Line<'_>, article: &Article<'_>, agent: &Noun) -> bool {
    let named = article.entity(line, &agent.tokens);
    named.is_some_and(|of| matches!(of.kind, NameKind::Person | NameKind::Organisation))
        || is_actor(&line.tokens()[agent.head].lemma())
}

/// When it happened, in words that can stand before a comma.
fn when(line: &Line<'_>, frame: &Frame) -> Option<Range<usize>> {
    let mut dates = line.structure().dates.iter().filter(|date| {
        let start = line.tokens().get(date.tokens.start).map(|token| token.range.start);
        start.is_some_and(|start| frame.dates.iter().any(|range| range.start == start))
    });
    let date = dates.next()?;
    let kind = matches!(date.kind, DateKind::Explicit | DateKind::Year | DateKind::Month | DateKind::Weekday);
    // `en 2015`: the preposition may stand outside.
    let from = match date.tokens.start.checked_sub(1).map(|at| line.word(at)) {
        Some("en" | "le") if date.tokens.start == date.core.start => date.tokens.start - 1,
        _ => date.tokens.start,
    };
    let first = line.tokens().get(from)?;
    let weekday = date.kind == DateKind::Weekday && first.tag != Tag::Adp;
    let opens = weekday || matches!(first.folded.as_str(), "en" | "le" | "fin" | "début" | "courant" | "au" | "mi-");
    let one = dates.next().is_none() && date.end.is_none();
    let range = from..date.tokens.end;
    (kind && date.certain && opens && one && line.is_plain(&range) && !line.is_quoted(&range)).then_some(range)
}

impl Fact<'_> {
    pub(super) fn id(&self) -> SentenceId {
        self.line.id()
    }

    fn source_id(&self) -> SourceId {
        self.line.source()
    }

    /// The sentences that it rests on.
    pub(super) fn sources(&self) -> Vec<SentenceId> {
        self.subject.sources(&self.line)
    }

    fn copied(&self, range: &Range<usize>) -> Complement {
        Complement::Text(self.verbatim(range))
    }

    fn verbatim(&self, range: &Range<usize>) -> Verbatim {
        verbatim(&self.line, range)
    }

    fn rest(&self) -> Vec<Complement> {
        self.rest.iter().map(|range| self.copied(range)).collect()
    }

    /// When, as it is written.
    pub(super) fn when_text(&self) -> Option<Verbatim> {
        self.when.as_ref().map(|range| self.verbatim(range))
    }

    /// Whether it tells the year or the month of when it happened.
    pub(super) fn is_dated(&self) -> bool {
        let dates = &self.line.structure().dates;
        let date = self.when.as_ref().and_then(|when| dates.iter().find(|date| date.tokens.end == when.end));
        date.is_some_and(|date| date.start.year.is_some() || date.start.month.is_some())
    }

    /// Whether its verb acts on what follows it, so that this can be its subject.
    fn acts(&self) -> bool {
        is_done_by(&self.verb)
    }

    /// Who does it and what it is done to, where both are told.
    fn sides(&self) -> Option<(NounPhrase, NounPhrase)> {
        let other = self.other.as_ref()?;
        let (doer, done_to) = if self.passive {
            (other.phrase.clone(), self.subject.phrase.clone())
        } else {
            (self.subject.phrase.clone(), other.phrase.clone())
        };
        let owned =
            other.start == Start::Owned || self.subject.noun.as_ref().is_some_and(|of| of.start == Start::Owned);
        (!owned).then_some((doer, done_to))
    }

    /// The clause with this subject, object and agent, in its tense and with what may or must be.
    fn clause(
        &self,
        subject: NounPhrase,
        object: Option<NounPhrase>,
        agent: Option<NounPhrase>,
        passive: bool,
    ) -> Clause {
        let own = Clause {
            verb: self.verb.clone(),
            voice: if passive { realise::Voice::Passive } else { realise::Voice::Active },
            object: object.map(|object| Object::Nominal(object.into())),
            agent: agent.map(Into::into),
            complements: self.rest(),
            sources: vec![self.source_id()],
            ..Clause::default()
        };
        let opening = self.opening.as_ref().map(|range| self.copied(range)).into_iter().collect();
        Clause { opening, ..self.said.mood.clause(own, subject, self.said.tense) }
    }

    /// The fact told from the other side: what was done is told by its doer, what somebody did by what it was done to.
    pub(super) fn turned(&self) -> Option<Clause> {
        let (doer, done_to) = self.sides()?;
        match self.passive {
            true => Some(self.clause(doer, Some(done_to), None, false)),
            false => self.acts().then(|| self.clause(done_to, None, Some(doer), true)),
        }
    }

    /// The fact as the article tells it.
    pub(super) fn plain(&self) -> Option<Clause> {
        // `sa position` would become `la position`.
        if self.other.as_ref().is_some_and(|other| other.start == Start::Owned) {
            return None;
        }
        let subject = self.subject.phrase.clone();
        let other = self.other.as_ref().map(|other| other.phrase.clone());
        match (other, self.passive) {
            (agent, true) => Some(self.clause(subject, None, agent, true)),
            (None, false) if self.rest.is_empty() => None,
            (object, false) => Some(self.clause(subject, object, None, false)),
        }
    }

    /// The fact as a noun with what it was done to and, where `doer`, who did it: `achat de douze rames par la région`.
    pub(super) fn noun(&self, article: &Article<'_>, doer: bool) -> Option<NounPhrase> {
        let line = &self.line;
        let acts = self.passive || self.other.is_some();
        let done_to =
            if self.passive || self.other.is_none() { self.subject.noun.as_ref()? } else { self.other.as_ref()? };
        if self.passive && self.other.is_none() && doer || !self.said.happened() {
            return None;
        }
        for nominal in nominalisations(&self.verb).filter(|of| of.agent.is_some() == acts) {
            let agent = match (acts && doer, nominal.agent) {
                (false, _) => None,
                (true, Some("par")) => Some(self.sides()?.0),
                _ => continue,
            };
            let Some(mut phrase) = event::phrase(line, article, nominal, done_to) else { continue };
            phrase.determiner = Determiner::None;
            if let Some(agent) = agent {
                phrase.complements.push(done_by(agent));
            }
            phrase.complements.extend(self.rest());
            return Some(phrase);
        }
        None
    }

    /// What it was done to with the participle, and who did it: `le marché couvert fermé par la préfecture`.
    pub(super) fn participle(&self) -> Option<Element> {
        // `est redoutée par la région` is told as what was done is; what it is made of (`est constituée de`) is no event, and
        // what was so (`étaient prévues`) may be so no more.
        let told =
            self.said.tense == Tense::PasseCompose || self.said.tense == Tense::Present && self.sides().is_some();
        if !told || !self.said.is_plain() {
            return None;
        }
        let (agent, done_to) = match (self.passive, self.sides()) {
            (true, None) => (None, self.subject.phrase.clone()),
            (_, Some((doer, done_to))) if self.passive || self.acts() => (Some(doer), done_to),
            _ => return None,
        };
        let participle = Clause {
            verb: self.verb.clone(),
            tense: Tense::ParticipePasse,
            complements: agent.map(done_by).into_iter().chain(self.rest()).collect(),
            sources: vec![self.source_id()],
            ..Clause::default()
        };
        Some(Element::Participle(done_to.into(), participle))
    }

    /// What something amounts to: its tokens, where the verb only measures: `les dégâts s’élèvent à | 2,3 millions d’euros`.
    pub(super) fn measure(&self) -> Option<Range<usize>> {
        let (verb, told) = (self.verb.as_str(), self.said.is_plain());
        let behind = |preposition: &str| {
            let first = self.rest.first().filter(|_| self.other.is_none())?;
            (self.line.word(first.start) == preposition).then(|| first.start + 1..first.end)
        };
        let of = match verb {
            "s'élever" | "se monter" | "s'établir" | "se chiffrer" => behind("à")?,
            "atteindre" | "coûter" | "peser" | "mesurer" | "représenter" | "totaliser" => {
                self.other.as_ref()?.tokens.clone()
            }
            _ => return None,
        };
        (told && !self.passive).then_some(of)
    }

    /// Who or what it is told of.
    pub(super) fn subject(&self) -> &NounPhrase {
        &self.subject.phrase
    }

    /// What follows, but for what something amounts to.
    pub(super) fn rest_but(&self, measure: &Range<usize>) -> Vec<Complement> {
        let others = self.rest.iter().filter(|range| range.end <= measure.start || measure.end <= range.start);
        others.map(|range| self.copied(range)).collect()
    }

    /// The tokens of what it is done to.
    pub(super) fn done_to(&self) -> Option<Range<usize>> {
        let noun = if self.passive { self.subject.noun.as_ref() } else { self.other.as_ref() };
        noun.map(|noun| noun.tokens.clone())
    }

    /// The head of what it is done to.
    pub(super) fn done_to_head(&self) -> Option<usize> {
        let noun = if self.passive { self.subject.noun.as_ref() } else { self.other.as_ref() };
        noun.map(|noun| noun.head)
    }

    /// The fact as an active clause that lacks its subject, and who that is: somebody or some body.
    pub(super) fn doing(&self, article: &Article<'_>) -> Option<(Clause, NounPhrase)> {
        let (doer, _) = self.sides()?;
        let noun = if self.passive { self.other.as_ref() } else { self.subject.noun.as_ref() };
        if noun.is_some_and(|noun| !acts(&self.line, article, noun)) {
            return None;
        }
        let clause = if self.passive { self.turned() } else { self.plain() };
        clause.map(|clause| (Clause { subject: None, ..clause }, doer))
    }
}

/// Words of the article, as they are written.
pub(super) fn verbatim(line: &Line<'_>, range: &Range<usize>) -> Verbatim {
    Verbatim { text: line.text(range).to_string(), sentence_initial: range.start == 0, sources: vec![line.source()] }
}

/// Who does something, behind its noun or its participle.
pub(super) fn done_by(agent: NounPhrase) -> Complement {
    Complement::Phrase { preposition: "par".to_string(), object: agent.into() }
}

/// Whether what a verb says is done by somebody or something to what follows it.
pub(super) fn is_done_by(verb: &str) -> bool {
    nominalisations(verb).any(|of| of.agent == Some("par"))
}

/// What the realiser makes of elements, as a line begins and goes on.
pub(super) fn text(elements: &[Element], capital: bool) -> Option<String> {
    realise::realise(elements, &realise::Finish { capital, full_stop: false }).ok().map(|done| done.text)
}
