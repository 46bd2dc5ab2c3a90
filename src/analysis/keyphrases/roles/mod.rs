//! Which keyphrase an article should be found by, and which go with it: ranks tell how much an article speaks of a thing,
//! roles what an editor would aim at.
//!
//! The principal one is mostly a noun phrase of the title, and rather the whole of it (`taxe de séjour`) than its head. The
//! secondary ones say something else than it and than each other, and rather a name or several words than one word that
//! many texts have.

mod compose;
mod odds;
mod principal;
mod secondary;

use self::principal::Topic;
use super::candidates::{Candidate, Candidates, Occurrence};
use super::names::Names;
use super::title::{Fact, TitlePhrase};
use super::{Keyphrase, Role};
use crate::analysis::names::Entity;
use crate::lexicon::{inhabitant, title};
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

/// Among how many of the best keyphrases both are looked for.
const POOL: usize = 40;
/// So many times in the body, a phrase of several words is one that is said: it needs no more words.
const SAID: usize = 3;

/// What roles are given by.
pub(super) struct Roles<'a> {
    pub(super) candidates: &'a Candidates,
    pub(super) names: &'a Names<'a>,
    pub(super) title: &'a str,
    pub(super) phrases: &'a [TitlePhrase],
    /// What the title tells by verbs.
    pub(super) facts: &'a [Fact],
    /// Where the title says that it happened, with the stems of the place.
    pub(super) place: Option<(String, Vec<String>)>,
    /// The scores of the candidates.
    pub(super) scores: &'a BTreeMap<&'a [String], f64>,
    /// How often each stem stands in runs.
    pub(super) support: &'a BTreeMap<&'a str, usize>,
}

impl Roles<'_> {
    /// Gives the roles to ranked keyphrases, the best first; a principal one that is not among them is put where its score
    /// puts it.
    pub(super) fn give(&self, mut ranked: Vec<Ranked>) -> Vec<Keyphrase> {
        let Some(topic) = self.principal(&ranked) else { return Vec::new() };
        let topic = self.named_in_full(&ranked, topic);
        let own = ranked.iter_mut().find(|one| one.keyphrase.stems == topic.stems);
        let mut added = None;
        if let Some(own) = own {
            own.keyphrase.role = Role::Principal;
            if topic.entire {
                own.keyphrase.text = self.names.written(&topic.text);
            }
        } else {
            added = Some(Keyphrase {
                text: self.names.written(&topic.text),
                stems: topic.stems.clone(),
                score: topic.score,
                role: Role::Principal,
                occurrences: topic.occurrences,
            });
        }
        self.secondary(&topic.text, &topic.stems, &mut ranked);
        let mut given: Vec<Keyphrase> = ranked.into_iter().map(|one| one.keyphrase).collect();
        if let Some(added) = added {
            given.insert(given.partition_point(|one| one.score >= added.score), added);
        }
        given
    }

    /// A bare surname (`Carré`) or an office (`maire de Brézac`) as the person it stands for, where the article names one such
    /// more than once.
    fn named_in_full(&self, ranked: &[Ranked], topic: Topic) -> Topic {
        let head = topic.text.split(' ').next().unwrap_or_default().to_lowercase();
        let surname = topic.stems.len() == 1 && topic.text.starts_with(char::is_uppercase) && !topic.text.contains(' ');
        let person = |entity: &Entity| entity.kind == NameKind::Person && topic.text.contains(last(entity));
        let named = || ranked.iter().filter_map(|one| self.names.entity(one.entity?)).any(person);
        let office = title(&head).is_some() && topic.entity.is_none() && !named();
        if !surname && !office {
            return topic;
        }
        let stands = |entity: &Entity| {
            let person =
                entity.kind == NameKind::Person && entity.certain && !entity.ambiguous && entity.mentions.len() > 1;
            let own = surname && entity.name.contains(' ') && last(entity) == topic.text;
            person && (own || office && entity.roles.iter().any(|role| role.head == head))
        };
        let found = |one: &&Ranked| one.entity.and_then(|entity| self.names.entity(entity)).is_some_and(stands);
        let mut found = ranked.iter().take(POOL).filter(found);
        match (found.next(), found.next()) {
            (Some(one), None) => self.elsewhere(one),
            _ => topic,
        }
    }

    fn is_place(&self, entity: Option<usize>) -> bool {
        let entity = entity.and_then(|entity| self.names.entity(entity));
        entity.is_some_and(|entity| matches!(entity.kind, NameKind::Place | NameKind::People))
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
}

/// The last word of a name.
fn last(entity: &Entity) -> &str {
    entity.name.rsplit(' ').next().unwrap_or_default()
}

/// Whether a candidate says nothing that one could look for.
pub(super) fn is_useless(candidate: &Candidate) -> bool {
    // Nearly always a part of one longer phrase, it says less than that.
    let part = candidate.inside > 0 && candidate.inside * 4 >= candidate.occurrences.len() * 3;
    part || candidate.vague || candidate.surfaces.keys().all(|surface| surface.chars().count() < 3)
}

/// Whether a word names those who live somewhere, or who come from there.
pub(super) fn is_people(word: &str) -> bool {
    inhabitant(word).or_else(|| inhabitant(word.strip_suffix('s')?)).is_some()
}

/// Whether one phrase says all that another says: `Haut-Karabakh` says `Karabakh` again.
pub(super) fn holds(one: &[String], other: &[String]) -> bool {
    let has = |stem: &str| one.iter().any(|own| own == stem || own.split('-').any(|part| part == stem));
    other.iter().all(|stem| has(stem))
}
