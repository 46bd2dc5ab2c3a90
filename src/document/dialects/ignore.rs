use regex::Regex;
use serde::{Deserialize, Serialize};

/// The user's own patterns for what is not prose, from the configuration.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Patterns", into = "Patterns")]
pub struct Ignore {
    /// Matches are left out as blocks are, over as many lines as they take.
    blocks: Vec<Regex>,
    /// Matches are left out inside sentences, as inline code is.
    tokens: Vec<Regex>,
}

/// The patterns as they were given.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Patterns {
    blocs: Vec<String>,
    mots: Vec<String>,
}

impl From<Ignore> for Patterns {
    fn from(ignore: Ignore) -> Self {
        let texts = |patterns: &[Regex]| patterns.iter().map(ToString::to_string).collect();
        Self { blocs: texts(&ignore.blocks), mots: texts(&ignore.tokens) }
    }
}

impl TryFrom<Patterns> for Ignore {
    type Error = IgnoreError;

    fn try_from(patterns: Patterns) -> Result<Self, IgnoreError> {
        Self::new(&patterns.blocs, &patterns.mots)
    }
}

impl PartialEq for Ignore {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &[Regex], b: &[Regex]| a.iter().map(Regex::as_str).eq(b.iter().map(Regex::as_str));
        same(&self.blocks, &other.blocks) && same(&self.tokens, &other.tokens)
    }
}

/// A pattern that is no regular expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("le motif « {pattern} » n’est pas une expression régulière valide")]
pub struct IgnoreError {
    /// The pattern as given.
    pub pattern: String,
}

impl Ignore {
    /// Compiles patterns; `^` and `$` match at ends of line.
    ///
    /// # Errors
    /// [`IgnoreError`] with the first pattern that is no regular expression, or is too large a one.
    pub fn new(blocks: &[String], tokens: &[String]) -> Result<Self, IgnoreError> {
        let compile = |patterns: &[String]| {
            patterns
                .iter()
                .map(|pattern| {
                    regex::RegexBuilder::new(pattern)
                        .multi_line(true)
                        .build()
                        .map_err(|_| IgnoreError { pattern: pattern.clone() })
                })
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(Self { blocks: compile(blocks)?, tokens: compile(tokens)? })
    }

    /// Whether there is no pattern.
    pub fn is_empty(&self) -> bool {
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
