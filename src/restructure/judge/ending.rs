//! A full stop or a colon at the end of a heading: neither stands there in French, but for the stop of an abbreviation.

use super::Judged;
use crate::lexicon::{Tag, VerbForm, abbreviation};

pub(super) fn judge(heading: &Judged<'_>) -> Option<String> {
    without_mark(heading.text)?;
    let mark = if heading.text.ends_with(':') { "un deux-points" } else { "un point" };
    Some(format!("un intertitre ne finit pas par {mark}"))
}

/// A heading without the mark that it should not end with, where it is whole without: not `Il est réussi si :`.
pub(in crate::restructure) fn corrected(text: &str) -> Option<&str> {
    let words = without_mark(text)?;
    let mut tokens = crate::text::tokenize(words);
    crate::text::tag(words, &mut tokens);
    let (first, last) = (tokens.first()?, tokens.last()?);
    let whole = first.tag != Tag::Sconj
        && match last.tag {
            Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num => true,
            Tag::Verb => last.features.form == Some(VerbForm::PastParticiple),
            _ => false,
        };
    whole.then_some(words)
}

/// A heading without the mark that it should not end with; none where it has none.
fn without_mark(text: &str) -> Option<&str> {
    if let Some(words) = text.strip_suffix(':') {
        return Some(words.trim_end()).filter(|words| !words.is_empty());
    }
    let words = text.strip_suffix('.').filter(|words| !words.ends_with('.'))?;
    let last = words.rsplit([' ', '\u{a0}', '\u{202f}', '\'', '’', '(']).next().unwrap_or("");
    // `etc.`, `av. J.-C.`, `n.`, `2.` on its own.
    let short = last.contains('.') || last.chars().filter(|c| c.is_alphabetic()).count() < 2;
    (!short && abbreviation(last).is_none()).then_some(words)
}
