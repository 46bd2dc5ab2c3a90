//! *Les acteurs*: who is named, what he is, what he did.

use super::essential::told;
use super::facts::Fact;
use super::lines::{From, Lines, entry};
use super::material::Material;
use crate::analysis::{Entity, MentionForm, SentenceId};
use crate::lexicon::{Number, Tag};
use crate::realise::{Clause, Nominal, Pronoun, stopped};
use crate::text::{NameKind, RoleForm, RoleTime, count_words};

/// Most lines.
const MOST: usize = 7;
/// Fewest words of a role: `voisine`, `directeur` say too little.
const TELLING: usize = 2;
/// Most words of a role.
const ROLE: usize = 12;

/// The persons whose role the article tells, in the order in which they come; the one it names most among them.
pub(super) fn find(material: &Material<'_>, lines: &mut Lines<'_>) {
    let people = material.analysis.entities.iter().filter(|of| of.kind == NameKind::Person && of.certain);
    let main = people.max_by_key(|of| of.mentions.len());
    if main.is_none_or(|of| role(material, of).is_none()) {
        return;
    }
    for (at, entity) in material.analysis.entities.iter().enumerate() {
        let known = entity.kind == NameKind::Person && entity.certain && !entity.ambiguous && entity.name.contains(' ');
        if !known || lines.len() == MOST {
            continue;
        }
        let Some((role, told_in)) = role(material, entity) else { continue };
        let named = entity.mentions.iter().find(|of| of.form == MentionForm::Name).map(|of| of.sentence);
        let done = material.facts.iter().filter(|fact| fact.actor == Some(at));
        let mut acted = false;
        for fact in done.filter(|fact| material.may_tell(fact.id(), fact.clause)) {
            let Some(action) = action(entity, fact) else { continue };
            let mut sources = fact.sources();
            sources.extend(named.into_iter().chain([told_in]));
            sources.sort_unstable();
            sources.dedup();
            let from = From { sources, fact: Some((fact.id(), fact.clause)), ..From::default() };
            let body = format!("{}. {action}", role.trim_end_matches('.'));
            acted = lines.add(material, vec![entry(&entity.name, &body)], &from);
            if acted {
                break;
            }
        }
        // Who is named once may be there for a comparison.
        if !acted && entity.mentions.len() > 1 {
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
    told(fact, clause)
}

/// Words that tell that somebody is no more what he is said to be, or never was.
const GONE: &[&str] = &[
    "ancien",
    "ex",
    "démission",
    "démissionner",
    "limoger",
    "limogeage",
    "quitter",
    "départ",
    "remplacer",
    "succéder",
    "successeur",
    "succession",
    "mort",
    "mourir",
    "décès",
    "décéder",
    "défunt",
    "tuer",
    "futur",
    "candidat",
    "proclamer",
    "autoproclamer",
    "élection",
    "jusque",
    "jusqu'",
    "alors",
    "époque",
];

/// What the article says that somebody is, as it is written and whole, and the sentence that says so; none of somebody who may
/// be it no more.
pub(super) fn role(material: &Material<'_>, entity: &Entity) -> Option<(String, SentenceId)> {
    let at = material.analysis.entities.iter().position(|of| std::ptr::eq(of, entity))?;
    let roles = || material.analysis.entities.iter().map(|of| told_role(material, of)).collect();
    material.roles.get_or_init(roles).get(at)?.clone()
}

fn told_role(material: &Material<'_>, entity: &Entity) -> Option<(String, SentenceId)> {
    let found = entity.roles.iter().find_map(|role| {
        let now = role.time == RoleTime::Present && matches!(role.form, RoleForm::Before | RoleForm::Apposition);
        let prose = material.document.blocks.get(role.block)?.prose.text();
        let words = prose.get(role.range.clone())?;
        let quoted = material.analysis.blocks.get(role.block)?.in_quote(role.range.start);
        let plain = !words.contains(['\n', '«', '»', '(', ')', '[', '\u{fffc}', '*', '_', ',', ';', ':']);
        // `chargé de l’Irlande | du Nord`, `membre du trio | inculpé`: cut, it says something else.
        let rest = prose.get(role.range.end..)?.trim_start();
        let named = || entity.name.split(' ').next().is_some_and(|first| rest.starts_with(first));
        // `directrice générale | et militante`, not `ministre de l’Économie | et des Finances`.
        let of = ["de ", "d’", "d'", "du ", "des ", "à ", "au ", "aux "];
        let joined = rest.strip_prefix("et ").is_some_and(|rest| !of.iter().any(|word| rest.starts_with(word)));
        let whole = joined
            || rest.is_empty()
            || rest.starts_with([',', '.', ')', ';'])
            || role.form == RoleForm::Before && named();
        let told = TELLING..=ROLE;
        (now && plain && whole && !quoted && told.contains(&count_words(words)))
            .then(|| (words.to_string(), role.sentence))
    })?;
    let sentences: Vec<SentenceId> = entity.mentions.iter().map(|of| of.sentence).collect();
    let gone = material.lines.iter().filter(|line| sentences.contains(&line.id())).any(|line| {
        line.tokens().iter().any(|token| {
            let content = matches!(token.tag, Tag::Noun | Tag::Verb | Tag::Adj);
            GONE.contains(&token.folded.as_str()) || content && GONE.contains(&&*token.lemma())
        })
    });
    (!gone).then_some(found)
}
