//! What the words of a heading show of its form: the mark it ends with, whether they are usual ones, what it says.

use super::HeadingFact;
use crate::document::Document;
use crate::lexicon::{Tag, UsualHeading, VerbForm, abbreviation, fold, usual_heading};
use crate::source::Span;
use crate::text::{Token, TokenKind, tag, tokenize};
use std::collections::BTreeMap;

/// A heading without the full stop or the colon that it should not end with; none where it has none. The stop of an
/// abbreviation stays.
pub fn without_final_mark(text: &str) -> Option<&str> {
    if let Some(words) = text.strip_suffix(':') {
        return Some(words.trim_end()).filter(|words| !words.is_empty());
    }
    let words = text.strip_suffix('.').filter(|words| !words.ends_with('.'))?;
    let last = words.rsplit([' ', '\u{a0}', '\u{202f}', '\'', '’', '(']).next().unwrap_or("");
    // `etc.`, `av. J.-C.`, `n.`, `2.` on its own.
    let short = last.contains('.') || last.chars().filter(|c| c.is_alphabetic()).count() < 2;
    (!short && abbreviation(last).is_none()).then_some(words)
}

/// [`without_final_mark`], where the heading is whole without it: not `Il est réussi si :`.
pub fn corrected_heading(text: &str) -> Option<&str> {
    let words = without_final_mark(text)?;
    let mut tokens = tokenize(words);
    tag(words, &mut tokens);
    let (first, last) = (tokens.first()?, tokens.last()?);
    let whole = first.tag != Tag::Sconj
        && match last.tag {
            Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num => true,
            Tag::Verb => last.features.form == Some(VerbForm::PastParticiple),
            _ => false,
        };
    whole.then_some(words)
}

/// Whether a heading would fit any text.
pub fn is_vague_heading(text: &str) -> bool {
    let words = bare(text);
    let says_nothing = |words: &str| matches!(usual_heading(words), Some(UsualHeading::Vague | UsualHeading::Pointer));
    let counts = |words: &str| matches!(usual_heading(words), Some(UsualHeading::Vague | UsualHeading::Counted));
    says_nothing(&words) || without_number(&words).is_some_and(|words| counts(&words))
}

/// What a heading is, where its words are usual ones.
pub fn usual_form(text: &str) -> Option<UsualHeading> {
    let words = bare(text);
    // `Sources, notes et références` is each of them.
    let parts = || words.split(", ").flat_map(|part| part.split(" et "));
    let apparatus = || parts().all(|part| usual_heading(part) == Some(UsualHeading::Apparatus));
    usual_heading(&words).or_else(|| apparatus().then_some(UsualHeading::Apparatus))
}

/// The parts of the article that only go with it: sources, links, notes.
pub fn apparatus(document: &Document) -> Vec<Span> {
    let headings: Vec<_> = document.blocks.iter().filter(|block| block.title().is_some()).collect();
    let ends = headings.iter().skip(1).map(|next| next.span.start).chain([usize::MAX]);
    let parts = headings.iter().zip(ends);
    parts
        .filter(|(heading, _)| usual_form(heading.prose.text()) == Some(UsualHeading::Apparatus))
        .map(|(heading, end)| Span::new(heading.span.start, end))
        .collect()
}

/// The words alone, folded: no number before them, no mark around them.
fn bare(text: &str) -> String {
    let folded = fold(text);
    let mark = |c: char| !c.is_alphanumeric();
    let words = folded.trim_matches(mark);
    let number = words.split([' ', '.', ')', '-', '/', '–', '—']).next().unwrap_or("");
    let rest = if is_number(number) { words.strip_prefix(number).unwrap_or(words) } else { words };
    if rest.trim_matches(mark).is_empty() { words } else { rest.trim_matches(mark) }.to_string()
}

/// The words before a number or a letter that ends them.
fn without_number(words: &str) -> Option<String> {
    let (before, last) = words.rsplit_once(' ')?;
    let letter = last.chars().count() == 1;
    (is_number(last) || letter).then(|| before.trim_end_matches(['n', '°', 'º', ' ']).to_string())
}

fn is_number(word: &str) -> bool {
    let roman = word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    !word.is_empty() && (roman || word.chars().all(|c| c.is_ascii_digit()))
}

/// What the headings read so far say: by level, since the last heading above that level.
#[derive(Default)]
pub struct SeenHeadings {
    levels: BTreeMap<u8, BTreeMap<Vec<String>, usize>>,
}

impl SeenHeadings {
    /// The number of the first heading that says the same under the same heading; the heading `at`, whose tokens are
    /// tagged, is known from now on.
    pub fn double(&mut self, at: usize, fact: &HeadingFact, tokens: &[Token]) -> Option<usize> {
        self.levels.retain(|level, _| *level <= fact.level);
        let said = said_by(&fact.text, tokens);
        let first = *self.levels.entry(fact.level).or_default().entry(said).or_insert(at);
        (first < at).then_some(first)
    }
}

/// Signs that make two headings of the same words say two things: `C` and `C++`, `< 50 km` and `> 50 km`.
const TELLING_SIGNS: &[&str] = &["<", ">", "≤", "≥", "+", "++", "#", "="];

/// The words of a heading without those that only tie others, in alphabetical order; of a single word, the whole heading.
pub fn said_words(text: &str) -> Vec<String> {
    let mut tokens = tokenize(text);
    tag(text, &mut tokens);
    said_by(text, &tokens)
}

fn said_by(text: &str, tokens: &[Token]) -> Vec<String> {
    let ties = |folded: &str| matches!(folded, "de" | "d'" | "du" | "des" | "et" | "à" | "au" | "aux");
    let says = |token: &Token| match token.kind {
        TokenKind::Sign => TELLING_SIGNS.contains(&token.folded.as_str()),
        _ => token.tag != Tag::Det && !ties(&token.folded),
    };
    let told = tokens.iter().filter(|&token| says(token));
    let mut said: Vec<String> = told.map(|token| token.folded.to_string()).collect();
    if said.len() < 2 {
        return vec![fold(text)];
    }
    said.sort_unstable();
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn final_marks_are_told_from_abbreviations() {
        assert_eq!(without_final_mark("Les pommiers du verger."), Some("Les pommiers du verger"));
        assert_eq!(without_final_mark("Le pressoir, etc."), None);
        assert_eq!(corrected_heading("Il est réussi si :"), None);
        assert_eq!(corrected_heading("Le pressoir :"), Some("Le pressoir"));
    }

    #[test]
    fn signs_may_make_two_headings_of_the_same_words() {
        assert_ne!(said_words("Une cuve < 50 litres"), said_words("Une cuve > 50 litres"));
        assert_eq!(said_words("Les horaires : le soir"), said_words("Horaires du soir"));
    }

    #[test]
    fn usual_words_are_vague_with_or_without_a_number() {
        assert!(is_vague_heading("2. Contexte") && is_vague_heading("Partie 1") && is_vague_heading("Divers"));
        assert!(!is_vague_heading("Le contexte foncier") && !is_vague_heading("Bibliographie"));
    }
}
