//! Mentions of one name become one entity: same words first, then acronyms, then parts of names.

use super::{Entity, EntityMention, Found, MentionForm};
use crate::lexicon::{Gender, fold, given_name, organisation};
use crate::text::NameKind;
use std::collections::BTreeMap;

/// An entity in the making: the mentions that it has, with how each names it.
#[derive(Default)]
struct Group {
    members: Vec<(usize, MentionForm, bool)>,
    ambiguous: bool,
}

pub(super) fn entities(found: &[Found]) -> Vec<Entity> {
    let mut groups = same_words(found);
    let keys: Vec<String> = groups.keys().cloned().collect();
    link_acronyms(found, &keys, &mut groups);
    link_parts(found, &keys, &mut groups);
    let mut entities: Vec<Entity> = groups.values().filter_map(|group| entity(found, group)).collect();
    entities.sort_by_key(|entity| entity.mentions.first().map(|first| (first.block, first.range.start)));
    entities
}

/// Mentions by their folded words.
fn same_words(found: &[Found]) -> BTreeMap<String, Group> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (index, mention) in found.iter().enumerate() {
        let key = key(mention);
        groups.entry(key).or_default().members.push((index, MentionForm::Name, true));
    }
    groups
}

/// The folded words; people apart from the places that are written alike.
fn key(found: &Found) -> String {
    let people = if found.mention.kind == NameKind::People { "les " } else { "" };
    format!("{people}{}", found.words.join(" "))
}

/// `Organisation mondiale de la santé (OMS)`: the acronym joins the name; so it does where the table spells it out.
fn link_acronyms(found: &[Found], keys: &[String], groups: &mut BTreeMap<String, Group>) {
    for key in keys {
        let Some(group) = groups.get(key) else { continue };
        let Some(given) = group.members.iter().find_map(|(at, ..)| found.get(*at)?.acronym.clone()) else { continue };
        join(groups, &fold(&given), key);
    }
    for key in keys {
        let Some(written) = groups.get(key).and_then(|group| found.get(group.members.first()?.0)) else { continue };
        let full = organisation(&written.written).and_then(|known| known.full);
        if let Some(full) = full.map(fold).map(|full| full.replace('\'', "' ")) {
            join(groups, key, &full);
        }
    }
}

/// Makes the mentions of an acronym mentions of the whole name.
fn join(groups: &mut BTreeMap<String, Group>, acronym: &str, whole: &str) {
    if acronym == whole || !groups.contains_key(whole) {
        return;
    }
    let Some(short) = groups.remove(acronym) else { return };
    if let Some(group) = groups.get_mut(whole) {
        group.members.extend(short.members.into_iter().map(|(at, ..)| (at, MentionForm::Acronym, true)));
    }
}

/// A person with a whole name.
struct Person {
    key: String,
    /// The surname, particles included.
    surname: String,
    last: String,
    given: String,
    gender: Option<Gender>,
    first: usize,
}

/// Links surnames and given names that one whole name only has.
fn link_parts(found: &[Found], keys: &[String], groups: &mut BTreeMap<String, Group>) {
    let persons = persons(found, groups);
    let mut parts: BTreeMap<&str, Vec<&Person>> = BTreeMap::new();
    for person in &persons {
        let mut names = vec![person.surname.as_str(), person.last.as_str(), person.given.as_str()];
        names.sort_unstable();
        names.dedup();
        for name in names {
            parts.entry(name).or_default().push(person);
        }
    }
    for key in keys {
        let Some(group) = groups.get(key) else { continue };
        let Some(first) = group.members.first().and_then(|(at, ..)| found.get(*at)) else { continue };
        let members: Vec<(usize, &Found)> =
            group.members.iter().filter_map(|(at, ..)| Some((*at, found.get(*at)?))).collect();
        if members.iter().any(|(_, member)| member.mention.certain && member.mention.kind != NameKind::Person) {
            continue;
        }
        let short = first.words.len() == 1 || is_particle(first.words.first().map_or("", String::as_str));
        if !short || first.mention.kind == NameKind::People {
            continue;
        }
        let candidates = candidates(parts.get(key.as_str()).map_or(&[], Vec::as_slice), key, &members);
        match candidates.as_slice() {
            [] => {}
            [one] => {
                let before = members.first().is_some_and(|(at, _)| *at > one.first);
                let person = members.iter().any(|(_, member)| member.mention.kind == NameKind::Person);
                let target = one.key.clone();
                let Some(short) = groups.remove(key) else { continue };
                if let Some(group) = groups.get_mut(&target) {
                    let sure = before || person;
                    group.members.extend(short.members.into_iter().map(|(at, ..)| (at, MentionForm::Short, sure)));
                }
            }
            _ => {
                if let Some(group) = groups.get_mut(key) {
                    group.ambiguous = true;
                }
            }
        }
    }
}

/// The ordinal of a sovereign.
fn is_ordinal(word: &str) -> bool {
    matches!(word, "ier" | "ire") || word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

fn is_particle(word: &str) -> bool {
    matches!(word, "de" | "d'" | "du" | "le" | "la" | "van" | "von" | "ben" | "el" | "al" | "der" | "di" | "da" | "dos")
}

fn persons(found: &[Found], groups: &BTreeMap<String, Group>) -> Vec<Person> {
    let whole = groups.iter().filter_map(|(key, group)| {
        let members = || group.members.iter().filter_map(|(at, ..)| found.get(*at));
        let named = members().find(|member| member.mention.kind == NameKind::Person && member.words.len() > 1)?;
        // `Le Pen` alone is a surname; `Thierry` is not `Thierry IV`.
        if is_particle(named.words.first()?) || is_ordinal(named.words.last()?) {
            return None;
        }
        let from = surname_start(named);
        Some(Person {
            key: key.clone(),
            surname: named.words.get(from..)?.join(" "),
            last: named.words.last()?.clone(),
            given: named.words.first()?.clone(),
            gender: members().find_map(|member| member.mention.gender),
            first: group.members.first()?.0,
        })
    });
    whole.collect()
}

/// Where the surname begins: after the given names, but one word at least.
fn surname_start(found: &Found) -> usize {
    let mut parts = found.written.split_whitespace();
    let given = parts.by_ref().take_while(|part| given_name(part).is_some() || part.ends_with('.')).count();
    given.clamp(1, found.words.len().saturating_sub(1).max(1))
}

/// The persons that a short form can mean.
fn candidates<'p>(persons: &[&'p Person], key: &str, members: &[(usize, &Found)]) -> Vec<&'p Person> {
    let civil = members.iter().any(|(_, member)| member.mention.civility.is_some());
    let gender =
        members.iter().filter(|(_, member)| member.mention.civility.is_some()).find_map(|(_, m)| m.mention.gender);
    let fits = |person: &&Person| {
        let surname = person.surname == key || person.last == key;
        let given = !civil && person.given == key;
        let agrees = gender.zip(person.gender).is_none_or(|(of, person)| of == person);
        person.key != key && (surname || given) && agrees
    };
    persons.iter().copied().filter(fits).collect()
}

fn entity(found: &[Found], group: &Group) -> Option<Entity> {
    let mut members: Vec<(&Found, MentionForm, bool)> =
        group.members.iter().filter_map(|(at, form, sure)| Some((found.get(*at)?, *form, *sure))).collect();
    members.sort_by_key(|(found, ..)| (found.block, found.range.start));
    let (kind, certain) = kind(&members);
    let named = members.iter().filter(|(_, form, _)| *form == MentionForm::Name).map(|(found, ..)| *found);
    let name = named.clone().find(|found| !found.capitals).or_else(|| named.clone().next())?;
    let acronym =
        members.iter().find(|(_, form, _)| *form == MentionForm::Acronym).map(|(found, ..)| found.written.clone());
    let acronym = acronym.or_else(|| named.clone().find_map(|found| found.acronym.clone()));
    let mentions = members.iter().map(|(found, form, sure)| EntityMention {
        block: found.block,
        range: found.range.clone(),
        sentence: found.sentence,
        form: *form,
        certain: *sure && (found.mention.certain || found.mention.kind == kind || *form != MentionForm::Name),
    });
    let roles = members.iter().flat_map(|(found, ..)| found.roles.iter().cloned());
    let parties = members.iter().filter_map(|(found, ..)| Some((found.block, found.affiliation.clone()?)));
    Some(Entity {
        name: name.written.clone(),
        acronym,
        kind,
        certain: certain && !group.ambiguous,
        ambiguous: group.ambiguous,
        gender: gender(&members),
        number: members.iter().find_map(|(found, ..)| found.mention.number),
        mentions: mentions.collect(),
        roles: roles.collect(),
        affiliations: parties.filter(|_| kind == NameKind::Person).collect(),
    })
}

/// The kind that most sure mentions have, else most of all; the first one where they are even.
fn kind(members: &[(&Found, MentionForm, bool)]) -> (NameKind, bool) {
    let count = |kind: NameKind, certain: bool| {
        members.iter().filter(|(found, ..)| found.mention.kind == kind && (!certain || found.mention.certain)).count()
    };
    let kinds = [NameKind::Person, NameKind::Place, NameKind::Organisation, NameKind::People, NameKind::Other];
    let most = |certain: bool| {
        kinds.into_iter().rev().max_by_key(|kind| count(*kind, certain)).filter(|kind| count(*kind, certain) > 0)
    };
    match most(true) {
        Some(kind) => (kind, true),
        None => {
            let known = kinds.into_iter().take(4).find(|kind| count(*kind, false) > 0);
            (known.or(most(false)).unwrap_or(NameKind::Other), false)
        }
    }
}

/// The gender that mentions tell; none where they differ.
fn gender(members: &[(&Found, MentionForm, bool)]) -> Option<Gender> {
    let mut told = members.iter().filter_map(|(found, ..)| found.mention.gender);
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}
