//! Quotations are somebody's words, word for word; and somebody's words are quoted or attributed.

use super::reading::Reading;
use super::{Reason, Refusal, UnitKind};
use crate::lexicon::fold;
use crate::text::TokenKind;
use std::ops::Range;

/// The stretches of tokens between quotation marks, without the marks.
pub(super) fn stretches(reading: &Reading) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mark = |at: usize| {
        let sign = reading.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign);
        sign && matches!(reading.written(at), "«" | "»" | "“" | "”" | "\"")
    };
    for (at, quoted) in reading.quoted.iter().enumerate() {
        if !quoted || mark(at) {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

/// A stretch as it is compared: folded, its white space alike, without the stop at its end.
fn plain(reading: &Reading, tokens: &Range<usize>) -> Vec<String> {
    let inside = reading.tokens.get(tokens.clone()).unwrap_or(&[]);
    let mut words: Vec<String> = inside.iter().map(|token| fold(token.text(&reading.text))).collect();
    while words.last().is_some_and(|last| matches!(last.as_str(), "." | "," | "…" | "!" | "?")) {
        words.pop();
    }
    words
}

/// Refuses a quotation that no cited sentence has between quotation marks.
pub(super) fn check(read: &Reading, kind: UnitKind, sources: &[&Reading]) -> Result<(), Refusal> {
    for stretch in stretches(read) {
        let wanted = plain(read, &stretch);
        if wanted.is_empty() {
            continue;
        }
        let said = |source: &&Reading| {
            stretches(source).iter().any(|own| plain(source, own).windows(wanted.len()).any(|words| words == wanted))
        };
        // Between the marks each letter counts: only the first capital may go.
        let written = read
            .tokens
            .get(stretch.clone())
            .map(|inside| -> Vec<&str> { inside.iter().skip(1).map(|token| token.text(&read.text)).collect() });
        let exact = |source: &&Reading| {
            let own: Vec<&str> = source.tokens.iter().map(|token| token.text(&source.text)).collect();
            written.as_ref().is_none_or(|words| {
                let words: Vec<&str> = words.iter().copied().take(wanted.len().saturating_sub(1)).collect();
                words.is_empty() || own.windows(words.len()).any(|other| other == words)
            })
        };
        let whole = sources.iter().any(|source| said(source) && exact(source));
        if !whole && !is_of_several(read, &stretch, sources) {
            let words = read
                .tokens
                .get(stretch)
                .and_then(|inside| read.text.get(inside.first()?.range.start..inside.last()?.range.end));
            return Err(Refusal::new(Reason::Quotation, words.unwrap_or_default()));
        }
    }
    unmarked(read, kind, sources)
}

/// Whether a quotation is that of several sentences: each of its own stands, letter for letter, between the marks of a cited
/// one, these one after the other.
fn is_of_several(read: &Reading, stretch: &Range<usize>, sources: &[&Reading]) -> bool {
    let ends = |at: &usize| matches!(read.written(*at), "." | "!" | "?" | "…");
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut from = stretch.start;
    for at in stretch.clone().filter(ends) {
        pieces.push(from..at);
        from = at + 1;
    }
    if from < stretch.end {
        pieces.push(from..stretch.end);
    }
    let written = |reading: &Reading, tokens: &Range<usize>| -> Vec<String> {
        let inside = reading.tokens.get(tokens.clone()).unwrap_or(&[]);
        let mut words: Vec<String> = inside.iter().map(|token| token.text(&reading.text).replace('\'', "’")).collect();
        while words.last().is_some_and(|last| matches!(last.as_str(), "." | "!" | "?" | "…" | ",")) {
            words.pop();
        }
        words
    };
    let mut next = 0;
    pieces.len() > 1
        && pieces.iter().all(|piece| {
            let wanted = written(read, piece);
            let holds = |source: &Reading| stretches(source).iter().any(|own| written(source, own) == wanted);
            let found = sources.get(next..).and_then(|rest| rest.iter().position(|source| holds(source)));
            found.is_some_and(|at| {
                next += at + 1;
                !wanted.is_empty()
            })
        })
}

/// Most tokens in a row that a heading may take from a quotation without its marks.
const UNMARKED: usize = 4;
/// The same for a sentence of a section, which tells in other words what was said.
const RETOLD: usize = 5;
/// Fewest words that say something among those.
const CONTENT: usize = 3;

/// Refuses words of a quotation that have lost their marks: several in a row, or in the first person.
fn unmarked(read: &Reading, kind: UnitKind, sources: &[&Reading]) -> Result<(), Refusal> {
    let first = |form: &str| matches!(form, "je" | "j'" | "nous" | "mon" | "ma" | "mes" | "notre" | "nos");
    let outside = |at: usize| read.quoted.get(at) == Some(&false);
    if let Some(at) = (0..read.tokens.len()).find(|at| outside(*at) && first(read.form(*at))) {
        return Err(Refusal::new(Reason::Quotation, read.written(at)));
    }
    let free = |source: &Reading| -> Vec<String> {
        source
            .tokens
            .iter()
            .zip(&source.quoted)
            .map(|(token, quoted)| if *quoted { String::from("»") } else { token.folded.to_string() })
            .collect()
    };
    let said: Vec<Vec<String>> = sources
        .iter()
        .flat_map(|source| stretches(source).into_iter().map(|own| plain(source, &own)).collect::<Vec<_>>())
        .collect();
    if said.is_empty() {
        return Ok(());
    }
    let told: Vec<Vec<String>> = sources.iter().map(|source| free(source)).collect();
    let most = if kind == UnitKind::Section { RETOLD } else { UNMARKED };
    for run in read.tokens.windows(most + 1).enumerate().filter(|(at, _)| (*at..=at + most).all(outside)) {
        let words: Vec<&str> = run.1.iter().map(|token| token.folded.as_str()).collect();
        let in_texts = |texts: &[Vec<String>]| {
            texts.iter().any(|text| {
                text.windows(words.len()).any(|other| other.iter().map(String::as_str).eq(words.iter().copied()))
            })
        };
        // `de cause à effet` is nobody's.
        let locution = |at: usize| {
            let from = |at: usize| read.form(at) == "cause" && read.form(at + 1) == "à" && read.form(at + 2) == "effet";
            from(at) || at > 1 && from(at - 2)
        };
        let content =
            read.words.iter().filter(|word| (run.0..=run.0 + most).contains(&word.at) && !locution(word.at)).count();
        if content >= CONTENT && in_texts(&said) && !in_texts(&told) {
            return Err(Refusal::new(Reason::Quotation, words.join(" ")));
        }
    }
    Ok(())
}
