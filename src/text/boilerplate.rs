//! Lines that media sites leave in copied texts.

use crate::lexicon::{boilerplate_lines, fold};
use regex::Regex;
use std::sync::LazyLock;

/// What a `*` of a pattern stands for.
const ANYTHING: &str = ".*";
/// What a `0` of a pattern stands for: a number, a time, a duration.
const NUMBER: &str = "[0-9][0-9:.,h]*";

/// Longest boilerplate line, in characters.
const LONGEST: usize = 140;

static PATTERNS: LazyLock<Vec<(Regex, &'static str)>> = LazyLock::new(|| {
    let mut classes: Vec<&str> = boilerplate_lines().map(|[_, class, ..]| class).collect();
    classes.sort_unstable();
    classes.dedup();
    classes
        .into_iter()
        .filter_map(|class| {
            let lines: Vec<String> = boilerplate_lines()
                .filter(|[_, of, ..]| *of == class)
                .map(|[line, ..]| regex::escape(line).replace("\\*", ANYTHING).replace('0', NUMBER))
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
    if line.chars().count() > LONGEST {
        return None;
    }
    let folded = fold(
        line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '!' | '…' | '>' | '»' | ':'))
            .trim_start(),
    );
    // A sentence of several clauses is no boilerplate, but the title of an article that is referred to may be one.
    let clauses = folded.contains([',', ';']);
    PATTERNS
        .iter()
        .find(|(pattern, class)| (!clauses || *class == "renvoi") && pattern.is_match(&folded))
        .map(|(_, class)| *class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_pattern() {
        let mut classes: Vec<&str> = boilerplate_lines().map(|[_, class, ..]| class).collect();
        classes.sort_unstable();
        classes.dedup();
        assert_eq!(PATTERNS.len(), classes.len());
    }

    #[test]
    fn numbers_and_wildcards_match() {
        assert_eq!(boilerplate_class("Temps de lecture : 12 min."), Some("lecture"));
        assert_eq!(boilerplate_class("Inscrivez-vous à notre newsletter du soir !"), Some("newsletter"));
        assert_eq!(boilerplate_class("Temps de lecture : les élèves décrochent"), None);
    }
}
