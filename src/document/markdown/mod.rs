//! Markdown, by the events of a CommonMark parser with their byte ranges.

mod inline_html;
mod reader;
mod structure;
mod uncovered;

use super::dialects::{self, Reading};
use super::{Document, DocumentError, Format, FrontMatter, Origin, directives, markers};
use crate::source::{Source, Span};
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
    let mut definitions: Vec<usize> =
        parser.reference_definitions().iter().map(|(_, def)| def.span.start + start).collect();
    definitions.sort_unstable();
    let mut reader = Reader::new(text, start, &parsed, &tags);
    for (event, range) in parser.into_offset_iter() {
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
    let end = structure::end_point(text, &top, &definitions);
    let suppressions = directives::suppressions(source, front_matter.as_ref(), &written);
    structure::labels(text, &tags, &top, &mut blocks);
    Ok(Document { format, front_matter, body, blocks, top, generated, end, links, images, head: None, suppressions })
}
