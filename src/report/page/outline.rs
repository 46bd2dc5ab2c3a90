//! The headings, with the words under each.

use crate::analysis::{MetaPlace, outline as headings};
use crate::document::Origin;
use crate::rules::Context;
use crate::source::Span;

/// The headings of an article.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The title that the front matter or the head of the page gives, and the body does not.
    pub title: Option<String>,
    /// Words before the first heading.
    pub lead_words: usize,
    /// The headings, in order.
    pub rows: Vec<OutlineRow>,
}

/// A heading.
#[derive(Clone, Debug)]
pub struct OutlineRow {
    /// Its level as written, 1 to 6.
    pub level: u8,
    /// Its text; empty where it has none.
    pub text: String,
    /// Words up to the next heading.
    pub words: usize,
    /// The level before it, where one or more are skipped.
    pub skips_from: Option<u8>,
    /// Whether the program wrote it.
    pub generated: bool,
    /// Where it stands.
    pub span: Span,
    /// Its line, from 1.
    pub line: usize,
}

pub(super) fn outline(context: &Context) -> Outline {
    let sections = &context.analysis.sections;
    let mut last = u8::from(context.document.head.is_none());
    let rows = headings(context.source, context.document).into_iter().map(|heading| {
        let block = heading.block.and_then(|at| context.document.blocks.get(at));
        let section = sections.iter().find(|section| section.heading.is_some() && section.heading == heading.block);
        let skips_from = (heading.level > last + 1 && last > 0).then_some(last);
        last = heading.level;
        OutlineRow {
            level: heading.level,
            text: block.map(|block| block.prose.text().trim().to_string()).unwrap_or_default(),
            words: section.map_or(0, |section| section.words),
            skips_from,
            generated: block.is_some_and(|block| block.origin == Origin::Generated),
            span: heading.span,
            line: context.source.position(heading.span.start).line,
        }
    });
    let rows = rows.collect();
    let title = context.analysis.title.as_ref().filter(|title| title.place != MetaPlace::Body);
    let lead = sections.iter().find(|section| section.heading.is_none());
    Outline { title: title.map(|title| title.text.clone()), lead_words: lead.map_or(0, |lead| lead.words), rows }
}
