//! A heading of the author that gives way to another wording: where its words stand, and what keeps them there.
//!
//! Only words give way. The signs around them stay, so that identifiers and attributes do; a heading with a link or code in
//! it, or that a link of the article leads to by its words, is not touched.

use super::content::escaped;
use super::toc;
use crate::document::markers::replaced;
use crate::document::{Block, BlockKind, Document, Format, Prose, TopKind, line_end, line_start};
use crate::source::{Edit, Source, Span};

/// The kind of the block.
pub(in super::super) const KIND: &str = "reformulation";

/// Why the words of a heading cannot give way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Obstacle {
    /// No heading begins there.
    None,
    /// A link, an image, code or other markup stands among them.
    Markup,
    /// A link of the article leads to it by its words.
    Linked,
    /// No marker can stand around it.
    Place,
}

impl Obstacle {
    /// The same for people.
    pub(in super::super) fn label(self) -> &'static str {
        match self {
            Self::None => "aucun intertitre ne commence à cette place",
            Self::Markup => "il contient un lien, du code ou une mise en forme",
            Self::Linked => "un lien de l’article y renvoie par ses mots",
            Self::Place => "il est dans un bloc où aucun marqueur ne peut être placé",
        }
    }
}

/// Where the words of a heading stand.
pub(in super::super) struct Site {
    /// What gives way: in Markdown the lines of the heading, else its words.
    pub(in super::super) span: Span,
    words: Span,
}

impl Site {
    /// The place of the heading whose words begin at `offset`, to be replaced by `text`.
    ///
    /// # Errors
    /// [`Obstacle`] when they cannot give way.
    pub(in super::super) fn at(
        base: &Source,
        document: &Document,
        offset: usize,
        text: &str,
    ) -> Result<Self, Obstacle> {
        let words = |block: &Block| block.title().map(|title| block.prose.to_source(title));
        let begins = |block: &&Block| words(block).is_some_and(|words| words.start == offset);
        let block = document.blocks.iter().find(begins).ok_or(Obstacle::None)?;
        let words = words(block).ok_or(Obstacle::None)?;
        let written = base.slice(words);
        let prose = block.title().and_then(|title| block.prose.text().get(title)).unwrap_or("");
        let html = document.format == Format::Html;
        let plain = if html { !written.contains(['<', '>', '{']) } else { written == prose };
        let linked = document.links.iter().any(|link| link.span.start < words.end && words.start < link.span.end);
        if !plain || linked || prose.contains(Prose::MASK) || written.contains(['\n', '\r']) && !html {
            return Err(Obstacle::Markup);
        }
        if matches!(document.format, Format::Html | Format::Text) {
            return Ok(Self { span: words, words });
        }
        let alone = match block.kind {
            BlockKind::Crosshead => |kind| kind == TopKind::Paragraph,
            _ => |kind| matches!(kind, TopKind::Heading(_)),
        };
        let own_line = document.top.get(block.top).is_some_and(|top| alone(top.kind) && !top.enclosed);
        let whole = base.text();
        let start = line_start(whole, block.span.start).max(document.body.start);
        let end = block.span.start + base.slice(block.span).trim_end().len();
        let marked = whole.get(start..block.span.start).is_some_and(|indent| indent.trim().is_empty());
        // A comment of MDX that is not followed by a blank line would begin a paragraph.
        let behind = line_end(whole, end);
        let spaced = whole.get(behind..line_end(whole, behind)).is_none_or(|line| line.trim().is_empty());
        if !own_line || !marked || document.format == Format::Mdx && !spaced {
            return Err(Obstacle::Place);
        }
        if block.kind != BlockKind::Crosshead && toc::is_linked(base, document, block, text) {
            return Err(Obstacle::Linked);
        }
        Ok(Self { span: Span::new(start, end), words })
    }

    /// What stands there with other words.
    pub(super) fn with(&self, base: &Source, format: Format, text: &str) -> String {
        let text = if format == Format::Html { escaped(text) } else { text.to_string() };
        let before = base.slice(Span::new(self.span.start, self.words.start));
        format!("{before}{text}{}", base.slice(Span::new(self.words.end, self.span.end)))
    }

    /// The edit that puts `content` there, between markers when it is given a seal.
    pub(super) fn edit(&self, base: &Source, format: Format, content: String, seal: Option<&str>) -> Edit {
        let before = base.slice(self.span);
        let block = match seal.filter(|_| format != Format::Text) {
            Some(seal) => replaced(format, KIND, (&content, before), seal, base.eol()),
            None => content,
        };
        Edit::replace(self.span, block)
    }
}
