//! Markdown, by the events of a CommonMark parser with their byte ranges.

use super::dialects::{self, Ignore, Role, Shows, Tag as TemplateTag};
use super::{
    Block, BlockKind, Document, DocumentError, EndPoint, Format, FrontMatter, Image, Link, Origin, Prose, TopBlock,
    TopKind, directives, html, line_start, markers,
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

pub(super) fn read(source: &Source, format: Format, ignore: &Ignore) -> Result<Document, DocumentError> {
    let text = source.text();
    let front_matter = FrontMatter::read(source)?;
    let start = front_matter.as_ref().map_or(source.content_start(), |front_matter| front_matter.span.end);
    let body = Span::new(start, text.len());
    let dialects::Covered { text: covered, tags } =
        dialects::cover(&text[start..], start, format == Format::Mdx, ignore);
    let parsed = super::with_line_feeds(&covered);
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
        tags: &tags,
        placed: 0,
        at_tag: 0,
        links: Vec::new(),
        images: Vec::new(),
        open_links: Vec::new(),
        open_image: None,
        comments: tags.iter().map(|tag| tag.span).filter(|span| text[span.range()].starts_with("{/*")).collect(),
        in_code: false,
        covered: &parsed,
    };
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.flush();
    reader.place_tags(text.len());
    let Reader { mut blocks, mut top, links, images, comments: written, .. } = reader;
    enclose(text, &mut top, &tags);
    let comments = comments(text, &top, &tags);
    let generated = markers::find(source, &comments, format)?;
    for block in &mut blocks {
        if generated.iter().any(|made| made.intact && made.span.contains(block.span.start)) {
            block.origin = Origin::Generated;
        }
    }
    let end = end_point(text, &top, &definitions);
    let suppressions = directives::suppressions(source, front_matter.as_ref(), &written);
    labels(text, &tags, &top, &mut blocks);
    Ok(Document { format, front_matter, body, blocks, top, generated, end, links, images, head: None, suppressions })
}

/// Marks the blocks between an HTML block or a template tag that opens a container and the one that closes it.
fn enclose(text: &str, top: &mut [TopBlock], tags: &[TemplateTag]) {
    let mut depth = 0usize;
    for block in top {
        block.enclosed = depth > 0;
        let (opened, closed) = match block.kind {
            TopKind::Html => html::holders(&text[block.span.range()]),
            TopKind::Directive => {
                let tag = tags.partition_point(|tag| tag.span.start < block.span.start);
                match tags.get(tag).map(|tag| tag.role) {
                    Some(Role::Opens) => (1, 0),
                    Some(Role::Closes) => (0, 1),
                    _ => (0, 0),
                }
            }
            _ => (0, 0),
        };
        depth = (depth + opened).saturating_sub(closed);
    }
}

/// The comments that have their lines to themselves at the top level: of HTML, and of MDX.
fn comments(text: &str, top: &[TopBlock], tags: &[TemplateTag]) -> Vec<Span> {
    let comment = |span: &Span| text[span.range()].starts_with("<!--") || text[span.range()].starts_with("{/*");
    let of_mdx = tags.iter().filter(|tag| tag.role == Role::Comment).map(|tag| tag.span);
    let of_html = top.iter().filter(|block| block.kind == TopKind::Html).map(|block| block.span);
    let mut comments: Vec<Span> = of_html.chain(of_mdx).filter(comment).collect();
    comments.sort_unstable();
    comments
}

/// Adds the titles that admonitions and containers carry, each in its place among the blocks.
fn labels(text: &str, tags: &[TemplateTag], top: &[TopBlock], blocks: &mut Vec<Block>) {
    for (span, role) in tags.iter().filter_map(|tag| Some((tag.label?, tag.role))) {
        let prose = label(text, span);
        let kind = if role == Role::Caption { BlockKind::Caption } else { BlockKind::Label };
        let top = top.partition_point(|block| block.span.start <= span.start).saturating_sub(1);
        blocks.push(Block { kind, span, prose, top, origin: Origin::Author, lang: None });
    }
    for block in blocks.iter_mut().filter(|block| matches!(block.kind, BlockKind::Heading(_))) {
        // A heading that opens a `:::` container is its title.
        let before = tags.partition_point(|tag| tag.span.end <= block.span.start);
        let opens = before.checked_sub(1).map(|at| &tags[at]).is_some_and(|tag| {
            tag.role == Role::Opens
                && text[tag.span.range()].starts_with(":::")
                && text[tag.span.end..block.span.start].trim().is_empty()
        });
        if opens {
            block.kind = BlockKind::Label;
        }
    }
    // A stable sort: blocks of the same place keep their order.
    blocks.sort_by_key(|block| block.prose.to_source(0..0).start);
}

/// The prose of a title: inline code is masked, as elsewhere.
fn label(text: &str, span: Span) -> Prose {
    let mut prose = Prose::default();
    let mut at = span.start;
    for (part, code) in text[span.range()].split('`').zip([false, true].into_iter().cycle()) {
        if code {
            prose.push_replaced("\u{fffc}", Span::new(at - 1, (at + part.len() + 1).min(span.end)));
        } else {
            prose.push_verbatim(part, at);
        }
        at += part.len() + 1;
    }
    prose
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
    /// The template tags that were covered.
    tags: &'t [TemplateTag],
    /// How many of them have been looked at for top-level blocks.
    placed: usize,
    /// The first of them that inline content may still reach.
    at_tag: usize,
    links: Vec<Link>,
    images: Vec<Image>,
    /// The links around, with their text so far.
    open_links: Vec<usize>,
    /// The image around, and where its alternative text stands.
    open_image: Option<usize>,
    /// The comments outside code.
    comments: Vec<Span>,
    /// Whether the text stands between the tags of an HTML element of code.
    in_code: bool,
    /// The text that is parsed, as long as the body.
    covered: &'t str,
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
                self.comment(&tag, span);
                let name = tag.trim_start_matches(['<', '/']).to_ascii_lowercase();
                if name.starts_with("code") || name.starts_with("samp") {
                    self.raw_code(tag.starts_with("</"), span);
                    return;
                }
                let breaks = tag.to_ascii_lowercase().starts_with("<br");
                self.replaced(if breaks { " " } else { "" }, span);
            }
            Event::Rule => {
                self.flush();
                if self.depth == 0 {
                    self.place_tags(span.start);
                    self.top.push(TopBlock { kind: TopKind::Rule, span, enclosed: false });
                }
            }
            Event::Html(html) => self.comment(&html, span),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    /// Code between tags: what they hold is left out, at most to the end of the block.
    fn raw_code(&mut self, closes: bool, span: Span) {
        if !closes && !self.in_code {
            self.mask(span);
            self.in_code = true;
            self.hidden += 1;
        } else if closes && self.in_code {
            self.in_code = false;
            self.hidden = self.hidden.saturating_sub(1);
        }
    }

    fn comment(&mut self, html: &str, span: Span) {
        if html.trim_start().starts_with("<!--") {
            self.comments.push(span);
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
            if self.top.last().is_none_or(|last| last.span.end <= tag.span.start) {
                self.top.push(TopBlock { kind, span: tag.span, enclosed: false });
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
                    self.open_image = Some(self.images.len());
                    self.images.push(Image { source: dest_url.to_string(), alt: Some(String::new()), span });
                }
                return;
            }
            Tag::Link { dest_url, .. } => {
                self.open_links.push(self.links.len());
                self.links.push(Link { target: dest_url.to_string(), label: String::new(), span });
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
            self.top.push(TopBlock { kind, span, enclosed: false });
        }
        self.depth += 1;
        if matches!(tag, Tag::HtmlBlock) && self.containers.last() != Some(&BlockKind::Quote) {
            let top = self.top.len().saturating_sub(1);
            let html = self.covered.get(span.start - self.offset..span.end - self.offset).unwrap_or("");
            let found = html::fragment(html, span.start, self.tags);
            self.blocks.extend(found.into_iter().map(|block| Block { top, ..block }));
        }
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
        self.current = Some(Block { kind, span, prose: Prose::default(), top, origin: Origin::Author, lang: None });
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => {
                self.hidden = self.hidden.saturating_sub(1);
                self.open_image = None;
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
        if self.in_code {
            return;
        }
        if let Some(image) = self.open_image.and_then(|image| self.images.get_mut(image)) {
            image.alt.get_or_insert_default().push_str(words);
        }
        if self.hidden > 0 {
            return;
        }
        for link in &self.open_links {
            self.links[*link].label.push_str(words);
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
        if let Some(block) = self.block_at(span) {
            if covered {
                push_uncovered(&mut block.prose, text, span, &tags[first..]);
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
        if self.in_code {
            self.in_code = false;
            self.hidden = self.hidden.saturating_sub(1);
        }
        if let Some(block) = self.current.take()
            && !block.prose.text().trim().is_empty()
        {
            self.blocks.push(block);
        }
    }
}

/// Appends what stands in `span` of the file, the covered `tags` (from the first that can reach it on) left out.
pub(super) fn push_uncovered(prose: &mut Prose, text: &str, span: Span, tags: &[TemplateTag]) {
    let mut at = span.start;
    for tag in tags.iter().take_while(|tag| tag.span.start < span.end) {
        if tag.span.start > at {
            push_collapsed(prose, text, Span::new(at, tag.span.start));
        }
        if tag.shows == Shows::Something && tag.span.start >= at {
            prose.push_replaced("\u{fffc}", tag.span);
        }
        at = at.max(tag.span.end);
    }
    if at < span.end {
        push_collapsed(prose, text, Span::new(at, span.end));
    }
}

/// Appends `span` byte for byte, but no second space where a tag was left out.
fn push_collapsed(prose: &mut Prose, text: &str, span: Span) {
    let words = text.get(span.range()).unwrap_or("");
    let spaced = words.starts_with(' ') && (prose.is_empty() || prose.text().ends_with(' '));
    let skipped = usize::from(spaced);
    prose.push_verbatim(&words[skipped..], span.start + skipped);
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
