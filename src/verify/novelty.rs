//! A sentence of an added section says it in other words than the article.

use super::reading::{Reading, is_finite};
use super::{Reason, Refusal};
use crate::text::TokenKind;

/// Most tokens in a row that a sentence of a section may share with one of the article.
const LONGEST_RUN: usize = 8;
/// The same of a noun phrase, as what somebody is.
const LONGEST_NAME: usize = 14;
/// Tokens of the runs that are counted.
const RUN: usize = 5;

/// The words of a text outside quotation marks, in stretches; a quotation ends one.
fn stretches(reading: &Reading) -> Vec<Vec<&str>> {
    let mut found = vec![Vec::new()];
    for (token, quoted) in reading.tokens.iter().zip(&reading.quoted) {
        match found.last_mut() {
            Some(last) if !quoted && token.kind != TokenKind::Sign => last.push(token.folded.as_str()),
            Some(last) if *quoted && !last.is_empty() => found.push(Vec::new()),
            _ => {}
        }
    }
    found
}

/// The longest run of tokens of `ours` that `theirs` has.
fn longest_run(ours: &[&str], theirs: &[&str]) -> usize {
    let mut before = vec![0; theirs.len() + 1];
    let mut longest = 0;
    for word in ours {
        let mut now = vec![0; theirs.len() + 1];
        for (at, other) in theirs.iter().enumerate() {
            if word == other {
                now[at + 1] = before[at] + 1;
                longest = longest.max(now[at + 1]);
            }
        }
        before = now;
    }
    longest
}

/// Refuses a unit that repeats a sentence of the article, quotations apart: too much in a row of its `body`, which is what
/// stands behind the name of what it tells of, or too much in all.
pub(super) fn check(body: &Reading, read: &Reading, article: &[Reading]) -> Result<(), Refusal> {
    let (told, own) = (stretches(body), stretches(read));
    let runs: usize = own.iter().map(|words| words.len().saturating_sub(RUN - 1)).sum();
    if runs == 0 {
        return Ok(());
    }
    // A noun phrase can hardly be put in other words; only a clause can.
    let tells = body.tokens.iter().zip(&body.quoted).any(|(token, quoted)| !quoted && is_finite(token));
    let most = if tells { LONGEST_RUN } else { LONGEST_NAME };
    for sentence in article {
        let words: Vec<&str> = sentence
            .tokens
            .iter()
            .filter(|token| token.kind != TokenKind::Sign)
            .map(|token| token.folded.as_str())
            .collect();
        if told.iter().any(|told| longest_run(told, &words) > most) {
            return Err(Refusal::new(Reason::Novelty, "plus de huit mots de suite repris de l’article"));
        }
        let held = |run: &&[&str]| words.windows(RUN).any(|other| other == *run);
        let shared = own.iter().flat_map(|own| own.windows(RUN)).filter(held).count();
        if tells && shared * 2 > runs {
            return Err(Refusal::new(
                Reason::Novelty,
                "plus de la moitié des suites de cinq mots reprises de l’article",
            ));
        }
    }
    Ok(())
}
