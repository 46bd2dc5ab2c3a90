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

/// The rubrics, and those that each cue tells: their numbers, and whether it is a strong one.
#[derive(Default)]
struct Rubrics {
    all: Vec<Rubric>,
    cues: BTreeMap<&'static str, Vec<(usize, bool)>>,
}

static RUBRICS: LazyLock<Rubrics> = LazyLock::new(|| {
    let mut rubrics = Rubrics::default();
    for [name, written, theme, nature, words, _] in tables::RUBRIQUES.iter() {
        let Some(gender) = gender(written) else { continue };
        let number = if written.ends_with('p') { Number::Plural } else { Number::Singular };
        for word in words.split('+') {
            let strong = word.ends_with('!');
            rubrics.cues.entry(word.trim_end_matches('!')).or_default().push((rubrics.all.len(), strong));
        }
        rubrics.all.push(Rubric { name, gender, number, takes_theme: theme == "de", nature });
    }
    rubrics
});

/// The rubrics that a word is a cue of, by its lemma: their numbers, and whether the cue is strong.
pub fn rubrics_told_by(lemma: &str) -> &'static [(usize, bool)] {
    RUBRICS.cues.get(lemma).map_or(&[], Vec::as_slice)
}

/// A rubric by its number.
pub fn rubric(number: usize) -> Option<Rubric> {
    RUBRICS.all.get(number).copied()
}
