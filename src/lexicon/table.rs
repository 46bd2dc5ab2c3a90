//! The tables as the build compiles them.

#[path = "../../lexicons/compilation/index.rs"]
mod index;

pub(super) use index::Hash;

use index::index;
use std::borrow::Cow;

/// A table of `N` columns, sorted by the first, that holds words or phrases.
#[derive(Debug)]
pub struct Table<const N: usize> {
    /// The rows one after the other, tabs between their fields.
    text: &'static str,
    /// Where in `text` each row ends.
    ends: &'static [[u8; 4]],
    /// Where the rows stand that begin with given words, by [`index`].
    slots: &'static [[u8; 2]],
}

/// The longest phrase looked for, in words.
const LONGEST: usize = 10;

impl<const N: usize> Table<N> {
    /// A table whose offsets and slots are given low byte first.
    pub(super) const fn new(text: &'static str, ends: &'static [u8], slots: &'static [u8]) -> Self {
        Self { text, ends: ends.as_chunks().0, slots: slots.as_chunks().0 }
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
        for (field, value) in row.iter_mut().zip(self.line(at)?.split('\t')) {
            *field = value;
        }
        Some(row)
    }

    /// The rows, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = [&'static str; N]> + use<'_, N> {
        (0..self.len()).filter_map(|at| self.get(at))
    }

    /// The first row whose first column is `key`.
    pub(super) fn row(&self, key: &str) -> Option<[&'static str; N]> {
        self.get(self.find(key)?)
    }

    /// Whether the first column of a row is `key`.
    pub(super) fn holds(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    fn find(&self, key: &str) -> Option<usize> {
        // What only begins a phrase has the slot of its first one.
        let is = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with('\t'));
        taken(self.slots, Hash::new().add(key)).find(|at| self.line(*at).is_some_and(is))
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
    pub fn longest_at<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, [&'static str; N])> {
        let phrase = |at| self.line(at).and_then(|line| line.split('\t').next());
        let (count, at) = longest(words, self.slots, phrase)?;
        Some((count, self.get(at)?))
    }

    /// The longest phrase that `words` end with, as [`Table::longest_at`] gives it.
    pub fn longest_before<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, [&'static str; N])> {
        (words.len().saturating_sub(LONGEST)..words.len()).find_map(|start| {
            let words = words.get(start..)?;
            self.longest_at(words).filter(|(count, _)| *count == words.len())
        })
    }
}

/// Phrases derived from a table, each with the rank of its row.
#[derive(Debug)]
pub(super) struct Forms {
    forms: Vec<(Cow<'static, str>, usize)>,
    slots: Vec<[u8; 2]>,
}

impl Forms {
    pub(super) fn new(forms: impl IntoIterator<Item = (Cow<'static, str>, usize)>) -> Self {
        let mut forms: Vec<_> = forms.into_iter().collect();
        forms.sort_unstable();
        forms.dedup();
        let phrases: Vec<&str> = forms.iter().map(|(form, _)| form.as_ref()).collect();
        let slots = index(&phrases).unwrap_or_default();
        Self { forms, slots }
    }

    /// The rank of the row of a phrase, the first where several have it.
    pub(super) fn row(&self, phrase: &str) -> Option<usize> {
        let of = |at: &usize| self.forms.get(*at).is_some_and(|(form, _)| form == phrase);
        let at = taken(&self.slots, Hash::new().add(phrase)).find(of)?;
        self.forms.get(at).map(|(_, row)| *row)
    }

    /// The longest phrase that `words` start with: how many words it takes, itself, the rank of its row.
    pub(super) fn longest_at<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &str, usize)> {
        let phrase = |at: usize| self.forms.get(at).map(|(form, _)| form.as_ref());
        let (count, at) = longest(words, &self.slots, phrase)?;
        self.forms.get(at).map(|(form, row)| (count, form.as_ref(), *row))
    }
}

/// What the slots for `hash` hold, in the order in which they are looked into.
fn taken(slots: &[[u8; 2]], hash: Hash) -> impl Iterator<Item = usize> {
    hash.slots(slots.len()).map_while(|slot| usize::from(u16::from_le_bytes(*slots.get(slot)?)).checked_sub(1))
}

/// The longest of the indexed phrases that `words` start with: how many words it takes, and which it is.
fn longest<'p, W: AsRef<str>>(
    words: &[W],
    slots: &[[u8; 2]],
    phrase: impl Fn(usize) -> Option<&'p str>,
) -> Option<(usize, usize)> {
    let mut hash = Hash::new();
    let mut elided = true;
    let mut found = None;
    for (n, word) in words.iter().take(LONGEST).enumerate() {
        let word = word.as_ref();
        hash = if elided { hash } else { hash.add(" ") }.add(word);
        elided = word.ends_with('\'');
        let given = words.get(..=n)?;
        let mut begun = false;
        for at in taken(slots, hash) {
            let rest = phrase(at).and_then(|phrase| after(phrase, given));
            begun |= rest.is_some();
            if rest == Some("") {
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
        elided = word.ends_with('\'');
    }
    Some(rest)
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
