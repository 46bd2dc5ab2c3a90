//! A sentence of a part, with all that is known of it.

use crate::analysis::{BlockFacts, Sentence, SentenceId, Structure};
use crate::document::Prose;
use crate::realise::SourceId;
use crate::text::{DateKind, NounPhrase, Token};
use std::ops::Range;

/// An expression of time.
#[derive(Clone, Copy, Debug)]
pub(in crate::restructure) struct When {
    /// Where it ends.
    pub(in crate::restructure) end: usize,
    /// Whether it tells how long or how often, not when: `par an`, `entre 14 et 18 ans`. What is told rests on it.
    pub(in crate::restructure) how_long: bool,
    /// Whether it needs no date of publication.
    pub(in crate::restructure) anchored: bool,
}

/// A sentence of a part; token indices are those of the sentence.
#[derive(Clone, Copy)]
pub(in crate::restructure) struct Line<'a> {
    pub(in crate::restructure) prose: &'a str,
    pub(in crate::restructure) facts: &'a BlockFacts,
    pub(in crate::restructure) sentence: &'a Sentence,
    /// The index of its block.
    pub(in crate::restructure) block: usize,
    /// Its place among the sentences of the part.
    pub(in crate::restructure) order: usize,
}

impl<'a> Line<'a> {
    pub(in crate::restructure) fn id(&self) -> SentenceId {
        self.sentence.id
    }

    /// Whether it opens the part, or a paragraph of it where more follows than an item of a list has.
    pub(in crate::restructure) fn opens_block(&self) -> bool {
        let first = self.facts.sentences.first().is_some_and(|first| first.id == self.id());
        self.order == 0 || first && self.facts.sentences.len() > 1
    }

    /// What the realiser calls this sentence.
    pub(in crate::restructure) fn source(&self) -> SourceId {
        SourceId(self.sentence.id.0)
    }

    pub(in crate::restructure) fn tokens(&self) -> &'a [Token] {
        self.facts.sentence_tokens(self.sentence)
    }

    pub(in crate::restructure) fn structure(&self) -> &'a Structure {
        &self.sentence.structure
    }

    pub(in crate::restructure) fn phrase(&self, index: usize) -> Option<&'a NounPhrase> {
        self.structure().parse.phrases.get(index)
    }

    /// The folded form of a token; empty beyond the end.
    pub(in crate::restructure) fn word(&self, at: usize) -> &'a str {
        self.tokens().get(at).map_or("", |token| token.folded.as_str())
    }

    /// What the article writes over a range of tokens.
    pub(in crate::restructure) fn text(&self, range: &Range<usize>) -> &'a str {
        let tokens = self.tokens().get(range.clone()).unwrap_or(&[]);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return "" };
        self.prose.get(first.range.start..last.range.end).unwrap_or("")
    }

    /// Whether any of these tokens is somebody's words.
    pub(in crate::restructure) fn is_quoted(&self, range: &Range<usize>) -> bool {
        self.tokens().get(range.clone()).unwrap_or(&[]).iter().any(|token| self.facts.in_quote(token.range.start))
    }

    /// Whether these words can be copied: no code, link or line break stands in them.
    pub(in crate::restructure) fn is_plain(&self, range: &Range<usize>) -> bool {
        let text = self.text(range);
        !text.is_empty() && !text.contains([Prose::MASK, '\n', '(', ')', '[', ']', '/', '*', '_', '`', '<', '>'])
    }

    /// The expression of time that begins at a token.
    pub(in crate::restructure) fn date_at(&self, at: usize) -> Option<When> {
        let date = self.structure().dates.iter().find(|date| date.tokens.start == at)?;
        let how_long = matches!(date.kind, DateKind::Duration | DateKind::Frequency);
        Some(When { end: date.tokens.end, how_long, anchored: date.anchored && date.certain })
    }
}
