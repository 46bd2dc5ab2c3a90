use crate::lexicon::{Memo, root};
use rust_stemmers::{Algorithm, Stemmer};
use std::cell::{OnceCell, RefCell};

thread_local! {
    static STEMMER: OnceCell<Stemmer> = const { OnceCell::new() };
    static STEMS: RefCell<Memo<String>> = const { RefCell::new(Memo::new()) };
}

/// The stem of a folded word without elision: the table of roots, then the French algorithm of Snowball (`réunions`
/// gives `réunion`). Stems are for comparing, never for showing; a stem is not stemmed again.
pub fn stem(word: &str) -> String {
    let stem = |word: &str| match root(word) {
        Some(root) => root.to_string(),
        None => STEMMER.with(|cell| cell.get_or_init(|| Stemmer::create(Algorithm::French)).stem(word).into_owned()),
    };
    STEMS.with_borrow_mut(|stems| stems.get(word, stem))
}
