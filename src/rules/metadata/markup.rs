//! Tags and character references in metadata.

use crate::analysis::{MetaFact, MetaPlace, place_in};
use crate::lexicon::fold;
use crate::source::{Source, Span};
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// What a value holds that is no text.
pub(super) struct Markup {
    /// The first tag or reference.
    pub(super) first: String,
    /// How many there are.
    pub(super) count: usize,
    /// Where the first stands.
    pub(super) place: Span,
}

/// A tag of one of the elements that texts are pasted with: `a < b > c` and `Vec<T>` hold none.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)</?(?:p|br|b|i|u|em|strong|span|div|a|h[1-6]|ul|ol|li|img|sup|sub|small|abbr|blockquote|font|hr",
        r"|table|tr|td|section|figure|script|style)(?:\s[^<>]*)?/?>"
    ))
});
/// A character reference.
static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"&(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});"));

/// The references that are decoded, with what they stand for.
const DECODED: [(&str, &str); 50] = [
    ("agrave", "à"),
    ("acirc", "â"),
    ("auml", "ä"),
    ("aelig", "æ"),
    ("ccedil", "ç"),
    ("egrave", "è"),
    ("eacute", "é"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("ocirc", "ô"),
    ("ouml", "ö"),
    ("oelig", "œ"),
    ("ugrave", "ù"),
    ("ucirc", "û"),
    ("uuml", "ü"),
    ("yuml", "ÿ"),
    ("Agrave", "À"),
    ("Acirc", "Â"),
    ("AElig", "Æ"),
    ("Ccedil", "Ç"),
    ("Egrave", "È"),
    ("Eacute", "É"),
    ("Ecirc", "Ê"),
    ("Euml", "Ë"),
    ("Icirc", "Î"),
    ("Iuml", "Ï"),
    ("Ocirc", "Ô"),
    ("OElig", "Œ"),
    ("Ugrave", "Ù"),
    ("Ucirc", "Û"),
    ("Uuml", "Ü"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("nbsp", "\u{a0}"),
    ("#160", "\u{a0}"),
    ("#8217", "’"),
    ("#8239", "\u{202f}"),
    ("#xA0", "\u{a0}"),
    ("#x202F", "\u{202f}"),
    ("#039", "’"),
    ("#39", "’"),
    ("euro", "€"),
    ("deg", "°"),
];

/// Elements that have no closing tag.
const VOID: [&str; 3] = ["br", "hr", "img"];

/// The name of a tag.
fn name_of(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("").to_ascii_lowercase()
}

/// Whether a tag of a text does something: one without its pair is one that the text speaks of (`l’élément <div>`).
fn works_in(text: &str, tag: &str) -> bool {
    let name = name_of(tag);
    let has = |closing: bool| {
        TAG.find_iter(text).any(|other| name_of(other.as_str()) == name && other.as_str().starts_with("</") == closing)
    };
    VOID.contains(&name.as_str()) || has(true) && has(false)
}

/// What the value holds that is no text, where it holds any.
pub(super) fn markup(source: &Source, fact: &MetaFact) -> Option<Markup> {
    if fact.place == MetaPlace::Body {
        return None;
    }
    let text = &fact.text;
    let tags: Vec<(usize, &str)> = TAG.find_iter(text).map(|found| (found.start(), found.as_str())).collect();
    let mut all: Vec<(usize, &str)> = tags.iter().filter(|(_, tag)| works_in(text, tag)).copied().collect();
    all.extend(REFERENCE.find_iter(text).map(|found| (found.start(), found.as_str())));
    all.sort_unstable();
    let (_, first) = all.first()?;
    // In a page the value is decoded: what is left stands there with other signs.
    let place = match source.slice(fact.span).find(first) {
        Some(at) => Span::new(fact.span.start + at, fact.span.start + at + first.len()),
        None => place_in(source, fact.span, first),
    };
    Some(Markup { first: (*first).to_string(), count: all.len(), place })
}

/// The written value without its tags, and with the characters that its references stand for; none where another one
/// would be left, or the value is not written as it is.
pub(super) fn without(source: &Source, fact: &MetaFact) -> Option<String> {
    let written = source.slice(fact.span);
    // One that the text speaks of stays.
    if TAG.find_iter(&fact.text).any(|tag| !works_in(&fact.text, tag.as_str())) {
        return None;
    }
    let literal = fact.place == MetaPlace::FrontMatter && written.contains(fact.text.trim()) && !written.contains('\n');
    let quoted = written.starts_with(['"', '\'']);
    // What would be read otherwise without quotes keeps its value.
    let bare = TAG.replace_all(fact.text.trim(), "");
    if !literal || !quoted && bare.starts_with(|c: char| !c.is_alphanumeric() && c != '«') {
        return None;
    }
    let plain = TAG.replace_all(written, "");
    let decoded = REFERENCE.replace_all(&plain, |captures: &regex::Captures| {
        let whole = captures.get(0).map_or("", |found| found.as_str());
        let name = whole.trim_start_matches('&').trim_end_matches(';');
        let known =
            DECODED.iter().find(|(known, _)| *known == name || known.starts_with('#') && fold(known) == fold(name));
        known.map_or(whole, |(_, character)| character).to_string()
    });
    (!REFERENCE.is_match(&decoded) && !decoded.trim_matches(['"', '\'', ' ']).is_empty())
        .then(|| decoded.trim().to_string())
}
