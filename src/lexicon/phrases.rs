/// A table whose first column holds phrases of one word or more.
#[derive(Clone, Copy, Debug)]
pub struct Phrases<const N: usize> {
    rows: &'static [[&'static str; N]],
}

/// The longest phrase looked for, in words.
const LONGEST: usize = 10;

impl<const N: usize> Phrases<N> {
    pub(super) fn new(rows: &'static [[&'static str; N]]) -> Self {
        Self { rows }
    }

    /// The longest phrase that `words` (folded, elided ones with their apostrophe) start with: how many words it
    /// takes, and its row.
    pub fn longest_at<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &'static [&'static str; N])> {
        let (count, at) = longest(words, self.rows.len(), |at| self.rows.get(at).map_or("", |row| row[0]))?;
        Some((count, self.rows.get(at)?))
    }

    /// The longest phrase that `words` end with, as [`Phrases::longest_at`] gives it.
    pub fn longest_before<W: AsRef<str>>(&self, words: &[W]) -> Option<(usize, &'static [&'static str; N])> {
        (1..=LONGEST.min(words.len())).rev().find_map(|n| {
            let phrase = join_words(words.get(words.len() - n..)?);
            super::row(self.rows, &phrase).map(|row| (n, row))
        })
    }
}

/// The longest of `count` sorted phrases that `words` start with: how many words it takes, and which it is.
pub(super) fn longest<'p, W: AsRef<str>>(
    words: &[W],
    count: usize,
    phrase_of: impl Fn(usize) -> &'p str,
) -> Option<(usize, usize)> {
    let mut from = 0;
    let mut phrase = String::new();
    let mut found = None;
    for (n, word) in words.iter().take(LONGEST).enumerate() {
        join(&mut phrase, word.as_ref());
        // What begins so stands together, the phrase itself before the others.
        from = first(from, count, |at| phrase_of(at) < phrase.as_str());
        if from >= count || !phrase_of(from).starts_with(&phrase) {
            break;
        }
        if phrase_of(from) == phrase {
            found = Some((n + 1, from));
        }
    }
    found
}

/// The first of `from..to` that is not `before`, where all that are stand first.
fn first(mut from: usize, mut to: usize, before: impl Fn(usize) -> bool) -> usize {
    while from < to {
        let middle = from.midpoint(to);
        if before(middle) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from
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
