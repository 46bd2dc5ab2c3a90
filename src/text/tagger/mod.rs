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
    let described = describe(text, tokens, entry);
    let tags = tags(&described, tokens, &RULES);
    for (at, (token, tag)) in tokens.iter_mut().zip(tags).enumerate() {
        token.tag = tag;
        token.sure = is_sure(&described[at], tag) || tag == Tag::Propn && is_name(token.text(text));
    }
    reading::read(tokens);
}

/// The tags that `rules` give; long sentences are taken in pieces that overlap.
fn tags(described: &[Described], tokens: &[Token], rules: &Rules) -> Vec<Tag> {
    /// What the pieces share, and how much of it is taken from the first.
    const SHARED: usize = 16;
    let mut tags = Vec::with_capacity(described.len());
    let mut start = 0;
    while tags.len() < described.len() {
        let end = (start + WIDTH).min(described.len());
        let folded = tokens[start..end].iter().map(|token| token.folded.as_str());
        let mut board = Board::new(&described[start..end], folded, rules);
        board.apply(rules);
        let taken = if end == described.len() { end } else { end - SHARED / 2 };
        tags.extend((tags.len()..taken).map(|at| board.tag(at - start)));
        start = end - SHARED.min(end);
    }
    tags
}

/// Tags by other tables than those compiled in: for the tool that learns them. `observed` is what the treebanks say.
pub fn describe_with(text: &str, tokens: &[Token], observed: &dyn Fn(&str) -> Option<Observed>) -> Vec<Described> {
    describe(text, tokens, |folded| Entry::new(folded, observed))
}

/// Carries `rules` out on described tokens: for the tool that learns them.
pub fn tag_with(described: &[Described], tokens: &[Token], rules: &[Rule]) -> Vec<Tag> {
    tags(described, tokens, &Rules::new(rules))
}

/// Whether a tag is more than a guess: a table or the lexicon knows the word, or a capital inside a sentence makes it a
/// name.
fn is_sure(described: &Described, tag: Tag) -> bool {
    let capital = described.marks.contains(Mark::Capital) && !described.marks.contains(Mark::First);
    described.known || tag == Tag::Propn && capital
}
