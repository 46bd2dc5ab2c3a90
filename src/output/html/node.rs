//! A tree of HTML, through which every word of a page goes. By construction nothing that was read can become markup: text
//! and values of attributes are always escaped, names of elements and attributes are those of this program, links lead
//! only to places of the page, and no attribute that loads or runs anything can be set.

/// Elements without content.
const VOID: &[&str] = &["meta", "link", "br", "hr", "col"];
/// Elements after which a line ends, so that two pages can be compared line by line.
const LINES: &[&str] = &[
    "html",
    "head",
    "body",
    "title",
    "meta",
    "style",
    "header",
    "nav",
    "main",
    "footer",
    "section",
    "div",
    "p",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "figure",
    "figcaption",
    "svg",
    "h1",
    "h2",
    "h3",
    "h4",
    "details",
    "summary",
    "blockquote",
];
/// Attributes that are never set: they load something, or run or restyle something.
const REFUSED: &[&str] =
    &["href", "src", "srcset", "style", "action", "formaction", "data", "poster", "background", "ping", "xlink:href"];

/// A piece of a page.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// Words, escaped when they are written.
    Text(String),
    /// Markup, a comment or a style sheet of this program.
    Fixed(&'static str),
    /// An element.
    Element(Element),
    /// Several pieces.
    Several(Vec<Node>),
}

/// An element with its attributes and its content.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// An element of this name, without anything.
pub(super) fn el(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

/// An element of this name that holds a text.
pub(super) fn text(name: &'static str, content: impl Into<String>) -> Element {
    el(name).with(content.into())
}

impl Element {
    /// With a piece behind what it holds.
    pub(super) fn with(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// With pieces behind what it holds.
    pub(super) fn all<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// With an attribute; one that loads or runs something is left out.
    pub(super) fn set(mut self, name: &'static str, value: impl ToString) -> Self {
        if !REFUSED.contains(&name) && !name.starts_with("on") {
            self.attributes.push((name, value.to_string()));
        }
        self
    }

    /// With a class.
    pub(super) fn class(self, name: &'static str) -> Self {
        self.set("class", name)
    }

    /// With an identifier.
    pub(super) fn id(self, id: impl ToString) -> Self {
        self.set("id", id)
    }

    /// As a row of a table with these columns: each cell but the first, which is the heading of the row, says which is its.
    pub(super) fn labelled(mut self, columns: &[&str]) -> Self {
        for (child, column) in self.children.iter_mut().zip(columns).skip(1) {
            if let Node::Element(cell) = child {
                cell.attributes.push(("data-colonne", (*column).to_string()));
            }
        }
        self
    }

    /// As a link to the element of this page with this identifier.
    pub(super) fn to(mut self, id: impl std::fmt::Display) -> Self {
        self.attributes.push(("href", format!("#{id}")));
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<Vec<Node>> for Node {
    fn from(nodes: Vec<Node>) -> Self {
        Self::Several(nodes)
    }
}

impl<N: Into<Node>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::Several(Vec::new()), Into::into)
    }
}

impl Node {
    /// Writes it behind `out`.
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => escape(text, out),
            Self::Fixed(markup) => out.push_str(markup),
            Self::Several(nodes) => nodes.iter().for_each(|node| node.write(out)),
            Self::Element(element) => element.write(out),
        }
    }
}

impl Element {
    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        if !VOID.contains(&self.name) {
            self.children.iter().for_each(|child| child.write(out));
            out.push_str("</");
            out.push_str(self.name);
            out.push('>');
        }
        if LINES.contains(&self.name) {
            out.push('\n');
        }
    }
}

/// Writes words so that they are read as such, in an element or in an attribute: signs of markup as references, and signs
/// that no page may hold, or that would turn the direction of what follows, as the sign for what cannot be shown.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(node: impl Into<Node>) -> String {
        let mut out = String::new();
        node.into().write(&mut out);
        out
    }

    #[test]
    fn words_never_become_markup() {
        let hostile = "</p><script>alert('\"')</script>]]>\u{1b}\u{202e}&amp;";
        let page = written(text("p", hostile).set("title", hostile));
        assert_eq!(page.matches('<').count(), 2);
        assert_eq!(page.matches('"').count(), 2);
        assert!(!page.contains(['\u{1b}', '\u{202e}', '\'']));
        assert!(page.contains("&amp;amp;"));
    }

    #[test]
    fn nothing_that_loads_or_runs_can_be_set() {
        let element = el("a").set("href", "javascript:alert(1)").set("onclick", "x").set("style", "x").set("src", "x");
        assert_eq!(written(element.to("c1")), "<a href=\"#c1\"></a>");
    }
}
