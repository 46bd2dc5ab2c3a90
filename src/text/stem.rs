use rust_stemmers::{Algorithm, Stemmer};
use std::cell::OnceCell;

thread_local! {
    static STEMMER: OnceCell<Stemmer> = const { OnceCell::new() };
}

/// The French Snowball stem of a folded word without elision (`réunions` gives `réunion`). Stems are for comparing,
/// never for showing; a stem is not stemmed again.
pub fn stem(word: &str) -> String {
    STEMMER.with(|cell| cell.get_or_init(|| Stemmer::create(Algorithm::French)).stem(word).into_owned())
}
