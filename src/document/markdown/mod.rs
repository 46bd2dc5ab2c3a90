//! Markdown, by the events of a CommonMark parser with their byte ranges.

mod inline_html;
mod marks;
mod reader;
mod structure;
mod uncovered;

use super::dialects::{self, Reading};
use super::{
    Definition, Document, DocumentError, Format, FrontMatter, Origin, directives, elements, markers, marks as shared,
};
use crate::source::{Source, Span};
use marks::{Marks, label_key};
use pulldown_cmark::{BrokenLink, CowStr, Options, Parser};
use reader::{Found, Reader};
use std::cell::LazyCell;

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
}

pub(super) fn read(source: &Source, format: Format, ignore: &Reading) -> Result<Document, DocumentError> {
    let text = source.text();
    let front_matter = FrontMatter::read(source)?;
    let start = front_matter.as_ref().map_or(source.content_start(), |front_matter| front_matter.span.end);
    let body = Span::new(start, text.len());
    let dialects::Covered { text: covered, tags } =
        dialects::cover(&text[start..], start, format == Format::Mdx, ignore);
    let parsed = super::with_line_feeds(&covered);
    let headings = LazyCell::new(|| structure::heading_titles(&parsed));
    // Pandoc reads the title of a heading between brackets as a link to it.
    let to_heading = |link: BrokenLink| {
        let title = structure::bare_title(&link.reference);
        headings.contains(&title).then(|| (CowStr::from(format!("#{title}")), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(&parsed, options(), Some(to_heading));
    let defined = parser.reference_definitions().iter();
    let mut definitions: Vec<Definition> = defined
        .map(|(label, def)| Definition {
            label: label.to_string(),
            span: Span::from(def.span.clone()).shift(start),
            used: false,
        })
        .collect();
    definitions.sort_unstable_by_key(|definition| definition.span);
    let mut marks = Marks::new(start);
    let mut reader = Reader::new(text, start, &parsed, &tags);
    for (event, range) in parser.into_offset_iter() {
        marks.event(&event, &range);
        reader.event(event, range);
    }
    let Found { mut blocks, mut top, links, images, comments: written } = reader.finish();
    structure::enclose(text, &mut top, &tags);
    let comments = structure::comments(text, &top, &tags);
    let generated = markers::find(source, &comments, format)?;
    for block in &mut blocks {
        if generated.iter().any(|made| made.intact && made.span.contains(block.span.start)) {
            block.origin = Origin::Generated;
        }
    }
    let starts: Vec<usize> = definitions.iter().map(|definition| definition.span.start).collect();
    let end = structure::end_point(text, &top, &starts);
    marks.without_boxes(&tags);
    for definition in &mut definitions {
        definition.used = marks.used.contains(&label_key(&definition.label));
    }
    let elements = elements::of_markdown(&parsed, start, &marks.html);
    let (mut lists, mut tables) = (marks.lists, marks.tables);
    lists.extend(shared::lists(&elements));
    lists.sort_by_key(|list| list.span.start);
    tables.extend(shared::tables(text, &elements));
    tables.sort_by_key(|table| table.span.start);
    let suppressions = directives::suppressions(source, front_matter.as_ref(), &written);
    structure::labels(text, &tags, &top, &mut blocks);
    Ok(Document {
        format,
        front_matter,
        body,
        blocks,
        top,
        generated,
        end,
        links,
        images,
        elements,
        lists,
        tables,
        definitions,
        head: None,
        suppressions,
    })
}
