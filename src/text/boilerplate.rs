//! Lines that media sites leave in copied texts.

use crate::lexicon::{boilerplate_lines, fold};
use regex::Regex;
use std::sync::LazyLock;

/// At most this many characters for a `*` of a pattern.
const WILDCARD: &str = ".{0,60}";

/// Longest boilerplate line, in bytes: longer ones are not even compared.
const LONGEST: usize = 200;

static PATTERNS: LazyLock<Vec<(Regex, &'static str)>> = LazyLock::new(|| {
    let mut classes: Vec<&str> = boilerplate_lines().iter().map(|[_, class]| *class).collect();
    classes.sort_unstable();
    classes.dedup();
    classes
        .into_iter()
        .filter_map(|class| {
            let lines: Vec<String> = boilerplate_lines()
                .iter()
                .filter(|[_, of]| *of == class)
                .map(|[line, _]| regex::escape(line).replace("\\*", WILDCARD))
                .collect();
            Some((Regex::new(&format!("^(?:{})$", lines.join("|"))).ok()?, class))
        })
        .collect()
});

/// Whether a whole paragraph is a line that a media site left there.
pub fn is_boilerplate(line: &str) -> bool {
    boilerplate_class(line).is_some()
}

/// The class of a boilerplate line (`lecteur`, `newsletter`, `partage`…).
pub fn boilerplate_class(line: &str) -> Option<&'static str> {
    let line = line.trim();
    if line.len() > LONGEST {
        return None;
    }
    let folded = fold(line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '!' | '…' | '>' | '»' | ':')).trim_start());
    PATTERNS.iter().find(|(pattern, _)| pattern.is_match(&folded)).map(|(_, class)| *class)
}
