//! How a keyphrase is spread over an article.

use super::{Focus, FocusForm, FocusPhrase};
use crate::analysis::PageAnalysis;
use crate::document::{BlockKind, Document, Origin};
use crate::source::Span;

/// The longest stretch of the text that does not answer to a keyphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusGap {
    /// Its sentences.
    pub sentences: usize,
    /// The sentences of the text.
    pub all: usize,
    /// Its first sentence.
    pub first: Span,
    /// Its last sentence.
    pub last: Span,
}

/// The longest stretch of the author's prose that does not answer to a keyphrase; none where nothing is left out. A sentence or
/// a heading with half of its words goes on with it.
pub fn focus_gap(document: &Document, analysis: &PageAnalysis, phrase: &FocusPhrase) -> Option<FocusGap> {
    let mut longest: Option<FocusGap> = None;
    let mut current: Option<FocusGap> = None;
    let mut all = 0;
    for (index, (block, facts)) in document.blocks.iter().zip(&analysis.blocks).enumerate() {
        let told = block.kind.counts() && !matches!(block.kind, BlockKind::Cell | BlockKind::Caption | BlockKind::Note);
        let heading = block.title().is_some();
        if block.origin == Origin::Generated || analysis.languages.is_foreign(index) || !(told || heading) {
            continue;
        }
        for sentence in &facts.sentences {
            let answered = phrase.answered(facts.sentence_tokens(sentence)).into_iter().filter(|word| *word).count();
            let span = block.prose.to_source(sentence.range.clone());
            all += usize::from(!heading);
            if answered * 2 >= phrase.len().max(1) {
                current = None;
            } else if !heading {
                let gap = current.get_or_insert(FocusGap { sentences: 0, all: 0, first: span, last: span });
                gap.sentences += 1;
                gap.last = span;
                if longest.is_none_or(|longest| longest.sentences < gap.sentences) {
                    longest = Some(*gap);
                }
            }
        }
    }
    longest.map(|gap| FocusGap { all, ..gap })
}

/// How often a keyphrase is repeated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FocusRepetition {
    /// Its occurrences in the text and its headings, in its order.
    pub times: usize,
    /// The words of the text and its headings.
    pub words: usize,
    /// Of a hundred words, those that are its words with a sense of their own.
    pub share: f64,
}

/// How often a keyphrase is repeated in the text and its headings.
pub fn focus_repetition(analysis: &PageAnalysis, focus: &Focus) -> FocusRepetition {
    let whole = focus.found.iter().filter(|found| found.place.is_in_text() && found.form != FocusForm::Near);
    let times = whole.count();
    let words = analysis.words.author + analysis.words.headings;
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    let share = 100.0 * (times * focus.phrase.len()) as f64 / words.max(1) as f64;
    FocusRepetition { times, words, share }
}

/// The words of a keyphrase that the author's text never answers to, headings but for the title included.
pub fn absent_words<'p>(document: &Document, analysis: &PageAnalysis, phrase: &'p FocusPhrase) -> Vec<&'p str> {
    let mut answered = vec![false; phrase.len()];
    for (block, facts) in document.blocks.iter().zip(&analysis.blocks) {
        if block.origin == Origin::Generated || block.kind == BlockKind::Heading(1) {
            continue;
        }
        for (known, here) in answered.iter_mut().zip(phrase.answered(&facts.tokens)) {
            *known |= here;
        }
    }
    answered.iter().enumerate().filter(|(_, known)| !**known).filter_map(|(rank, _)| phrase.word(rank)).collect()
}
