//! Tags between double delimiters: Liquid, Jinja and Nunjucks `{% %}`, `{{ }}`, `{# #}`; Hugo `{{< >}}`, `{{% %}}`;
//! MDX comments `{/* */}`.

use super::lines::before_marker;

/// A tag at the start of a text.
pub(super) struct Delimited<'t> {
    /// Its length in bytes.
    pub(super) len: usize,
    /// The name of the tag, empty for variables and comments.
    pub(super) name: &'t str,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `{{ x }}`
    Variable,
    /// `{% x %}`
    Liquid,
    /// `{{< x >}}` or `{{% x %}}`; whether it closes itself.
    Shortcode { closed: bool },
    /// `{# x #}`
    Comment,
    /// `{/* x */}`
    MdxComment,
    /// `{! x !}`, `{{! x }}`
    Include,
}

/// The delimiters, longest first.
const DELIMITERS: &[(&str, &str)] = &[
    ("{{<", ">}}"),
    ("{{%", "%}}"),
    ("{{!", "}}"),
    ("{{", "}}"),
    ("{%", "%}"),
    ("{/*", "*/}"),
    ("{#", "#}"),
    ("{!", "!}"),
];

/// Longest tag that is not a comment, in bytes.
const LONGEST: usize = 4096;

/// The tag that `text`, which begins with `{`, begins with. On failure, how many bytes were searched for its end.
pub(super) fn delimited(text: &str) -> Result<Delimited<'_>, usize> {
    let (open, close) = DELIMITERS.iter().find(|(open, _)| text.starts_with(open)).ok_or(0usize)?;
    let inside = &text[open.len()..];
    // `{#id}` is an attribute.
    if *open == "{#" && !inside.starts_with([' ', '-', '\n']) {
        return Err(0);
    }
    let window = before_marker(inside, if *open == "{/*" { usize::MAX } else { LONGEST });
    let end = memchr::memmem::find(window.as_bytes(), close.as_bytes()).ok_or(window.len())?;
    let content = &window[..end];
    let trimmed = content.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '~'));
    let name_end = trimmed.find(|c: char| c.is_whitespace() || matches!(c, ':' | '(')).unwrap_or(trimmed.len());
    let kind = match *open {
        // A tag that is shown, not carried out.
        "{{<" | "{{%" if content.starts_with("/*") => Kind::Variable,
        "{{<" | "{{%" => Kind::Shortcode { closed: content.trim_end().ends_with('/') },
        "{{!" | "{!" => Kind::Include,
        "{{" => Kind::Variable,
        "{%" => Kind::Liquid,
        "{#" => Kind::Comment,
        _ => Kind::MdxComment,
    };
    let name = if matches!(kind, Kind::Liquid | Kind::Shortcode { .. }) { &trimmed[..name_end] } else { "" };
    Ok(Delimited { len: open.len() + end + close.len(), name, kind })
}

/// Whether a container of this name holds something that is not prose: it is left out whole.
pub(super) fn is_opaque(name: &str) -> bool {
    matches!(
        name,
        "comment"
            | "highlight"
            | "code-block"
            | "mermaid"
            | "schema"
            | "style"
            | "javascript"
            | "css"
            | "math"
            | "katex"
    )
}

/// Whether a Liquid tag only steers what is shown.
pub(super) fn is_control(name: &str) -> bool {
    name.starts_with("end")
        || matches!(
            name,
            "if" | "unless"
                | "for"
                | "case"
                | "when"
                | "else"
                | "elsif"
                | "elif"
                | "capture"
                | "assign"
                | "set"
                | "raw"
                | "block"
                | "with"
                | "break"
                | "continue"
                | "extends"
                | "macro"
                | "filter"
                | "spaceless"
                | "comment"
        )
}
