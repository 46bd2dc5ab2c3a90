//! The table of contents: the headings of levels 2 and 3, each with a link to its anchor.
//!
//! In Markdown the anchor is the one that sites make of a heading: its text in lower case, without punctuation, hyphens
//! for spaces, `-1`, `-2`… for those that come again, as GitHub, Hugo, Docusaurus and Jekyll do; or the one that
//! the heading gives itself (`{#ancre}`). In HTML it is the `id` of the heading: the author's own, or the one that
//! generated headings get; a heading of the author without `id` cannot be linked to.

use super::content::escaped;
use crate::document::{Block, BlockKind, Document, Format, Prose, TopKind};
use crate::source::Source;
use crate::text::pattern;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The levels that are listed.
const LEVELS: std::ops::RangeInclusive<u8> = 2..=3;
/// Fewest headings that make a table of contents.
pub(super) const FEWEST: usize = 2;

/// A line of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    level: u8,
    text: String,
    anchor: String,
}

/// What the anchors of headings are made with: those that are taken already.
#[derive(Default)]
pub(super) struct Anchors {
    taken: BTreeSet<String>,
    /// The number that is tried next after each.
    next: BTreeMap<String, usize>,
}

/// What no anchor holds.
static PUNCTUATION: LazyLock<Regex> = LazyLock::new(|| pattern(r"[^\w\- ]"));
static HTML_ID: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?i)[\s"']id\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))"#));
static INSIDE_LINK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r##"(?i)\shref\s*=\s*(?:"#([^"]*)"|'#([^']*)'|#([^\s"'=<>`]+))"##));
/// A fragment that something in a file of Markdown leads to.
static LINKED: LazyLock<Regex> = LazyLock::new(|| pattern(r##"[("'<=:]\s*#([^\s)"'>]+)"##));
/// The attributes at the end of a heading, as kramdown, Hugo, Pandoc and Docusaurus read them.
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\{:?[^{}]*#([\w.:-]+)[^{}]*\}[ \t]*#*[ \t]*$"));
/// What other tools put a table of contents for.
static TOC_TAG: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?im)^[ \t]*(?:\[toc\]|\[\[_?toc_?\]\]|\$\{toc\}|\{:toc\b|\{\{[<%] ?toc\b|<!-- ?toc ?-->|<[a-z]*toc\b)")
});

impl Anchors {
    /// Those of a page: every `id` in it.
    pub(super) fn of_page(text: &str) -> Self {
        let taken = HTML_ID.captures_iter(text).filter_map(|found| Some(captured(&found)?.to_string())).collect();
        Self { taken, next: BTreeMap::new() }
    }

    /// The anchor of a heading, taken from now on; empty where the heading holds no letter.
    pub(super) fn of(&mut self, heading: &str) -> String {
        let slug = PUNCTUATION.replace_all(&heading.trim().to_lowercase(), "").replace(' ', "-");
        let mut number = self.next.get(&slug).copied().unwrap_or(0);
        let mut anchor = slug.clone();
        while number > 0 || self.taken.contains(&anchor) {
            number = number.max(1);
            anchor = format!("{slug}-{number}");
            number += 1;
            if !self.taken.contains(&anchor) {
                break;
            }
        }
        self.next.insert(slug, number);
        self.take(anchor)
    }

    /// An anchor that a heading gives itself, taken from now on.
    fn take(&mut self, anchor: String) -> String {
        self.taken.insert(anchor.clone());
        anchor
    }
}

fn captured<'t>(found: &regex::Captures<'t>) -> Option<&'t str> {
    (1..found.len()).find_map(|group| found.get(group)).map(|value| value.as_str())
}

/// The lines for the headings of a document, in order, and how many headings have no anchor that could be linked to.
pub(super) fn entries(source: &Source, document: &Document) -> (Vec<Entry>, usize) {
    let mut anchors = Anchors::default();
    let (mut found, mut without) = (Vec::new(), 0);
    for block in &document.blocks {
        let BlockKind::Heading(level) = block.kind else { continue };
        let top = document.top.get(block.top).map(|top| top.kind);
        let anchor = match document.format {
            Format::Html => html_id(opening(source.text(), block.span.start)),
            // Markup of HTML in Markdown gets no anchor.
            _ if top == Some(TopKind::Html) => html_id(opening(source.text(), block.span.start)),
            _ => Some(match given(source.slice(block.span)) {
                Some(id) => anchors.take(id),
                None => anchors.of(&heading_text(source, block)),
            }),
        };
        // A heading in a quotation or a list is no part of the article.
        let own = document.format == Format::Html || matches!(top, Some(TopKind::Heading(_) | TopKind::Html));
        if !LEVELS.contains(&level) || !own {
            continue;
        }
        let text = block.prose.text().replace(Prose::MASK, "").split_whitespace().collect::<Vec<_>>().join(" ");
        match anchor.filter(|anchor| !anchor.is_empty() && !text.is_empty()) {
            Some(anchor) => found.push(Entry { level, text, anchor }),
            None => without += 1,
        }
    }
    (found, without)
}

/// The opening tag of the heading whose words begin at `start`; empty where the element is none of `h1` to `h6`.
fn opening(text: &str, start: usize) -> &str {
    let before = text.get(..start).unwrap_or("");
    let is_named = |at: usize| matches!(before.as_bytes().get(at + 1..), Some([b'h' | b'H', b'1'..=b'6', ..]));
    let tag = before.rmatch_indices('<').map(|(at, _)| at).find(|at| is_named(*at) || before[*at..].starts_with("</"));
    let tag = tag.filter(|at| is_named(*at)).and_then(|at| before.get(at..)).unwrap_or("");
    tag.get(..tag.find('>').unwrap_or(0)).unwrap_or("")
}

/// The anchor that an opening tag gives.
fn html_id(tag: &str) -> Option<String> {
    HTML_ID.captures(tag).and_then(|found| captured(&found).map(str::to_string)).filter(|id| !id.trim().is_empty())
}

/// The anchor that a heading of Markdown gives itself.
fn given(heading: &str) -> Option<String> {
    let line = heading.trim_end().lines().next()?;
    ATTRIBUTE.captures(line).map(|found| found[1].to_string())
}

/// Whether a link of a file in Markdown leads to a heading by its words, and would not by `others`; a number may follow
/// them where headings are alike.
pub(super) fn is_linked(source: &Source, document: &Document, block: &Block, others: &str) -> bool {
    let anchor = Anchors::default().of(&heading_text(source, block));
    if given(source.slice(block.span)).is_some() || anchor == Anchors::default().of(others) {
        return false;
    }
    let leads = |fragment: &str| {
        let rest = fragment.strip_prefix(&*anchor).map(|rest| rest.trim_start_matches('-'));
        rest.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()))
    };
    let fragments = document.links.iter().filter_map(|link| link.target.rsplit_once('#'));
    // Addresses may write letters with accents as bytes: a heading is rather kept than its link lost.
    let mut fragments = fragments.map(|(_, fragment)| fragment.to_lowercase());
    // Links in the HTML of a file, and definitions that no text refers to.
    let written = LINKED.captures_iter(source.slice(document.body)).filter_map(|found| found.get(1));
    let mut written = written.map(|fragment| fragment.as_str().to_lowercase());
    !anchor.is_empty() && (fragments.any(|one| one.contains('%') || leads(&one)) || written.any(|one| leads(&one)))
}

/// What a reader reads of a heading; code, which is no prose, as it is written.
fn heading_text(source: &Source, block: &Block) -> String {
    let prose = block.prose.text();
    let mut text = String::new();
    for (at, c) in prose.char_indices() {
        if c != Prose::MASK {
            text.push(c);
            continue;
        }
        let written = source.slice(block.prose.to_source(at..at + c.len_utf8()));
        if written.starts_with('`') {
            text.push_str(written.trim_matches('`'));
        }
    }
    text
}

/// Whether an article has a table of contents of its own: a list of links inside the page, links of a page to its
/// headings, or what another tool makes one of.
pub(super) fn has_own(source: &Source, document: &Document) -> bool {
    let body = source.slice(document.body);
    if document.format == Format::Html {
        let headings = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading(2..)));
        let ids = headings.filter_map(|block| html_id(opening(source.text(), block.span.start)));
        let linked: BTreeSet<&str> = INSIDE_LINK.captures_iter(body).filter_map(|found| captured(&found)).collect();
        return ids.filter(|id| linked.contains(id.as_str())).nth(FEWEST - 1).is_some();
    }
    let listed = document.top.iter().filter(|top| top.kind == TopKind::List).any(|list| {
        // Links are in order.
        let first = document.links.partition_point(|link| link.span.start < list.span.start);
        let rest = document.links.get(first..).unwrap_or_default();
        let inside = || rest.iter().take_while(|link| link.span.start < list.span.end);
        inside().nth(FEWEST - 1).is_some() && inside().all(|link| link.target.starts_with('#'))
    });
    listed || TOC_TAG.is_match(body)
}

/// Where a table of contents goes: after the lead, which ends before the first heading below the main one; `added` are
/// the places of those that are added. Where nothing can be put before that heading, the last place between it and the
/// first paragraph; none without such a place.
pub(in super::super) fn place(
    source: &Source,
    document: &Document,
    added: impl Iterator<Item = usize>,
) -> Option<usize> {
    let own = document.top.iter().enumerate().find(|(_, top)| matches!(top.kind, TopKind::Heading(2..)));
    let added = added.min();
    match (own, added) {
        (None, added) => added,
        (Some((_, top)), Some(added)) if added <= top.span.start => Some(added),
        (Some((index, top)), _) => {
            // Before the marker of a heading that the editor has changed.
            let marked = document.generated.iter().find(|block| block.span.contains(top.span.start));
            let lead =
                document.top.iter().position(|top| top.kind == TopKind::Paragraph).map_or(index, |first| first + 1);
            let places = (lead.min(index)..=index).rev();
            let mut places = places.filter_map(|index| document.insertion_before(source.text(), index));
            marked.map(|block| block.span.start).or_else(|| places.next())
        }
    }
}

/// The list in Markdown.
pub(super) fn markdown(entries: &[Entry], eol: &str) -> String {
    let row = |(entry, depth): (&Entry, usize)| {
        format!("{}- [{}](#{})", "  ".repeat(depth), label(&entry.text), entry.anchor)
    };
    entries.iter().zip(depths(entries)).map(row).collect::<Vec<_>>().join(eol)
}

/// A text as the words of a link in Markdown.
fn label(text: &str) -> String {
    let special = |c| matches!(c, '\\' | '[' | ']' | '*' | '_' | '`' | '<' | '{' | '&' | '~' | '$');
    text.chars().flat_map(|c| special(c).then_some('\\').into_iter().chain([c])).collect()
}

/// The lines in HTML.
pub(super) fn html(entries: &[Entry]) -> Vec<String> {
    let mut lines = vec!["<nav aria-label=\"Sommaire\">".to_string()];
    let mut open = 0;
    for (entry, depth) in entries.iter().zip(depths(entries)) {
        // An item stays open until it is known whether a list follows in it.
        while open > depth + 1 {
            lines.push("</li></ul>".to_string());
            open -= 1;
        }
        if open == depth + 1 {
            lines.push("</li>".to_string());
        } else {
            lines.push("<ul>".to_string());
            open += 1;
        }
        lines.push(format!("<li><a href=\"#{}\">{}</a>", escaped(&entry.anchor), escaped(&entry.text)));
    }
    lines.extend(std::iter::repeat_n("</li></ul>".to_string(), open));
    lines.push("</nav>".to_string());
    lines
}

/// How deep each line stands: under the nearest line above of a smaller level.
fn depths(entries: &[Entry]) -> Vec<usize> {
    let mut above: Vec<u8> = Vec::new();
    let depth = |entry: &Entry| {
        while above.last().is_some_and(|level| *level >= entry.level) {
            above.pop();
        }
        above.push(entry.level);
        above.len() - 1
    };
    entries.iter().map(depth).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_github() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.of("L’école d’été, 12 %"), "lécole-dété-12-");
        assert_eq!(anchors.of("«\u{a0}Un mot\u{a0}»"), "un-mot");
        assert_eq!(anchors.of("Un mot"), "un-mot-1");
        assert_eq!(anchors.of("Un mot"), "un-mot-2");
        assert_eq!(anchors.of("snake_case – fin"), "snake_case--fin");
        assert_eq!(anchors.of("!"), "");
    }

    #[test]
    fn ids_and_attributes_are_read() {
        let id = |text: &str| html_id(opening(text, text.find('y').unwrap_or(0)));
        assert_eq!(id("<h2 class=a id='bc'><em id=\"d\">y</em></h2>").as_deref(), Some("bc"));
        assert_eq!(id("<h2 data-id=\"x\">y</h2>"), None);
        assert_eq!(id("<H2 id=court>y</H2>").as_deref(), Some("court"));
        assert_eq!(id("<h2 id=a>x</h2><p role=heading>y</p>"), None);
        assert_eq!(given("## Titre {#ancre .classe}\n").as_deref(), Some("ancre"));
        assert_eq!(given("## Titre {: #ancre }").as_deref(), Some("ancre"));
        assert_eq!(given("## Le #sujet"), None);
    }

    #[test]
    fn lists_are_nested_by_level() {
        let entry = |level, text: &str| Entry { level, text: text.to_string(), anchor: text.to_lowercase() };
        let entries = [entry(3, "A"), entry(2, "B"), entry(3, "C"), entry(3, "D"), entry(2, "E_f")];
        assert_eq!(markdown(&entries, "\n"), "- [A](#a)\n- [B](#b)\n  - [C](#c)\n  - [D](#d)\n- [E\\_f](#e_f)");
        assert_eq!(
            html(&entries).concat(),
            "<nav aria-label=\"Sommaire\"><ul><li><a href=\"#a\">A</a></li><li><a href=\"#b\">B</a><ul><li><a href=\"#c\">C</a></li>\
             <li><a href=\"#d\">D</a></li></ul></li><li><a href=\"#e_f\">E_f</a></li></ul></nav>"
        );
    }
}
