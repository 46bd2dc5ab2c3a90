//! Sentences as sets of places, one bit a token, so that a rule is carried out on all their words at once.

use super::describe::{Described, MARKS};
use super::rule::{Condition, Rule};
use crate::lexicon::Tag;
use std::ops::Range;

/// Most tokens of a board.
pub(super) const WIDTH: usize = 128;

/// The words that rules name, and the rules with the numbers of these.
pub(super) struct Rules {
    words: Vec<String>,
    /// Where those begin that start with each byte, and where the last ends.
    starts: [usize; 257],
    rules: Vec<Compiled>,
    /// How far from a word its rules look.
    reach: usize,
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
        let place = |condition: &Condition| match condition {
            Condition::Is(at, _)
            | Condition::OneIs(at, _)
            | Condition::Word(at, _)
            | Condition::Mark(at, _)
            | Condition::CanBe(at, _) => usize::from(at.unsigned_abs()),
        };
        let reach = rules.iter().flat_map(|rule| &rule.conditions).map(place).max().unwrap_or(0);
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
        let mut starts = [words.len(); 257];
        for (byte, start) in (0u8..=255).zip(&mut starts) {
            *start = words.partition_point(|word| word.as_bytes() < [byte].as_slice());
        }
        Self { words, starts, rules, reach }
    }

    /// The number of a folded word, where a rule names it.
    fn word(&self, folded: &str) -> Option<usize> {
        let first = usize::from(*folded.as_bytes().first()?);
        let (start, end) = (self.starts[first], self.starts[first + 1]);
        let found = self.words.get(start..end)?.iter().position(|known| known == folded);
        found.map(|at| start + at)
    }
}

/// The sets of places of pieces of sentences. Between two pieces, places are left free as far as rules look: none sees
/// the words of another.
pub(super) struct Board<'r> {
    rules: &'r Rules,
    tags: [u128; 16],
    possible: [u128; 16],
    marks: [u128; MARKS.len()],
    words: Vec<u128>,
    /// The places that are taken or left free.
    used: usize,
    /// Where the pieces begin, and which of their tokens are given tags here.
    pieces: Vec<(usize, Range<usize>)>,
}

/// The set moved so that a bit stands for the word whose neighbour at `at` is in `set`.
fn seen_from(set: u128, at: i8) -> u128 {
    let by = u32::from(at.unsigned_abs());
    if at < 0 { set << by } else { set >> by }
}

impl<'r> Board<'r> {
    pub(super) fn new(rules: &'r Rules) -> Self {
        Self {
            rules,
            tags: [0; 16],
            possible: [0; 16],
            marks: [0; MARKS.len()],
            words: vec![0; rules.words.len()],
            used: 0,
            pieces: Vec::new(),
        }
    }

    /// Whether so many tokens find room.
    pub(super) fn has_room(&self, tokens: usize) -> bool {
        self.used + tokens <= WIDTH
    }

    /// Puts a piece of a sentence down, whose first token is that of index `start`, and of which `taken` are given tags
    /// here. What finds no room is left out.
    pub(super) fn put<'t>(
        &mut self,
        start: usize,
        taken: Range<usize>,
        piece: impl Iterator<Item = (&'t Described, &'t str)>,
    ) {
        let from = self.used;
        for (token, folded) in piece.take(WIDTH.saturating_sub(from)) {
            let bit = 1u128 << self.used;
            self.tags[token.initial as usize] |= bit;
            for tag in token.possible.iter() {
                self.possible[tag as usize] |= bit;
            }
            let mut marks = token.marks.0;
            while marks != 0 {
                self.marks[marks.trailing_zeros() as usize] |= bit;
                marks &= marks - 1;
            }
            if let Some(word) = self.rules.word(folded) {
                self.words[word] |= bit;
            }
            self.used += 1;
        }
        self.used += self.rules.reach;
        self.pieces.push((from + (taken.start - start), taken));
    }

    /// Carries the rules out, writes the parts of speech of the pieces into `tags` and takes the pieces away.
    pub(super) fn give(&mut self, tags: &mut [Tag]) {
        self.apply();
        let mut found = [Tag::X; WIDTH];
        for (tag, set) in Tag::ALL.into_iter().zip(self.tags) {
            let mut rest = set;
            while rest != 0 {
                found[rest.trailing_zeros() as usize] = tag;
                rest &= rest - 1;
            }
        }
        for (place, taken) in self.pieces.drain(..) {
            let given = found.get(place..).unwrap_or(&[]);
            for (tag, given) in tags.get_mut(taken).unwrap_or(&mut []).iter_mut().zip(given) {
                *tag = *given;
            }
        }
        (self.tags, self.possible, self.marks) = ([0; 16], [0; 16], [0; MARKS.len()]);
        self.words.fill(0);
        self.used = 0;
    }

    /// Carries the rules out, in their order.
    fn apply(&mut self) {
        for rule in &self.rules.rules {
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
}
