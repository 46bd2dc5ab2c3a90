use super::Passage;
use crate::lexicon::{Tag, analyses, calendar_class};
use crate::text::{Token, pattern};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// How a dash between words is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DashForm {
    /// `–`
    En,
    /// `—`
    Em,
    /// A hyphen between spaces.
    Hyphen,
    /// Two or three hyphens.
    Hyphens,
}

/// A dash between words of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dash {
    /// How it is written.
    pub form: DashForm,
    /// Where, without the spaces.
    pub range: Range<usize>,
}

static DASH: LazyLock<Regex> = LazyLock::new(|| pattern(r"\s(---?|[-–—])(?:\s|,)"));

/// The dashes between words; those of intervals (`2010 – 2015`, `Paris - Lyon`) are none.
pub fn dashes(passage: &Passage) -> Vec<Dash> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(dash) = DASH.captures_at(passage.text, at) {
        let Some(sign) = dash.get(1) else { break };
        at = sign.end();
        let form = match sign.as_str() {
            "–" => DashForm::En,
            "—" => DashForm::Em,
            "-" => DashForm::Hyphen,
            _ => DashForm::Hyphens,
        };
        let head = passage.text[..sign.start()].trim_end();
        let before = head.chars().next_back();
        let (left, right) = (passage.word_before(sign.start()), passage.word_after(sign.end()));
        let figures = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let calendar = |word: &str| matches!(calendar_class(&word.to_lowercase()), Some("jour" | "mois"));
        // `DUBOIS -- DURAND`: a name that is written so.
        let capitals = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        let named = form == DashForm::Hyphens && capitals(left) && capitals(right);
        let interval = figures(left) && figures(right) || calendar(left) && calendar(right) || named;
        let words =
            before.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '»' | ',' | '.' | '!' | '?' | '…' | '%'));
        if words && !interval {
            found.push(Dash { form, range: sign.range() });
        }
    }
    // Two hyphens in a passage set words off where they hold some between them and a verb stands outside; others part a list.
    let hyphens: Vec<Range<usize>> =
        found.iter().filter(|one| one.form == DashForm::Hyphen).map(|one| one.range.clone()).collect();
    let incise = matches!(hyphens.as_slice(), [open, close] if sets_off(passage, open, close));
    found.retain(|one| one.form != DashForm::Hyphen || incise);
    found
}

/// Whether two hyphens set off words inside a sentence.
fn sets_off(passage: &Passage, open: &Range<usize>, close: &Range<usize>) -> bool {
    let inside = passage.text.get(open.end..close.start).unwrap_or("");
    let after = passage.text.get(close.end..).unwrap_or("").trim_start();
    let goes_on = after.starts_with(|c: char| c.is_lowercase() || c == ',');
    let finite = |token: &Token| {
        matches!(token.tag, Tag::Verb | Tag::Aux)
            && analyses(&token.folded).any(|analysis| analysis.is_finite())
            && (token.range.end <= open.start || token.range.start >= close.end)
    };
    let one_sentence = !inside.contains(". ");
    inside.split_whitespace().count() > 1 && goes_on && one_sentence && passage.tokens.iter().any(finite)
}

#[cfg(test)]
mod tests {
    use super::super::tests::in_text;
    use super::*;

    #[test]
    fn dashes_are_told_apart() {
        let forms = |text: &str| -> Vec<DashForm> { in_text(text, dashes).into_iter().map(|one| one.form).collect() };
        use DashForm::{Em, En, Hyphen, Hyphens};
        assert_eq!(
            forms("Le pont – fermé – et la rue — barrée —, soit - elle enfin - rouvre -- ou rien."),
            [En, En, Em, Em, Hyphen, Hyphen, Hyphens]
        );
        assert_eq!(forms("Le nom MOREL -- DURIER est rare."), []);
        assert_eq!(forms("– Oui, de 2010 – 2015, lundi - vendredi, l’option --force et un porte-clés."), []);
    }
}
