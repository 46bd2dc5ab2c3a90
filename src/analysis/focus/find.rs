//! Where a keyphrase occurs in a sentence.

use super::phrase::{Answer, FocusPhrase, Word};
use crate::text::Token;
use serde::Serialize;
use std::ops::Range;

/// How a place answers to a keyphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FocusForm {
    /// Its own forms, in its order, nothing but empty words between them: `vol de nuit`, `vols-de-nuit`.
    Exact,
    /// Other forms of its words, in its order: `vols de nuits`.
    Inflected,
    /// Its words near each other, in any order: `la nuit, le premier vol`.
    Near,
}

/// Most other words with a sense of their own between the words of a keyphrase.
const GAP: usize = 4;

/// The occurrences of a keyphrase in the tokens of a sentence: token ranges, in order, none over another.
pub(super) fn find(phrase: &FocusPhrase, tokens: &[Token]) -> Vec<(Range<usize>, FocusForm)> {
    let words = phrase.words_of(tokens);
    let mut found: Vec<(Range<usize>, FocusForm)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match occurrence(phrase, &words, at) {
            Some((end, form)) => {
                let range = words.get(at..end).and_then(|run| Some(run.first()?.token..run.last()?.token + 1));
                found.extend(range.map(|range| (range, form)));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The shortest occurrence that begins at a word: where it ends, and its form.
fn occurrence(phrase: &FocusPhrase, words: &[Word], start: usize) -> Option<(usize, FocusForm)> {
    let wanted = &phrase.words;
    let answers = |at: usize, word: usize| -> Option<Answer> { wanted.get(word)?.answer(words.get(at)?) };
    if let Some((end, answer)) = in_order(phrase, words, start) {
        let form = if answer == Answer::Same { FocusForm::Exact } else { FocusForm::Inflected };
        if !phrase.exact || form == FocusForm::Exact {
            return Some((end, form));
        }
    }
    if phrase.exact {
        return None;
    }
    let mut left: Vec<usize> = (0..wanted.len()).collect();
    let first = left.iter().copied().find(|word| answers(start, *word).is_some());
    let mut others = 0;
    for (at, word) in words.iter().enumerate().skip(start) {
        if let Some(place) = left.iter().position(|word| answers(at, *word).is_some()) {
            left.remove(place);
        } else if at == start || first.is_some_and(|first| answers(at, first).is_some()) {
            // What begins here is shorter.
            return None;
        } else if !word.empty {
            others += 1;
        }
        if left.is_empty() {
            // `des factures élevées et des prix | élevés`: what stands in order wins.
            let ordered = (start + 1..=at).any(|from| in_order(phrase, words, from).is_some());
            return (!ordered).then_some((at + 1, FocusForm::Near));
        }
        if others > GAP {
            return None;
        }
    }
    None
}

/// Where an occurrence in order ends that begins at a word, only empty words between its words; the worst of the answers.
fn in_order(phrase: &FocusPhrase, words: &[Word], start: usize) -> Option<(usize, Answer)> {
    let mut at = start;
    let mut worst = Answer::Same;
    for (rank, wanted) in phrase.words.iter().enumerate() {
        loop {
            let word = words.get(at)?;
            if let Some(answer) = wanted.answer(word) {
                worst = worst.max(answer);
                break;
            }
            if rank == 0 || !word.empty {
                return None;
            }
            at += 1;
        }
        at += 1;
    }
    Some((at, worst))
}
