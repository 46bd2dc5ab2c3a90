//! A sentence of a part, with all that is known of it.

use crate::analysis::{BlockFacts, Sentence, SentenceId, Structure};
use crate::document::Prose;
use crate::realise::SourceId;
use crate::text::{DateKind, NounPhrase, Token};
use std::ops::Range;

/// An expression of time.
#[derive(Clone, Copy, Debug)]
pub(super) struct When {
    /// Where it ends.
    pub(super) end: usize,
    /// Whether it tells how long or how often, not when: `par an`, `entre 14 et 18 ans`. What is told rests on it.
    pub(super) how_long: bool,
    /// Whether it needs no date of publication.
    pub(super) anchored: bool,
}

/// A sentence of a part; token indices are those of the sentence.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) prose: &'a str,
    pub(super) facts: &'a BlockFacts,
    pub(super) sentence: &'a Sentence,
    /// The index of its block.
    pub(super) block: usize,
    /// Its place among the sentences of the part.
    pub(super) order: usize,
}

impl<'a> Line<'a> {
    pub(super) fn id(&self) -> SentenceId {
        self.sentence.id
    }

    /// What the realiser calls this sentence.
    pub(super) fn source(&self) -> SourceId {
        SourceId(self.sentence.id.0)
    }

    pub(super) fn tokens(&self) -> &'a [Token] {
        self.facts.sentence_tokens(self.sentence)
    }

    pub(super) fn structure(&self) -> &'a Structure {
        &self.sentence.structure
    }

    pub(super) fn phrase(&self, index: usize) -> Option<&'a NounPhrase> {
        self.structure().parse.phrases.get(index)
    }

    /// The folded form of a token; empty beyond the end.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens().get(at).map_or("", |token| token.folded.as_str())
    }

    /// What the article writes over a range of tokens.
    pub(super) fn text(&self, range: &Range<usize>) -> &'a str {
        let tokens = self.tokens().get(range.clone()).unwrap_or(&[]);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return "" };
        self.prose.get(first.range.start..last.range.end).unwrap_or("")
    }

    /// Whether any of these tokens is somebody's words.
    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        self.tokens().get(range.clone()).unwrap_or(&[]).iter().any(|token| self.facts.in_quote(token.range.start))
    }

    /// Whether these words can be copied: no code, link or line break stands in them.
    pub(super) fn is_plain(&self, range: &Range<usize>) -> bool {
        let text = self.text(range);
        !text.is_empty() && !text.contains([Prose::MASK, '\n', '(', ')', '[', ']', '/', '*', '_', '`', '<', '>'])
    }

    /// The expression of time that begins at a token.
    pub(super) fn date_at(&self, at: usize) -> Option<When> {
        let date = self.structure().dates.iter().find(|date| date.tokens.start == at)?;
        let how_long = matches!(date.kind, DateKind::Duration | DateKind::Frequency);
        Some(When { end: date.tokens.end, how_long, anchored: date.anchored && date.certain })
    }
}
