mod document;
mod focus;
mod story;
mod structure;
mod topics;

use super::{Hashes, SCHEMA_VERSION};
use crate::analysis::Focus;
use crate::analysis::{Analysis, ContentType, ContentTypeFact, Reason, WordCounts};
use crate::document::{Document, Format};
use crate::lexicon::Tag;
use crate::source::{Source, Span};
use crate::text::tagger::Features;
use document::{DocumentRows, LanguagesRow};
use focus::FocusRow;
use serde::Serialize;
use story::StoryRows;
use structure::StructureRow;
use topics::{GapRow, HeadingRow, KeyphraseRow, SegmentRow};

/// The facts about a text, as `analyze` gives them. Offsets are bytes of the file, or of a record's `text`.
#[derive(Clone, Debug, Serialize)]
pub struct Facts {
    schema_version: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<serde_json::Value>,
    format: Format,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    content_type: Option<ContentTypeRow>,
    words: WordCounts,
    language: LanguagesRow,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(flatten)]
    document: DocumentRows,
    headings: Vec<HeadingRow>,
    sentences: Vec<SentenceRow>,
    tokens: Vec<TokenRow>,
    #[serde(flatten)]
    story: StoryRows,
    keyphrases: Vec<KeyphraseRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    focus: Option<FocusRow>,
    segments: Vec<SegmentRow>,
    cohesion: Vec<GapRow>,
    /// What tells doubles, in the answer to a record.
    #[serde(flatten)]
    hashes: Option<Hashes>,
    /// The settings it was analysed by, in the answer to a record.
    #[serde(skip_serializing_if = "Option::is_none")]
    config_hash: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct SentenceRow {
    #[serde(flatten)]
    span: Span,
    paragraph: usize,
    #[serde(flatten)]
    structure: StructureRow,
}

#[derive(Clone, Debug, Serialize)]
struct TokenRow {
    #[serde(flatten)]
    span: Span,
    tag: Tag,
    lemma: String,
    #[serde(flatten)]
    features: Features,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    guess: bool,
}

/// The type of an article, with what tells it.
#[derive(Clone, Debug, Serialize)]
struct ContentTypeRow {
    kind: ContentType,
    reasons: Vec<ReasonRow>,
}

#[derive(Clone, Debug, Serialize)]
struct ReasonRow {
    text: String,
    weight: u32,
}

/// The answer to a record that could not be read.
#[derive(Clone, Debug, Serialize)]
pub struct RecordError {
    /// The record's own, when it could be read so far.
    pub id: serde_json::Value,
    /// The number of the line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub error: String,
}

impl Facts {
    /// The facts of an analysis; `id` is that of the record.
    pub fn new(source: &Source, document: &Document, analysis: &Analysis, id: Option<serde_json::Value>) -> Self {
        let at = |span: Span| source.original(span);
        let mut sentences = Vec::new();
        let mut tokens = Vec::new();
        for (paragraph, (block, facts)) in document.blocks.iter().zip(&analysis.blocks).enumerate() {
            for sentence in &facts.sentences {
                sentences.push(SentenceRow {
                    span: at(block.prose.to_source(sentence.range.clone())),
                    paragraph,
                    structure: StructureRow::new(source, &block.prose, facts, sentence),
                });
            }
            tokens.extend(facts.tokens.iter().map(|token| TokenRow {
                span: at(block.prose.to_source(token.range.clone())),
                tag: token.tag,
                lemma: token.dictionary_form(block.prose.text()).into_owned(),
                features: token.features,
                guess: !token.sure,
            }));
        }
        Self {
            schema_version: SCHEMA_VERSION,
            id,
            format: document.format,
            content_type: None,
            words: analysis.words,
            language: LanguagesRow::new(source, document, &analysis.languages),
            document: DocumentRows::new(source, document),
            title: analysis.title.as_ref().map(|title| title.text.clone()),
            description: analysis.description.as_ref().map(|description| description.text.clone()),
            headings: analysis.headings.iter().map(|heading| HeadingRow::new(source, analysis, heading)).collect(),
            sentences,
            tokens,
            story: StoryRows::new(source, document, analysis),
            keyphrases: analysis
                .topics
                .keyphrases
                .iter()
                .map(|keyphrase| KeyphraseRow::new(source, keyphrase))
                .collect(),
            focus: None,
            segments: analysis.topics.segments.iter().map(|segment| SegmentRow::new(source, segment)).collect(),
            cohesion: analysis.topics.gaps.iter().map(|gap| GapRow::new(source, gap)).collect(),
            hashes: None,
            config_hash: None,
        }
    }
    /// With the type of the article.
    #[must_use]
    pub fn with_type(self, fact: ContentTypeFact) -> Self {
        let row = |reason: Reason| ReasonRow { text: reason.text, weight: reason.weight };
        let reasons = fact.reasons.into_iter().map(row).collect();
        Self { content_type: Some(ContentTypeRow { kind: fact.kind, reasons }), ..self }
    }

    /// With what tells doubles, and the settings it was analysed by.
    #[must_use]
    pub fn with_hashes(self, hashes: Hashes, config_hash: String) -> Self {
        Self { hashes: Some(hashes), config_hash: Some(config_hash), ..self }
    }

    /// With where the article answers to a keyphrase.
    #[must_use]
    pub fn with_focus(self, source: &Source, focus: Option<Focus>) -> Self {
        Self { focus: focus.map(|focus| FocusRow::new(source, focus)), ..self }
    }
}
