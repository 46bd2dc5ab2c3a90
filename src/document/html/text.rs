//! Text of HTML as it is read: white space collapsed, character references decoded, each piece with its bytes.

use super::super::Prose;
use super::super::dialects::{Shows, Tag as TemplateTag};
use crate::source::Span;
use html5gum::{Token, Tokenizer};

/// Longest character reference, in bytes.
const LONGEST_REFERENCE: usize = 34;

/// Prose that is being read; white space waits for the word after it.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) prose: Prose,
    space: Option<Span>,
}

impl Reading {
    /// Appends the text in `span` of `text`; `offset` is where `text` stands in the file.
    pub(super) fn text(&mut self, text: &str, span: Span, offset: usize, tags: &[TemplateTag]) {
        let mut at = span.start;
        let first = tags.partition_point(|tag| tag.span.end <= span.start + offset);
        for tag in tags[first..].iter().take_while(|tag| tag.span.start < span.end + offset) {
            let (start, end) = (tag.span.start.saturating_sub(offset).max(at), tag.span.end - offset);
            self.plain(&text[at..start], at + offset);
            if tag.shows == Shows::Something {
                self.replaced("\u{fffc}", Span::new(start, end.min(span.end)).shift(offset));
            }
            at = end.clamp(at, span.end);
        }
        self.plain(&text[at..span.end], at + offset);
    }

    fn plain(&mut self, text: &str, start: usize) {
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '&').unwrap_or(rest.len());
            if end > 0 {
                self.flush_space();
                self.prose.push_verbatim(&rest[..end], start + at);
            } else if rest.starts_with('&') {
                let (len, decoded) = reference(rest);
                if decoded == rest[..len] {
                    self.flush_space();
                    self.prose.push_verbatim(&rest[..len], start + at);
                } else {
                    self.replaced(&decoded, Span::new(start + at, start + at + len));
                }
                at += len;
                continue;
            } else {
                let len = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_whitespace()).len();
                self.space(Span::new(start + at, start + at + len));
                at += len;
                continue;
            }
            at += end;
        }
    }

    /// White space at `span`: one space, when words stand on both sides.
    pub(super) fn space(&mut self, span: Span) {
        if !self.prose.is_empty() && self.space.is_none() {
            self.space = Some(span);
        }
    }

    /// `text` in place of what stands at `span`.
    pub(super) fn replaced(&mut self, text: &str, span: Span) {
        self.flush_space();
        self.prose.push_replaced(text, span);
    }

    fn flush_space(&mut self) {
        if let Some(span) = self.space.take() {
            self.prose.push_replaced(" ", span);
        }
    }
}

/// The length of the character reference that `text`, which begins with `&`, begins with, and what it stands for.
fn reference(text: &str) -> (usize, String) {
    let name = text[1..].find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).unwrap_or(text.len() - 1);
    let end = text.floor_char_boundary((1 + name).min(LONGEST_REFERENCE));
    let len = end + usize::from(text[end..].starts_with(';'));
    let written = &text[..len];
    if len < 3 {
        return (1, "&".to_string());
    }
    let decoded = decode(written);
    if decoded == written { (1, "&".to_string()) } else { (len, decoded) }
}

/// `text` with its character references decoded, by the tokenizer's own table.
fn decode(text: &str) -> String {
    Tokenizer::new(text)
        .filter_map(|token| match token {
            Ok(Token::String(text)) => Some(String::from_utf8_lossy(&text.value).into_owned()),
            _ => None,
        })
        .collect()
}
