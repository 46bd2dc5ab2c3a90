//! One pass over the lines of a Markdown text that finds its template tags, outside code and raw HTML.

mod whole_line;

use super::containers::{Found, labels, pair};
use super::lines::{fence_of, line_end, next_line};
use super::liquid::{self, Delimited, Kind};
use super::{Reading, Role, Shows, Tag, inline, jsx};
use crate::document::markers::is_marker;
use crate::source::Span;

/// Searches for the end of a tag that fail may cost so many times the length of the text; then none is tried any more,
/// so that the pass stays linear on any input.
const PATIENCE: usize = 2;
/// Longest inline code, in bytes.
const LONGEST_CODE: usize = 4096;

/// The tags of a Markdown text.
pub(super) fn tags(text: &str, mdx: bool, ignore: &Reading) -> Vec<Tag> {
    let mut scanner = Scanner::new(text, if mdx { Syntax::Mdx } else { Syntax::Markdown }, ignore);
    scanner.run();
    scanner.finish()
}

/// The tags between double delimiters of an HTML text.
pub(super) fn html_tags(text: &str, ignore: &Reading) -> Vec<Tag> {
    let mut scanner = Scanner::new(text, Syntax::Html, ignore);
    let mut at = 0;
    while at < text.len() {
        let after = scanner.line(at);
        at = next_line(text, after);
    }
    scanner.finish()
}

/// What the text around the tags is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Syntax {
    Markdown,
    Mdx,
    Html,
}

impl<'t> Scanner<'t> {
    fn new(text: &'t str, syntax: Syntax, ignore: &Reading) -> Self {
        let ignored = if ignore.has_no_pattern() { Vec::new() } else { ignore.matches(text) };
        Self {
            text,
            syntax,
            found: Vec::new(),
            patience: PATIENCE * text.len() + 65536,
            open_comment: false,
            closing_mark: None,
            ornament: None,
            ignored: ignored.into_iter().peekable(),
        }
    }

    fn finish(self) -> Vec<Tag> {
        let mut found = self.found;
        found.sort_by_key(|found| found.tag.span.start);
        // A sign inside what another tag covers is none.
        let mut end = 0;
        found.retain(|found| {
            let free = found.tag.span.start >= end;
            end = if free { found.tag.span.end } else { end };
            free
        });
        pair(&mut found);
        labels(self.text, &mut found);
        found.into_iter().map(|found| found.tag).collect()
    }
}

struct Scanner<'t> {
    text: &'t str,
    syntax: Syntax,
    found: Vec<Found>,
    patience: usize,
    /// Whether an MDX comment was left open: no other has an end either.
    open_comment: bool,
    /// Where the last emoji ended that stands before or after what is said.
    ornament: Option<usize>,
    /// Where the sign stands that closes the last highlighted words.
    closing_mark: Option<usize>,
    ignored: std::iter::Peekable<std::vec::IntoIter<(std::ops::Range<usize>, bool)>>,
}

impl<'t> Scanner<'t> {
    fn run(&mut self) {
        let text = self.text;
        let mut at = 0;
        let mut fence: Option<(u8, usize)> = None;
        let mut blank_before = true;
        let mut after_table = false;
        while at < text.len() {
            let end = line_end(text, at);
            let line = &text[at..end];
            let content = line.trim_start_matches([' ', '\t', '>']);
            let start = end - content.len();
            if let Some((mark, length)) = fence {
                let run = content.bytes().take_while(|byte| *byte == mark).count();
                if run >= length && content[run..].trim().is_empty() {
                    fence = None;
                }
            } else if let Some(opened) = fence_of(content) {
                fence = Some(opened);
            } else if let Some(after) = self.raw(content, start) {
                at = next_line(text, after);
                blank_before = false;
                continue;
            } else if !content.is_empty() {
                let module = (blank_before && start == at).then(|| self.module(at)).flatten();
                let after = module
                    .or_else(|| self.whole_line(line, content, start, after_table))
                    .unwrap_or_else(|| self.line(start));
                blank_before = module.is_some();
                after_table = content.starts_with(['|', '+']) || content.trim_end().ends_with('|');
                at = next_line(text, after.max(end));
                continue;
            }
            blank_before = content.trim().is_empty();
            at = next_line(text, end);
        }
    }

    /// The end of the HTML comment, script, style or preformatted text that begins here: nothing in it is a tag.
    fn raw(&mut self, content: &str, start: usize) -> Option<usize> {
        if !content.starts_with('<') {
            return None;
        }
        let (opening, close) = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<pre", "</pre>")]
            .into_iter()
            .find(|(open, _)| content.get(..open.len()).is_some_and(|head| head.eq_ignore_ascii_case(open)))?;
        if self.patience == 0 {
            return None;
        }
        let rest = &self.text[start + opening.len()..];
        match memchr::memmem::find(rest.as_bytes(), close.as_bytes()) {
            Some(at) => Some(start + opening.len() + at + close.len()),
            None => {
                self.tire(rest.len());
                None
            }
        }
    }

    fn tire(&mut self, searched: usize) {
        self.patience = self.patience.saturating_sub(searched);
    }

    fn module(&mut self, at: usize) -> Option<usize> {
        if !self.text[at..].starts_with(['i', 'e']) {
            return None;
        }
        let end = at + jsx::module(&self.text[at..])?;
        self.found.push(Found::new(Span::new(at, end), Shows::Nothing, Role::Module));
        Some(end)
    }

    /// The tags of a line from its content on, and of those after it that a tag reaches into; gives where that ends.
    fn line(&mut self, start: usize) -> usize {
        let first = self.found.len();
        let mut at = start;
        let mut end = line_end(self.text, at);
        let mut prose = false;
        while at < end {
            let Some(next) = self.next_sign(at, end) else {
                prose |= !self.text[at..end].trim().is_empty();
                break;
            };
            prose |= !self.text[at..next].trim().is_empty();
            match self.tag_at(next, start) {
                Some(after) => {
                    at = after;
                    if at > end {
                        end = line_end(self.text, at);
                    }
                }
                None => {
                    prose = true;
                    at = self.after_sign(next).min(end);
                }
            }
        }
        for found in &mut self.found[first..] {
            let alone = !prose;
            match (found.tag.role, alone) {
                (Role::Inline, true) => found.tag.role = Role::Alone,
                (Role::Opens | Role::Closes | Role::Comment, false) => {
                    found.tag.role = Role::Inline;
                    found.name = None;
                }
                _ => {}
            }
        }
        end
    }

    /// The next byte from which a tag can begin.
    fn next_sign(&mut self, at: usize, end: usize) -> Option<usize> {
        while self.ignored.peek().is_some_and(|(range, _)| range.start < at) {
            self.ignored.next();
        }
        let markdown = self.syntax != Syntax::Html;
        let sign = self.text.as_bytes()[at..end]
            .iter()
            .position(|byte| match byte {
                b'{' => true,
                b'<' | b':' | b'@' | b'[' | b'`' | b'\\' | b'=' | b'^' | b'+' => markdown,
                _ => false,
            })
            .map(|sign| at + sign);
        let own = self.ignored.peek().map(|(range, _)| range.start).filter(|start| *start < end);
        match (sign, own) {
            (Some(sign), Some(own)) => Some(sign.min(own)),
            (sign, own) => sign.or(own),
        }
    }

    /// Where to go on when the byte at `at` begins no tag: after inline code, an escape, or the character.
    fn after_sign(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        match rest.as_bytes()[0] {
            b'`' => {
                let run = rest.bytes().take_while(|byte| *byte == b'`').count();
                let window = &rest[run..rest.floor_char_boundary(run + LONGEST_CODE)];
                if self.patience == 0 {
                    return at + run;
                }
                let mut from = 0;
                while let Some(tick) = memchr::memchr(b'`', &window.as_bytes()[from..]) {
                    let close = from + tick;
                    let length = window[close..].bytes().take_while(|byte| *byte == b'`').count();
                    if length == run {
                        return at + run + close + length;
                    }
                    from = close + length;
                }
                self.tire(window.len());
                at + run
            }
            b'\\' => at + 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => at + rest.chars().next().map_or(1, char::len_utf8),
        }
    }

    /// The tag that begins at `at` on a line whose content begins at `line`, and where it ends.
    fn tag_at(&mut self, at: usize, line: usize) -> Option<usize> {
        if let Some((range, block)) = self.ignored.peek().filter(|(range, _)| range.start == at).cloned() {
            let role = if block { Role::Alone } else { Role::Inline };
            let shows = if block { Shows::Nothing } else { Shows::Something };
            return self.push(Found::new(Span::from(range), shows, role));
        }
        let rest = &self.text[at..];
        let inline = |len: usize, shows: Shows| Found::new(Span::new(at, at + len), shows, Role::Inline);
        let found = match rest.as_bytes()[0] {
            b'{' => return self.brace(at, line),
            b'<' => self.component(at)?,
            b':' => self.emoji(at)?,
            b'=' | b'^' => return self.mark(at),
            b'+' => inline(inline::keys(self.text, at)?, Shows::Something),
            b'@' => inline(inline::reference(self.text, at)?, Shows::Something),
            b'[' if let Some(title) = inline::link_title(rest) => {
                let span = Span::from(title).shift(at);
                self.found.push(Found::new(span, Shows::Nothing, Role::Inline));
                // The words of the link come first.
                return Some(at + 1);
            }
            b'[' => {
                // The space before a citation goes with it.
                let space = usize::from(self.text[line..at].ends_with(' '));
                let len = inline::citation(rest)?;
                Found::new(Span::new(at - space, at + len), Shows::Nothing, Role::Inline)
            }
            // The escaped space of Pandoc.
            b'\\' if rest[1..].starts_with(' ') => inline(1, Shows::Nothing),
            b'\\' => inline(inline::book_reference(rest)?, Shows::Something),
            _ => return None,
        };
        self.push(found)
    }

    /// A code for a sign. Before or after what is said it is an ornament; inside, it stands for a word.
    fn emoji(&mut self, at: usize) -> Option<Found> {
        let end = at + inline::emoji(self.text, at)?;
        let after = self.text[end..].trim_start_matches([' ', '\t']);
        let stop = after.starts_with(['.', '!', '?', '…', ',']);
        let gap = self.ornament.and_then(|last| self.text.get(last..at));
        let ornament = stop
            || gap.is_some_and(|gap| gap.trim().is_empty())
            || super::begins_block(&self.text.as_bytes()[..at])
            || after.is_empty()
            || after.starts_with(['\n', '\r', '{', '|', ']']);
        self.ornament = ornament.then_some(end);
        // The space before it goes with it, before the stop of the sentence.
        let spaces = at - self.text[..at].trim_end_matches(' ').len();
        let start = if stop { at - spaces } else { at };
        let shows = if ornament { Shows::Nothing } else { Shows::Something };
        Some(Found::new(Span::new(start, end), shows, Role::Inline))
    }

    /// The signs around `==surligné==` and `^^souligné^^`.
    fn mark(&mut self, at: usize) -> Option<usize> {
        if self.closing_mark == Some(at) {
            return Some(at + inline::MARK);
        }
        let close = inline::marked(self.text, at)?;
        if self.closing_mark.is_some_and(|earlier| earlier > at) {
            return None;
        }
        for start in [at, at + close] {
            self.found.push(Found::new(Span::new(start, start + inline::MARK), Shows::Nothing, Role::Inline));
        }
        self.closing_mark = Some(at + close);
        Some(at + inline::MARK)
    }

    fn push(&mut self, found: Found) -> Option<usize> {
        let end = found.tag.span.end;
        self.found.push(found);
        Some(end)
    }

    fn component(&mut self, at: usize) -> Option<Found> {
        if self.patience == 0 {
            return None;
        }
        match jsx::tag(&self.text[at..]) {
            Ok(tag) => {
                if tag.kind == jsx::JsxKind::Opens && jsx::is_opaque(tag.name) {
                    let close = format!("</{}", tag.name);
                    if let Some(end) = self.opaque_end(at + tag.len, &close, ">") {
                        return Some(Found::new(Span::new(at, end), Shows::Something, Role::Inline));
                    }
                }
                let role = match tag.kind {
                    jsx::JsxKind::Opens => Role::Opens,
                    jsx::JsxKind::Closes => Role::Closes,
                    jsx::JsxKind::Alone => Role::Inline,
                };
                Some(Found::new(Span::new(at, at + tag.len), Shows::Nothing, role).named(format!("<{}", tag.name)))
            }
            Err(searched) => {
                self.tire(searched);
                None
            }
        }
    }

    fn brace(&mut self, at: usize, line: usize) -> Option<usize> {
        let rest = &self.text[at..];
        let span = |len: usize| Span::new(at, at + len);
        // Markers are found whatever stands before them.
        if at == line && rest.starts_with("{/*") {
            let lone = self.text[at..line_end(self.text, at)].trim_end();
            if is_marker(lone) {
                return self.push(Found::new(span(lone.len()), Shows::Nothing, Role::Comment));
            }
        }
        if self.patience > 0 && !(self.open_comment && rest.starts_with("{/*")) {
            match liquid::delimited(rest) {
                Ok(tag) => return self.delimited(at, &tag),
                Err(searched) if rest.starts_with("{/*") => {
                    self.open_comment = true;
                    self.tire(searched.min(65536));
                }
                Err(searched) => self.tire(searched),
            }
        }
        if self.syntax == Syntax::Html {
            return None;
        }
        if let Some(len) = inline::attributes(self.text, at) {
            self.unbracket(at, line);
            return self.push(Found::new(span(len), Shows::Nothing, Role::Inline));
        }
        if let Some(len) = inline::placeholder(rest) {
            return self.push(Found::new(span(len), Shows::Something, Role::Inline));
        }
        if self.syntax == Syntax::Mdx && self.patience > 0 {
            match jsx::expression(rest) {
                Ok(len) => return self.push(Found::new(span(len), Shows::Something, Role::Inline)),
                Err(searched) => self.tire(searched),
            }
        }
        None
    }

    fn delimited(&mut self, at: usize, tag: &Delimited) -> Option<usize> {
        let span = Span::new(at, at + tag.len);
        let name = tag.name;
        let found = match tag.kind {
            Kind::Liquid | Kind::Shortcode { .. } if liquid::is_opaque(name) => {
                let liquid = tag.kind == Kind::Liquid;
                let close = if liquid { format!("end{name}") } else { format!("/{name}") };
                let end = self.opaque_end(span.end, &close, if liquid { "%}" } else { "}}" }).unwrap_or(span.end);
                Found::new(Span::new(at, end), Shows::Nothing, Role::Inline)
            }
            Kind::Liquid => {
                let shows = if liquid::is_control(name) { Shows::Nothing } else { Shows::Something };
                match name.strip_prefix("end") {
                    Some(opened) => Found::new(span, shows, Role::Closes).named(format!("%{opened}")),
                    None => Found::new(span, shows, Role::Opens).named(format!("%{name}")),
                }
            }
            Kind::Shortcode { closed } => match name.strip_prefix('/') {
                Some(opened) => Found::new(span, Shows::Nothing, Role::Closes).named(format!("{{{opened}")),
                None if closed => Found::new(span, Shows::Something, Role::Inline),
                None => Found::new(span, Shows::Something, Role::Opens).named(format!("{{{name}")),
            },
            Kind::MdxComment => Found::new(span, Shows::Nothing, Role::Comment),
            Kind::Comment => Found::new(span, Shows::Nothing, Role::Inline),
            Kind::Variable | Kind::Include => Found::new(span, Shows::Something, Role::Inline),
        };
        self.push(found)
    }

    /// The end of the closing tag of a container whose content is no prose.
    fn opaque_end(&mut self, from: usize, close: &str, delimiter: &str) -> Option<usize> {
        if self.patience == 0 {
            return None;
        }
        let rest = &self.text[from..];
        let end = memchr::memmem::find(rest.as_bytes(), close.as_bytes()).and_then(|at| {
            memchr::memmem::find(&rest.as_bytes()[at..], delimiter.as_bytes())
                .map(|end| from + at + end + delimiter.len())
        });
        if end.is_none() {
            self.tire(rest.len());
        }
        end
    }

    /// The brackets of `[texte]{.classe}`, which are no link.
    fn unbracket(&mut self, at: usize, line: usize) {
        let Some(before) = self.text[line..at].strip_suffix(']') else { return };
        let Some(open) = before.rfind(['[', ']']).filter(|open| before.as_bytes()[*open] == b'[') else { return };
        let image_or_note = before[..open].ends_with(['!', ']', '\\']) || before[open + 1..].starts_with('^');
        let open = line + open;
        if !image_or_note && self.found.last().is_none_or(|last| last.tag.span.end <= open) {
            for bracket in [open, at - 1] {
                self.found.push(Found::new(Span::new(bracket, bracket + 1), Shows::Nothing, Role::Inline));
            }
        }
    }
}
