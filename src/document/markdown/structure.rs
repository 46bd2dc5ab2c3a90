//! What is known of the blocks once all are read: which stand inside a container, which are titles of one, where the
//! article ends.

use super::super::dialects::{Role, Tag as TemplateTag};
use super::super::{Block, BlockKind, EndPoint, Prose, TopBlock, TopKind, ends_with_blank_line, html, line_start};
use crate::source::Span;
use std::collections::BTreeSet;

/// Marks the blocks between an HTML block or a template tag that opens a container and the one that closes it.
pub(super) fn enclose(text: &str, top: &mut [TopBlock], tags: &[TemplateTag]) {
    let mut depth = 0usize;
    for block in top {
        block.enclosed = depth > 0;
        let (opened, closed) = match block.kind {
            TopKind::Html => html::holders(&text[block.span.range()]),
            TopKind::Directive => {
                let tag = tags.partition_point(|tag| tag.span.start < block.span.start);
                match tags.get(tag).map(|tag| tag.role) {
                    Some(Role::Opens) => (1, 0),
                    Some(Role::Closes) => (0, 1),
                    _ => (0, 0),
                }
            }
            // The line that closes or opens a container right after a list is read as a part of its last item.
            _ => {
                let from = tags.partition_point(|tag| tag.span.start < block.span.start);
                let inside = tags.iter().skip(from).take_while(|tag| tag.span.start < block.span.end);
                let count = |role: Role| inside.clone().filter(|tag| tag.role == role).count();
                let (opened, closed) = (count(Role::Opens), count(Role::Closes));
                (opened.saturating_sub(closed), closed.saturating_sub(opened))
            }
        };
        depth = (depth + opened).saturating_sub(closed);
    }
}

/// The comments that have their lines to themselves at the top level: of HTML, and of MDX.
pub(super) fn comments(text: &str, top: &[TopBlock], tags: &[TemplateTag]) -> Vec<Span> {
    let comment = |span: &Span| text[span.range()].starts_with("<!--") || text[span.range()].starts_with("{/*");
    let of_mdx = tags.iter().filter(|tag| tag.role == Role::Comment).map(|tag| tag.span);
    let of_html = top.iter().filter(|block| block.kind == TopKind::Html).map(|block| block.span);
    let mut comments: Vec<Span> = of_html.chain(of_mdx).filter(comment).collect();
    comments.sort_unstable();
    comments
}

/// Adds the titles that admonitions and containers carry, each in its place among the blocks.
pub(super) fn labels(text: &str, tags: &[TemplateTag], top: &[TopBlock], blocks: &mut Vec<Block>) {
    for (span, role) in tags.iter().filter_map(|tag| Some((tag.label?, tag.role))) {
        let prose = label(text, span);
        let kind = if matches!(role, Role::Caption | Role::Alone) { BlockKind::Caption } else { BlockKind::Label };
        let top = top.partition_point(|block| block.span.start <= span.start).saturating_sub(1);
        blocks.push(Block::new(kind, span, prose, top));
    }
    for block in blocks.iter_mut().filter(|block| matches!(block.kind, BlockKind::Heading(_))) {
        // A heading that opens a `:::` container is its title.
        let before = tags.partition_point(|tag| tag.span.end <= block.span.start);
        let opens = before.checked_sub(1).map(|at| &tags[at]).is_some_and(|tag| {
            tag.role == Role::Opens
                && text[tag.span.range()].contains("callout")
                && text[tag.span.end..block.span.start].trim().is_empty()
        });
        if opens {
            block.kind = BlockKind::Label;
        }
    }
    if let Some(intro) = tags.iter().find(|tag| tag.role == Role::Opens && text[tag.span.range()].starts_with("<Intro"))
        && let Some(block) = blocks.iter_mut().find(|block| block.span.start >= intro.span.end)
        && block.kind == BlockKind::Paragraph
    {
        block.kind = BlockKind::Lead;
    }
    // A stable sort: blocks of the same place keep their order.
    blocks.sort_by_key(|block| block.prose.to_source(0..0).start);
}

/// The prose of a title: inline code is masked, as elsewhere.
fn label(text: &str, span: Span) -> Prose {
    let mut prose = Prose::default();
    let mut at = span.start;
    for (part, code) in text[span.range()].split('`').zip([false, true].into_iter().cycle()) {
        if code {
            prose.push_replaced("\u{fffc}", Span::new(at - 1, (at + part.len() + 1).min(span.end)));
        } else {
            // Codes of icons before and after the words.
            let bare = ornament(part, true);
            let start = part.len() - bare.len();
            prose.push_verbatim(ornament(bare, false), at + start);
        }
        at += part.len() + 1;
    }
    prose
}

/// A title without the codes of icons at its beginning, or at its end.
fn ornament(title: &str, beginning: bool) -> &str {
    let mut rest = title;
    loop {
        let code = if beginning {
            rest.trim_start().strip_prefix(':').and_then(|inside| inside.split_once(':'))
        } else {
            rest.trim_end()
                .strip_suffix(':')
                .and_then(|inside| inside.rsplit_once(':'))
                .map(|(before, code)| (code, before))
        };
        let is_code = |code: &str| {
            code.len() > 1 && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-+".contains(&b))
        };
        match code {
            Some((code, after)) if is_code(code) => {
                rest = if beginning { after.trim_start() } else { after.trim_end() }
            }
            _ => return rest,
        }
    }
}

/// Before the link definitions and notes after which no other block stands, at a line that follows a blank one.
pub(super) fn end_point(text: &str, top: &[TopBlock], definitions: &[usize]) -> EndPoint {
    let last = top.iter().rev().find(|block| block.kind != TopKind::Note).map_or(0, |block| block.span.end);
    let notes = top.iter().filter(|block| block.kind == TopKind::Note).map(|block| block.span.start);
    let tail = notes.chain(definitions.iter().copied()).filter(|at| *at >= last).min();
    match tail.map(|at| line_start(text, at)) {
        Some(line) if ends_with_blank_line(&text[..line]) => EndPoint::BeforeLine(line),
        _ => EndPoint::EndOfFile,
    }
}

/// The titles of the ATX headings of a text, as [`bare_title`] gives them.
pub(super) fn heading_titles(text: &str) -> BTreeSet<String> {
    let lines = text.split(['\n', '\r']).filter_map(|line| line.strip_prefix('#'));
    lines.map(|line| bare_title(line.split('{').next().unwrap_or(line))).filter(|title| !title.is_empty()).collect()
}

/// Letters, digits and single spaces of a title, without markup.
pub(super) fn bare_title(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
