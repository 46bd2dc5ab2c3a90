//! What a plan offers for long sentences and long paragraphs: where they could be cut. Nothing of it is ever applied.

use super::Place;
use crate::analysis::SentenceId;
use crate::source::Span;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What a sentence is cut at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SplitPattern {
    /// A semicolon between two clauses.
    PointVirgule,
    /// A colon between two clauses.
    DeuxPoints,
    /// *et*, *mais*, *or*, *car*, *puis* between two clauses, each with its subject.
    Coordination,
    /// The same before a verb that shares the subject, which is told again.
    SujetRepris,
    /// A relative clause at the end: its antecedent is told again.
    Relative,
    /// *ce qui* at the end.
    CeQui,
}

impl SplitPattern {
    /// The same for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::PointVirgule => "au point-virgule",
            Self::DeuxPoints => "au deux-points",
            Self::Coordination => "à la coordination",
            Self::SujetRepris => "à la coordination, le sujet repris",
            Self::Relative => "à la relative, l’antécédent repris",
            Self::CeQui => "à « ce qui »",
        }
    }
}

/// A place where a sentence is cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitPoint {
    /// Behind the last word that stays in the sentence before.
    pub place: Place,
    /// What it is cut at.
    #[serde(rename = "motif")]
    pub pattern: SplitPattern,
}

/// One of the sentences that a long one would become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitPart {
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: usize,
}

/// A sentence with more words than is easy to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongSentence {
    /// Its number.
    #[serde(rename = "phrase")]
    pub id: SentenceId,
    /// Where it stands, in bytes of the repaired article.
    #[serde(rename = "octets")]
    pub span: Span,
    /// Its line, from 1.
    #[serde(rename = "ligne")]
    pub line: usize,
    /// Its column, in characters, from 1.
    #[serde(rename = "colonne")]
    pub column: usize,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: usize,
    /// Where it could be cut, in order.
    #[serde(rename = "coupes")]
    pub points: Vec<SplitPoint>,
    /// The sentences that it would become; none where no cut is sure.
    #[serde(rename = "proposition")]
    pub parts: Vec<SplitPart>,
    /// Why nothing is offered.
    #[serde(rename = "obstacle", default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<Cow<'static, str>>,
}

/// A place where a paragraph could be cut: between two sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParagraphBreak {
    /// Where the sentence behind it begins.
    pub place: Place,
    /// That sentence.
    #[serde(rename = "phrase")]
    pub sentence: SentenceId,
    /// Its first words.
    #[serde(rename = "debut")]
    pub opening: String,
    /// How much the text goes on there, from 0, no word in common on both sides, to 100.
    #[serde(rename = "continuite")]
    pub continuity: u8,
}

/// A paragraph with more words than is easy to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongParagraph {
    /// Where it stands, in bytes of the repaired article.
    #[serde(rename = "octets")]
    pub span: Span,
    /// Its line, from 1.
    #[serde(rename = "ligne")]
    pub line: usize,
    /// Its first words.
    #[serde(rename = "debut")]
    pub opening: String,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: usize,
    /// Where it could be cut, in order.
    #[serde(rename = "coupes")]
    pub breaks: Vec<ParagraphBreak>,
    /// The words of the paragraphs that it would become; none where no cut is sure.
    #[serde(rename = "mots_des_parties")]
    pub part_words: Vec<usize>,
    /// Why nothing is offered.
    #[serde(rename = "obstacle", default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<Cow<'static, str>>,
}
