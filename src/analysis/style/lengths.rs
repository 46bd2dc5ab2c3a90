use super::Running;
use crate::lexicon::Memo;
use crate::text::{Token, TokenKind, is_word, syllables};
use std::cell::RefCell;

/// The letters from which a word is long, in the index of Björnsson (*Läsbarhet*, 1968).
const LONG: usize = 7;

/// How long the sentences and the words of a text are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// The words of each sentence.
    pub sentences: Vec<usize>,
    /// Words that are written in letters.
    pub words: usize,
    /// Their syllables.
    pub syllables: usize,
    /// Those of them that are long.
    pub long_words: usize,
}

/// How long the sentences of a text and their words are. A word is what stands between spaces: `l’eau` is one.
pub fn lengths(sentences: &[Running]) -> Lengths {
    let mut lengths = Lengths::default();
    for running in sentences {
        lengths.sentences.push(running.sentence.words);
        let spelt = |piece: &&str| is_word(piece) && piece.contains(char::is_alphabetic);
        lengths.words += running.text().split_whitespace().filter(spelt).count();
        let words = running.tokens.iter().filter(|token| token.kind == TokenKind::Word && !token.is_elided());
        for token in words {
            let (spoken, long) = measured(token);
            lengths.syllables += spoken;
            lengths.long_words += usize::from(long);
        }
    }
    lengths
}

thread_local! {
    static MEASURED: RefCell<Memo<(usize, bool)>> = const { RefCell::new(Memo::new()) };
}

/// The syllables of a word, and whether it is long.
fn measured(token: &Token) -> (usize, bool) {
    let find = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        (syllables(word, Some(token.tag)), letters >= LONG)
    };
    // What *couvent* is tells how it is said.
    match token.folded.ends_with("ent") {
        true => find(&token.folded),
        false => MEASURED.with_borrow_mut(|measured| measured.get(&token.folded, find)),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
impl Lengths {
    /// The words of the mean sentence.
    pub fn mean(&self) -> f64 {
        self.sentences.iter().sum::<usize>() as f64 / self.sentences.len().max(1) as f64
    }

    /// How many sentences have more words than that.
    pub fn longer_than(&self, words: usize) -> usize {
        self.sentences.iter().filter(|length| **length > words).count()
    }

    /// How much the lengths of sentences differ: their standard deviation, as a share of their mean.
    pub fn variation(&self) -> f64 {
        let mean = self.mean();
        let squares: f64 = self.sentences.iter().map(|length| (*length as f64 - mean) * (*length as f64 - mean)).sum();
        libm::sqrt(squares / self.sentences.len().max(1) as f64) / mean.max(1.0)
    }

    /// Ease of reading after Kandel and Moles (1958), who fitted the formula of Flesch to French: the lower, the harder.
    pub fn kandel_moles(&self) -> f64 {
        let words = self.words.max(1) as f64;
        207.0 - 1.015 * words / self.sentences.len().max(1) as f64 - 73.6 * self.syllables as f64 / words
    }

    /// The index of Björnsson (LIX): the higher, the harder.
    pub fn lix(&self) -> f64 {
        let words = self.words.max(1) as f64;
        words / self.sentences.len().max(1) as f64 + 100.0 * self.long_words as f64 / words
    }
}
