//! What only the markup of an article tells: its lists, its tables, its link definitions.

use super::{Element, plain_words};
use crate::source::Span;

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The bytes it takes.
    pub span: Span,
    /// The bytes of its items, in order.
    pub items: Vec<Span>,
    /// Whether it is numbered.
    pub ordered: bool,
    /// Whether it stands in an item of another one.
    pub nested: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The bytes it takes.
    pub span: Span,
    /// Its first row or its start tag: where a finding about it is shown.
    pub head: Span,
    /// Whether one of its cells is a header that says something.
    pub headed: bool,
    /// Whether it has a caption that says something.
    pub captioned: bool,
    /// How many rows and columns it has.
    pub size: (usize, usize),
    /// Whether it is written in HTML.
    pub html: bool,
}

/// The definition of a link: `[label]: address`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its label, as written.
    pub label: String,
    /// The bytes it takes.
    pub span: Span,
    /// Whether a link or an image of the text uses it.
    pub used: bool,
}

/// The lists among elements.
pub(super) fn lists(elements: &[Element]) -> Vec<List> {
    let is_list = |element: &Element| matches!(element.name.as_str(), "ul" | "ol");
    let mut items: Vec<Vec<Span>> = vec![Vec::new(); elements.len()];
    for element in elements.iter().filter(|element| element.name == "li") {
        if let Some(own) = element.parent.and_then(|parent| items.get_mut(parent)) {
            own.push(element.span);
        }
    }
    let found = elements.iter().zip(items).filter(|(element, _)| is_list(element) && !element.is_decoration());
    found
        .map(|(element, items)| {
            let holder = element.parent.and_then(|parent| elements.get(parent));
            let nested = holder.is_some_and(|holder| holder.name == "li");
            List { span: element.span, items, ordered: element.name == "ol", nested }
        })
        .collect()
}

/// The tables of data among elements: those that only lay the page out, or hold others, are none.
pub(super) fn tables(text: &str, elements: &[Element]) -> Vec<Table> {
    let says = |element: &Element| !plain_words(text.get(element.inner.range()).unwrap_or("")).is_empty();
    let mut tables = Vec::new();
    for (at, table) in elements.iter().enumerate().filter(|(_, element)| element.name == "table") {
        let inside = elements.iter().skip(at + 1).take_while(|inner| inner.span.start < table.span.end);
        let (mut headed, mut captioned, mut layout, mut rows, mut cells) = (false, false, false, 0usize, 0usize);
        let mut widest = 0;
        for inner in inside {
            match inner.name.as_str() {
                "table" | "h1" | "h2" | "h3" | "h4" | "form" | "input" => {
                    layout = true;
                    break;
                }
                "caption" => captioned |= says(inner),
                "th" => {
                    headed |= says(inner);
                    cells += 1;
                }
                "td" => cells += 1,
                "tr" => {
                    rows += 1;
                    cells = 0;
                }
                _ => {}
            }
            widest = widest.max(cells);
        }
        let labelled = table.says("aria-label") || table.says("aria-labelledby") || table.says("title");
        if !layout && !table.is_decoration() {
            let size = (rows, widest);
            let captioned = captioned || labelled;
            tables.push(Table { span: table.span, head: table.tag, headed, captioned, size, html: true });
        }
    }
    tables
}
