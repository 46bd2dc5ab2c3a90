//! Paragraphs that are something else by what they say: questions of an interview, lines about the author, a place and
//! date, a chapô. Only when it is sure; any other paragraph stays one.

use super::{Block, BlockKind, Origin};
use crate::text::{count_words, pattern};
use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Longest question, in words; and how many of them make an interview.
const QUESTION_WORDS: usize = 40;
const INTERVIEW: usize = 3;
/// In an interview, a question has at most so many paragraphs, itself included.
const ANSWERS: usize = 5;
/// Longest line that stands for a heading, in words.
const CROSSHEAD_WORDS: usize = 15;
/// Longest line about the author, in words.
const BYLINE_WORDS: usize = 20;
/// How many blocks from the beginning or the end such a line may stand.
const EDGE: usize = 5;
/// Fewest and most words of a chapô.
const LEAD_WORDS: std::ops::RangeInclusive<usize> = 12..=80;

/// A name after « Par », and nothing that goes on as a sentence would. The classes hold Latin letters only: those of all
/// scripts take longer to compile than a small article to read.
static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:Par|Propos recueillis par|Texte(?: et photos?)? ?:|Photos? ?:|Reportage de|Un article de|Auteure? ?:|Autrice ?:)[ \u{a0}]+[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ’'.-]*(?:(?:,| et| avec| de| du| d[’']| le| la)?[ \u{a0}]*[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ’'.-]*){0,7}(?:[ \u{a0}]*[,|·(—–-].*)?|(?:Date de publication(?: initiale)?|Première publication|Dernière mise à jour)[ \u{a0}]?(?::|le)[ \u{a0}][^.!?]+|(?:[Pp]ublié|[Pp]ubliée|[Mm]is à jour|[Mm]ise à jour|[Mm]odifié|[Pp]osté|Rédigé|Écrit)[ \u{a0}](?:le|par|il y a|à|en)[ \u{a0}][^.!?]+)$",
    )
});

/// A place, a comma, a date.
static DATELINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^[A-ZÀ-ÖØ-ÞĀ-ɏ][A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ’' -]{1,40},[ \u{a0}](?:le[ \u{a0}])?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ \u{a0}])?[0-9]{1,2}(?:er)?[ \u{a0}](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?:[ \u{a0}][0-9]{4})?(?:[ \u{a0}]\([A-Za-zÀ-ÖØ-öø-ÿĀ-ɏ ]{2,20}\))?[ .–—-]*$",
    )
});

/// Whether a line names the author, or a place and a date.
pub(super) fn is_signature(line: &str) -> bool {
    signature(line).is_some()
}

/// What a line about the author or the place is.
fn signature(line: &str) -> Option<BlockKind> {
    let line = line.trim();
    if line.len() > 240 || count_words(line) > BYLINE_WORDS {
        return None;
    }
    let line: String = line.nfc().collect();
    if BYLINE.is_match(&line) {
        return Some(BlockKind::Byline);
    }
    DATELINE.is_match(&line).then_some(BlockKind::Dateline)
}

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
    lead(text, blocks);
    crossheads(blocks);
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
