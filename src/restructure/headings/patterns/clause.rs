//! A main clause of the article in the present, as press headings tell what happened.

use super::super::super::metadata::dateline;
use super::super::super::plan::Pattern;
use super::super::after::{LEFT_OUT, Piece, after};
use super::super::article::Article;
use super::super::candidate::{Draft, Place};
use super::super::line::Line;
use super::super::noun::{self, Noun, Start};
use super::noun_phrase::{hides, whole_name};
use crate::analysis::{MentionForm, SentenceId};
use crate::lexicon::{
    NoHeading, Tag, VerbForm, connectives, makes_no_heading, nominalisations, reflexive, speech_verb_named,
};
use crate::realise::{self, Complement, Element, NounPhrase, Object, SourceId, Tense, Verbatim};
use crate::text::{self, ClauseKind, Factuality, Modality, Negation, Standing, VerbGroup, Voice};
use std::ops::Range;

/// A main clause that tells a fact.
pub(super) struct Told<'a> {
    pub(super) clause: &'a text::Clause,
    pub(super) verb: &'a VerbGroup,
    /// The infinitive, with `se` where it is pronominal.
    pub(super) lemma: String,
}

/// The clause of this index, where the article tells it as a fact without negation, doubt or semi-auxiliary.
pub(super) fn told<'a>(line: &Line<'a>, index: usize) -> Option<Told<'a>> {
    let (told, standing) = spoken(line, index)?;
    let plain = told.verb.negation == Negation::None && told.verb.modality.is_none();
    let bare = is_bare(line, told.verb, false);
    (plain && bare && is_fact(standing, Factuality::Asserted)).then_some(told)
}

fn is_fact(standing: &Standing, factuality: Factuality) -> bool {
    standing.factuality == factuality && !standing.attributed && standing.sure
}

/// A clause in the present or the past, whatever the article says of it.
fn spoken<'a>(line: &Line<'a>, index: usize) -> Option<(Told<'a>, &'a Standing)> {
    let structure = line.structure();
    let (clause, standing) = structure.parse.clauses.get(index).zip(structure.standings.clauses.get(index))?;
    let verb = structure.parse.verbs.get(clause.verb)?;
    // `après que la région a lancé une offensive`: it is told as a fact too.
    let tells = matches!(clause.kind, ClauseKind::Main | ClauseKind::Time | ClauseKind::Opposition | ClauseKind::Cause);
    let sure = tells && clause.certain && verb.certain;
    let now_or_past = matches!(verb.form, VerbForm::Present | VerbForm::SimplePast);
    if !sure || !now_or_past || line.is_quoted(&verb.tokens) {
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
fn is_bare(line: &Line<'_>, group: &VerbGroup, denied: bool) -> bool {
    let subject = group.pronoun.filter(|(_, follows)| !follows).map(|(at, _)| at);
    group.tokens.clone().filter(|at| Some(*at) != subject).all(|at| {
        let token = &line.tokens()[at];
        matches!(token.tag, Tag::Aux | Tag::Verb | Tag::Adj)
            || matches!(token.folded.as_str(), "se" | "s'")
            || token.tag == Tag::Adv && LEFT_OUT.contains(&token.folded.as_str())
            || denied && matches!(token.folded.as_str(), "ne" | "n'" | "pas")
    })
}

/// What a heading says of a clause: its verb with its negation, and what may or must be.
struct Verb {
    /// *pouvoir* or *devoir*, where the clause has one.
    modal: Option<&'static str>,
    lemma: String,
    denied: bool,
    passive: bool,
}

/// The verb of a main clause that a heading can tell: a fact, denied or not; what may or must be, in the present.
fn verb<'a>(line: &Line<'a>, index: usize) -> Option<(Told<'a>, Verb)> {
    let (told, standing) = spoken(line, index)?;
    let group = told.verb;
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
    let factuality = match (modal, denied) {
        (_, true) => Factuality::Negated,
        (None, false) => Factuality::Asserted,
        (Some("pouvoir"), false) => Factuality::Hedged,
        (Some(_), false) => Factuality::Due,
    };
    let passive = group.voice == Voice::Passive;
    // What was done is told by its participle; what is done, by the clause.
    let present = group.form == VerbForm::Present && !group.compound;
    let tense = present || modal.is_none() && !passive;
    let simple = modal.is_none() || !passive && group.voice == Voice::Active;
    let told_so = is_fact(standing, factuality) && is_bare(line, group, denied);
    let lemma = told.lemma.clone();
    (told_so && tense && simple).then_some((told, Verb { modal, lemma, denied, passive }))
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
        let negation = self.denied.then_some(realise::Negation::Not);
        let own = realise::Clause {
            verb: self.lemma.clone(),
            object,
            complements,
            sources: vec![source],
            ..realise::Clause::default()
        };
        match self.modal {
            None => {
                let voice = if self.passive { realise::Voice::Passive } else { realise::Voice::Active };
                realise::Clause { subject: Some(subject.into()), tense: Tense::Present, negation, voice, ..own }
            }
            Some(modal) => realise::Clause {
                subject: Some(subject.into()),
                verb: modal.to_string(),
                tense: Tense::Present,
                negation,
                object: Some(Object::Infinitive(
                    String::new(),
                    Box::new(realise::Clause { tense: Tense::Infinitif, ..own }),
                )),
                sources: vec![source],
                ..realise::Clause::default()
            },
        }
    }
}

/// Who or what a clause is about, as a heading can name it.
pub(super) struct Subject {
    pub(super) phrase: NounPhrase,
    /// The noun phrase of the sentence; none where a pronoun is resolved.
    pub(super) noun: Option<Noun>,
    pub(super) head: usize,
    /// The sentence that names it, where a pronoun is resolved.
    pub(super) named_in: Option<SentenceId>,
}

/// The subject of a clause, where all that stands between it and its verb can be left out.
pub(super) fn subject(
    line: &Line<'_>,
    article: &Article<'_>,
    clause: &text::Clause,
    verb: &VerbGroup,
) -> Option<Subject> {
    let subject = clause.subject.as_ref().filter(|subject| subject.certain && !subject.shared)?;
    let from = clause.opener.as_ref().map_or(clause.tokens.start, |opener| opener.end.max(clause.tokens.start));
    if !opens_freely(line, from, subject.tokens.start.min(verb.tokens.start)) {
        return None;
    }
    if subject.pronoun {
        return resolved(line, article, subject.head);
    }
    let index = subject.phrase?;
    if let Some(person) = article.entity(line, &subject.tokens).filter(|of| of.kind == text::NameKind::Person)
        && person.certain
        && !person.ambiguous
        && (subject.tokens.end == verb.tokens.start || left_out(line, subject.tokens.end, verb.tokens.start))
        && line.tokens()[subject.tokens.start].tag != Tag::Det
        && let Some(whole) = person.mentions.iter().rfind(|of| of.form == MentionForm::Name && of.sentence <= line.id())
    {
        return Some(Subject {
            phrase: whole_name(line, person),
            noun: None,
            head: subject.head,
            named_in: Some(whole.sentence),
        });
    }
    if line.phrase(index)?.tokens != subject.tokens || subject.tokens.start > verb.tokens.start {
        return None;
    }
    let ways = noun::ways(line, index);
    let close =
        |noun: &&Noun| noun.tokens.end == verb.tokens.start || left_out(line, noun.tokens.end, verb.tokens.start);
    let noun = ways.iter().rev().find(close)?.clone();
    let telling = noun.start == Start::Name || noun::is_telling(line, &noun);
    if matches!(noun.start, Start::Owned | Start::Bare) || !telling || hides(line, index, &noun) {
        return None;
    }
    if noun.start == Start::Name && article.entity(line, &noun.tokens).is_none_or(|of| !of.certain || of.ambiguous) {
        return None;
    }
    Some(Subject { phrase: noun.phrase.clone(), head: noun.head, noun: Some(noun), named_in: None })
}

/// The person that a pronoun surely stands for, under his name.
fn resolved(line: &Line<'_>, article: &Article<'_>, at: usize) -> Option<Subject> {
    let range = line.tokens().get(at)?.range.clone();
    let (person, named_in) = article.person_meant(line, &range)?;
    let phrase = whole_name(line, person);
    Some(Subject { phrase, noun: None, head: at, named_in: Some(named_in) })
}

/// Whether a clause says enough without a complement: something ceases or changes, or is done, and the sentence ends there.
fn ends_alone(line: &Line<'_>, group: &VerbGroup, lemma: &str) -> bool {
    let stops = matches!(line.word(group.tokens.end), "" | "." | "!" | ";");
    let changes = nominalisations(lemma).any(|of| of.agent.is_none());
    stops && group.modality.is_none() && (changes || group.voice != Voice::Active || group.negation != Negation::None)
}

/// Whether a verb that acts on something lacks it here: `doit remettre à l’acheteur (un état)`.
fn lacks_object(clause: &text::Clause, verb: &VerbGroup, lemma: &str) -> bool {
    let acts = nominalisations(lemma).next().is_some() && nominalisations(lemma).all(|of| of.agent == Some("par"));
    verb.voice == Voice::Active && clause.object.is_none() && acts
}

/// Whether a verb of speech lacks its object: `prédit dès le début (que…)`.
fn governs_more(lemma: &str, object: bool) -> bool {
    !object && speech_verb_named(lemma, lemma.starts_with("s'") || lemma.starts_with("se ")).is_some()
}

/// Whether what stands between a subject and its verb is an aside between commas.
fn left_out(line: &Line<'_>, from: usize, to: usize) -> bool {
    to >= from + 3 && line.word(from) == "," && line.word(to - 1) == ","
}

/// Whether what opens a clause can be left out: nothing, a link, a date, a place.
fn opens_freely(line: &Line<'_>, from: usize, to: usize) -> bool {
    // `PAU, Béarn — Le pont rouvre`: where the wire comes from.
    let sentence = line.prose.get(line.sentence.range.clone()).unwrap_or("");
    let told_from = line.sentence.range.start + dateline(sentence);
    let mut at = from.max(line.tokens().partition_point(|token| token.range.start < told_from));
    while at < to {
        if let Some((len, _)) = connectives().longest_at(&line.tokens()[at..to]) {
            at += len;
        } else if let Some((end, _)) = line.date_at(at) {
            at = end;
        } else if matches!(line.word(at), "," | "et" | "mais" | "»" | "—" | "–" | "-" | "•") {
            at += 1;
        } else if let Some(end) = place_end(line, at) {
            at = end;
        } else {
            return false;
        }
    }
    true
}

/// Where a place with its preposition ends that begins here.
fn place_end(line: &Line<'_>, at: usize) -> Option<usize> {
    let place = matches!(line.word(at), "à" | "en" | "au" | "aux" | "dans" | "sur" | "près");
    let parse = &line.structure().parse;
    let phrase = parse.phrases.iter().find(|phrase| phrase.tokens.start == at + 1)?;
    let named = line.tokens()[phrase.tokens.clone()].iter().any(|token| token.tag == Tag::Propn);
    (place && named).then_some(phrase.tokens.end)
}

/// A piece behind the verb, as the realiser takes it.
pub(super) fn written(line: &Line<'_>, piece: &Piece) -> Option<Complement> {
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

/// The tokens of the main clause of a sentence as they stand, from its subject to the last place where it can stop, where
/// what is left out before and behind takes nothing back: no condition, no source.
pub(in super::super) fn core(line: &Line<'_>) -> Option<Range<usize>> {
    let parse = &line.structure().parse;
    let index = parse.clauses.iter().position(|clause| clause.kind == ClauseKind::Main && clause.certain)?;
    let clause = &parse.clauses[index];
    let verb = parse.verbs.get(clause.verb).filter(|verb| verb.certain && verb.is_finite())?;
    let standing = line.structure().standings.clauses.get(index)?;
    let subject = clause.subject.as_ref().filter(|subject| subject.certain && !subject.pronoun && !subject.shared)?;
    let before =
        subject.tokens.start < verb.tokens.start && opens_freely(line, clause.tokens.start, subject.tokens.start);
    if !is_fact(standing, Factuality::Asserted) || !before {
        return None;
    }
    let rest = after(line, verb);
    let stop = (1..=rest.pieces.len()).rev().find(|count| rest.can_stop(line, *count))?;
    Some(subject.tokens.start..rest.end(stop)?)
}

/// `Le conseil municipal adopte le budget`, `Le bailleur doit fournir un logement décent`.
pub(super) fn find(line: &Line<'_>, article: &Article<'_>, drafts: &mut Vec<Draft>) {
    for index in 0..line.structure().parse.clauses.len() {
        let Some((Told { clause, verb: group, lemma }, told)) = verb(line, index) else { continue };
        let past = group.compound || group.form == VerbForm::SimplePast;
        if past && makes_no_heading(&lemma, NoHeading::State) {
            continue;
        }
        let lacks = governs_more(&lemma, clause.object.is_some()) || lacks_object(clause, group, &lemma);
        if group.copula || lacks || makes_no_heading(&lemma, NoHeading::Verb) {
            continue;
        }
        let Some(subject) = subject(line, article, clause, group) else { continue };
        let rest = after(line, group);
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
            let complements: Option<Vec<Complement>> = pieces.iter().map(|piece| written(line, piece)).collect();
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
            let mut draft =
                Draft::new(line, Pattern::Proposition, vec![Element::Clause(clause)], subject.head, Place::Clause);
            draft.sources.extend(subject.named_in.filter(|named| *named != line.id()));
            drafts.push(match &subject.noun {
                Some(noun) => draft.of(line, noun),
                None => draft,
            });
        }
    }
}
