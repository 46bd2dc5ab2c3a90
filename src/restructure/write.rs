//! The plan carried out: one list of splices on the repaired article.

use super::plan::{Generated, Plan, TextOrigin};
use super::{H1, Options, RestructureError};
use crate::document::markers::{self, Place};
use crate::document::{BlockKind, Document, EndPoint, Format, FrontMatter, H1Place, TopKind};
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
    if document.format != Format::Text {
        edits.extend(writer.metadata(plan));
        edits.extend(writer.head(plan));
    }
    edits.extend(writer.main_heading(plan));
    for heading in &plan.headings {
        let kind = format!("h{}", heading.level);
        edits.push(Edit::insert(
            heading.offset,
            writer.block(&kind, &Content::heading(heading.level, &heading.text), heading.offset),
        ));
    }
    for section in &plan.sections {
        let lines = section.lines.iter().map(|line| line.text.clone()).collect();
        let content = Content { level: 2, heading: section.heading.clone(), lines };
        edits.push(writer.at_end(&section.block_kind(), &content));
    }
    Ok(Edits::new(edits, base.text())?.apply(base.text()))
}

/// A heading, and the lines of the list under it in Markdown.
struct Content {
    level: u8,
    heading: String,
    lines: Vec<String>,
}

impl Content {
    fn heading(level: u8, text: &str) -> Self {
        Self { level, heading: text.to_string(), lines: Vec::new() }
    }

    fn markdown(&self, eol: &str) -> String {
        let hashes = "#".repeat(usize::from(self.level));
        self.with_lines(&format!("{hashes} {}", self.heading), eol)
    }

    fn text(&self, eol: &str) -> String {
        self.with_lines(&self.heading, eol).replace("**", "")
    }

    fn with_lines(&self, heading: &str, eol: &str) -> String {
        let rows: Vec<String> = self.lines.iter().map(|line| format!("- {line}")).collect();
        if rows.is_empty() { heading.to_string() } else { format!("{heading}{eol}{eol}{}", rows.join(eol)) }
    }

    fn html(&self) -> Vec<String> {
        let Self { level, heading, lines } = self;
        let mut html = vec![format!("<h{level}>{}</h{level}>", escaped(heading))];
        if !lines.is_empty() {
            html.push("<ul>".to_string());
            html.extend(lines.iter().map(|line| format!("<li>{}</li>", strong(&escaped(line)))));
            html.push("</ul>".to_string());
        }
        html
    }
}

/// A text as HTML writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `**x**` as an element.
fn strong(line: &str) -> String {
    let mut open = false;
    line.split("**").enumerate().fold(String::new(), |mut out, (at, part)| {
        if at > 0 {
            open = !open;
            out.push_str(if open { "<strong>" } else { "</strong>" });
        }
        out.push_str(part);
        out
    })
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
        // A page keeps its metadata in its head; a fragment without front matter has no place for them.
        if self.document.format == Format::Html && self.front_matter().is_none() {
            return None;
        }
        let lacks = |role: MetaRole| self.front_matter().is_none_or(|front_matter| front_matter.entry(role).is_none());
        let mut keys: Vec<(&str, &str)> = Vec::new();
        if self.title_in_metadata()
            && lacks(MetaRole::Title)
            && let Some(title) = &plan.title
        {
            keys.push(("title", &title.text));
        }
        for (key, role, value) in
            [("description", MetaRole::Description, &plan.description), ("slug", MetaRole::Slug, &plan.slug)]
        {
            if let Some(text) = generated(value).filter(|_| lacks(role)) {
                keys.push((key, text));
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

    /// The elements that the head of a page lacks.
    fn head(&self, plan: &Plan) -> Vec<Edit> {
        let head = self.document.head.as_ref().filter(|_| self.front_matter().is_none());
        let Some((head, at)) = head.and_then(|head| Some((head, head.insert_at?))) else { return Vec::new() };
        let mut edits = Vec::new();
        let mut add = |kind: &str, element: String| edits.push(Edit::insert(at, self.html(kind, &[element], at)));
        if head.entry(MetaRole::Title).is_none()
            && !self.document.has_adopted("title")
            && let Some(title) = &plan.title
        {
            add("title", format!("<title>{}</title>", escaped(&title.text)));
        }
        if head.entry(MetaRole::Description).is_none()
            && !self.document.has_adopted("description")
            && let Some(text) = generated(&plan.description)
        {
            add("description", format!("<meta name=\"description\" content=\"{}\">", escaped(text)));
        }
        edits
    }

    fn front_matter(&self) -> Option<&FrontMatter> {
        self.document.front_matter.as_ref()
    }

    /// Whether the main heading is kept in the front matter: asked for; or the file has no heading of its own and has
    /// one there, or the other files of the repository have, or it has a front matter to write one in.
    fn title_in_metadata(&self) -> bool {
        if self.document.format == Format::Html && self.front_matter().is_none() || self.has_main_heading() {
            return false;
        }
        let titled = self.front_matter().is_some_and(|meta| meta.entry(MetaRole::Title).is_some());
        match (self.options.h1, self.options.repository_h1) {
            (H1::Meta, _) => true,
            (H1::Body, _) => false,
            (H1::Auto, _) if titled => true,
            (H1::Auto, Some(H1Place::Meta)) => true,
            (H1::Auto, Some(H1Place::Body)) => false,
            (H1::Auto, _) => self.front_matter().is_some_and(FrontMatter::is_writable),
        }
    }

    fn has_main_heading(&self) -> bool {
        self.document.blocks.iter().any(|block| block.kind == BlockKind::Heading(1))
    }

    /// The main heading, where the body should have one and has none.
    fn main_heading(&self, plan: &Plan) -> Option<Edit> {
        let title = plan.title.as_ref()?;
        if self.title_in_metadata() || self.has_main_heading() || self.document.has_adopted("h1") {
            return None;
        }
        let text = self.base.text();
        // Module statements come before what is shown.
        let first = self.document.top.iter().position(|block| block.kind != TopKind::Module)?;
        let offset = self.document.insertion_before(text, first)?;
        Some(Edit::insert(offset, self.block("h1", &Content::heading(1, &title.text), offset)))
    }

    /// Elements of HTML before the tag at `offset`.
    fn html(&self, kind: &str, lines: &[String], offset: usize) -> String {
        let indent = markers::indent_before(self.base.text(), offset);
        if self.options.markers {
            return markers::wrap_html(kind, lines, self.eol, indent);
        }
        lines.iter().map(|line| format!("{line}{}{indent}", self.eol)).collect()
    }

    /// A generated block before a block of the article.
    fn block(&self, kind: &str, content: &Content, offset: usize) -> String {
        let (format, eol) = (self.document.format, self.eol);
        match format {
            Format::Html => self.html(kind, &content.html(), offset),
            Format::Markdown | Format::Mdx => self.markdown(kind, content, Place::BeforeBlock),
            Format::Text => {
                let before = &self.base.text()[..offset];
                let spaced = before.trim_end_matches([' ', '\t']);
                let blank = spaced.is_empty()
                    || spaced.ends_with("\n\n")
                    || spaced.ends_with("\r\n\r\n")
                    || spaced.ends_with("\r\r");
                let gap = if blank { "" } else { eol };
                format!("{gap}{}", markers::pad(&content.text(eol), eol, Place::BeforeBlock))
            }
        }
    }

    fn markdown(&self, kind: &str, content: &Content, place: Place) -> String {
        let markdown = content.markdown(self.eol);
        if self.options.markers {
            markers::wrap(self.document.format, kind, &markdown, self.eol, place)
        } else {
            markers::pad(&markdown, self.eol, place)
        }
    }

    /// A generated block after the article.
    fn at_end(&self, kind: &str, content: &Content) -> Edit {
        let text = self.base.text();
        let (offset, place) = match self.document.end {
            EndPoint::BeforeLine(line) | EndPoint::Before(line) => (line, Place::BeforeBlock),
            EndPoint::EndOfFile => (text.len(), Place::EndOfFile { after_eol: text.ends_with(['\n', '\r']) }),
        };
        let block = match self.document.format {
            Format::Html => self.html(kind, &content.html(), offset),
            Format::Markdown | Format::Mdx => self.markdown(kind, content, place),
            Format::Text => markers::pad(&content.text(self.eol), self.eol, place),
        };
        Edit::insert(offset, block)
    }
}

/// A text, where the program wrote it.
fn generated(text: &Option<Generated>) -> Option<&str> {
    text.as_ref().filter(|text| text.origin == TextOrigin::Genere).map(|text| text.text.as_str())
}
