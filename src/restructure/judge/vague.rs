//! Words that would fit above any text. A list of links under *En savoir plus* is what it says; running text is not.

use super::Judged;
use crate::lexicon::{UsualHeading, fold, usual_heading};

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    (is_vague(heading.text) && heading.running_words() > 0)
        .then(|| format!("« {} » conviendrait à n’importe quel texte", heading.text))
}

/// Whether a heading would fit any text.
fn is_vague(text: &str) -> bool {
    let words = bare(text);
    let says_nothing = |words: &str| matches!(usual_heading(words), Some(UsualHeading::Vague | UsualHeading::Pointer));
    let counts = |words: &str| matches!(usual_heading(words), Some(UsualHeading::Vague | UsualHeading::Counted));
    says_nothing(&words) || without_number(&words).is_some_and(|words| counts(&words))
}

/// What a heading is, where its words are usual ones.
pub(super) fn usual(text: &str) -> Option<UsualHeading> {
    usual_heading(&bare(text))
}

/// The words alone, folded: no number before them, no mark around them.
fn bare(text: &str) -> String {
    let folded = fold(text);
    let mark = |c: char| !c.is_alphanumeric();
    let words = folded.trim_matches(mark);
    let number = words.split([' ', '.', ')', '-', '/', '–', '—']).next().unwrap_or("");
    let rest = if is_number(number) { &words[number.len()..] } else { words };
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
