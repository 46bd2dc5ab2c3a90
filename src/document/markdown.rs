//! Markdown, by the events of a CommonMark parser with their byte ranges.

use super::{
    Block, BlockKind, Document, DocumentError, EndPoint, Format, FrontMatter, Origin, Prose, TopBlock, TopKind,
    line_start, markers,
};
use crate::source::{Source, Span};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
}

pub(super) fn read(source: &Source) -> Result<Document, DocumentError> {
    let text = source.text();
    let front_matter = FrontMatter::read(source)?;
    let start = front_matter.as_ref().map_or(source.content_start(), |front_matter| front_matter.span.end);
    let body = Span::new(start, text.len());
    let parsed = super::with_line_feeds(&text[start..]);
    let parser = Parser::new_ext(&parsed, options());
    let mut definitions: Vec<usize> =
        parser.reference_definitions().iter().map(|(_, def)| def.span.start + start).collect();
    definitions.sort_unstable();
    let mut reader = Reader {
        text,
        offset: start,
        blocks: Vec::new(),
        top: Vec::new(),
        containers: Vec::new(),
        current: None,
        depth: 0,
        hidden: 0,
    };
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.flush();
    let Reader { mut blocks, mut top, .. } = reader;
    enclose(text, &mut top);
    let generated = markers::find(source, &top)?;
    for block in &mut blocks {
        if generated.iter().any(|made| made.intact && made.span.contains(block.span.start)) {
            block.origin = Origin::Generated;
        }
    }
    let end = end_point(text, &top, &definitions);
    Ok(Document { format: Format::Markdown, front_matter, body, blocks, top, generated, end })
}

/// HTML elements that hold paragraphs.
const HOLDERS: &[&str] = &["details", "div", "section", "article", "aside", "figure", "table", "main", "center"];

/// Marks the blocks between an HTML block that opens an element and the one that closes it.
fn enclose(text: &str, top: &mut [TopBlock]) {
    let mut depth = 0usize;
    for block in top {
        block.enclosed = depth > 0;
        if block.kind == TopKind::Html {
            let html = text[block.span.range()].to_ascii_lowercase();
            let tags = |slash: &str, name: &str| {
                let tag = format!("<{slash}{name}");
                html.match_indices(&tag)
                    .filter(|(at, _)| html[at + tag.len()..].starts_with(['>', ' ', '\n', '\r', '\t']))
                    .count()
            };
            let opened: usize = HOLDERS.iter().map(|name| tags("", name)).sum();
            let closed: usize = HOLDERS.iter().map(|name| tags("/", name)).sum();
            depth = (depth + opened).saturating_sub(closed);
        }
    }
}

/// Before the link definitions and notes after which no other block stands, at a line that follows a blank one.
fn end_point(text: &str, top: &[TopBlock], definitions: &[usize]) -> EndPoint {
    let last = top.iter().rev().find(|block| block.kind != TopKind::Note).map_or(0, |block| block.span.end);
    let notes = top.iter().filter(|block| block.kind == TopKind::Note).map(|block| block.span.start);
    let tail = notes.chain(definitions.iter().copied()).filter(|at| *at >= last).min();
    match tail.map(|at| line_start(text, at)) {
        Some(line) if super::ends_with_blank_line(&text[..line]) => EndPoint::BeforeLine(line),
        _ => EndPoint::EndOfFile,
    }
}

struct Reader<'t> {
    text: &'t str,
    offset: usize,
    blocks: Vec<Block>,
    top: Vec<TopBlock>,
    /// The kinds of the containers around, outermost first.
    containers: Vec<BlockKind>,
    current: Option<Block>,
    depth: usize,
    /// Inside how many images: their alternative text is not prose.
    hidden: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        let span = Span::from(range).shift(self.offset);
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words, span),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.mask(span),
            Event::SoftBreak | Event::HardBreak => self.replaced(" ", span),
            Event::InlineHtml(tag) => {
                let breaks = tag.to_ascii_lowercase().starts_with("<br");
                self.replaced(if breaks { " " } else { "" }, span);
            }
            Event::Rule => {
                self.flush();
                if self.depth == 0 {
                    self.top.push(TopBlock { kind: TopKind::Rule, span, enclosed: false });
                }
            }
            Event::Html(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag, span: Span) {
        let (top, own, container) = match tag {
            Tag::Paragraph => (TopKind::Paragraph, Some(BlockKind::Paragraph), None),
            Tag::Heading { level, .. } => {
                let level = level_number(*level);
                (TopKind::Heading(level), Some(BlockKind::Heading(level)), None)
            }
            Tag::BlockQuote(_) => (TopKind::Quote, None, Some(BlockKind::Quote)),
            Tag::List(_) => (TopKind::List, None, Some(BlockKind::Item)),
            Tag::Item => (TopKind::List, Some(BlockKind::Item), None),
            Tag::FootnoteDefinition(_) => (TopKind::Note, None, Some(BlockKind::Note)),
            Tag::Table(_) => (TopKind::Table, None, Some(BlockKind::Cell)),
            Tag::TableCell => (TopKind::Table, Some(BlockKind::Cell), None),
            Tag::TableHead | Tag::TableRow => (TopKind::Table, None, None),
            Tag::CodeBlock(_) => (TopKind::Code, None, None),
            Tag::HtmlBlock | Tag::MetadataBlock(_) => (TopKind::Html, None, None),
            Tag::Image { .. } => {
                self.mask(span);
                self.hidden += 1;
                return;
            }
            // Inline markup, and block kinds that the options leave out.
            _ => return,
        };
        self.flush();
        if self.depth == 0 {
            self.top.push(TopBlock { kind: top, span, enclosed: false });
        }
        self.depth += 1;
        if let Some(kind) = container {
            self.containers.push(kind);
        }
        if matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_)) {
            self.hidden += 1;
        }
        if let Some(kind) = own {
            self.begin(kind, span);
        }
    }

    fn begin(&mut self, kind: BlockKind, span: Span) {
        let kind = match (kind, self.containers.last()) {
            (BlockKind::Paragraph, Some(container)) => *container,
            _ => kind,
        };
        let top = self.top.len().saturating_sub(1);
        self.current = Some(Block { kind, span, prose: Prose::default(), top, origin: Origin::Author });
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => {
                self.hidden = self.hidden.saturating_sub(1);
                return;
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition | TagEnd::Table => {
                self.containers.pop();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.hidden = self.hidden.saturating_sub(1)
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::TableHead
            | TagEnd::TableRow => {}
            _ => return,
        }
        self.flush();
        self.depth = self.depth.saturating_sub(1);
    }

    fn words(&mut self, words: &str, span: Span) {
        if self.hidden > 0 {
            return;
        }
        let verbatim = self.text.get(span.range()) == Some(words);
        if let Some(block) = self.block_at(span) {
            if verbatim {
                block.prose.push_verbatim(words, span.start);
            } else {
                block.prose.push_replaced(words, span);
            }
        }
    }

    fn mask(&mut self, span: Span) {
        self.replaced("\u{fffc}", span);
    }

    fn replaced(&mut self, text: &str, span: Span) {
        if self.hidden == 0
            && let Some(block) = self.block_at(span)
        {
            block.prose.push_replaced(text, span);
        }
    }

    /// The block that inline content at `span` belongs to; text after a nested list goes on with the item.
    fn block_at(&mut self, span: Span) -> Option<&mut Block> {
        if self.current.is_none() {
            let kind = self.containers.last().copied().unwrap_or(BlockKind::Paragraph);
            self.begin(kind, span);
        }
        let block = self.current.as_mut()?;
        block.span = block.span.cover(span);
        Some(block)
    }

    fn flush(&mut self) {
        if let Some(block) = self.current.take()
            && !block.prose.text().trim().is_empty()
        {
            self.blocks.push(block);
        }
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
