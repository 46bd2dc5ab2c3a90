//! The blocks of prose of an article in HTML, in the order of the text.

use super::super::dialects::Tag as TemplateTag;
use super::super::{Block, BlockKind, Image, Link};
use super::article::has_class;
use super::predicates::{
    REACH, between_references, edits, is_blank, is_interwiki, is_raised_sign, is_reference, is_reference_line, layout,
    letters, only_links, table_of,
};
use super::text::Reading;
use super::tree::{BLOCKS, Kind, Node, Tree};
use crate::lexicon::PageBlock;
use crate::source::Span;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What is read of an article.
#[derive(Default)]
pub(super) struct Found {
    pub(super) blocks: Vec<Block>,
    pub(super) links: Vec<Link>,
    pub(super) images: Vec<Image>,
}

/// Which nodes are read.
pub(super) struct Reach<'a> {
    /// Nodes that are left out with all they hold.
    pub(super) left_out: &'a [bool],
    /// Those of them that are gone through for what in them is not.
    pub(super) slides: &'a [bool],
    /// Where the article begins and ends among the nodes; before, only what heads it is read.
    pub(super) root: std::ops::Range<usize>,
}

pub(super) fn read(tree: &Tree, text: &str, offset: usize, tags: &[TemplateTag], reach: &Reach) -> Found {
    let mut walker = Walker {
        tree,
        text,
        offset,
        tags,
        layout: layout(tree),
        current: None,
        open: Vec::new(),
        found: Found::default(),
        label: None,
    };
    let mut at = 1;
    while at < reach.root.end.min(tree.nodes.len()) {
        while walker.open.last().is_some_and(|open| open.after <= at) {
            walker.leave();
        }
        let node = &tree.nodes[at];
        let inside = reach.root.contains(&at);
        // What holds the article is gone through; what stands before it is read for what heads it.
        let before =
            !inside && node.after <= reach.root.start && walker.open.last().is_none_or(|open| open.kind.is_none());
        if reach.slides.get(at).copied().unwrap_or(false) {
            at += 1;
            continue;
        }
        let skipped = reach.left_out.get(at).copied().unwrap_or(false) || before && outside(node);
        at = if skipped || walker.enter(at, inside) { node.after } else { at + 1 };
    }
    while !walker.open.is_empty() {
        walker.leave();
    }
    walker.flush();
    walker.found
}

/// Whether a node before the article is none of what heads it: it holds text of its own, or cannot hold a heading.
fn outside(node: &Node) -> bool {
    matches!(node.kind, Kind::Text | Kind::Comment)
        || matches!(
            node.name(),
            "p" | "ul"
                | "ol"
                | "table"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "a"
                | "span"
                | "img"
                | "pre"
                | "blockquote"
                | "section"
                | "dl"
        ) && head_kind(node).is_none()
}

/// The kind of an element that heads an article, by its name and class.
fn head_kind(node: &Node) -> Option<BlockKind> {
    if node.name() == "h1" {
        return Some(BlockKind::Heading(1));
    }
    if has_class(node, PageBlock::Lead) || node.value("itemprop") == "description" {
        return Some(BlockKind::Lead);
    }
    if has_class(node, PageBlock::Byline) || node.value("rel") == "author" || node.value("itemprop") == "author" {
        return Some(BlockKind::Byline);
    }
    // Under the picture that opens the article.
    if has_class(node, PageBlock::Caption) {
        return Some(BlockKind::Caption);
    }
    None
}

/// A block that is being read.
struct Current {
    kind: BlockKind,
    span: Span,
    reading: Reading,
    /// Whether all that was read is bold.
    bold: bool,
    /// How many links were read, and how many letters in them.
    links: usize,
    linked: usize,
}

/// An open element.
struct Open {
    after: usize,
    /// Whether it begins and ends blocks.
    block: bool,
    /// What the text in it is: what the innermost element that says so makes it.
    kind: Option<BlockKind>,
    /// The language that the innermost element declares.
    lang: Option<Rc<str>>,
    link: Option<usize>,
    bold: bool,
}

struct Walker<'a> {
    tree: &'a Tree,
    text: &'a str,
    offset: usize,
    tags: &'a [TemplateTag],
    /// The tables that only lay the page out.
    layout: BTreeSet<usize>,
    current: Option<Current>,
    open: Vec<Open>,
    found: Found,
    /// The link whose words are read.
    label: Option<usize>,
}

impl Walker<'_> {
    /// Enters a node; whether all it holds is done with.
    fn enter(&mut self, at: usize, inside: bool) -> bool {
        let node = &self.tree.nodes[at];
        let span = node.span.shift(self.offset);
        match &node.kind {
            Kind::Comment => true,
            Kind::Text => {
                let heading = self.open.last().is_some_and(|open| open.kind.is_some());
                if inside || heading {
                    self.words(at);
                }
                true
            }
            Kind::Element(name) => match name.as_str() {
                "br" => {
                    self.line_break(at, span);
                    true
                }
                "wbr" => true,
                // Decoration: an icon, a tooltip's mark.
                "img" if node.attribute("alt").is_some_and(|alt| alt.value.trim().is_empty()) => {
                    self.image(at);
                    true
                }
                "pre" | "hr" | "textarea" | "script" | "style" | "iframe" | "object" | "embed" | "input" => {
                    self.flush();
                    true
                }
                "img" | "code" | "samp" | "svg" | "math" | "video" | "audio" | "picture" | "canvas" | "map" => {
                    if name == "img" || name == "picture" {
                        self.image(at);
                    }
                    self.mask(span);
                    true
                }
                // A menu beside the article.
                "td" if self.in_layout(at) && only_links(self.tree, self.text, at) => true,
                "sup" if is_reference(self.tree, at) => true,
                "span" if is_raised_sign(self.tree, self.text, at) => true,
                "a" if edits(node.value("href")) || is_interwiki(self.tree, self.text, at) => true,
                // The foot of an encyclopedia's box: edit links, links to maps.
                _ if self.kind() == BlockKind::Cell
                    && has_class(node, PageBlock::PlainLinks)
                    && only_links(self.tree, self.text, at) =>
                {
                    true
                }
                _ => {
                    self.open(at);
                    false
                }
            },
        }
    }

    /// Whether a cell belongs to a table that only lays the page out.
    fn in_layout(&self, at: usize) -> bool {
        !self.layout.is_empty() && table_of(self.tree, at).is_some_and(|table| self.layout.contains(&table))
    }

    fn open(&mut self, at: usize) {
        let node = &self.tree.nodes[at];
        let name = node.name();
        let block = BLOCKS.contains(&name);
        if block {
            self.flush();
        }
        let kind = head_kind(node).filter(|kind| block || matches!(kind, BlockKind::Byline | BlockKind::Caption)).or(
            match name {
                "h1" => Some(BlockKind::Heading(1)),
                "h2" => Some(BlockKind::Heading(2)),
                "h3" => Some(BlockKind::Heading(3)),
                "h4" => Some(BlockKind::Heading(4)),
                "h5" => Some(BlockKind::Heading(5)),
                "h6" => Some(BlockKind::Heading(6)),
                "li" if self.open.last().is_some_and(|open| open.kind == Some(BlockKind::Note)) => {
                    Some(BlockKind::Note)
                }
                "li" => Some(BlockKind::Item),
                "ol" | "ul" | "div" if has_class(node, PageBlock::Note) => Some(BlockKind::Note),
                "blockquote" => Some(BlockKind::Quote),
                "td" | "th" if self.in_layout(at) => None,
                "td" | "th" => Some(BlockKind::Cell),
                "figcaption" | "caption" => Some(BlockKind::Caption),
                "summary" => Some(BlockKind::Label),
                "dt" => Some(BlockKind::Term),
                "dd" => Some(BlockKind::Definition),
                "div" | "p" if has_class(node, PageBlock::Label) => Some(BlockKind::Label),
                _ => None,
            },
        );
        let around = self.open.last();
        // What the page declares of itself is not what it says of a part.
        let part = block && !matches!(name, "html" | "body");
        let own = node.attribute("lang").filter(|_| part).map(|lang| Rc::from(lang.value.as_str()));
        let lang = own.or_else(|| around.and_then(|open| open.lang.clone()));
        let kind = kind.or_else(|| around.and_then(|open| open.kind));
        let mut link = None;
        if name == "a"
            && let Some(href) = node.attribute("href")
        {
            link = Some(self.found.links.len());
            self.label = link;
            self.found.links.push(Link {
                target: href.value.clone(),
                label: String::new(),
                span: node.span.shift(self.offset),
            });
        }
        let bold = matches!(name, "b" | "strong") || around.is_some_and(|open| open.bold);
        self.open.push(Open { after: node.after, block, kind, lang, link, bold });
    }

    fn leave(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if open.block {
            self.flush();
        }
        if open.link.is_some() {
            self.label = None;
        }
    }

    /// What text is here: what the innermost element that says so makes it.
    fn kind(&self) -> BlockKind {
        self.open.last().and_then(|open| open.kind).unwrap_or(BlockKind::Paragraph)
    }

    /// The block that what stands at `span` belongs to.
    fn current(&mut self, span: Span) -> &mut Current {
        let kind = self.kind();
        let reading = Reading::default();
        let current = self.current.get_or_insert(Current { kind, span, reading, bold: true, links: 0, linked: 0 });
        current.span = current.span.cover(span);
        current
    }

    fn words(&mut self, at: usize) {
        let node = &self.tree.nodes[at];
        let written = &self.text[node.span.range()];
        let (text, offset, tags) = (self.text, self.offset, self.tags);
        let span = node.span.shift(offset);
        if is_blank(written) && self.current.is_none() {
            return;
        }
        if written.bytes().all(|byte| byte.is_ascii_whitespace()) {
            if let Some(current) = &mut self.current {
                current.reading.space(span);
            }
            return;
        }
        if written.trim() == "," && between_references(self.tree, at) {
            return;
        }
        let (bold, link) = (self.open.last().is_some_and(|open| open.bold), self.label);
        let raised = self.tree.nodes[node.parent].name() == "sup";
        let blank = written.len() - written.trim_ascii_start().len();
        let current = self.current(Span::new(span.start + blank, span.end));
        current.bold &= bold;
        let reading = &mut current.reading;
        if let Some(power) = reading.prose.power(written).filter(|_| raised) {
            reading.replaced(power, span);
            return;
        }
        let before = reading.prose.text().len();
        reading.text(text, node.span, offset, tags);
        let words = reading.prose.text()[before..].trim().to_string();
        if let Some(link) = link {
            current.links += 1;
            current.linked += letters(&words);
            if let Some(link) = self.found.links.get_mut(link) {
                if !link.label.is_empty() {
                    link.label.push(' ');
                }
                link.label.push_str(&words);
            }
        }
    }

    fn mask(&mut self, span: Span) {
        self.current(span).reading.replaced("\u{fffc}", span);
    }

    /// One break is a space, two in a row end the paragraph.
    fn line_break(&mut self, at: usize, span: Span) {
        let mut next = at + 1;
        while let Some(node) = self.tree.nodes.get(next) {
            let blank = node.kind == Kind::Comment
                || node.kind == Kind::Text
                    && self.text[node.span.range()].bytes().all(|byte| byte.is_ascii_whitespace());
            if !blank {
                break;
            }
            next += 1;
        }
        let twice = self
            .tree
            .nodes
            .get(next)
            .is_some_and(|node| node.name() == "br" && node.parent == self.tree.nodes[at].parent);
        // Lines of a cell that begin with a capital are things of their own.
        let line = || {
            let after = self.tree.nodes[self.tree.nodes[at].parent].after;
            let mut nodes = self.tree.nodes.get(next..after).unwrap_or(&[]).iter().take(REACH);
            let text = nodes.find(|node| node.kind == Kind::Text).map(|node| &self.text[node.span.range()]);
            text.is_some_and(|text| text.trim_start().starts_with(char::is_uppercase))
        };
        if twice || self.all_strong(at) || self.kind() == BlockKind::Cell && line() {
            self.flush();
        } else if let Some(current) = &mut self.current {
            current.reading.space(span);
        }
    }

    /// Whether all that was read of the paragraph before the break at `at` is one bold element: a title on its line.
    fn all_strong(&self, at: usize) -> bool {
        let nodes = &self.tree.nodes;
        let parent = nodes[at].parent;
        let mut before = at - 1;
        for _ in 0..REACH {
            if before <= parent || nodes[before].parent == parent {
                break;
            }
            before = nodes[before].parent;
        }
        let read = self.current.as_ref().map(|current| current.span.start - self.offset);
        before > parent
            && nodes[before].parent == parent
            && matches!(nodes[before].name(), "strong" | "b")
            && read.is_some_and(|start| nodes[before].span.contains(start))
    }

    fn image(&mut self, at: usize) {
        let tree = self.tree;
        let image = (at..tree.nodes[at].after).find(|&inner| tree.nodes[inner].name() == "img");
        if let Some(node) = image.map(|at| &tree.nodes[at]) {
            self.found.images.push(Image {
                source: node.value("src").to_string(),
                alt: node.attribute("alt").map(|alt| alt.value.clone()),
                span: node.span.shift(self.offset),
            });
        }
    }

    fn flush(&mut self) {
        let Some(Current { kind, span, reading, bold, links, linked }) = self.current.take() else { return };
        let mut prose = reading.prose;
        prose.trim_end();
        let label = prose.text();
        let own =
            linked > 0 && linked == letters(label) && self.found.links.last().is_some_and(|link| link.shows_address());
        if !prose.says_something() || own || is_reference_line(kind, prose.text(), links, linked) {
            return;
        }
        let lang = self.open.last().and_then(|open| open.lang.as_deref()).map(str::to_string);
        self.found.blocks.push(Block { lang, bold, ..Block::new(kind, span, prose, 0) });
    }
}
