//! Parts of speech: what the treebanks and the lexicon say of each word, then contextual rules learned from the
//! treebanks, in an order (Brill 1995). Everything is a table that people can read: `lexicons/ud/`.

mod board;
mod describe;
mod reading;
mod rule;

pub use describe::{Described, MARKS, Mark, Marks};
pub use reading::Features;
pub use rule::{Condition, Rule};

use super::token::Token;
use crate::lexicon::{Memo, Observed, Tag, is_name, observed, tagging_rules};
use board::{Board, Rules, WIDTH};
use describe::{Entry, describe};
use std::cell::RefCell;
use std::ops::Range;
use std::sync::LazyLock;

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let rules: Vec<Rule> = tagging_rules().filter_map(|written| written.parse().ok()).collect();
    Rules::new(&rules)
});

thread_local! {
    static ENTRIES: RefCell<Memo<Entry>> = const { RefCell::new(Memo::new()) };
}

fn entry(folded: &str) -> Entry {
    ENTRIES.with_borrow_mut(|entries| entries.get(folded, |folded| Entry::new(folded, &observed)))
}

/// Tags the tokens of a sentence, in place.
pub fn tag(text: &str, tokens: &mut [Token]) {
    let whole = 0..tokens.len();
    tag_all(text, tokens, std::slice::from_ref(&whole));
}

/// Tags the tokens of sentences, in place; `sentences` are ranges of tokens, in order.
pub(super) fn tag_all(text: &str, tokens: &mut [Token], sentences: &[Range<usize>]) {
    let mut described = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        describe(text, &tokens[sentence.clone()], &mut described, entry);
    }
    let tags = tags(&described, tokens, sentences, &RULES);
    for ((token, tag), described) in tokens.iter_mut().zip(tags).zip(&described) {
        token.tag = tag;
        token.sure = is_sure(described, tag) || tag == Tag::Propn && is_name(token.text(text));
    }
    for sentence in sentences {
        reading::read(&mut tokens[sentence.clone()]);
    }
}

/// The tags that `rules` give to the tokens of sentences; long sentences are taken in pieces that overlap.
fn tags(described: &[Described], tokens: &[Token], sentences: &[Range<usize>], rules: &Rules) -> Vec<Tag> {
    /// What the pieces share, and how much of it is taken from the first.
    const SHARED: usize = 16;
    let mut tags = vec![Tag::X; described.len()];
    let mut board = Board::new(rules);
    for sentence in sentences {
        let (mut start, mut done) = (sentence.start, sentence.start);
        while done < sentence.end {
            let end = (start + WIDTH).min(sentence.end);
            let taken = if end == sentence.end { end } else { end - SHARED / 2 };
            if !board.has_room(end - start) {
                board.give(&mut tags);
            }
            let folded = tokens[start..end].iter().map(|token| token.folded.as_str());
            board.put(start, done..taken, described[start..end].iter().zip(folded));
            done = taken;
            start = end - SHARED.min(end - sentence.start);
        }
    }
    board.give(&mut tags);
    tags
}

/// Tags by other tables than those compiled in: for the tool that learns them. `observed` is what the treebanks say.
pub fn describe_with(text: &str, tokens: &[Token], observed: &dyn Fn(&str) -> Option<Observed>) -> Vec<Described> {
    let mut described = Vec::with_capacity(tokens.len());
    describe(text, tokens, &mut described, |folded| Entry::new(folded, observed));
    described
}

/// Carries `rules` out on described tokens: for the tool that learns them.
pub fn tag_with(described: &[Described], tokens: &[Token], rules: &[Rule]) -> Vec<Tag> {
    let whole = 0..tokens.len();
    tags(described, tokens, std::slice::from_ref(&whole), &Rules::new(rules))
}

/// Whether a tag is more than a guess: a table or the lexicon knows the word, or a capital inside a sentence makes it a
/// name.
fn is_sure(described: &Described, tag: Tag) -> bool {
    let capital = described.marks.contains(Mark::Capital) && !described.marks.contains(Mark::First);
    described.known || tag == Tag::Propn && capital
}
