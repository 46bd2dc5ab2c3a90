use super::{Passage, Respelling, is_no_break};
use crate::document::Prose;
use crate::text::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A sign with which French sets a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `;`, `!` or `?`.
    High,
    /// `:`
    Colon,
    /// `«`, the space being after it.
    Opening,
    /// `»`
    Closing,
}

/// What stands between a sign and the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    Bare,
    /// A space at which a line may end.
    Plain,
    /// U+00A0, or another of its width.
    NoBreak,
    /// U+202F.
    Narrow,
}

/// A sign with which French sets a space, and the space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignSpace {
    /// Which sign.
    pub sign: Sign,
    /// The sign.
    pub at: Range<usize>,
    /// The space; empty where there is none.
    pub space: Range<usize>,
    /// What it is.
    pub gap: Gap,
}

/// Names that end with a sign of their own.
const NAMES: &[&str] = &["yahoo", "joomla", "jeopardy", "kahoot", "yum", "hop"];

/// The signs of a passage with which French sets a space.
pub fn sign_spaces(passage: &Passage) -> Vec<SignSpace> {
    let text = passage.text;
    let signs = text.char_indices().filter_map(|(at, c)| {
        let sign = match c {
            ';' | '!' | '?' => Sign::High,
            ':' => Sign::Colon,
            '«' => Sign::Opening,
            '»' => Sign::Closing,
            _ => return None,
        };
        Some((sign, at..at + c.len_utf8()))
    });
    signs.filter_map(|(sign, at)| sign_space(passage, sign, at)).collect()
}

fn sign_space(passage: &Passage, sign: Sign, at: Range<usize>) -> Option<SignSpace> {
    let text = passage.text;
    let (space, word) = if sign == Sign::Opening {
        let tail = &text[at.end..];
        let end = at.end + tail.len() - tail.trim_start().len();
        (at.end..end, passage.after(end)?)
    } else {
        let head = text[..at.start].trim_end();
        (head.len()..at.start, head.chars().next_back()?)
    };
    let gap = gap(&text[space.clone()]);
    let fits = match sign {
        Sign::Opening => word != '«' && word != '»',
        Sign::Closing => word != '«' && word != '»',
        Sign::High | Sign::Colon => ends_words(passage, sign, &at, word, gap),
    };
    fits.then_some(SignSpace { sign, at, space, gap })
}

/// Whether a sign of two parts ends words that are prose, and is not one of many or of a name, a smiley, a program.
fn ends_words(passage: &Passage, sign: Sign, at: &Range<usize>, word: char, gap: Gap) -> bool {
    let semicolon = passage.after(at.start) == Some(';');
    let spaced = passage.after(at.end).is_none_or(|next| {
        let closing = matches!(next, '»' | '”' | '"' | ')' | '!' | '?' | '…' | '.') && sign == Sign::High && !semicolon;
        next.is_whitespace() || closing
    });
    let after_word = word.is_alphanumeric()
        || matches!(word, ')' | ']' | '»' | '”' | '"' | '%' | '€' | '°' | '²' | '.' | '…' | Prose::MASK);
    if !spaced || !after_word || passage.is_english(at) {
        return false;
    }
    // In `Non! !` the fault is the second sign.
    let rest = passage.text.get(at.end..).unwrap_or("");
    if gap == Gap::Bare
        && sign == Sign::High
        && rest.trim_start().starts_with(['!', '?'])
        && !rest.starts_with(['!', '?'])
    {
        return false;
    }
    if gap != Gap::Bare {
        return word != '.' || sign != Sign::Colon;
    }
    // `etc.;` and `…?` set a space no less, but `.?` is rather part of something else.
    let run = passage.run(at);
    let name = run.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let reference = run.contains('&') && run.contains(';');
    word != '.' && !reference && !passage.is_technical(at) && !NAMES.contains(&name.as_str())
}

fn gap(space: &str) -> Gap {
    if space.is_empty() {
        Gap::Bare
    } else if space.contains('\u{202f}') {
        Gap::Narrow
    } else if space.contains(is_no_break) {
        Gap::NoBreak
    } else {
        Gap::Plain
    }
}

/// `,,` `;;` `,.` `;,` `?.` and the like. Series of `!` and `?` are a matter of tone, not of signs.
static REPEATED: LazyLock<Regex> = LazyLock::new(|| pattern(r",[,.;:]|;[,.;]|[!?]\.|:,"));

/// Signs that stand twice, or one beside another that it excludes.
pub fn repeated_signs(passage: &Passage) -> Vec<Respelling> {
    let found = REPEATED.find_iter(passage.text).map(|found| found.range());
    found.filter_map(|range| repeated(passage, range)).collect()
}

fn repeated(passage: &Passage, range: Range<usize>) -> Option<Respelling> {
    let (before, after) = (passage.before(range.start)?, passage.after(range.end));
    let word = before.is_alphanumeric() || before.is_whitespace() || matches!(before, ')' | '»');
    let free = after.is_none_or(|next| next.is_whitespace() || matches!(next, '»' | ')'));
    if !word || !free || passage.is_technical(&range) {
        return None;
    }
    let signs = &passage.text[range.clone()];
    // `word ,, word` and `« … ?. »` hold one sign too many; the stronger one stays.
    let right = signs.chars().max_by_key(|c| ",:;.!?".find(*c))?;
    Some(Respelling { range, right: right.to_string() })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{in_text, mended};
    use super::*;

    fn gaps(text: &str) -> Vec<(Sign, Gap)> {
        in_text(text, sign_spaces).into_iter().map(|one| (one.sign, one.gap)).collect()
    }

    #[test]
    fn spaces_of_signs_are_told_apart() {
        assert_eq!(
            gaps("Vraiment? Oui\u{202f}! Voici\u{a0}: « rien»."),
            [
                (Sign::High, Gap::Bare),
                (Sign::High, Gap::Narrow),
                (Sign::Colon, Gap::NoBreak),
                (Sign::Opening, Gap::Plain),
                (Sign::Closing, Gap::Bare)
            ]
        );
        assert_eq!(
            gaps("à 14:30, un ratio 16:9, https://a.fr/?x=1 :) Yahoo! &nbsp; std::io: oui ?!"),
            [(Sign::High, Gap::Plain)]
        );
        assert_eq!(gaps("Le bac est parti! ! Il reviendra."), []);
    }

    #[test]
    fn one_sign_of_several_stays() {
        assert_eq!(
            mended("Le pont,, fermé; l’école?. Et « après,. »", repeated_signs),
            "Le pont, fermé; l’école? Et « après. »"
        );
        assert_eq!(
            mended("Il vit ici ?! Non, etc., bien. Attends…!", repeated_signs),
            "Il vit ici ?! Non, etc., bien. Attends…!"
        );
    }
}
