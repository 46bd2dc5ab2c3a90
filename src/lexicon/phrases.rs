/// A table whose first column holds phrases of one word or more.
#[derive(Clone, Copy, Debug)]
pub struct Phrases<const N: usize> {
    rows: &'static [[&'static str; N]],
}

/// The longest phrase looked for, in words.
const LONGEST: usize = 6;

impl<const N: usize> Phrases<N> {
    pub(super) fn new(rows: &'static [[&'static str; N]]) -> Self {
        Self { rows }
    }

    /// The longest phrase that `words` (folded, elided ones with their apostrophe) start with: how many words it
    /// takes, and its row.
    pub fn longest_at<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &'static [&'static str; N])> {
        (1..=words.len().min(LONGEST)).rev().find_map(|n| {
            let phrase = join_words(&words[..n]);
            let at = self.rows.binary_search_by(|row| row[0].cmp(&phrase)).ok()?;
            Some((n, &self.rows[at]))
        })
    }
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
