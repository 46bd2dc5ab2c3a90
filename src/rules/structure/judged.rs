//! The headings that rules about their words judge: below the title, in French, of the text itself.

use crate::analysis::HeadingFact;
use crate::document::{Block, BlockKind, Format, FrontMatter, Prose, TopKind};
use crate::rules::Context;
use crate::source::{Source, Span};
use crate::text::{count_characters, is_boilerplate};

/// The headings to judge, each with its number among all that say something.
pub(super) fn headings<'a>(context: &Context<'a>) -> impl Iterator<Item = (usize, &'a HeadingFact)> {
    let (document, languages) = (context.document, &context.analysis.languages);
    context.analysis.headings.iter().enumerate().filter(|(_, fact)| {
        let Some(block) = document.blocks.get(fact.block) else { return false };
        let top = document.top.get(block.top).map(|top| top.kind);
        // Those inside quotations and lists are somebody else's, or names of things.
        let own = document.format == Format::Html || matches!(top, Some(TopKind::Heading(_) | TopKind::Html));
        let words = !fact.text.contains(Prose::MASK) && fact.text.chars().any(char::is_alphabetic);
        fact.level > 1 && own && words && !languages.is_foreign(fact.block)
    })
}

/// Fewest characters of a heading that is a sentence of its own.
const LEAD: usize = 120;

/// The chapô that is written as headings: the first ones under the title, long, and whole sentences. Their blocks.
pub(super) fn lead_headings(context: &Context) -> Vec<usize> {
    let title = context.document.front_matter.as_ref().and_then(FrontMatter::title).is_some();
    let headings = context.analysis.headings.as_slice();
    let main = headings.first().is_some_and(|first| first.level == 1);
    let below = headings.iter().skip(usize::from(main)).take(if main || title { usize::MAX } else { 0 });
    let leads = |fact: &&HeadingFact| {
        let text = fact.text.trim_end();
        count_characters(text) >= LEAD && text.ends_with(['.', '…'])
    };
    below.take_while(leads).map(|fact| fact.block).collect()
}

/// Whether a paragraph is a directive that heads what follows: `.. section:: Les soins`.
pub(super) fn is_directive(block: &Block) -> bool {
    let name = block.prose.text().trim_start().strip_prefix(".. ").and_then(|text| text.split_once("::"));
    name.is_some_and(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

/// Longest line that stands as a heading without being one, in words.
const SHORT_LINE: usize = 8;

/// The blocks of a part that head what follows without any mark: short lines alone, which no sign ends, each between longer
/// paragraphs. None where there are fewer than `fewest`: one may be anything.
pub(super) fn short_lines(context: &Context, part: Span, fewest: usize) -> Vec<usize> {
    let blocks = &context.document.blocks;
    let runs = |at: Option<usize>| {
        let facts = at.and_then(|at| context.analysis.blocks.get(at));
        let paragraph = at.and_then(|at| blocks.get(at)).is_some_and(|block| block.kind == BlockKind::Paragraph);
        paragraph && facts.is_some_and(|facts| facts.words > SHORT_LINE)
    };
    let heads = |at: &usize| {
        let Some(block) = blocks.get(*at).filter(|block| block.kind == BlockKind::Paragraph) else { return false };
        let text = block.prose.text().trim();
        let words = context.analysis.blocks.get(*at).map_or(0, |facts| facts.words);
        let bare = text.starts_with(char::is_uppercase) && text.ends_with(|c: char| c.is_alphanumeric() || c == '?');
        part.contains(block.span.start)
            && bare
            && (1..=SHORT_LINE).contains(&words)
            && runs(at.checked_add(1))
            && !is_boilerplate(text)
            && (0..*at).any(|before| runs(Some(before)))
    };
    let found: Vec<usize> = (0..blocks.len()).filter(heads).collect();
    if found.len() < fewest { Vec::new() } else { found }
}

/// The words of running text between a heading and the next of its level or above.
pub(super) fn running_words(context: &Context, at: usize) -> usize {
    let headings = &context.analysis.headings;
    let Some(fact) = headings.get(at) else { return 0 };
    let end = headings.iter().skip(at + 1).find(|next| next.level <= fact.level);
    let end = end.map_or(context.document.blocks.len(), |end| end.block);
    let range = fact.block + 1..end;
    let blocks = context.document.blocks.get(range.clone()).unwrap_or(&[]);
    let facts = context.analysis.blocks.get(range).unwrap_or(&[]);
    let running = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::Lead | BlockKind::Quote);
    blocks.iter().zip(facts).filter(|(block, _)| running(block.kind)).map(|(_, facts)| facts.words).sum()
}

/// The lines at `span` with the blank ones behind them, to take them out of a Markdown file.
pub(super) fn whole_lines(source: &Source, span: Span) -> Span {
    let text = source.text();
    let start = crate::document::line_start(text, span.start);
    let mut end = crate::document::line_end(text, span.end.saturating_sub(1).max(span.start));
    while end < text.len() {
        let next = crate::document::line_end(text, end);
        if !text.get(end..next).unwrap_or("-").trim().is_empty() || next == end {
            break;
        }
        end = next;
    }
    Span::new(start, end)
}
