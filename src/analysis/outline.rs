//! All the headings of an article as its markup makes them, also those without words: empty ones, and those of code or
//! pictures alone. [`super::HeadingFact`] holds those that say something.

use crate::document::{BlockKind, Document, Format, TopKind, plain_words};
use crate::source::{Source, Span};

/// Most bytes of the markup of a heading without words.
const EMPTY: usize = 2000;

/// A heading of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineHeading {
    /// Its level as written, 1 to 6.
    pub level: u8,
    /// The bytes it takes, markup included.
    pub span: Span,
    /// Index of its block; absent where it says nothing that is prose.
    pub block: Option<usize>,
    /// Whether it holds nothing at all.
    pub empty: bool,
    /// Whether it stands in a box that a template or an element opens in Markdown.
    pub enclosed: bool,
}

/// The headings in the order of the text.
pub fn outline(source: &Source, document: &Document) -> Vec<OutlineHeading> {
    let mut found: Vec<OutlineHeading> = Vec::new();
    for top in document.top.iter().filter(|_| document.format != Format::Html) {
        if let TopKind::Heading(level) = top.kind {
            let empty = is_empty_markdown(source.slice(top.span));
            found.push(OutlineHeading { level, span: top.span, block: None, empty, enclosed: top.enclosed });
        }
    }
    for element in &document.elements {
        if let Some(level) = level_of(&element.name) {
            let empty = is_empty_html(source.slice(element.inner)) && !element.says("aria-label");
            found.push(OutlineHeading { level, span: element.span, block: None, empty, enclosed: false });
        }
    }
    found.sort_by_key(|heading| heading.span.start);
    let marked = found.len();
    let mut titles = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let start = block.prose.to_source(0..0).start;
        let before = found[..marked].partition_point(|heading| heading.span.start <= start);
        let own = before.checked_sub(1).filter(|at| found.get(*at).is_some_and(|own| start < own.span.end));
        match (block.kind, own.and_then(|at| found.get_mut(at))) {
            (BlockKind::Heading(_), Some(own)) => {
                own.block.get_or_insert(index);
                own.empty = false;
            }
            (BlockKind::Heading(level), None) => {
                found.push(OutlineHeading {
                    level,
                    span: block.span,
                    block: Some(index),
                    empty: false,
                    enclosed: false,
                });
            }
            // The title of a box.
            (BlockKind::Label, Some(own)) if own.block.is_none() => titles.push(own.span),
            _ => {}
        }
    }
    found.retain(|heading| heading.block.is_some() || !titles.contains(&heading.span));
    found.sort_by_key(|heading| heading.span.start);
    found
}

fn level_of(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}

/// Whether a heading of Markdown is its signs alone.
fn is_empty_markdown(written: &str) -> bool {
    written.starts_with('#') && written.trim_matches(['#', ' ', '\t', '\n', '\r', '\u{a0}']).is_empty()
}

fn is_empty_html(inner: &str) -> bool {
    // Markup alone is not that long.
    if inner.len() > EMPTY {
        return false;
    }
    let shown = ["<img", "<svg", "<i ", "<i>", "<input", "<object", "<video", "<picture", "{{", "{%", "<%"];
    plain_words(inner).trim_matches('\u{a0}').is_empty() && !shown.iter().any(|tag| inner.contains(tag))
}

/// Whether a tag is one of a component, which shows what its code makes: `<Carte />`, `<mon-plan>`.
fn holds_component(between: &str) -> bool {
    between.split('<').skip(1).any(|tag| {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or("");
        name.starts_with(|c: char| c.is_ascii_uppercase()) || name.trim_matches('-').contains('-')
    })
}

/// Whether nothing that a reader sees stands in `between`: white space, comments and attributes of Markdown are nothing.
pub fn shows_nothing(between: &str) -> bool {
    let holds = [
        "<img", "<iframe", "<video", "<audio", "<svg", "<picture", "<object", "<embed", "<input", "<canvas", "<hr",
        "<script",
    ];
    if holds.iter().any(|tag| between.contains(tag)) || holds_component(between) {
        return false;
    }
    let words = plain_words(between);
    let mut rest = words.trim();
    // `{#ancre}`, `{: .classe }`: attributes, and no tag of a template.
    while let Some(inside) = rest.strip_prefix('{').filter(|inside| !inside.starts_with(['{', '%'])) {
        match inside.split_once('}') {
            Some((_, after)) => rest = after.trim_start(),
            None => break,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_without_words_are_in_the_outline() {
        let source = Source::from_text("a.md", "# Verger\n\n## `main`\n\n##\n\n<h3>Le bac</h3>\n\nUn texte.\n");
        let document = Document::read(&source, Format::Markdown).expect("a document");
        let found: Vec<(u8, bool, bool)> = outline(&source, &document)
            .iter()
            .map(|heading| (heading.level, heading.block.is_some(), heading.empty))
            .collect();
        assert_eq!(found, [(1, true, false), (2, false, false), (2, false, true), (3, true, false)]);
    }

    #[test]
    fn comments_and_attributes_show_nothing() {
        assert!(shows_nothing("\n\n<!-- a -->\n{: .b }\n") && shows_nothing(" {#c}\n"));
        assert!(!shows_nothing("<Langues fini=\"oui\" />") && !shows_nothing("<mon-plan></mon-plan>"));
        assert!(!shows_nothing("{% include a %}") && !shows_nothing("<img src=a>") && !shows_nothing("Oui."));
    }
}
