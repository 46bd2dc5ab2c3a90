//! The HTML elements of an article, as rules about markup need them: of a page, or written among the Markdown.

use super::html::Tree;
use crate::source::Span;

/// An HTML element of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// In lower case.
    pub name: String,
    /// The names of its attributes, in lower case, with their values, entities decoded.
    attributes: Vec<(String, String)>,
    /// From the start tag to the end tag, both included.
    pub span: Span,
    /// Its start tag.
    pub tag: Span,
    /// What stands between its tags; empty where it has no end tag.
    pub inner: Span,
    /// The element that holds it, by its index in [`super::Document::elements`].
    pub parent: Option<usize>,
}

impl Element {
    /// The value of an attribute, where it is written.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether the value of an attribute says something.
    pub fn says(&self, name: &str) -> bool {
        self.value(name).is_some_and(|value| !value.trim().is_empty())
    }

    /// Whether assistive technologies are told to leave it out, or that it means nothing.
    pub fn is_decoration(&self) -> bool {
        self.value("aria-hidden") == Some("true") || matches!(self.value("role"), Some("presentation" | "none"))
    }
}

/// The elements of a tree but those that `skipped` names with all they hold.
pub(super) fn of_tree(tree: &Tree, offset: usize, skipped: impl Fn(usize) -> bool) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    // The places of the nodes that were taken, to find parents by.
    let mut taken: Vec<Option<usize>> = vec![None; tree.nodes.len()];
    let mut at = 1;
    while let Some(node) = tree.nodes.get(at) {
        if skipped(at) {
            at = node.after.max(at + 1);
            continue;
        }
        let name = node.name();
        if !name.is_empty() {
            let attributes = (node.attributes.iter())
                .map(|attribute| (attribute.name.to_ascii_lowercase(), attribute.value.clone()));
            let inner = Span::new(node.inner_start.min(node.inner_end), node.inner_end);
            taken[at] = Some(elements.len());
            elements.push(Element {
                name: name.to_string(),
                attributes: attributes.collect(),
                span: node.span.shift(offset),
                tag: Span::new(node.span.start, node.inner_start).shift(offset),
                inner: inner.shift(offset),
                parent: taken.get(node.parent).copied().flatten(),
            });
        }
        at += 1;
    }
    elements
}

/// The elements written in Markdown: the tags in `html`, in the order of the text, around what the Markdown says.
pub(super) fn of_markdown(covered: &str, offset: usize, html: &[Span]) -> Vec<Element> {
    if html.is_empty() {
        return Vec::new();
    }
    let mut text = covered.as_bytes().to_vec();
    let mut tags = html.iter().peekable();
    for (at, byte) in text.iter_mut().enumerate().filter(|(_, byte)| **byte == b'<') {
        while tags.peek().is_some_and(|tag| tag.end <= at + offset) {
            tags.next();
        }
        // What is no tag to Markdown, such as code, is none here.
        if tags.peek().is_none_or(|tag| !tag.contains(at + offset)) {
            *byte = b' ';
        }
    }
    let Ok(text) = String::from_utf8(text) else { return Vec::new() };
    of_tree(&Tree::parse(&text), offset, |_| false)
}

/// The words of a stretch of HTML as written: tags and comments left out, white space and references read.
pub fn plain_words(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let (skip, space) = match rest[at..].strip_prefix("<!--") {
            Some(_) => (rest[at..].find("-->").map(|end| end + 3), false),
            None => (rest[at..].find('>').map(|end| end + 1), rest[at..].starts_with("<br")),
        };
        if space {
            words.push(' ');
        }
        rest = skip.and_then(|skip| rest.get(at + skip..)).unwrap_or("");
    }
    words.push_str(rest);
    for (reference, character) in [
        ("&nbsp;", "\u{a0}"),
        ("&#160;", "\u{a0}"),
        ("&#xa0;", "\u{a0}"),
        ("&#39;", "'"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        if words.contains('&') {
            words = words.replace(reference, character);
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Format};
    use crate::source::Source;

    fn names(name: &str, format: Format, text: &str) -> Vec<(String, String)> {
        let source = Source::from_text(name, text);
        let document = Document::read(&source, format).expect("a document");
        let shown = |span| source.slice(span).to_string();
        document.elements.iter().map(|element| (element.name.clone(), shown(element.inner))).collect()
    }

    #[test]
    fn tags_among_markdown_are_elements_and_code_is_not() {
        let text =
            "Une <b class=\"x\">fête **locale**</b> et `<i>`.\n\n    <u>code</u>\n\n<div>\n<p>Un bal.</p>\n</div>\n";
        let found = names("a.md", Format::Markdown, text);
        let found: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(found, ["b", "div", "p"]);
    }

    #[test]
    fn elements_of_a_page_keep_their_places() {
        let text = "<article><h1>Bal</h1><p>Le <a href=\"/bal\">bal</a> ouvre.</p></article>";
        let found = names("a.html", Format::Html, text);
        assert!(found.contains(&("a".to_string(), "bal".to_string())), "{found:?}");
    }

    #[test]
    fn words_are_read_without_tags() {
        assert_eq!(super::plain_words("<b>Le&nbsp;bal</b><!-- <i> --><br>du  soir"), "Le bal du soir");
    }
}
