//! The independent checker: reads every generated unit again, against the sentences it cites, and refuses what it cannot
//! trace to them.
//!
//! It shares no code with what generates: it sees tokens, tags and lexicons, no phrases, frames or quotations of the
//! analysis. It reads by the place of words: what it cannot place it lets pass, and `tests/mutations.rs` tells how much that
//! is; what it can place and cannot trace is refused, and the unit is dropped.

mod agreement;
mod form;
mod names;
mod novelty;
mod numbers;
mod order;
mod parties;
mod quotes;
mod reading;
mod reserves;
mod traced;

use reading::Reading;
use serde::{Deserialize, Serialize};

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A heading; it may be copied from the article.
    Heading,
    /// The title of the article or of its page; it may be copied.
    Title,
    /// The meta description; it may be copied.
    Description,
    /// A sentence or a line of an added section; it must be put in other words.
    Section,
}

/// A generated text, and what it claims to rest on.
#[derive(Clone, Copy, Debug)]
pub struct Unit<'u> {
    /// Its text, without marks of Markdown other than `**`.
    pub text: &'u str,
    /// What it is.
    pub kind: UnitKind,
    /// The sentences it was made from, by number.
    pub cited: &'u [usize],
    /// The texts of the lexicon entries it may use.
    pub entries: &'u [&'u str],
    /// Words of the template: lemmas or forms, in lower case, that need not be in the article.
    pub vocabulary: &'u [&'u str],
}

/// Why a unit is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It cites nothing, or a sentence that there is not or that is too long to be checked.
    Source,
    /// It is not written as French is.
    Form,
    /// A number that no cited sentence gives with the same bounds and the same noun.
    Number,
    /// A day, a month or a time that no cited sentence gives.
    Date,
    /// A name that no cited sentence gives.
    Name,
    /// A quotation that is not one, or words that somebody else said without saying so.
    Quotation,
    /// A word that comes from nowhere.
    Word,
    /// A negation, a doubt, a plan, a condition or an attribution was lost, or came from nowhere.
    Reserve,
    /// Who does it, or who says it, has changed.
    Parties,
    /// It repeats the article.
    Novelty,
}

impl Reason {
    /// What was wrong, for editors: completes « écarté pour… ».
    pub fn label(self) -> &'static str {
        match self {
            Self::Source => "une phrase qui ne se vérifie pas",
            Self::Form => "une forme qui n’est pas du bon français",
            Self::Number => "un nombre que le texte ne donne pas ainsi",
            Self::Date => "une date que le texte ne donne pas",
            Self::Name => "un nom que le texte ne donne pas",
            Self::Quotation => "des paroles rapportées autrement que dans le texte",
            Self::Word => "un mot absent du texte",
            Self::Reserve => "une réserve perdue ou ajoutée (négation, doute, projet, source)",
            Self::Parties => "un changement de qui fait ou dit la chose",
            Self::Novelty => "des mots trop proches de ceux du texte",
        }
    }
}

/// A unit refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// The words at fault, or what is missing, for the report.
    pub detail: String,
}

impl Refusal {
    fn new(reason: Reason, detail: impl Into<String>) -> Self {
        Self { reason, detail: detail.into() }
    }
}

/// Longest sentence that is checked, in tokens.
const LONGEST: usize = 400;

/// The checker for one article.
#[derive(Debug)]
pub struct Checker {
    sentences: Vec<Reading>,
}

/// What follows the words in bold that a line begins with, up to a colon; what answers a question in bold: then `true`.
fn body(text: &str) -> Option<(&str, bool)> {
    let (lead, body) = text.strip_prefix("**")?.split_once("**")?;
    let asked = lead.ends_with('?');
    let body = if asked { body } else { body.strip_prefix("\u{a0}:")? };
    Some((body.trim_start(), asked))
}

impl Checker {
    /// The checker for an article given by its paragraphs, each sentence by sentence. Sentences are numbered from 0 through
    /// the whole article.
    pub fn new<S: AsRef<str>>(paragraphs: &[Vec<S>]) -> Self {
        let mut sentences = Vec::new();
        for paragraph in paragraphs {
            let mut open = None;
            for sentence in paragraph {
                let (reading, after) = Reading::continued(sentence.as_ref(), open);
                open = after;
                sentences.push(reading);
            }
        }
        Self { sentences }
    }

    /// The sentences before the cited ones: those that their pronouns stand for.
    fn before(&self, cited: &[usize]) -> Vec<&Reading> {
        cited.iter().filter_map(|at| self.sentences.get(at.checked_sub(1)?)).collect()
    }

    /// Checks a unit.
    ///
    /// # Errors
    /// The first [`Refusal`] found: form, then facts, words, reserves, parties, novelty.
    pub fn check(&self, unit: &Unit<'_>) -> Result<(), Refusal> {
        let text = unit.text.replace("**", "");
        let read = Reading::new(&text);
        let found: Option<Vec<&Reading>> = unit.cited.iter().map(|at| self.sentences.get(*at)).collect();
        let Some(cited) = found else { return Err(Refusal::new(Reason::Source, "une phrase citée n’existe pas")) };
        if cited.is_empty() && unit.entries.is_empty() {
            return Err(Refusal::new(Reason::Source, "aucune phrase citée"));
        }
        // Nobody reads so long a sentence, and what it says of what cannot be told by the place of words.
        if cited.iter().copied().chain([&read]).any(|reading| reading.tokens.len() > LONGEST) {
            return Err(Refusal::new(Reason::Source, "phrase trop longue pour être vérifiée"));
        }
        let entries: Vec<Reading> = unit.entries.iter().map(|entry| Reading::new(entry)).collect();
        let sources: Vec<&Reading> = cited.iter().copied().chain(&entries).collect();
        form::check(&read, unit, &sources)?;
        numbers::check(&read, unit, &sources)?;
        names::check(&read, unit, &sources, &self.sentences)?;
        quotes::check(&read, unit.kind, &sources)?;
        traced::check(&read, unit, &sources)?;
        // What a lexicon says is a fact whoever speaks.
        if !cited.is_empty() {
            let several = read.parts();
            let parts: Vec<&Reading> = if several.is_empty() { vec![&read] } else { several.iter().collect() };
            reserves::check(&read, &parts, unit, &cited, &entries)?;
            parties::check(&parts, &cited, &self.before(unit.cited))?;
        }
        if unit.kind == UnitKind::Section {
            // Who speaks and what is told are called what the article calls them.
            let body = body(unit.text).map(|(body, asked)| (Reading::new(body), asked));
            let (body, asked) = body.as_ref().map_or((&read, false), |(body, asked)| (body, *asked));
            // A question asks in the words of the article.
            novelty::check(body, if asked { body } else { &read }, &self.sentences)?;
        }
        Ok(())
    }
}
