//! Plain text: paragraphs by blank lines, one per line, or wrapped at a width.

use super::apparatus::{is_beneath_title, signature};
use super::{Block, BlockKind, Document, EndPoint, Format, Prose, TopBlock, TopKind};
use crate::source::{Edit, Source, Span};
use crate::text::pattern;
use regex::Regex;
use std::sync::LazyLock;

/// Widest line that a text is taken to be wrapped at, in characters.
const MAX_WRAP: usize = 120;
/// Narrowest width of a wrapped text: below, lines are verse or list items.
const MIN_WRAP: usize = 40;
/// How much short of the width a wrapped line may stay, in characters.
const RAGGED: usize = 10;
/// Share of inner lines that must be full for a text to count as wrapped.
const FULL_SHARE: f64 = 0.85;
/// Longest line that can be a title, in characters; and one that a blank line sets off from an article.
const MAX_TITLE: usize = 120;
const MAX_SET_OFF: usize = 160;
/// Most lines that may stand between a title and the article.
const MAX_BENEATH: usize = 8;

static ITEM: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:[-*+•‣▪]|[0-9]{1,2}[.)])[ \t\u{a0}]+\S"));
static MARKDOWN_ITEM: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\S"));

/// A line that Markdown would not read as prose.
static MARKUP: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^(?:#{1,6}(?:\s|$)|>|```|~~~|<[A-Za-z/!?]|\[[^\]]+\]:|(?:=+|-+)\s*$|\|)"));

/// Where a backslash keeps a line from being markup, if it would be.
fn markup_at(line: &str) -> Option<usize> {
    if MARKUP.is_match(line) {
        return Some(0);
    }
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    MARKDOWN_ITEM.is_match(line).then_some(number)
}

/// Whether a line begins a list item; `- Un accord fragile -` is a crosshead.
fn is_item(line: &str) -> bool {
    ITEM.is_match(line) && !super::roles::between_dashes(line)
}

/// Characters of a line, accents that are written apart not counted.
fn line_width(line: &str) -> usize {
    line.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).count()
}

/// A line of the text, without its end.
#[derive(Clone, Copy)]
struct Line<'t> {
    /// Its place among the lines.
    number: usize,
    span: Span,
    text: &'t str,
}

impl<'t> Line<'t> {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn width(&self) -> usize {
        line_width(self.text.trim_end())
    }

    fn trimmed(&self) -> &'t str {
        self.text.trim()
    }
}

pub(super) fn read(source: &Source) -> Document {
    let text = source.text();
    let start = source.content_start();
    let paragraphs = if is_code(text) { Vec::new() } else { paragraphs(text, start) };
    let mut document = Document {
        format: Format::Text,
        front_matter: None,
        body: Span::new(start, text.len()),
        blocks: Vec::with_capacity(paragraphs.len()),
        top: Vec::with_capacity(paragraphs.len()),
        generated: Vec::new(),
        end: EndPoint::EndOfFile,
        links: Vec::new(),
        images: Vec::new(),
        elements: Vec::new(),
        lists: Vec::new(),
        tables: Vec::new(),
        definitions: Vec::new(),
        head: None,
        suppressions: Vec::new(),
    };
    let title = title_index(&paragraphs);
    // One line after a dash is no list: somebody speaks.
    let marked = |index: usize| paragraphs.get(index).is_some_and(|lines| is_item(lines[0].trimmed()));
    let listed = |index: usize| marked(index) && (marked(index + 1) || index.checked_sub(1).is_some_and(marked));
    for (index, lines) in paragraphs.iter().enumerate() {
        let item = listed(index);
        let mut prose = Prose::default();
        for (i, line) in lines.iter().enumerate() {
            let indent = line.text.len() - line.text.trim_start().len();
            if i > 0 {
                prose.push_replaced(
                    " ",
                    Span::new(lines[i - 1].span.start + lines[i - 1].text.trim_end().len(), line.span.start + indent),
                );
            }
            let mut words = line.trimmed();
            let mut at = line.span.start + indent;
            if i == 0 && item {
                let marker = words.find([' ', '\t', '\u{a0}']).unwrap_or(0);
                let rest = words[marker..].trim_start();
                at += words.len() - rest.len();
                words = rest;
            }
            prose.push_verbatim(words, at);
        }
        let (first, last) = (lines[0], lines[lines.len() - 1]);
        let span = Span::new(first.span.start, last.span.start + last.text.trim_end().len());
        let (kind, top_kind) = if title == Some(index) {
            (BlockKind::Heading(1), TopKind::Heading(1))
        } else if item {
            (BlockKind::Item, TopKind::List)
        } else {
            (BlockKind::Paragraph, TopKind::Paragraph)
        };
        document.blocks.push(Block::new(kind, span, prose, index));
        document.top.push(TopBlock { kind: top_kind, span, enclosed: false });
    }
    document
}

/// Share of the lines of a text that are statements, or comments, from which it is no article but code.
const CODE_SHARE: f64 = 0.3;

/// Whether a text is a program or a configuration: braces on lines of their own and lines that end as statements, or
/// tags on lines of their own and comments.
fn is_code(text: &str) -> bool {
    if memchr::memchr2(b'}', b'>', text.as_bytes()).is_none() {
        return false;
    }
    let lines: Vec<&str> = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect();
    let share = |is: &dyn Fn(&str) -> bool| {
        let count = lines.iter().filter(|line| is(line)).count();
        #[expect(clippy::cast_precision_loss, reason = "a share, not a count")]
        let share = count as f64 / lines.len().max(1) as f64;
        share
    };
    let statement = |line: &str| line.ends_with(['{', '}']) || line.ends_with(';') && !line.ends_with(" ;");
    let comment = |line: &str| line.starts_with("# ");
    // Comments explain a configuration, and are no lines of it.
    let remarks = lines.iter().filter(|line| comment(line)).count();
    let statements = lines.iter().filter(|line| statement(line)).count();
    #[expect(clippy::cast_precision_loss, reason = "a share, not a count")]
    let stated = statements as f64 / lines.len().saturating_sub(remarks).max(1) as f64;
    lines.contains(&"}") && stated > CODE_SHARE
        || lines.iter().any(|line| line.starts_with("</")) && share(&comment) > CODE_SHARE
}

fn lines(text: &str, start: usize) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = start;
    while at < text.len() {
        let end = super::line_end(text, at);
        let line = text[at..end].trim_end_matches(['\n', '\r']);
        lines.push(Line { number: lines.len(), span: Span::new(at, at + line.len()), text: line });
        at = end;
    }
    lines
}

/// The paragraphs of a text, each as its lines.
fn paragraphs(text: &str, start: usize) -> Vec<Vec<Line<'_>>> {
    let lines = lines(text, start);
    let runs: Vec<&[Line]> = lines.split(Line::is_blank).filter(|run| !run.is_empty()).collect();
    let wrap = wrap_width(&runs);
    let mut paragraphs = Vec::new();
    for run in runs {
        match wrap {
            Some(width) => paragraphs.extend(unwrap(run, width)),
            None => paragraphs.extend(run.iter().map(|line| vec![*line])),
        }
    }
    paragraphs
}

/// The width the text was wrapped at, if it was: nearly every line that another follows in its run is so full that
/// the next word would not have fitted.
fn wrap_width(runs: &[&[Line]]) -> Option<usize> {
    let inner = || runs.iter().flat_map(|run| run.windows(2));
    let width = inner().map(|pair| pair[0].width()).max()?;
    let followed = inner().count();
    if !(MIN_WRAP..=MAX_WRAP).contains(&width) || followed < 2 {
        return None;
    }
    // Without blank lines between paragraphs, the last line of each paragraph is short.
    let single_run = runs.len() == 1;
    let full = inner().filter(|pair| is_full(pair, width) || single_run && ends_paragraph(&pair[0], width)).count();
    let truly_full = inner().filter(|pair| is_full(pair, width)).count();
    #[expect(clippy::cast_precision_loss, reason = "a share, not a count")]
    let share = full as f64 / followed as f64;
    (share >= FULL_SHARE && truly_full * 2 > followed).then_some(width)
}

/// Whether the first line of the pair could not have taken the first word of the second.
fn is_full(pair: &[Line], width: usize) -> bool {
    let word = line_width(pair[1].trimmed().split([' ', '\t']).next().unwrap_or(""));
    pair[0].width() + 1 + word > width
}

fn ends_paragraph(line: &Line, width: usize) -> bool {
    line.width() < width && line.trimmed().ends_with(['.', '!', '?', '…', '»', ':'])
}

/// Cuts a run of a wrapped text where a line is short and ends a sentence, where it is much too short, or where a list
/// item starts.
fn unwrap<'t>(run: &[Line<'t>], width: usize) -> Vec<Vec<Line<'t>>> {
    let mut paragraphs = vec![vec![run[0]]];
    for pair in run.windows(2) {
        let ends = ends_paragraph(&pair[0], width) || !is_full(pair, width.saturating_sub(RAGGED));
        let cut = is_item(pair[1].trimmed()) || !is_full(pair, width) && ends;
        match paragraphs.last_mut() {
            Some(last) if !cut => last.push(pair[1]),
            _ => paragraphs.push(vec![pair[1]]),
        }
    }
    paragraphs
}

/// The paragraph that is surely the title: the first that is no boilerplate and no signature, one line, short, no final
/// stop, and real sentences after it, below what stands beneath titles.
fn title_index(paragraphs: &[Vec<Line>]) -> Option<usize> {
    let text = |index: usize| paragraphs.get(index).map(|lines| lines[0].trimmed());
    let index = (0..paragraphs.len()).find(|&index| !text(index).is_some_and(crate::text::is_boilerplate))?;
    let line = text(index)?;
    let single = paragraphs[index].len() == 1 && !is_item(line);
    let words = crate::text::count_words(line);
    let pending = line.ends_with('…') || line.ends_with("...");
    let open_end = !line.ends_with(['.', '…', ':', ';', ',', '-', '—']) && !line.contains(" — ");
    let beneath = paragraphs[index + 1..].iter().take(MAX_BENEATH).take_while(|lines| {
        lines.len() == 1
            && (is_beneath_title(lines[0].trimmed()) || is_told_place(lines[0].trimmed(), paragraphs, index))
    });
    let next = paragraphs.get(index + 1 + beneath.count())?;
    let next_words: usize = next.iter().map(|line| crate::text::count_words(line.text)).sum();
    let next_ends = next.last()?.trimmed().ends_with(['.', '!', '?', '…', '»', ':']);
    // A chapô may be as short as the title: then a blank line sets the title off, and the article follows.
    let follows = |lines: &Vec<Line>| lines.iter().map(|line| crate::text::count_words(line.text)).sum::<usize>() >= 40;
    let article = paragraphs.len() > index + 4 || paragraphs.iter().skip(index + 2).any(follows);
    let set_off = next[0].number > paragraphs[index][0].number + 1 && words >= 5 && article;
    let longer = next_words >= 2 * words.max(5) || next_words >= 20 || set_off;
    (single
        && signature(line).is_none()
        && (2..=25).contains(&words)
        && line_width(line) <= if set_off { MAX_SET_OFF } else { MAX_TITLE }
        && (open_end || pending && set_off)
        && next_ends
        && longer)
        .then_some(index)
}

/// Whether a line under the title is a name of one or two words that the paragraph after it tells of: where it happened.
fn is_told_place(line: &str, paragraphs: &[Vec<Line>], title: usize) -> bool {
    let short = (1..=2).contains(&crate::text::count_words(line)) && line.ends_with(char::is_alphabetic);
    let named = line.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let mut after = paragraphs.iter().skip(title + 2).take(MAX_BENEATH).flatten();
    short && named && after.any(|other| other.text != line && other.text.contains(line))
}

/// The edits that turn a plain text into Markdown: a blank line between paragraphs, indents taken off (four spaces
/// would be code), `# ` before a title that is sure, a backslash before a line that would be markup.
pub fn to_markdown(source: &Source, document: &Document) -> Vec<Edit> {
    let text = source.text();
    let eol = source.eol();
    let mut edits = Vec::new();
    if super::front_matter::would_open(text, document.body.start) {
        edits.push(Edit::insert(document.body.start, eol));
    }
    for (index, block) in document.blocks.iter().enumerate() {
        let mut at = block.span.start;
        while at < block.span.end {
            let end = super::line_end(text, at).min(block.span.end);
            let line = &text[at..end];
            let indent = line.len() - line.trim_start_matches([' ', '\t', '\u{a0}', '\u{2003}', '\u{3000}']).len();
            if indent > 0 {
                edits.push(Edit::delete(Span::new(at, at + indent)));
            }
            if block.kind == BlockKind::Paragraph
                && let Some(sign) = markup_at(&line[indent..])
            {
                edits.push(Edit::insert(at + indent + sign, "\\"));
            }
            at = end;
        }
        if matches!(block.kind, BlockKind::Heading(1)) {
            let indent = text[block.span.range()].len() - text[block.span.range()].trim_start().len();
            edits.push(Edit::insert(block.span.start + indent, "# "));
        }
        let Some(next) = document.blocks.get(index + 1) else { break };
        let between = &text[block.span.end..next.span.start];
        let breaks = between.matches('\n').count().max(between.matches('\r').count());
        let item = |block: &Block| MARKDOWN_ITEM.is_match(text[block.span.range()].trim_start());
        if breaks < 2 && !(item(block) && item(next)) {
            edits.push(Edit::insert(next.span.start, eol));
        }
    }
    edits
}
