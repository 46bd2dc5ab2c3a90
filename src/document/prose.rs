use crate::source::Span;
use std::ops::Range;

/// The clean text of a block (no markup, entities decoded) and where each part of it stands in the file.
///
/// Inline code, formulas and images are one [`Prose::MASK`] each: something stands there that is not prose.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Offset in the clean text; the piece ends where the next one starts.
    start: usize,
    source: Span,
    /// The same bytes in both, so that offsets inside correspond; otherwise the piece maps as a whole.
    verbatim: bool,
}

impl Prose {
    /// Stands for inline code, a formula or an image.
    pub const MASK: char = '\u{fffc}';

    /// The clean text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it holds no character.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Appends `text`, which stands in the file at `source` byte for byte.
    pub fn push_verbatim(&mut self, text: &str, source: usize) {
        if text.is_empty() {
            return;
        }
        let span = Span::new(source, source + text.len());
        match self.pieces.last_mut() {
            Some(last)
                if last.verbatim && last.source.end == source && last.source.len() == self.text.len() - last.start =>
            {
                last.source.end = span.end;
            }
            _ => self.pieces.push(Piece { start: self.text.len(), source: span, verbatim: true }),
        }
        self.text.push_str(text);
    }

    /// Appends `text`, which stands in the file as `source`, written otherwise.
    pub fn push_replaced(&mut self, text: &str, source: Span) {
        if !text.is_empty() {
            self.pieces.push(Piece { start: self.text.len(), source, verbatim: false });
            self.text.push_str(text);
        }
    }

    /// The span of the file for a range of the clean text; the empty range maps to the place before its character.
    pub fn to_source(&self, range: Range<usize>) -> Span {
        let start = self.map(range.start, false);
        if range.is_empty() {
            return Span::at(start);
        }
        Span::new(start, self.map(range.end, true).max(start))
    }

    fn map(&self, offset: usize, end: bool) -> usize {
        // The end of a range belongs to the piece of its last character.
        let key = if end { offset.saturating_sub(1) } else { offset };
        let at = self.pieces.partition_point(|piece| piece.start <= key);
        let Some(piece) = at.checked_sub(1).and_then(|at| self.pieces.get(at)) else { return 0 };
        match (piece.verbatim, end) {
            (true, _) => (piece.source.start + (offset - piece.start)).min(piece.source.end),
            (false, false) => piece.source.start,
            (false, true) => piece.source.end,
        }
    }

    /// Whether the file holds this range of the clean text byte for byte, in one stretch.
    pub fn is_verbatim(&self, range: &Range<usize>) -> bool {
        let at = self.pieces.partition_point(|piece| piece.start <= range.start);
        at.checked_sub(1)
            .and_then(|at| self.pieces.get(at))
            .is_some_and(|piece| piece.verbatim && range.end - piece.start <= piece.source.len())
    }
}
