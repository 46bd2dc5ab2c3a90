//! The principal keyphrase: a noun phrase of the title, or what an editor would make of a title that has none.

use super::secondary::{PLACE, SEVERAL, is_disease};
use super::{POOL, Ranked, Roles, SAID, is_people};
use crate::analysis::keyphrases::title::{self, Link, TitlePhrase};
use crate::lexicon::event_noun;
use crate::source::Span;
use crate::text::NameKind;

/// What the score of a linked run adds to that of a phrase of the title.
pub(super) const PART: f64 = 0.5;
/// Least score, as a share of the greatest of its phrase, that makes a run part of it.
const CLOSE: f64 = 0.12;
const LOOSE: f64 = 0.3;
/// What multiplies the score of a phrase that is all the title says before or after its colon.
const WHOLE: f64 = 2.0;
/// What multiplies the score of a phrase that the title begins with.
const LEADS: f64 = 1.25;
/// What multiplies the score of what is not in the title.
const ELSEWHERE: f64 = 0.35;
/// What multiplies the score of a person whom the title does not name.
const SPEAKER: f64 = 0.1;
/// What multiplies the score of what is in the title, but not read as a phrase of it.
const READ: f64 = 0.7;
/// What multiplies the score of a phrase that the title puts between quotation marks or brackets.
pub(super) const ASIDE: f64 = 0.15;
/// What multiplies the score of two things that *et* or *ou* joins, where the title says more.
const SERIES: f64 = 0.7;
/// What multiplies the score of what the title says by the way.
const SIDE: f64 = 0.5;
/// What multiplies the score of a phrase that *de* goes on with in the title: `contrat de prestations` of `services`.
const CUT: f64 = 0.5;
/// What multiplies the score of several words that the title says before a colon.
const FIRST: f64 = 2.2;
/// Least strength of several words that are all a title says, or all before its colon, as a share of the greatest score.
const LEAST: f64 = 0.3;

/// So many letters more, a title says more than a phrase of it.
const MORE: usize = 15;
/// What multiplies the score of what a title says in an image, or of what somebody feels.
const FIGURE: f64 = 0.12;

/// What may be the principal keyphrase.
#[derive(Clone)]
pub(super) struct Topic {
    pub(super) text: String,
    pub(super) stems: Vec<String>,
    /// What it is chosen by.
    pub(super) fitness: f64,
    /// Its rank among the keyphrases.
    pub(super) score: f64,
    pub(super) occurrences: Vec<Span>,
    /// Whether it is of the title, and a word or two of common nouns.
    pub(super) general: bool,
    /// Whether it is one run of the title.
    pub(super) simple: bool,
    /// The strength of its words in the article.
    pub(super) weight: f64,
    /// The token of the title it begins with.
    pub(super) at: Option<usize>,
    /// Whether the title says nothing else, and whether it says it between brackets or quotation marks.
    pub(super) entire: bool,
    pub(super) aside: bool,
    pub(super) entity: Option<usize>,
    /// Whether its first words are names.
    pub(super) named: bool,
    /// Whether it is a bare place.
    pub(super) place: bool,
    /// Whether the title says it by the way.
    pub(super) side: bool,
    /// Whether the title has it, and whether it is an image or a feeling there.
    pub(super) titled: bool,
    pub(super) figure: bool,
}

impl Topic {
    /// It with more words; its rank falls behind that of its parts.
    pub(super) fn with(&self, text: String, stems: &[String]) -> Self {
        let stems = self.stems.iter().chain(stems).cloned().collect();
        Self { text, stems, score: PART * PART * self.score, ..self.clone() }
    }
}

impl Roles<'_> {
    /// What the article should be found by.
    pub(super) fn principal(&self, ranked: &[Ranked]) -> Option<Topic> {
        let mut topics: Vec<Topic> = self.phrases.iter().filter_map(|phrase| self.topic(phrase)).collect();
        topics.extend(ranked.iter().take(POOL).map(|one| self.elsewhere(one)));
        // Of equals, the first.
        topics.sort_by(|a, b| b.fitness.total_cmp(&a.fitness));
        // A bare place is the subject only where the title says nothing else.
        let is_subject = |topic: &&Topic| (topic.at.is_some() || self.title.is_empty()) && !topic.place;
        let entire =
            |topic: &&Topic| topic.entire && (topic.named || topic.stems.len() > 1) && !self.is_feeling(&topic.text);
        let best = topics.iter().find(entire);
        let best = best.or_else(|| topics.first().filter(|best| !best.place));
        let best = best.or_else(|| topics.iter().find(is_subject)).or_else(|| topics.first())?;
        // Several words of the title rather than a common word that it does not have.
        let common =
            |topic: &Topic| topic.at.is_none() && !topic.titled && topic.stems.len() == 1 && topic.entity.is_none();
        let titled = |topic: &&Topic| {
            topic.at.is_some() && topic.stems.len() > 1 && !topic.place && !topic.side && !topic.aside && !topic.figure
        };
        let best = if common(best) { topics.iter().find(titled).unwrap_or(best) } else { best };
        if let Some(accident) = self.accident(best, ranked) {
            return Some(accident);
        }
        if let Some(fact) = self.fact(best) {
            return Some(self.placed(&fact).unwrap_or(fact));
        }
        if let Some(opening) = self.opening(best, ranked) {
            return Some(opening);
        }
        let extended = self.extended(best);
        let acts = |phrase: &TitlePhrase| {
            phrase.acts
                && phrase.named
                && !phrase.aside
                && !is_people(&phrase.text)
                && title::located(&phrase.text).is_none()
                && best.entity.is_none()
        };
        let actor = self.phrases.iter().any(acts).then(|| self.joined(best, &topics)).flatten();
        let topic = actor
            .or_else(|| self.placed(best))
            .or_else(|| extended.as_ref().and_then(|topic| self.placed(topic)))
            .or(extended)
            .or_else(|| self.joined(best, &topics))
            .or_else(|| self.headed(best))
            .or_else(|| self.told(best, ranked))
            .unwrap_or_else(|| best.clone());
        Some(self.completed(&topic).unwrap_or(topic))
    }

    /// The strength of a run of the title: its score, or half that of the best of its words, or a quarter of that of what
    /// holds one of them.
    fn strength(&self, run: &[String]) -> f64 {
        let own = self.scores.get(run).copied().unwrap_or(0.0);
        let words = run.iter().filter_map(|stem| self.scores.get(std::slice::from_ref(stem)));
        let best = words.fold(own, |best, score| best.max(PART * score));
        if best > 0.0 {
            return best;
        }
        // Of words that stand in other phrases only.
        let holds = |(stems, _): &(&&[String], &f64)| run.iter().any(|stem| stems.contains(stem));
        self.scores.iter().filter(holds).map(|(_, score)| PART * PART * score).fold(0.0, f64::max)
    }

    /// A phrase of the title as a topic, if what it links belongs together.
    pub(super) fn topic(&self, phrase: &TitlePhrase) -> Option<Topic> {
        let parts: Vec<f64> = if phrase.stretch {
            phrase.runs.iter().flatten().map(|stem| self.strength(std::slice::from_ref(stem))).collect()
        } else {
            phrase.runs.iter().map(|run| self.strength(run)).collect()
        };
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
        if phrase.links.contains(&Link::Told)
            || phrase.torn && !phrase.stretch && occurrences.is_empty()
            || matches!(phrase.links.first(), Some(Link::Loose | Link::Within | Link::And)) && phrase.named
            || !phrase.links.is_empty() && !phrase.whole && occurrences.is_empty() && !in_body(&phrase.runs[0])
        {
            return None;
        }
        // `taxe de séjour` needs no `sur les hébergements`.
        let more = |at: usize| {
            let short = &phrase.runs[..=at];
            let rest = self.candidates.0.get(&phrase.runs[at + 1..].concat());
            phrase.links[at] == Link::Within
                && short.iter().map(Vec::len).sum::<usize>() > 1
                && self.said(short)
                && rest.is_none_or(|rest| rest.occurrences.len() < 2)
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
        let greatest = self.scores.values().copied().fold(0.0, f64::max);
        let least = if phrase.whole && words > 1 && (phrase.leads || phrase.entire) { LEAST * greatest } else { 0.0 };
        let weight = inner.max(best + PART * (parts.iter().sum::<f64>() - best)).max(least);
        let candidate = self.candidates.0.get(&stems);
        let entity = candidate.and_then(|candidate| self.names.named(candidate));
        let mut fitness = weight * if words > 1 { SEVERAL } else { 1.0 };
        let person =
            entity.and_then(|entity| self.names.entity(entity)).is_some_and(|entity| entity.kind == NameKind::Person);
        let land = !person && phrase.named && phrase.runs.len() == 1 && title::located(&phrase.text).is_some();
        let place = self.is_place(entity) && (phrase.links.is_empty() || phrase.named) || land;
        if place && !phrase.entire {
            // `Portugal : …` tells where, not what.
            fitness *= if phrase.whole { PLACE * PLACE } else { PLACE };
        } else if phrase.side {
            fitness *= SIDE;
        } else if self.is_feeling(&phrase.text) {
            fitness *= FIGURE;
        } else if phrase.whole && phrase.leads && words > 1 && self.is_frame(phrase) {
            fitness *= SIDE;
        } else if phrase.whole && phrase.leads && words > 1 {
            fitness *= WHOLE * FIRST;
        } else if phrase.whole && phrase.leads {
            // `Santé : …`, but `Référendum : …` tells of one.
            let event = words == 1 && !phrase.named && event_noun(&phrase.text.to_lowercase()).is_some();
            fitness *= if event { WHOLE * FIRST } else { LEADS };
        } else if phrase.whole || phrase.leads && words > 1 && self.said(&phrase.runs) {
            fitness *= WHOLE;
        } else if phrase.leads {
            fitness *= LEADS;
        }
        if phrase.stretch && phrase.torn && !phrase.entire {
            fitness *= SERIES;
        }
        // Told of with something else, it is only the frame: `virus : les écoles ferment`.
        if !phrase.entire && words == 1 && is_disease(&phrase.text) {
            fitness *= SIDE;
        }
        let figure = !phrase.entire && title::is_figure(phrase.text.split(' ').next().unwrap_or_default());
        if figure {
            fitness *= FIGURE;
        }
        let (head, last) = (phrase.text.split(' ').next(), phrase.text.rsplit(' ').next());
        if !phrase.entire && words > 1 && last.is_some_and(title::is_judgement) {
            fitness *= FIGURE;
        }
        // `Assurance d’un voilier : tarifs et garanties`
        let subject = |other: &TitlePhrase| {
            other.at < phrase.at && other.leads && other.whole && !other.side && other.runs.concat().len() > 1
        };
        if !phrase.leads && head.is_some_and(title::is_procedure) && self.phrases.iter().any(subject) {
            fitness *= FIGURE;
        }
        if phrase.cut && !phrase.whole && !self.said(&phrase.runs) {
            fitness *= CUT;
        }
        if phrase.aside {
            fitness *= ASIDE;
        }
        // Its runs say most of it already: it ranks behind the weakest of them.
        let weakest = parts.iter().copied().fold(f64::INFINITY, f64::min);
        let score = libm::round(if own > 0.0 { own } else { PART * weakest } * 1000.0) / 1000.0;
        // `Yvonne Le Dantec`, where the run is `Dantec`.
        let full = entity.filter(|_| phrase.runs.len() == 1).and_then(|entity| self.names.shown(entity));
        let full = full.filter(|name| self.title.contains(name));
        // `L’Armorial`, where the run is `Armorial`.
        let article = candidate
            .filter(|_| phrase.named && phrase.runs.len() == 1)
            .and_then(|found| {
                found.surfaces.keys().find(|shown| {
                    shown.strip_prefix("L'").or(shown.strip_prefix("L’")).is_some_and(|rest| rest == phrase.text)
                })
            })
            .cloned();
        // `Coronavirus : …`, where the body has `coronavirus`.
        let shown = candidate.filter(|_| phrase.at == 0 && phrase.runs.len() == 1 && !phrase.stretch);
        let shown = shown.map(|candidate| candidate.shown(self.names));
        let shown = shown.filter(|shown| entity.is_none() && shown.to_lowercase() == phrase.text.to_lowercase());
        let text = article.or(full.map(str::to_string)).or(shown).unwrap_or_else(|| phrase.text.clone());
        let capital = phrase.text.chars().any(char::is_uppercase);
        let common = phrase.is_close();
        let general = common && words < 4 && !phrase.named && (!capital || phrase.runs.len() > 1);
        Some(Topic {
            text,
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
            named: phrase.named,
            place,
            side: phrase.side,
            titled: true,
            figure: title::is_figure(head.unwrap_or_default()),
        })
    }

    /// Whether a phrase is an image or a feeling that the title tells more of: `stupeur à Brézac après le naufrage`.
    fn is_feeling(&self, text: &str) -> bool {
        let more = self.title.chars().count() > text.chars().count() + MORE;
        more && title::is_figure(text.split(' ').next().unwrap_or_default())
    }

    /// Whether what a title begins with is only the frame of what it says behind the colon: the article has the one seldom
    /// and the other often (`Crédit à la pêche : prêt d’armement`).
    fn is_frame(&self, phrase: &TitlePhrase) -> bool {
        // `garantie légale des vices` says `garantie légale des vices cachés`.
        let often = |part: &TitlePhrase| {
            part.runs.iter().map(Vec::len).sum::<usize>() > 1 && self.occurrences(&part.runs).len() >= SAID
        };
        let told = |other: &&TitlePhrase| {
            other.at > phrase.at
                && !other.aside
                && !other.side
                && other.whole
                && other.runs.iter().map(Vec::len).sum::<usize>() > 1
                && self.phrases.iter().any(|part| part.at == other.at && often(part))
        };
        !phrase.entire && self.occurrences(&phrase.runs).len() < 2 && self.phrases.iter().any(|other| told(&other))
    }

    /// Whether runs of the title are a phrase that the article says often: in it or with more than it.
    fn said(&self, runs: &[Vec<String>]) -> bool {
        let title = self.candidates.0.get(&runs.concat()).map_or(0, |found| usize::from(found.in_title));
        self.occurrences(runs).len() + title >= SAID
    }

    /// A ranked keyphrase as a topic.
    pub(super) fn elsewhere(&self, one: &Ranked) -> Topic {
        let keyphrase = &one.keyphrase;
        let side = one.candidate.in_title
            && !self.phrases.iter().any(|phrase| !phrase.side && phrase.runs.contains(&keyphrase.stems));
        let read =
            self.phrases.iter().any(|phrase| !phrase.aside && !phrase.side && phrase.runs.contains(&keyphrase.stems));
        let named = one.entity.and_then(|entity| self.names.entity(entity));
        let is_person = named.is_some_and(|entity| entity.kind == NameKind::Person);
        let person = !one.candidate.in_title && is_person;
        let place = self.is_place(one.entity) || !is_person && title::located(&keyphrase.text).is_some();
        Topic {
            text: keyphrase.text.clone(),
            stems: keyphrase.stems.clone(),
            fitness: if one.candidate.in_title && read && !place {
                READ * keyphrase.score
                    * if title::is_figure(&keyphrase.text) { FIGURE } else { 1.0 }
                    * if is_disease(&keyphrase.text) { SIDE } else { 1.0 }
            } else {
                let figure = keyphrase.stems.len() == 1 && title::is_figure(&keyphrase.text);
                self.worth(one)
                    * if person { SPEAKER } else { ELSEWHERE }
                    * if figure { FIGURE } else { 1.0 }
                    * if side { SIDE } else { 1.0 }
                    * if is_disease(&keyphrase.text) { SIDE } else { 1.0 }
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
            named: false,
            place,
            side,
            titled: one.candidate.in_title,
            figure: title::is_figure(&keyphrase.text),
        }
    }
}
