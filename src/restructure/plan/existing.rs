//! What a plan says of the headings that the author wrote, and of the sections that are long.

use super::{Choice, Pattern, Place};
use crate::analysis::SentenceId;
use crate::restructure::gates::Register;
use serde::{Deserialize, Serialize};

/// How headings are written in this article, and who said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterTaken {
    /// The register.
    #[serde(rename = "nom")]
    pub register: Register,
    /// Who said so.
    #[serde(rename = "pourquoi")]
    pub reason: RegisterReason,
}

/// Who chose a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegisterReason {
    /// The user, by an option.
    Option,
    /// The type of the article asks for it.
    Type,
}

/// What can be wrong with a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// It would fit any text.
    Vague,
    /// It has too many characters for the register.
    TropLong,
    /// It has too few words for the register.
    TropCourt,
    /// It ends with a full stop or a colon.
    PonctuationFinale,
    /// It is written in capitals.
    Capitales,
    /// It says what another heading says, or the title.
    Semblable,
    /// Nothing of what it names is in its section.
    SansRapport,
    /// A pronoun stands for something that it does not name.
    Pronom,
    /// A day or a moment that only the day of publication tells.
    Jour,
    /// Its level skips one.
    NiveauSaute,
}

/// What is wrong with a heading of the author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadingFault {
    /// Its kind.
    #[serde(rename = "regle")]
    pub kind: FaultKind,
    /// The same for people: a sentence.
    #[serde(rename = "raison")]
    pub reason: String,
}

/// Another wording of a heading of the author. An editor who writes one gives its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rewording {
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// How it was made.
    #[serde(rename = "motif", default)]
    pub pattern: Pattern,
    /// The sentences it was made from.
    #[serde(default)]
    pub sources: Vec<SentenceId>,
    /// The next best ones, best first.
    #[serde(rename = "autres_choix", default)]
    pub alternatives: Vec<Choice>,
}

/// A heading of the author: it stays, unless another wording is taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExistingHeading {
    /// Its level, 2 to 6.
    #[serde(rename = "niveau")]
    pub level: u8,
    /// Its text.
    #[serde(rename = "texte")]
    pub text: String,
    /// What is wrong with it.
    #[serde(rename = "defauts")]
    pub faults: Vec<HeadingFault>,
    /// What could stand there.
    #[serde(rename = "reformulation")]
    pub rewording: Option<Rewording>,
    /// Whether it stands there: asked for, or taken by the editor.
    #[serde(rename = "retenue")]
    pub taken: bool,
    /// Why it cannot be replaced here, for people.
    #[serde(rename = "obstacle", default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<String>,
    /// Where its words begin.
    pub place: Place,
}

/// Why a part has no heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// No pattern found anything in it.
    AucunCandidat,
    /// The checker refused all that was found.
    Verificateur,
    /// Nothing of it was good enough.
    TropFaible,
    /// What was good enough is like another heading, or the title.
    Semblable,
}

impl Lack {
    /// The same for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::AucunCandidat => "rien n’y fait un intertitre",
            Self::Verificateur => "le vérificateur a écarté ce qui s’y trouvait",
            Self::TropFaible => "aucun n’était assez sûr",
            Self::Semblable => "les meilleurs ressemblent trop à un autre intertitre ou au titre",
        }
    }
}

/// What was done about a long section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subdivision {
    /// It got headings one level below.
    Ajoutes,
    /// Three parts of it would be shorter than usual.
    TropCourte,
    /// It turns to another topic fewer than two times.
    SujetUnique,
    /// Not every part of it has a good heading.
    Candidats,
}

/// A section with more words than its type of content asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LongSection {
    /// Its first words.
    #[serde(rename = "debut")]
    pub opening: String,
    /// Its words.
    #[serde(rename = "mots")]
    pub words: usize,
    /// How many it may have.
    #[serde(rename = "maximum")]
    pub most: usize,
    /// How many headings it got.
    #[serde(rename = "sous_intertitres")]
    pub headings: usize,
    /// Why.
    #[serde(rename = "pourquoi")]
    pub reason: Subdivision,
    /// Where it begins.
    pub place: Place,
}

impl Subdivision {
    /// The same for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ajoutes => "le sujet y tourne",
            Self::TropCourte => "trois parties y seraient trop courtes",
            Self::SujetUnique => "le sujet n’y tourne pas assez",
            Self::Candidats => "toutes ses parties n’ont pas d’intertitre assez sûr",
        }
    }
}
