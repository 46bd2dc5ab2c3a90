use super::Span;
use serde::Serialize;

/// A place in a text as people and editors count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: usize,
    /// Column in UTF-16 code units, from 1, as editors' protocols count.
    pub column_utf16: usize,
}

/// Bytes between two counts: an offset is found by counting at most so many.
const STRIDE: usize = 1024;

/// How many characters and UTF-16 units stand before a place.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    chars: usize,
    units: usize,
}

impl Count {
    /// Every byte but those that continue a character begins one; those of four bytes take two units.
    fn of(bytes: &[u8]) -> Self {
        let mut count = Self::default();
        // Short chunks with narrow sums: the compiler makes vectors of them.
        for chunk in bytes.chunks(128) {
            let (mut chars, mut pairs) = (0u8, 0u8);
            for &byte in chunk {
                chars += u8::from(byte & 0xc0 != 0x80);
                pairs += u8::from(byte >= 0xf0);
            }
            count.chars += usize::from(chars);
            count.units += usize::from(chars) + usize::from(pairs);
        }
        count
    }

    fn plus(self, other: Self) -> Self {
        Self { chars: self.chars + other.chars, units: self.units + other.units }
    }
}

/// The one map between byte offsets of a text and the places that people, editors and encodings count.
///
/// Lines end with `\n`, `\r\n` or a lone `\r`. Looking up costs the same anywhere, also inside a line of megabytes.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
    counts: Vec<Count>,
}

impl LineIndex {
    /// Indexes `text`.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        let mut counts = Vec::with_capacity(bytes.len() / STRIDE + 1);
        let mut before = Count::default();
        for chunk in bytes.chunks(STRIDE) {
            counts.push(before);
            before = before.plus(Count::of(chunk));
        }
        counts.push(before);
        Self { starts, counts }
    }

    /// What stands before `offset` in `text`, the text that was indexed.
    fn count(&self, text: &str, offset: usize) -> Count {
        let block = offset / STRIDE;
        let known = self.counts.get(block).copied().unwrap_or_default();
        known.plus(Count::of(&text.as_bytes()[block * STRIDE..offset]))
    }

    /// The position of `offset` in `text`, the text that was indexed. Offsets past the end give the end, offsets
    /// inside a character its start. A byte order mark takes no column.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|&start| start <= offset) - 1;
        let start = self.starts[line].max(super::bom_len(text)).min(offset);
        let (from, to) = (self.count(text, start), self.count(text, offset));
        Position { line: line + 1, column: to.chars - from.chars + 1, column_utf16: to.units - from.units + 1 }
    }

    /// The offset of a line and a column in characters, both from 1, in `text`, the text that was indexed: columns
    /// past the end of the line give its end (before its line break), lines past the last none.
    pub fn offset(&self, text: &str, line: usize, column: usize) -> Option<usize> {
        self.seek(text, line, column, |count| count.chars, |_| 1)
    }

    /// [`LineIndex::offset`] for a column in UTF-16 code units; inside a surrogate pair, the start of its character.
    pub fn offset_utf16(&self, text: &str, line: usize, column: usize) -> Option<usize> {
        self.seek(text, line, column, |count| count.units, char::len_utf16)
    }

    /// The span of a line, counted from 1, of `text`, the text that was indexed, without its line break and without a byte
    /// order mark; none past the last line.
    pub fn line(&self, text: &str, line: usize) -> Option<Span> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let next = self.starts.get(line).copied().unwrap_or(text.len());
        let end = start + text[start..next].trim_end_matches(['\n', '\r']).len();
        Some(Span::new(start.max(super::bom_len(text)).min(end), end))
    }

    fn seek(
        &self,
        text: &str,
        line: usize,
        column: usize,
        unit: fn(&Count) -> usize,
        width: fn(char) -> usize,
    ) -> Option<usize> {
        let Span { start, end } = self.line(text, line)?;
        let goal = unit(&self.count(text, start)).saturating_add(column.saturating_sub(1));
        // The last known count that is not past the goal, then character by character.
        let block = self.counts.partition_point(|count| unit(count) <= goal).saturating_sub(1);
        let from = text.ceil_char_boundary((block * STRIDE).clamp(start, end));
        let mut have = unit(&self.count(text, from));
        for (at, c) in text[from..end].char_indices() {
            if have + width(c) > goal {
                return Some(from + at);
            }
            have += width(c);
        }
        Some(end)
    }

    /// The characters and the UTF-16 units before both ends of `span`.
    pub(super) fn counts(&self, text: &str, span: Span) -> [(usize, usize); 2] {
        [span.start, span.end].map(|offset| {
            let count = self.count(text, text.floor_char_boundary(offset));
            (count.chars, count.units)
        })
    }
}
