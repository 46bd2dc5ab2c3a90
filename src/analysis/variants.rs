//! Parts of a page of which a reader sees one at a time: tabs, versions for one audience or another.

use crate::document::{Document, Element, Format};
use crate::source::{Source, Span};
use std::collections::BTreeSet;

/// Tags that open and close a tab, in the dialects of Markdown that have them.
const TABS: &[(&str, &str)] = &[("{% tab ", "{% endtab"), ("<TabItem", "</TabItem"), ("<Tab ", "</Tab>")];

/// The variants of a page.
#[derive(Debug, Default)]
pub struct Variants {
    /// Where tabs open and close, in order.
    tabs: Vec<(usize, bool)>,
    /// Elements that take turns, in order, with the class that tells them apart.
    elements: Vec<(Span, String)>,
}

impl Variants {
    /// Reads those of a page of Markdown; another page has none that its markup tells.
    pub fn read(source: &Source, document: &Document) -> Self {
        if !matches!(document.format, Format::Markdown | Format::Mdx) {
            return Self::default();
        }
        let text = source.text();
        let places = |sign: &'static str, opens: bool| text.match_indices(sign).map(move |(at, _)| (at, opens));
        let mut tabs: Vec<(usize, bool)> =
            TABS.iter().flat_map(|(open, close)| places(open, true).chain(places(close, false))).collect();
        tabs.sort_unstable();
        let turns = classes_in_turn(source, &document.elements);
        let elements = document.elements.iter().filter_map(|element| {
            let class = element.value("class").filter(|class| turns.contains(class))?;
            Some((element.span, class.to_string()))
        });
        Self { tabs, elements: elements.collect() }
    }

    /// What tells the variant that holds `offset` from the others; none where all readers see the place.
    pub fn at(&self, offset: usize) -> Option<String> {
        let before = self.tabs.partition_point(|(at, _)| *at <= offset);
        let tab = before.checked_sub(1).and_then(|last| self.tabs.get(last)).filter(|(_, opens)| *opens);
        let element = self.elements.iter().rev().find(|(span, _)| span.contains(offset));
        tab.map(|(at, _)| at.to_string()).or_else(|| element.map(|(_, class)| class.clone()))
    }
}

/// The classes of elements that follow each other with nothing between, each with a class of its own:
/// `<div class="debutant">…</div> <div class="expert">…</div>`.
fn classes_in_turn<'d>(source: &Source, elements: &'d [Element]) -> BTreeSet<&'d str> {
    let mut classes = BTreeSet::new();
    for (at, element) in elements.iter().enumerate() {
        let after = elements.iter().skip(at + 1).find(|after| after.span.start >= element.span.end);
        let Some(next) = after.filter(|next| next.parent == element.parent && next.name == element.name) else {
            continue;
        };
        let beside = source.slice(Span::new(element.span.end, next.span.start)).trim().is_empty();
        if let (Some(one), Some(other)) = (element.value("class"), next.value("class"))
            && beside
            && one != other
        {
            classes.extend([one, other]);
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variant(text: &str, word: &str) -> Option<String> {
        let source = Source::from_text("a.md", text);
        let document = Document::read(&source, Format::Markdown).expect("a document");
        Variants::read(&source, &document).at(text.find(word).expect("the word"))
    }

    #[test]
    fn what_takes_turns_is_told_apart() {
        let text = "Avant.\n\n<div class=\"debutant\">\n\nUne pomme.\n\n</div>\n<div class=\"expert\">\n\nUne poire.\n\n</div>\n\nAprès.\n";
        assert_eq!(variant(text, "pomme").as_deref(), Some("debutant"));
        assert_eq!(variant(text, "poire").as_deref(), Some("expert"));
        assert_eq!(variant(text, "Après"), None);
        let cards = "<div class=\"carte\">\n\nUne pomme.\n\n</div>\n<div class=\"carte\">\n\nUne poire.\n\n</div>\n";
        assert_eq!(variant(cards, "poire"), None);
    }

    #[test]
    fn tabs_are_told_apart() {
        let text = "{% tab title=\"Un\" %}\nUne pomme.\n{% endtab %}\n\n{% tab title=\"Deux\" %}\nUne poire.\n{% endtab %}\n\nAprès.\n";
        let (one, two) = (variant(text, "pomme"), variant(text, "poire"));
        assert!(one.is_some() && two.is_some() && one != two);
        assert_eq!(variant(text, "Après"), None);
    }
}
