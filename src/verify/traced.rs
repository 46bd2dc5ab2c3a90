//! Words that come from somewhere: from the cited sentences, whatever their inflection; from the noun of a verb there, or
//! the verb of a noun; from a lexicon entry; from the template.

use super::reading::{Reading, Word};
use super::{Reason, Refusal, Unit};
use crate::lexicon::{fold, masculine_singulars};

/// Whether the template declares a word.
pub(super) fn is_declared(word: &Word, vocabulary: &[&str]) -> bool {
    let form = word.lemmas.iter().flat_map(|lemma| masculine_singulars(lemma).to_vec()).collect::<Vec<_>>();
    // `œil` is folded in the lexicon.
    vocabulary.iter().any(|declared| {
        word.is(declared)
            || form.iter().any(|form| form == declared)
            || declared.contains('œ') && word.is(&fold(declared))
    })
}

/// Refuses a word of the unit that comes from nowhere.
pub(super) fn check(read: &Reading, unit: &Unit<'_>, sources: &[&Reading]) -> Result<(), Refusal> {
    let traced = |word: &Word| {
        is_declared(word, unit.vocabulary) || sources.iter().any(|source| source.words.iter().any(|own| own.same(word)))
            // What is a name here and a function word there, or the other way round.
            || sources.iter().any(|source| source.tokens.iter().any(|token| token.folded == read.form(word.at)))
    };
    match read.words.iter().find(|word| !traced(word)) {
        Some(word) => Err(Refusal::new(Reason::Word, read.written(word.at))),
        None => Ok(()),
    }
}
