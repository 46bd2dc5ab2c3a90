//! The events of the parser, one by one, into blocks of prose.

use super::super::dialects::{Role, Tag as TemplateTag};
use super::super::{Block, BlockKind, Image, Link, Prose, TopBlock, TopKind, html};
use super::inline_html::{self, InlineTag};
use super::uncovered::push_uncovered;
use crate::source::Span;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

/// What is read of a body.
#[derive(Default)]
pub(super) struct Found {
    pub(super) blocks: Vec<Block>,
    pub(super) top: Vec<TopBlock>,
    pub(super) links: Vec<Link>,
    pub(super) images: Vec<Image>,
    /// The comments outside code.
    pub(super) comments: Vec<Span>,
}

/// Takes the events of the parser in their order.
pub(super) struct Reader<'t> {
    text: &'t str,
    offset: usize,
    found: Found,
    /// The kinds of the containers around, outermost first.
    containers: Vec<BlockKind>,
    current: Option<Block>,
    depth: usize,
    /// Inside how many images: their alternative text is not prose.
    hidden: usize,
    /// The template tags that were covered.
    tags: &'t [TemplateTag],
    /// How many of them have been looked at for top-level blocks.
    placed: usize,
    /// The first of them that inline content may still reach.
    at_tag: usize,
    /// The links around, with their text so far.
    open_links: Vec<usize>,
    /// The image around, and where its alternative text stands.
    open_image: Option<usize>,
    /// The HTML element around whose words are left out, and how many of its name are open.
    left_out: Option<(String, usize)>,
    /// Inside how many bold elements.
    strong: usize,
    /// Whether all that was read of the current block is bold.
    bold: bool,
    /// Whether all that was read of the current block is in links.
    linked: bool,
    /// Where the last line break ended.
    broken_at: Option<usize>,
    /// Whether the current block is the first in a box, whose opening line belongs to the list item that stands for it.
    boxed: bool,
    /// Whether the text stands in a superscript.
    raised: bool,
    /// The text that is parsed, as long as the body.
    covered: &'t str,
}

impl<'t> Reader<'t> {
    /// A reader of `text` from `offset` on, parsed as `covered`, without its `tags`.
    pub(super) fn new(text: &'t str, offset: usize, covered: &'t str, tags: &'t [TemplateTag]) -> Self {
        let comments = tags.iter().map(|tag| tag.span).filter(|span| text[span.range()].starts_with("{/*")).collect();
        Self {
            text,
            offset,
            found: Found { comments, ..Found::default() },
            containers: Vec::new(),
            current: None,
            depth: 0,
            hidden: 0,
            tags,
            placed: 0,
            at_tag: 0,
            open_links: Vec::new(),
            open_image: None,
            left_out: None,
            strong: 0,
            bold: false,
            linked: false,
            broken_at: None,
            boxed: false,
            raised: false,
            covered,
        }
    }

    /// What was read, once the events are over.
    pub(super) fn finish(mut self) -> Found {
        self.flush();
        self.place_tags(self.text.len());
        self.found
    }

    pub(super) fn event(&mut self, event: Event, range: Range<usize>) {
        let span = Span::from(range).shift(self.offset);
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words, span),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.mask(span);
                self.bold &= self.strong > 0;
            }
            Event::HardBreak if self.bold && self.current.is_some() => {
                // A title on a line of its own.
                self.flush();
                self.bold = true;
            }
            Event::SoftBreak | Event::HardBreak => {
                // Covered attributes at the end of the line are taken for its white space.
                let line = self.text[span.range()].trim_end_matches([' ', '\t', '\n', '\r', '\\']).len();
                self.line_break(Span::new(span.start + line, span.end));
            }
            Event::InlineHtml(tag) => {
                self.comment(&tag, span);
                self.inline_html(inline_html::read(&tag), span);
            }
            Event::Rule => {
                self.flush();
                if self.depth == 0 {
                    self.place_tags(span.start);
                    self.found.top.push(TopBlock { kind: TopKind::Rule, span, enclosed: false });
                }
            }
            Event::Html(html) => self.comment(&html, span),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    /// One break is a space, two in a row end the paragraph.
    fn line_break(&mut self, span: Span) {
        let again = self.broken_at.replace(span.end).and_then(|end| self.text.get(end..span.start));
        if again.is_some_and(|between| between.trim().is_empty()) {
            self.flush();
        } else {
            self.open_links.iter().for_each(|link| self.found.links[*link].label.push(' '));
            self.replaced(" ", span);
        }
    }

    fn inline_html(&mut self, tag: InlineTag, span: Span) {
        self.raised = tag == InlineTag::Opens("sup".to_string());
        match (tag, &mut self.left_out) {
            // What such an element holds is left out, at most to the end of the block.
            (InlineTag::Opens(name) | InlineTag::LeftOut { name, .. }, Some((of, depth))) if name == *of => *depth += 1,
            (InlineTag::Closes(name), Some((of, depth))) if name == *of => {
                *depth -= 1;
                if *depth == 0 {
                    self.left_out = None;
                    self.hidden = self.hidden.saturating_sub(1);
                }
            }
            (InlineTag::LeftOut { name, shown }, None) => {
                if shown {
                    self.mask(span);
                }
                self.left_out = Some((name, 1));
                self.hidden += 1;
            }
            (InlineTag::Shown, _) => self.mask(span),
            // Lines of a cell that begin with a capital are things of their own.
            (InlineTag::Break, _)
                if self.containers.last() == Some(&BlockKind::Cell)
                    && self.text[span.end..].trim_start_matches([' ', '*']).starts_with(char::is_uppercase) =>
            {
                self.flush();
            }
            (InlineTag::Break, _) => self.line_break(span),
            _ => {}
        }
    }

    fn comment(&mut self, html: &str, span: Span) {
        if html.trim_start().starts_with("<!--") {
            self.found.comments.push(span);
        }
    }

    /// Adds the template tags before `end` that stand between top-level blocks to these.
    fn place_tags(&mut self, end: usize) {
        while let Some(tag) = self.tags.get(self.placed).filter(|tag| tag.span.start < end) {
            self.placed += 1;
            let kind = match tag.role {
                Role::Opens | Role::Closes | Role::Alone | Role::Comment => TopKind::Directive,
                Role::Module => TopKind::Module,
                Role::Inline | Role::Indents | Role::Alert | Role::Caption => continue,
            };
            if self.found.top.last().is_none_or(|last| last.span.end <= tag.span.start) {
                self.found.top.push(TopBlock { kind, span: tag.span, enclosed: false });
            }
        }
    }

    /// Whether the container at `span` is one that a covered tag opens: a list item that stands for an admonition, or a
    /// quotation that is an alert.
    fn opened_by(&self, role: Role, span: Span) -> bool {
        let at = self.tags.partition_point(|tag| tag.span.start < span.start);
        self.tags.get(at).is_some_and(|tag| {
            let between = self.text.get(span.start..tag.span.start).unwrap_or("-");
            tag.role == role && between.bytes().all(|byte| matches!(byte, b'>' | b' ' | b'\t'))
        })
    }

    fn start(&mut self, tag: &Tag, span: Span) {
        let (top, own, container) = match tag {
            Tag::Paragraph => (TopKind::Paragraph, Some(BlockKind::Paragraph), None),
            Tag::Heading { level, .. } => {
                let level = level_number(*level);
                (TopKind::Heading(level), Some(BlockKind::Heading(level)), None)
            }
            Tag::BlockQuote(_) if self.opened_by(Role::Alert, span) => {
                (TopKind::Quote, None, Some(self.containers.last().copied().unwrap_or(BlockKind::Paragraph)))
            }
            Tag::BlockQuote(_) => (TopKind::Quote, None, Some(BlockKind::Quote)),
            Tag::List(_) => (TopKind::List, None, Some(BlockKind::Item)),
            Tag::Item if self.opened_by(Role::Indents, span) => {
                // What is in the box is what it is outside one.
                let around = self.containers.iter().rev().nth(1).copied().unwrap_or(BlockKind::Paragraph);
                if let Some(own) = self.containers.last_mut() {
                    *own = around;
                }
                (TopKind::List, Some(around), None)
            }
            Tag::Item => {
                if let Some(own) = self.containers.last_mut() {
                    *own = BlockKind::Item;
                }
                (TopKind::List, Some(BlockKind::Item), None)
            }
            Tag::FootnoteDefinition(_) => (TopKind::Note, None, Some(BlockKind::Note)),
            Tag::Table(_) => (TopKind::Table, None, Some(BlockKind::Cell)),
            Tag::TableCell => (TopKind::Table, Some(BlockKind::Cell), None),
            Tag::TableHead | Tag::TableRow => (TopKind::Table, None, None),
            Tag::CodeBlock(_) => (TopKind::Code, None, None),
            Tag::HtmlBlock | Tag::MetadataBlock(_) => (TopKind::Html, None, None),
            Tag::Image { dest_url, .. } => {
                self.mask(span);
                self.hidden += 1;
                if self.open_image.is_none() {
                    self.open_image = Some(self.found.images.len());
                    self.found.images.push(Image { source: dest_url.to_string(), alt: Some(String::new()), span });
                }
                return;
            }
            Tag::Strong => {
                self.strong += 1;
                return;
            }
            // What is struck out is no longer said.
            Tag::Strikethrough => {
                self.hidden += 1;
                return;
            }
            Tag::Link { dest_url, .. } => {
                self.open_links.push(self.found.links.len());
                self.found.links.push(Link { target: dest_url.to_string(), label: String::new(), span });
                return;
            }
            // Inline markup, and block kinds that the options leave out.
            _ => return,
        };
        self.flush();
        if self.depth == 0 {
            self.place_tags(span.start);
            let kind =
                if top == TopKind::List && self.opened_by(Role::Indents, span) { TopKind::Directive } else { top };
            self.found.top.push(TopBlock { kind, span, enclosed: false });
        }
        self.depth += 1;
        if matches!(tag, Tag::HtmlBlock) && self.containers.last() != Some(&BlockKind::Quote) {
            let top = self.found.top.len().saturating_sub(1);
            let html = self.covered.get(span.start - self.offset..span.end - self.offset).unwrap_or("");
            let found = html::fragment(html, span.start, self.tags);
            self.found.blocks.extend(found.into_iter().map(|block| Block { top, ..block }));
        }
        if let Some(kind) = container {
            self.containers.push(kind);
        }
        if let Tag::CodeBlock(CodeBlockKind::Fenced(info)) = tag {
            self.code_title(info, span);
        }
        if matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_)) {
            self.hidden += 1;
        }
        if let Some(kind) = own {
            self.begin(kind, span);
        }
    }

    /// The title over a block of code: words, not the name of a file.
    fn code_title(&mut self, info: &str, span: Span) {
        let title = info.split_once("title=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(title, _)| title);
        let Some(title) = title.filter(|title| title.contains(' ')) else { return };
        if let Some(at) = self.text[span.range()].find(title) {
            let span = Span::new(span.start + at, span.start + at + title.len());
            let mut prose = Prose::default();
            prose.push_verbatim(title, span.start);
            self.found.blocks.push(Block::new(BlockKind::Label, span, prose, self.found.top.len().saturating_sub(1)));
        }
    }

    fn begin(&mut self, kind: BlockKind, span: Span) {
        let kind = match (kind, self.containers.last()) {
            (BlockKind::Paragraph, Some(container)) => *container,
            _ => kind,
        };
        let top = self.found.top.len().saturating_sub(1);
        self.bold = true;
        self.linked = true;
        self.boxed |= self.opened_by(Role::Indents, span);
        self.current = Some(Block::new(kind, span, Prose::default(), top));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => {
                self.hidden = self.hidden.saturating_sub(1);
                self.open_image = None;
                return;
            }
            TagEnd::Strong => {
                self.strong = self.strong.saturating_sub(1);
                return;
            }
            TagEnd::Strikethrough => {
                self.hidden = self.hidden.saturating_sub(1);
                return;
            }
            TagEnd::Link => {
                self.open_links.pop();
                return;
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition | TagEnd::Table => {
                self.containers.pop();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.hidden = self.hidden.saturating_sub(1)
            }
            TagEnd::Item => {
                self.flush();
                self.boxed = false;
            }
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::TableHead | TagEnd::TableRow => {}
            _ => return,
        }
        self.flush();
        self.depth = self.depth.saturating_sub(1);
    }

    fn words(&mut self, words: &str, span: Span) {
        if self.left_out.is_some() {
            return;
        }
        if let Some(image) = self.open_image.and_then(|image| self.found.images.get_mut(image)) {
            image.alt.get_or_insert_default().push_str(words);
        }
        if self.hidden > 0 {
            return;
        }
        for link in &self.open_links {
            self.found.links[*link].label.push_str(words);
        }
        let (text, tags) = (self.text, self.tags);
        // Inline content comes in the order of the text, notes and tables included.
        if self.at_tag > 0 && tags.get(self.at_tag - 1).is_some_and(|tag| tag.span.end > span.start) {
            self.at_tag = tags.partition_point(|tag| tag.span.end <= span.start);
        }
        while tags.get(self.at_tag).is_some_and(|tag| tag.span.end <= span.start) {
            self.at_tag += 1;
        }
        let first = self.at_tag;
        let covered = self.covered.get(span.start - self.offset..span.end - self.offset) == Some(words);
        let span = match self.bullet(words, span) {
            Some(rest) if covered => rest,
            _ => span,
        };
        let raised = self.raised;
        if let Some(block) = self.block_at(span) {
            if let Some(power) = block.prose.power(words).filter(|_| raised) {
                block.prose.push_replaced(power, span);
            } else if covered {
                push_uncovered(&mut block.prose, text, span, &tags[first..]);
            } else {
                block.prose.push_replaced(words, span);
            }
        }
        let blank = words.trim().is_empty();
        self.bold &= self.strong > 0 || blank;
        self.linked &= !self.open_links.is_empty() || blank;
    }

    /// What follows a bullet that Markdown does not know, or an escaped dash, at the start of a line: an item of its own.
    fn bullet(&mut self, words: &str, span: Span) -> Option<Span> {
        let before = &self.text[..span.start];
        let (after, before) = match words.strip_prefix(['•', '‣', '▪']) {
            Some(after) => (after, before),
            None => (words.strip_prefix("- ").or_else(|| words.strip_prefix("– "))?, before.strip_suffix('\\')?),
        };
        if !before.trim_end_matches([' ', '\t']).ends_with(['\n', '\r']) {
            return None;
        }
        if self.current.as_ref().is_some_and(|block| !block.prose.is_empty()) {
            self.flush();
        }
        let rest = Span::new(span.end - after.trim_start().len(), span.end);
        match &mut self.current {
            Some(block) => block.kind = BlockKind::Item,
            None => self.begin(BlockKind::Item, span),
        }
        Some(rest)
    }

    fn mask(&mut self, span: Span) {
        self.replaced("\u{fffc}", span);
    }

    fn replaced(&mut self, text: &str, span: Span) {
        let space = text == " " && self.current.as_ref().is_none_or(|block| block.prose.is_empty());
        if self.hidden == 0
            && !space
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
        // The line that opens a box is not that of its first paragraph.
        block.span = if self.boxed && block.prose.is_empty() { span } else { block.span.cover(span) };
        Some(block)
    }

    /// Whether attributes in `span` make a link a button: `[Commenter](#avis){ .md-button }`.
    fn is_button(&self, span: Span) -> bool {
        let first = self.tags.partition_point(|tag| tag.span.end <= span.start);
        let mut inside = self.tags[first..].iter().take_while(|tag| tag.span.start <= span.end);
        inside.any(|tag| {
            let tag = &self.text[tag.span.range()];
            tag.starts_with('{') && (tag.contains("button") || tag.contains(".btn"))
        })
    }

    /// Whether the links in `span` all lead to a place of the same page.
    fn stays_in_page(&self, span: Span) -> bool {
        let mut inside = self.links_in(span).peekable();
        inside.peek().is_some() && inside.all(|link| link.target.starts_with('#'))
    }

    /// Whether the words in `span` are the addresses of their links.
    fn shows_address(&self, span: Span) -> bool {
        let mut inside = self.links_in(span).peekable();
        inside.peek().is_some() && inside.all(Link::shows_address)
    }

    fn links_in(&self, span: Span) -> impl Iterator<Item = &Link> {
        self.found.links.iter().rev().take_while(move |link| link.span.start >= span.start)
    }

    fn flush(&mut self) {
        if self.left_out.take().is_some() {
            self.hidden = self.hidden.saturating_sub(1);
        }
        if let Some(mut block) = self.current.take() {
            block.prose.trim_end();
            // A hard break that nothing follows.
            if block.prose.text().ends_with('\\') {
                block.prose.truncate(block.prose.text().len() - 1);
                block.prose.trim_end();
            }
            if block.prose.says_something() && !(self.linked && self.shows_address(block.span)) {
                self.boxed = false;
                block.bold = self.bold;
                let paragraph = block.kind == BlockKind::Paragraph;
                if self.linked && paragraph && (self.is_button(block.span) || self.stays_in_page(block.span)) {
                    block.kind = BlockKind::Label;
                }
                self.found.blocks.push(block);
            }
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
