//! Paragraphs that are something else by what they say: questions of an interview, lines about the author, a place and
//! date, a chapô. Only when it is sure; any other paragraph stays one.

use super::apparatus::{beside_article, in_title_case, is_name, signature};
use super::{Block, BlockKind, Origin};
use crate::text::{count_words, is_boilerplate, pattern};
use regex::Regex;
use std::sync::LazyLock;

/// Longest question, in words; and how many of them make an interview.
const QUESTION_WORDS: usize = 40;
const INTERVIEW: usize = 3;
/// In an interview, a question has at most so many paragraphs, itself included.
const ANSWERS: usize = 5;
/// Longest line that stands for a heading, in words.
const CROSSHEAD_WORDS: usize = 15;
/// Fewest words of a paragraph that is surely one of the article.
const PROSE_WORDS: usize = 20;
/// How many blocks from the beginning or the end such a line may stand.
const EDGE: usize = 5;
/// Fewest and most words of a chapô.
const LEAD_WORDS: std::ops::RangeInclusive<usize> = 12..=80;

/// Assigns the kinds; what the program wrote does not stand between what the author wrote.
pub(super) fn assign(text: &str, blocks: &mut [Block]) {
    let mut author: Vec<&mut Block> = blocks.iter_mut().filter(|block| block.origin == Origin::Author).collect();
    let blocks = author.as_mut_slice();

    let questions = questions(blocks);
    let said = blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).count();
    if questions.len() >= INTERVIEW && questions.len() * ANSWERS >= said {
        for at in questions {
            blocks[at].kind = BlockKind::Question;
        }
    }
    let last = blocks.len();
    for (at, block) in blocks.iter_mut().enumerate() {
        if block.kind != BlockKind::Paragraph || at >= EDGE && at + EDGE < last {
            continue;
        }
        block.kind = signature(block.prose.text()).unwrap_or(block.kind);
    }
    above(blocks);
    below(blocks);
    lead(text, blocks);
    crossheads(blocks);
}

/// Whether a block is a paragraph of the article, by its length.
fn is_prose(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && count_words(block.prose.text()) >= PROSE_WORDS
}

/// Whether a line is a signature: a name alone, of somebody that the article does not tell of.
fn signs(line: &str, article: &[&mut Block]) -> bool {
    let family = || line.trim().split([' ', '\u{a0}', ',']).filter(|word| !word.is_empty()).nth(1).map(in_title_case);
    let told = |family: String| article.iter().any(|block| block.prose.text().contains(&family));
    is_name(line) && family().is_some_and(|family| !told(family))
}

/// The lines between the title and the article, before anything else.
fn above(blocks: &mut [&mut Block]) {
    let Some(first) = blocks.iter().position(|block| is_prose(block)) else { return };
    let (head, article) = blocks.split_at_mut(first);
    for block in head {
        let line = block.prose.text();
        match block.kind {
            BlockKind::Heading(1) | BlockKind::Byline | BlockKind::Dateline | BlockKind::Caption => {}
            BlockKind::Paragraph if is_boilerplate(line) && beside_article(line).is_none() => {}
            BlockKind::Paragraph if !block.bold => {
                let named = || signs(line, article).then_some(BlockKind::Byline);
                let Some(kind) = beside_article(line).or_else(named) else { return };
                block.kind = kind;
            }
            _ => return,
        }
    }
}

/// The lines that sign the article under its last paragraph, from the last line up.
fn below(blocks: &mut [&mut Block]) {
    if !blocks.iter().any(|block| is_prose(block)) {
        return;
    }
    let mut rest = blocks;
    while let Some((block, article)) = rest.split_last_mut() {
        let line = block.prose.text();
        match block.kind {
            BlockKind::Byline | BlockKind::Dateline | BlockKind::Caption => {}
            BlockKind::Paragraph if is_boilerplate(line) => {}
            BlockKind::Paragraph if !block.bold => {
                let signed = beside_article(line).filter(|kind| *kind == BlockKind::Byline);
                let named = || signs(line, article).then_some(BlockKind::Byline);
                let Some(kind) = signed.or_else(named) else { return };
                block.kind = kind;
            }
            _ => return,
        }
        rest = article;
    }
}

/// Short paragraphs in bold, or between dashes, that end as no sentence does and that anything but a heading follows.
fn crossheads(blocks: &mut [&mut Block]) {
    let titles = |block: &Block| {
        let text = block.prose.text().trim();
        let words = count_words(text);
        let paragraph = block.kind == BlockKind::Paragraph && (1..=CROSSHEAD_WORDS).contains(&words);
        paragraph && (block.bold && !text.ends_with(['.', '…', ';', ',']) || between_dashes(text))
    };
    for at in 0..blocks.len() {
        let followed =
            blocks.get(at + 1).is_some_and(|next| !matches!(next.kind, BlockKind::Heading(_) | BlockKind::Byline));
        if followed && titles(blocks[at]) {
            blocks[at].kind = BlockKind::Crosshead;
        }
    }
}

/// A short phrase between dashes.
static BETWEEN_DASHES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"^[-–—][ \u{a0}]+[«"“]?[ \u{a0}]*[A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ0-9][^,;]{0,100}[ \u{a0}][-–—]$"#));

/// Whether a line is set off as agencies do: `- Un accord fragile -`.
pub(super) fn between_dashes(line: &str) -> bool {
    BETWEEN_DASHES.is_match(line)
}

/// The paragraphs that ask something and that a paragraph follows: before a list, a question announces it.
fn questions(blocks: &[&mut Block]) -> Vec<usize> {
    let asks = |block: &Block| {
        let text = block.prose.text().trim_end();
        block.kind == BlockKind::Paragraph && text.ends_with('?') && count_words(text) <= QUESTION_WORDS
    };
    let answered = |at: usize| blocks.get(at + 1).is_some_and(|next| next.kind == BlockKind::Paragraph);
    (0..blocks.len()).filter(|&at| asks(blocks[at]) && answered(at)).collect()
}

/// The first paragraph, when it is set off as a whole (bold or italic), or when a line about the author follows it.
fn lead(text: &str, blocks: &mut [&mut Block]) {
    let before =
        |kind| matches!(kind, BlockKind::Heading(1) | BlockKind::Dateline | BlockKind::Byline | BlockKind::Caption);
    let first = blocks.iter().position(|block| !before(block.kind));
    let Some(first) = first.filter(|&at| blocks[at].kind == BlockKind::Paragraph) else { return };
    let source = text.get(blocks[first].span.range()).unwrap_or("").trim();
    let set_off = blocks[first].bold
        || ["***", "**", "__", "*", "_"].iter().any(|mark| {
            let inside = source.strip_prefix(mark).and_then(|inside| inside.strip_suffix(mark));
            inside.is_some_and(|inside| !inside.contains(mark))
        });
    let titled = first > 0;
    let signed = titled && blocks.get(first + 1).is_some_and(|next| next.kind == BlockKind::Byline);
    let followed = blocks[first + 1..].iter().any(|next| next.kind == BlockKind::Paragraph);
    if (set_off || signed) && followed && LEAD_WORDS.contains(&count_words(blocks[first].prose.text())) {
        blocks[first].kind = BlockKind::Lead;
    }
}
