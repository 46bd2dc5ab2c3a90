//! The splice engine: a list of insertions and replacements on a text, and nothing else is touched.
//!
//! Every change the program makes to a file goes through [`Edits::apply`]. A list can also tell where an offset of
//! the new text stood in the old one, so that a chain of splices keeps its positions.

use super::Span;
use std::borrow::Cow;

/// One replacement: the text of `span` gives way to `text`. An empty span is an insertion, an empty text a deletion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced, in the text before.
    pub span: Span,
    /// What stands there afterwards.
    pub text: Cow<'static, str>,
}

impl Edit {
    /// `text` inserted at `offset`.
    pub fn insert(offset: usize, text: impl Into<Cow<'static, str>>) -> Self {
        Self { span: Span::at(offset), text: text.into() }
    }

    /// `span` taken out.
    pub fn delete(span: Span) -> Self {
        Self { span, text: Cow::Borrowed("") }
    }

    /// `span` replaced by `text`.
    pub fn replace(span: Span, text: impl Into<Cow<'static, str>>) -> Self {
        Self { span, text: text.into() }
    }
}

/// Why a list of edits cannot be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EditError {
    /// Two edits touch the same bytes.
    #[error("deux modifications se chevauchent à l’octet {0}")]
    Overlap(usize),
    /// An edit lies outside the text or cuts a character.
    #[error("une modification sort du texte ou coupe un caractère à l’octet {0}")]
    OutOfText(usize),
}

/// A list of edits in the order of the text; insertions at the same place keep the order they were given in.
#[derive(Clone, Debug, Default)]
pub struct Edits {
    list: Vec<Edit>,
}

impl Edits {
    /// The list sorted by place, checked against `text`.
    ///
    /// # Errors
    /// [`EditError`] when two edits overlap, or one does not lie in `text` on character boundaries.
    pub fn new(mut list: Vec<Edit>, text: &str) -> Result<Self, EditError> {
        // An insertion stands before a replacement that starts at the same place.
        list.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let mut at = 0;
        for Edit { span, .. } in &list {
            if span.start > span.end || text.get(span.range()).is_none() {
                return Err(EditError::OutOfText(span.start));
            }
            if span.start < at {
                return Err(EditError::Overlap(span.start));
            }
            at = span.end;
        }
        Ok(Self { list })
    }

    /// The edits, in the order of the text.
    pub fn list(&self) -> &[Edit] {
        &self.list
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// `text` with the edits carried out; `text` is the one the list was checked against.
    pub fn apply(&self, text: &str) -> String {
        let added: usize = self.list.iter().map(|edit| edit.text.len()).sum();
        let mut out = String::with_capacity(text.len() + added);
        let mut at = 0;
        for edit in &self.list {
            out.push_str(text.get(at..edit.span.start).unwrap_or(""));
            out.push_str(&edit.text);
            at = edit.span.end;
        }
        out.push_str(text.get(at..).unwrap_or(""));
        out
    }

    /// Where an offset of the text afterwards stood in the text before; inside inserted text, the place of the edit.
    pub fn offset_before(&self, after: usize) -> usize {
        let mut shift_old = 0;
        let mut shift_new = 0;
        for edit in &self.list {
            let start_new = shift_new + (edit.span.start - shift_old);
            if after < start_new {
                break;
            }
            if after < start_new + edit.text.len() {
                return edit.span.start;
            }
            shift_new = start_new + edit.text.len();
            shift_old = edit.span.end;
        }
        shift_old + (after - shift_new)
    }

    /// [`Edits::offset_before`] for both ends of a span.
    pub fn span_before(&self, after: Span) -> Span {
        let start = self.offset_before(after.start);
        Span::new(start, self.offset_before(after.end).max(start))
    }
}
