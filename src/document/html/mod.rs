//! HTML: the article of a page or of a fragment, and what the head of the page says.

mod article;
mod blocks;
mod head;
mod predicates;
mod text;
mod tree;

pub use head::{Alternate, Head, JsonLd};

use super::dialects::{self, Reading, Tag as TemplateTag};
use super::{
    Block, BlockKind, Document, DocumentError, EndPoint, Format, FrontMatter, Origin, TopBlock, TopKind, directives,
    elements, markers, marks,
};
use crate::lexicon::{PageBlock, page_block};
use crate::source::{Source, Span};
use article::{Article, is_hidden};
pub(super) use tree::Tree;
use tree::{Kind, Node};

pub(super) fn read(source: &Source, ignore: &Reading) -> Result<Document, DocumentError> {
    let text = source.text();
    let front_matter = FrontMatter::read(source)?;
    let start = front_matter.as_ref().map_or(source.content_start(), |front_matter| front_matter.span.end);
    let body = Span::new(start, text.len());
    let dialects::Covered { text: covered, tags } = dialects::cover_html(&text[start..], start, ignore);
    let tree = Tree::parse(&covered);
    let comments: Vec<Span> =
        tree.nodes.iter().filter(|node| node.kind == Kind::Comment).map(|node| node.span.shift(start)).collect();
    let generated = markers::find(source, &comments, Format::Html)?;
    let article = article::find(&tree, &covered);
    let root = article.root..tree.nodes[article.root].after;
    let reach = blocks::Reach { left_out: &article.left_out, slides: &article.slides, root: root.clone() };
    let outside = |at: usize| !root.contains(&at) && root.start > at && tree.nodes[at].after <= root.start;
    let skipped = |at: usize| outside(at) || at >= root.end || article.left_out[at] && !article.slides[at];
    let elements = elements::of_tree(&tree, start, skipped);
    let blocks::Found { mut blocks, links, images } = blocks::read(&tree, &covered, start, &tags, &reach);
    let mut top = top(&tree, &article, start);
    // What heads the article outside its flow stands alone.
    let first = top.first().map_or(0, |top| top.span.start);
    let heading = blocks.iter().take_while(|block| block.span.end <= first);
    let heading: Vec<TopBlock> =
        heading.map(|block| TopBlock { kind: TopKind::Html, span: block.span, enclosed: true }).collect();
    top.splice(0..0, heading);
    for block in &mut blocks {
        block.top = top.partition_point(|top| top.span.start <= block.span.start).saturating_sub(1);
        if generated.iter().any(|made| made.intact && made.span.contains(block.span.start)) {
            block.origin = Origin::Generated;
        }
    }
    one_main_heading(&mut blocks);
    without_repeated_title(&mut blocks);
    let suppressions = directives::suppressions(source, front_matter.as_ref(), &comments);
    let end = end_point(&tree, &article, start);
    Ok(Document {
        format: Format::Html,
        head: Some(head::read(&tree, &covered, start)),
        front_matter,
        body,
        blocks,
        top,
        generated,
        end,
        links,
        images,
        lists: marks::lists(&elements),
        tables: marks::tables(text, &elements),
        elements,
        definitions: Vec::new(),
        suppressions,
    })
}

/// The blocks of prose of a stretch of HTML inside another format; `offset` is where it stands in the file.
pub(super) fn fragment(html: &str, offset: usize, tags: &[TemplateTag]) -> Vec<Block> {
    // Nothing but tags and comments has no prose.
    let tree = Tree::parse(html);
    let unread = |node: &Node| {
        matches!(node.name(), "script" | "style" | "template" | "button" | "nav" | "select") || is_hidden(node)
    };
    let mut left_out: Vec<bool> = tree.nodes.iter().map(unread).collect();
    for cell in predicates::hidden_cells(&tree) {
        left_out[cell] = true;
    }
    let reach = blocks::Reach { left_out: &left_out, slides: &[], root: 0..tree.nodes.len() };
    blocks::read(&tree, html, offset, tags, &reach).blocks
}

/// Whether a word of a class says that an element is no part of an article.
pub(super) fn is_boilerplate_class(word: &str) -> bool {
    page_block(word) == Some(PageBlock::Boilerplate)
}

/// How many elements that hold paragraphs a stretch of HTML leaves open, and how many it closes that were open.
pub(super) fn holders(html: &str) -> (usize, usize) {
    const HOLDERS: &[&str] = &["details", "div", "section", "article", "aside", "figure", "table", "main", "center"];
    let html = html.to_ascii_lowercase();
    let (mut opened, mut closed) = (0usize, 0usize);
    for (at, _) in html.match_indices('<') {
        let rest = &html[at + 1..];
        let (closes, rest) = rest.strip_prefix('/').map_or((false, rest), |rest| (true, rest));
        let name = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        match (HOLDERS.contains(&name), closes) {
            (true, false) => opened += 1,
            (true, true) if opened > 0 => opened -= 1,
            (true, true) => closed += 1,
            _ => {}
        }
    }
    (opened, closed)
}

/// The blocks of the flow of the article, and before it what heads it.
fn top(tree: &Tree, article: &Article, offset: usize) -> Vec<TopBlock> {
    let flow = &tree.nodes[article.flow];
    let mut top = Vec::new();
    for at in tree.children(article.flow) {
        let node = &tree.nodes[at];
        let kind = match (&node.kind, node.name()) {
            (Kind::Comment, _) => continue,
            // Bare text and inline elements: nothing is put among them.
            (Kind::Text, _) => continue,
            (_, name) if !tree::BLOCKS.contains(&name) => continue,
            (_, "p" | "div" | "section" | "article" | "center" | "address") => TopKind::Paragraph,
            (_, "h1") => TopKind::Heading(1),
            (_, "h2") => TopKind::Heading(2),
            (_, "h3") => TopKind::Heading(3),
            (_, "h4") => TopKind::Heading(4),
            (_, "h5") => TopKind::Heading(5),
            (_, "h6") => TopKind::Heading(6),
            (_, "ul" | "ol" | "dl" | "menu") => TopKind::List,
            (_, "blockquote") => TopKind::Quote,
            (_, "table") => TopKind::Table,
            (_, "pre") => TopKind::Code,
            (_, "hr") => TopKind::Rule,
            (_, "figure") => TopKind::Figure,
            _ => TopKind::Html,
        };
        top.push(TopBlock { kind, span: node.span.shift(offset), enclosed: article.left_out[at] });
    }
    if top.is_empty() {
        let inner = Span::new(flow.span.start, flow.inner_end).shift(offset);
        top.push(TopBlock { kind: TopKind::Html, span: inner, enclosed: true });
    }
    top
}

/// A page has one main heading: the first; others in it (the names of boxes, of the site) are headings of level 2.
fn one_main_heading(blocks: &mut [Block]) {
    let mut found = false;
    for block in blocks {
        if block.kind == BlockKind::Heading(1) {
            if found {
                block.kind = BlockKind::Heading(2);
            }
            found = true;
        }
    }
}

/// A caption that says the title again says nothing.
fn without_repeated_title(blocks: &mut Vec<Block>) {
    let title = blocks.iter().find(|block| block.kind == BlockKind::Heading(1));
    if let Some(title) = title.map(|title| title.prose.text().trim().to_string()) {
        blocks.retain(|block| block.kind != BlockKind::Caption || block.prose.text().trim() != title);
    }
}

/// After the last block of the flow that is part of the article: where the element closes.
fn end_point(tree: &Tree, article: &Article, offset: usize) -> EndPoint {
    let flow = &tree.nodes[article.flow];
    // Share bars and notes may close the element: the section goes before them.
    let last =
        tree.children(article.flow).filter(|&at| !article.left_out[at] && tree.nodes[at].kind != Kind::Text).last();
    let next = last.and_then(|last| {
        tree.children(article.flow).find(|&at| at > last && matches!(tree.nodes[at].kind, Kind::Element(_)))
    });
    match next {
        Some(next) => EndPoint::Before(tree.nodes[next].span.start + offset),
        None if flow.inner_end < flow.span.end => EndPoint::Before(flow.inner_end + offset),
        None => EndPoint::EndOfFile,
    }
}
