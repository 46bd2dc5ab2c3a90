//! *Causes et conséquences*: what the article says that came of what, with its own marker or its own verb.
//!
//! What came of something stands before the colon, as a noun or with its participle: `Report du vote : en raison de la crue`.
//! Where only a clause tells it, the cause opens the line: `À cause de la crue : le vote est reporté`.

mod words;

use super::super::headings::after::{After, Piece, after};
use super::super::headings::article::Article;
use super::super::headings::line::Line;
use super::super::headings::noun::{self, Noun, Start};
use super::super::headings::patterns::clause::{Told, any_time, is_bare, is_fact, tense};
use super::super::headings::patterns::event;
use super::super::headings::patterns::noun_phrase::{hides, said_by};
use super::super::headings::patterns::subject::{Subject, before, opens_freely, subject_alone};
use super::facts::{done_by, is_done_by, text, verbatim};
use super::lines::{From, Lines, entry};
use super::material::Material;
use crate::lexicon::{
    CauseVerb, Number, Tag, VerbForm, cause_markers, cause_verb, event_noun, is_actor, is_nominalisation,
    nominalisations,
};
use crate::realise::{
    Clause, Complement, Determiner, Element, Head, Nominal, NounPhrase, Object, Pronoun, Tense, stopped,
};
use crate::restructure::headings::according;
use crate::restructure::metadata::is_finite;
use crate::text::{
    ClauseKind, Factuality, NameKind, Negation, VerbGroup, Voice, capitalize, count_words, uncapitalize, uncontracted,
};
use std::ops::Range;
use std::slice;
use words::{by_its_words, due_to, first, is_known, is_loose, stop, whole_subject};

/// Most lines.
const MOST: usize = 6;
/// Most words of a line.
const WORDS: usize = 40;

/// The causes that the article tells, each with what came of it.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    for line in &material.lines {
        for index in 0..line.structure().parse.clauses.len() {
            if lines.len() == MOST {
                return;
            }
            let Some(fact) = Fact::of(line, &material.article, index) else { continue };
            let wordings = match fact.joins() {
                Some(verb) if verb.subject_causes => fact.brought_about(&material.article, verb.preposition),
                Some(verb) => fact.explained(&material.article, verb.preposition),
                None => fact.marked(&material.article),
            };
            let Some(wordings) = wordings else { continue };
            let wordings = wordings.into_iter().filter(|text| count_words(text) <= WORDS).collect();
            let from = From { sources: fact.subject.sources(line), fact: Some((line.id(), index)), ..From::default() };
            lines.add(material, wordings, &from);
        }
    }
}

/// A clause that the article, or somebody whom it names, tells as a fact.
struct Fact<'a> {
    line: Line<'a>,
    clause: &'a crate::text::Clause,
    verb: &'a VerbGroup,
    lemma: String,
    tense: Tense,
    subject: Subject,
    behind: After,
    /// Who says it, where the article does not itself.
    source: Option<NounPhrase>,
}

impl<'a> Fact<'a> {
    fn of(line: &Line<'a>, article: &Article<'_>, index: usize) -> Option<Self> {
        let (Told { clause, verb, lemma }, standing) = any_time(line, index).or_else(|| by_its_words(line, index))?;
        let source = said_by(line, article, standing, verb.head);
        let told = matches!(clause.kind, ClauseKind::Main | ClauseKind::Opposition | ClauseKind::Complement)
            && (is_fact(standing, Factuality::Asserted) || source.is_some());
        // Why something is not done, and what may come of what, are other things to say.
        let due = verb.copula && due_to(line, verb).is_some();
        let plain = verb.negation == Negation::None && verb.modality.is_none() && (!verb.copula || due);
        if !told || !plain || !is_bare(line, verb, false) {
            return None;
        }
        // What is to come has brought nothing about yet.
        let tense = tense(verb).filter(|tense| *tense != Tense::Futur)?;
        let subject = subject_alone(line, article, clause, verb).or_else(|| whole_subject(line, clause, verb))?;
        Some(Self { line: *line, clause, verb, lemma, tense, subject, behind: after(line, verb), source })
    }

    /// The verb as one that joins a cause and what came of it.
    fn joins(&self) -> Option<CauseVerb> {
        if due_to(&self.line, self.verb).is_some() { cause_verb("être dû") } else { cause_verb(&self.lemma) }
    }

    /// What the article says that something comes of: `La baisse du trafic : due à la grève`.
    fn explained(&self, article: &Article<'_>, preposition: Option<&str>) -> Option<Vec<String>> {
        let line = &self.line;
        let (from, to) = before(self.clause, self.verb)?;
        let effect = self.subject.noun.as_ref().filter(|noun| noun.start != Start::Pointing)?;
        let free = opens_freely(line, from, to, self.verb.is_past(), false) && self.subject.place.is_none();
        let at = due_to(line, self.verb).unwrap_or(self.verb.tokens.end);
        let end = stop(line, at)?;
        let goes = preposition == Some(uncontracted(line.word(at))) && self.stops_or_is_loose(end) && end > at + 1;
        if !free || !goes || !is_known(line, article, effect) || !self.tells(at, &(at..end)) {
            return None;
        }
        let lead = text(&[Element::Nominal(effect.phrase.clone().into())], true)?;
        let cause = line.text(&(at..end));
        let body = if due_to(line, self.verb).is_some() {
            format!("{} {cause}", line.word(at - 1))
        } else {
            let pronoun = Pronoun::Personal(effect.phrase.gender?, effect.phrase.number);
            let clause = Clause {
                subject: Some(Nominal::Pronoun(pronoun)),
                complements: vec![Complement::Text(verbatim(line, &(at..end)))],
                ..self.own(&Effect { object: None, rest: Vec::new(), of: false })
            };
            text(&[Element::Clause(clause)], false)?
        };
        Some(vec![entry(&lead, &stopped(&format!("{body}{}", self.said())))])
    }

    /// What happened, told with the cause that its sentence gives.
    fn marked(&self, article: &Article<'_>) -> Option<Vec<String>> {
        if self.subject.noun.as_ref().is_some_and(|noun| noun.start == Start::Pointing) {
            return None;
        }
        let (cause, count) = self.opening_cause().or_else(|| self.closing_cause())?;
        if !self.tells(self.marker(cause.start)? - 1, &cause) {
            return None;
        }
        let words = |capital: bool| text(&[Element::Text(verbatim(&self.line, &cause))], capital);
        let effect = count.and_then(|count| self.effect(count));
        let mut found = Vec::new();
        let nouns = effect.iter().flat_map(|effect| [self.named(article, effect), self.done(effect)]);
        let nouns: Vec<Element> = nouns.flatten().collect();
        let body = stopped(&format!("{}{}", words(false)?, self.said()));
        found.extend(nouns.iter().filter_map(|of| Some(entry(&text(slice::from_ref(of), true)?, &body))));
        // The other way round, where the first would repeat the article.
        let turned = |of: &Element| {
            let body = format!("{}{}", text(slice::from_ref(of), false)?, self.said());
            Some(entry(&words(true)?, &stopped(&body)))
        };
        found.extend(nouns.iter().filter_map(turned));
        let clause = match effect {
            Some(effect) => text(&[Element::Clause(self.own(&effect))], false),
            None => self.as_it_stands(&cause),
        };
        if let Some(clause) = clause {
            found.push(entry(&words(true)?, &stopped(&format!("{clause}{}", self.said()))));
        }
        Some(found)
    }

    /// Who says it, where the article does not itself.
    fn said(&self) -> String {
        let source = self.source.iter().flat_map(according).collect::<Vec<_>>();
        if source.is_empty() { String::new() } else { text(&source, false).unwrap_or_default() }
    }

    /// Where a marker of cause that begins here ends, its preposition with it.
    fn marker(&self, at: usize) -> Option<usize> {
        let (len, [_, preposition, _]) = cause_markers().longest_at(self.line.tokens().get(at..)?)?;
        let end = at + len;
        // `du fait que`, `grâce auquel`
        (uncontracted(self.line.word(end)) == preposition).then_some(end + 1)
    }

    /// The cause that opens the clause, up to its comma, and how many pieces behind the verb are told with it.
    fn opening_cause(&self) -> Option<(Range<usize>, Option<usize>)> {
        let (from, to) = before(self.clause, self.verb)?;
        let line = &self.line;
        let start = (from..to).find(|at| self.marker(*at).is_some())?;
        let comma = (start..to).find(|at| line.word(*at) == ",")?;
        let past = self.verb.is_past();
        let free = opens_freely(line, from, start, past, true) && opens_freely(line, comma + 1, to, past, true);
        let count = (0..=self.behind.pieces.len()).rev().find(|count| self.behind.can_stop(line, *count))?;
        // What completes the verb was not made out.
        let whole = count > 0 || self.behind.pieces.is_empty() && self.behind.ends;
        (free && whole && self.subject.place.is_none()).then_some((start..comma, Some(count)))
    }

    /// The cause that closes the clause, behind what it tells, and how many pieces of that were made out; none where the words
    /// before it are copied.
    fn closing_cause(&self) -> Option<(Range<usize>, Option<usize>)> {
        let line = &self.line;
        let (from, to) = before(self.clause, self.verb)?;
        let told = self.verb.tokens.end;
        let start = (told..self.clause.tokens.end).find(|at| self.marker(*at).is_some())?;
        let end = stop(line, self.marker(start)?)?;
        // `l’élève absent en raison de la grève`: of the noun before it; `en partie en raison de`: not of all of it.
        let last = line.tokens().get(start.checked_sub(1)?)?;
        let date = line.structure().dates.iter().any(|date| date.tokens.end == start);
        let inside = start > told
            && !date
            && (matches!(last.tag, Tag::Adj | Tag::Adv | Tag::Punct)
                || last.features.form == Some(VerbForm::PastParticiple));
        let free = opens_freely(line, from, to, self.verb.is_past(), false) && self.subject.place.is_none();
        // `a dénoncé la fermeture du pont en raison de la crue`: why it is closed.
        let event = line.tokens().get(told..start)?.iter().any(|token| {
            let lemma = token.lemma();
            token.tag == Tag::Noun && (event_noun(&lemma).is_some() || is_nominalisation(&lemma))
        });
        if !free || inside || event || !self.stops(end) {
            return None;
        }
        let pieces = self.behind.pieces.iter().position(|piece| first(piece) >= start);
        let count = pieces.unwrap_or(self.behind.pieces.len());
        let reached = self.behind.end(count).unwrap_or(told);
        let gap = reached == start || line.date_at(reached).is_some_and(|when| when.end == start);
        Some((start..end, gap.then_some(count)))
    }

    /// Whether a cause ends here: no other follows, nor what takes it back.
    fn stops(&self, end: usize) -> bool {
        let line = &self.line;
        let next = line.tokens().get(end + 1).map(|token| token.tag);
        let goes_on = line.word(end) == ","
            && (matches!(next, Some(Tag::Det | Tag::Cconj | Tag::Adv | Tag::Num))
                || matches!(uncontracted(line.word(end + 1)), "de" | "à" | "sans"));
        matches!(line.word(end), "" | "." | "," | ";") && !goes_on
    }

    /// Whether a cause, behind the preposition at `at`, is told as surely as what came of it, in words that can be copied.
    fn tells(&self, at: usize, cause: &Range<usize>) -> bool {
        let line = &self.line;
        let from = at + 1;
        let structure = line.structure();
        let first = structure.phrases().find(|(phrase, _)| phrase.head >= from && cause.contains(&phrase.head));
        let Some((phrase, standing)) = first else { return false };
        let told = match standing.factuality {
            Factuality::Asserted => true,
            Factuality::Attributed => self.source.is_some(),
            // `faute de neige`: there is none.
            Factuality::Negated | Factuality::Averted => line.word(cause.start) == "faute",
            _ => false,
        };
        let tokens = line.tokens().get(cause.clone()).unwrap_or(&[]);
        let plain = tokens
            .iter()
            .skip(from - cause.start)
            .all(|token| !noun::points_elsewhere(token) && !is_finite(token) && token.tag != Tag::Punct);
        let named = matches!(line.tokens()[phrase.head].tag, Tag::Noun | Tag::Propn);
        told && plain && named && line.is_plain(cause) && !line.is_quoted(cause)
    }

    /// The clause up to its cause as it stands, where that can only be the cause of its verb.
    fn as_it_stands(&self, cause: &Range<usize>) -> Option<String> {
        let line = &self.line;
        let noun = self.subject.noun.as_ref()?;
        let range = noun.tokens.start..cause.start;
        let tokens = line.tokens().get(range.clone())?;
        let own = |at: usize| self.verb.tokens.contains(&at);
        let one = range.clone().zip(tokens).all(|(at, token)| {
            own(at) || !matches!(token.tag, Tag::Verb | Tag::Aux | Tag::Cconj | Tag::Sconj | Tag::Pron | Tag::Punct)
        });
        let plain = tokens.iter().all(|token| !noun::points_elsewhere(token));
        let fits = one && plain && line.is_plain(&range) && !line.is_quoted(&range);
        text(&[Element::Text(verbatim(line, &range))], false).filter(|_| fits && cause.start > self.verb.tokens.end)
    }

    /// What is told of a fact beside its cause: its object and what follows, of the first pieces behind the verb.
    fn effect(&self, count: usize) -> Option<Effect> {
        let line = &self.line;
        let mut pieces = self.behind.pieces.get(..count)?.iter().peekable();
        let mut object = None;
        if let Some(Piece::Noun(noun)) = pieces.peek() {
            let index = self.clause.object.filter(|at| line.phrase(*at).is_some_and(|of| of.head == noun.head))?;
            if hides(line, index, noun) || noun.start == Start::Owned {
                return None;
            }
            object = Some((**noun).clone());
            pieces.next();
        }
        if self.clause.object.is_some() && object.is_none() {
            return None;
        }
        let rest: Option<Vec<Complement>> = pieces
            .map(|piece| match piece {
                Piece::Prepositional(range) | Piece::Date(range) | Piece::Infinitive(range) => {
                    Some(Complement::Text(verbatim(line, range)))
                }
                Piece::Noun(_) => None,
            })
            .collect();
        let of = self.behind.pieces.get(..count)?.iter().any(|piece| match piece {
            Piece::Prepositional(range) => uncontracted(line.word(range.start)) == "de",
            _ => false,
        });
        Some(Effect { object, rest: rest?, of })
    }

    /// What happened as a noun: `report du vote`, `fermeture du pont par la préfecture`.
    fn named(&self, article: &Article<'_>, effect: &Effect) -> Option<Element> {
        let passive = self.verb.voice == Voice::Passive;
        let acts = passive || effect.object.is_some();
        let done_to = effect.object.as_ref().or(self.subject.noun.as_ref())?;
        let agent = effect.object.is_some().then(|| self.subject.phrase.clone());
        // `report du vote d’un jour`
        if effect.of {
            return None;
        }
        let mut fitting = nominalisations(&self.lemma).filter(|of| of.agent.is_some() == acts);
        let (mut phrase, by) = fitting.find_map(|of| {
            let fits = agent.is_none() || of.agent == Some("par");
            Some((event::phrase(&self.line, article, of, done_to)?, of.agent)).filter(|_| fits)
        })?;
        phrase.determiner = Determiner::None;
        phrase.complements.extend(agent.filter(|_| by.is_some()).map(done_by));
        phrase.complements.extend(effect.rest.iter().cloned());
        Some(Element::Nominal(phrase.into()))
    }

    /// What happened with its participle: `les matchs reportés`, `le pont fermé par la préfecture`.
    fn done(&self, effect: &Effect) -> Option<Element> {
        let passive = self.verb.voice == Voice::Passive;
        let (done_to, agent) = match (&effect.object, passive) {
            (None, true) => (self.subject.phrase.clone(), None),
            (Some(object), false) if is_done_by(&self.lemma) => {
                (object.phrase.clone(), Some(self.subject.phrase.clone()))
            }
            _ => return None,
        };
        let participle = Clause {
            verb: self.lemma.clone(),
            tense: Tense::ParticipePasse,
            complements: agent.map(done_by).into_iter().chain(effect.rest.iter().cloned()).collect(),
            sources: vec![self.line.source()],
            ..Clause::default()
        };
        Some(Element::Participle(done_to.into(), participle))
    }

    /// The clause as the article tells it.
    fn own(&self, effect: &Effect) -> Clause {
        let passive = self.verb.voice == Voice::Passive;
        Clause {
            subject: Some(self.subject.phrase.clone().into()),
            verb: self.lemma.clone(),
            tense: self.tense,
            voice: if passive { crate::realise::Voice::Passive } else { crate::realise::Voice::Active },
            object: effect.object.as_ref().map(|object| Object::Nominal(object.phrase.clone().into())),
            complements: effect.rest.clone(),
            sources: vec![self.line.source()],
            ..Clause::default()
        }
    }

    /// What a thing brings about: `Une pénurie de pain : provoquée par la grève`, `La grève : elle a conduit à une pénurie`.
    fn brought_about(&self, article: &Article<'_>, preposition: Option<&str>) -> Option<Vec<String>> {
        let line = &self.line;
        let (from, to) = before(self.clause, self.verb)?;
        let past = self.verb.is_past();
        let place = self.subject.place.as_ref();
        let free = opens_freely(line, from, to, past, false) && self.verb.voice != Voice::Passive;
        // Somebody is no cause, and a thing that was named before is not named here.
        let cause = self.subject.noun.as_ref().filter(|noun| free && noun.start != Start::Pointing)?;
        let people = article.entity(line, &cause.tokens).filter(|of| of.kind == NameKind::Person);
        let person = people.is_some() && line.tokens()[cause.head].tag == Tag::Propn
            || is_actor(&line.tokens()[cause.head].lemma());
        if person || !is_known(line, article, cause) {
            return None;
        }
        let placed = |lead: String| match place {
            Some(place) => format!("{}, {}", capitalize(line.text(place)), uncapitalize(&lead)),
            None => lead,
        };
        match preposition {
            None => {
                let object = self.object(article)?;
                let lead = text(&[Element::Nominal(object.clone().into())], true)?;
                let participle = Clause {
                    verb: self.lemma.clone(),
                    tense: Tense::ParticipePasse,
                    complements: vec![done_by(cause.phrase.clone())],
                    sources: vec![line.source()],
                    ..Clause::default()
                };
                let whole = text(&[Element::Participle(object.into(), participle)], true)?;
                let body = whole.strip_prefix(&lead)?.trim_start();
                Some(vec![entry(&placed(lead), &stopped(&format!("{body}{}", self.said())))])
            }
            Some(preposition) => {
                let count = (1..=self.behind.pieces.len()).rev().find(|count| self.behind.can_stop(line, *count))?;
                let effect = self.effect(count).filter(|effect| effect.object.is_none() && place.is_none())?;
                let goes = uncontracted(line.word(first(self.behind.pieces.first()?))) == preposition;
                let pronoun = Pronoun::Personal(cause.phrase.gender.filter(|_| goes)?, cause.phrase.number);
                let clause = Clause { subject: Some(Nominal::Pronoun(pronoun)), ..self.own(&effect) };
                let body = text(&[Element::Clause(clause)], false)?;
                let lead = text(&[Element::Nominal(cause.phrase.clone().into())], true)?;
                Some(vec![entry(&lead, &stopped(&format!("{body}{}", self.said())))])
            }
        }
    }

    /// What the verb acts on, with all that follows it up to a mark.
    fn object(&self, article: &Article<'_>) -> Option<NounPhrase> {
        let line = &self.line;
        let structure = line.structure();
        let from = match line.date_at(self.verb.tokens.end) {
            Some(when) => when.end,
            None => self.verb.tokens.end,
        };
        // `provoque | de fortes pluies`
        let of = usize::from(
            matches!(line.word(from), "de" | "d'")
                && line.tokens().get(from + 1).is_some_and(|next| next.tag == Tag::Adj),
        );
        let starts = |at: usize| structure.parse.phrases.iter().position(|phrase| phrase.tokens.start == at);
        let index = self.clause.object.filter(|_| of == 0).or_else(|| starts(from)).or_else(|| starts(from + of))?;
        let phrase = line.phrase(index)?;
        let end = stop(line, phrase.head + 1)?;
        let noun = noun::reaching(line, index, end)?;
        let standing = structure.standings.phrases.get(index)?;
        let told = match standing.factuality {
            Factuality::Asserted => true,
            Factuality::Attributed => self.source.is_some(),
            _ => false,
        };
        let placed = noun.tokens.start == from || of == 1 && phrase.tokens.start <= from + 1;
        // `cause de grandes frayeurs aux riverains`: whom it is done to belongs to the verb.
        let whom = (phrase.head + 1..end).any(|at| {
            let place = article.entity(line, &(at + 1..end)).is_some_and(|of| of.kind == NameKind::Place);
            uncontracted(line.word(at)) == "à" && !place
        });
        let fits = placed && told && !whom && noun.start != Start::Owned && !hides(line, index, &noun);
        if !fits || !self.stops_or_is_loose(end) {
            return None;
        }
        if of == 0 {
            return Some(noun.phrase).filter(|_| noun.start != Start::Bare);
        }
        Some(NounPhrase {
            head: Head::Verbatim(verbatim(line, &(from..end))),
            determiner: Determiner::None,
            ..noun.phrase
        })
        .filter(|of| of.number == Number::Plural)
    }

    fn stops_or_is_loose(&self, end: usize) -> bool {
        self.stops(end) || is_loose(&self.line, end)
    }
}

/// What is told of a fact beside its cause.
struct Effect {
    object: Option<Noun>,
    rest: Vec<Complement>,
    /// Whether *de* begins a piece of the rest.
    of: bool,
}
