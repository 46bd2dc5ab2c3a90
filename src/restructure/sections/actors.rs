//! *Les acteurs*: who is named, what he is, what he did.

use super::essential::according;
use super::facts::{Fact, text};
use super::lines::{From, Lines, entry, stopped};
use super::material::Material;
use crate::analysis::{Entity, MentionForm, SentenceId};
use crate::lexicon::{Number, Tag};
use crate::realise::{Clause, Element, Nominal, Pronoun};
use crate::text::{NameKind, RoleForm, RoleTime, count_words};

/// Most lines.
const MOST: usize = 7;
/// Fewest words of a role that is told alone.
const TELLING: usize = 3;
/// A role is shortened above this many tokens: with the name, a longer one would repeat the article.
const LONG: usize = 6;
/// Most words of a role.
const ROLE: usize = 12;

/// The persons whose role the article tells, in the order in which they come.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    for (at, entity) in material.analysis.entities.iter().enumerate() {
        let known = entity.kind == NameKind::Person && entity.certain && !entity.ambiguous && entity.name.contains(' ');
        if !known || lines.len() == MOST {
            continue;
        }
        let Some((role, told_in)) = role(material, entity) else { continue };
        let named = entity.mentions.iter().find(|of| of.form == MentionForm::Name).map(|of| of.sentence);
        let done = material.facts.iter().filter(|fact| fact.actor == Some(at));
        let mut told = false;
        for fact in done.filter(|fact| material.may_tell(fact.id(), fact.clause)) {
            let Some(action) = action(entity, fact) else { continue };
            let mut sources = fact.sources();
            sources.extend(named.into_iter().chain([told_in]));
            sources.sort_unstable();
            sources.dedup();
            let from = From { sources, fact: Some((fact.id(), fact.clause)), ..From::default() };
            let body = format!("{}. {action}", role.trim_end_matches('.'));
            told = lines.add(material, vec![entry(&entity.name, &body)], &from);
            if told {
                break;
            }
        }
        // `général` alone tells too little.
        if !told && count_words(&role) >= TELLING {
            let sources: Vec<SentenceId> = named.into_iter().chain([told_in]).collect();
            let from = From { sources, ..From::default() };
            lines.add(material, vec![entry(&entity.name, &stopped(&role))], &from);
        }
    }
}

/// What somebody did, in a sentence that begins with a pronoun.
fn action(entity: &Entity, fact: &Fact<'_>) -> Option<String> {
    let subject = Nominal::Pronoun(Pronoun::Personal(entity.gender?, Number::Singular));
    let clause = Clause { subject: Some(subject), ..fact.plain()? };
    let mut opening: Vec<crate::realise::Complement> =
        fact.when_text().map(crate::realise::Complement::Text).into_iter().collect();
    opening.extend(clause.opening.clone());
    let mut elements = vec![Element::Clause(Clause { opening, ..clause })];
    elements.extend(according(fact));
    text(&elements, true).map(|text| stopped(&text))
}

/// A role without its last complement, where it is long: `analyste au centre de recherches | de Rouvray`. The members of a list
/// stay together.
fn shortened(role: &str) -> String {
    let (tokens, _) = crate::text::read(role);
    let listed = tokens.iter().any(|token| matches!(token.folded.as_str(), "et" | "ou"));
    let cut = tokens.iter().rposition(|token| token.tag == Tag::Adp).filter(|at| *at >= TELLING);
    match cut.and_then(|at| role.get(..tokens.get(at)?.range.start)) {
        Some(kept) if !listed && tokens.len() > LONG => kept.trim_end().to_string(),
        _ => role.to_string(),
    }
}

/// What the article says that somebody is, as it is written, and the sentence that says so.
pub(super) fn role(material: &Material<'_>, entity: &Entity) -> Option<(String, SentenceId)> {
    entity.roles.iter().find_map(|role| {
        let now = role.time == RoleTime::Present && matches!(role.form, RoleForm::Before | RoleForm::Apposition);
        let prose = material.document.blocks.get(role.block)?.prose.text();
        let words = prose.get(role.range.clone())?;
        let quoted = material.analysis.blocks.get(role.block)?.in_quote(role.range.start);
        let plain = !words.contains(['\n', '«', '»', '(', ')', '[', '\u{fffc}', '*', '_', ',', ';', ':']);
        (now && plain && !quoted && count_words(words) <= ROLE).then(|| (shortened(words), role.sentence))
    })
}
