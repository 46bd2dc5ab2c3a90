//! Pronouns and nouns that stand for a person, where only one can be meant.

use super::{Entity, EntityMention, MentionForm};
use crate::analysis::sentences::{BlockFacts, Sentence};
use crate::document::Document;
use crate::lexicon::{Gender, Number, Tag, title};
use crate::text::{NameKind, RoleForm, RoleTime, Token, byte_range};
use std::collections::BTreeMap;
use std::ops::Range;

/// Adds to persons the pronouns and the nouns of roles that mean them.
pub(super) fn resolve(document: &Document, blocks: &[BlockFacts], entities: &mut [Entity]) {
    let mut resolved: Vec<(usize, EntityMention)> = Vec::new();
    let holders = holders(entities);
    let persons = persons(entities, blocks.len());
    for ((block, facts), persons) in blocks.iter().enumerate().zip(&persons).take(document.blocks.len()) {
        let here = Here { block, facts, persons };
        for (index, sentence) in facts.sentences.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| facts.sentences.get(before));
            resolved.extend(here.pronoun(sentence, before));
        }
        if !holders.is_empty() {
            resolved.extend(roles(entities, &holders, block, facts));
        }
    }
    for (entity, mention) in resolved {
        if let Some(entity) = entities.get_mut(entity) {
            entity.mentions.push(mention);
        }
    }
    for entity in entities {
        entity.mentions.sort_by_key(|mention| (mention.block, mention.range.start));
    }
}

/// A person named in a paragraph.
struct Named {
    entity: usize,
    gender: Option<Gender>,
    at: usize,
    /// Where its role begins that stands right before it, else its name.
    start: usize,
}

/// The persons that each block names, in order.
fn persons(entities: &[Entity], blocks: usize) -> Vec<Vec<Named>> {
    let mut named: Vec<Vec<Named>> = Vec::new();
    named.resize_with(blocks, Vec::new);
    for (index, entity) in entities.iter().enumerate() {
        // What may be a person competes with the persons.
        let personal = entity.kind == NameKind::Person || entity.kind == NameKind::Other && !entity.certain;
        let gender = entity.gender.filter(|_| entity.kind == NameKind::Person);
        for mention in entity.mentions.iter().filter(|_| personal) {
            if let Some(block) = named.get_mut(mention.block) {
                let at = mention.range.start;
                let before = |role: &&super::EntityRole| {
                    role.block == mention.block
                        && role.form == RoleForm::Before
                        && role.range.end <= at
                        && at < role.range.end + 8
                };
                let start = entity.roles.iter().find(before).map_or(at, |role| role.range.start);
                block.push(Named { entity: index, gender, at, start });
            }
        }
    }
    for block in &mut named {
        block.sort_by_key(|named| named.at);
    }
    named
}

struct Here<'f> {
    block: usize,
    facts: &'f BlockFacts,
    persons: &'f [Named],
}

impl Here<'_> {
    /// The first pronoun of a sentence that surely means a person named before it in the paragraph.
    fn pronoun(&self, sentence: &Sentence, before: Option<&Sentence>) -> Option<(usize, EntityMention)> {
        let tokens = self.facts.sentence_tokens(sentence);
        let (range, gender, last) = first_pronoun(tokens)?;
        let bytes = byte_range(tokens, &range)?;
        let earlier: Vec<&Named> = self.persons.iter().filter(|named| named.at < bytes.start).collect();
        let nearest = earlier.last()?;
        let fits = |named: &&&Named| named.gender.is_none_or(|of| of == gender);
        let mut candidates: Vec<usize> = earlier.iter().filter(fits).map(|named| named.entity).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let one = if last { nearest.entity } else { *candidates.first()? };
        let known = earlier.iter().rev().find(|named| named.entity == one)?;
        if known.gender != Some(gender) || !last && candidates.len() != 1 {
            return None;
        }
        // What is quoted is said by another than who is spoken of outside.
        if self.facts.in_quote(bytes.start) || self.facts.in_quote(known.at) {
            return None;
        }
        let near = before.is_none_or(|before| known.at >= before.range.start);
        let rival = [before, Some(sentence)].into_iter().flatten().any(|of| self.rivals(of, bytes.start, gender));
        let rival = rival || !last && self.speaks_of_another(known.at, bytes.start, gender);
        if rival || !near || !last && self.governed(known) {
            return None;
        }
        let mention = EntityMention {
            block: self.block,
            range: bytes,
            sentence: sentence.id,
            form: MentionForm::Pronoun,
            certain: candidates.len() == 1,
        };
        Some((one, mention))
    }

    /// Whether a preposition governs a mention, with the role before it: `sous le regard du maire Yann Kerbrat`.
    fn governed(&self, named: &Named) -> bool {
        let tokens = &self.facts.tokens;
        let mut at = tokens.partition_point(|token| token.range.start < named.start);
        // « le gouvernement Morvan » is no person.
        let noun =
            at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| before.tag == Tag::Noun);
        if noun && named.start == named.at && !self.has_civility(at) {
            return true;
        }
        while let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) {
            if before.tag == Tag::Adp || matches!(before.folded.as_str(), "du" | "au" | "des" | "aux") {
                return true;
            }
            if before.tag != Tag::Det && before.tag != Tag::Adj && before.folded != "m." && before.folded != "mme" {
                return false;
            }
            at -= 1;
        }
        false
    }

    /// Whether `M.`, `Mme`… stands before the token at `at`.
    fn has_civility(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.facts.tokens.get(before));
        before.is_some_and(|before| {
            title(&before.lemma()).is_some_and(|title| title.class == "civilité") || before.folded.ends_with('.')
        })
    }

    /// Whether somebody else is spoken of by a title alone between two places: `l’ancien maire`.
    fn speaks_of_another(&self, from: usize, to: usize, gender: Gender) -> bool {
        let tokens = &self.facts.tokens;
        let start = tokens.partition_point(|token| token.range.start < from);
        let end = tokens.partition_point(|token| token.range.start < to);
        let between = tokens.get(start..end).unwrap_or(&[]);
        between.windows(3).any(|three| {
            let [before, adjective, noun] = three else { return false };
            let determined =
                |token: &Token| token.tag == Tag::Det && !matches!(token.folded.as_str(), "son" | "sa" | "ses");
            let follows = determined(adjective) || adjective.tag == Tag::Adj && determined(before);
            let singular = noun.features.number != Some(Number::Plural);
            let fits = noun.features.gender.is_none_or(|of| of == gender);
            noun.tag == Tag::Noun && follows && singular && fits && title(&noun.folded).is_some()
        })
    }

    /// Whether a sentence has, before `end`, another noun of that gender in the singular that can be meant: a subject.
    fn rivals(&self, sentence: &Sentence, end: usize, gender: Gender) -> bool {
        let tokens = self.facts.sentence_tokens(sentence);
        let tokens = tokens.get(..tokens.partition_point(|token| token.range.start < end)).unwrap_or(tokens);
        let mut governed = false;
        for (at, token) in tokens.iter().enumerate() {
            match token.tag {
                Tag::Adp => governed = true,
                Tag::Det | Tag::Adj | Tag::Num => {}
                Tag::Noun => {
                    let singular = token.features.number != Some(Number::Plural);
                    let fits = token.features.gender.is_none_or(|of| of == gender);
                    let verb = tokens.iter().skip(at + 1).find(|next| !matches!(next.tag, Tag::Adj | Tag::Adv));
                    let subject = verb.is_some_and(|next| matches!(next.tag, Tag::Verb | Tag::Aux | Tag::Pron));
                    if !governed && singular && fits && subject {
                        return true;
                    }
                    governed = false;
                }
                _ => governed = false,
            }
        }
        false
    }
}

/// The first `il`, `elle`, `ce dernier`, `cette dernière` of a sentence: its tokens, its gender, whether it means the
/// last one named.
fn first_pronoun(tokens: &[Token]) -> Option<(Range<usize>, Gender, bool)> {
    tokens.iter().enumerate().find_map(|(at, token)| {
        let next = tokens.get(at + 1).map_or("", |next| next.folded.as_str());
        match (token.folded.as_str(), next) {
            ("ce", "dernier") if !names_a_thing(tokens, at + 2) => Some((at..at + 2, Gender::Masculine, true)),
            ("cette", "dernière") if !names_a_thing(tokens, at + 2) => Some((at..at + 2, Gender::Feminine, true)),
            ("il" | "-il" | "-t-il", _) if !is_impersonal(tokens, at) => Some((at..at + 1, Gender::Masculine, false)),
            ("elle" | "-elle" | "-t-elle", _) if token.tag == Tag::Pron => Some((at..at + 1, Gender::Feminine, false)),
            _ => None,
        }
    })
}

/// `ce dernier | point`.
fn names_a_thing(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|next| matches!(next.tag, Tag::Noun | Tag::Num | Tag::Propn))
}

/// `il y a`, `il faut`, `il est possible de`, `semble-t-il`.
pub(in crate::analysis) fn is_impersonal(tokens: &[Token], at: usize) -> bool {
    let inverted = tokens.get(at).is_some_and(|token| token.folded.starts_with('-'));
    let around = if inverted { at.saturating_sub(2)..at } else { at + 1..at + 5 };
    let verbs = tokens.get(around.start..around.end.min(tokens.len())).unwrap_or(&[]);
    let impersonal = [
        "falloir",
        "agir",
        "sembler",
        "suffire",
        "convenir",
        "rester",
        "valoir",
        "exister",
        "manquer",
        "arriver",
        "pleuvoir",
        "neiger",
        "paraître",
        "importer",
        "être",
    ];
    verbs.iter().any(|token| {
        token.folded == "y"
            || token.folded.starts_with("fau")
            || impersonal.contains(&token.lemma().as_ref()) && impersonal_here(verbs, token)
    })
}

/// `être` is impersonal before an adjective with *de* or *que*, a number, a noun of time; it may be, so it is left out
/// unless a participle or a noun makes it personal.
fn impersonal_here(verbs: &[Token], verb: &Token) -> bool {
    verb.lemma() != "être"
        || !verbs.iter().any(|token| token.folded == "a" || token.tag == Tag::Noun || token.tag == Tag::Verb)
}

/// `le président`, `la ministre` alone, where one person of the article has that role and was named before.
fn roles(entities: &[Entity], holders: &Holders, block: usize, facts: &BlockFacts) -> Vec<(usize, EntityMention)> {
    let mut found = Vec::new();
    for sentence in &facts.sentences {
        let tokens = facts.sentence_tokens(sentence);
        for (at, token) in tokens.iter().enumerate() {
            let Some(determiner) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { continue };
            if token.tag != Tag::Noun || !matches!(determiner.folded.as_str(), "le" | "la" | "l'" | "du" | "au") {
                continue;
            }
            // « il a été le maire » tells who he was.
            let copula =
                at.checked_sub(2).and_then(|before| tokens.get(before)).is_some_and(|verb| verb.lemma() == "être");
            if copula {
                continue;
            }
            let Some((entity, class)) = holder(entities, holders, block, token) else { continue };
            if stands_alone(tokens, at) && !facts.in_quote(token.range.start) {
                found.push((
                    entity,
                    EntityMention {
                        block,
                        range: token.range.clone(),
                        sentence: sentence.id,
                        form: MentionForm::Role,
                        certain: OFFICES.contains(&class),
                    },
                ));
            }
        }
    }
    found
}

/// Fields whose nouns name an office that one person of an article holds, not a trade that any may have.
const OFFICES: &[&str] =
    &["politique", "administration", "justice", "armée", "police", "religion", "entreprise", "syndicat"];

/// The persons that have a role, by its noun.
type Holders = BTreeMap<String, Vec<usize>>;

fn holders(entities: &[Entity]) -> Holders {
    let mut holders = Holders::new();
    for (index, entity) in entities.iter().enumerate().filter(|(_, entity)| entity.kind == NameKind::Person) {
        for role in &entity.roles {
            let of = holders.entry(role.head.clone()).or_default();
            if of.last() != Some(&index) {
                of.push(index);
            }
        }
    }
    holders
}

/// The one person whose role has this noun, if it was told before.
fn holder(entities: &[Entity], holders: &Holders, block: usize, noun: &Token) -> Option<(usize, &'static str)> {
    let [index] = holders.get(noun.folded.as_str())?.as_slice() else { return None };
    let (index, entity) = (*index, entities.get(*index)?);
    let only = !entity.ambiguous;
    let told = entity.roles.iter().find(|role| {
        role.head == noun.folded
            && role.time == RoleTime::Present
            && (role.block, role.range.start) < (block, noun.range.start)
            && !(role.block == block && role.range.contains(&noun.range.start))
    });
    let own = entity.roles.iter().any(|role| role.block == block && role.range.contains(&noun.range.start));
    told.filter(|_| only && !own).map(|role| (index, role.class))
}

/// Whether a noun has no complement and no name: nothing says that another is meant.
fn stands_alone(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_none_or(|next| {
        matches!(next.tag, Tag::Verb | Tag::Aux | Tag::Punct | Tag::Pron | Tag::Cconj)
            || next.tag == Tag::Adv
            || next.tag == Tag::Adp && !matches!(next.folded.as_str(), "de" | "d'" | "du" | "des" | "à" | "en")
    }) && tokens.get(at + 1).is_none_or(|next| next.folded != ",")
}
