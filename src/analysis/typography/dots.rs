use super::Passage;
use crate::text::pattern;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// How suspension points are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DotsForm {
    /// `…`
    Sign,
    /// `...`
    Three,
    /// Two dots, four or more, or dots beside the sign.
    Other,
}

/// Suspension points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// How they are written.
    pub form: DotsForm,
    /// Where.
    pub range: Range<usize>,
}

static DOTS: LazyLock<Regex> = LazyLock::new(|| pattern(r"[.…]*(?:…|\.\.)[.…]*"));

/// Most dots in a row that are suspension points; more are a line to fill in.
const MOST: usize = 6;

/// The suspension points of a passage.
pub fn dots(passage: &Passage) -> Vec<Dots> {
    let found = DOTS.find_iter(passage.text).filter_map(|dots| {
        let form = match dots.as_str() {
            "…" => DotsForm::Sign,
            "..." => DotsForm::Three,
            _ => DotsForm::Other,
        };
        let (before, after) = (passage.before(dots.start()), passage.after(dots.end()));
        let free = after.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '/' | '\\'));
        let word = before.is_some_and(|c| c.is_alphabetic() || matches!(c, ')' | '»' | '’' | '\''));
        let cut = before.is_some_and(|c| matches!(c, '(' | '[')) && after.is_some_and(|c| matches!(c, ')' | ']'));
        let fits = match form {
            // `etc..` is another fault.
            DotsForm::Other => {
                word && free && !passage.text[..dots.start()].ends_with("etc") && dots.as_str().chars().count() <= MOST
            }
            DotsForm::Three => word && !passage.is_technical(&dots.range()) || cut,
            DotsForm::Sign => true,
        };
        fits.then(|| Dots { form, range: dots.range() })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::in_text;
    use super::*;

    #[test]
    fn suspension_points_are_told_apart() {
        let forms = |text: &str| -> Vec<DotsForm> { in_text(text, dots).into_iter().map(|one| one.form).collect() };
        use DotsForm::{Other, Sign, Three};
        assert_eq!(
            forms("Il attend... Puis… Rien.. Jamais.... (...) [...]"),
            [Three, Sign, Other, Other, Three, Three]
        );
        assert_eq!(forms("../dossier, f(...args), 1..10, etc.., Nom : ............ et .../..."), []);
    }
}
