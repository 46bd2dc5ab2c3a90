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
        let mut rows = self.rows;
        let mut phrase = String::new();
        let mut found = None;
        for (n, word) in words.iter().take(LONGEST).enumerate() {
            join(&mut phrase, word.as_ref());
            // What begins so stands together, the phrase itself before the others.
            rows = &rows[rows.partition_point(|row| row[0] < phrase.as_str())..];
            match rows.first() {
                Some(row) if row[0] == phrase => found = Some((n + 1, row)),
                Some(row) if row[0].starts_with(&phrase) => {}
                _ => break,
            }
        }
        found
    }

    /// The longest phrase that `words` end with, as [`Phrases::longest_at`] gives it.
    pub fn longest_before<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &'static [&'static str; N])> {
        (1..=LONGEST.min(words.len())).rev().find_map(|n| {
            let phrase = join_words(words.get(words.len() - n..)?);
            super::row(self.rows, &phrase).map(|row| (n, row))
        })
    }
}

/// Words joined as they are written: by a space, except after an apostrophe.
pub fn join_words<W: AsRef<str>>(words: &[W]) -> String {
    let mut out = String::new();
    for word in words {
        join(&mut out, word.as_ref());
    }
    out
}

fn join(phrase: &mut String, word: &str) {
    if !phrase.is_empty() && !phrase.ends_with('\'') {
        phrase.push(' ');
    }
    phrase.push_str(word);
}
