//! The tables as the build compiles them.

#[path = "../../lexicons/compilation/index.rs"]
mod index;

pub(super) use index::Hash;

use index::{Index, Slot, filter_bit, index};
use std::borrow::Cow;
use std::ops::Range;

/// A table of `N` columns, sorted by the first, that holds words or phrases.
#[derive(Debug)]
pub struct Table<const N: usize> {
    /// The rows one after the other, tabs between their fields.
    text: &'static str,
    /// Where in `text` each row ends.
    ends: &'static [[u8; 4]],
    /// Where the rows stand that begin with given words, by [`index`].
    slots: &'static [Slot],
    /// What may begin a row, by [`may_begin`].
    filter: &'static [u8],
}

/// The longest phrase looked for, in words.
const LONGEST: usize = 10;

impl<const N: usize> Table<N> {
    /// A table whose offsets and slots are given low byte first.
    pub(super) const fn new(
        text: &'static str,
        ends: &'static [u8],
        slots: &'static [u8],
        filter: &'static [u8],
    ) -> Self {
        Self { text, ends: ends.as_chunks().0, slots: slots.as_chunks().0, filter }
    }

    /// How many rows it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    fn line(&self, at: usize) -> Option<&'static str> {
        let end = |at: usize| self.ends.get(at).map(|end| u32::from_le_bytes(*end) as usize);
        let start = if at == 0 { 0 } else { end(at - 1)? };
        self.text.get(start..end(at)?)
    }

    /// The row of this rank.
    pub(super) fn get(&self, at: usize) -> Option<[&'static str; N]> {
        let mut row = [""; N];
        let mut rest = self.line(at)?;
        for field in &mut row {
            (*field, rest) = first_field(rest);
        }
        Some(row)
    }

    /// The rows, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = [&'static str; N]> + use<'_, N> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// The first row whose first column is `key`.
    #[inline]
    pub(super) fn row(&self, key: &str) -> Option<[&'static str; N]> {
        self.get(self.find(key)?)
    }

    /// Whether the first column of a row is `key`.
    #[inline]
    pub(super) fn holds(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// The rank of the first row whose first column is `key`.
    #[inline]
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        if may_begin(self.filter, key) { self.found(key) } else { None }
    }

    fn found(&self, key: &str) -> Option<usize> {
        // What only begins a phrase has the slot of its first one.
        let is = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with('\t'));
        taken(self.slots, Hash::new().add(key)).find(|at| self.line(*at).is_some_and(is))
    }

    /// The ranks of the rows whose first column is `key`.
    pub(super) fn ranks(&self, key: &str) -> Range<usize> {
        let Some(from) = self.find(key) else { return 0..0 };
        let is = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with('\t'));
        let more = (from + 1..self.len()).take_while(|at| self.line(*at).is_some_and(is)).count();
        from..from + 1 + more
    }

    /// The rows whose first column is `key`.
    pub(super) fn rows(&'static self, key: &str) -> impl Iterator<Item = [&'static str; N]> + use<N> {
        let from = self.find(key);
        let mut first = None;
        let rows = from.into_iter().flat_map(|from| from..self.len()).filter_map(|at| self.get(at));
        rows.take_while(move |row| *first.get_or_insert(row[0]) == row[0])
    }

    /// The longest phrase that `words` (folded, elided ones with their apostrophe) start with: how many words it
    /// takes, and its row.
    #[inline]
    pub fn longest_at<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, [&'static str; N])> {
        words.first().filter(|first| may_begin(self.filter, first.as_ref()))?;
        let (count, at) = longest(words, self.slots, |at| self.line(at))?;
        Some((count, self.get(at)?))
    }

    /// Whether a row begins with this word, or is it.
    pub fn begins(&self, word: &str) -> bool {
        let first = |at: usize| self.line(at).and_then(|line| after(line, &[word]));
        may_begin(self.filter, word) && taken(self.slots, Hash::new().add(word)).any(|at| first(at).is_some())
    }

    /// The longest phrase that `words` end with, as [`Table::longest_at`] gives it.
    pub fn longest_before<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, [&'static str; N])> {
        (words.len().saturating_sub(LONGEST)..words.len()).find_map(|start| {
            let words = words.get(start..)?;
            self.longest_at(words).filter(|(count, _)| *count == words.len())
        })
    }
}

/// The first field of a row, and those after it.
fn first_field(row: &'static str) -> (&'static str, &'static str) {
    // Fields are short: a plain loop finds their ends sooner than a search made for long texts.
    let end = row.bytes().position(|byte| byte == b'\t');
    end.and_then(|end| Some((row.get(..end)?, row.get(end + 1..)?))).unwrap_or((row, ""))
}

/// Phrases derived from a table, each with the rank of its row.
#[derive(Debug)]
pub(super) struct Forms {
    forms: Vec<(Cow<'static, str>, usize)>,
    index: Index,
}

impl Forms {
    pub(super) fn new(forms: impl IntoIterator<Item = (Cow<'static, str>, usize)>) -> Self {
        let mut forms: Vec<_> = forms.into_iter().collect();
        forms.sort_unstable();
        forms.dedup();
        let phrases: Vec<&str> = forms.iter().map(|(form, _)| form.as_ref()).collect();
        let index = index(&phrases).unwrap_or(Index { slots: Vec::new(), filter: Vec::new() });
        Self { forms, index }
    }

    /// The rank of the row of a phrase, the first where several have it.
    pub(super) fn row(&self, phrase: &str) -> Option<usize> {
        if !may_begin(&self.index.filter, phrase) {
            return None;
        }
        let of = |at: &usize| self.forms.get(*at).is_some_and(|(form, _)| form == phrase);
        let at = taken(&self.index.slots, Hash::new().add(phrase)).find(of)?;
        self.forms.get(at).map(|(_, row)| *row)
    }

    /// The longest phrase that `words` start with: how many words it takes, itself, the rank of its row.
    pub(super) fn longest_at<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &str, usize)> {
        words.first().filter(|first| may_begin(&self.index.filter, first.as_ref()))?;
        let phrase = |at: usize| self.forms.get(at).map(|(form, _)| form.as_ref());
        let (count, at) = longest(words, &self.index.slots, phrase)?;
        self.forms.get(at).map(|(form, row)| (count, form.as_ref(), *row))
    }
}

/// Whether a phrase of an index, given its filter, may begin with a word, or be it: false only where none does.
#[inline]
fn may_begin(filter: &[u8], word: &str) -> bool {
    let bit = filter_bit(word.as_bytes(), filter.len() as u32 * 8);
    bit.and_then(|bit| filter.get(bit / 8).map(|byte| byte >> (bit % 8) & 1 != 0)).unwrap_or(false)
}

/// The ranks that the slots for `hash` hold, in the order in which they are looked into, without most of those of others.
#[inline]
fn taken(slots: &[Slot], hash: Hash) -> impl Iterator<Item = usize> {
    let [first, second] = hash.mark();
    let full = hash.slots(slots.len()).map_while(|slot| slots.get(slot).filter(|slot| **slot != Slot::default()));
    let own = full.filter(move |[_, _, one, two]| (*one, *two) == (first, second));
    own.filter_map(|[low, high, ..]| usize::from(u16::from_le_bytes([*low, *high])).checked_sub(1))
}

/// The longest of the indexed phrases that `words` start with: how many words it takes, and which it is; `phrase` gives
/// one by its rank, with or without the tab and the fields after it.
fn longest<'p, W: AsRef<str>>(
    words: &[W],
    slots: &[Slot],
    phrase: impl Fn(usize) -> Option<&'p str>,
) -> Option<(usize, usize)> {
    let mut hash = Hash::new();
    let mut elided = true;
    let mut found = None;
    for (n, word) in words.iter().take(LONGEST).enumerate() {
        let word = word.as_ref();
        hash = if elided { hash } else { hash.add(" ") }.add(word);
        elided = is_elided(word);
        let given = words.get(..=n)?;
        let mut begun = false;
        for at in taken(slots, hash) {
            let rest = phrase(at).and_then(|phrase| after(phrase, given));
            begun |= rest.is_some();
            if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('\t')) {
                found = Some((n + 1, at));
                break;
            }
        }
        if !begun {
            break;
        }
    }
    found
}

/// What stands in a phrase after these words, joined as they are written.
fn after<'p, W: AsRef<str>>(phrase: &'p str, words: &[W]) -> Option<&'p str> {
    let mut rest = phrase;
    let mut elided = true;
    for word in words {
        let word = word.as_ref();
        if !elided {
            rest = rest.strip_prefix(' ')?;
        }
        rest = rest.strip_prefix(word)?;
        elided = is_elided(word);
    }
    Some(rest)
}

/// Whether no space follows a word.
fn is_elided(word: &str) -> bool {
    word.as_bytes().last() == Some(&b'\'')
}

/// Words joined as they are written: by a space, except after an apostrophe.
pub fn join_words<W: AsRef<str>>(words: &[W]) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() && !out.ends_with('\'') {
            out.push(' ');
        }
        out.push_str(word.as_ref());
    }
    out
}
