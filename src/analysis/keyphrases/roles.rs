//! Which keyphrase an article should be found by, and which go with it: ranks tell how much an article speaks of a thing,
//! roles what an editor would aim at.
//!
//! The principal one is mostly a noun phrase of the title, and rather the whole of it (`taxe de séjour`) than its head. The
//! secondary ones say something else than it and than each other, and rather a name or several words than one word that
//! many texts have.

use super::candidates::{Candidate, Candidates, Occurrence};
use super::names::Names;
use super::title::{self, Link, TitlePhrase};
use super::{Keyphrase, Role};
use crate::lexicon::{inhabitant, organisation};
use crate::source::Span;
use crate::text::NameKind;
use std::collections::BTreeMap;

/// A keyphrase with what its role depends on.
pub(super) struct Ranked<'c> {
    pub(super) keyphrase: Keyphrase,
    pub(super) candidate: &'c Candidate,
    /// The entity it names.
    pub(super) entity: Option<usize>,
}

/// How many go with the principal one.
const SECONDARY: usize = 4;
/// Among how many of the best they are looked for.
const POOL: usize = 40;
/// What the score of a linked run adds to that of a phrase of the title.
const PART: f64 = 0.5;
/// Least score, as a share of the greatest of its phrase, that makes a run part of it.
const CLOSE: f64 = 0.12;
const LOOSE: f64 = 0.3;
/// So many times in the body, a phrase of several words is one that is said: it needs no more words.
const SAID: usize = 3;
/// What multiplies the score of a phrase that is all the title says before or after its colon.
const WHOLE: f64 = 2.0;
/// What multiplies the score of a phrase that the title begins with.
const LEADS: f64 = 1.25;
/// What multiplies the score of a place: articles are seldom about all of one.
const PLACE: f64 = 0.35;
/// What multiplies the score of what is not in the title.
const ELSEWHERE: f64 = 0.35;
/// What multiplies the score of what is in the title, but not read as a phrase of it.
const READ: f64 = 0.7;
/// What multiplies the score of several words.
const SEVERAL: f64 = 1.8;
/// What multiplies the score of a common word.
const COMMON_WORD: f64 = 0.4;
/// What a name counts for more beside a single word.
const NAMED: f64 = 3.0;
/// Least strength of what is put beside a single word, as a share of its own.
const BESIDE: f64 = 0.1;
/// What multiplies the score of one word that the title does not have.
const ALONE: f64 = 0.4;
/// What multiplies the score of what is said only once.
const ONCE: f64 = 0.3;
/// What multiplies the score of a phrase that the title puts between quotation marks or brackets.
const ASIDE: f64 = 0.3;

/// What roles are given by.
pub(super) struct Roles<'a> {
    pub(super) candidates: &'a Candidates,
    pub(super) names: &'a Names<'a>,
    pub(super) phrases: &'a [TitlePhrase],
    /// Where the title says that it happened, with the stems of the place.
    pub(super) place: Option<(String, Vec<String>)>,
    /// The scores of the candidates.
    pub(super) scores: &'a BTreeMap<&'a [String], f64>,
}

/// What may be the principal keyphrase.
#[derive(Clone)]
struct Topic {
    text: String,
    stems: Vec<String>,
    /// What it is chosen by.
    fitness: f64,
    /// Its rank among the keyphrases.
    score: f64,
    occurrences: Vec<Span>,
    /// Whether it is of the title, and a word or two of common nouns.
    general: bool,
    /// Whether it is one run of the title.
    simple: bool,
    /// The strength of its words in the article.
    weight: f64,
    /// The token of the title it begins with.
    at: Option<usize>,
    /// Whether the title says nothing else, and whether it says it between brackets or quotation marks.
    entire: bool,
    aside: bool,
    entity: Option<usize>,
}

impl Topic {
    /// It with more words; its rank falls behind that of its parts.
    fn with(&self, text: String, stems: &[String]) -> Self {
        let stems = self.stems.iter().chain(stems).cloned().collect();
        Self { text, stems, score: PART * PART * self.score, ..self.clone() }
    }
}

impl Roles<'_> {
    /// Gives the roles to ranked keyphrases, the best first; a principal one that is not among them is put where its score
    /// puts it.
    pub(super) fn give(&self, mut ranked: Vec<Ranked>) -> Vec<Keyphrase> {
        let mut topics: Vec<Topic> = self.phrases.iter().filter_map(|phrase| self.topic(phrase)).collect();
        topics.extend(ranked.iter().take(POOL).map(|one| self.elsewhere(one)));
        // Of equals, the first.
        topics.sort_by(|a, b| b.fitness.total_cmp(&a.fitness));
        let Some(best) = topics.first() else { return Vec::new() };
        let topic = self.placed(best).or_else(|| self.joined(best, &topics)).unwrap_or_else(|| best.clone());
        let own = ranked.iter_mut().find(|one| one.keyphrase.stems == topic.stems);
        let mut added = None;
        if let Some(own) = own {
            own.keyphrase.role = Role::Principal;
        } else {
            added = Some(Keyphrase {
                text: self.names.written(&topic.text),
                stems: topic.stems.clone(),
                score: topic.score,
                role: Role::Principal,
                occurrences: topic.occurrences,
            });
        }
        self.secondary(&topic.stems, &mut ranked);
        let mut given: Vec<Keyphrase> = ranked.into_iter().map(|one| one.keyphrase).collect();
        if let Some(added) = added {
            given.insert(given.partition_point(|one| one.score >= added.score), added);
        }
        given
    }

    /// `déplacés au Yémen` for `déplacés`, where the title begins with the place.
    fn placed(&self, topic: &Topic) -> Option<Topic> {
        let (place, stems) = self.place.as_ref().filter(|_| topic.general && topic.entity.is_none())?;
        Some(topic.with(format!("{} {place}", topic.text), stems))
    }

    /// Two phrases of the title side by side, as they are looked for, where the better is one word and the title says more:
    /// `Trump Twitter`, `explosion à Beyrouth`.
    fn joined(&self, topic: &Topic, topics: &[Topic]) -> Option<Topic> {
        let at = topic.at.or_else(|| topics.iter().find(|other| other.stems == topic.stems)?.at)?;
        if topic.stems.len() > 1 || topic.entire {
            return None;
        }
        let worth = |other: &Topic| {
            let named = if other.entity.is_some() { NAMED } else { 1.0 };
            other.weight * named * if other.aside { ASIDE } else { 1.0 }
        };
        let apart = |other: &&Topic| {
            other.at.is_some()
                && other.simple
                && !holds(&other.stems, &topic.stems)
                && (topic.entity.is_none() || other.entity != topic.entity)
                && other.weight >= BESIDE * topic.weight
        };
        let mut others: Vec<&Topic> = topics.iter().filter(apart).collect();
        others.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
        let other = others.first()?;
        let place = self.is_place(other.entity);
        let located =
            Some(&other.text).filter(|_| place && topic.entity.is_none()).and_then(|text| title::located(text));
        let text = match located {
            Some(located) => format!("{} {located}", topic.text),
            None if !place && other.at.is_some_and(|other| other < at) => format!("{} {}", other.text, topic.text),
            None => format!("{} {}", topic.text, other.text),
        };
        Some(topic.with(text, &other.stems))
    }

    fn is_place(&self, entity: Option<usize>) -> bool {
        let entity = entity.and_then(|entity| self.names.entity(entity));
        entity.is_some_and(|entity| matches!(entity.kind, NameKind::Place | NameKind::People))
    }

    /// The strength of a run of the title: its score, or half that of the best of its words.
    fn strength(&self, run: &[String]) -> f64 {
        let own = self.scores.get(run).copied().unwrap_or(0.0);
        let words = run.iter().filter_map(|stem| self.scores.get(std::slice::from_ref(stem)));
        words.fold(own, |best, score| best.max(PART * score))
    }

    /// A phrase of the title as a topic, if what it links belongs together.
    fn topic(&self, phrase: &TitlePhrase) -> Option<Topic> {
        let parts: Vec<f64> = phrase.runs.iter().map(|run| self.strength(run)).collect();
        let best = parts.iter().copied().fold(0.0, f64::max);
        let occurrences = self.occurrences(&phrase.runs);
        let words = phrase.runs.iter().map(Vec::len).sum::<usize>();
        if occurrences.len() < 2 && !phrase.whole {
            let single = phrase.runs[0].len() == 1;
            let least = |link: &Link| if *link == Link::Close || single { CLOSE } else { LOOSE };
            let weak = |at: usize| {
                let light = phrase.light[at] || phrase.light[at + 1];
                !light && parts[at].min(parts[at + 1]) < least(&phrase.links[at]) * best
            };
            if (0..phrase.links.len()).any(weak) {
                return None;
            }
        }
        let in_body = |run: &Vec<String>| self.candidates.0.get(run).is_some_and(|found| !found.occurrences.is_empty());
        if phrase.links.first() == Some(&Link::Loose) && phrase.named
            || !phrase.links.is_empty() && !phrase.whole && occurrences.is_empty() && !in_body(&phrase.runs[0])
        {
            return None;
        }
        // `taxe de séjour` needs no `sur les hébergements`.
        let more = |at: usize| {
            let short = &phrase.runs[..=at];
            phrase.links[at] == Link::Loose && short.iter().map(Vec::len).sum::<usize>() > 1 && self.said(short)
        };
        let complete = phrase.light.last() != Some(&true);
        if complete && (0..phrase.links.len()).any(more) {
            return None;
        }
        let stems: Vec<String> = phrase.runs.concat();
        let own = self.scores.get(stems.as_slice()).copied().unwrap_or(0.0);
        let inner = (0..phrase.runs.len()).flat_map(|first| (first..phrase.runs.len()).map(move |last| first..=last));
        let inner = inner.filter_map(|range| self.scores.get(phrase.runs[range].concat().as_slice()));
        let inner = inner.copied().fold(own, f64::max);
        let weight = inner.max(best + PART * (parts.iter().sum::<f64>() - best));
        let candidate = self.candidates.0.get(&stems);
        let entity = candidate.and_then(|candidate| self.names.named(candidate));
        let mut fitness = weight * if words > 1 { SEVERAL } else { 1.0 };
        if self.is_place(entity) && !phrase.entire {
            // `Portugal : …` tells where, not what.
            fitness *= if phrase.whole { PLACE * PLACE } else { PLACE };
        } else if phrase.whole || phrase.leads && words > 1 && self.said(&phrase.runs) {
            fitness *= WHOLE;
        } else if phrase.leads {
            fitness *= LEADS;
        }
        if phrase.aside {
            fitness *= ASIDE;
        }
        // Its runs say most of it already: it ranks behind the weakest of them.
        let weakest = parts.iter().copied().fold(f64::INFINITY, f64::min);
        let score = libm::round(if own > 0.0 { own } else { PART * weakest } * 1000.0) / 1000.0;
        let capital = phrase.text.chars().any(char::is_uppercase);
        let common = phrase.links.iter().all(|link| *link == Link::Close);
        let general = common && words < 4 && !phrase.named && !capital;
        Some(Topic {
            text: phrase.text.clone(),
            stems,
            fitness,
            score,
            occurrences,
            general,
            simple: phrase.runs.len() == 1,
            weight,
            at: Some(phrase.at),
            entire: phrase.entire,
            aside: phrase.aside,
            entity,
        })
    }

    /// Whether runs of the title are a phrase that the article says often: in it or with more than it.
    fn said(&self, runs: &[Vec<String>]) -> bool {
        let title = self.candidates.0.get(&runs.concat()).map_or(0, |found| usize::from(found.in_title));
        self.occurrences(runs).len() + title >= SAID
    }

    /// A ranked keyphrase as a topic.
    fn elsewhere(&self, one: &Ranked) -> Topic {
        let keyphrase = &one.keyphrase;
        Topic {
            text: keyphrase.text.clone(),
            stems: keyphrase.stems.clone(),
            fitness: if one.candidate.in_title && !self.is_place(one.entity) {
                READ * keyphrase.score
            } else {
                ELSEWHERE * self.worth(one)
            },
            score: keyphrase.score,
            occurrences: Vec::new(),
            general: one.candidate.in_title && keyphrase.stems.len() == 1,
            simple: false,
            weight: keyphrase.score,
            at: None,
            entire: false,
            aside: false,
            entity: one.entity,
        }
    }

    /// The score of a keyphrase, less for a place or a common word, more for several words.
    fn worth(&self, one: &Ranked) -> f64 {
        let several = if one.keyphrase.stems.len() > 1 { SEVERAL } else { 1.0 };
        let place = if self.is_place(one.entity) { PLACE } else { 1.0 };
        let common = one.entity.is_none() && one.candidate.common;
        let named = one.entity.and_then(|entity| self.names.entity(entity));
        // Said once, several words may be a slip of the reading; a person named once is seldom the subject.
        let once = one.candidate.occurrences.len() < 2
            && !one.candidate.in_title
            && (one.keyphrase.stems.len() > 1 || named.is_some_and(|entity| entity.kind == NameKind::Person));
        let alone = one.keyphrase.stems.len() == 1 && one.entity.is_none() && !one.candidate.in_title;
        let factor =
            if common { COMMON_WORD } else { 1.0 } * if once { ONCE } else { 1.0 } * if alone { ALONE } else { 1.0 };
        one.keyphrase.score * several * place * factor
    }

    /// Where runs stand one behind the other in the body, with no more than what links them between.
    fn occurrences(&self, runs: &[Vec<String>]) -> Vec<Span> {
        /// Bytes of the longest link: ` contre l’`, ` dans les `.
        const LINK: usize = 14;
        let Some((first, rest)) = runs.split_first() else { return Vec::new() };
        let of = |run: &Vec<String>| self.candidates.0.get(run).map_or(&[][..], |found| found.occurrences.as_slice());
        let follow = |start: &Occurrence| {
            let mut end = start;
            for run in rest {
                end = of(run).iter().find(|next| {
                    next.block == end.block
                        && next.range.start > end.range.end
                        && next.range.start <= end.range.end + LINK
                })?;
            }
            Some(Span::new(start.span.start, end.span.end))
        };
        of(first).iter().filter_map(follow).collect()
    }

    /// Chooses those that go with the principal one.
    fn secondary(&self, principal: &[String], ranked: &mut [Ranked]) {
        let mut order: Vec<(f64, usize)> = Vec::new();
        for (at, one) in ranked.iter().enumerate().take(POOL) {
            let people =
                one.keyphrase.stems.len() == 1 && one.entity.is_none() && inhabitant(&one.keyphrase.text).is_some();
            // `selon l’AFP`: whom the article has it from.
            let source = organisation(&one.keyphrase.text).is_some_and(|found| found.class == "média");
            let useless = people || is_useless(one.candidate) || source && !one.candidate.in_title;
            if one.keyphrase.role != Role::Principal && !useless {
                order.push((self.worth(one), at));
            }
        }
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut chosen: Vec<&[String]> = vec![principal];
        let mut picked = Vec::new();
        for (_, at) in order {
            let stems = ranked[at].keyphrase.stems.as_slice();
            let apart = chosen.iter().all(|other| !holds(other, stems) && !holds(stems, other));
            // `éléphant d’Afrique` beside `éléphant`.
            let narrower = principal.len() == 1
                && stems.len() > 1
                && ranked[at].candidate.count >= SAID
                && chosen[1..].iter().all(|other| !holds(other, stems) && !holds(stems, other));
            if picked.len() < SECONDARY && (apart || narrower) {
                chosen.push(stems);
                picked.push(at);
            }
        }
        for at in picked {
            ranked[at].keyphrase.role = Role::Secondary;
        }
    }
}

/// Whether a candidate says nothing that one could look for.
pub(super) fn is_useless(candidate: &Candidate) -> bool {
    // Nearly always a part of one longer phrase, it says less than that.
    let part = candidate.inside > 0 && candidate.inside * 4 >= candidate.occurrences.len() * 3;
    part || candidate.vague || candidate.surfaces.keys().all(|surface| surface.chars().count() < 3)
}

/// Whether one phrase says all that another says: `Haut-Karabakh` says `Karabakh` again.
pub(super) fn holds(one: &[String], other: &[String]) -> bool {
    let has = |stem: &str| one.iter().any(|own| own == stem || own.split('-').any(|part| part == stem));
    other.iter().all(|stem| has(stem))
}
