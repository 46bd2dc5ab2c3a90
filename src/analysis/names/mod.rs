//! Who and what a document names: the mentions of a name, long and short, the roles told of it, and the pronouns and
//! nouns that surely stand for it.

mod anaphora;
mod link;

pub(super) use anaphora::is_impersonal;

use super::languages::Languages;
use super::sentences::{BlockFacts, SentenceId};
use crate::document::{Document, Origin};
use crate::lexicon::{Gender, Number};
use crate::text::{self, NameKind, NameMention, RoleForm, RoleTime, Token};
use serde::Serialize;
use std::ops::Range;

/// How a mention names its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MentionForm {
    /// By the whole name.
    Name,
    /// By a part of it: a surname, `le Conseil`.
    Short,
    /// By its acronym.
    Acronym,
    /// By a pronoun: `il`, `cette dernière`.
    Pronoun,
    /// By its role: `le président`.
    Role,
}

/// Where an entity is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityMention {
    /// Index of the block in [`Document::blocks`].
    pub block: usize,
    /// Byte range in the block's prose.
    pub range: Range<usize>,
    /// The sentence.
    pub sentence: SentenceId,
    /// How it is named.
    pub form: MentionForm,
    /// Whether it is more than a guess that the entity is meant.
    pub certain: bool,
}

/// What a sentence says a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityRole {
    /// Index of the block.
    pub block: usize,
    /// Byte range of its words in the block's prose, without the determiner.
    pub range: Range<usize>,
    /// The noun of the role, folded, in the singular it has there.
    pub head: String,
    /// The sentence.
    pub sentence: SentenceId,
    /// How it is said.
    pub form: RoleForm,
    /// When it holds.
    pub time: RoleTime,
    /// The field of the noun.
    pub class: &'static str,
}

/// A person, a place, an organisation… of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The longest name it is given.
    pub name: String,
    /// Its acronym, where the text gives one.
    pub acronym: Option<String>,
    /// What it is, over all its mentions.
    pub kind: NameKind,
    /// Whether the kind is more than a guess.
    pub certain: bool,
    /// Whether it is a short form that several of the others share: it is linked to none.
    pub ambiguous: bool,
    /// Its gender, where the mentions that tell one agree.
    pub gender: Option<Gender>,
    /// Its number.
    pub number: Option<Number>,
    /// Its mentions, in reading order.
    pub mentions: Vec<EntityMention>,
    /// What is said of it, in reading order.
    pub roles: Vec<EntityRole>,
    /// The parties that brackets after its name tell, in reading order: block and byte range in its prose.
    pub affiliations: Vec<(usize, Range<usize>)>,
}

/// A name where it stands.
struct Found {
    block: usize,
    range: Range<usize>,
    sentence: SentenceId,
    /// As it is written, apostrophes straight.
    written: String,
    /// Its words, folded.
    words: Vec<String>,
    /// Whether its last word is all in capitals.
    capitals: bool,
    /// The acronym in brackets after it.
    acronym: Option<String>,
    mention: NameMention,
    roles: Vec<EntityRole>,
    affiliation: Option<Range<usize>>,
}

/// The entities that the author's French prose names, in the order of their first mentions.
pub fn entities(document: &Document, blocks: &[BlockFacts], languages: &Languages) -> Vec<Entity> {
    let found = found(document, blocks, languages);
    let mut entities = link::entities(&found);
    anaphora::resolve(document, blocks, &mut entities);
    entities
}

fn found(document: &Document, blocks: &[BlockFacts], languages: &Languages) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, (block, facts)) in document.blocks.iter().zip(blocks).enumerate() {
        if block.origin != Origin::Author || languages.is_foreign(index) {
            continue;
        }
        let prose = block.prose.text();
        for sentence in &facts.sentences {
            let tokens = facts.sentence_tokens(sentence);
            for mention in text::names(prose, tokens) {
                found.extend(read(index, sentence.id, prose, tokens, mention));
            }
        }
    }
    found
}

fn read(block: usize, sentence: SentenceId, prose: &str, tokens: &[Token], mention: NameMention) -> Option<Found> {
    let range = text::byte_range(tokens, &mention.tokens)?;
    let words = tokens.get(mention.tokens.clone())?.iter().map(|token| token.folded.to_string()).collect();
    let written = prose.get(range.clone())?.replace('’', "'");
    let last = written.rsplit(' ').next().unwrap_or("");
    let capitals = last.len() > 1 && last.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text(prose));
    let end = mention.tokens.end;
    let inside = text(end + 1);
    let is_acronym =
        text(end) == "(" && text(end + 2) == ")" && inside.len() > 1 && !inside.contains(char::is_lowercase);
    let acronym = (is_acronym && mention.kind == NameKind::Organisation).then(|| inside.to_string());
    let roles = mention.roles.iter().filter_map(|role| {
        Some(EntityRole {
            block,
            range: text::byte_range(tokens, &role.tokens)?,
            head: tokens.get(role.head)?.folded.to_string(),
            sentence,
            form: role.form,
            time: role.time,
            class: role.class,
        })
    });
    let roles = roles.collect();
    let affiliation = mention.affiliation.and_then(|at| text::byte_range(tokens, &(at..at + 1)));
    Some(Found { block, range, sentence, written, words, capitals, acronym, mention, roles, affiliation })
}

#[cfg(test)]
mod tests;
