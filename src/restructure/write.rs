//! The plan carried out: one list of splices on the repaired article.

use super::plan::{Generated, Plan, TextOrigin};
use super::{H1, Options, RestructureError};
use crate::document::markers::{self, Place};
use crate::document::{Document, EndPoint, Format, FrontMatter};
use crate::lexicon::MetaRole;
use crate::source::{Edit, Edits, Source};

pub(super) fn apply(
    base: &Source,
    document: &Document,
    plan: &Plan,
    options: &Options,
) -> Result<String, RestructureError> {
    let writer = Writer { base, document, options, eol: base.eol() };
    let mut edits = Vec::new();
    if options.to == Format::Markdown {
        edits.extend(writer.metadata(plan));
    }
    edits.extend(writer.main_heading(plan));
    for heading in &plan.headings {
        let hashes = "#".repeat(usize::from(heading.level));
        let kind = format!("h{}", heading.level);
        edits.push(Edit::insert(
            heading.offset,
            writer.block(&kind, &format!("{hashes} {}", heading.text), &heading.text, heading.offset),
        ));
    }
    for section in &plan.sections {
        let rows: Vec<String> = section.lines.iter().map(|line| format!("- {}", line.text)).collect();
        let rows = rows.join(writer.eol);
        let (text, eol) = (&section.heading, writer.eol);
        let markdown = format!("## {text}{eol}{eol}{rows}");
        edits.push(writer.at_end(
            &section.block_kind(),
            &markdown,
            &format!("{text}{eol}{eol}{}", rows.replace("**", "")),
        ));
    }
    Ok(Edits::new(edits, base.text())?.apply(base.text()))
}

struct Writer<'a> {
    base: &'a Source,
    document: &'a Document,
    options: &'a Options,
    eol: &'static str,
}

impl Writer<'_> {
    /// The keys that the front matter lacks.
    fn metadata(&self, plan: &Plan) -> Option<Edit> {
        let lacks = |role: MetaRole| self.front_matter().is_none_or(|front_matter| front_matter.entry(role).is_none());
        let mut keys: Vec<(&str, &str)> = Vec::new();
        if self.title_in_metadata()
            && lacks(MetaRole::Title)
            && let Some(title) = &plan.title
        {
            keys.push(("title", &title.text));
        }
        let generated = |text: &Option<Generated>| text.as_ref().is_some_and(|text| text.origin == TextOrigin::Genere);
        for (key, role, value) in
            [("description", MetaRole::Description, &plan.description), ("slug", MetaRole::Slug, &plan.slug)]
        {
            if let Some(text) = value.as_ref().filter(|_| generated(value) && lacks(role)) {
                keys.push((key, &text.text));
            }
        }
        let marked = self.options.markers;
        match self.front_matter() {
            Some(front_matter) => front_matter.addition(&keys, marked, self.base.text(), self.eol),
            // A front matter is not made for a slug alone.
            None if keys.iter().all(|(key, _)| *key == "slug") => None,
            None => Some(Edit::insert(self.base.content_start(), FrontMatter::created(&keys, marked, self.eol))),
        }
    }

    fn front_matter(&self) -> Option<&FrontMatter> {
        self.document.front_matter.as_ref()
    }

    /// Whether the main heading is kept in the front matter: asked for, or the file has one and no heading of its own.
    fn title_in_metadata(&self) -> bool {
        match self.options.h1 {
            H1::Meta => !self.has_main_heading(),
            H1::Body => false,
            H1::Auto => {
                let keeps = |meta: &FrontMatter| meta.is_writable() || meta.entry(MetaRole::Title).is_some();
                self.front_matter().is_some_and(keeps) && !self.has_main_heading()
            }
        }
    }

    fn has_main_heading(&self) -> bool {
        self.document.blocks.iter().any(|block| block.kind == crate::document::BlockKind::Heading(1))
    }

    /// The main heading, where the body should have one and has none.
    fn main_heading(&self, plan: &Plan) -> Option<Edit> {
        let title = plan.title.as_ref()?;
        if self.title_in_metadata() || self.has_main_heading() || self.document.has_adopted("h1") {
            return None;
        }
        let offset = self.document.insertion_before(self.base.text(), 0)?;
        Some(Edit::insert(offset, self.block("h1", &format!("# {}", title.text), &title.text, offset)))
    }

    /// A generated block before a block of the article.
    fn block(&self, kind: &str, markdown: &str, plain: &str, offset: usize) -> String {
        match self.options.to {
            Format::Markdown if self.options.markers => markers::wrap(kind, markdown, self.eol, Place::BeforeBlock),
            Format::Markdown => markers::pad(markdown, self.eol, Place::BeforeBlock),
            Format::Text => {
                let before = &self.base.text()[..offset];
                let spaced = before.trim_end_matches([' ', '\t']);
                let blank = spaced.is_empty()
                    || spaced.ends_with("\n\n")
                    || spaced.ends_with("\r\n\r\n")
                    || spaced.ends_with("\r\r");
                let gap = if blank { "" } else { self.eol };
                format!("{gap}{}", markers::pad(plain, self.eol, Place::BeforeBlock))
            }
        }
    }

    /// A generated block after the article.
    fn at_end(&self, kind: &str, markdown: &str, plain: &str) -> Edit {
        let text = self.base.text();
        let (offset, place) = match self.document.end {
            EndPoint::BeforeLine(line) => (line, Place::BeforeBlock),
            EndPoint::EndOfFile => (text.len(), Place::EndOfFile { after_eol: text.ends_with(['\n', '\r']) }),
        };
        let block = match self.options.to {
            Format::Markdown if self.options.markers => markers::wrap(kind, markdown, self.eol, place),
            Format::Markdown => markers::pad(markdown, self.eol, place),
            Format::Text => markers::pad(plain, self.eol, place),
        };
        Edit::insert(offset, block)
    }
}
