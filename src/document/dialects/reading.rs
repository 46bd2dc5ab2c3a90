use crate::lexicon::MetaRole;
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How the user wants files to be read, from the configuration: what is not prose, and what keys of front matter hold.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Patterns", into = "Patterns")]
pub struct Reading {
    /// Matches are left out as blocks are, over as many lines as they take.
    blocks: Vec<Regex>,
    /// Matches are left out inside sentences, as inline code is.
    tokens: Vec<Regex>,
    /// What keys of front matter hold, in lower case, before what the program knows of them.
    keys: BTreeMap<String, MetaRole>,
}

/// The patterns as they were given.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Patterns {
    blocs: Vec<String>,
    mots: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    cles: BTreeMap<String, MetaRole>,
}

impl From<Reading> for Patterns {
    fn from(reading: Reading) -> Self {
        let texts = |patterns: &[Regex]| patterns.iter().map(ToString::to_string).collect();
        Self { blocs: texts(&reading.blocks), mots: texts(&reading.tokens), cles: reading.keys }
    }
}

impl TryFrom<Patterns> for Reading {
    type Error = PatternError;

    fn try_from(patterns: Patterns) -> Result<Self, PatternError> {
        Ok(Self { keys: patterns.cles, ..Self::new(&patterns.blocs, &patterns.mots)? })
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &[Regex], b: &[Regex]| a.iter().map(Regex::as_str).eq(b.iter().map(Regex::as_str));
        same(&self.blocks, &other.blocks) && same(&self.tokens, &other.tokens) && self.keys == other.keys
    }
}

/// A pattern that is no regular expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("le motif « {pattern} » n’est pas une expression régulière valide")]
pub struct PatternError {
    /// The pattern as given.
    pub pattern: String,
}

impl Reading {
    /// Compiles patterns; `^` and `$` match at ends of line.
    ///
    /// # Errors
    /// [`PatternError`] with the first pattern that is no regular expression, or is too large a one.
    pub fn new(blocks: &[String], tokens: &[String]) -> Result<Self, PatternError> {
        let compile = |patterns: &[String]| {
            patterns
                .iter()
                .map(|pattern| {
                    regex::RegexBuilder::new(pattern)
                        .multi_line(true)
                        .build()
                        .map_err(|_| PatternError { pattern: pattern.clone() })
                })
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(Self { blocks: compile(blocks)?, tokens: compile(tokens)?, keys: BTreeMap::new() })
    }

    /// With what some keys of front matter hold, whatever their case.
    #[must_use]
    pub fn with_keys(self, keys: &BTreeMap<MetaRole, Vec<String>>) -> Self {
        let of_role = |(role, keys): (&MetaRole, &Vec<String>)| {
            keys.iter().map(|key| (key.to_lowercase(), *role)).collect::<Vec<_>>()
        };
        Self { keys: keys.iter().flat_map(of_role).collect(), ..self }
    }

    /// What a key of front matter holds, where the user says so.
    pub(in crate::document) fn role(&self, key: &str) -> Option<MetaRole> {
        self.keys.get(&key.to_lowercase()).copied()
    }

    /// The roles that the user names keys for.
    pub(in crate::document) fn named_roles(&self) -> BTreeSet<MetaRole> {
        self.keys.values().copied().collect()
    }

    /// Whether there is no pattern.
    pub fn has_no_pattern(&self) -> bool {
        self.blocks.is_empty() && self.tokens.is_empty()
    }

    /// The matches in `text` with whether they are blocks, in order, without overlaps and without empty ones: the one
    /// that starts first wins, then the longest.
    pub(super) fn matches(&self, text: &str) -> Vec<(std::ops::Range<usize>, bool)> {
        let of = |patterns: &[Regex], block: bool| {
            patterns
                .iter()
                .flat_map(|pattern| pattern.find_iter(text).map(|found| (found.range(), block)).collect::<Vec<_>>())
                .filter(|(range, _)| !range.is_empty())
                .collect::<Vec<_>>()
        };
        let mut found = of(&self.blocks, true);
        found.extend(of(&self.tokens, false));
        found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        found.retain(|(range, _)| {
            let free = range.start >= end;
            if free {
                end = range.end;
            }
            free
        });
        found
    }
}
