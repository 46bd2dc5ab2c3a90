//! Attributes, codes and references inside a line.

use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// `{: .img-center loading=lazy }`, `{#ancre}`, `{ .md-button }`, `{ width="300" }`, `{:target="_blank"}`, `{:toc}`.
static ATTRIBUTES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^\{(?::[^{}\n]*|[ \t]*-?(?:[#.][A-Za-z_][\w:.-]*|[A-Za-z_][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:[ \t]+(?:[#.][A-Za-z_][\w:.-]*|[A-Za-z_][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)))*[ \t]*)\}"#,
    )
});

/// `{ .carte title=Page d'accueil }`: attributes that were meant, after a link or an image.
static LOOSE_ATTRIBUTES: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\{[ \t]*[.#:][A-Za-z_][^{}\n]{0,200}\}"));

/// `[Forum](https://… « Forum »)`: a title between signs that Markdown does not know.
static LINK_TITLE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\[[^\[\]\n]{0,200}\]\([^\s()]{1,300}([ \t\u{a0}]+«[^»\n]{0,120}»)[ \t\u{a0}]*\)"));

/// `{BASE_URL}`
static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\{[A-Z][A-Z0-9_]*\}"));

/// `:material-email:`, `:rocket:`
static EMOJI: LazyLock<Regex> = LazyLock::new(|| pattern(r"^:[a-z+][a-z0-9_+-]*[a-z0-9]:"));

/// `[@cle2020, p. 3]`, `[-@cle]`
static CITATION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\[(?:[^\[\]@\n]{0,80}[ ;(])?-?@[A-Za-z][^\[\]\n]{0,300}\]"));

/// `@fig-carte`
static REFERENCE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^@(?:fig|tbl|sec|eq|lst|thm|exm|exr|lem|def)-[A-Za-z0-9_-]*[A-Za-z0-9]"));

/// `\@ref(x)`
static BOOK_REFERENCE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\\@ref\([^()\n]*\)"));

/// Longest stretch of a line that a pattern is tried on, in bytes.
const WINDOW: usize = 512;

fn length(regex: &Regex, text: &str) -> Option<usize> {
    regex.find(&text[..text.floor_char_boundary(WINDOW)]).map(|found| found.end())
}

/// Attributes at `at`.
pub(super) fn attributes(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    length(&ATTRIBUTES, rest)
        .or_else(|| text[..at].ends_with([')', ']']).then(|| length(&LOOSE_ATTRIBUTES, rest)).flatten())
}

/// Where a title between guillemets stands in the link that `text` begins with.
pub(super) fn link_title(text: &str) -> Option<std::ops::Range<usize>> {
    let window = &text[..text.floor_char_boundary(WINDOW)];
    memchr::memchr(0xab, window.as_bytes())?;
    Some(LINK_TITLE.captures(window)?.get(1)?.range())
}

pub(super) fn placeholder(text: &str) -> Option<usize> {
    length(&PLACEHOLDER, text)
}

/// An emoji code at `at`: no letter or digit stands before it, and no digit follows (`12:30:45`).
pub(super) fn emoji(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].chars().next_back();
    let len = length(&EMOJI, &text[at..])?;
    let after = text[at + len..].chars().next();
    let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != ':');
    (free(before) && before != Some('/') && free(after)).then_some(len)
}

/// A citation; `[@compte](https://…)` is a link.
pub(super) fn citation(text: &str) -> Option<usize> {
    length(&CITATION, text).filter(|len| !text[*len..].starts_with(['(', '[', ':']))
}

pub(super) fn reference(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].chars().next_back();
    if before.is_some_and(char::is_alphanumeric) { None } else { length(&REFERENCE, &text[at..]) }
}

pub(super) fn book_reference(text: &str) -> Option<usize> {
    length(&BOOK_REFERENCE, text)
}

/// `++ctrl+alt+s++`
static KEYS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\+\+[a-z0-9-]+(?:\+[a-z0-9-]+)*\+\+"));

/// Keys of a keyboard at `at`; `C++` is none.
pub(super) fn keys(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || c == '+') { None } else { length(&KEYS, &text[at..]) }
}

/// Length of the sign on each side of highlighted words.
pub(super) const MARK: usize = 2;

/// How far after `at`, where two signs `==` or `^^` open highlighted words, the two that close them stand, on the same
/// line.
pub(super) fn marked(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let sign = rest.get(..MARK).filter(|sign| matches!(*sign, "==" | "^^"))?;
    let before = text[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || sign.contains(c)) {
        return None;
    }
    let inside = &rest[MARK..rest.floor_char_boundary(WINDOW)];
    let line = inside.split(['\n', '\r']).next().unwrap_or("");
    let end = line.find(sign).filter(|end| *end > 0)?;
    let words = &line[..end];
    (words.trim() == words && !words.starts_with(sign.chars().next()?)).then_some(MARK + end)
}
