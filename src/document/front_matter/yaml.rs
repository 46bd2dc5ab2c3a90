//! Keys and places in YAML, from the events of a parser: nothing is expanded, so aliases cost nothing.

use super::collect::{Collector, Fault, Parsed};
use super::problem;
use crate::source::Span;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};
use std::collections::BTreeMap;

/// Bytes of values that aliases may repeat, in all: beyond, an alias has no value.
const REPEATED: usize = 1 << 16;

/// The entries of the top-level mapping, and where a line can be added.
pub(super) fn entries(content: &str) -> Result<Parsed, Fault> {
    // The parser refuses a tab between a key and its value, which YAML allows.
    parse(content).or_else(|fault| match without_tabs_after_keys(content) {
        Some(content) => parse(&content),
        None => Err(fault),
    })
}

/// `content` with spaces for the tabs that follow a key, offsets kept; `None` when there are none.
fn without_tabs_after_keys(content: &str) -> Option<String> {
    let mut changed = false;
    let mut out = String::with_capacity(content.len());
    for line in content.split_inclusive('\n') {
        let value = line.find(":\t").map_or(0, |at| at + 1);
        let (key, rest) = line.split_at_checked(value)?;
        let tabs = rest.len() - rest.trim_start_matches(['\t', ' ']).len();
        if value == 0 || key.contains(['"', '\'', '#', '\t']) {
            out.push_str(line);
        } else {
            changed = true;
            out.push_str(key);
            out.push_str(&" ".repeat(tabs));
            out.push_str(rest.get(tabs..)?);
        }
    }
    changed.then_some(out)
}

fn parse(content: &str) -> Result<Parsed, Fault> {
    let offsets: Vec<usize> = content.char_indices().map(|(at, _)| at).chain([content.len()]).collect();
    let byte = |index: usize| offsets.get(index).copied().unwrap_or(content.len());
    let mut reader = Reader {
        content,
        collector: Collector::default(),
        open: Vec::new(),
        last: 0,
        anchored: BTreeMap::new(),
        budget: REPEATED,
    };
    let mut writable = true;
    let mut documents = 0usize;
    for event in Parser::new_from_str(content) {
        let (event, place) = event.map_err(|error| reader.fault(&error, byte(error.marker().index())))?;
        let span = Span::new(byte(place.start.index()), byte(place.end.index()));
        match &event {
            Event::DocumentStart(_) => documents += 1,
            // What follows `--- ` inside is another document, and a line added at the end would belong to it.
            _ if documents > 1 => {
                writable = false;
                continue;
            }
            Event::MappingStart(..) if reader.collector.depth() == 0 => {
                writable = !rest(content, span.start).starts_with('{') && at_line_start(content, span.start);
            }
            Event::SequenceStart(..) if reader.collector.depth() == 0 => writable = false,
            // A lone scalar is no metadata; an empty document is.
            Event::Scalar(value, ..) if reader.collector.depth() == 0 => writable = value.is_empty() || value == "~",
            _ => {}
        }
        reader.event(event, span);
    }
    Ok(reader.collector.finish(writable.then_some(content.len())))
}

struct Reader<'t> {
    content: &'t str,
    collector: Collector,
    /// Where the open mappings and sequences start.
    open: Vec<usize>,
    /// The end of the last scalar or closing bracket.
    last: usize,
    /// The scalars that aliases may stand for.
    anchored: BTreeMap<usize, Option<String>>,
    budget: usize,
}

impl Reader<'_> {
    fn event(&mut self, event: Event, span: Span) {
        match event {
            Event::MappingStart(_, ref tag) | Event::SequenceStart(_, ref tag) => {
                let mapping = matches!(event, Event::MappingStart(..));
                let start = self.after_properties(span, tag.is_some());
                let start = if mapping { start } else { self.dash(start) };
                self.collector.open(mapping, start);
                self.open.push(start);
            }
            Event::MappingEnd | Event::SequenceEnd => {
                let start = self.open.pop().unwrap_or(0);
                if rest(self.content, start).starts_with(['{', '[']) {
                    self.last = closing(self.content, span.start.max(self.last));
                }
                self.collector.close(self.last);
            }
            Event::Scalar(value, style, anchor, tag) => {
                let span = match style {
                    ScalarStyle::Literal | ScalarStyle::Folded => self.block_scalar(span),
                    _ => trimmed(self.content, Span::new(self.after_properties(span, tag.is_some()), span.end)),
                };
                let null = style == ScalarStyle::Plain
                    && tag.is_none()
                    && matches!(&*value, "" | "~" | "null" | "Null" | "NULL");
                let value = (!null).then(|| value.into_owned());
                if anchor > 0 {
                    let kept = value.clone().filter(|value| value.len() <= REPEATED);
                    self.anchored.insert(anchor, kept);
                }
                self.scalar(value, span);
            }
            Event::Alias(anchor) => {
                let value = self.anchored.get(&anchor).cloned().flatten();
                let value = value.filter(|value| value.len() <= self.budget);
                self.budget -= value.as_ref().map_or(0, String::len);
                self.scalar(value, trimmed(self.content, span));
            }
            _ => {}
        }
    }

    fn scalar(&mut self, value: Option<String>, span: Span) {
        self.last = self.last.max(span.end);
        self.collector.scalar(value, span);
    }

    /// Where a value starts once its anchor and tag are passed.
    fn after_properties(&self, span: Span, tagged: bool) -> usize {
        let mut at = span.start;
        for _ in 0..2 {
            let text = rest(self.content, at);
            if !(text.starts_with('&') || tagged && text.starts_with('!')) {
                break;
            }
            let property = text.find([' ', '\t', '\n', '\r', ',', ']', '}']).unwrap_or(text.len());
            let gap = text.len() - property - rest(text, property).trim_start().len();
            at = (at + property + gap).min(span.end.max(at));
        }
        at
    }

    /// Where a list starts: the parser gives the place after the first dash when the list is not indented.
    fn dash(&self, start: usize) -> usize {
        let before = self.content.get(self.last..start).unwrap_or("").trim_end_matches([' ', '\t']);
        let inside = !rest(self.content, start).starts_with(['-', '[']);
        if inside && before.ends_with('-') { self.last + before.len() - 1 } else { start }
    }

    /// The place of a block scalar from its `|` or `>`, which the parser leaves out.
    fn block_scalar(&self, span: Span) -> Span {
        let before = self.content.get(self.last..span.start).unwrap_or("").trim_end();
        let line = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let header = rest(before, line);
        let header = header.find(" #").and_then(|comment| header.get(..comment)).unwrap_or(header);
        let start = header.rfind(['|', '>']).map_or(span.start, |at| self.last + line + at);
        trimmed(self.content, Span::new(start, span.end))
    }

    /// What is wrong and where: for a list or a mapping that is not closed, where it opens.
    fn fault(&self, error: &ScanError, offset: usize) -> Fault {
        let cause = problem::yaml(error.info());
        let opening = self.open.last().copied().filter(|&at| rest(self.content, at).starts_with(['{', '[']));
        let line = super::line_start(self.content, offset);
        let at_margin = rest(self.content, line).starts_with(|c: char| !c.is_whitespace());
        match opening {
            Some(opening) if opening < line && (at_margin || rest(self.content, offset).trim().is_empty()) => {
                Fault { offset: opening, cause: Some(problem::UNCLOSED_BRACKET) }
            }
            _ => Fault { offset, cause },
        }
    }
}

/// After the bracket that closes a flow collection, from `at` on: a comma, spaces and comments may stand before it.
fn closing(content: &str, at: usize) -> usize {
    let mut end = at;
    let mut comment = false;
    for c in rest(content, at).chars() {
        end += c.len_utf8();
        match c {
            '\n' | '\r' => comment = false,
            '#' => comment = true,
            ']' | '}' if !comment => return end,
            _ if comment || c == ',' || c.is_whitespace() => {}
            _ => break,
        }
    }
    at
}

fn trimmed(content: &str, span: Span) -> Span {
    let text = content.get(span.range()).unwrap_or("");
    Span::new(span.start, span.start + text.trim_end_matches([' ', '\t', '\n', '\r']).len())
}

fn rest(content: &str, at: usize) -> &str {
    content.get(at..).unwrap_or("")
}

fn at_line_start(content: &str, offset: usize) -> bool {
    content.get(..offset).is_some_and(|before| before.is_empty() || before.ends_with(['\n', '\r']))
}
