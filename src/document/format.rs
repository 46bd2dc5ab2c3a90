use super::{FrontMatter, markers};
use crate::source::Source;
use serde::{Deserialize, Serialize};

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, with or without front matter.
    Markdown,
}

impl Format {
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
            "txt" | "text" => Ok(Some(Self::Text)),
            "html" | "htm" | "xhtml" | "mdx" | "adoc" | "rst" | "tex" | "docx" | "odt" | "pdf" | "rtf" | "doc" => {
                Err(extension)
            }
            _ => Ok(None),
        }
    }

    /// The format of `source` when its name announces `named`. A text that carries markers of the program is the
    /// Markdown it wrote; without a name, front matter or an ATX heading shows Markdown.
    pub fn settle(named: Option<Self>, source: &Source) -> Self {
        let text = source.text();
        match named {
            Some(Self::Markdown) => Self::Markdown,
            Some(Self::Text) if lines(text).any(markers::is_marker) => Self::Markdown,
            Some(Self::Text) => Self::Text,
            None if FrontMatter::read(source).map_or(true, |found| found.is_some()) => Self::Markdown,
            None if looks_like_markdown(text) => Self::Markdown,
            None => Self::Text,
        }
    }
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
