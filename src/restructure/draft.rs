//! The article on its way to the plan: a text and the splices that led to it, so that places can be told in the file.

use super::RestructureError;
use super::plan::Repair;
use crate::analysis::defects;
use crate::document::markers::{self, Changed};
use crate::document::{self, Document, Format, Reading};
use crate::source::{Edit, Edits, Source, Span};

/// The text without the blocks that an earlier run added; blocks the editor has changed stay, without their markers.
///
/// # Errors
/// [`RestructureError`] when the file does not parse, or its markers are unpaired.
pub fn strip(source: &Source, format: Format) -> Result<String, RestructureError> {
    let mut draft = Draft::new(source, format, Reading::default());
    draft.strip(Changed::Unmark)?;
    Ok(draft.current.text().to_string())
}

pub(super) struct Draft {
    original: Source,
    current: Source,
    format: Format,
    ignore: Reading,
    steps: Vec<Edits>,
}

impl Draft {
    pub(super) fn new(source: &Source, format: Format, ignore: Reading) -> Self {
        let format = Format::settle(Some(format), source);
        Self { original: source.clone(), current: source.clone(), format, ignore, steps: Vec::new() }
    }

    /// Takes the blocks and keys of an earlier run out.
    pub(super) fn strip(&mut self, changed: Changed) -> Result<(), RestructureError> {
        let document = Document::read_with(&self.current, self.format, &self.ignore)?;
        let text = self.current.text();
        let mut edits = markers::removal(text, &document.generated, changed);
        edits.extend(document.front_matter.iter().flat_map(|front_matter| front_matter.removal(text)));
        self.apply(edits)
    }

    /// Turns a plain text into Markdown.
    pub(super) fn convert(&mut self) -> Result<(), RestructureError> {
        if self.format == Format::Text {
            let document = Document::read(&self.current, Format::Text)?;
            self.apply(document::to_markdown(&self.current, &document))?;
            self.format = Format::Markdown;
        }
        Ok(())
    }

    /// Repairs the accidents of copying, and lists what was done, with places in the file as it was given.
    pub(super) fn repair(&mut self) -> Result<Vec<Repair>, RestructureError> {
        let document = Document::read_with(&self.current, self.format, &self.ignore)?;
        let defects = defects::defects(&self.current, &document, None);
        let repairs = defects
            .iter()
            .map(|defect| {
                let span = self.in_original(defect.span);
                let position = self.original.position(span.start);
                Repair {
                    class: defect.class,
                    label: defect.class.label().into(),
                    span: self.original.original(span),
                    line: position.line,
                    column: position.column,
                    before: defect.before.clone(),
                    after: defect.after.clone(),
                }
            })
            .collect();
        self.apply(defects.into_iter().map(|defect| defect.repair).collect())?;
        Ok(repairs)
    }

    /// The format of the current text.
    pub(super) fn format(&self) -> Format {
        self.format
    }

    pub(super) fn into_source(self) -> Source {
        self.current
    }

    fn apply(&mut self, edits: Vec<Edit>) -> Result<(), RestructureError> {
        if !edits.is_empty() {
            let edits = Edits::new(edits, self.current.text())?;
            let text = edits.apply(self.current.text());
            self.current = self.current.with_text(text);
            self.steps.push(edits);
        }
        Ok(())
    }

    /// The span of the given file that a span of the current text comes from.
    fn in_original(&self, span: Span) -> Span {
        self.steps.iter().rev().fold(span, |span, edits| edits.span_before(span))
    }
}
