//! Keyphrases: runs of nouns, names and adjectives between function words, and two of them linked by *de*, by frequency,
//! rarity in other texts and first place.
//!
//! Score: `(tf + ¼ (mean support − tf)) × mean rarity × (1 + 1 / (1 + log2(1 + p / 20)))`, half more for what stands in
//! the title; `tf` leaves out three quarters of the occurrences inside linked candidates (as C-value does, Frantzi & al.
//! 2000). The support of a stem is the frequency of all runs that hold it; the rarity of a word is `-ln` of the share
//! of short texts it stands in; `p` is the offset of the first occurrence in tokens, 0 for the title.

mod adjectives;
mod candidates;
mod names;
mod roles;
mod sections;
mod title;

#[cfg(test)]
mod tests;

use self::candidates::{Candidate, Candidates, Occurrence, Passage};
use self::names::Names;
use self::roles::{Ranked, Roles};
pub use self::sections::{PartTerms, SectionKeyphrase};
use super::focus::{FocusForm, FocusPhrase, in_block};
use super::languages::Languages;
use super::names::Entity;
use super::sentences::BlockFacts;
use crate::document::{BlockKind, Document, Format, Origin};
use crate::lexicon::Tag;
use crate::source::Span;
use crate::text::{self, Token, TokenKind};
use serde::Serialize;
use std::collections::BTreeMap;

/// How a keyphrase serves the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The one the article is about.
    Principal,
    /// The few that go with it.
    Secondary,
    /// The others.
    Related,
}

/// A phrase that says what the article is about.
#[derive(Clone, Debug)]
pub struct Keyphrase {
    /// As the article writes it most often.
    pub text: String,
    /// Its stems, in order.
    pub stems: Vec<String>,
    /// The higher, the more the article is about it.
    pub score: f64,
    /// Its role.
    pub role: Role,
    /// Where it occurs in the prose of the file (occurrences in a title given apart have none).
    pub occurrences: Vec<Span>,
}

/// Most keyphrases that are given.
const MOST: usize = 50;
/// How much the frequency of its words in other candidates adds to that of a candidate.
const SUPPORT: f64 = 0.25;
/// What a place in the title multiplies a score by.
const TITLE: f64 = 1.5;
/// The share of its occurrences inside linked candidates that a run does not count: `pommes` in `pommes de terre`.
const HELD: f64 = 0.75;
/// Least frequency that is left of a run then.
const LEAST: f64 = 0.3;
/// Tokens over which the weight of the first place falls.
const LEAD: f64 = 20.0;
/// Two runs that *de* links are a candidate from so many occurrences on.
const LINKED: usize = 2;

/// The stems of the content words of tagged tokens, in order.
pub fn content_stems(tokens: &[Token]) -> Vec<String> {
    content_words(tokens).map(|token| text::stem(&token.lemma())).collect()
}

/// The content words among tagged tokens, in order.
pub(super) fn content_words(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|token| is_content(token))
}

fn is_content(token: &Token) -> bool {
    token.kind == TokenKind::Word
        && !matches!(token.tag, Tag::Adv | Tag::Aux | Tag::Adp | Tag::Pron | Tag::Det | Tag::Sconj)
        && !token.is_function_word()
        && token.folded.chars().count() >= 3
}

/// The keyphrases of an article, and the terms of each part of `parts`: ways to part it.
pub(super) fn keyphrases(
    document: &Document,
    facts: &[BlockFacts],
    title: Option<&str>,
    languages: &Languages,
    entities: &[Entity],
    parts: &[&[Span]],
) -> (Vec<Keyphrase>, Vec<Vec<PartTerms>>) {
    let written_title = title.filter(|title| !title::is_furniture(title));
    let read_title = written_title.map(title::without_doubles);
    let title = read_title.as_deref();
    let mut candidates = Candidates::default();
    let mut phrases = Vec::new();
    let mut told = Vec::new();
    let mut place = None;
    if let Some(title) = title {
        let tokens = title::read(title);
        candidates.collect(&Passage { prose: title, tokens: &tokens, position: None, place: |_| None });
        let read = tokens.get(..title::TOKENS).unwrap_or(&tokens);
        phrases = title::phrases(title, read);
        told = title::facts(title, read);
        place = title::place(title, read);
    }
    let mut position = 0;
    for (index, (block, facts)) in document.blocks.iter().zip(facts).enumerate() {
        let own = |title: &str| {
            document.format != Format::Text
                || Some(block.prose.text().trim()) == written_title
                || block.prose.text().trim() == title
        };
        let is_title = block.kind == BlockKind::Heading(1) && title.is_none_or(own);
        if block.origin == Origin::Generated || is_title && title.is_some() || languages.is_foreign(index) {
            continue;
        }
        let place = |range: std::ops::Range<usize>| {
            Some(Occurrence { block: index, span: block.prose.to_source(range.clone()), range })
        };
        let tokens = &facts.tokens;
        candidates.collect(&Passage { prose: block.prose.text(), tokens, position: Some(position), place });
        position += tokens.len();
    }
    let support = support(&candidates);
    let ranked = rank(&candidates, &support);
    let scores = ranked.iter().map(|(score, stems, _)| (stems.as_slice(), *score)).collect();
    let names = Names::new(entities);
    let merged = merge(ranked, &names, document);
    let mut given = Roles {
        candidates: &candidates,
        names: &names,
        title: title.unwrap_or_default(),
        phrases: &phrases,
        facts: &told,
        place,
        scores: &scores,
        support: &support,
    }
    .give(merged);
    for keyphrase in given.iter_mut().filter(|keyphrase| keyphrase.occurrences.is_empty()) {
        keyphrase.occurrences = written(&keyphrase.text, document, facts, title.is_some());
    }
    (given, parts.iter().map(|parts| sections::terms(parts, &candidates, &names)).collect())
}

/// Where the body has a phrase that is no candidate, in its forms.
fn written(phrase: &str, document: &Document, facts: &[BlockFacts], titled: bool) -> Vec<Span> {
    let Some(phrase) = FocusPhrase::new(phrase, false) else { return Vec::new() };
    let blocks = document.blocks.iter().zip(facts);
    let body = blocks
        .filter(|(block, _)| block.origin != Origin::Generated && !(titled && block.kind == BlockKind::Heading(1)));
    body.flat_map(|(block, facts)| {
        let found = in_block(&phrase, facts).into_iter().filter(|(_, form)| *form != FocusForm::Near);
        found.map(|(range, _)| block.prose.to_source(range)).collect::<Vec<_>>()
    })
    .collect()
}

/// How often each stem stands in runs.
fn support(candidates: &Candidates) -> BTreeMap<&str, usize> {
    let mut support: BTreeMap<&str, usize> = BTreeMap::new();
    for (stems, candidate) in candidates.0.iter().filter(|(_, candidate)| candidate.is_run) {
        let distinct = stems.iter().enumerate().filter(|(at, stem)| !stems[..*at].contains(stem));
        for (_, stem) in distinct {
            *support.entry(stem).or_default() += candidate.count;
        }
    }
    support
}

/// The candidates with their scores, the best first.
fn rank<'c>(candidates: &'c Candidates, support: &BTreeMap<&str, usize>) -> Vec<(f64, &'c Vec<String>, &'c Candidate)> {
    let mut held: BTreeMap<&[String], usize> = BTreeMap::new();
    for candidate in candidates.0.values().filter(|candidate| candidate.count >= LINKED) {
        for part in &candidate.parts {
            *held.entry(part).or_default() += candidate.linked;
        }
    }
    let usable = candidates.0.iter().filter(|(_, candidate)| candidate.is_run || candidate.count >= LINKED);
    let mut ranked: Vec<(f64, &Vec<String>, &Candidate)> =
        usable.map(|(stems, candidate)| (score(stems, candidate, support, &held), stems, candidate)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.first.cmp(&b.2.first)).then(a.1.cmp(b.1)));
    ranked
}

/// The best candidates as keyphrases; those that name the same are one.
fn merge<'c>(ranked: Vec<(f64, &Vec<String>, &'c Candidate)>, names: &Names, document: &Document) -> Vec<Ranked<'c>> {
    let mut kept: Vec<Ranked> = Vec::new();
    for (score, stems, candidate) in ranked {
        let entity = names.named(candidate);
        if kept.iter().any(|one| entity.is_some() && one.entity == entity) {
            continue;
        }
        if kept.len() == MOST {
            break;
        }
        kept.push(Ranked {
            keyphrase: Keyphrase {
                text: entity
                    .and_then(|entity| names.shown(entity))
                    .map_or_else(|| candidate.shown(names), str::to_string),
                stems: stems.clone(),
                score: libm::round(score * 1000.0) / 1000.0,
                role: Role::Related,
                occurrences: match entity {
                    Some(entity) => names.places(entity, document),
                    None => candidate.occurrences.iter().map(|occurrence| occurrence.span).collect(),
                },
            },
            candidate,
            entity,
        });
    }
    kept
}

/// The score of a candidate: the formula of this module.
#[expect(clippy::cast_precision_loss, reason = "token counts are small")]
fn score(
    stems: &[String],
    candidate: &Candidate,
    support: &BTreeMap<&str, usize>,
    held: &BTreeMap<&[String], usize>,
) -> f64 {
    let inside = held.get(stems).copied().unwrap_or(0) as f64;
    let count = (candidate.count as f64 - HELD * inside).max(LEAST);
    let supports = stems.iter().filter_map(|stem| support.get(stem.as_str())).sum::<usize>() as f64;
    let frequency = count + SUPPORT * (supports / stems.len() as f64 - count);
    let place = 1.0 + 1.0 / (1.0 + libm::log2(1.0 + candidate.first as f64 / LEAD));
    frequency * candidate.rarity * place * if candidate.in_title { TITLE } else { 1.0 }
}
