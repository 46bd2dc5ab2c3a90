//! From a decoded file to blocks of prose and structure, one reader per format, every piece of prose mapped back to
//! the file.

pub mod address;
mod apparatus;
mod block;
mod dialects;
mod directives;
mod elements;
mod error;
mod format;
pub mod front_matter;
mod html;
mod links;
mod markdown;
pub mod markers;
mod marks;
mod plain;
mod prose;
mod roles;

pub use apparatus::signers;
pub use block::{Block, BlockKind, Origin, TopBlock, TopKind};
pub use dialects::{PatternError, Reading};
pub use directives::{Scope, Suppression};
pub use elements::{Element, plain_words};
pub use error::DocumentError;
pub use format::Format;
pub use front_matter::FrontMatter;
pub use html::{Alternate, Head, JsonLd};
pub use links::{Image, Link};
pub use markers::GeneratedBlock;
pub use marks::{Definition, List, Table};
pub use plain::to_markdown;
pub use prose::{Prose, is_invisible};

use crate::lexicon::MetaRole;
use crate::source::{Source, Span};
use serde::{Deserialize, Serialize};
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
    /// The links of the article, in order.
    pub links: Vec<Link>,
    /// The images of the article, in order.
    pub images: Vec<Image>,
    /// The HTML elements of the article, in order: all of a page's, those that are written among Markdown.
    pub elements: Vec<Element>,
    /// The lists of the article, in order.
    pub lists: Vec<List>,
    /// The tables of the article, in order.
    pub tables: Vec<Table>,
    /// The link definitions, in order.
    pub definitions: Vec<Definition>,
    /// What the head of a page says; absent in other formats.
    pub head: Option<Head>,
    /// The rules that the file switches off, and where.
    pub suppressions: Vec<Suppression>,
}

/// Where a file keeps its main heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum H1Place {
    /// In the body.
    Body,
    /// In the front matter, which the site makes a heading of.
    Meta,
}

/// The place after the last block of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndPoint {
    /// At the start of this line, which begins the link definitions or notes.
    BeforeLine(usize),
    /// Before this offset, in the middle of a line or not: where the element that holds the article closes.
    Before(usize),
    /// At the end of the file.
    EndOfFile,
}

impl Document {
    /// Reads `source` as `format`.
    ///
    /// # Errors
    /// [`DocumentError`] when the front matter does not parse, or markers are unpaired or nested.
    pub fn read(source: &Source, format: Format) -> Result<Self, DocumentError> {
        Self::read_with(source, format, &Reading::default())
    }

    /// Reads `source` as `format`, leaving out what the user's own patterns name.
    ///
    /// # Errors
    /// As [`Document::read`].
    pub fn read_with(source: &Source, format: Format, ignore: &Reading) -> Result<Self, DocumentError> {
        let mut document = match format {
            Format::Text => plain::read(source),
            Format::Markdown | Format::Mdx => markdown::read(source, format, ignore)?,
            Format::Html => html::read(source, ignore)?,
        };
        if let Some(front_matter) = &mut document.front_matter {
            front_matter.assign(ignore);
        }
        roles::assign(source.text(), &mut document.blocks);
        Ok(document)
    }

    /// The offset at which a block may be inserted before the top-level block `index`: the start of its line, when a
    /// blank line (or nothing) stands before it; in a plain text, any line.
    pub fn insertion_before(&self, text: &str, index: usize) -> Option<usize> {
        let start = self.top.get(index).filter(|block| !block.enclosed)?.span.start;
        if self.format == Format::Html {
            let ours = self.generated.iter().any(|block| block.span.start < start && start < block.span.end);
            return (!ours).then_some(start);
        }
        let line = line_start(text, start).max(self.body.start);
        let before = text.get(self.body.start..line)?;
        if self.generated.iter().any(|block| block.span.start < line && line < block.span.end) {
            return None;
        }
        let free = index == 0 && before.trim().is_empty() || ends_with_blank_line(before);
        (free || self.format == Format::Text).then_some(line)
    }

    /// Where the author keeps the main heading, where there is one.
    pub fn h1_place(&self) -> Option<H1Place> {
        if self.author_blocks().any(|(_, block)| block.kind == BlockKind::Heading(1)) {
            return Some(H1Place::Body);
        }
        let titled = self.front_matter.as_ref().and_then(FrontMatter::title);
        titled.filter(|entry| !self.is_generated_entry(entry)).map(|_| H1Place::Meta)
    }

    /// The first entry with a value for a role: of the front matter, else of the head of the page.
    pub fn meta(&self, role: MetaRole) -> Option<(&front_matter::Entry, &str)> {
        let own = self.front_matter.as_ref().and_then(|front_matter| front_matter.get(role));
        own.or_else(|| self.head.as_ref().and_then(|head| head.get(role)))
    }

    /// With what is known of the page from elsewhere, as a field of a record; what the file says itself wins, a main heading
    /// over a title too. Such metadata stands at the start of the file and takes no byte there.
    #[must_use]
    pub fn with_known(mut self, metadata: &[(MetaRole, Option<&str>)]) -> Self {
        for (role, text) in metadata {
            let headed = *role == MetaRole::Title && self.h1_place() == Some(H1Place::Body);
            let Some(text) = text.filter(|_| !headed && self.meta(*role).is_none()) else { continue };
            let place = Span::at(self.body.start);
            let entry = front_matter::Entry {
                key: String::new(),
                role: Some(*role),
                value: Some(text.to_string()),
                items: vec![(text.to_string(), place)],
                key_span: place,
                value_span: place,
            };
            self.head.get_or_insert_default().entries.push(entry);
        }
        self
    }

    /// Whether there is an entry for a role, with a value or without.
    pub fn has_meta(&self, role: MetaRole) -> bool {
        self.front_matter.as_ref().is_some_and(|front_matter| front_matter.entry(role).is_some())
            || self.head.as_ref().is_some_and(|head| head.entry(role).is_some())
    }

    /// Whether the value of an entry was written by an earlier run and is unchanged.
    pub fn is_generated_entry(&self, entry: &front_matter::Entry) -> bool {
        self.front_matter.as_ref().is_some_and(|front_matter| front_matter.is_generated(&entry.key))
            || self.generated_at(entry.value_span.start).is_some()
    }

    /// Who signs the article by a line of it, where that is sure.
    pub fn signers(&self) -> Vec<String> {
        let lines = self.author_blocks().filter(|(_, block)| block.kind == BlockKind::Byline);
        lines.map(|(_, block)| signers(block.prose.text())).find(|names| !names.is_empty()).unwrap_or_default()
    }

    /// Whether a line of its own says on which day the article was written.
    pub fn is_datelined(&self) -> bool {
        let mut lines = self.blocks.iter().filter(|block| block.kind == BlockKind::Dateline);
        lines.any(|block| block.prose.text().contains(|c: char| c.is_ascii_digit()))
    }

    /// The author's blocks of prose, without what the program added.
    pub fn author_blocks(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.blocks.iter().enumerate().filter(|(_, block)| block.origin == Origin::Author)
    }

    /// The generated blocks of headings that the editor has changed or emptied: the author's from then on.
    pub fn adopted_headings(&self) -> impl Iterator<Item = &GeneratedBlock> {
        self.generated.iter().filter(|block| !block.intact && block.is_heading())
    }

    /// Whether `offset` lies in an added block that the editor has changed.
    pub fn is_adopted(&self, offset: usize) -> bool {
        let added = |block: &&GeneratedBlock| !block.intact && block.before.is_none();
        self.generated.iter().filter(added).any(|block| block.span.contains(offset))
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
