//! What the forms of a treebank are, counted.

use crate::conllu::Sentence;
use intertitre::lexicon::{Observed, Tag, TagSet};
use intertitre::text::TokenKind;
use std::collections::BTreeMap;

/// Counts of parts of speech by form; a form with a capital inside a sentence has a `^` before it.
#[derive(Clone, Default)]
pub(crate) struct Forms {
    counts: BTreeMap<String, BTreeMap<Tag, usize>>,
}

/// A part of speech that a form has less often than once in so many times is an accident.
const ACCIDENT: usize = 100;

impl Forms {
    pub(crate) fn count<'a>(sentences: impl IntoIterator<Item = &'a Sentence>) -> Self {
        let mut forms = Self::default();
        for sentence in sentences {
            let mut first = true;
            for (token, tag) in sentence.tokens.iter().zip(&sentence.tags) {
                if token.kind == TokenKind::Word {
                    let written = token.text(&sentence.text);
                    let capital = written.starts_with(char::is_uppercase);
                    let key = if capital && !first { format!("^{}", token.folded) } else { token.folded.to_string() };
                    // A word that begins a sentence tells little of names.
                    if !(first && capital && *tag == Tag::Propn) {
                        *forms.counts.entry(key).or_default().entry(*tag).or_default() += 1;
                    }
                }
                first &= token.kind == TokenKind::Sign;
            }
        }
        forms
    }

    fn of(counts: &BTreeMap<Tag, usize>) -> Option<Vec<Tag>> {
        let total: usize = counts.values().sum();
        let mut tags: Vec<(Tag, usize)> = counts.iter().map(|(tag, count)| (*tag, *count)).collect();
        tags.sort_by_key(|(tag, count)| (std::cmp::Reverse(*count), *tag));
        // Foreign words are told by their neighbours.
        if tags.first()?.0 == Tag::X {
            return None;
        }
        Some(
            tags.into_iter()
                .filter(|(tag, count)| count * ACCIDENT > total && *tag != Tag::X)
                .map(|(tag, _)| tag)
                .collect(),
        )
    }

    pub(crate) fn get(&self, form: &str) -> Option<Observed> {
        let tags = Self::of(self.counts.get(form)?)?;
        Some(Observed { best: *tags.first()?, seen: TagSet::of(&tags) })
    }

    /// The rows of the table.
    pub(crate) fn rows(&self) -> impl Iterator<Item = String> {
        self.counts.iter().filter_map(|(form, counts)| {
            let tags: Vec<&str> = Self::of(counts)?.into_iter().map(Tag::name).collect();
            (!form.contains(char::is_whitespace)).then(|| format!("{form}\t{}", tags.join(" ")))
        })
    }
}
