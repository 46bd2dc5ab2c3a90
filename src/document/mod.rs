//! From a decoded file to blocks of prose and structure, one reader per format, every piece of prose mapped back to
//! the file.

mod block;
mod error;
mod format;
pub mod front_matter;
mod markdown;
pub mod markers;
mod plain;
mod prose;

pub use block::{Block, BlockKind, Origin, TopBlock, TopKind};
pub use error::DocumentError;
pub use format::Format;
pub use front_matter::FrontMatter;
pub use markers::GeneratedBlock;
pub use plain::to_markdown;
pub use prose::Prose;

use crate::source::{Source, Span};
use std::borrow::Cow;

/// A file read into blocks.
#[derive(Clone, Debug)]
pub struct Document {
    /// The format it was read as.
    pub format: Format,
    /// The metadata at its head.
    pub front_matter: Option<FrontMatter>,
    /// What comes after the byte order mark and the front matter.
    pub body: Span,
    /// The blocks that hold prose, in order.
    pub blocks: Vec<Block>,
    /// The top-level blocks, in order, also those without prose.
    pub top: Vec<TopBlock>,
    /// What the program wrote into this file on an earlier run.
    pub generated: Vec<GeneratedBlock>,
    /// Where a section may be added after the article: before link definitions and notes that end the file.
    pub end: EndPoint,
}

/// The place after the last block of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndPoint {
    /// At the start of this line, which begins the link definitions or notes.
    BeforeLine(usize),
    /// At the end of the file.
    EndOfFile,
}

impl Document {
    /// Reads `source` as `format`.
    ///
    /// # Errors
    /// [`DocumentError`] when the front matter does not parse, or markers are unpaired or nested.
    pub fn read(source: &Source, format: Format) -> Result<Self, DocumentError> {
        match format {
            Format::Text => Ok(plain::read(source)),
            Format::Markdown => markdown::read(source),
        }
    }

    /// The offset at which a block may be inserted before the top-level block `index`: the start of its line, when a
    /// blank line (or nothing) stands before it; in a plain text, any line.
    pub fn insertion_before(&self, text: &str, index: usize) -> Option<usize> {
        let start = self.top.get(index).filter(|block| !block.enclosed)?.span.start;
        let line = line_start(text, start).max(self.body.start);
        let before = text.get(self.body.start..line)?;
        if self.generated.iter().any(|block| block.span.start < line && line < block.span.end) {
            return None;
        }
        let free = index == 0 && before.trim().is_empty() || ends_with_blank_line(before);
        (free || self.format == Format::Text).then_some(line)
    }

    /// The author's blocks of prose, without what the program added.
    pub fn author_blocks(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.blocks.iter().enumerate().filter(|(_, block)| block.origin == Origin::Author)
    }

    /// The generated blocks of headings that the editor has changed or emptied: the author's from then on.
    pub fn adopted_headings(&self) -> impl Iterator<Item = &GeneratedBlock> {
        self.generated.iter().filter(|block| !block.intact && block.is_heading())
    }

    /// Whether `offset` lies in a generated block that the editor has changed.
    pub fn is_adopted(&self, offset: usize) -> bool {
        self.generated.iter().any(|block| !block.intact && block.span.contains(offset))
    }

    /// Whether the editor has changed or emptied a generated block of this kind: it is not made again.
    pub fn has_adopted(&self, kind: &str) -> bool {
        self.generated.iter().any(|block| !block.intact && block.kind == kind)
    }

    /// The generated block that holds `offset`, when it is as the program wrote it.
    pub fn generated_at(&self, offset: usize) -> Option<&GeneratedBlock> {
        self.generated.iter().find(|block| block.intact && block.span.contains(offset))
    }
}

/// Offset of the start of the line that holds `offset`.
pub fn line_start(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset.min(text.len())].iter().rposition(|b| matches!(b, b'\n' | b'\r')).map_or(0, |at| at + 1)
}

/// Offset after the end of line of the line that holds `offset`.
pub fn line_end(text: &str, offset: usize) -> usize {
    let bytes = text.as_bytes();
    match bytes.iter().skip(offset).position(|b| matches!(b, b'\n' | b'\r')) {
        None => text.len(),
        Some(at) => {
            let at = offset + at;
            at + if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') { 2 } else { 1 }
        }
    }
}

/// `text` with lone carriage returns as line feeds, which parsers do not all know for ends of line; offsets stay.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let lone = |at: usize| text.as_bytes()[at] == b'\r' && text.as_bytes().get(at + 1) != Some(&b'\n');
    if !(0..text.len()).any(lone) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.char_indices().map(|(at, c)| if lone(at) { '\n' } else { c }).collect())
}

/// Whether `text` ends with a line break and, before it, a line of white space only.
fn ends_with_blank_line(text: &str) -> bool {
    let cut_eol = |text: &str| {
        text.strip_suffix("\r\n").or_else(|| text.strip_suffix('\n')).or_else(|| text.strip_suffix('\r')).map(str::len)
    };
    let Some(once) = cut_eol(text) else { return false };
    let line = text[..once].trim_end_matches([' ', '\t']);
    line.is_empty() || cut_eol(line).is_some()
}
