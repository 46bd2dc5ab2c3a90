//! *Qui est qui*: who is named, what he is, what he did.

use super::essential::told;
use super::facts::Fact;
use super::lines::{From, Lines, entry};
use super::material::Material;
use super::roles::role;
use crate::analysis::{Entity, EntityRole, Frame, MentionForm};
use crate::lexicon::Number;
use crate::realise::{Clause, Nominal, Pronoun, stopped};
use crate::text::{NameKind, count_words};

/// Mentions of somebody whom the article is much about.
const OFTEN: usize = 2;
/// Most lines.
const MOST: usize = 7;

/// The persons whose role the article tells, in the order in which they come, but those whom another section presents.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let entities = &material.analysis.entities;
    let mut people = entities.iter().enumerate().filter(|(_, of)| of.kind == NameKind::Person && !of.ambiguous);
    // Who is told of again and again is looked up first: without him, the list misleads.
    let told = |at: usize, of: &Entity| material.is_presented(&of.name) || role(material, at).is_some();
    if people.any(|(at, of)| of.mentions.len() >= OFTEN && !told(at, of)) {
        return;
    }
    for (at, entity) in entities.iter().enumerate() {
        let sure = entity.kind == NameKind::Person && !entity.ambiguous && entity.name.contains(' ');
        if !sure || !takes_part(material, at, entity) || lines.len() == MOST || material.is_presented(&entity.name) {
            continue;
        }
        // `avocat`: of whom?
        let known = role(material, at).filter(|(role, _)| count_words(role) > 1);
        let Some((role, told_in)) = known else { continue };
        let named = entity.mentions.iter().find(|of| of.form == MentionForm::Name).map(|of| of.sentence);
        let done = material.facts.iter().filter(|fact| fact.actor == Some(at));
        let told = done.filter(|fact| material.may_tell(fact.id(), fact.clause)).any(|fact| {
            let Some(action) = action(entity, fact) else { return false };
            let mut sources = fact.sources();
            sources.extend(named.into_iter().chain([told_in]));
            let from = From { sources, ..From::fact(fact) };
            let body = format!("{}. {action}", role.trim_end_matches('.'));
            lines.add(material, vec![entry(&entity.name, &body)], &from)
        });
        if !told {
            let from = From { sources: named.into_iter().chain([told_in]).collect(), ..From::default() };
            lines.add(material, vec![entry(&entity.name, &stopped(&role))], &from);
        }
    }
}

/// Whether somebody does or says something in the article: who is only named may be there for a comparison.
fn takes_part(material: &Material<'_>, at: usize, entity: &Entity) -> bool {
    let analysis = material.analysis;
    // `La présidente du syndicat, Odile Maubert, a demandé`: the subject is her role.
    let acts = |of: &Frame| {
        let Some(subject) = &of.subject else { return false };
        let role = |role: &EntityRole| role.block == of.block && subject.range.contains(&role.range.start);
        subject.entity == Some(at) || entity.roles.iter().any(role)
    };
    let speaks = || analysis.speeches.iter().flatten().any(|speech| speech.entity == Some(at));
    entity.mentions.len() > 1 || analysis.frames.iter().any(acts) || speaks()
}

/// What somebody did, in a sentence that begins with a pronoun.
fn action(entity: &Entity, fact: &Fact<'_>) -> Option<String> {
    let subject = Nominal::Pronoun(Pronoun::Personal(entity.gender?, Number::Singular));
    let clause = Clause { subject: Some(subject), ..fact.plain()? };
    told(fact, clause)
}
