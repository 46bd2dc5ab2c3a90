use super::{Passage, is_no_break};
use crate::document::Prose;
use crate::lexicon::{analyses, fold, function_word};
use crate::text::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Why a space is too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtraSpaceKind {
    /// It follows another.
    Double,
    /// It follows another after the end of a sentence, as typists learn it.
    AfterStop,
    /// It stands before a comma.
    Comma,
    /// It stands before a full stop.
    FullStop,
    /// It stands inside a bracket.
    Bracket,
}

/// A space too many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraSpace {
    /// Why.
    pub kind: ExtraSpaceKind,
    /// The white space, all of it.
    pub range: Range<usize>,
    /// What should stand there.
    pub right: &'static str,
}

/// From this number on, spaces align something.
const ALIGNED: usize = 4;

/// The spaces too many of a passage.
pub fn extra_spaces(passage: &Passage) -> Vec<ExtraSpace> {
    let text = passage.text;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(char::is_whitespace).map(|next| at + next) {
        let rest = &text[start..];
        let end = start + rest.len() - rest.trim_start().len();
        at = end;
        let (Some(before), Some(after)) = (passage.before(start), passage.after(end)) else { continue };
        found.extend(extra_space(passage, start..end, before, after));
    }
    found
}

fn extra_space(passage: &Passage, range: Range<usize>, before: char, after: char) -> Option<ExtraSpace> {
    let space = &passage.text[range.clone()];
    let next = passage.after(range.end + after.len_utf8());
    let ends = next.is_none_or(|next| next.is_whitespace() || matches!(next, '»' | ')' | '"'));
    let word = before.is_alphanumeric() || matches!(before, ')' | '»' | '"' | '”' | '%' | '’');
    let kind = match (before, after) {
        (_, ',') if word && ends => ExtraSpaceKind::Comma,
        (_, '.') if word && ends => ExtraSpaceKind::FullStop,
        // A letter alone is that of a formula: `( A )`.
        ('(', c) if c == '«' || c.is_alphanumeric() && passage.word_after(range.end).chars().count() > 1 => {
            ExtraSpaceKind::Bracket
        }
        (c, ')') if matches!(c, '.' | '»' | '%') || passage.word_before(range.start).chars().count() > 1 => {
            ExtraSpaceKind::Bracket
        }
        _ => {
            // A no-break space beside another may be there for its width.
            let double = (2..ALIGNED).contains(&space.chars().count()) && space.chars().any(|c| c == ' ');
            let words = before != Prose::MASK && after != Prose::MASK;
            // A no-break space is kept where a sign wants it.
            let kept = before == '«' || matches!(after, ';' | ':' | '!' | '?' | '»' | '%' | '€');
            let right = match (kept, space.contains('\u{202f}'), space.contains(is_no_break)) {
                (true, true, _) => "\u{202f}",
                (true, false, true) => "\u{a0}",
                _ => " ",
            };
            let stop = matches!(before, '.' | '!' | '?' | '…') && space == "  ";
            let kind = if stop { ExtraSpaceKind::AfterStop } else { ExtraSpaceKind::Double };
            return (double && words).then_some(ExtraSpace { kind, range, right });
        }
    };
    Some(ExtraSpace { kind, range, right: "" })
}

/// How many ends of sentences one space follows.
pub fn single_stops(passage: &Passage) -> usize {
    let stops = passage.text.match_indices(". ");
    stops.filter(|(at, _)| passage.after(at + 2).is_some_and(char::is_uppercase)).count()
}

/// A place where a space is missing after a sign, or around a guillemet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingSpace {
    /// The words and the sign.
    pub range: Range<usize>,
    /// Where the space goes.
    pub at: usize,
    /// Whether the two words were surely to be apart.
    pub sure: bool,
}

/// A sign between two words, with nothing around it.
static GLUED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\p{L}+)([,;.])(\p{L}[\p{L}\p{N}]*)"));

/// A guillemet against the word outside it.
static AGAINST: LazyLock<Regex> = LazyLock::new(|| pattern(r"»\p{L}+|\p{L}+«"));

/// Places where a space is missing after a comma, a semicolon or a full stop, or outside guillemets.
pub fn missing_spaces(passage: &Passage) -> Vec<MissingSpace> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(glued) = GLUED.captures_at(passage.text, at) {
        let (Some(whole), Some(left), Some(sign), Some(right)) =
            (glued.get(0), glued.get(1), glued.get(2), glued.get(3))
        else {
            break;
        };
        // The second word may be the first of the next place.
        at = right.start();
        let range = whole.range();
        if passage.is_technical(&range) || passage.run(&range).contains('&') {
            continue;
        }
        let (before, after) = (passage.before(range.start), passage.after(range.end));
        let small = |word: &str| word.contains(char::is_lowercase) && word.chars().count() > 1;
        let pair = [left.as_str(), right.as_str()];
        let alone = |c: Option<char>| c.is_none_or(|c| !matches!(c, '.' | '-' | '\'') && !c.is_alphanumeric());
        let apart = match sign.as_str() {
            "," | ";" => pair.into_iter().all(small) && pair.into_iter().any(is_known),
            _ => alone(before) && alone(after) && ends_and_begins(left.as_str(), right.as_str()),
        };
        if apart {
            found.push(MissingSpace { range, at: sign.end(), sure: sign.as_str() != "." });
        }
    }
    for against in AGAINST.find_iter(passage.text).map(|against| against.range()) {
        let closes = passage.after(against.start) == Some('»');
        let at = if closes { against.start + '»'.len_utf8() } else { against.end - '«'.len_utf8() };
        found.push(MissingSpace { range: against, at, sure: true });
    }
    found.sort_by_key(|one| one.range.start);
    found
}

/// Whether two words are the last of a sentence and the first of the next: both in the lexicon, the second with a capital.
fn ends_and_begins(left: &str, right: &str) -> bool {
    let mut letters = right.chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    let lower = left.chars().count() > 2 && left.chars().all(char::is_lowercase);
    lower && capital && is_known(left) && is_known(right)
}

fn is_known(word: &str) -> bool {
    let word = fold(word);
    function_word(&word).is_some() || word.chars().count() > 2 && analyses(&word).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::super::tests::in_text;
    use super::*;

    fn extra(text: &str) -> Vec<ExtraSpaceKind> {
        in_text(text, extra_spaces).into_iter().map(|one| one.kind).collect()
    }

    #[test]
    fn spaces_too_many_are_found() {
        use ExtraSpaceKind::{Bracket, Comma, Double, FullStop};
        assert_eq!(extra("Le maire ,  élu ( en 2020 ) hier ."), [Comma, Double, Bracket, Bracket, FullStop]);
        assert_eq!(extra("Fin.  Puis"), [ExtraSpaceKind::AfterStop]);
        assert_eq!(extra("Le .NET, les .gitignore, un mot … et ... (e) [ ] a    b"), []);
    }

    fn missing(text: &str) -> Vec<&str> {
        in_text(text, missing_spaces).into_iter().map(|one| &text[one.range]).collect()
    }

    #[test]
    fn missing_spaces_are_found() {
        assert_eq!(
            missing("Le maire,élu hier.Ensuite,il a dit «oui»puis non."),
            ["maire,élu", "hier.Ensuite", "Ensuite,il", "»puis"]
        );
        assert_eq!(
            missing("Node.js, M.Durand, J.-P. et www.site.fr ; f(a,b) ; 1,5 ; Array.From ; étudiant.es"),
            Vec::<&str>::new()
        );
    }
}
