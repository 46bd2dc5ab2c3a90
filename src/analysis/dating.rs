//! Whether a page says when it was written, and the words that only make sense with that date.

use super::PageAnalysis;
use crate::document::{BlockKind, Document};
use crate::lexicon::{MetaRole, calendar_class};
use crate::source::Source;
use crate::text::{DateKind, DateMention, Token, dates, pattern};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A date in a name of file or a folder: `2024-03-18-titre.md`, `2024/03/`.
static NAMED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:19|20)[0-9]{2}[-_/](?:0[1-9]|1[0-2])(?:[-_/]|$)"));

/// Words told from the day of writing, in a page that gives no date: block and byte range in its prose, in order. Empty
/// where the page is dated.
pub fn undated(source: &Source, document: &Document, analysis: &PageAnalysis) -> Vec<(usize, Range<usize>)> {
    let declared = document.has_meta(MetaRole::Date) || document.has_meta(MetaRole::Modified);
    let signed = document.is_datelined();
    if declared || signed || NAMED.is_match(source.name()) || marked(source.text()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (block, of) in document.author_blocks().filter(|(block, _)| !analysis.languages.is_foreign(*block)) {
        let Some(facts) = analysis.blocks.get(block) else { continue };
        for sentence in &facts.sentences {
            let tokens = facts.sentence_tokens(sentence);
            if !tokens.iter().any(|token| token.calendar_class().is_some() || is_turn(&token.folded) || is_year(token))
            {
                continue;
            }
            let mentions = dates(tokens);
            // One year is enough: what is told from the day of writing can be placed.
            if mentions.iter().any(|mention| mention.anchored) || tokens.iter().any(is_year) {
                return Vec::new();
            }
            let asked = of.kind != BlockKind::Question && asks_reader(tokens);
            let own = of.kind.counts() && of.kind != BlockKind::Quote && !asked;
            for mention in mentions.iter().filter(|mention| own && is_told_from_today(tokens, mention)) {
                let words = tokens.get(mention.core.clone()).unwrap_or(&[]);
                let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
                if !facts.surely_quoted(first.range.start) {
                    found.push((block, first.range.start..last.range.end));
                }
            }
        }
    }
    found
}

/// Whether the markup of a page holds its date.
fn marked(text: &str) -> bool {
    ["<time", "datePublished", "dateModified", "article:published_time"].iter().any(|mark| text.contains(mark))
}

/// Whether a sentence asks the reader something, as forms do: the day it is told from is that of the answer.
fn asks_reader(tokens: &[Token]) -> bool {
    let you = |token: &Token| {
        matches!(token.folded.as_str(), "vous" | "-vous" | "votre" | "vos" | "tu" | "-tu" | "ton" | "ta" | "tes")
    };
    tokens.last().is_some_and(|last| last.folded == "?") && tokens.iter().any(you)
}

fn is_year(token: &Token) -> bool {
    token.folded.len() == 4
        && (token.folded.starts_with("19") || token.folded.starts_with("20"))
        && token.folded.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_turn(word: &str) -> bool {
    matches!(word, "dernier" | "dernière" | "prochain" | "prochaine")
}

fn is_told_from_today(tokens: &[Token], mention: &DateMention) -> bool {
    if mention.kind != DateKind::Relative || !mention.certain {
        return false;
    }
    let word = |at: usize| tokens.get(at).map_or("", |token| token.folded.as_str());
    let core = tokens.get(mention.core.clone()).unwrap_or(&[]);
    let words: Vec<&str> = core.iter().map(|token| token.folded.as_str()).collect();
    // « L’agriculture de demain », « les villes d’hier » name no day.
    let before = mention.core.start.checked_sub(1).map_or("", word);
    if matches!(before, "de" | "d'" | "pour" | "comme" | "que" | "qu'" | "du" | "des") {
        return false;
    }
    let opened = matches!(words.first(), Some(&("le" | "la" | "l'"))) || matches!(before, "le" | "la" | "l'");
    let unit = |word: &&str| {
        matches!(*word, "an" | "année" | "mois" | "semaine" | "week-end")
            || matches!(calendar_class(word), Some("jour" | "mois" | "saison"))
    };
    // `le dernier lundi du mois` is another thing.
    let turned = words.last().is_some_and(|last| is_turn(last)) && words.iter().any(unit);
    let day = words.iter().any(|word| matches!(*word, "hier" | "avant-hier"));
    day || opened && turned
}
