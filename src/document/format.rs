use super::{FrontMatter, markers};
use crate::source::Source;
use crate::text::pattern;
use regex::Regex;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, with or without front matter.
    Markdown,
    /// Markdown with components and expressions, where comments are written `{/* … */}`.
    Mdx,
    /// HTML, a whole page or a fragment.
    Html,
}

impl Format {
    /// The endings of the names of files that are read, in lower case.
    pub const ENDINGS: &'static [&'static str] =
        &["txt", "text", "md", "markdown", "mdown", "mkd", "mkdn", "qmd", "rmd", "mdx", "html", "htm", "xhtml"];

    /// The format a file name announces: `Ok(None)` when it says nothing.
    ///
    /// # Errors
    /// The extension, when it is that of a format the program does not read.
    pub fn of_name(name: &str) -> Result<Option<Self>, String> {
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let Some((stem, extension)) = file.rsplit_once('.') else { return Ok(None) };
        if stem.is_empty() {
            return Ok(None);
        }
        let extension = extension.to_lowercase();
        match extension.as_str() {
            "md" | "markdown" | "mdown" | "mkd" | "mkdn" | "qmd" | "rmd" => Ok(Some(Self::Markdown)),
            "mdx" => Ok(Some(Self::Mdx)),
            "html" | "htm" | "xhtml" => Ok(Some(Self::Html)),
            "txt" | "text" => Ok(Some(Self::Text)),
            "adoc" | "rst" | "tex" | "docx" | "odt" | "pdf" | "rtf" | "doc" => Err(extension),
            _ => Ok(None),
        }
    }

    /// The format of `source` when its name announces `named`. A text that carries markers of the program is the
    /// Markdown it wrote; Markdown whose lines hold comments of MDX or import components is MDX; without a name, a
    /// doctype or a tag at the head shows HTML, front matter or an ATX heading Markdown.
    pub fn settle(named: Option<Self>, source: &Source) -> Self {
        let text = source.text();
        match named {
            Some(Self::Markdown) if looks_like_mdx(text) => Self::Mdx,
            Some(Self::Text) if lines(text).any(markers::is_marker) => Self::Markdown,
            Some(named) => named,
            None if looks_like_html(text) => Self::Html,
            None if FrontMatter::read(source).map_or(true, |found| found.is_some()) => Self::Markdown,
            None if looks_like_markdown(text) => Self::Markdown,
            None => Self::Text,
        }
    }

    /// Whether it is Markdown of one kind or another.
    pub fn is_markdown(self) -> bool {
        matches!(self, Self::Markdown | Self::Mdx)
    }
}

/// A comment that ends a line, or an import of a component, in a file that has no HTML comment, which MDX refuses.
static MDX_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?m)^(?:#{1,6} .*)?\{/\*.*\*/\}[ \t]*\r?$|^import [A-Za-z_$*{][^;"'\n]* from ["'][^"'\n]+["'];?[ \t]*\r?$"#,
    )
});

fn looks_like_mdx(text: &str) -> bool {
    let bytes = text.as_bytes();
    if memchr::memmem::find(bytes, b"<!--").is_some() {
        return false;
    }
    let signed = memchr::memmem::find(bytes, b"*/}").is_some() || memchr::memmem::find(bytes, b"import ").is_some();
    if !signed {
        return false;
    }
    let mut fenced = false;
    lines(text).any(|line| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        !fenced && !fence && MDX_LINE.is_match(line)
    })
}

fn looks_like_html(text: &str) -> bool {
    let head = text.trim_start_matches('\u{feff}').trim_start();
    let head = &head[..head.floor_char_boundary(64)];
    let head = head.to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<p>", "<p ", "<h1>", "<h1 "]
        .iter()
        .any(|tag| head.starts_with(tag))
}

/// The lines of a text, whatever ends them; `\r\n` gives an empty one more, which does not matter here.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r'])
}

fn looks_like_markdown(text: &str) -> bool {
    lines(text).any(|line| {
        let hashes = line.bytes().take_while(|b| *b == b'#').count();
        (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') || markers::is_marker(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_that_is_told_is_read() {
        for ending in Format::ENDINGS {
            assert!(matches!(Format::of_name(&format!("essai.{ending}")), Ok(Some(_))), "{ending}");
        }
    }
}
