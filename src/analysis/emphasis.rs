//! What the author shouts: sentences in capitals, exclamation marks in series; and shortened forms for both genders.

use super::PageAnalysis;
use crate::document::{BlockKind, Document, Origin};
use crate::text::{TokenKind, pattern};
use regex::Regex;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// A series of final signs.
static SERIES: LazyLock<Regex> = LazyLock::new(|| pattern(r"[!?](?:[ \u{a0}\u{202f}]?[!?])+"));

/// Exclamation or question marks in series, outside quotations: block and byte range in its prose. One of each is none.
pub fn sign_series(document: &Document, analysis: &PageAnalysis) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    for (block, of) in document.author_blocks() {
        let (Some(facts), prose) = (analysis.blocks.get(block), of.prose.text()) else { continue };
        let series = SERIES.find_iter(prose).filter(|signs| {
            let count = |sign: char| signs.as_str().matches(sign).count();
            (count('!') > 1 || count('?') > 1)
                && !facts.surely_quoted(signs.start())
                && stands_free(prose, signs.range())
        });
        found.extend(series.map(|signs| (block, signs.range())));
    }
    found
}

/// Whether a sentence ends there: `!!python/name` and `the operator !! tells` are code, `!!! tip` opens a box.
fn stands_free(prose: &str, signs: Range<usize>) -> bool {
    let before = prose.get(..signs.start).unwrap_or("").trim_end();
    let after = prose.get(signs.end..).unwrap_or("");
    let goes_on = after.trim_start().starts_with(char::is_lowercase);
    !before.is_empty()
        && !goes_on
        && !after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '=' | '_' | '{' | '['))
}

/// Sentences of at least so many words, all in capitals, outside headings: block and byte range in its prose.
pub fn shouted(document: &Document, analysis: &PageAnalysis, words: usize) -> Vec<(usize, Range<usize>)> {
    let running = |kind: BlockKind| {
        matches!(kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Item | BlockKind::Definition)
    };
    let mut found = Vec::new();
    for (_, block, sentence) in analysis.author_sentences(document) {
        let Some(of) = document.blocks.get(block).filter(|of| running(of.kind) && of.origin == Origin::Author) else {
            continue;
        };
        let Some(facts) = analysis.blocks.get(block) else { continue };
        let prose = of.prose.text();
        let spelt = facts.sentence_tokens(sentence).iter().filter(|token| token.kind == TokenKind::Word);
        let spelt = spelt.map(|token| token.text(prose));
        if spelt.clone().any(|word| word.chars().any(char::is_lowercase)) {
            continue;
        }
        let spelt: Vec<&str> = spelt.collect();
        let long: BTreeSet<&&str> = spelt.iter().filter(|word| word.chars().count() > 3).collect();
        let first = facts.sentence_tokens(sentence).iter().find(|token| token.kind == TokenKind::Word);
        let said = prose.get(sentence.range.clone()).is_some_and(|text| text.trim_start().starts_with(['"', '«', '“']));
        if said || first.is_none_or(|first| facts.surely_quoted(first.range.start)) {
            continue;
        }
        if spelt.len() >= words && long.len() > 1 && long.len() * 4 >= spelt.len() {
            found.push((block, sentence.range.clone()));
        }
    }
    found
}

/// How a word is shortened for both genders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortenedForm {
    /// `étudiant·es`.
    Point,
    /// `étudiant(e)s`.
    Bracket,
}

/// Words with a point or a full stop between the endings.
static POINTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[A-Za-zÀ-ÖØ-öø-ÿœŒ]{2,}(?:[·•‧⋅∙][A-Za-zÀ-ÖØ-öø-ÿœŒ]{1,6}(?:[·•‧⋅∙]s)?|\.(?:e|ne|le|trice|rice|euse|ère|fe|te|se)\.?s|-(?:e|ne|le|trice|rice|euse|ère)-s)",
    )
});
/// Words with an ending in brackets.
static BRACKETED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[A-Za-zÀ-ÖØ-öø-ÿœŒ]{2,}\((?:e|es|ne|nes|le|les|te|trice|rice|euse|ère|ve|se)\)s?"));

/// Words shortened for both genders in the author's text: block, byte range in its prose, and how.
pub fn shortened_forms(document: &Document, analysis: &PageAnalysis) -> Vec<(usize, Range<usize>, ShortenedForm)> {
    let mut found = Vec::new();
    for (block, of) in document.author_blocks() {
        let (Some(facts), prose) = (analysis.blocks.get(block), of.prose.text()) else { continue };
        let start = found.len();
        for (forms, kind) in [(&POINTED, ShortenedForm::Point), (&BRACKETED, ShortenedForm::Bracket)] {
            let own = forms
                .find_iter(prose)
                .filter(|word| !facts.surely_quoted(word.start()) && is_whole(prose, &word.range()));
            found.extend(own.map(|word| (block, word.range(), kind)));
        }
        found.get_mut(start..).unwrap_or_default().sort_by_key(|(_, range, _)| range.start);
    }
    found
}

/// Whether a match is no part of an address or a longer word.
fn is_whole(prose: &str, range: &Range<usize>) -> bool {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '/' | '@' | '_');
    let before = prose.get(..range.start).and_then(|text| text.chars().next_back());
    let after = prose.get(range.end..).and_then(|text| text.chars().next());
    !before.is_some_and(inside) && !after.is_some_and(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortened_words_are_told() {
        for word in ["étudiant·es", "lecteur·rice·s", "agent.e.s", "salarié.es", "élu-e-s"] {
            assert!(POINTED.is_match(word), "{word}");
        }
        for word in ["étudiant(e)s", "intéressé(e)", "ancien(ne)s"] {
            assert!(BRACKETED.is_match(word), "{word}");
        }
        for word in ["fin. Le", "v1.2.s", "est-elle", "p. 12"] {
            assert!(!POINTED.is_match(word) && !BRACKETED.is_match(word), "{word}");
        }
    }
}
