//! The sections of a plan.

use super::Place;
use crate::analysis::SentenceId;
use serde::{Deserialize, Serialize};

/// The kinds of sections, in the order in which they are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// *L’essentiel*: the main facts, one line each; stands behind the lead.
    Essentiel,
    /// *Qui dit quoi*: who is quoted, with what he says.
    Declarations,
    /// *La chronologie*: what happened when.
    Chronologie,
    /// *Les chiffres clés*.
    ChiffresCles,
    /// *Qui est qui*: who is named, what he is and does.
    Acteurs,
    /// *Deux versions des faits*: what one says and another denies.
    Versions,
    /// *Questions et réponses*.
    Questions,
    /// *Les prochaines étapes*: what is planned, asked or feared.
    Suite,
    /// *Les engagements pris*: what somebody promises.
    Engagements,
    /// *Causes et conséquences*: what the article says that came of what.
    Causes,
    /// *Les lieux*.
    Lieux,
    /// *Repères*: what is always true of countries, regions and bodies that the article names.
    Reperes,
    /// *Glossaire*: terms that it uses, explained.
    Glossaire,
}

impl SectionKind {
    /// All of them, in the order in which they are wanted.
    pub const ALL: [Self; 13] = [
        Self::Essentiel,
        Self::Declarations,
        Self::Chronologie,
        Self::ChiffresCles,
        Self::Acteurs,
        Self::Versions,
        Self::Questions,
        Self::Suite,
        Self::Engagements,
        Self::Causes,
        Self::Lieux,
        Self::Reperes,
        Self::Glossaire,
    ];

    /// The kind of its generated block.
    pub(in crate::restructure) fn block(self) -> &'static str {
        match self {
            Self::Essentiel => "section-essentiel",
            Self::Declarations => "section-declarations",
            Self::Chronologie => "section-chronologie",
            Self::ChiffresCles => "section-chiffres-cles",
            Self::Acteurs => "section-acteurs",
            Self::Versions => "section-versions",
            Self::Questions => "section-questions",
            Self::Suite => "section-suite",
            Self::Engagements => "section-engagements",
            Self::Causes => "section-causes",
            Self::Lieux => "section-lieux",
            Self::Reperes => "section-reperes",
            Self::Glossaire => "section-glossaire",
        }
    }

    /// Its name in options.
    pub fn name(self) -> &'static str {
        self.block().strip_prefix("section-").unwrap_or("")
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it tells what lexicons say, not what the article does.
    pub(in crate::restructure) fn is_lexical(self) -> bool {
        matches!(self, Self::Lieux | Self::Reperes | Self::Glossaire)
    }
}

/// A line of an added section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionLine {
    /// Its text, in Markdown.
    #[serde(rename = "texte")]
    pub text: String,
    /// The sentences it was made from.
    #[serde(default)]
    pub sources: Vec<SentenceId>,
    /// The entries of the lexicons that it was made from: `glossaire/conflit:cessez-le-feu`.
    #[serde(rename = "entrees", default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<String>,
}

/// A section that is added. Without lines, it is one that the editor wants no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: SectionKind,
    /// Its heading.
    #[serde(rename = "intertitre")]
    pub heading: String,
    /// Its lines.
    #[serde(rename = "lignes")]
    pub lines: Vec<SectionLine>,
    /// Its words, heading apart.
    #[serde(rename = "mots", default)]
    pub words: usize,
    /// Where it stands; behind the article where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// What an article leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// No date tells the month or the year.
    Date,
    /// Somebody is named and nothing tells who he is.
    Role,
    /// Somebody is quoted whom nothing names.
    Anonyme,
    /// An acronym is not explained.
    Sigle,
    /// Nothing tells where a figure comes from.
    Chiffre,
}

/// What an article leaves open, as a question to the editor; never written into the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// What is open.
    #[serde(rename = "type")]
    pub kind: GapKind,
    /// The question.
    pub question: String,
    /// The sentences that leave it open.
    pub sources: Vec<SentenceId>,
}

/// Why a section that was asked for is not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decline {
    /// The article has it already, or its editor took it out.
    DejaPresente,
    /// Nothing in the article makes a line of it.
    AucunFait,
    /// The article makes fewer lines than it needs.
    TropPeu,
    /// The checker refused its lines.
    Verificateur,
    /// What is added may be no longer beside what the author wrote.
    Place,
}

/// A section that was asked for and is not added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declined {
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: SectionKind,
    /// Why.
    #[serde(rename = "raison")]
    pub reason: Decline,
    /// The reason in French, for people.
    #[serde(rename = "explication")]
    pub why: String,
}
