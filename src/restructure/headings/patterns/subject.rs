//! Who or what a clause is about, and what stands before it that a heading can leave out.

use super::super::super::metadata::{dateline, is_reserve};
use super::super::article::Article;
use super::super::line::Line;
use super::super::noun::{self, Noun, Start};
use super::noun_phrase::{hides, whole_name};
use crate::analysis::{MentionForm, SentenceId};
use crate::lexicon::{Tag, VerbForm, connectives};
use crate::realise::NounPhrase;
use crate::text::{self, NameKind, VerbGroup};
use std::ops::Range;

/// Who or what a clause is about, as a heading can name it.
pub(in crate::restructure) struct Subject {
    pub(in crate::restructure) phrase: NounPhrase,
    /// The noun phrase of the sentence; none where a pronoun is resolved.
    pub(in crate::restructure) noun: Option<Noun>,
    pub(in crate::restructure) head: usize,
    /// The sentence that names it, where a pronoun is resolved.
    pub(in crate::restructure) named_in: Option<SentenceId>,
    /// The place that opens the clause, with its preposition: what it tells may be so there alone.
    pub(in crate::restructure) place: Option<Range<usize>>,
}

impl Subject {
    /// The sentences that a clause of this line with this subject rests on, in order.
    pub(in crate::restructure) fn sources(&self, line: &Line<'_>) -> Vec<SentenceId> {
        let mut sources: Vec<SentenceId> = self.named_in.into_iter().chain([line.id()]).collect();
        sources.sort_unstable();
        sources.dedup();
        sources
    }
}

/// The subject of a clause, where all that stands between it and its verb can be left out, and all that stands before it.
pub(in crate::restructure) fn subject(
    line: &Line<'_>,
    article: &Article<'_>,
    clause: &text::Clause,
    verb: &VerbGroup,
) -> Option<Subject> {
    let (from, to) = before(clause, verb)?;
    // `Environ` and `Plus de` are of the number that they qualify.
    let to = noun::counted_from(line, to).max(from);
    let named = line.tokens().get(clause.subject.as_ref()?.head).is_some_and(|head| head.tag == Tag::Propn);
    if !opens_freely(line, from, to, verb.is_past(), named) {
        return None;
    }
    subject_alone(line, article, clause, verb)
}

/// What stands before the subject and the verb of a clause.
pub(in crate::restructure) fn before(clause: &text::Clause, verb: &VerbGroup) -> Option<(usize, usize)> {
    let subject = clause.subject.as_ref()?;
    let from = clause.opener.as_ref().map_or(clause.tokens.start, |opener| opener.end.max(clause.tokens.start));
    Some((from, subject.tokens.start.min(verb.tokens.start)))
}

/// The same, whatever stands before it.
pub(in crate::restructure) fn subject_alone(
    line: &Line<'_>,
    article: &Article<'_>,
    clause: &text::Clause,
    verb: &VerbGroup,
) -> Option<Subject> {
    let subject = clause.subject.as_ref().filter(|subject| subject.certain && !subject.shared)?;
    let (from, to) = before(clause, verb)?;
    let place = opening_place(line, from, to);
    if subject.pronoun {
        return resolved(line, article, subject.head).map(|subject| Subject { place, ..subject });
    }
    let index = subject.phrase?;
    if let Some(person) = article.entity(line, &subject.tokens).filter(|of| of.kind == NameKind::Person)
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
            place,
        });
    }
    if line.phrase(index)?.tokens != subject.tokens || subject.tokens.start > verb.tokens.start {
        return None;
    }
    let ways = noun::ways(line, index);
    let close =
        |noun: &&Noun| noun.tokens.end == verb.tokens.start || left_out(line, noun.tokens.end, verb.tokens.start);
    let noun = ways.iter().rev().find(close)?.clone();
    // `La Nouvelle-Zélande`, `L’Union européenne`: a name that has an article.
    let name = line.tokens()[noun.head].tag == Tag::Propn && matches!(noun.start, Start::Name | Start::Definite);
    let known = || article.entity(line, &noun.tokens).is_some_and(|of| of.certain && !of.ambiguous);
    // `Vingt-trois personnes interpellées`: a number tells enough of the lightest noun.
    let number = line.tokens()[noun.tokens.clone()].iter().any(|token| token.tag == Tag::Num);
    let telling = if name { known() } else { noun::is_telling(line, &noun) || number && noun.start == Start::Counted };
    if matches!(noun.start, Start::Owned | Start::Bare) || !telling || hides(line, index, &noun) {
        return None;
    }
    Some(Subject { phrase: noun.phrase.clone(), head: noun.head, noun: Some(noun), named_in: None, place })
}

/// The person that a pronoun surely stands for, under his name.
fn resolved(line: &Line<'_>, article: &Article<'_>, at: usize) -> Option<Subject> {
    let range = line.tokens().get(at)?.range.clone();
    let (person, named_in) = article.person_meant(line, &range)?;
    let phrase = whole_name(line, person);
    Some(Subject { phrase, noun: None, head: at, named_in: Some(named_in), place: None })
}

/// Whether what stands between a subject and its verb is an aside between commas.
fn left_out(line: &Line<'_>, from: usize, to: usize) -> bool {
    to >= from + 3 && line.word(from) == "," && line.word(to - 1) == ","
}

/// Words that open a circumstance which a fact of the past can be told without.
const CIRCUMSTANCES: &[&str] = &[
    "à", "a", "au", "aux", "après", "avant", "avec", "dans", "depuis", "devant", "dès", "durant", "en", "face",
    "grâce", "lors", "malgré", "outre", "pendant",
];

/// Where a circumstance that begins here ends with its comma; none where a clause of its own stands in it, or a reserve.
fn circumstance_end(line: &Line<'_>, at: usize, to: usize) -> Option<usize> {
    let tokens = line.tokens();
    let comma = (at + 1..to).find(|at| line.word(*at) == ",")?;
    let purpose = matches!(line.word(at), "pour" | "afin")
        && tokens[at + 1..comma].iter().take(2).any(|token| token.features.form == Some(VerbForm::Infinitive));
    let opens =
        CIRCUMSTANCES.contains(&line.word(at)) || purpose || line.word(at) == "du" && line.word(at + 1) == "fait";
    let plain = tokens[at..comma].iter().all(|token| {
        !is_reserve(token) && !matches!(token.folded.as_str(), "qui" | "que" | "qu'" | "si" | "s'" | "où")
    });
    (opens && plain && !line.is_quoted(&(at..comma))).then_some(comma + 1)
}

/// Where what is said of the subject before it ends with its comma: `Première puissance de la région, le duché`,
/// `Surnommé le Turc, le capitaine`.
fn apposed_end(line: &Line<'_>, at: usize, to: usize, past: bool, named: bool) -> Option<usize> {
    let tokens = line.tokens();
    let comma = (at + 1..to).find(|at| line.word(*at) == ",")?;
    let first = &tokens[at];
    // `Bien conservé, le fromage dure un an`, `Malade, le salarié perçoit une indemnité`: a condition, but of what is past or of
    // one who is named.
    let participle = matches!(first.features.form, Some(VerbForm::PastParticiple | VerbForm::PresentParticiple));
    let opens = matches!(first.tag, Tag::Noun | Tag::Adj) && !participle && (past || named) || participle && past;
    let plain = tokens[at + 1..comma].iter().all(|token| {
        !is_reserve(token)
            && token.features.form.is_none_or(|form| !matches!(form, VerbForm::Present | VerbForm::SimplePast))
            && !matches!(token.folded.as_str(), "qui" | "que" | "qu'" | "si" | "s'" | "où")
    });
    (opens && plain && comma + 1 == to && !line.is_quoted(&(at..comma))).then_some(to)
}

/// Whether what opens a clause can be left out: nothing, a link, a date, a place; a circumstance of something past.
pub(in crate::restructure) fn opens_freely(line: &Line<'_>, from: usize, to: usize, past: bool, named: bool) -> bool {
    // `PAU, Béarn — Le pont rouvre`: where the wire comes from.
    let sentence = line.prose.get(line.sentence.range.clone()).unwrap_or("");
    let told_from = line.sentence.range.start + dateline(sentence);
    let mut at = from.max(line.tokens().partition_point(|token| token.range.start < told_from));
    while at < to {
        if let Some(end) = circumstance_end(line, at, to).filter(|_| past) {
            at = end;
        } else if let Some((len, _)) = connectives().longest_at(&line.tokens()[at..to]) {
            at += len;
        } else if let Some(when) = line.date_at(at).filter(|when| !when.how_long) {
            at = when.end;
        } else if matches!(line.word(at), "," | "et" | "mais" | "»" | "—" | "–" | "-" | "•") {
            at += 1;
        } else if let Some(end) = place_end(line, at).or_else(|| apposed_end(line, at, to, past, named)) {
            at = end;
        } else {
            return false;
        }
    }
    true
}

/// The place that opens a clause, set apart by a comma: `En Bretagne, …`.
pub(in crate::restructure) fn opening_place(line: &Line<'_>, from: usize, to: usize) -> Option<Range<usize>> {
    (from..to).find_map(|at| Some(at..place_end(line, at).filter(|end| line.word(*end) == ",")?))
}

/// Where a place with its preposition ends that begins here.
fn place_end(line: &Line<'_>, at: usize) -> Option<usize> {
    let place = matches!(line.word(at), "à" | "en" | "au" | "aux" | "dans" | "sur" | "près");
    let parse = &line.structure().parse;
    let phrase = parse.phrases.iter().find(|phrase| phrase.tokens.start == at + 1)?;
    let named = line.tokens()[phrase.tokens.clone()].iter().any(|token| token.tag == Tag::Propn);
    (place && named).then_some(phrase.tokens.end)
}
