//! A keyphrase that is given (by the command line, the file or the configuration), and where the article answers to it:
//! in any form of its words by the lexicon, with or without elision, hyphen or space alike, in any order when they stand
//! near each other in one sentence.

mod find;
mod phrase;
mod spread;

#[cfg(test)]
mod tests;

pub use find::FocusForm;
pub use phrase::FocusPhrase;
pub use spread::{FocusGap, FocusRepetition, absent_words, focus_gap, focus_repetition};

use super::sentences::BlockFacts;
use super::{MetaFact, PageAnalysis};
use crate::document::{BlockKind, Document, Origin};
use crate::lexicon::MetaRole;
use crate::source::Span;
use crate::text;
use serde::Serialize;

/// Where an article answers to a keyphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FocusPlace {
    /// The title.
    Title,
    /// The meta description.
    Description,
    /// The slug.
    Slug,
    /// A heading of the body.
    Heading,
    /// The chapô and the first paragraph of the body.
    Introduction,
    /// Any other prose of the body.
    Body,
    /// The alternative text of an image.
    Image,
}

impl FocusPlace {
    /// Whether it is in the text or its headings.
    pub fn is_in_text(self) -> bool {
        matches!(self, Self::Heading | Self::Introduction | Self::Body)
    }
}

/// An occurrence of a keyphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusMatch {
    /// Where in the article.
    pub place: FocusPlace,
    /// Where in the file: from its first word to its last; of a slug or a title that is given, all of it.
    pub span: Span,
    /// How.
    pub form: FocusForm,
}

/// Who gives a keyphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FocusOrigin {
    /// Whoever asks.
    Asked,
    /// The front matter of the article, or the head of its page.
    Article,
    /// The configuration.
    Configuration,
}

/// A keyphrase with where it occurs.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The keyphrase.
    pub phrase: FocusPhrase,
    /// Who gives it.
    pub origin: FocusOrigin,
    /// Its occurrences in the author's text, place by place.
    pub found: Vec<FocusMatch>,
}

/// The occurrences of a keyphrase, place by place, each place in reading order. What the program wrote does not count.
pub fn focus(document: &Document, analysis: &PageAnalysis, phrase: &FocusPhrase) -> Vec<FocusMatch> {
    let mut found = Vec::new();
    let mut declared = |place, fact: Option<&MetaFact>| {
        let Some(fact) = fact.filter(|fact| !fact.generated) else { return };
        let forms = forms_in(phrase, &fact.text);
        found.extend(forms.into_iter().map(|form| FocusMatch { place, span: fact.span, form }));
    };
    declared(FocusPlace::Title, analysis.title.as_ref());
    declared(FocusPlace::Description, analysis.description.as_ref());
    if let Some((entry, slug)) = document.meta(MetaRole::Slug).filter(|(entry, _)| !document.is_generated_entry(entry))
    {
        // The last part of an address.
        let last = slug.trim_end_matches('/').rsplit('/').next().unwrap_or(slug);
        let forms = phrase.bare().map(|bare| forms_in(&bare, &last.replace(['-', '_', '.'], " "))).unwrap_or_default();
        found.extend(forms.into_iter().map(|form| FocusMatch {
            place: FocusPlace::Slug,
            span: entry.value_span,
            form,
        }));
    }
    // Told above.
    let is_title = |span: &Span| analysis.title.as_ref().is_some_and(|title| span.range().contains(&title.span.start));
    let introduction = introduction(document, analysis);
    for (index, (block, facts)) in document.blocks.iter().zip(&analysis.blocks).enumerate() {
        if block.origin == Origin::Generated {
            continue;
        }
        let place = match block.kind {
            BlockKind::Heading(1) if is_title(&block.span) => continue,
            BlockKind::Heading(_) => FocusPlace::Heading,
            _ if introduction.contains(&index) => FocusPlace::Introduction,
            _ => FocusPlace::Body,
        };
        let spans = in_block(phrase, facts);
        found.extend(spans.into_iter().map(|(range, form)| FocusMatch {
            place,
            span: block.prose.to_source(range),
            form,
        }));
    }
    for image in &document.images {
        let forms = image.alt.as_deref().map(|alt| forms_in(phrase, alt)).unwrap_or_default();
        found.extend(forms.into_iter().map(|form| FocusMatch { place: FocusPlace::Image, span: image.span, form }));
    }
    found.sort_by_key(|found| (found.place, found.span.start));
    found
}

/// Words of a paragraph from which it introduces an article by itself.
const INTRODUCES: usize = 12;

/// The blocks that introduce an article: its chapô and its paragraphs down to the first that is more than a line, without what a
/// site left there; of a text without paragraphs, its first block.
pub fn introduction(document: &Document, analysis: &PageAnalysis) -> Vec<usize> {
    let own = || document.author_blocks().filter(|(_, block)| block.kind.counts() && !analysis.is_stray(block.span));
    let mut found = Vec::new();
    for (index, block) in own().filter(|(_, block)| matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead)) {
        found.push(index);
        let words = analysis.blocks.get(index).map_or(0, |facts| facts.words);
        if block.kind == BlockKind::Paragraph && words >= INTRODUCES {
            return found;
        }
    }
    // Lines alone: the first of them.
    match found.first().copied().or_else(|| own().next().map(|(index, _)| index)) {
        Some(first) => vec![first],
        None => Vec::new(),
    }
}

/// The keyphrase that the file itself gives.
pub fn declared_focus(document: &Document) -> Option<&str> {
    document.meta(MetaRole::Focus).map(|(_, text)| text).filter(|text| !text.trim().is_empty())
}

/// The occurrences in a block: byte ranges of its prose.
pub(super) fn in_block(phrase: &FocusPhrase, facts: &BlockFacts) -> Vec<(std::ops::Range<usize>, FocusForm)> {
    let sentences = facts.sentences.iter().map(|sentence| facts.sentence_tokens(sentence));
    sentences
        .flat_map(|tokens| {
            let bytes = |(range, form)| Some((text::byte_range(tokens, &range)?, form));
            find::find(phrase, tokens).into_iter().filter_map(bytes).collect::<Vec<_>>()
        })
        .collect()
}

/// The forms of the occurrences in a text of its own.
fn forms_in(phrase: &FocusPhrase, text: &str) -> Vec<FocusForm> {
    occurrences_in(phrase, text).into_iter().map(|(_, form)| form).collect()
}

/// The occurrences of a keyphrase in a text of its own: byte ranges.
pub fn occurrences_in(phrase: &FocusPhrase, text: &str) -> Vec<(std::ops::Range<usize>, FocusForm)> {
    let (tokens, sentences) = text::read(text);
    let within = |range: &std::ops::Range<usize>| {
        let from = tokens.partition_point(|token| token.range.start < range.start);
        tokens.get(from..tokens.partition_point(|token| token.range.start < range.end)).unwrap_or(&[])
    };
    let found = |range: &std::ops::Range<usize>| {
        let tokens = within(range);
        let bytes = |(range, form)| Some((text::byte_range(tokens, &range)?, form));
        find::find(phrase, tokens).into_iter().filter_map(bytes).collect::<Vec<_>>()
    };
    sentences.iter().flat_map(found).collect()
}
