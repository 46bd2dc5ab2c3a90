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

/// A text to tag: its tokens, and its sentences as ranges of these, in order.
pub(super) struct Part<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t mut [Token],
    pub(super) sentences: Vec<Range<usize>>,
}

/// Tags the tokens of a sentence, in place.
pub fn tag(text: &str, tokens: &mut [Token]) {
    let whole = 0..tokens.len();
    tag_all(&mut [Part { text, tokens, sentences: vec![whole] }]);
}

/// Tags the tokens of texts, in place. Sentences share boards, whatever text they are of.
pub(super) fn tag_all(parts: &mut [Part]) {
    let mut described: Vec<Described> = Vec::new();
    let mut tagging = Tagging::new(&RULES);
    for part in &*parts {
        for sentence in &part.sentences {
            let tokens = &part.tokens[sentence.clone()];
            let start = described.len();
            describe(part.text, tokens, &mut described, entry);
            tagging.add(&described[start..], tokens);
        }
    }
    let mut found = tagging.end().into_iter().zip(&described);
    for part in parts {
        for sentence in &part.sentences {
            let tokens = &mut part.tokens[sentence.clone()];
            // The tokens first: what is taken off `found` belongs to one of them.
            for (token, (tag, described)) in tokens.iter_mut().zip(&mut found) {
                token.tag = tag;
                token.sure = is_sure(described, tag) || tag == Tag::Propn && is_name(token.text(part.text));
            }
            reading::read(tokens);
        }
    }
}

/// The tags that rules give to the tokens of sentences, in order.
struct Tagging<'r> {
    board: Board<'r>,
    tags: Vec<Tag>,
}

impl<'r> Tagging<'r> {
    fn new(rules: &'r Rules) -> Self {
        Self { board: Board::new(rules), tags: Vec::new() }
    }

    /// Adds a sentence; a long one is taken in pieces that overlap.
    fn add(&mut self, described: &[Described], tokens: &[Token]) {
        /// What the pieces share, and how much of it is taken from the first.
        const SHARED: usize = 16;
        let (first, len) = (self.tags.len(), described.len());
        self.tags.resize(first + len, Tag::X);
        let (mut start, mut done) = (0, 0);
        while done < len {
            let end = (start + WIDTH).min(len);
            let taken = if end == len { end } else { end - SHARED / 2 };
            if !self.board.has_room(end - start) {
                self.board.give(&mut self.tags);
            }
            let folded = tokens[start..end].iter().map(|token| token.folded.as_str());
            self.board.put(first + start, first + done..first + taken, described[start..end].iter().zip(folded));
            done = taken;
            start = end - SHARED.min(end);
        }
    }

    fn end(mut self) -> Vec<Tag> {
        self.board.give(&mut self.tags);
        self.tags
    }
}

/// Tags by other tables than those compiled in: for the tool that learns them. `observed` is what the treebanks say.
pub fn describe_with(text: &str, tokens: &[Token], observed: &dyn Fn(&str) -> Option<Observed>) -> Vec<Described> {
    let mut described = Vec::with_capacity(tokens.len());
    describe(text, tokens, &mut described, |folded| Entry::new(folded, observed));
    described
}

/// Carries `rules` out on described tokens: for the tool that learns them.
pub fn tag_with(described: &[Described], tokens: &[Token], rules: &[Rule]) -> Vec<Tag> {
    let rules = Rules::new(rules);
    let mut tagging = Tagging::new(&rules);
    tagging.add(described, tokens);
    tagging.end()
}

/// Whether a tag is more than a guess: a table or the lexicon knows the word, or a capital inside a sentence makes it a
/// name.
fn is_sure(described: &Described, tag: Tag) -> bool {
    let capital = described.marks.contains(Mark::Capital) && !described.marks.contains(Mark::First);
    described.known || tag == Tag::Propn && capital
}
