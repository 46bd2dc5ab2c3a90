//! Paragraphs that call for the next one: questions, announcements, sentences that go on.

use crate::document::{Block, BlockKind, Document, TopKind};
use crate::text::count_words;

/// Longest paragraph that is taken for a question, in words; and how many of them part an article into answers.
const QUESTION_WORDS: usize = 40;
const INTERVIEW: usize = 3;
/// In an interview, a question has at most so many paragraphs, itself included.
const ANSWERS: usize = 8;

fn questions(document: &Document) -> usize {
    document.author_blocks().filter(|(_, block)| is_question(block)).count()
}

/// Whether the article is made of questions and answers, so that the answers are somebody's words: a page that asks its
/// reader a few questions is not.
pub(in crate::analysis) fn is_interview(document: &Document) -> bool {
    let questions = questions(document);
    questions >= INTERVIEW && questions * ANSWERS >= document.author_blocks().count()
}

/// Whether a paragraph is a question of its own, as interviews and pages of questions have them.
pub(in crate::analysis) fn is_question(block: &Block) -> bool {
    let text = block.prose.text().trim_end();
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Question)
        && text.ends_with('?')
        && count_words(text) <= QUESTION_WORDS
}

/// Whether a block is not complete without the next one: it asks or announces something, or its sentence goes on. The last
/// item of a list is complete, however it ends.
pub(super) fn announces(document: &Document, index: usize) -> bool {
    let block = &document.blocks[index];
    let goes_on: &[char] = if document.top[block.top].kind == TopKind::List { &[':'] } else { &[':', ';', ','] };
    block.prose.text().trim_end().ends_with(goes_on) || is_question(block)
}
