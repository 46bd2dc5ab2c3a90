use crate::lexicon::{Gender, Number};
use serde::Serialize;
use std::ops::Range;

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
    /// Inhabitants, a people.
    People,
    /// An event, a work, a brand, or unknown.
    Other,
}

/// A name in a sentence: ranges are token indices of that sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// The name, with its particles; without article, civility and title.
    pub tokens: Range<usize>,
    /// What it is of.
    pub kind: NameKind,
    /// Whether its bounds and its kind are more than a guess.
    pub certain: bool,
    /// The gender, where something tells it.
    pub gender: Option<Gender>,
    /// The number, where something tells it.
    pub number: Option<Number>,
    /// The civility before it: `M.`, `Mme`, `Me`, `Dr`.
    pub civility: Option<usize>,
    /// What the sentence says the person is.
    pub roles: Vec<Role>,
    /// The acronym of a party in brackets after it: `Jean Dupont (PS)`.
    pub affiliation: Option<usize>,
}

impl NameMention {
    pub(super) fn new(tokens: Range<usize>, kind: NameKind, certain: bool) -> Self {
        Self { tokens, kind, certain, gender: None, number: None, civility: None, roles: Vec::new(), affiliation: None }
    }

    pub(super) fn of_gender(mut self, gender: Option<Gender>) -> Self {
        self.gender = gender;
        self
    }

    pub(super) fn of_number(mut self, plural: bool) -> Self {
        self.number = Some(if plural { Number::Plural } else { Number::Singular });
        self
    }

    /// Where it begins, civility included.
    pub(super) fn start(&self) -> usize {
        self.civility.unwrap_or(self.tokens.start)
    }
}

/// How a role is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleForm {
    /// Before the name: `le maire de Lyon Jean Dupont`, `le maire de Lyon, Jean Dupont,`.
    Before,
    /// After it: `Jean Dupont, maire de Lyon,`.
    Apposition,
    /// In a relative clause: `Jean Dupont, qui a été maire de Lyon,`.
    Relative,
    /// As the attribute of the subject: `Jean Dupont est un peintre`.
    Attribute,
    /// After *comme*: `Jean Dupont comme maire`.
    As,
}

/// When a person has a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleTime {
    /// Nothing tells otherwise.
    Present,
    /// `ancien`, `ex-`, `a été`, `de l’époque`, `(2007-2015)`, `devenu` after it.
    Former,
    /// `futur`, `prochain`.
    Future,
}

/// The words that tell a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The words, without the determiner: `ancien ministre de la Santé`.
    pub tokens: Range<usize>,
    /// The noun of the role in them.
    pub head: usize,
    /// How it is said.
    pub form: RoleForm,
    /// When it holds.
    pub time: RoleTime,
    /// The field of the noun, as the table of titles names it.
    pub class: &'static str,
}
