//! The rows of what an article is about: keyphrases, headings, topical parts.

use crate::analysis::{Analysis, Gap, HeadingFact, Keyphrase, Role, SectionKeyphrase, Segment};
use crate::source::{Source, Span};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub(super) struct KeyphraseRow {
    text: String,
    score: f64,
    role: Role,
    occurrences: Vec<Span>,
}

impl KeyphraseRow {
    pub(super) fn new(source: &Source, keyphrase: &Keyphrase) -> Self {
        Self {
            text: keyphrase.text.clone(),
            score: keyphrase.score,
            role: keyphrase.role,
            occurrences: keyphrase.occurrences.iter().map(|span| source.original(*span)).collect(),
        }
    }
}

/// A keyphrase of a part of the article.
#[derive(Clone, Debug, Serialize)]
struct PartKeyphraseRow {
    text: String,
    score: f64,
    occurrences: Vec<Span>,
}

fn part_keyphrases(source: &Source, keyphrases: &[SectionKeyphrase]) -> Vec<PartKeyphraseRow> {
    let row = |keyphrase: &SectionKeyphrase| PartKeyphraseRow {
        text: keyphrase.text.clone(),
        score: keyphrase.score,
        occurrences: keyphrase.occurrences.iter().map(|span| source.original(*span)).collect(),
    };
    keyphrases.iter().map(row).collect()
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct HeadingRow {
    level: u8,
    text: String,
    #[serde(flatten)]
    span: Span,
    /// What is specific to its section.
    keyphrases: Vec<PartKeyphraseRow>,
}

impl HeadingRow {
    pub(super) fn new(source: &Source, analysis: &Analysis, heading: &HeadingFact) -> Self {
        let section = analysis.sections.iter().position(|section| section.heading == Some(heading.block));
        let terms = section.and_then(|section| analysis.topics.of_sections.get(section));
        Self {
            level: heading.level,
            text: heading.text.clone(),
            span: source.original(heading.span),
            keyphrases: terms.map(|terms| part_keyphrases(source, &terms.keyphrases)).unwrap_or_default(),
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct SegmentRow {
    #[serde(flatten)]
    span: Span,
    keyphrases: Vec<PartKeyphraseRow>,
    /// Terms that the text before it does not take up any more.
    ending: Vec<String>,
    /// Terms that begin with it.
    starting: Vec<String>,
}

impl SegmentRow {
    pub(super) fn new(source: &Source, segment: &Segment) -> Self {
        Self {
            span: source.original(segment.span),
            keyphrases: part_keyphrases(source, &segment.terms.keyphrases),
            ending: segment.terms.ending.clone(),
            starting: segment.terms.starting.clone(),
        }
    }
}

/// The place between two pieces that could be parted.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GapRow {
    at: usize,
    similarity: f64,
    cut: bool,
}

impl GapRow {
    pub(super) fn new(source: &Source, gap: &Gap) -> Self {
        Self { at: source.original(Span::at(gap.at)).start, similarity: gap.similarity, cut: gap.cut }
    }
}
