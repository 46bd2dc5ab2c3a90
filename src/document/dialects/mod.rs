//! Template tags in Markdown, covered before it is parsed: Liquid, Jekyll and kramdown attributes, Hugo shortcodes,
//! MkDocs admonitions and tabs, `:::` containers, GitBook, alerts, Quarto, MDX and JSX, Vue, and the user's own patterns.
//!
//! A tag is overwritten with as many bytes that mean nothing to Markdown, so every offset stays: a tag that has its
//! lines to itself becomes blank, one inside a sentence a word. What it stood for is remembered as a [`Tag`].

mod admonition;
mod containers;
mod inline;
mod jsx;
mod lines;
mod liquid;
mod reading;
mod scanner;

pub use reading::{PatternError, Reading};

use crate::source::Span;
use std::borrow::Cow;

/// What a reader of the page sees where a tag stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// Nothing: attributes, comments, control flow.
    Nothing,
    /// Something that is not prose of the file: an included text, a variable, a figure.
    Something,
}

/// What a tag does to the blocks around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Stands inside a line of prose.
    Inline,
    /// Has its lines to itself and holds nothing.
    Alone,
    /// Lines of ECMAScript modules: `import …`, `export …`.
    Module,
    /// A comment of MDX, which may be a marker or a directive of the program.
    Comment,
    /// Opens a container whose closing tag follows.
    Opens,
    /// Closes a container.
    Closes,
    /// Opens a container whose content is indented below; to Markdown it is a list item.
    Indents,
    /// Says that a block quotation is an alert.
    Alert,
    /// The caption of a table, before or after it.
    Caption,
}

/// A template tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// Its bytes in the file.
    pub(super) span: Span,
    pub(super) shows: Shows,
    pub(super) role: Role,
    /// The title it carries, in the file; the whole text for a caption.
    pub(super) label: Option<Span>,
}

/// A text with its tags covered.
pub(super) struct Covered<'t> {
    /// As long as the text it was made from.
    pub(super) text: Cow<'t, str>,
    /// The tags in order, none overlapping; offsets of the whole file.
    pub(super) tags: Vec<Tag>,
}

/// Covers the tags of `text`, which stands in its file at `offset`.
pub(super) fn cover<'t>(text: &'t str, offset: usize, mdx: bool, ignore: &Reading) -> Covered<'t> {
    covered(text, offset, scanner::tags(text, mdx, ignore))
}

fn covered(text: &str, offset: usize, mut tags: Vec<Tag>) -> Covered<'_> {
    if tags.is_empty() {
        return Covered { text: Cow::Borrowed(text), tags };
    }
    let mut bytes = text.as_bytes().to_vec();
    for tag in &tags {
        overwrite(&mut bytes, tag);
    }
    for tag in &mut tags {
        tag.span = tag.span.shift(offset);
        tag.label = tag.label.map(|label| label.shift(offset));
    }
    // Every byte of a tag became ASCII, and tags begin and end on character boundaries.
    match String::from_utf8(bytes) {
        Ok(covered) => Covered { text: Cow::Owned(covered), tags },
        Err(_) => Covered { text: Cow::Borrowed(text), tags: Vec::new() },
    }
}

/// Covers the tags between double delimiters in an HTML text, which stands in its file at `offset`.
pub(super) fn cover_html<'t>(text: &'t str, offset: usize, ignore: &Reading) -> Covered<'t> {
    covered(text, offset, scanner::html_tags(text, ignore))
}

fn overwrite(bytes: &mut [u8], tag: &Tag) {
    let Span { start, end } = tag.span;
    let filling = match (tag.role, tag.shows) {
        (Role::Inline, Shows::Something) => b'x',
        // At the start of its block, spaces would make an indented code of what follows.
        (Role::Inline, Shows::Nothing) if begins_block(&bytes[..start]) => b'x',
        (Role::Indents, _) => b'x',
        _ => b' ',
    };
    for byte in &mut bytes[start..end] {
        if !matches!(byte, b'\n' | b'\r') {
            *byte = filling;
        }
    }
    if tag.role == Role::Indents && end - start > 4 {
        bytes[start..start + 4].copy_from_slice(b"+   ");
    }
}

/// Whether only white space, quotation marks, list markers and other covered words stand before, on the line.
fn begins_block(before: &[u8]) -> bool {
    before.iter().rev().take_while(|b| !matches!(b, b'\n' | b'\r')).all(|b| {
        matches!(b, b' ' | b'\t' | b'>' | b'-' | b'*' | b'+' | b'x' | b'|' | b'[' | b'#' | b'.' | b')' | b'0'..=b'9')
    })
}
