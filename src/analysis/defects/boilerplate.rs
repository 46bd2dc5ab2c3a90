use super::{Defect, DefectClass};
use crate::document::{Block, BlockKind, Document, Format, TopKind, line_end, line_start};
use crate::source::{Edit, Source, Span};
use crate::text::is_boilerplate;

/// Boilerplate lines at the edges of the article: before its first paragraph and after its last.
pub(super) fn defects(source: &Source, document: &Document) -> Vec<Defect> {
    // In a page, whole lines are not what holds a paragraph; its blocks are told apart by their markup.
    if document.format == Format::Html {
        return Vec::new();
    }
    let blocks: Vec<&Block> = document.author_blocks().map(|(_, block)| block).collect();
    let foreign = |block: &Block| {
        block.kind == BlockKind::Paragraph
            && document.top[block.top].kind == TopKind::Paragraph
            && is_boilerplate(block.prose.text())
    };
    // Lines about the author, the place and the pictures stand among them, and stay.
    let beside = |block: &Block| matches!(block.kind, BlockKind::Byline | BlockKind::Dateline | BlockKind::Caption);
    let titles = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
    let Some(first) = blocks.iter().position(|block| !foreign(block) && !beside(block) && !titles(block)) else {
        return Vec::new();
    };
    let last = blocks.iter().rposition(|block| !foreign(block) && !beside(block)).unwrap_or(first);
    let text = source.text();
    let leading = blocks[..first]
        .iter()
        .filter(|block| foreign(block))
        .map(|block| defect(source, block, with_lines_after(text, block.span)));
    let mut found: Vec<Defect> = leading.collect();
    let mut gone = 0;
    for block in blocks[last + 1..].iter().filter(|block| foreign(block)) {
        // Up to what stands before, prose or not: code, a rule and a definition stay.
        let line = line_start(text, block.span.start);
        let start = trailing_start(text, text[..line].trim_end().len()).min(line).max(gone);
        gone = line_end(text, block.span.end.saturating_sub(1).max(block.span.start));
        found.push(defect(source, block, Span::new(start, gone)));
    }
    found
}

fn defect(source: &Source, block: &Block, lines: Span) -> Defect {
    Defect {
        class: DefectClass::LigneParasite,
        span: block.span,
        repair: Edit::delete(lines),
        before: source.slice(block.span).trim().to_string(),
        after: String::new(),
    }
}

/// The lines of `span` and the blank lines after them.
fn with_lines_after(text: &str, span: Span) -> Span {
    let mut end = line_end(text, span.end.saturating_sub(1).max(span.start));
    loop {
        let next = line_end(text, end);
        if next == end || !text[end..next].trim().is_empty() {
            return Span::new(line_start(text, span.start), end);
        }
        end = next;
    }
}

/// Where the lines after the article begin, blank ones included: after its end of line, or before it when the file ends
/// without one.
fn trailing_start(text: &str, article_end: usize) -> usize {
    let end = text[..article_end].trim_end().len();
    if text.ends_with(['\n', '\r']) { line_end(text, end) } else { end }
}
