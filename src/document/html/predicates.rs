//! What links, superscripts and tables say of the blocks that hold them.

use super::super::BlockKind;
use super::article::has_class;
use super::tree::{Kind, Node, Tree};
use crate::lexicon::PageBlock;
use crate::text::is_boilerplate;
use std::collections::BTreeSet;

/// Nodes of a superscript among which a link is looked for.
const CALL: usize = 8;
/// Most nodes of a menu.
const MENU: usize = 400;

/// How many elements up a table is looked for.
pub(super) const REACH: usize = 64;

/// The table that holds a node.
pub(super) fn table_of(tree: &Tree, at: usize) -> Option<usize> {
    let mut at = at;
    for _ in 0..REACH {
        at = tree.nodes[at].parent;
        match tree.nodes[at].name() {
            "table" => return Some(at),
            "" => return None,
            _ => {}
        }
    }
    None
}

/// The tables that hold headings: they are no tables but the columns of a page.
pub(super) fn layout(tree: &Tree) -> BTreeSet<usize> {
    let heading = |at: &usize| matches!(tree.nodes[*at].name(), "h1" | "h2" | "h3");
    (0..tree.nodes.len()).filter(heading).filter_map(|at| table_of(tree, at)).collect()
}

/// Whether all the words an element holds are links.
pub(super) fn only_links(tree: &Tree, text: &str, at: usize) -> bool {
    let nodes = &tree.nodes[at + 1..tree.nodes[at].after];
    if nodes.len() > MENU {
        return false;
    }
    let said = |node: &&Node| node.kind == Kind::Text && holds_word(&text[node.span.range()]);
    nodes.iter().any(|node| said(&node)) && nodes.iter().filter(said).all(|node| tree.nodes[node.parent].name() == "a")
}

/// Whether a text as written is white space, no-break spaces included.
pub(super) fn is_blank(written: &str) -> bool {
    let spaces = ["&nbsp;", "&#160;", "&#xa0;", "&#xA0;"];
    let mut rest = written.trim_start();
    while let Some(after) = spaces.iter().find_map(|space| rest.strip_prefix(space)) {
        rest = after.trim_start();
    }
    rest.is_empty()
}

/// Whether a text as written holds a letter or a digit outside character references.
fn holds_word(written: &str) -> bool {
    let mut reference = false;
    written.chars().any(|c| {
        reference = c == '&' || reference && c != ';';
        !reference && c.is_alphanumeric()
    })
}

/// Whether a superscript calls a note: a link to a place of the page.
pub(super) fn is_reference(tree: &Tree, at: usize) -> bool {
    let node = &tree.nodes[at];
    has_class(node, PageBlock::Boilerplate)
        || node.value("class").contains("reference")
        || tree.nodes[at + 1..node.after]
            .iter()
            .take(CALL)
            .any(|inner| inner.name() == "a" && inner.value("href").starts_with('#'))
}

/// Whether a comma stands between two superscripts that call notes.
pub(super) fn between_references(tree: &Tree, at: usize) -> bool {
    let is_call = |at: usize| tree.nodes.get(at).is_some_and(|node| node.name() == "sup") && is_reference(tree, at);
    let parent = tree.nodes[at].parent;
    let before = (parent + 1..at).rev().take(REACH).find(|&before| tree.nodes[before].parent == parent);
    before.is_some_and(is_call) && is_call(tree.nodes[at].after)
}

/// Whether an address is that of the editor of a wiki's page; a page that is still to be written is named in the text.
pub(super) fn edits(address: &str) -> bool {
    address.contains("action=edit") && !address.contains("redlink")
}

/// Whether a link is the mark of another wiki: `(wp)`.
pub(super) fn is_interwiki(tree: &Tree, text: &str, at: usize) -> bool {
    let node = &tree.nodes[at];
    if !node.value("class").split_ascii_whitespace().any(|class| class == "extiw") {
        return false;
    }
    let mut texts = tree.nodes[at + 1..node.after].iter().take(CALL).filter(|inner| inner.kind == Kind::Text);
    texts.next().is_some_and(|inner| {
        let words = text[inner.span.range()].trim();
        words.starts_with('(') && words.ends_with(')')
    })
}

/// Whether a raised sign calls a definition elsewhere.
pub(super) fn is_raised_sign(tree: &Tree, text: &str, at: usize) -> bool {
    let style = tree.nodes[at].value("style");
    let only = tree.nodes[at].after == at + 2 && tree.nodes[at + 1].kind == Kind::Text;
    only && style.contains("top:") && style.contains('-') && text[tree.nodes[at + 1].span.range()].chars().count() == 1
}

/// The columns of a table that GitBook hides: those whose heading says `data-hidden`.
pub(super) fn hidden_cells(tree: &Tree) -> Vec<usize> {
    let nodes = &tree.nodes;
    let hides = |at: &usize| nodes[*at].name() == "th" && nodes[*at].attribute("data-hidden").is_some();
    let tables: BTreeSet<usize> = (0..nodes.len()).filter(hides).filter_map(|at| table_of(tree, at)).collect();
    let mut found = Vec::new();
    for table in tables {
        let mut hidden: BTreeSet<usize> = BTreeSet::new();
        for row in (table + 1..nodes[table].after).filter(|&at| nodes[at].name() == "tr") {
            let cells = tree.children(row).filter(|&at| matches!(nodes[at].name(), "td" | "th"));
            for (column, cell) in cells.enumerate() {
                if nodes[cell].attribute("data-hidden").is_some() {
                    hidden.insert(column);
                }
                if hidden.contains(&column) {
                    found.push(cell);
                }
            }
        }
    }
    found
}

/// Fewest links of a block that leads elsewhere, and the share of its letters that they hold.
const MANY_LINKS: usize = 5;
const LINKED_SHARE: usize = 80;
const LISTED_SHARE: usize = 60;

/// Letters and digits.
pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Whether a block only leads elsewhere: a line such as « À lire aussi », with its links; a box of links.
pub(super) fn is_reference_line(kind: BlockKind, text: &str, links: usize, linked: usize) -> bool {
    let line = text.trim_start_matches([crate::document::Prose::MASK, ' ']);
    let counted = matches!(kind, BlockKind::Paragraph | BlockKind::Cell);
    // Bullets between the links show a box of links even where it has titles.
    let share = if text.matches(['•', '·']).count() + 3 >= links { LISTED_SHARE } else { LINKED_SHARE };
    links > 0
        && (counted || kind == BlockKind::Item)
        && (is_boilerplate(line) || counted && links >= MANY_LINKS && linked * 100 >= letters(text) * share)
}
