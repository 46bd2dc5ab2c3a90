use super::Passage;
use crate::lexicon::fold;
use crate::text::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// How an apostrophe is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApostropheForm {
    /// `’`
    Typographic,
    /// `'`
    Straight,
    /// Another sign in its place: an accent, a prime, a quotation mark.
    Wrong,
}

/// The apostrophe of an elided word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apostrophe {
    /// How it is written.
    pub form: ApostropheForm,
    /// Where.
    pub range: Range<usize>,
}

/// A short word, an apostrophe or what stands for one, and what follows.
static ELIDED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\p{L}+)(['’´`′‘ʼ])"));

/// What is elided, without its apostrophe.
const ELISIONS: &[&str] = &[
    "l", "d", "j", "m", "t", "s", "n", "c", "ç", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    "aujourd", "entr", "prud",
];

/// The apostrophes of elided words.
pub fn apostrophes(passage: &Passage) -> Vec<Apostrophe> {
    let mut found = Vec::new();
    for elided in ELIDED.captures_iter(passage.text) {
        let (Some(word), Some(sign)) = (elided.get(1), elided.get(2)) else { continue };
        let next = passage.after(sign.end());
        // `rock'n'roll`
        if passage.before(word.start()).is_some_and(|c| matches!(c, '\'' | '’')) {
            continue;
        }
        let form = match sign.as_str() {
            "’" | "ʼ" => ApostropheForm::Typographic,
            "'" => ApostropheForm::Straight,
            _ if next.is_some_and(char::is_alphabetic) => ApostropheForm::Wrong,
            _ => continue,
        };
        let goes_on = next.is_some_and(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | ')' | '\'' | ']'));
        if goes_on && ELISIONS.contains(&fold(word.as_str()).as_str()) && !passage.in_address(&sign.range()) {
            found.push(Apostrophe { form, range: sign.range() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tests::in_text;
    use super::*;

    #[test]
    fn apostrophes_of_elisions_are_told_apart() {
        let forms = |text: &str| -> Vec<ApostropheForm> {
            in_text(text, apostrophes).into_iter().map(|one| one.form).collect()
        };
        use ApostropheForm::{Straight, Typographic, Wrong};
        assert_eq!(
            forms("L'eau, l’air, qu´il, aujourd′hui, d‘ici et d'« ailleurs »"),
            [Straight, Typographic, Wrong, Wrong, Wrong, Straight]
        );
        assert_eq!(forms("rock 'n' roll, Rock'n'roll, la Ka‘ba, 12' de jeu, don't"), []);
    }
}
