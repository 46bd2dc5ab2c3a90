//! A sentence as sets of places, one bit a token, so that a rule is carried out on all its words at once.

use super::describe::{Described, MARKS};
use super::rule::{Condition, Rule};
use crate::lexicon::Tag;

/// Most tokens of a board.
pub(super) const WIDTH: usize = 128;

/// The words that rules name, and the rules with the numbers of these.
pub(super) struct Rules {
    words: Vec<String>,
    rules: Vec<Compiled>,
}

struct Compiled {
    from: usize,
    to: usize,
    tests: Vec<Test>,
}

enum Test {
    Tag(i8, usize),
    OneTag(i8, usize),
    Word(i8, usize),
    Mark(i8, usize),
    CanBe(i8, usize),
}

impl Rules {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let mut words: Vec<String> = rules
            .iter()
            .flat_map(|rule| &rule.conditions)
            .filter_map(|condition| if let Condition::Word(_, word) = condition { Some(word.clone()) } else { None })
            .collect();
        words.sort_unstable();
        words.dedup();
        let test = |condition: &Condition| match condition {
            Condition::Is(at, tag) => Test::Tag(*at, *tag as usize),
            Condition::OneIs(at, tag) => Test::OneTag(*at, *tag as usize),
            Condition::Word(at, word) => Test::Word(*at, words.binary_search(word).unwrap_or(0)),
            Condition::Mark(at, mark) => Test::Mark(*at, usize::from(*mark)),
            Condition::CanBe(at, tag) => Test::CanBe(*at, *tag as usize),
        };
        let rules = rules
            .iter()
            .map(|rule| Compiled {
                from: rule.from as usize,
                to: rule.to as usize,
                tests: rule.conditions.iter().map(test).collect(),
            })
            .collect();
        Self { words, rules }
    }

    /// The number of a folded word, where a rule names it.
    fn word(&self, folded: &str) -> Option<usize> {
        self.words.binary_search_by(|known| known.as_str().cmp(folded)).ok()
    }
}

/// The sets of places of a sentence.
pub(super) struct Board {
    tags: [u128; 16],
    possible: [u128; 16],
    marks: [u128; MARKS.len()],
    words: Vec<u128>,
}

/// The set moved so that a bit stands for the word whose neighbour at `at` is in `set`.
fn seen_from(set: u128, at: i8) -> u128 {
    let by = u32::from(at.unsigned_abs());
    if at < 0 { set << by } else { set >> by }
}

impl Board {
    pub(super) fn new<'t>(described: &[Described], folded: impl Iterator<Item = &'t str>, rules: &Rules) -> Self {
        let mut board =
            Self { tags: [0; 16], possible: [0; 16], marks: [0; MARKS.len()], words: vec![0; rules.words.len()] };
        for (at, token) in described.iter().enumerate().take(WIDTH) {
            let bit = 1u128 << at;
            board.tags[token.initial as usize] |= bit;
            for tag in token.possible.iter() {
                board.possible[tag as usize] |= bit;
            }
            let mut marks = token.marks.0;
            while marks != 0 {
                board.marks[marks.trailing_zeros() as usize] |= bit;
                marks &= marks - 1;
            }
        }
        for (at, folded) in folded.enumerate().take(WIDTH) {
            if let Some(word) = rules.word(folded) {
                board.words[word] |= 1u128 << at;
            }
        }
        board
    }

    /// Carries the rules out, in their order.
    pub(super) fn apply(&mut self, rules: &Rules) {
        for rule in &rules.rules {
            let mut places = self.tags[rule.from] & self.possible[rule.to];
            for test in &rule.tests {
                if places == 0 {
                    break;
                }
                places &= self.meets(test);
            }
            if places != 0 {
                self.tags[rule.from] &= !places;
                self.tags[rule.to] |= places;
            }
        }
    }

    fn meets(&self, test: &Test) -> u128 {
        match *test {
            Test::Tag(at, tag) => seen_from(self.tags[tag], at),
            Test::OneTag(to, tag) => {
                let step = to.signum();
                (1..=to.abs()).fold(0, |set, by| set | seen_from(self.tags[tag], step * by))
            }
            Test::Word(at, word) => seen_from(self.words[word], at),
            Test::Mark(at, mark) => seen_from(self.marks[mark], at),
            Test::CanBe(at, tag) => seen_from(self.possible[tag], at),
        }
    }

    /// The part of speech at a place.
    pub(super) fn tag(&self, at: usize) -> Tag {
        let found = self.tags.iter().position(|set| set & 1u128 << at != 0);
        found.and_then(|tag| Tag::ALL.get(tag)).copied().unwrap_or(Tag::X)
    }
}
