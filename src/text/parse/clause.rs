//! Clauses: one for each verb group, with its kind, its subject and its object.

use super::subject::Subject;
use crate::lexicon::Relation;
use serde::Serialize;
use std::ops::Range;

/// A clause; token indices into the tokens of its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What sort of clause it is.
    pub kind: ClauseKind,
    /// Its tokens, those of the clauses in it included.
    pub tokens: Range<usize>,
    /// The word or words that open it.
    pub opener: Option<Range<usize>>,
    /// Its verb group: index into [`Parse::verbs`](super::Parse::verbs).
    pub verb: usize,
    /// Its subject.
    pub subject: Option<Subject>,
    /// Its direct object, or what the copula says of the subject: index into [`Parse::phrases`](super::Parse::phrases).
    pub object: Option<usize>,
    /// The clause it depends on: index into [`Parse::clauses`](super::Parse::clauses).
    pub parent: Option<usize>,
    /// Whether its place among the clauses is certain.
    pub certain: bool,
}

/// What sort of clause it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClauseKind {
    /// It depends on none.
    Main,
    /// Who speaks, set in what is said: `…, dit-il, …`.
    Incise,
    /// With a relative pronoun.
    Relative,
    /// What is said, thought or wanted: *que*.
    Complement,
    /// An indirect question.
    Question,
    /// *parce que*.
    Cause,
    /// *bien que*.
    Concession,
    /// *si*.
    Condition,
    /// *pour que*, *pour* and an infinitive.
    Purpose,
    /// *quand*.
    Time,
    /// *si bien que*.
    Consequence,
    /// *comme*.
    Comparison,
    /// *alors que*.
    Opposition,
    /// *de façon que*.
    Manner,
    /// *outre que*.
    Addition,
    /// *à ce que dit*.
    Attribution,
    /// *sans que*, *sans* and an infinitive.
    Exclusion,
    /// An infinitive.
    Infinitive,
    /// A participle that is no part of a finite verb.
    Participial,
}

impl From<Relation> for ClauseKind {
    fn from(relation: Relation) -> Self {
        match relation {
            Relation::Cause => Self::Cause,
            Relation::Concession => Self::Concession,
            Relation::Condition => Self::Condition,
            Relation::Purpose => Self::Purpose,
            Relation::Time => Self::Time,
            Relation::Consequence => Self::Consequence,
            Relation::Comparison => Self::Comparison,
            Relation::Opposition => Self::Opposition,
            Relation::Manner => Self::Manner,
            Relation::Addition => Self::Addition,
            Relation::Attribution => Self::Attribution,
            Relation::Exclusion => Self::Exclusion,
        }
    }
}

impl ClauseKind {
    /// Its name for editors.
    pub fn label(self) -> &'static str {
        match self {
            Self::Main => "principale",
            Self::Incise => "incise",
            Self::Relative => "relative",
            Self::Complement => "complétive",
            Self::Question => "interrogative indirecte",
            Self::Cause => "cause",
            Self::Concession => "concession",
            Self::Condition => "condition",
            Self::Purpose => "but",
            Self::Time => "temps",
            Self::Consequence => "conséquence",
            Self::Comparison => "comparaison",
            Self::Opposition => "opposition",
            Self::Manner => "manière",
            Self::Addition => "ajout",
            Self::Attribution => "attribution",
            Self::Exclusion => "exclusion",
            Self::Infinitive => "infinitive",
            Self::Participial => "participiale",
        }
    }
}
