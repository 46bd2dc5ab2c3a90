//! Elements, texts and comments of an HTML document with their bytes, from the tokens of a conforming tokenizer.
//!
//! Elements that the author left open are closed where a browser would close them: paragraphs by blocks, items by
//! items, cells by cells. Nothing is moved.

use crate::source::Span;
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};
use std::collections::{BTreeMap, BTreeSet};

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::document) enum Kind {
    /// An element, by its name in lower case.
    Element(String),
    /// A run of text, as written.
    Text,
    /// A comment.
    Comment,
}

/// An attribute of an element.
#[derive(Clone, Debug)]
pub(in crate::document) struct Attribute {
    pub(in crate::document) name: String,
    /// Entities decoded.
    pub(in crate::document) value: String,
    /// Where the value stands, without its quotes.
    pub(in crate::document) span: Span,
}

/// A node; offsets are those of the parsed text.
#[derive(Clone, Debug)]
pub(in crate::document) struct Node {
    pub(in crate::document) kind: Kind,
    pub(in crate::document) attributes: Vec<Attribute>,
    /// From the start tag to the end tag, both included.
    pub(in crate::document) span: Span,
    /// Where its start tag ends.
    pub(in crate::document) inner_start: usize,
    /// Where its end tag starts; where it was closed, when it has none.
    pub(in crate::document) inner_end: usize,
    pub(in crate::document) parent: usize,
    /// Index after its last descendant: nodes stand in the order of the text.
    pub(in crate::document) after: usize,
}

impl Node {
    pub(in crate::document) fn name(&self) -> &str {
        match &self.kind {
            Kind::Element(name) => name,
            Kind::Text | Kind::Comment => "",
        }
    }

    pub(in crate::document) fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    pub(in crate::document) fn value(&self, name: &str) -> &str {
        self.attribute(name).map_or("", |attribute| attribute.value.as_str())
    }
}

/// The nodes in the order of the text; the first is the document itself.
pub(in crate::document) struct Tree {
    pub(in crate::document) nodes: Vec<Node>,
}

const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that end an open paragraph.
pub(super) const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements that only say how words look.
const FORMATTING: &[&str] = &["a", "b", "big", "em", "font", "i", "s", "small", "span", "strike", "strong", "tt", "u"];

/// The open elements that a start tag closes, up to the elements that hold them.
fn closes(name: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match name {
        "li" => (&["li"], &["ul", "ol", "menu", "dir"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl"]),
        "tr" => (&["tr", "td", "th"], &["table"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot", "tr", "td", "th", "caption"], &["table"]),
        "option" => (&["option"], &["select"]),
        "body" => (&["head"], &[]),
        _ if BLOCKS.contains(&name) => {
            (&["p"], &["button", "td", "th", "li", "div", "blockquote", "section", "article"])
        }
        _ => (&[], &[]),
    }
}

impl Tree {
    /// Reads a document or a fragment. Never fails: HTML has no errors, only repairs.
    pub(in crate::document) fn parse(text: &str) -> Self {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let root = Node {
            kind: Kind::Element(String::new()),
            attributes: Vec::new(),
            span: Span::new(0, text.len()),
            inner_start: 0,
            inner_end: text.len(),
            parent: 0,
            after: 0,
        };
        let mut builder =
            Builder { text, nodes: vec![root], stack: vec![0], open: BTreeMap::new(), owed: BTreeSet::new() };
        for token in Tokenizer::new_with_emitter(text, emitter) {
            // Reading from memory has no errors.
            let Ok(token) = token;
            builder.token(token);
        }
        while builder.stack.len() > 1 {
            builder.close(text.len(), text.len());
        }
        builder.nodes[0].after = builder.nodes.len();
        Self { nodes: builder.nodes }
    }

    /// The children of a node, in order.
    pub(super) fn children(&self, of: usize) -> impl Iterator<Item = usize> + '_ {
        let mut at = of + 1;
        let end = self.nodes[of].after;
        std::iter::from_fn(move || {
            let child = (at < end).then_some(at)?;
            at = self.nodes[child].after;
            Some(child)
        })
    }
}

struct Builder<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    stack: Vec<usize>,
    /// How many elements of each name are open: an end tag without one costs nothing.
    open: BTreeMap<String, usize>,
    /// The elements whose end tag came before that of a block inside them.
    owed: BTreeSet<usize>,
}

impl Builder<'_> {
    fn token(&mut self, token: Token<usize>) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let span = Span::new(tag.span.start, tag.span.end);
                let (closed, holders) = closes(&name);
                self.close_implied(closed, holders, span.start);
                let attributes = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| Attribute {
                        name: String::from_utf8_lossy(name).into_owned(),
                        value: String::from_utf8_lossy(&value.value).into_owned(),
                        span: self.value_span(Span::new(value.span.start, value.span.end)),
                    })
                    .collect();
                let alone = VOID.contains(&name.as_str())
                    || tag.self_closing
                        && matches!(name.as_str(), "path" | "use" | "circle" | "rect" | "g" | "polygon" | "line");
                let at = self.push(Kind::Element(name.clone()), attributes, span);
                if !alone {
                    self.stack.push(at);
                    *self.open.entry(name).or_default() += 1;
                }
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name);
                if self.open.get(name.as_ref()).is_none_or(|count| *count == 0) {
                    return;
                }
                if FORMATTING.contains(&name.as_ref())
                    && let Some(of) = self.across_block(&name)
                {
                    self.owed.insert(of);
                    return;
                }
                loop {
                    let found = self.stack.last().is_some_and(|top| self.nodes[*top].name() == name);
                    let end = if found { tag.span.end } else { tag.span.start };
                    self.close(tag.span.start, end);
                    if found || self.stack.len() <= 1 {
                        break;
                    }
                }
            }
            Token::String(text) => {
                self.push(Kind::Text, Vec::new(), Span::new(text.span.start, text.span.end));
            }
            Token::Comment(comment) => {
                self.push(Kind::Comment, Vec::new(), Span::new(comment.span.start, comment.span.end));
            }
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }

    /// The innermost element of this name, when a block stands open inside it: a browser lets the block go on.
    fn across_block(&self, name: &str) -> Option<usize> {
        let reach = self.stack.iter().rev().take(Self::REACH);
        let mut block = false;
        for &open in reach {
            let inner = self.nodes[open].name();
            if inner == name && !self.owed.contains(&open) {
                return block.then_some(open);
            }
            block |= BLOCKS.contains(&inner);
        }
        None
    }

    fn push(&mut self, kind: Kind, attributes: Vec<Attribute>, span: Span) -> usize {
        let parent = self.stack.last().copied().unwrap_or(0);
        let at = self.nodes.len();
        let end = self.text.len().min(span.end);
        let span = Span::new(span.start.min(end), end);
        self.nodes.push(Node {
            kind,
            attributes,
            span,
            inner_start: span.end,
            inner_end: span.end,
            parent,
            after: at + 1,
        });
        at
    }

    /// Closes the innermost open element, and those around it whose end tag came too early.
    fn close(&mut self, inner_end: usize, end: usize) {
        self.pop(inner_end, end);
        while let Some(owed) = self.owed.last().copied().filter(|owed| self.stack.last() == Some(owed)) {
            self.owed.remove(&owed);
            self.pop(inner_end, inner_end);
        }
    }

    fn pop(&mut self, inner_end: usize, end: usize) {
        let Some(at) = self.stack.pop() else { return };
        let after = self.nodes.len();
        let node = &mut self.nodes[at];
        node.inner_end = inner_end;
        node.span.end = end;
        node.after = after;
        if let Kind::Element(name) = &node.kind
            && let Some(count) = self.open.get_mut(name)
        {
            *count = count.saturating_sub(1);
        }
    }

    /// How far up the open elements are looked through for one to close.
    const REACH: usize = 32;

    fn close_implied(&mut self, closed: &[&str], holders: &[&str], at: usize) {
        if closed.iter().all(|name| self.open.get(*name).is_none_or(|count| *count == 0)) {
            return;
        }
        let mut last = None;
        for (depth, &open) in self.stack.iter().enumerate().rev().take(Self::REACH) {
            let name = self.nodes[open].name();
            if holders.contains(&name) {
                break;
            }
            if closed.contains(&name) {
                last = Some(depth);
            }
        }
        if let Some(depth) = last {
            while self.stack.len() > depth {
                self.close(at, at);
            }
        }
    }

    /// Where the value of an attribute stands in the bytes of the attribute.
    fn value_span(&self, attribute: Span) -> Span {
        let written = self.text.get(attribute.range()).unwrap_or("");
        let Some(equals) = written.find('=') else { return Span::at(attribute.end) };
        let value = written[equals + 1..].trim();
        let start = attribute.end - written[equals + 1..].trim_start().len();
        let quoted = |quote: char| value.len() >= 2 && value.starts_with(quote) && value.ends_with(quote);
        if quoted('"') || quoted('\'') {
            Span::new(start + 1, start + value.len() - 1)
        } else {
            Span::new(start, start + value.len())
        }
    }
}
