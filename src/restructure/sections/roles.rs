//! What the article says that somebody is, as it is written and whole.

use super::super::headings::line::Line;
use super::material::Material;
use crate::analysis::{Entity, EntityRole, SentenceId};
use crate::lexicon::{Number, Tag, VerbForm, ends_role, noun_class, title};
use crate::text::{RoleForm, RoleTime, Token, count_words};
use std::ops::Range;

/// Most words of a role.
const LONGEST: usize = 14;
/// So many tokens from a name, a word says something of who bears it.
const NEAR: usize = 6;

/// The fields whose titles say enough without a complement.
const SAID_ALONE: &[&str] = &[
    "métier",
    "sport",
    "culture",
    "science",
    "santé",
    "justice",
    "armée",
    "religion",
    "média",
    "police",
    "enseignement",
];

/// A role, and the sentence that tells it.
pub(super) type Told = (String, SentenceId);

/// What the article says that an entity, by its index, is: where it says so in several ways, the first that is more than a word. None of
/// somebody who may be it no more.
pub(super) fn role(material: &Material<'_>, entity: usize) -> Option<Told> {
    let roles = || material.analysis.entities.iter().map(|of| told(material, of)).collect();
    material.roles.get_or_init(roles).get(entity)?.clone()
}

fn told(material: &Material<'_>, entity: &Entity) -> Option<Told> {
    let now = |role: &&EntityRole| {
        role.time == RoleTime::Present && matches!(role.form, RoleForm::Before | RoleForm::Apposition)
    };
    let whole =
        entity.roles.iter().filter(now).filter_map(|role| Some((whole(material, entity, role)?, role.sentence)));
    let all: Vec<Told> = whole.collect();
    let found = all.iter().find(|(text, _)| count_words(text) > 1).or(all.first())?.clone();
    let sentences: Vec<SentenceId> = entity.mentions.iter().map(|of| of.sentence).collect();
    let over = material.lines.iter().filter(|line| sentences.contains(&line.id())).any(|line| is_over(line, entity));
    (!over).then_some(found)
}

/// Whether a sentence says that somebody is no more what he was, or is about to become it.
fn is_over(line: &Line<'_>, entity: &Entity) -> bool {
    let own = |range: &Range<usize>| {
        let from = line.tokens().partition_point(|token| token.range.start < range.start);
        from..line.tokens().partition_point(|token| token.range.start < range.end)
    };
    let names = entity.mentions.iter().filter(|of| of.sentence == line.id()).map(|of| own(&of.range));
    let roles = entity.roles.iter().filter(|of| of.sentence == line.id()).map(|of| own(&of.range));
    let (names, roles): (Vec<_>, Vec<_>) = (names.collect(), roles.collect());
    line.tokens().iter().enumerate().any(|(at, token)| {
        // `candidat démocrate` is what he is.
        let inside = roles.iter().any(|role| role.contains(&at));
        let content = matches!(token.tag, Tag::Noun | Tag::Verb | Tag::Adj);
        let far = |of: &Range<usize>| of.start.saturating_sub(at).max((at + 1).saturating_sub(of.end));
        let near = names.iter().chain(&roles).any(|of| far(of) <= NEAR);
        let over = ends_role(&token.folded).or_else(|| content.then(|| ends_role(&token.lemma())).flatten());
        let said = line.is_quoted(&(at..at + 1));
        !inside && !said && over.is_some_and(|anywhere| anywhere || near)
    })
}

/// A role to its end: up to the name behind it, or to the mark that closes it.
fn whole(material: &Material<'_>, entity: &Entity, role: &EntityRole) -> Option<String> {
    let prose = material.document.blocks.get(role.block)?.prose.text();
    let facts = material.analysis.blocks.get(role.block)?;
    let from = facts.tokens.partition_point(|token| token.range.start < role.range.start);
    let told = facts.tokens.partition_point(|token| token.range.start < role.range.end);
    let name = entity.mentions.iter().filter(|of| of.block == role.block && of.range.start >= role.range.end);
    let name = name.map(|of| of.range.start).min();
    let to = match role.form {
        RoleForm::Before => {
            let name = name?;
            let to = facts.tokens.partition_point(|token| token.range.start < name);
            // `le chef d’état-major, le général Anne Rol`: each is a role.
            let comma = facts.tokens.get(told).is_some_and(|token| token.folded == ",");
            if comma { told } else { to }
        }
        _ => end(&facts.tokens, told),
    };
    // What goes on as a verb was read wrong: `président de l’association Orpaillage | aventure`.
    let goes_on = facts.tokens.get(to).is_some_and(|next| matches!(next.tag, Tag::Verb | Tag::Aux));
    if goes_on && role.form != RoleForm::Before {
        return None;
    }
    let tokens = facts.tokens.get(from..to)?;
    let owner = from.checked_sub(1).and_then(|at| facts.tokens.get(at));
    // `sa voisine`: whose is told elsewhere; `son directeur technique` is one, wherever.
    let owned =
        owner.is_some_and(|token| matches!(&*token.lemma(), "son" | "leur" | "notre" | "votre" | "mon" | "ton"));
    if owned && tokens.len() == 1 {
        return None;
    }
    let of = tokens.first()?.range.start..tokens.last()?.range.end;
    let words = prose.get(of.clone())?;
    let plain = !words.contains(['\n', '«', '»', '"', '“', '(', ')', '[', '\u{fffc}', '*', '_', ',', ';', ':']);
    let sound = tokens.iter().enumerate().all(|(at, token)| {
        let owned = matches!(&*token.lemma(), "son" | "leur" | "ce" | "notre" | "mon" | "votre" | "même" | "autre");
        let finite = matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form.is_none_or(VerbForm::is_finite);
        // `directeur de la crèche | Les Lilas`: what was read is kept.
        !owned && (from + at < told || !finite && !matches!(token.tag, Tag::Pron | Tag::Sconj | Tag::Adv))
    });
    // `directeur`, `voisin`: of what or whom? A trade says enough.
    let told = tokens.len() > 1 || title(&role.head).is_some_and(|title| SAID_ALONE.contains(&title.class));
    // `les sénateurs Anne Rol et Luc Servan`
    let one = tokens.iter().find(|token| token.folded == role.head || token.tag == Tag::Noun)?;
    let one = one.features.number != Some(Number::Plural);
    let ends = tokens.last().is_some_and(|last| !matches!(last.tag, Tag::Adp | Tag::Det | Tag::Cconj));
    // `commandant de la base`: which one, the article around it tells.
    let open = tokens.len() > 2 && dangles(tokens);
    let fits = plain && sound && !open && told && one && ends && count_words(words) <= LONGEST;
    (fits && !facts.in_quote(of.start) && !facts.in_quote(of.end)).then(|| words.to_string())
}

/// Whether a role ends with a place, a thing or somebody that is told elsewhere: `de la base`, `de la jeune femme`.
fn dangles(tokens: &[Token]) -> bool {
    let Some(last) = tokens.iter().rposition(|token| matches!(token.tag, Tag::Det) || token.folded == "du") else {
        return false;
    };
    let definite = matches!(tokens[last].folded.as_str(), "la" | "l'" | "le" | "du");
    let rest = tokens.get(last + 1..).unwrap_or(&[]);
    let head = rest.iter().find(|token| matches!(token.tag, Tag::Noun | Tag::Propn));
    let told = rest.iter().any(|token| token.tag == Tag::Propn || token.tag == Tag::Adp);
    let class = head.and_then(|head| noun_class(&head.lemma()));
    definite && !told && matches!(class, Some("lieu" | "personne" | "objet" | "partie" | "vague"))
}

/// Where a role behind a name ends that was read up to `at`: before a mark, a relative or a verb, or before somebody else.
fn end(tokens: &[Token], at: usize) -> usize {
    let rest = tokens.get(at..).unwrap_or(&[]);
    let stop = rest.iter().enumerate().position(|(index, token)| {
        let next = rest.get(index + 1);
        let finite = matches!(token.tag, Tag::Verb | Tag::Aux) && token.features.form.is_some_and(VerbForm::is_finite);
        // `ministre de l’Économie | et des Finances`, `directrice | et militante`, but `maire de Lyon et | Anne Rol`.
        let other = token.tag == Tag::Cconj
            && !next.is_some_and(|next| {
                matches!(next.tag, Tag::Noun | Tag::Adj | Tag::Adp)
                    || matches!(next.folded.as_str(), "du" | "des" | "au" | "aux")
            });
        matches!(token.tag, Tag::Punct | Tag::Pron | Tag::Sconj) || finite || other
    });
    at + stop.unwrap_or(rest.len())
}
