//! A main clause of the article in the present, as press headings tell what happened.

use super::super::super::plan::Pattern;
use super::super::after::{LEFT_OUT, Piece, after, can_stand, link_end};
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{Start, counted_from};
use super::noun_phrase::said_by;
use super::subject::{Subject, opening_place, opens_freely, subject};
use crate::lexicon::{
    NoHeading, Number, Tag, VerbForm, connectives, makes_no_heading, nominalisations, reflexive, speech_verb_named,
};
use crate::realise::{
    self, Complement, Determiner, Element, Head, Mark, NounPhrase, Object, SourceId, Tense, Verbatim,
};
use crate::text::{self, ClauseKind, Factuality, Modality, Negation, Standing, VerbGroup, Voice};
use std::ops::Range;

/// A main clause that tells a fact.
pub(in crate::restructure) struct Told<'a> {
    pub(in crate::restructure) clause: &'a text::Clause,
    pub(in crate::restructure) verb: &'a VerbGroup,
    /// The infinitive, with `se` where it is pronominal.
    pub(in crate::restructure) lemma: String,
}

/// The clause of this index, where the article tells it as a fact without negation, doubt or semi-auxiliary.
pub(in crate::restructure) fn told<'a>(line: &Line<'a>, index: usize) -> Option<Told<'a>> {
    let (told, standing) = spoken(line, index)?;
    (is_plain(line, told.verb) && is_fact(standing, Factuality::Asserted)).then_some(told)
}

/// The same, or what somebody whom a heading can name says, with his name.
pub(in crate::restructure) fn told_or_said<'a>(
    line: &Line<'a>,
    article: &Article<'_>,
    index: usize,
) -> Option<(Told<'a>, Option<NounPhrase>)> {
    let (told, standing) = spoken(line, index)?;
    let source = said_by(line, article, standing, told.verb.head);
    let stands = is_fact(standing, Factuality::Asserted) || source.is_some();
    (is_plain(line, told.verb) && stands).then_some((told, source))
}

/// The clause of this index, where the article itself says that what it tells may or must be done.
pub(in crate::restructure) fn due<'a>(line: &Line<'a>, index: usize) -> Option<Told<'a>> {
    let (told, standing) = spoken(line, index)?;
    let modal = matches!(told.verb.modality, Some(Modality::Possibility | Modality::Obligation));
    let due = matches!(standing.factuality, Factuality::Hedged | Factuality::Due) && !standing.attributed;
    let present = told.verb.form == VerbForm::Present && !told.verb.compound;
    (modal && due && standing.sure && present && told.verb.negation == Negation::None).then_some(told)
}

fn is_plain(line: &Line<'_>, verb: &VerbGroup) -> bool {
    verb.negation == Negation::None && verb.modality.is_none() && is_bare(line, verb, false)
}

/// The tense of a verb group as it is told again: *passé composé* for *passé simple*.
pub(in crate::restructure) fn tense(verb: &VerbGroup) -> Option<Tense> {
    match (verb.form, verb.compound) {
        (VerbForm::Present, false) => Some(Tense::Present),
        (VerbForm::Present, true) | (VerbForm::SimplePast, false) => Some(Tense::PasseCompose),
        (VerbForm::Imperfect, false) => Some(Tense::Imparfait),
        (VerbForm::Imperfect, true) => Some(Tense::PlusQueParfait),
        (VerbForm::Future, false) => Some(Tense::Futur),
        _ => None,
    }
}

pub(in crate::restructure) fn is_fact(standing: &Standing, factuality: Factuality) -> bool {
    standing.factuality == factuality && !standing.attributed && standing.sure
}

/// A clause in the present or the past, whatever the article says of it.
fn spoken<'a>(line: &Line<'a>, index: usize) -> Option<(Told<'a>, &'a Standing)> {
    any_time(line, index).filter(|(told, _)| {
        let verb = told.verb;
        matches!(verb.form, VerbForm::Present | VerbForm::SimplePast)
            // `rouvrira`: what is to come, told as such. What had been done may have changed since.
            || verb.form == VerbForm::Future && !verb.compound
    })
}

/// A clause in any tense, whatever the article says of it.
pub(in crate::restructure) fn any_time<'a>(line: &Line<'a>, index: usize) -> Option<(Told<'a>, &'a Standing)> {
    let structure = line.structure();
    let (clause, standing) = structure.parse.clauses.get(index).zip(structure.standings.clauses.get(index))?;
    let verb = structure.parse.verbs.get(clause.verb)?;
    // `après que la région a lancé une offensive`: it is told as a fact too.
    // What is told behind *que* is somebody's: it stands with his name alone.
    let tells = match clause.kind {
        ClauseKind::Main | ClauseKind::Opposition | ClauseKind::Cause => true,
        // `lorsque l’entreprise cesse son activité`: whenever it does.
        ClauseKind::Time => verb.is_past(),
        ClauseKind::Complement => standing.factuality == Factuality::Attributed,
        _ => false,
    };
    let sure = tells && clause.certain && verb.certain;
    if !sure || line.is_quoted(&verb.tokens) {
        return None;
    }
    let infinitive = verb.lemma(line.tokens()).into_owned();
    let lemma = match verb.voice {
        Voice::Pronominal if !infinitive.starts_with("se ") && !infinitive.starts_with("s'") => reflexive(&infinitive),
        _ => infinitive,
    };
    Some((Told { clause, verb, lemma }, standing))
}

/// Whether a verb group has no word that a heading would lose: neither pronoun nor adverb; *ne* and *pas* where `denied`.
pub(in crate::restructure) fn is_bare(line: &Line<'_>, group: &VerbGroup, denied: bool) -> bool {
    let subject = group.pronoun.filter(|(_, follows)| !follows).map(|(at, _)| at);
    let mut at = group.tokens.start;
    while at < group.tokens.end {
        let token = &line.tokens()[at];
        let stays = Some(at) == subject
            || matches!(token.tag, Tag::Aux | Tag::Verb | Tag::Adj)
            || matches!(token.folded.as_str(), "se" | "s'")
            || token.tag == Tag::Adv && LEFT_OUT.contains(&token.folded.as_str())
            || denied && matches!(token.folded.as_str(), "ne" | "n'" | "pas");
        at += match connectives().longest_at(&line.tokens()[at..group.tokens.end]) {
            _ if stays => 1,
            // `a de son côté interdit`.
            Some((len, _)) if len > 1 => len,
            _ => return false,
        };
    }
    true
}

/// What a verb group says beside its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::restructure) struct Mood {
    /// *pouvoir* or *devoir*, where it has one.
    pub(in crate::restructure) modal: Option<&'static str>,
    pub(in crate::restructure) denied: bool,
}

impl Mood {
    /// That of a verb group; none where only a part is denied, or another semi-auxiliary stands before it.
    pub(in crate::restructure) fn of(line: &Line<'_>, group: &VerbGroup) -> Option<Self> {
        let not = group.tokens.clone().any(|at| line.word(at) == "pas");
        let denied = match group.negation {
            Negation::None => false,
            Negation::Full if not => true,
            _ => return None,
        };
        let modal = match group.modality {
            None => None,
            Some(Modality::Possibility) if &*line.tokens()[group.first].lemma() == "pouvoir" => Some("pouvoir"),
            Some(Modality::Obligation) if &*line.tokens()[group.first].lemma() == "devoir" => Some("devoir"),
            Some(_) => return None,
        };
        Some(Self { modal, denied })
    }

    /// Whether its clause stands as such a verb says it, and no further from a fact: told by the article itself or, where it
    /// is `attributed`, by somebody whom the sentence names.
    pub(in crate::restructure) fn is_told(self, standing: &Standing, future: bool, attributed: bool) -> bool {
        let factuality = match (self.modal, self.denied) {
            (_, true) => Factuality::Negated,
            (None, false) if future => Factuality::Planned,
            (None, false) if attributed => Factuality::Attributed,
            (None, false) => Factuality::Asserted,
            (Some("pouvoir"), false) => Factuality::Hedged,
            (Some(_), false) => Factuality::Due,
        };
        standing.factuality == factuality && standing.sure && standing.attributed == attributed
    }

    /// A clause of this subject in this tense: `own` itself, or under *pouvoir* or *devoir*.
    pub(in crate::restructure) fn clause(
        self,
        own: realise::Clause,
        subject: NounPhrase,
        tense: Tense,
    ) -> realise::Clause {
        let (subject, negation) = (Some(subject.into()), self.denied.then_some(realise::Negation::Not));
        let Some(modal) = self.modal else { return realise::Clause { subject, tense, negation, ..own } };
        realise::Clause {
            subject,
            verb: modal.to_string(),
            tense,
            negation,
            sources: own.sources.clone(),
            object: Some(Object::Infinitive(
                String::new(),
                Box::new(realise::Clause { tense: Tense::Infinitif, ..own }),
            )),
            ..realise::Clause::default()
        }
    }
}

/// What a heading says of a clause: its verb with its negation, and what may or must be.
struct Verb {
    mood: Mood,
    lemma: String,
    passive: bool,
    tense: Tense,
    /// Who says it, where the article does not itself.
    source: Option<NounPhrase>,
}

/// The verb of a main clause that a heading can tell: a fact, denied or not; what may or must be, in the present.
fn verb<'a>(line: &Line<'a>, article: &Article<'_>, index: usize) -> Option<(Told<'a>, Verb)> {
    let (told, standing) = spoken(line, index)?;
    let group = told.verb;
    let mood = Mood::of(line, group)?;
    let Mood { modal, denied } = mood;
    let future = group.form == VerbForm::Future;
    let source =
        (!denied && !future && modal.is_none()).then(|| said_by(line, article, standing, group.head)).flatten();
    let passive = group.voice == Voice::Passive;
    // What was done is told by its participle; what is done or will be, by the clause.
    let now = !group.is_past();
    let told_in = (now && !future) || modal.is_none() && (!passive || future);
    let simple = modal.is_none() || !passive && group.voice == Voice::Active;
    let said = mood.is_told(standing, future, source.is_some());
    let bare = is_bare(line, group, denied);
    let lemma = told.lemma.clone();
    let tense = if future { Tense::Futur } else { Tense::Present };
    (said && bare && told_in && simple).then_some((told, Verb { mood, lemma, passive, tense, source }))
}

impl Verb {
    /// The clause with this verb.
    fn clause(
        &self,
        subject: NounPhrase,
        object: Option<Object>,
        complements: Vec<Complement>,
        source: SourceId,
    ) -> realise::Clause {
        // What may or must be is told of no passive.
        let own = realise::Clause {
            verb: self.lemma.clone(),
            voice: if self.passive { realise::Voice::Passive } else { realise::Voice::Active },
            object,
            complements,
            sources: vec![source],
            ..realise::Clause::default()
        };
        self.mood.clause(own, subject, self.tense)
    }
}

/// Whether a clause says enough without a complement: something ceases or changes, or is done, and the sentence ends there.
fn ends_alone(line: &Line<'_>, group: &VerbGroup, lemma: &str) -> bool {
    let end = link_end(line, group.tokens.end).unwrap_or(group.tokens.end);
    let stops = matches!(line.word(end), "" | "." | "!" | ";");
    let changes = nominalisations(lemma).any(|of| of.agent.is_none());
    stops && group.modality.is_none() && (changes || group.voice != Voice::Active || group.negation != Negation::None)
}

/// Whether a verb that acts on something lacks it here: `doit remettre à l’acheteur (un état)`.
fn lacks_object(verb: &VerbGroup, lemma: &str) -> bool {
    let acts = nominalisations(lemma).next().is_some() && nominalisations(lemma).all(|of| of.agent == Some("par"));
    verb.voice == Voice::Active && acts
}

/// The place that opens a clause, before it: `En Bretagne, | les ports rouvrent`.
fn set_in(line: &Line<'_>, place: &Range<usize>) -> Vec<Element> {
    let text = line.text(place).to_string();
    let words = Verbatim { text, sentence_initial: place.start == 0, sources: vec![line.source()] };
    vec![Element::Text(words), Element::Mark(Mark::Comma)]
}

/// A comma, *selon* and who says it.
pub(in crate::restructure) fn according(source: &NounPhrase) -> [Element; 3] {
    [Element::Mark(Mark::Comma), Element::Word("selon".to_string()), Element::Nominal(source.clone().into())]
}

/// Whether a verb of speech lacks its object: `prédit dès le début (que…)`.
fn governs_more(lemma: &str, object: bool) -> bool {
    !object && speech_verb_named(lemma, lemma.starts_with("s'") || lemma.starts_with("se ")).is_some()
}

/// What belongs to whoever acts on it; the condemnation or the home of somebody else may be meant by others.
const OWNED: &[&str] = &[
    "activité",
    "budget",
    "calendrier",
    "candidature",
    "capital",
    "catalogue",
    "effectif",
    "engagement",
    "équipe",
    "expansion",
    "flotte",
    "frontière",
    "gamme",
    "objectif",
    "offensive",
    "offre",
    "porte",
    "portes",
    "production",
    "programme",
    "progression",
    "projet",
    "réseau",
    "service",
    "siège",
    "stock",
    "stratégie",
    "tarif",
    "tournée",
    "usine",
    "vente",
];

/// What the subject of a clause has, which its possessive tells: `La ville rouvre ses musées`.
fn own(line: &Line<'_>, piece: &Piece, subject: &Subject) -> Option<Complement> {
    let Piece::Noun(noun) = piece else { return None };
    let determiner = line.word(noun.tokens.start);
    let number = line.tokens().get(subject.head).and_then(|head| head.features.number).or(subject.phrase.number.into());
    let its = match determiner {
        "son" | "sa" | "ses" => number == Some(Number::Singular),
        "leur" | "leurs" => number == Some(Number::Plural),
        _ => false,
    };
    let lemma = line.tokens()[noun.head].lemma();
    let word = line.word(noun.head);
    let owned = OWNED.contains(&&*lemma) || OWNED.contains(&word);
    if noun.start != Start::Owned || !its || !owned {
        return None;
    }
    let text = line.text(&noun.tokens).to_string();
    let words = Verbatim { text, sentence_initial: false, sources: vec![line.source()] };
    let mut phrase = NounPhrase::new(Head::Verbatim(words), Determiner::None);
    (phrase.gender, phrase.number) = (noun.phrase.gender, noun.phrase.number);
    phrase.sources = vec![line.source()];
    Some(Complement::Phrase { preposition: String::new(), object: phrase.into() })
}

/// A piece behind the verb, as the realiser takes it.
pub(in crate::restructure) fn written(line: &Line<'_>, piece: &Piece) -> Option<Complement> {
    let copied = |range: &Range<usize>| {
        Some(Complement::Text(Verbatim {
            text: line.text(range).to_string(),
            sentence_initial: false,
            sources: vec![line.source()],
        }))
    };
    match piece {
        Piece::Noun(noun) => match noun.start {
            Start::Owned => None,
            _ => Some(Complement::Phrase { preposition: String::new(), object: noun.phrase.clone().into() }),
        },
        Piece::Prepositional(range) | Piece::Date(range) | Piece::Infinitive(range) => copied(range),
    }
}

/// The tokens of the main clause of a sentence as they stand, from its subject to each place where it can stop, the last first,
/// where what is left out before and behind takes nothing back: no condition, no source.
pub(in crate::restructure) fn cores(line: &Line<'_>) -> Vec<Range<usize>> {
    main_clause(line).unwrap_or_default()
}

fn main_clause(line: &Line<'_>) -> Option<Vec<Range<usize>>> {
    let parse = &line.structure().parse;
    let index = parse.clauses.iter().position(|clause| clause.kind == ClauseKind::Main && clause.certain)?;
    let clause = &parse.clauses[index];
    let verb = parse.verbs.get(clause.verb).filter(|verb| verb.certain && verb.is_finite())?;
    let standing = line.structure().standings.clauses.get(index)?;
    let subject = clause.subject.as_ref().filter(|subject| subject.certain && !subject.pronoun && !subject.shared)?;
    // `Plus de` is of the number that it qualifies.
    let start = counted_from(line, subject.tokens.start);
    let before = start < verb.tokens.start
        && opens_freely(line, clause.tokens.start, start, false, false)
        && opening_place(line, clause.tokens.start, start).is_none();
    if !is_fact(standing, Factuality::Asserted) || !before {
        return None;
    }
    let rest = after(line, verb);
    let stops = (1..=rest.pieces.len()).rev().filter(|count| rest.can_stop(line, *count));
    Some(stops.filter_map(|stop| Some(start..rest.end(stop)?)).collect())
}

/// `Le conseil municipal adopte le budget`, `Le bailleur doit fournir un logement décent`.
pub(in crate::restructure) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some((Told { clause, verb: group, lemma }, told)) = verb(line, article, index) else { continue };
        if group.is_past() && makes_no_heading(&lemma, NoHeading::State) {
            continue;
        }
        if group.copula || makes_no_heading(&lemma, NoHeading::Verb) {
            continue;
        }
        let rest = after(line, group);
        // `propose d’amender le texte`: what is said is in the infinitive.
        let object = clause.object.is_some() || matches!(rest.pieces.first(), Some(Piece::Infinitive(_)));
        if governs_more(&lemma, object) || !object && lacks_object(group, &lemma) {
            continue;
        }
        let Some(subject) = subject(line, article, clause, group) else { continue };
        let object = clause.object.and_then(|object| line.phrase(object)).map(|phrase| phrase.head);
        for count in 0..=rest.pieces.len() {
            let pieces = &rest.pieces[..count];
            // Without its object a verb says something else; without any complement only where none follows.
            let held = |head: usize| {
                pieces.iter().any(|piece| matches!(piece, Piece::Noun(noun) if noun.tokens.contains(&head)))
            };
            let whole = count > 0 || rest.pieces.is_empty() && ends_alone(line, group, &lemma);
            if object.is_some_and(|head| !held(head)) || !whole || !rest.can_stop(line, count) {
                continue;
            }
            let complements: Option<Vec<Complement>> =
                pieces.iter().map(|piece| own(line, piece, &subject).or_else(|| written(line, piece))).collect();
            let Some(mut complements) = complements else { break };
            let object = match complements.first() {
                Some(Complement::Phrase { preposition, object }) if preposition.is_empty() => {
                    Some(Object::Nominal(object.clone()))
                }
                _ => None,
            };
            if object.is_some() {
                complements.remove(0);
            }
            if complements.iter().any(|of| matches!(of, Complement::Phrase { .. })) {
                break;
            }
            let clause = told.clause(subject.phrase.clone(), object, complements, line.source());
            let bare = (subject.place.is_none() || group.is_past()).then(Vec::new);
            let placed = subject.place.as_ref().filter(|place| can_stand(line, place));
            for opening in bare.into_iter().chain(placed.map(|place| set_in(line, place))) {
                let mut elements = opening;
                elements.push(Element::Clause(clause.clone()));
                elements.extend(told.source.iter().flat_map(according));
                let mut draft =
                    Draft::new(line, Pattern::Proposition, elements, subject.head, Place::Clause).of_no_person();
                draft.sources.extend(subject.named_in.filter(|named| *named != line.id()));
                drafts.push(match &subject.noun {
                    Some(noun) => draft.of(line, noun),
                    None => draft,
                });
            }
        }
    }
}
