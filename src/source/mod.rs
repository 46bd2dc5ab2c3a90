//! Bytes in, decoded text with positions out; and the only splice engine.
//!
//! Everything else works on [`Source::text`] and on [`Span`]s of it. The decoding is one to one, so a text that is
//! spliced and encoded again keeps every untouched byte.

mod decode;
pub mod edit;
mod fingerprint;
mod lines;
mod span;

pub use decode::{DecodeError, Encoding};
pub use edit::{Edit, EditError, Edits};
pub use fingerprint::fnv1a;
pub use lines::{LineIndex, Position};
pub use span::Span;

/// A decoded file: its name, its text, how its bytes were encoded, where its lines start.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: String,
    encoding: Encoding,
    lines: LineIndex,
}

impl Source {
    /// Decodes `bytes` (UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252).
    ///
    /// # Errors
    /// [`DecodeError`] when the bytes are empty, binary, or malformed UTF-16.
    pub fn decode(name: impl Into<String>, bytes: Vec<u8>) -> Result<Self, DecodeError> {
        let (text, encoding) = decode::decode(bytes)?;
        let lines = LineIndex::new(&text);
        Ok(Self { name: name.into(), text, encoding, lines })
    }

    /// A source that is already text, in UTF-8.
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let lines = LineIndex::new(&text);
        Self { name: name.into(), text, encoding: Encoding::Utf8, lines }
    }

    /// The name it was given: a path, or `-` for standard input.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The decoded text, byte order mark included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The encoding the bytes were in.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The text of a span, empty when the span does not lie on character boundaries.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Where an offset of the text stands: line and columns, all counted from 1.
    pub fn position(&self, offset: usize) -> Position {
        self.lines.position(&self.text, offset)
    }

    /// The offset of a line and a column in characters, both from 1; none past the last line.
    pub fn offset(&self, line: usize, column: usize) -> Option<usize> {
        self.lines.offset(&self.text, line, column)
    }

    /// The offset of a line and a column in UTF-16 code units, both from 1; none past the last line.
    pub fn offset_utf16(&self, line: usize, column: usize) -> Option<usize> {
        self.lines.offset_utf16(&self.text, line, column)
    }

    /// The span of a line, counted from 1, without its line break; none past the last line.
    pub fn line(&self, line: usize) -> Option<Span> {
        self.lines.line(&self.text, line)
    }

    /// The byte range of the original file that a span of the text was decoded from.
    pub fn original(&self, span: Span) -> Span {
        let [start, end] = self.lines.counts(&self.text, span);
        match self.encoding {
            Encoding::Utf8 => span,
            Encoding::Utf16Le | Encoding::Utf16Be => Span::new(2 * start.1, 2 * end.1),
            Encoding::Windows1252 => Span::new(start.0, end.0),
        }
    }

    /// `text` in the encoding of this file.
    pub fn encode(&self, text: &str) -> Vec<u8> {
        self.encoding.encode(text)
    }

    /// The number of bytes of this file and their fingerprint, in hexadecimal.
    pub fn fingerprint(&self) -> (usize, String) {
        let bytes = self.encode(&self.text);
        (bytes.len(), format!("{:016x}", fnv1a(bytes.iter().copied())))
    }

    /// The same file with another text.
    pub fn with_text(&self, text: String) -> Self {
        let lines = LineIndex::new(&text);
        Self { name: self.name.clone(), text, encoding: self.encoding, lines }
    }

    /// Where the content starts: after the byte order mark, if there is one.
    pub fn content_start(&self) -> usize {
        bom_len(&self.text)
    }

    /// The end of line the file uses most; `\n` when it has none, `\r\n` in doubt.
    pub fn eol(&self) -> &'static str {
        let crlf = self.text.matches("\r\n").count();
        let lf = self.text.matches('\n').count() - crlf;
        let cr = self.text.matches('\r').count() - crlf;
        if crlf > 0 && crlf >= lf && crlf >= cr {
            "\r\n"
        } else if cr > lf {
            "\r"
        } else {
            "\n"
        }
    }
}

/// Bytes of the byte order mark that `text` begins with; 0 without one.
fn bom_len(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}
