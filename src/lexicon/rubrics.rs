use super::{Gender, Number, gender, tables};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A heading that guides and encyclopaedias put above what is about one thing, with the words that tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// The noun phrase, without its article.
    pub name: &'static str,
    /// Its gender.
    pub gender: Gender,
    /// Its number.
    pub number: Number,
    /// Whether *de* and the theme of the article can follow it.
    pub takes_theme: bool,
    /// What the theme of the article can be, as the table names it: `animal`, `lieu`, `droit`…
    pub nature: &'static str,
}

static RUBRICS: LazyLock<(Vec<Rubric>, BTreeMap<&'static str, Vec<(usize, bool)>>)> = LazyLock::new(|| {
    let mut rubrics = Vec::new();
    let mut cues: BTreeMap<&str, Vec<(usize, bool)>> = BTreeMap::new();
    for [name, written, theme, nature, words, _] in tables::RUBRIQUES.iter() {
        let Some(gender) = gender(written) else { continue };
        let number = if written.ends_with('p') { Number::Plural } else { Number::Singular };
        for word in words.split('+') {
            let strong = word.ends_with('!');
            cues.entry(word.trim_end_matches('!')).or_default().push((rubrics.len(), strong));
        }
        rubrics.push(Rubric { name, gender, number, takes_theme: theme == "de", nature });
    }
    (rubrics, cues)
});

/// The rubrics that a word is a cue of, by its lemma: their numbers, and whether the cue is strong.
pub fn rubrics_told_by(lemma: &str) -> &'static [(usize, bool)] {
    RUBRICS.1.get(lemma).map_or(&[], Vec::as_slice)
}

/// A rubric by its number.
pub fn rubric(number: usize) -> Option<Rubric> {
    RUBRICS.0.get(number).copied()
}
