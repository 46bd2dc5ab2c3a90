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

    /// Whether it holds a word, or tells that something goes on: masks, other signs and addresses alone are no prose.
    pub(super) fn says_something(&self) -> bool {
        matches!(self.text.trim(), "…" | "...") || self.text.split_whitespace().any(crate::text::is_word)
    }

    /// The sign for a raised `figure` after what is read so far: a square or a cube of a length.
    pub(super) fn power(&self, figure: &str) -> Option<&'static str> {
        let sign = match figure.trim() {
            "2" => "²",
            "3" => "³",
            _ => return None,
        };
        self.text.ends_with('m').then_some(sign)
    }

    /// Appends `text`, which stands in the file at `source` byte for byte, but for characters that are not seen (soft
    /// hyphens, marks of direction, spaces without width).
    pub fn push_verbatim(&mut self, text: &str, source: usize) {
        let mut start = 0;
        for at in memchr::memchr3_iter(0xc2, 0xe2, 0xef, text.as_bytes()) {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
            if is_invisible(c) && at >= start {
                self.push_seen(&text[start..at], source + start);
                start = at + c.len_utf8();
            }
        }
        self.push_seen(&text[start..], source + start);
    }

    fn push_seen(&mut self, text: &str, source: usize) {
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
        if !text.chars().all(is_invisible) {
            self.pieces.push(Piece { start: self.text.len(), source, verbatim: false });
            self.text.push_str(text);
        }
    }

    /// Takes off white space at the end.
    pub(super) fn trim_end(&mut self) {
        let len = self.text.trim_end().len();
        self.truncate(len);
    }

    /// Cuts the text after `len` bytes.
    pub(super) fn truncate(&mut self, len: usize) {
        self.text.truncate(len);
        self.pieces.truncate(self.pieces.partition_point(|piece| piece.start < len));
        if let Some(last) = self.pieces.last_mut().filter(|last| last.verbatim) {
            last.source.end = last.source.end.min(last.source.start + len - last.start);
        }
    }

    /// The parts of the clean text in order: each with its range, the bytes of the file it comes from, and whether it is
    /// these bytes.
    pub fn parts(&self) -> impl Iterator<Item = (Range<usize>, Span, bool)> + '_ {
        let ends = self.pieces.iter().skip(1).map(|next| next.start).chain([self.text.len()]);
        self.pieces.iter().zip(ends).map(|(piece, end)| (piece.start..end, piece.source, piece.verbatim))
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

    /// The bytes of the file that it takes.
    pub fn span(&self) -> Span {
        self.to_source(0..self.text().len())
    }

    /// Whether the file holds this range of the clean text byte for byte, in one stretch.
    pub fn is_verbatim(&self, range: &Range<usize>) -> bool {
        let at = self.pieces.partition_point(|piece| piece.start <= range.start);
        at.checked_sub(1)
            .and_then(|at| self.pieces.get(at))
            .is_some_and(|piece| piece.verbatim && range.end - piece.start <= piece.source.len())
    }
}

/// Whether a character is never seen and joins nothing: what stands around it is read as one word.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}
